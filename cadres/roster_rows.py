"""The rows of the roster: what each column shows of a cadre, on the page and in what is taken out."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse

from accounts.models import User
from cadres import words
from cadres.models import Cadre
from cadres.queries import with_records, with_standing
from common.record_parts import roster_columns

GRADE_YEARS = 3
KINDS = {
    "name": "link",
    "age": "number",
    "unit": "wide",
    "post": "wide",
    "grades": "marks",
}  # the rest: words


def late_years(on: date) -> range:
    """The years whose grades are shown."""
    return range(on.year - GRADE_YEARS, on.year)


def listed(ids: QuerySet | Sequence[UUID], on: date) -> QuerySet[Cadre]:
    """These cadres with what the columns say of them, posts and ranks of that day."""
    return with_records(with_standing(Cadre.objects.filter(pk__in=ids), on), late_years(on))


def rows_of(user: User, cadres: Sequence[Cadre], shown: list[str], on: date) -> list[dict]:
    """The rows as their template draws them, as of a day, in a fixed number of queries."""
    ids = [cadre.pk for cadre in cadres]
    more = {extra.key: extra.values(user, ids) for extra in roster_columns() if extra.key in shown}
    kinds = {key: "status" if key in more else KINDS.get(key, "word") for key in shown}
    return [row_of(cadre, kinds, on, more) for cadre in cadres]


def row_of(cadre: Cadre, kinds: Mapping[str, str], on: date, more: Mapping) -> dict:
    """One row: (key, value) of every shown column, and (kind of cell, value) as it is drawn."""
    values = cells(cadre, on) | {key: found.get(cadre.pk) for key, found in more.items()}
    drawn = values | {"name": (reverse("cadres:record", args=[cadre.pk]), cadre.name)}
    return {
        "id": cadre.pk,
        "name": cadre.name,
        "cells": [(key, values[key]) for key in kinds],
        "drawn": [(kind, drawn[key]) for key, kind in kinds.items()],
    }


def cells(cadre: Cadre, on: date) -> dict:
    """What each column of ours shows for a cadre."""
    return {
        "name": cadre.name,
        "sex": cadre.get_sex_display() if cadre.sex else "",
        "age": words.age_words(cadre, on),
        "birth": cadre.birth.dotted if cadre.birth else "",
        "unit": str(cadre.home_unit),
        "identity": cadre.get_identity_display() if cadre.identity else "",
        "work_started": cadre.work_started.dotted if cadre.work_started else "",
        "party_joined": cadre.party_joined.dotted if cadre.party_joined else "",
        **service_cells(cadre),
        "education": words.schooling_words(**cadre.schooling) if cadre.schooling else "",
        "grades": grade_cells(cadre, on),
    }


def service_cells(cadre: Cadre) -> dict:
    """The present main post and the present rank."""
    post, rank = words.post_of(cadre), words.rank_of(cadre)
    return {
        "post": post.title if post else cadre.post_text,
        "level": words.level_of(post),
        "rank": words.rank_word(rank),
        "rank_since": words.month(date.fromisoformat(rank.since), rank.start_precision) if rank else "",
    }


def grade_cells(cadre: Cadre, on: date) -> list[dict]:
    """A mark for each of the late years."""
    grades = {said["year"]: (said["grade"], said["word"]) for said in cadre.grades}
    return [words.grade_mark(year, *grades.get(year, (None, ""))) for year in late_years(on)]
