"""Sets of forms for tests."""

from collections.abc import Iterable
from datetime import date

from accounts.models import User
from cadres.models import Cadre
from reports.appointment_forms import sets
from reports.appointment_forms.sets import Terms
from reports.models import FormSet

AGE_AT = date(2026, 11, 1)


def prepared(cadres: Iterable[Cadre], by: User, edition: str = "national-2025", **fields: object) -> FormSet:
    """A draft."""
    told = {"title": "示例新城党工委第9次会议", "age_at": AGE_AT, "filled_on": AGE_AT, "purpose": "meeting"}
    told |= {"reporting_unit": "示例新城党工委组织部", "filled_by": "甲", "edition": edition}
    terms = [Terms(cadre, "示例新城管委会主任", "示例新城管委会副主任") for cadre in cadres]
    return sets.prepare_set(FormSet(**(told | fields)), terms, by=by)


def issued(cadres: Iterable[Cadre], by: User, edition: str = "national-2025", **fields: object) -> FormSet:
    """An issued set."""
    return sets.issue(prepared(cadres, by, edition, **fields), by=by)
