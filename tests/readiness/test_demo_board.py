"""The shipped rules over the demonstration, as a department would load it: no declarations, no training."""

from collections import Counter
from io import StringIO

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


def test_the_board_is_neither_grey_nor_red_and_both_readings_agree(results):
    civil = [row for row in results if row.cadre.identity in CIVIL]
    people = {row.cadre_id for row in civil}
    missing = {row.cadre_id for row in civil if row.status == "incomplete"}
    assert len(missing) <= 0.15 * len(people)
    statuses = Counter(row.status for row in civil)
    assert min(statuses["held"], statuses["not_yet"]) >= 0.15 * len(civil)
    assert max(statuses.values()) <= 0.75 * len(civil)
    assert stored(results) == explained()


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
