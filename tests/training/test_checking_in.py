"""Check-in by code: every way it can go has its own answer, and nothing counts twice."""

import hmac
from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from audit.models import Entry
from tests.training.zone import at
from training.models import Attendance, Enrolment, HoursEntry
from training.services.checking_in import Answer, Kept, check_in_by_number, check_in_by_pass
from training.services.codes import code_of, enrolment_of, pass_key, pass_of, step_at
from training.services.completing import close_event
from training.services.enrolling import withdraw

pytestmark = pytest.mark.django_db
BEGIN = "2026-11-24 14:00"


@pytest.fixture
def event(zone):
    return zone.event((BEGIN, "3.0"), ("2026-11-25 09:00", "2.0"))


@pytest.fixture
def who(zone, event):
    zone.enrolled(event, "甲")
    return Enrolment.objects.get(event=event)


def clock(text):
    return time_machine.travel(at(text), tick=False)


def shown(session):
    """The code on the screen now."""
    return code_of(session.pk, step_at(timezone.now()))


def by_number(who, code, **said):
    known = {"name": who.cadre.name, "number": who.number, "address": "10.0.0.1"}
    return check_in_by_number(who.event.sessions.first().pk, code, **(known | said))


def kept(who, code, moment, **more):
    scanned = int(moment.timestamp())
    key = bytes.fromhex(more.get("key") or pass_key(who.pk))
    signed = hmac.new(key, f"{code}|{more.get('signed_at', scanned)}".encode(), "sha256").hexdigest()
    return Kept(scanned, signed)


def test_the_code_on_the_screen_checks_in_with_the_full_hours(event, who):
    with clock("2026-11-24 13:50"):
        assert by_number(who, shown(event.sessions.first())) == Answer.DONE
    row = Attendance.objects.get()
    assert (row.hours, row.how, row.sent_late, row.recorded_by) == (Decimal("3.0"), "qr", False, None)
    assert HoursEntry.objects.get().hours == Decimal("3.0")
    assert Entry.objects.get(action="attendance.checked_in").actor == "check-in"


def test_twice_counts_once_by_whichever_way(event, who):
    with clock("2026-11-24 14:05"):
        code = shown(event.sessions.first())
        assert by_number(who, code) == Answer.DONE
        assert by_number(who, code) == Answer.AGAIN
        assert check_in_by_pass(who.pk, code) == Answer.AGAIN
    assert HoursEntry.objects.count() == 1


def test_what_the_organizer_recorded_stands(zone, event, who):
    with clock("2026-11-24 14:05"):
        zone.attend(event.sessions.first(), who.cadre, "1.0")
        assert check_in_by_pass(who.pk, shown(event.sessions.first())) == Answer.AGAIN
    assert Attendance.objects.get().hours == Decimal("1.0")


@pytest.mark.parametrize(
    ("seconds", "answer"), [(59, Answer.DONE), (119, Answer.DONE), (120, Answer.EXPIRED)]
)
def test_a_code_counts_for_its_minute_and_the_next(event, who, seconds, answer):
    with clock("2026-11-24 14:05"):
        code = shown(event.sessions.first())
    with time_machine.travel(at("2026-11-24 14:05") + timedelta(seconds=seconds), tick=False):
        assert by_number(who, code) == answer


@pytest.mark.parametrize(
    ("when", "answer"),
    [
        ("2026-11-24 13:29", Answer.NOT_NOW),
        ("2026-11-24 13:30", Answer.DONE),
        ("2026-11-24 17:00", Answer.DONE),
        ("2026-11-24 17:01", Answer.NOT_NOW),
    ],
)
def test_a_session_is_open_from_half_an_hour_before_until_its_end(event, who, when, answer):
    with clock(when):
        assert by_number(who, shown(event.sessions.first())) == answer


def test_the_code_of_another_event_is_said_to_be_one(zone, event, who):
    other = zone.event((BEGIN, "3.0"), name="乙班")
    with clock("2026-11-24 14:05"):
        assert check_in_by_pass(who.pk, shown(other.sessions.get())) == Answer.OTHER
    assert not Attendance.objects.exists()


def test_a_pass_finds_the_session_of_its_event_by_the_code(event, who):
    with clock("2026-11-25 09:10"):
        assert check_in_by_pass(who.pk, shown(event.sessions.last())) == Answer.DONE
    assert Attendance.objects.get().session == event.sessions.last()


def test_a_made_up_code_is_none(event, who):
    with clock("2026-11-24 14:05"):
        assert by_number(who, "AAAAAAAA") == Answer.UNKNOWN


def test_small_letters_and_spaces_are_taken(event, who):
    with clock("2026-11-24 14:05"):
        code = shown(event.sessions.first()).lower()
        assert by_number(who, f"{code[:4]} {code[4:]}") == Answer.DONE


def test_who_is_not_enrolled_waits_or_has_withdrawn_is_told_so(zone):
    event = zone.event((BEGIN, "3.0"), capacity=1)
    zone.enrolled(event, "甲", "乙")
    first, second = (Enrolment.objects.get(cadre__name=name) for name in "甲乙")
    with clock("2026-11-24 14:05"):
        code = shown(event.sessions.get())
        assert by_number(second, code) == Answer.WAITING
        assert by_number(first, code, number="999999") == Answer.NOT_ENROLLED
        withdraw(first, reason="x", by=zone.officer)
        assert by_number(first, code) == Answer.NOT_ENROLLED


