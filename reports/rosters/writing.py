"""From people found to the lines of a roster, some hundred at a time; sealed parts only where they were asked for."""

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from audit.services import record
from cadres.models import Cadre
from cadres.queries import revealable_cadres
from cadres.roster import DEFAULT_ORDER
from cadres.services import open_value
from common.record_parts import RosterOrder, roster_columns
from reports.rosters.columns import EXTRA, Column
from reports.rosters.layouts import STROKES, Layout
from reports.rosters.people import SOURCES, Dossier, Found, Ids, among, dossiers
from reports.rosters.sheet import Line, Paper, write_roster
from reports.rosters.strokes import name_key, unknown_in
from reports.titles import organization

AT_ONCE = 1000
SEALED = "sealed"
PK = Cast("pk", TextField())


def write(order: RosterOrder) -> int:
    """Write the sheet that was ordered; returns how many people it holds."""
    layout = Layout.of(order.layout)
    paper = Paper(
        layout, order.on, organization(order.user), [*order.notes, *notes_of(layout, order)], order.mark
    )
    return write_roster(order.stream, paper, lines(layout, order))


def notes_of(layout: Layout, order: RosterOrder) -> list[str]:
    """What the sheet says of its order and of what it cannot show."""
    said = []
    if layout.order == STROKES:
        said.append(_("by the strokes of the surname"))
        names = order.found.order_by().values_list("name", flat=True)
        if unknown := "".join(sorted(set("".join(map(unknown_in, names))))):
            said.append(_("no strokes known of %(characters)s: these come last") % {"characters": unknown})
    if any(column.sealed for column in layout.columns):
        said.append(_("sealed parts only of people whose parts the asker may look at"))
    return said


def lines(layout: Layout, order: RosterOrder) -> Iterator[Line]:
    """Everybody found, in the order of the layout."""
    ids, columns = ordered(layout, order.found, order.ordering), layout.columns
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        for one in read(layout, part, order.on, order):
            yield line_of(layout, columns, one)
        order.show(start + len(part))


def line_of(layout: Layout, columns: Sequence[Column], one: Dossier) -> Line:
    """One person's cells in these columns, under the unit when the layout has a line for each."""
    return Line([column.text(one) for column in columns], one.person.unit_name if layout.by_unit else "")


def ordered(layout: Layout, found: QuerySet[Cadre], ordering: Sequence[str]) -> Ids:
    """The ids as they stand on paper: units in the order of the institution wherever there is a line for each."""
    if layout.order != STROKES:
        places = DEFAULT_ORDER if layout.by_unit else ordering
        return list(found.order_by(*places).values_list(PK, flat=True))
    rows = found.order_by().values_list("home_unit__path", "name", PK)
    named = sorted((path if layout.by_unit else "", name_key(name), pk) for path, name, pk in rows)
    return [pk for _path, _name, pk in named]


def read(layout: Layout, ids: Ids, on: date, order: RosterOrder) -> list[Dossier]:
    """What the columns need of these people."""
    sources = layout.sources
    asked = [extra for extra in roster_columns() if f"{EXTRA}{extra.key}" in sources]
    keys = [UUID(pk) for pk in ids] if asked else []
    more = {
        f"{EXTRA}{extra.key}": {str(pk): said for pk, said in extra.values(order.user, keys).items()}
        for extra in asked
    }
    if SEALED in sources and order.reveal:
        parts = [column.sealed for column in layout.columns if column.sealed]
        more[SEALED] = opened(order, ids, parts)
    found = dossiers(ids, on, [name for name in sources if name in SOURCES])
    for one in found:
        one.found.update({name: values.get(one.person.pk) for name, values in more.items()})
    return found


def opened(order: RosterOrder, ids: Ids, parts: Sequence[str]) -> Found:
    """Sealed parts of those of these people whose parts the user may look at; each look recorded."""
    found = {}
    for cadre in revealable_cadres(order.user).filter(among("id", ids)):
        found[str(cadre.pk)] = {part: open_value(cadre, part) for part in parts}
        record("cadre.revealed", cadre, by=order.user, detail={"parts": list(parts), **order.reveal})
    return found
