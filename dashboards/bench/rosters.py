"""Everybody as an .xlsx roster, beside the writer library alone on the same cells."""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from tempfile import TemporaryFile

import xlsxwriter
from django.db import transaction
from django.utils.translation import override

from accounts.models import User
from accounts.queries import scope_of
from cadres.queries import exportable_cadres
from cadres.roster import DEFAULT_ORDER, roster_listing
from common.clock import today
from common.listing import Address
from common.record_parts import RosterOrder
from common.scope import as_a_page, everything
from dashboards.bench import memory
from dashboards.bench.figures import Figure
from reports.rosters.layouts import Layout, shipped
from reports.rosters.sheet import OPTIONS
from reports.rosters.writing import lines, write

WRITER, LAYOUT = "chief", "one_page"
TIMES, GROWTH = 2.0, 50  # times the writer alone, megabytes


@dataclass(slots=True)
class Written:
    """People, seconds of this processor of the whole and of the writer alone, seconds by the clock, memory as it went."""

    people: int = 0
    seconds: float = 0.0
    clock: float = 0.0
    alone: float = 0.0
    held: list[float] = field(default_factory=list)

    @property
    def growth(self) -> float:
        """Megabytes the process grew by from the first thousand people on."""
        return max(self.held) - self.held[0]


def measure() -> Written:
    """One roster of everybody, in the rights of who may take it out."""
    with everything():
        user = User.objects.get(username=WRITER)
        units = scope_of(user)
    layout = next(one for one in shipped() if one.key == LAYOUT)
    found = Written()
    with transaction.atomic(), as_a_page(units), override("zh-hans"), TemporaryFile() as stream:
        order = order_of(user, layout, stream, lambda done: found.held.append(memory.figures(os.getpid())[1]))
        began, clock = time.process_time(), time.perf_counter()
        found.people = write(order)
        found.seconds, found.clock = time.process_time() - began, time.perf_counter() - clock
        order = order_of(user, layout, stream, lambda done: None)
        cells = [line.cells for line in lines(layout, order)]
    found.alone = written_alone(cells)
    return found


def order_of(user: User, layout: Layout, stream: object, show: Callable[[int], None]) -> RosterOrder:
    """A roster of everybody the user may take out."""
    listing, people = roster_listing(user, Address("", {}), exportable_cadres(user))
    ordering = listing.ordering(DEFAULT_ORDER)
    return RosterOrder(
        stream=stream, user=user, layout=layout.kept(), found=people, ordering=ordering, on=today(), mark="bench",
        show=show,
    )  # fmt: skip


def written_alone(cells: Sequence[Sequence[object]]) -> float:
    """Seconds of this processor for the library to write these cells, and nothing else."""
    began = time.process_time()
    with TemporaryFile() as stream, xlsxwriter.Workbook(stream, OPTIONS) as book:
        page, frame = book.add_worksheet(), book.add_format({"border": 1, "text_wrap": True})
        for row, line in enumerate(cells):
            page.write_number(row, 0, row, frame)
            for column, value in enumerate(line, start=1):
                if value == "":
                    page.write_blank(row, column, None, frame)
                elif isinstance(value, int):
                    page.write_number(row, column, value, frame)
                else:
                    page.write_string(row, column, value, frame)
    return time.process_time() - began


def figures(found: Written) -> list[Figure]:
    """Time against the writer, and growth of memory."""
    ratio, title = found.seconds / found.alone, f"Roster of {found.people:,} as .xlsx"
    return [
        Figure(
            f"{title}: processor time",
            f"{found.seconds:.1f} s ({found.clock:.1f} s by the clock)",
            f"writer library alone, same cells: {found.alone:.1f} s",
            f"{ratio:.2f} x",
            f"<= {TIMES:.0f} x",
            ratio <= TIMES,
            ratio,
        ),
        Figure(
            f"{title}: growth of memory while it is written",
            f"{found.growth:.0f} MB",
            goal=f"< {GROWTH} MB",
            met=found.growth < GROWTH,
            value=found.growth,
        ),
    ]
