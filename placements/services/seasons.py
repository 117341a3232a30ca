"""The plan of a season."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holds_at
from audit.services import record
from placements.models import Season


@transaction.atomic
def save_season(season: Season, *, by: User) -> Season:
    """A new plan, or a changed one."""
    if not holds_at(by, Permission.MANAGE_PLACEMENTS, season.unit):
        raise ValidationError({"unit": _("You do not plan placements for this unit.")})
    is_new = season._state.adding
    if is_new:
        season.created_by = by
    season.full_clean()
    season.save()
    record("season.started" if is_new else "season.changed", season, by=by, detail={"name": season.name})
    return season
