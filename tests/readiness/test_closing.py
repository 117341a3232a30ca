"""The shortest path to a training condition: what it proposes is enough, none of it can be left out, and less is said so."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse
from django.utils.translation import override

from readiness.closing import closable_rule, last_day, path_to
from readiness.services import compute, explain
from tests.training.test_duties import civil, county, trained
from tests.training.zone import Zone
from training.models import Enrolment, Event
from training.services.enrolling import enrol

pytestmark = pytest.mark.django_db
NOW, AFTER = "2026-11-24T10:00+08:00", "2027-01-04T10:00+08:00"
YEARLY, FIVE = "lead-2", "lead-4"


@pytest.fixture
def zone():
    with override("en"), time_machine.travel(NOW, tick=False):
        yield Zone()


def events(zone) -> dict:
    """40 and 30 hours, 20 at the same time as the 40, 24 alone; others are too late, closed to the person or online."""
    held = {
        "a": [("2026-12-01 08:00", "20.0"), ("2026-12-03 08:00", "20.0")],
        "b": [("2026-12-07 08:00", "24.0"), ("2026-12-09 08:00", "6.0")],
        "c": [("2026-12-01 09:00", "20.0")],
        "d": [("2026-12-14 08:00", "24.0")],
        "late": [("2027-01-05 08:00", "24.0")],
    }
    made = {name: zone.event(*sessions, name=name) for name, sessions in held.items()}
    zone.event(("2026-12-20 08:00", "24.0"), name="young", age_under=25)
    zone.event(("2026-12-21 08:00", "24.0"), name="online", mode="online")
    zone.event(("2026-12-22 08:00", "24.0"), name="full", capacity=1)
    return made


def path(zone, cadre, step: str = YEARLY, until: date | None = None):
    asked = closable_rule(step, cadre.identity)
    return path_to(cadre, asked, last_day(asked, until), by=zone.officer)


def outcome(cadre, step: str, rule: str, on: date) -> str:
    (found,) = [one for one in explain(cadre, as_of=on) if one.step == step]
    return next(line["outcome"] for line in found.lines if line["rule"] == rule)


def attend(zone, cadre, event, hours: bool = True) -> None:
    for session in event.sessions.all():
        zone.attend(session, cadre, str(session.hours) if hours else None, reason="test")


def test_the_fewest_that_close_the_gap_without_two_at_one_time(zone):
    cadre = civil(zone, "甲")
    trained(zone, cadre, "2026-05-01", "10")
    events(zone)
    zone.enrolled(Event.objects.get(name="full"), "坐满")
    found = path(zone, cadre)
    assert (found.had, found.proposal.wanted) == (Decimal(10), Decimal(80))
    assert {one.event.name for one in found.proposal.events} == {"a", "b", "d"}
    assert (found.proposal.hours, found.proposal.is_enough, found.proposal.searched) == (
        Decimal(94),
        True,
        True,
    )
    assert (found.until, found.holds_on) == (date(2026, 12, 31), date(2027, 1, 1))


def test_attending_what_is_proposed_makes_the_rule_hold_and_less_does_not(zone):
    cadre = civil(zone, "甲")
    trained(zone, cadre, "2026-05-01", "10")
    held = events(zone)
    assert outcome(cadre, YEARLY, "TR-02", date(2027, 1, 1)) == "FAIL"
    chosen = [one.event for one in path(zone, cadre, until=date(2026, 12, 19)).proposal.events]
    assert {event.name for event in chosen} == {"a", "b", "d"} == set(held) - {"c", "late"}
    for event in chosen:
        enrol(event, cadre, by=zone.officer)
    with time_machine.travel(AFTER, tick=False):
        for event in chosen:
            attend(zone, cadre, event)
        assert outcome(cadre, YEARLY, "TR-02", date(2027, 1, 1)) == "PASS"
        for event in chosen:
            attend(zone, cadre, event, hours=False)
            assert outcome(cadre, YEARLY, "TR-02", date(2027, 1, 1)) == "FAIL"
            attend(zone, cadre, event)


def test_what_somebody_is_enrolled_in_counts_and_is_kept_free(zone):
    cadre = civil(zone, "甲")
    held = events(zone)
    enrol(held["c"], cadre, by=zone.officer)
    found = path(zone, cadre, until=date(2026, 12, 19))
    assert (found.proposal.wanted, found.proposal.booked) == (Decimal(90), Decimal(20))
    assert not found.proposal.is_enough  # "a" is at the same time; 30 and 24 are not enough
    assert (found.proposal.events, found.proposal.offered) == ((), Decimal(54))


def test_five_years_count_what_still_counts_then(zone):
    cadre = county(zone, "甲")
    trained(zone, cadre, "2021-12-10", "400")
    trained(zone, cadre, "2022-06-01", "500")
    events(zone)
    assert path(zone, cadre, FIVE, date(2026, 12, 9)).proposal.wanted == 0
    later = path(zone, cadre, FIVE, date(2026, 12, 18))
    assert (later.had, later.proposal.wanted) == (Decimal(500), Decimal(50))
    assert {one.event.name for one in later.proposal.events} == {"a", "b"}


def test_the_page_enrols_in_all_of_it(zone):
    cadre = civil(zone, "甲", birth="1980-01")
    events(zone)
    compute([cadre.pk])
    client, address = zone.signed_in(zone.officer), reverse("readiness:path", args=[cadre.pk, YEARLY])
    assert "2027.01.01" in client.get(address).content.decode()
    client.post(reverse("readiness:enrol", args=[cadre.pk, YEARLY]), {"until": "2026-12-19"})
    assert {row.event.name for row in Enrolment.objects.filter(cadre=cadre)} == {"a", "b", "d"}
    assert address in client.get(reverse("readiness:receipt", args=[cadre.pk, YEARLY])).content.decode()


def test_unreachable_is_said(zone):
    cadre = civil(zone, "甲")
    compute([cadre.pk])
    page = zone.signed_in(zone.officer).get(reverse("readiness:path", args=[cadre.pk, YEARLY]))
    assert not page.context["path"].proposal.is_enough
    assert "届时无法达到" in page.content.decode()
    assert "仅作提示" in page.content.decode()
    assert page.context["holds_back"] is False


def test_a_gap_that_asks_for_judgement_is_not_called_advice(zone):
    cadre = county(zone, "甲")
    compute([cadre.pk])
    page = zone.signed_in(zone.officer).get(reverse("readiness:path", args=[cadre.pk, FIVE]))
    assert page.context["holds_back"] is True
    assert "仅作提示" not in page.content.decode()
