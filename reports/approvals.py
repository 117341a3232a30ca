"""What takes two people here: many appointment forms at once."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from reports.appointment_forms import sets
from work.models import Approval
from work.registry import Purpose, declare


def check(approval: Approval) -> None:
    """Forms of nobody need no second person."""
    if not approval.payload["people"]:
        raise ValidationError(_("Choose at least one person."))


declare(
    Purpose(
        sets.PURPOSE, gettext_lazy("issue of many appointment forms"), Permission.REVEAL_SENSITIVE,
        Permission.APPROVE_EXPORTS, check, sets.apply_approval, sets.words_of,
    )
)  # fmt: skip
