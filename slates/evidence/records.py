"""What files and pools hold of each person."""

from collections import defaultdict

from django.utils.translation import gettext as _

from accounts.choices import Permission
from cadres.models import Appraisal, Award
from slates.choices import Row
from slates.evidence.asking import Asked, Line, line
from slates.queries import years_back
from talent_pools.choices import Horizon, State
from talent_pools.queries import visible_memberships

YEARS, MANY = 5, 3
FILES = Permission.VIEW_CADRES
ENDED = (State.LEFT, State.REFUSED, State.WITHDRAWN)


def appraisals(asked: Asked) -> Line:
    """Grades of the last five years."""
    readable, texts = asked.readable(FILES), defaultdict(list)
    rows = Appraisal.objects.filter(cadre__in=readable, year__in=years_back(asked.on, YEARS))
    for one in rows.order_by("-year"):
        texts[one.cadre_id].append(
            _("%(year)d: %(grade)s") % {"year": one.year, "grade": one.get_grade_display()}
        )
    return line(Row.APPRAISALS, _("file of the cadre"), FILES, readable, texts)


def awarded(asked: Asked) -> Line:
    """Awards, the latest first; blind only whether there are few or many, for their names tell places."""
    readable, texts = asked.readable(FILES), defaultdict(list)
    rows = list(Award.objects.filter(cadre__in=readable).order_by("-awarded_on", "pk"))
    if asked.blind:
        for pk in readable:
            number = sum(one.cadre_id == pk for one in rows)
            texts[pk] = [_("one or two") if number < MANY else _("three or more")] if number else []
    else:
        for one in rows:
            when = f"{one.awarded_on} " if one.awarded_on else ""
            texts[one.cadre_id].append(f"{when}{one.name}")
    return line(Row.AWARDS, _("file of the cadre"), FILES, readable, texts)


def pools(asked: Asked) -> Line:
    """Open stays in pools."""
    readable, texts = asked.readable(Permission.VIEW_POOLS), defaultdict(list)
    stays = visible_memberships(asked.user).filter(cadre__in=readable).exclude(state__in=ENDED)
    for one in stays.order_by("pool__order", "pk"):
        words = {
            "pool": one.pool, "horizon": Horizon(one.horizon).label, "state": State(one.state).label,
        }  # fmt: skip
        texts[one.cadre_id].append(_("%(pool)s, %(horizon)s, %(state)s") % words)
    return line(Row.POOLS, _("decisions on talent pools"), Permission.VIEW_POOLS, readable, texts)
