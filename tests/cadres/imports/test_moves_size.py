"""A long sheet costs as many statements as a short one, and no more time than is bearable."""

import time
import tracemalloc

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from psycopg2.extras import DateRange

from cadres.imports.moves import settle_moves
from cadres.models import Appointment, Cadre, RankPeriod
from common import crypto
from tests.cadres.imports.moved import BEGAN, committed, move_row, name_of, sent
from tests.cadres.imports.test_moves import bureau, officer, promotion, zone

pytestmark = pytest.mark.django_db
__all__ = ["bureau", "officer", "zone"]
SECONDS, MEGABYTES = 60, 60  # generous: what one thousand changes may cost on two busy cores


def crowd(count, unit):
    """Many people with a post and a rank, in three statements."""
    people = [Cadre(name=name_of(n), home_unit=unit, data_key=crypto.new_data_key()) for n in range(count)]
    Cadre.objects.bulk_create(people)
    valid = DateRange(BEGAN, None)
    post = {"unit": unit, "title": "科员", "level": 1, "valid": valid}
    Appointment.objects.bulk_create(Appointment(cadre=one, **post) for one in people)
    RankPeriod.objects.bulk_create(RankPeriod(cadre=one, rank=3, valid=valid) for one in people)
    return people


def rows_of(people):
    """A promotion to a post for the first half, to a rank for the others."""
    half = len(people) // 2
    return [
        promotion(one) if n < half else move_row(one, "职级晋升", 新职级="三级主任科员")
        for n, one in enumerate(people)
    ]


def statements(batch):
    with CaptureQueriesContext(connection) as caught:
        settle_moves(batch, lambda changes, _done: changes.save(by=batch.started_by))
    return len(caught)


def test_forty_changes_cost_the_statements_of_four(zone, bureau, officer):
    people = crowd(44, bureau)
    few, many = (sent(rows_of(some), zone, officer) for some in (people[:4], people[4:]))
    assert statements(few) == statements(many)


def test_a_thousand_changes_are_checked_and_written_in_bearable_time_and_memory(zone, bureau, officer):
    people = crowd(1000, bureau)
    tracemalloc.start()
    began = time.monotonic()
    batch = sent(rows_of(people), zone, officer)
    committed(batch, officer)
    written, peak = time.monotonic(), tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert Appointment.objects.filter(valid__endswith=None, title="副科长").count() == 500
    assert RankPeriod.objects.filter(valid__endswith=None, rank=4).count() == 500
    assert written - began < SECONDS
    assert peak / 1e6 < MEGABYTES
