"""The page of the analysis: a turnover date, a unit, and demand against supply by level and unit."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from accounts.queries import top_units_for, units_for
from audit.services import record
from cadres.choices import Level
from common.clock import today
from common.dates import add_months
from common.listing import day_of
from talent_pools.analysis import Analysis, Line, analyse
from talent_pools.choices import Horizon, Measure
from talent_pools.models import Pool
from talent_pools.queries import pools
from units.models import Unit

AHEAD = 36  # months the page looks ahead when no turnover date is asked


@require_GET
@requires(Permission.VIEW_POOLS)
def analysis(request: HttpRequest) -> HttpResponse:
    """Of the whole scope, or of one unit of it."""
    by_day = day_of(request.GET.get("by", "")) or add_months(today(), AHEAD)
    chosen = chosen_unit(request)
    tops, below = parts_of(request, chosen)
    found = analyse(request.user, {*tops, *below}, by_day, today())
    record(
        "pools.read",
        by=request.user,
        detail={"analysis": by_day.isoformat()},
        address=request.META["REMOTE_ADDR"],
    )
    context = {
        "by_day": by_day,
        "unit": chosen,
        "levels": [
            row_of(str(Level(level).label), found.levels[level])
            for level in sorted(found.levels, reverse=True)
        ],
        "units": [row for unit in below for row in unit_rows(unit, found.units[unit.pk])],
        "pools": [pool_row(pool, found) for pool in pools().prefetch_related("targets")],
        "demand": sum(line.leaving for line in found.levels.values()),
        "units_to_choose": units_for(request.user, Permission.VIEW_POOLS).order_by("path"),
        "horizons": [Horizon(key).label for key in Horizon.values],
    }
    return render(request, "talent_pools/analysis.html", context)


def chosen_unit(request: HttpRequest) -> Unit | None:
    """The unit of the address, one the user sees the pools of."""
    wanted = request.GET.get("unit", "")
    return get_object_or_404(units_for(request.user, Permission.VIEW_POOLS), pk=wanted) if wanted else None


def parts_of(request: HttpRequest, chosen: Unit | None) -> tuple[list[Unit], list[Unit]]:
    """The chosen unit or those at the top of the user's scope, and the units right below them, or themselves if none is."""
    tops = [chosen] if chosen else list(top_units_for(request.user, Permission.VIEW_POOLS))
    return tops, list(Unit.objects.filter(parent__in=tops)) or tops


def unit_rows(unit: Unit, levels: dict[int, Line]) -> list[dict]:
    """The levels of a unit at which anybody leaves."""
    return [
        row_of(str(Level(level).label), line) | {"unit": unit}
        for level, line in sorted(levels.items(), reverse=True)
        if line.leaving
    ]


def pool_row(pool: Pool, found: Analysis) -> dict:
    """A pool with its members by horizon and what it should hold in all, where a document says so."""
    members = found.pools.get(pool.pk, {})
    wanted = [one.number for one in pool.targets.all() if one.measure == Measure.CAPACITY and not one.horizon]
    return {
        "pool": pool,
        "members": [members.get(key, 0) for key in Horizon.values],
        "wanted": next(filter(None, wanted), None),
    }


def row_of(label: str, line: Line) -> dict:
    """One line of a table."""
    words = _("%(n)d without a successor at hand") % {"n": line.gap}
    return {
        "label": label,
        "line": line,
        "supply": [line.supply[key] for key in Horizon.values],
        "words": words if line.gap else _("covered"),
        "look": "fail" if line.gap else "ok",
    }
