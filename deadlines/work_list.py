"""The work list of a user: what is theirs to do, by due date, many of one kind in one line."""

from datetime import date, timedelta
from itertools import groupby
from urllib.parse import urlencode

from django.db.models import Case, CharField, Count, F, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from accounts.models import User
from common.dates import add_months
from common.expiries import registry
from deadlines.choices import Standing
from deadlines.models import Deadline
from deadlines.queries import by_kind, open_on, own_deadlines, seen_kinds, visible_deadlines, with_cadre
from deadlines.words import todo_of

SINGLE = 3  # so many of a kind stand by themselves, more are one line
NOW = [("standing", str(Standing.OVERDUE)), ("standing", str(Standing.OPEN))]
LABELS = {
    "overdue": gettext_lazy("Overdue"),
    "week": gettext_lazy("This week"),
    "month": gettext_lazy("This month"),
    "later": gettext_lazy("Later"),
}


def spans(day: date) -> dict[str, tuple[date | None, date | None]]:
    """First and last day of each group, in their order."""
    week = day + timedelta(days=6 - day.weekday())
    month = add_months(day.replace(day=1), 1) - timedelta(days=1)
    return {
        "overdue": (None, day - timedelta(days=1)),
        "week": (day, week),
        "month": (week + timedelta(days=1), month),
        "later": (max(week, month) + timedelta(days=1), None),
    }


def work_list(user: User, day: date) -> list[dict]:
    """Groups by due date: {key, label, count, url, todos}; those with nothing in them are left out."""
    found = _first_of_each(own_deadlines(user).filter(open_on(day)), day)
    groups = []
    for key, rows in groupby(found, key=lambda row: row.span):
        kinds = [list(same) for _kind, same in groupby(rows, key=lambda row: row.kind)]
        groups.append(
            {
                "key": key,
                "label": LABELS[key],
                "count": sum(same[0].many for same in kinds),
                "url": address(NOW, *spans(day)[key]),
                "todos": [todo for same in kinds for todo in _todos(same, key, user, day)],
            }
        )
    return groups


def _first_of_each(deadlines: QuerySet[Deadline], day: date) -> list[Deadline]:
    """The first of every kind in every group, each with `span` and `many`: how many there are.

    Numbered as narrow rows; only those shown are read with their files.
    """
    order = list(spans(day))
    cases = [
        When(due_on__lte=last, then=Value(key))
        for key, (_first, last) in spans(day).items()
        if last is not None
    ]
    named = deadlines.annotate(span=Case(*cases, default=Value("later"), output_field=CharField()))
    same = {"partition_by": [F("span"), F("kind")]}
    numbered = named.annotate(
        place=Window(RowNumber(), order_by=["due_on", "id"], **same), many=Window(Count("pk"), **same)
    )
    places = [When(span=key, then=Value(number)) for number, key in enumerate(order)]
    first = numbered.filter(place__lte=SINGLE).order_by(Case(*places), "kind", "place")
    told = {pk: (span, many) for pk, span, many in first.values_list("pk", "span", "many")}
    read = with_cadre(Deadline.objects).in_bulk(told)
    shown = [read[pk] for pk in told if pk in read]
    for one in shown:
        one.span, one.many = told[one.pk]
    return shown


def _todos(same: list[Deadline], span: str, user: User, day: date) -> list[dict]:
    """Each by itself, or all in one line."""
    if same[0].many <= SINGLE:
        return [todo_of(one, user, day) for one in same]
    kind, many = registry[same[0].kind], same[0].many
    names = pgettext("between names", ", ").join(one.cadre.name for one in same)
    return [
        {
            "icon": kind.icon,
            "outcome": "fail" if span == "overdue" else "soon",
            "what": ngettext("%(kind)s · %(n)d person", "%(kind)s · %(n)d persons", many)
            % {"kind": kind.name, "n": many},
            "why": _("%(names)s and others") % {"names": names},
            "late": span == "overdue",
            "action": _("See the list"),
            "href": address([*NOW, ("kind", kind.key)], *spans(day)[span]),
        }
    ]


def address(parameters: list[tuple[str, str]], first: date | None, last: date | None) -> str:
    """The list of deadlines that meet these conditions."""
    days = [("due_from", first), ("due_until", last)]
    told = [*parameters, *((key, day.isoformat()) for key, day in days if day)]
    return f"{reverse('deadlines:list')}?{urlencode(told)}"


def coming(user: User, day: date) -> list[dict]:
    """What expires within twelve months, by kind: {kind, total, cells [(count, url, class)], shares}."""
    counts = by_kind(visible_deadlines(user), day)
    cuts = [day, day + timedelta(days=30), day + timedelta(days=90)]
    ends = {
        "overdue": (None, cuts[0] - timedelta(days=1)),
        "month": (cuts[0], cuts[1] - timedelta(days=1)),
        "quarter": (cuts[1], cuts[2] - timedelta(days=1)),
        "later": (cuts[2], add_months(day, 12) - timedelta(days=1)),
    }
    rows = []
    most = max((sum(found.values()) for found in counts.values()), default=0)
    for kind in seen_kinds(user):
        found = counts.get(kind.key, dict.fromkeys(ends, 0))
        total = sum(found.values())
        rows.append(
            {
                "kind": kind,
                "total": total,
                "url": address([("kind", kind.key)], None, ends["later"][1]),
                "share": round(100 * total / most) if most else 0,
                "cells": [
                    {
                        "key": key,
                        "count": found[key],
                        "url": address([("kind", kind.key)], *days),
                        "percent": round(100 * found[key] / total) if total else 0,
                    }
                    for key, days in ends.items()
                ],
            }
        )
    return sorted(rows, key=lambda row: -row["total"])
