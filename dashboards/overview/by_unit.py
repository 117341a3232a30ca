"""The units right below what is asked of: people, qualified, in pools, talked with by month, overdue."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Left
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.access import permits
from accounts.choices import Permission
from accounts.queries import top_units_for
from cadres.tiles import serving
from common.dates import add_months
from common.tiles import Asked
from dashboards.overview.pictures import months_back
from deadlines.choices import Standing
from deadlines.queries import standing_on, visible_deadlines
from interviews.coverage import COVERED, Span, below, held, reached_by
from readiness.choices import Ladder, Status
from readiness.models import Result
from readiness.queries import compared_cadres
from talent_pools.choices import State
from talent_pools.queries import visible_memberships
from units.models import Unit
from units.queries import PATH_STEP


def top_of(asked: Asked) -> Unit | None:
    """The unit asked of, or the highest of the reader's."""
    if asked.units:
        return Unit.objects.get(pk=asked.units[0])
    return top_units_for(asked.user, Permission.VIEW_CADRES).order_by("path").first()


class ByUnit:
    """Counts by the step of the path right below one unit."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.top = top_of(asked)
        self.length = len(self.top.path) + PATH_STEP if self.top else 0

    def count(self, rows: QuerySet, place: str) -> dict[str, int]:
        """{path: rows}; `place` names the path of the unit from a row."""
        inside = rows.filter(**{f"{place}__startswith": self.top.path}).order_by()
        return dict(inside.annotate(at=Left(place, self.length)).values_list("at").annotate(n=Count("pk")))

    def units(self, paths: Iterable[str]) -> list[Unit]:
        """Those with anybody, in the order of the institution."""
        return list(Unit.objects.filter(path__in=list(paths)).order_by("path"))


def table(asked: Asked) -> dict[str, Any]:
    """A line for each unit: people, and what the reader may know of them beside it; each number opens its list."""
    by = ByUnit(asked)
    if by.top is None:
        return {"rows": []}
    people = by.count(serving(asked), "home_unit__path")
    columns = [column for column in COLUMNS if permits(asked.user, column[2])]
    found = {key: counts(by) for key, _words, _permission, counts, _url in columns}
    return {
        "keys": [key for key, *_rest in columns],
        "heads": [words() for _key, words, *_rest in columns],
        "rows": [row_of(by, unit, people[unit.path], columns, found) for unit in by.units(people)],
    }


def row_of(by: ByUnit, unit: Unit, people: int, columns: list, found: dict) -> dict[str, Any]:
    """A unit as a line. The top stands for its own people alone: only the roster can be asked for these."""
    alone, own = unit == by.top, by.asked.of(unit.pk)
    return {
        "unit": unit,
        "url": "" if alone else f"{reverse('dashboards:overview')}?unit={unit.pk}",
        "people": people,
        "people_url": own.url("cadres:roster", **({"itself": "1"} if alone else {})),
        "cells": [
            {
                "key": key,
                "n": found[key].get(unit.path, 0),
                "url": "" if alone else url(own),
                "bad": key == "overdue",
            }
            for key, _words, _permission, _counts, url in columns
        ],
    }


def qualified(by: ByUnit) -> dict[str, int]:
    """Qualified for the next leadership post now."""
    held = Result.objects.filter(ladder=Ladder.LEADERSHIP, status=Status.HELD)
    return by.count(held.filter(cadre__in=compared_cadres(by.asked.user)), "cadre__home_unit__path")


def in_pools(by: ByUnit) -> dict[str, int]:
    """Stays in pools."""
    return by.count(visible_memberships(by.asked.user).filter(state=State.MEMBER), "cadre__home_unit__path")


def overdue(by: ByUnit) -> dict[str, int]:
    """Deadlines past their day."""
    late = visible_deadlines(by.asked.user).filter(standing_on(by.asked.day)[Standing.OVERDUE])
    return by.count(late, "cadre__home_unit__path")


COLUMNS = (
    (
        "qualified",
        lambda: _("Qualified for the next leadership post"),
        Permission.VIEW_READINESS,
        qualified,
        lambda asked: asked.url("readiness:board", view="list", ladder=str(Ladder.LEADERSHIP), lane="now"),
    ),
    (
        "pools",
        lambda: _("In the talent pools"),
        Permission.VIEW_POOLS,
        in_pools,
        lambda asked: asked.url("talent_pools:members", state=str(State.MEMBER)),
    ),
    (
        "overdue",
        lambda: _("Overdue"),
        Permission.VIEW_CADRES,
        overdue,
        lambda asked: asked.url("deadlines:list", standing=str(Standing.OVERDUE)),
    ),
)


def talks(asked: Asked) -> dict[str, Any]:
    """Units by month: of the people in service, how many per cent were talked with; beside it the twelve months."""
    top = top_of(asked)
    if top is None:
        return {"rows": []}
    months, since = months_back(asked.day), add_months(asked.day, -12) + timedelta(days=1)
    spans = [(month, min(add_months(month, 1) - timedelta(days=1), asked.day)) for month in months]
    found = reached_by(asked.user, Span(since, asked.day), [Q(held_on__range=span) for span in spans])
    return {"months": months, "rows": [line_of(asked, top, spans, *place) for place in below(top, found)]}


def line_of(
    asked: Asked, top: Unit, spans: list[tuple[date, date]], unit: Unit, masks: Counter
) -> dict[str, Any]:
    """A unit as a line of the heat map. The top stands for its own people alone, whom no list can be asked for."""
    people = masks.total()
    cells = []
    for place, (first, last) in enumerate(spans):
        number = held(masks, place)
        days = {"since": first.isoformat(), "until": last.isoformat(), "state": COVERED}
        url = asked.of(unit.pk).url("interviews:people", **days) if number and unit != top else ""
        share = number * 100 // people
        cells.append(
            {"n": number, "share": share, "url": url, "shade": min(5, share // 10 + 1) if number else 0}
        )
    return {"unit": unit, "cells": cells, "share": (people - masks[0]) * 100 // people}
