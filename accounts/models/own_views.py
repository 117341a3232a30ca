"""What users keep for themselves."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.users import User
from common.ids import uuid7


class OwnView(models.Model):
    """A list as a user wants to find it again: its filters, columns and order, under a name; nobody else's."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="own_views")
    page = models.CharField(max_length=60, help_text="the list, by the name of its address")
    name = models.CharField(_("name of the view"), max_length=24)
    query = models.CharField(max_length=2000, blank=True, help_text="the parameters of the address")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "page", "name"],
                name="own_view_once_a_name",
                violation_error_message=_("You have a view of this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
