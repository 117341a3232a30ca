"""The ledger, with values computed by hand: part of a day, leave over a seventh, corrections, the same thing twice."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError

from audit.models import Entry
from training.choices import EnrolmentState
from training.models import Attendance, Enrolment, HoursEntry, OutsideTraining
from training.services.completing import close_event, missed_words, required_hours
from training.services.outside import remove_outside, save_outside
from training.services.planning import save_event, save_session

pytestmark = pytest.mark.django_db

SEVEN_DAYS = [(f"2026-11-{day:02} 09:00", "6.0") for day in range(2, 9)]  # 42 hours, a seventh are 6.0


def ledger(cadre):
    rows = HoursEntry.objects.filter(cadre=cadre).order_by("on", "pk")
    return [(row.on, row.hours, row.days, row.mode) for row in rows]


def standing(event, cadre):
    return Enrolment.objects.get(event=event, cadre=cadre)


def test_part_of_a_day_counts_by_its_tenths_on_the_day_of_the_session(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    zone.attend(event.sessions.get(), cadre, "1.7")
    assert ledger(cadre) == [(date(2026, 11, 20), Decimal("1.7"), 0, "gathered")]


def test_a_session_after_midnight_counts_on_the_day_of_the_wall_clock(zone):
    event = zone.event(("2026-11-20 00:30", "1.0"))  # 2026-11-19 16:30 in London
    [cadre] = zone.enrolled(event, "甲")
    zone.attend(event.sessions.get(), cadre, "1.0")
    assert ledger(cadre)[0][0] == date(2026, 11, 20)


@pytest.mark.parametrize("hours", ["0.0", "3.1", "0.05"])
def test_hours_outside_of_the_session_are_refused_with_the_name(zone, hours):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    with pytest.raises(ValidationError, match="甲: "):
        zone.attend(event.sessions.get(), cadre, hours)
    assert not Attendance.objects.exists()


def test_a_correction_takes_a_reason_replaces_the_line_and_keeps_what_stood(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    session = event.sessions.get()
    zone.attend(session, cadre, "3.0")
    with pytest.raises(ValidationError, match="Say why"):
        zone.attend(session, cadre, "2.5")
    zone.attend(session, cadre, "2.5", reason="left at 11:30")
    assert ledger(cadre) == [(date(2026, 11, 20), Decimal("2.5"), 0, "gathered")]
    row = Attendance.objects.get()
    assert [(past.hours, past.reason) for past in row.events.order_by("pgh_id")] == [
        (Decimal("3.0"), ""), (Decimal("2.5"), "left at 11:30"),
    ]  # fmt: skip
    told = Entry.objects.get(action="attendance.corrected").detail
    assert (told["from"], told["to"], told["reason"]) == ("3.0", "2.5", "left at 11:30")


def test_an_attendance_taken_out_takes_its_line_along(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    zone.attend(event.sessions.get(), cadre, "3.0")
    zone.attend(event.sessions.get(), cadre, None, reason="was not there")
    assert ledger(cadre) == []
    assert not Attendance.objects.exists()


def test_the_same_attendance_twice_counts_once(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    zone.attend(event.sessions.get(), cadre, "3.0")
    assert zone.attend(event.sessions.get(), cadre, "3.0").is_empty
    assert ledger(cadre) == [(date(2026, 11, 20), Decimal("3.0"), 0, "gathered")]


def attended(zone, mode, last_day):
    """Six whole days and part of the seventh, then the event is closed."""
    event = zone.event(*SEVEN_DAYS, mode=mode)
    [cadre] = zone.enrolled(event, "甲")
    for session, hours in zip(event.sessions.all(), ["6.0"] * 5 + [*last_day], strict=False):
        zone.attend(session, cadre, hours)
    close_event(event, by=zone.officer)
    return event, cadre


def test_leave_of_a_seventh_exactly_still_completes(zone):
    event, cadre = attended(zone, "full_time", ["6.0"])  # 36.0 of 42.0: 6.0 missed
    found = standing(event, cadre)
    assert (found.state, found.completed_on) == (EnrolmentState.COMPLETED, date(2026, 11, 24))
    assert found.certificate_no == f"{event.code}-0001"
    assert sum(row[1] for row in ledger(cadre)) == Decimal("36.0")


def test_a_tenth_of_an_hour_more_does_not_and_full_time_hours_leave_the_ledger(zone):
    event, cadre = attended(zone, "full_time", ["5.9"])  # 35.9: 6.1 missed
    found = standing(event, cadre)
    assert (found.state, found.certificate_no) == (EnrolmentState.NOT_COMPLETED, "")
    assert (
        missed_words(required_hours(event), Decimal("35.9"))
        == "missed 6.1 of 42.0 hours, more than one seventh"
    )
    assert ledger(cadre) == []
    assert Attendance.objects.count() == 6


def test_of_gathered_training_the_hours_attended_stay(zone):
    event, cadre = attended(zone, "gathered", ["5.9"])
    assert standing(event, cadre).state == EnrolmentState.NOT_COMPLETED
    assert sum(row[1] for row in ledger(cadre)) == Decimal("35.9")


def test_a_correction_after_closing_judges_anew_and_brings_the_hours_back(zone):
    event, cadre = attended(zone, "full_time", ["5.9"])
    last = event.sessions.all()[5]
    zone.attend(last, cadre, "6.0", reason="list misread")
    found = standing(event, cadre)
    assert (found.state, found.certificate_no) == (EnrolmentState.COMPLETED, f"{event.code}-0001")
    assert ledger(cadre)[-1] == (date(2026, 11, 7), Decimal("6.0"), 0, "full_time")
    assert sum(row[1] for row in ledger(cadre)) == Decimal("36.0")


def test_sessions_that_are_not_required_neither_help_nor_hurt(zone):
    event = zone.event(("2026-11-02 09:00", "6.0"), ("2026-11-03 09:00", "6.0"))
    extra = zone.session(event, "2026-11-04 09:00", "6.0", required=False)
    [cadre, other] = zone.enrolled(event, "甲", "乙")
    for session in event.sessions.filter(required=True):
        zone.attend(session, cadre, "6.0")
    zone.attend(extra, other, "6.0")
    close_event(event, by=zone.officer)
    assert standing(event, cadre).state == EnrolmentState.COMPLETED
    assert standing(event, other).state == EnrolmentState.NOT_COMPLETED


def test_who_attended_nothing_has_not_completed(zone):
    event = zone.event(("2026-11-02 09:00", "6.0"))
    [cadre] = zone.enrolled(event, "甲")
    close_event(event, by=zone.officer)
    assert standing(event, cadre).state == EnrolmentState.NOT_COMPLETED


def test_an_event_with_a_session_to_come_is_not_closed(zone):
    event = zone.event(("2026-11-24 09:00", "1.5"))
    with pytest.raises(ValidationError, match="still to come"):
        close_event(event, by=zone.officer)
    with time_machine.travel("2026-11-24T10:31+08:00", tick=False):
        assert close_event(event, by=zone.officer).is_closed


def test_a_session_moved_to_another_day_moves_its_hours(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    session = event.sessions.get()
    zone.attend(session, cadre, "2.0")
    day = session.starts_at.replace(day=19), session.ends_at.replace(day=19)
    session.starts_at, session.ends_at = day
    save_session(session, by=zone.officer)
    assert ledger(cadre) == [(date(2026, 11, 19), Decimal("2.0"), 0, "gathered")]


def test_hours_count_as_the_event_says_also_when_that_is_changed(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    zone.attend(event.sessions.get(), cadre, "2.0")
    event.mode = "online"
    save_event(event, by=zone.officer)
    assert ledger(cadre) == [(date(2026, 11, 20), Decimal("2.0"), 0, "online")]


def outside(zone, cadre, **fields):
    known = {
        "kind": "party_school", "name": "中青年干部培训班", "school": "市委党校", "began_on": date(2026, 3, 2),
        "ended_on": date(2026, 5, 29),
    }  # fmt: skip
    return save_outside(OutsideTraining(cadre=cadre, **(known | fields)), by=zone.officer)


def test_a_school_term_counts_its_days_as_the_school_has_them_and_no_hours(zone):
    cadre = zone.cadre("甲")
    outside(zone, cadre, days=Decimal("90.0"))
    assert ledger(cadre) == [(date(2026, 5, 29), Decimal("0.0"), Decimal("90.0"), "full_time")]


def test_a_corrected_term_replaces_its_line_and_one_taken_out_leaves_none(zone):
    cadre = zone.cadre("甲")
    term = outside(zone, cadre, days=Decimal("90.0"))
    term.hours, term.days = Decimal("60.5"), None
    save_outside(term, by=zone.officer)
    assert ledger(cadre) == [(date(2026, 5, 29), Decimal("60.5"), Decimal("0.0"), "full_time")]
    remove_outside(term, by=zone.officer)
    assert ledger(cadre) == []


def test_the_same_term_is_not_entered_twice(zone):
    cadre = zone.cadre("甲")
    outside(zone, cadre, days=Decimal("90.0"))
    with pytest.raises(ValidationError, match="on file already"):
        outside(zone, cadre, hours=Decimal("10.0"))
    assert len(ledger(cadre)) == 1


def test_a_term_without_hours_and_days_and_one_still_running_are_refused(zone):
    cadre = zone.cadre("甲")
    with pytest.raises(ValidationError, match="hours or days"):
        outside(zone, cadre)
    with pytest.raises(ValidationError, match="still to come"):
        outside(zone, cadre, days=Decimal("1.0"), ended_on=date(2026, 11, 25))
