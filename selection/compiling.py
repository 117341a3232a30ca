"""A tree of conditions as SQL over the people a user may select from; NULL stands for unknown, as AND, OR, NOT take it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from accounts.models import User
from cadres.choices import ManagementState
from cadres.models import Cadre
from selection.conditions import CATALOGUE
from selection.conditions.statement import Statement
from selection.queries import selectable_cadres
from selection.tree import Tree, asked_of, asks_about

READ = (
    "id", "home_unit_id", "home_order", "name", "sex", "birth", "ethnic_group", "native_place", "birth_place",
    "political_status", "party_joined", "party_full_on", "work_started", "registered_on", "identity",
    "management_state", "professional_title", "speciality", "resume_text",
)  # fmt: skip
NAMED = re.compile(r"%\((v\d+)\)s")
SEGMENTS = {"yes": "said", "no": "NOT said", "unknown": "said IS NULL"}


@dataclass(frozen=True)
class Compiled:
    """Text and values that give one row per person asked about: id, said."""

    sql: str
    values: Mapping[str, object]

    def around(self, outer: str) -> tuple[str, list]:
        """`outer` with {judged} filled in, and the values in the order of their places."""
        text = outer.replace("{judged}", f"({self.sql}) AS judged")
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


def compiled(tree: Tree, *, by: User, day: date) -> Compiled:
    """The statement that judges everybody by a checked tree."""
    to = Statement(by, day)
    said = expression(tree, to)
    seen = to.rows(people(by, tree).order_by().values(*READ))
    sql = (
        f"WITH seen AS (SELECT id FROM ({seen}) AS people){to.beside}"
        f" SELECT p.id, {said} AS said FROM ({seen}) AS p{to.joins}"
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
    return "(" + f" {joint} ".join(expression(one, to) for one in parts) + ")"


def found(tree: Tree, segment: str, *, by: User, day: date) -> QuerySet[Cadre]:
    """The people of one segment: yes, no or unknown."""
    sql, values = compiled(tree, by=by, day=day).around(
        f"SELECT id FROM {{judged}} WHERE {SEGMENTS[segment]}"
    )
    return Cadre.objects.filter(pk__in=RawSQL(sql, values))  # noqa: S611  values stand beside it


def counted(tree: Tree, *, by: User, day: date) -> dict[str, int]:
    """How many are in each segment, in one statement."""
    columns = ", ".join(f"count(*) FILTER (WHERE {words}) AS {name}" for name, words in SEGMENTS.items())
    sql, values = compiled(tree, by=by, day=day).around(f"SELECT {columns} FROM {{judged}}")
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return dict(zip(SEGMENTS, cursor.fetchone(), strict=True))
