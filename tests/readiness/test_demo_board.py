"""The shipped rules over the demonstration, as a department would load it: no declarations, no training."""

from collections import Counter
from datetime import timedelta
from io import StringIO
from itertools import groupby

import pytest
from django.core.management import call_command

from cadres.models import Cadre
from common.clock import today
from common.scope import everything
from readiness.evaluate import evaluate
from readiness.loading import shipped
from readiness.models import Result
from readiness.queries import facts_of
from readiness.services import compute

CIVIL = ("civil_servant", "ref_managed")


@pytest.fixture
def results(db):
    call_command("load_demo", stdout=StringIO())
    with everything():
        compute(Cadre.objects.values_list("pk", flat=True))
        yield list(Result.objects.select_related("cadre"))


def test_the_board_is_neither_grey_nor_red_and_every_forecast_holds_on_its_day(results):
    civil = [row for row in results if row.cadre.identity in CIVIL]
    people = {row.cadre_id for row in civil}
    missing = {row.cadre_id for row in civil if row.status == "incomplete"}
    assert len(missing) <= 0.15 * len(people)
    statuses = Counter(row.status for row in civil)
    assert min(statuses["held"], statuses["not_yet"]) >= 0.15 * len(civil)
    assert max(statuses.values()) <= 0.75 * len(civil)
    assert stored(results) == explained()
    forecasts = [row for row in results if row.earliest_on]
    assert waiting(forecasts, days_before=1) == Counter({True: len(forecasts)})
    assert waiting(forecasts, days_before=0) == Counter({False: len(forecasts)})


def waiting(forecasts, *, days_before):
    """How many are (True) or are not (False) 暂不具备 on the day forecast for them, or a day before it."""
    found = Counter()
    for day, rows in groupby(sorted(forecasts, key=lambda row: row.earliest_on), lambda row: row.earliest_on):
        on, people = day - timedelta(days=days_before), list(rows)
        facts = facts_of([row.cadre_id for row in people], on)
        for row in people:
            found[status_on(facts[row.cadre_id], row.step, on) == "not_yet"] += 1
    return found


def status_on(facts, step, on):
    (status,) = [str(one.status) for one in evaluate(facts, shipped(), on, today=today()) if one.step == step]
    return status


def stored(results):
    return {
        (row.cadre_id, row.step): (row.status, row.earliest_on, row.next_change_on, outcomes(row.lines))
        for row in results
    }


def explained():
    """The same by the reading of one cadre."""
    day, rules = today(), shipped()
    facts = facts_of(Cadre.objects.values_list("pk", flat=True), day)
    return {
        (cadre, one.step): (str(one.status), one.earliest_on, one.next_change_on, outcomes(one.lines))
        for cadre, known in facts.items()
        for one in evaluate(known, rules, day, today=day)
    }


def outcomes(lines):
    return [(line["rule"], line["outcome"], line.get("met_on"), line.get("note")) for line in lines]
