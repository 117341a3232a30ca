"""The catalogue of conditions."""

from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.models import User
from selection.conditions import appraisal, experience, person, schooling, service, standing
from selection.conditions.condition import Condition

GROUPS = {
    "person": _("Person"),
    "service": _("Post and rank"),
    "experience": _("Experience"),
    "appraisal": _("Appraisals"),
    "schooling": _("Education and awards"),
    "standing": _("Matters and comparison"),
}
CATALOGUE: dict[str, Condition] = {
    one.key: one
    for module in (person, service, experience, appraisal, schooling, standing)
    for one in module.CONDITIONS
}


def offered(user: User) -> dict[str, Condition]:
    """The conditions this user may ask."""
    return {key: one for key, one in CATALOGUE.items() if one.needs is None or permits(user, one.needs)}


__all__ = ["CATALOGUE", "GROUPS", "Condition", "offered"]
