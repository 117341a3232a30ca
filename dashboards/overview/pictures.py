"""The other pictures: pools by horizon, talks by unit and month, changes of the week, projects."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q

from assessments.models import ProjectNode
from assessments.queries import visible_projects
from assessments.totals import LARGE
from common.dates import add_months
from common.tiles import Asked
from readiness.choices import Ladder
from readiness.live import rule_book
from readiness.masking import changes_to_tell, matter_rules, sights_of, with_shown_date
from readiness.models import Result
from readiness.queries import visible_changes
from readiness.tiles import people_of
from readiness.views.lanes import lanes_on
from talent_pools.choices import Horizon, State
from talent_pools.queries import pools, visible_memberships
from units.queries import placed

LADDERS = (Ladder.LEADERSHIP, Ladder.RANK, Ladder.STAFF)
WEEK = timedelta(days=7)
NODES = 6


def quarter(day: date) -> date:
    """The first day of the quarter."""
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def reserve(asked: Asked) -> dict[str, Any]:
    """Pools by horizon, from long to near: who is in, who came and who left in this quarter."""
    rows = visible_memberships(asked.user).order_by()
    rows = placed(rows, asked.units, "cadre__home_unit")
    since = quarter(asked.day)
    counted = rows.values_list("pool", "horizon").annotate(
        n=Count("pk", filter=Q(state=State.MEMBER)),
        came=Count("pk", filter=Q(entered_on__gte=since)),
        left=Count("pk", filter=Q(left_on__gte=since)),
    )
    found = {(pool, horizon): rest for pool, horizon, *rest in counted}
    horizons = list(reversed(Horizon.values))
    return {
        "horizons": [Horizon(key).label for key in horizons],
        "rows": [pool_row(asked, pool, found, horizons) for pool in pools()],
        "quarter": since,
    }


def pool_row(asked: Asked, pool: Any, found: dict, horizons: list[str]) -> dict[str, Any]:
    """A pool as a line: each horizon a cell that opens its people."""
    cells = []
    for key in horizons:
        number, came, left = found.get((pool.pk, key), (0, 0, 0))
        url = asked.url("talent_pools:members", state=str(State.MEMBER), pool=pool.key, horizon=key)
        cells.append({"key": key, "n": number, "came": came, "left": left, "url": url})
    total = sum(cell["n"] for cell in cells)
    return {"pool": pool, "total": total, "cells": [cell | {"of": total} for cell in cells]}


def changed(asked: Asked) -> dict[str, Any]:
    """Where those stand of whom an answer changed this week: ladder by ladder, lane by lane."""
    sights, rules = sights_of(asked.user), matter_rules(rule_book())
    changes = visible_changes(asked.user).filter(changed_on__gt=asked.day - WEEK)
    people = people_of(asked).filter(pk__in=changes_to_tell(changes, sights, rules).values("cadre"))
    results = Result.objects.filter(cadre__in=people, ladder__in=LADDERS).order_by()
    lanes = lanes_on(asked.day)
    counts = {
        row.pop("ladder"): row
        for row in with_shown_date(results, sights, rules)
        .values("ladder")
        .annotate(**{lane.key: Count("pk", filter=lane.condition) for lane in lanes})
    }
    rows = []
    for ladder in LADDERS:
        for lane in lanes:
            if number := counts.get(ladder, {}).get(lane.key, 0):
                url = asked.url("readiness:board", view="list", ladder=str(ladder), lane=lane.key, week="1")
                rows.append({"ladder": ladder.label, "lane": lane, "n": number, "url": url})
    return {"rows": rows, "since": asked.day - WEEK + timedelta(days=1), "until": asked.day}


def attracted(asked: Asked) -> dict[str, Any]:
    """The large projects of the year, the largest first, and the nodes that come next or are late."""
    rows = placed(visible_projects(asked.user), asked.units, "unit")
    large = rows.filter(investment__gte=LARGE, signed_on__gte=asked.day.replace(month=1, day=1))
    largest = list(large.exclude(stage="stopped").order_by("-investment", "pk")[:NODES])
    nodes = ProjectNode.objects.filter(project__in=rows.values("pk"), met_on=None).select_related("project")
    coming = list(nodes.order_by("planned_on", "pk")[:NODES])
    return {
        "largest": largest,
        "most": max((one.investment for one in largest), default=1),
        "nodes": [
            {"node": one, "late": (asked.day - one.planned_on).days if one.planned_on < asked.day else 0}
            for one in coming
        ],
    }


def months_back(day: date, number: int = 12) -> list[date]:
    """The first days of the last so many months, the running one last."""
    return [add_months(day.replace(day=1), back - number + 1) for back in range(number)]
