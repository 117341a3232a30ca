"""The light of an item follows from its rule, on the day before, the day, and the day after."""

from datetime import date

import pytest
import time_machine

from common.clock import today
from measures.choices import LightRule
from measures.lights import rule_words, with_lights
from measures.models import Milestone, PlanItem
from measures.services.planning import add_milestone, reach_milestone
from measures.services.progress import finish
from tests.measures.zone import PDF

pytestmark = pytest.mark.django_db


def light_on(item, day):
    found = with_lights(PlanItem.objects.filter(pk=item.pk).select_related("plan"), day).get()
    return found.rule, found.light


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 5, 31), (LightRule.ON_TRACK, "green")),
        (date(2026, 6, 1), (LightRule.NEAR, "yellow")),
        (date(2026, 7, 1), (LightRule.NEAR, "yellow")),
        (date(2026, 7, 2), (LightRule.OVERDUE, "red")),
    ],
)
def test_the_date_turns_it_yellow_and_red(zone, day, expected):
    assert light_on(zone.item(due_on=date(2026, 7, 1)), day) == expected


@pytest.mark.parametrize(
    ("day", "rule"), [(date(2026, 8, 30), LightRule.ON_TRACK), (date(2026, 8, 31), LightRule.SILENT)]
)
def test_silence_counts_from_the_day_of_the_document(zone, day, rule):
    assert light_on(zone.item(), day)[0] == rule


def test_a_report_ends_the_silence_of_what_is_kept_up_without_end(zone):
    item = zone.item(due_on=None)
    assert light_on(item, date(2026, 9, 1))[0] == LightRule.SILENT
    with time_machine.travel("2026-08-31T10:00+08:00"):
        zone.report(item)
    assert light_on(item, date(2026, 9, 1)) == (LightRule.ON_TRACK, "green")
    assert light_on(item, date(2026, 8, 30)) == (LightRule.ON_TRACK, "green")


def test_a_missed_milestone_is_red_until_it_is_reached(zone):
    item = zone.item()
    step = add_milestone(Milestone(item=item, name="半程", due_on=date(2026, 6, 19)), by=zone.officer)
    assert light_on(item, date(2026, 6, 19))[1] == "green"
    assert light_on(item, date(2026, 6, 20)) == (LightRule.MILESTONE, "red")
    reach_milestone(step, on=today(), by=zone.officer)
    assert light_on(item, date(2026, 6, 20))[1] == "green"


@pytest.mark.parametrize(
    ("due_on", "expected"),
    [
        (date(2026, 6, 20), (LightRule.FINISHED, "green")),
        (date(2026, 6, 19), (LightRule.FINISHED_LATE, "yellow")),
    ],
)
def test_finished_in_time_or_late(zone, due_on, expected):
    item = zone.item(due_on=due_on)
    zone.report(item, 100, PDF)
    finish(item, on=today(), by=zone.officer)
    assert light_on(item, date(2026, 12, 1)) == expected


def test_the_rule_is_said_with_its_numbers(zone):
    item = zone.item(due_on=date(2026, 6, 10))
    found = with_lights(PlanItem.objects.select_related("plan"), today()).get(pk=item.pk)
    assert rule_words(found, today()) == "10 days past its date"