def test_numbers_are_not_guessed(event, who):
    with clock("2026-11-24 14:05"):
        code = shown(event.sessions.first())
        for number in range(5):
            assert by_number(who, code, number=f"{number:06}") == Answer.NOT_ENROLLED
        assert by_number(who, code) == Answer.BLOCKED
    with clock("2026-11-24 14:11"):
        assert by_number(who, shown(event.sessions.first())) == Answer.DONE


def test_where_phones_are_not_allowed_the_sheet_is_signed(zone):
    event = zone.event((BEGIN, "3.0"), phones_allowed=False)
    zone.enrolled(event, "甲")
    with clock("2026-11-24 14:05"):
        assert by_number(Enrolment.objects.get(), shown(event.sessions.get())) == Answer.NO_PHONES


def scan(event):
    """Code and moment of a scan without network."""
    with clock("2026-11-24 14:05"):
        return shown(event.sessions.first()), timezone.now()


def test_what_a_phone_kept_without_network_counts_when_it_arrives_and_only_once(event, who):
    code, moment = scan(event)
    with clock("2026-11-25 16:59"):
        assert check_in_by_pass(who.pk, code, kept(who, code, moment)) == Answer.KEPT
        assert check_in_by_pass(who.pk, code, kept(who, code, moment)) == Answer.AGAIN
    row = Attendance.objects.get()
    assert (row.sent_late, row.scanned_at) == (True, moment)
    assert HoursEntry.objects.get().on.isoformat() == "2026-11-24"


def test_what_arrives_more_than_a_day_after_the_end_is_too_late(event, who):
    code, moment = scan(event)
    with clock("2026-11-25 17:01"):
        assert check_in_by_pass(who.pk, code, kept(who, code, moment)) == Answer.TOO_LATE


def test_a_kept_scan_of_another_phone_another_time_or_without_signature_is_refused(event, who):
    code, moment = scan(event)
    late = moment + timedelta(minutes=10)
    with clock("2026-11-24 18:00"):
        assert check_in_by_pass(who.pk, code, kept(who, code, moment, key="00" * 32)) == Answer.FORGED
        assert check_in_by_pass(who.pk, code, kept(who, code, late)) == Answer.FORGED
        stamped = kept(who, code, moment, signed_at=int(late.timestamp()))
        assert check_in_by_pass(who.pk, code, stamped) == Answer.FORGED
        assert check_in_by_pass(who.pk, "AAAAAAAA", kept(who, "AAAAAAAA", moment)) == Answer.UNKNOWN
    assert not Attendance.objects.exists()


def test_a_kept_scan_after_closing_judges_anew(zone, event, who):
    code, moment = scan(event)
    with clock("2026-11-25 12:00"):
        zone.attend(event.sessions.last(), who.cadre, "2.0")
        close_event(event, by=zone.officer)
        who.refresh_from_db()
        assert who.state == "not_completed"
        assert check_in_by_pass(who.pk, code, kept(who, code, moment)) == Answer.KEPT
    who.refresh_from_db()
    assert who.state == "completed"


def test_a_pass_nobody_signed_is_none(who):
    assert enrolment_of(pass_of(who)) == who.pk
    assert enrolment_of(pass_of(who)[:-1]) is None
    assert enrolment_of("nothing") is None


def test_the_screen_shows_another_code_every_minute_and_none_before(zone, event):
    address = reverse("training:code", args=[event.sessions.first().pk])
    assert "<svg" not in zone.signed_in(zone.officer).get(address).content.decode()
    seen = set()
    for minute in ("14:05", "14:06"):
        with clock(f"2026-11-24 {minute}"):
            page = zone.signed_in(zone.officer).get(address).content.decode()
            code = shown(event.sessions.first())
            assert f"{code[:4]} {code[4:]}" in page
            assert "<svg" in page
            seen.add(code)
    assert len(seen) == 2


def test_the_scanned_page_tells_nothing_of_anybody_before_name_and_number(client, event, who):
    with clock("2026-11-24 14:05"):
        address = reverse(
            "training:check_in", args=[event.sessions.first().pk, shown(event.sessions.first())]
        )
        page = client.get(address).content.decode()
        assert who.cadre.name not in page
        assert event.name not in page
        answer = client.post(address, {"name": who.cadre.name, "number": who.number})
    assert "签到成功" in answer.content.decode()
    assert Attendance.objects.count() == 1


def test_the_page_of_a_pass_answers_the_phone_in_json(client, event, who):
    with clock("2026-11-24 14:05"):
        address = reverse("training:pass", args=[pass_of(who)])
        assert event.name in client.get(address).content.decode()
        sent = {"code": shown(event.sessions.first())}
        answer = client.post(address, sent, headers={"Accept": "application/json"}).json()
    assert (answer["answer"], answer["good"]) == ("done", True)
    nobody = client.post(reverse("training:pass", args=["x"]), sent, headers={"Accept": "application/json"})
    assert nobody.json()["good"] is False
