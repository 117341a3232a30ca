"""Users and the roles they hold, for which units and from when to when."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.choices import ADMINISTRATORS, Role
from common.ids import uuid7
from units.models import Unit


class UserAccounts(BaseUserManager["User"]):
    """Finds users by their sign-in name."""

    def create_user(self, username: str, password: str, **fields: object) -> "User":
        """A user with a hashed password."""
        user = self.model(username=username, **fields)
        user.set_password(password)
        user.full_clean()
        user.save()
        return user


class User(AbstractBaseUser):
    """A person who signs in. There is no superuser: everything is a role."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    username = models.CharField(_("sign-in name"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=60)
    department = models.CharField(_("department"), max_length=60, blank=True)
    is_active = models.BooleanField(_("may sign in"), default=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["name"]
    objects = UserAccounts()

    def __str__(self) -> str:
        return f"{self.name} ({self.username})"


class RoleGrant(models.Model):
    """A role held for one unit and all below it, for a period."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="grants")
    role = models.CharField(max_length=20, choices=Role)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    valid = DateRangeField()
    granted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(granted_by=None) | ~models.Q(granted_by=models.F("user")),
                name="grant_not_to_oneself",
                violation_error_message=_("Nobody grants a role to themself."),
            ),
            models.UniqueConstraint(
                fields=["user"],
                condition=models.Q(role__in=ADMINISTRATORS, valid__endswith=None),
                name="grant_one_administrator_role",
                violation_error_message=_(
                    "System, security and audit administrator are three different people."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.role} {self.unit}"


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
