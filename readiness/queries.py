"""Results a user may see; the facts of some cadres as Python values."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from accounts.models import User
from cadres.choices import ManagementState
from cadres.models import Cadre
from cadres.queries import visible_cadres
from common.facts import registry
from readiness.models import Result, StatusChange


def visible_results(user: User) -> QuerySet[Result]:
    """Results of the cadres in the user's scope."""
    return Result.objects.filter(cadre__in=visible_cadres(user))


def visible_changes(user: User) -> QuerySet[StatusChange]:
    """Status changes of the cadres in the user's scope, newest first."""
    return StatusChange.objects.filter(cadre__in=visible_cadres(user))


def serving_ids() -> QuerySet:
    """Ids of everybody the engine computes."""
    return Cadre.objects.filter(management_state=ManagementState.SERVING).values_list("pk", flat=True)


def due_ids(today: date) -> QuerySet:
    """Ids of the cadres of whom a line may change by itself up to today."""
    return Result.objects.filter(next_change_on__lte=today).values_list("cadre_id", flat=True).distinct()


def id_list(ids: Iterable[UUID]) -> str:
    """Ids as the text of a uuid[]: short in a statement that names them many times."""
    return "{" + ",".join(str(one) for one in ids) + "}"


def facts_of(ids: Iterable[UUID], as_of: date) -> dict[UUID, dict[str, Mapping[str, Any]]]:
    """{cadre: {fact: {column: value}}}; a registered fact without a row has only None values."""
    ids = list(ids)
    found = {one: {name: dict.fromkeys(fact.columns) for name, fact in registry.items()} for one in ids}
    with connection.cursor() as cursor:
        for name, fact in registry.items():
            cursor.execute(fact.sql(), {"ids": id_list(ids), "as_of": as_of})
            for cadre, *values in cursor.fetchall():
                found[cadre][name] = dict(zip(fact.columns, values, strict=True))
    return found
