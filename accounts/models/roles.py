"""The roles there are."""

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.choices import BY_TOKEN, PERMISSIONS, Permission, Side, side_of

A_CODE = RegexValidator(r"^[a-z][a-z0-9_]*$", _("Small letters, digits and underscores, a letter first."))


class RoleDefinition(models.Model):
    """A role: what it is called, what it is for, what it permits.

    What a shipped role permits stands in accounts/choices.py and comes with the version of the product; the
    office adds roles of its own, out of the same closed list of permissions.
    """

    code = models.CharField(_("code"), max_length=40, primary_key=True, validators=[A_CODE])
    name_zh = models.CharField(_("name in Chinese"), max_length=60)
    name_en = models.CharField(_("name in English"), max_length=60)
    description_zh = models.CharField(_("description in Chinese"), max_length=300)
    description_en = models.CharField(_("description in English"), max_length=300, blank=True)
    permissions = ArrayField(
        models.CharField(max_length=40), verbose_name=_("permits"), default=list, blank=True
    )
    side = models.PositiveSmallIntegerField(choices=Side, default=Side.NONE, editable=False)
    second_factor = models.BooleanField(_("asks for a second factor"), default=True)
    shipped = models.BooleanField(default=False, editable=False)

    by_token = False  # set on what a token's request reads

    class Meta:
        ordering = ["-shipped", "side", "code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(shipped=False) | Q(permissions=[]),
                name="role_shipped_permits_what_the_product_says",
            ),
            models.UniqueConstraint(fields=["code", "side"], name="role_code_with_side"),
        ]

    def __str__(self) -> str:
        return self.name_zh if (get_language() or "").startswith("zh") else self.name_en

    @property
    def description(self) -> str:
        """What it is for, in the language of the page; in Chinese where nobody has written English."""
        chinese = (get_language() or "").startswith("zh") or not self.description_en
        return self.description_zh if chinese else self.description_en

    @property
    def permits(self) -> frozenset[str]:
        """The permissions it gives. One that the product no longer knows gives nothing."""
        if self.shipped:
            more = BY_TOKEN.get(self.code, frozenset()) if self.by_token else frozenset()
            return PERMISSIONS.get(self.code, frozenset()) | more
        return frozenset({*self.permissions, Permission.SIGNED_IN}) & frozenset(Permission.values)

    def clean(self) -> None:
        """A role of the office permits what the product knows, on one side: personnel data or one administration."""
        if self.shipped:
            return
        for name in sorted({*self.permissions} - {*Permission.values}):
            raise ValidationError({"permissions": _("%(name)s is no permission.") % {"name": name}})
        try:
            self.side = side_of(self.permissions)
        except ValueError:
            message = _("Personnel data and the three administrations are never in one role.")
            raise ValidationError({"permissions": message}) from None
