"""A tree of conditions as SQL over the people a user may select from; NULL stands for unknown, as AND, OR, NOT take it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from uuid import UUID

from django.db import connection
from django.db.models import BooleanField, Func, Q, QuerySet
from django.db.models.expressions import RawSQL

from accounts.models import User
from cadres.choices import ManagementState
from cadres.models import Cadre
from selection.conditions import CATALOGUE
from selection.conditions.statement import SOURCE, Statement
from selection.queries import selectable_cadres
from selection.tree import Tree, asked_of, asks_about

READ = (
    "id", "home_unit_id", "home_order", "name", "sex", "birth", "ethnic_group", "native_place", "birth_place",
    "political_status", "party_joined", "party_full_on", "work_started", "registered_on", "identity",
    "management_state", "professional_title", "speciality", "resume_text",
)  # fmt: skip
NAMED = re.compile(r"%\((v\d+)\)s")
COLUMN = re.compile(r"\bp\.(\w+)")
ADDS_UP = "range_agg("  # the mark of a source that joins periods of everybody it reads
OF_THE_FILE = (
    "FROM cadres_dateverification"  # of one that corrects what the file says: few rows, and they narrow most
)
Ids = Sequence[UUID] | None  # of the people who are judged; None for everybody
SEGMENTS = {"yes": "said", "no": "NOT said", "unknown": "said IS NULL"}


class Among(Func):
    """Membership as a filter, not a join: the people found are put into a hash, and the order of the list is walked."""

    template = "(%(expressions)s) IS TRUE"
    output_field = BooleanField()


@dataclass(frozen=True)
class Compiled:
    """Text and values that give one row per person asked about: id, said."""

    sql: str
    values: Mapping[str, object]

    def around(self, outer: str) -> tuple[str, list]:
        """`outer` with {judged} filled in, and the values in the order of their places."""
        text = outer.replace(
            "{judged}", f"({self.sql} OFFSET 0) AS judged"
        )  # everybody is judged once, and apart
        values: list = []

        def place(match: re.Match) -> str:
            values.append(self.values[match.group(1)])
            return "%s"

        return NAMED.sub(place, text), values


def people(user: User, tree: Tree) -> QuerySet[Cadre]:
    """Whom a query asks about: people in service, or everybody when it asks about the management state itself."""
    cadres = selectable_cadres(user)
    if asks_about(tree, "management_state"):
        return cadres
    return cadres.filter(management_state=ManagementState.SERVING)


def statement(tree: Tree, by: User, day: date, ids: Ids = None) -> Statement:
    """An empty one about the people a query asks about, or the few of them who are named."""
    asked, to = people(by, tree), Statement(by, day, few=ids is not None)
    if ids is not None:
        asked = asked.filter(pk__among=ids)
    to.seen = to.rows(asked.order_by().values(*READ))
    return to


def compiled(tree: Tree, *, by: User, day: date, ids: Ids = None) -> Compiled:
    """The statement that judges everybody by a checked tree."""
    to = statement(tree, by, day, ids)
    return judging(expression(tree, to), "true", to)


def narrowed(tree: Tree, *, by: User, day: date, ids: Ids = None) -> Compiled:
    """The same without those whom one of the conditions joined by "and" excludes: they are never carried further.

    The file is asked first, then its verified dates, then records, and periods are added up last; each only of whom the
    ones before have left.
    """
    to = statement(tree, by, day, ids)
    tiers = tiers_of(tree.get("all") or [tree], by, day)
    parts: list[str] = []
    for n, tier in enumerate(tiers):
        if n:
            to.keep(conjoined(parts), may_be(parts), columns_of(chain(*tiers[n:]), by, day))
            parts = ["p.said"]
        parts += sorted((expression(one, to) for one in tier), key=reads_records)
    return judging(conjoined(parts), may_be(parts), to)


def conjoined(parts: Sequence[str]) -> str:
    """All of them."""
    return " AND ".join(f"({part})" for part in parts)


def columns_of(trees: Iterable[Tree], by: User, day: date) -> set[str]:
    """Columns of the person's file in what these conditions say."""
    alone = Statement(by, day)
    return {name for one in trees for name in COLUMN.findall(expression(one, alone))}


def may_be(parts: Sequence[str]) -> str:
    """That none of them is false. As the planner cannot look into COALESCE, it expects half to remain, never one."""
    return " AND ".join(f"COALESCE({part}, true)" for part in parts)


def tiers_of(trees: Sequence[Tree], by: User, day: date) -> list[list[Tree]]:
    """Those that ask the person's file alone, its verified dates too, records as they are, and those that add up periods."""
    found: tuple[list[Tree], ...] = ([], [], [], [])
    for one in trees:
        alone = Statement(by, day)
        expression(one, alone)
        found[max(map(tier_of, alone.sources), default=0)].append(one)
    return [tier for tier in found if tier]


def tier_of(source: str) -> int:
    """In which of these tiers a source is read first."""
    return 1 if OF_THE_FILE in source else 3 if ADDS_UP in source else 2


def judging(said: str, kept: str, to: Statement) -> Compiled:
    """The statement around the answer, and around the words that say who is kept."""
    sql = (
        f"WITH seen AS (SELECT id FROM ({to.seen}) AS people){to.beside}"
        f" SELECT p.id, {said} AS said FROM {to.read_for(said, kept)} WHERE {kept}"
    )
    return Compiled(sql, to.values)


def expression(tree: Tree, to: Statement) -> str:
    """One boolean expression of three values."""
    if "is" in tree:
        return CATALOGUE[tree["is"]].compile(to, asked_of(tree))
    if "not" in tree:
        return f"(NOT {expression(tree['not'], to)})"
    joint, parts = ("AND", tree["all"]) if "all" in tree else ("OR", tree["any"])
    if not parts:
        return "true" if joint == "AND" else "false"
    return "(" + f" {joint} ".join(sorted((expression(one, to) for one in parts), key=reads_records)) + ")"


def reads_records(said: str) -> bool:
    """Whether an expression reads more than the person's file."""
    return SOURCE.search(said) is not None


def found(tree: Tree, segment: str, *, by: User, day: date) -> QuerySet[Cadre]:
    """The people of one segment: yes, no or unknown."""
    return kept(Cadre.objects.all(), tree, segment, by=by, day=day)


def kept(
    rows: QuerySet[Cadre], tree: Tree, segment: str, *, by: User, day: date, ids: Ids = None
) -> QuerySet[Cadre]:
    """Those of some rows who are in a segment; with `ids` nobody else is judged, which for some hundred costs little."""
    judge = compiled if segment == "no" else narrowed
    judged = judge(tree, by=by, day=day, ids=ids)
    sql, values = judged.around(f"SELECT id FROM {{judged}} WHERE {SEGMENTS[segment]}")
    named = rows if ids is None else rows.filter(pk__among=ids)
    return named.filter(Among(Q(pk__in=RawSQL(sql, values))))  # noqa: S611  values stand beside it


def counted(tree: Tree, *, by: User, day: date) -> dict[str, int]:
    """How many are in each segment; who is in neither of the others does not meet the conditions."""
    sql, values = narrowed(tree, by=by, day=day).around(
        "SELECT count(*) FILTER (WHERE said), count(*) FILTER (WHERE said IS NULL) FROM {judged}"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        yes, unknown = cursor.fetchone()
    return {"yes": yes, "no": people(by, tree).count() - yes - unknown, "unknown": unknown}
