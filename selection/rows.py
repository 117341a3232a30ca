"""The rows of a query: what each condition found in each file, and why an answer is unknown."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from cadres import words
from cadres.models import Cadre
from cadres.queries import with_standing
from common.listing import Column
from selection.conditions.people import Person, gather
from selection.evaluating import line_of, unknown_because
from selection.tree import Tree, distinct, leaf_words

FIXED = (
    Column("name", gettext_lazy("Name"), sort=("name_search",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("home_unit__path", "home_order")),
    Column("post", gettext_lazy("Post")),
)
DEFAULT_ORDER = ("home_unit__path", "home_order", "id")
KINDS = {
    "name": "link",
    "unit": "wide",
    "post": "wide",
    "because": "word",
}  # of cells; the conditions: status


def columns(tree: Tree, segment: str) -> list[Column]:
    """Who it is, then one column for each condition; of the unknown also what makes them so."""
    asked = [Column(f"c{n}", leaf_words(leaf)) for n, leaf in enumerate(distinct(tree))]
    because = [Column("because", _("Unknown because of"))] if segment == "unknown" else []
    return [*FIXED, *because, *asked]


def listed(ids: object, day: date) -> object:
    """These cadres with what the columns say of them."""
    return with_standing(Cadre.objects.filter(pk__in=ids), day)


def rows_of(cadres: Sequence[Cadre], tree: Tree, shown: Sequence[str], *, by: User, day: date) -> list[dict]:
    """The rows as the page draws them and a sheet writes them, in a fixed number of queries."""
    ids = [cadre.pk for cadre in cadres]
    whole = {cadre.pk: cadre for cadre in Cadre.objects.filter(pk__in=ids)}
    people = {one.cadre.pk: one for one in gather([whole[pk] for pk in ids if pk in whole], by=by, day=day)}
    return [row_of(one, people[one.pk], tree, shown) for one in cadres if one.pk in people]


def row_of(cadre: Cadre, person: Person, tree: Tree, shown: Sequence[str]) -> dict:
    """One row."""
    lines = {f"c{n}": line_of(leaf, person) for n, leaf in enumerate(distinct(tree))}
    post = words.post_of(cadre)
    said = {"name": cadre.name, "unit": str(cadre.home_unit), "post": post.title if post else cadre.post_text}
    said["because"] = _("; ").join(leaf_words(leaf) for leaf in unknown_because(tree, person))
    found = {key: line.found or _("unknown") for key, line in lines.items()}
    drawn = said | {"name": (reverse("cadres:record", args=[cadre.pk]), cadre.name)}
    drawn |= {key: {"outcome": lines[key].outcome, "label": cut(found[key])} for key in lines}
    return {
        "id": cadre.pk,
        "name": cadre.name,
        "drawn": [(KINDS.get(key, "status"), drawn[key]) for key in shown],
        "cells": [(said | found)[key] for key in shown],
    }


def cut(text: str) -> str:
    """Short enough for a cell."""
    longest = 40
    return text if len(text) <= longest else f"{text[:longest]}…"
