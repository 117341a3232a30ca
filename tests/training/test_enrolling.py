"""Who may take part, seats and the waiting list, people at two places at once, rooms taken."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from accounts.choices import Role
from cadres.services import add_cadre
from tests.training.zone import at
from training.choices import EnrolmentState
from training.models import Enrolment, Room, Session
from training.services.enrolling import enrol, enrol_all, withdraw
from training.services.planning import remove_session, save_event, save_room

pytestmark = pytest.mark.django_db


def states(event):
    rows = Enrolment.objects.filter(event=event).order_by("asked_at", "pk").select_related("cadre")
    return {row.cadre.name: row.state for row in rows}


def test_people_beyond_the_seats_wait_and_move_up_in_their_order(zone):
    event = zone.event(("2026-12-01 09:00", "3.0"), capacity=1)
    zone.enrolled(event, "甲", "乙", "丙")
    assert states(event) == {"甲": "enrolled", "乙": "waiting", "丙": "waiting"}
    first = Enrolment.objects.get(event=event, cadre__name="甲")
    withdraw(first, reason="called away", by=zone.officer)
    assert states(event) == {"甲": "withdrawn", "乙": "enrolled", "丙": "waiting"}
    event.refresh_from_db()
    event.capacity = 2
    save_event(event, by=zone.officer)
    assert states(event) == {"甲": "withdrawn", "乙": "enrolled", "丙": "enrolled"}
    event.refresh_from_db()
    assert event.seats_taken == 2


def test_who_comes_back_waits_at_the_end_with_the_old_number(zone):
    event = zone.event(("2026-12-01 09:00", "3.0"), capacity=1)
    [cadre, _other] = zone.enrolled(event, "甲", "乙")
    row = Enrolment.objects.get(cadre=cadre)
    withdraw(row, reason="", by=zone.officer)
    again = enrol(event, cadre, by=zone.officer)
    assert (again.pk, again.number, again.state) == (row.pk, row.number, EnrolmentState.WAITING)


def test_the_waiting_list_moves_up_whoever_makes_room_and_whoever_waits(zone):
    event = zone.event(("2026-12-01 09:00", "3.0"), capacity=1, unit=zone.here)
    [near] = zone.enrolled(event, "甲")
    far = add_cadre("乙", home_unit=zone.elsewhere, by="test")
    Enrolment.objects.create(
        event=event, cadre=far, state="waiting", number="000001", asked_at=at("2026-11-01 09:00")
    )
    withdraw(Enrolment.objects.get(cadre=near), reason="", by=zone.officer)
    assert states(event)["乙"] == "enrolled"


def test_fewer_seats_than_people_are_refused(zone):
    event = zone.event(("2026-12-01 09:00", "3.0"), capacity=2)
    zone.enrolled(event, "甲", "乙")
    event.refresh_from_db()
    event.capacity = 1
    with pytest.raises(ValidationError, match="More people are enrolled"):
        save_event(event, by=zone.officer)


@pytest.mark.parametrize(
    ("birth", "told"),
    [
        ("1991-12", ""),  # 34 on the first day
        ("1991-11", "35 years old on 2026.11.30, not under 35"),  # the month of birth completes the year
        ("1991", "34–35 years old on 2026.11.30, not under 35"),
        (None, "date of birth is not recorded"),
    ],
)
def test_young_means_under_the_age_on_the_first_day(zone, birth, told):
    event = zone.event(("2026-11-30 09:00", "3.0"), age_under=35)
    cadre = zone.cadre("甲", **({"birth": birth} if birth else {}))
    if not told:
        assert enrol(event, cadre, by=zone.officer).state == "enrolled"
        return
    with pytest.raises(ValidationError, match=told):
        enrol(event, cadre, by=zone.officer)


def test_levels_are_those_of_the_post_held_then_and_refusals_name_the_level(zone):
    event = zone.event(("2026-11-30 09:00", "3.0"), level_from=2, level_to=3)
    deputy = zone.cadre("甲")  # level 1
    without = add_cadre("乙", home_unit=zone.here, by="test")
    done = enrol_all(event, [deputy, without], by=zone.officer)
    told = {cadre.name: reasons for cadre, reasons in done.refused}
    assert told == {
        "甲": ["township level, deputy is not among the levels of the event"],
        "乙": ["no level of a present post is recorded"],
    }
    assert states(event) == {}


def test_nobody_is_enrolled_twice_nor_the_retired_nor_people_of_others(zone):
    event = zone.event(("2026-11-30 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    with pytest.raises(ValidationError, match="enrolled already"):
        enrol(event, cadre, by=zone.officer)
    with pytest.raises(ValidationError, match="no longer in service"):
        enrol(event, zone.cadre("乙", management_state="retired"), by=zone.officer)
    with pytest.raises(ValidationError, match="not yours to enrol"):
        enrol(event, zone.cadre("丙", zone.elsewhere), by=zone.officer)


def test_nobody_enrols_themself(zone):
    event = zone.event(("2026-11-30 09:00", "3.0"))
    own = zone.cadre("甲")
    own.user = zone.officer
    own.save()
    with pytest.raises(ValidationError, match="not yours to enrol"):
        enrol(event, own, by=zone.officer)


def test_the_officer_of_a_unit_below_enrols_own_people_in_an_event_of_the_unit_above(zone):
    event = zone.event(("2026-11-30 09:00", "3.0"))
    officer = zone.user(Role.HR_OFFICER, zone.below, "below")
    assert enrol(event, zone.cadre("甲", zone.below), by=officer).state == "enrolled"
    stranger = zone.user(Role.HR_OFFICER, zone.elsewhere, "stranger")
    with pytest.raises(ValidationError, match="not there"):
        enrol(event, zone.cadre("乙", zone.elsewhere), by=stranger)


def test_a_draft_and_a_closed_enrolment_take_nobody(zone):
    draft = zone.event(opened=False)
    with pytest.raises(ValidationError, match="not open"):
        enrol(draft, zone.cadre("甲"), by=zone.officer)
    late = zone.event(("2026-11-30 09:00", "3.0"), enrol_until="2026-11-23")
    late.refresh_from_db()
    with pytest.raises(ValidationError, match=r"closed on 2026\.11\.23"):
        enrol(late, zone.cadre("乙"), by=zone.officer)


def test_somebody_at_two_places_is_named_and_enrolled_all_the_same(zone):
    first = zone.event(("2026-11-30 09:00", "3.0"), name="甲班")
    [cadre] = zone.enrolled(first, "甲")
    second = zone.event(("2026-11-30 11:00", "3.0"), name="乙班")
    done = enrol_all(second, [cadre], by=zone.officer)
    assert done.clashes[cadre.pk] == ["甲班 2026.11.30 09:00–12:00"]
    assert len(done.taken) == 1
    apart = zone.event(("2026-11-30 14:00", "3.0"), name="丙班")
    assert enrol_all(apart, [cadre], by=zone.officer).clashes == {}


def room_of(zone):
    return save_room(Room(unit=zone.here, name="二楼会议室"), by=zone.officer)


def test_a_room_taken_is_refused_with_who_has_it(zone):
    room = room_of(zone)
    first, second = zone.event(name="甲班", opened=False), zone.event(name="乙班", opened=False)
    zone.session(first, "2026-11-30 09:00", "3.0", room=room)
    with pytest.raises(ValidationError, match=r"甲班, 2026.11.30 09:00–12:00"):
        zone.session(second, "2026-11-30 11:59", "3.0", room=room)
    assert zone.session(second, "2026-11-30 12:00", "3.0", room=room).pk


def test_the_database_refuses_a_double_booking_by_itself(zone):
    room = room_of(zone)
    event = zone.event(opened=False)
    session = zone.session(event, "2026-11-30 09:00", "3.0", room=room)
    session.pk, session._state.adding = None, True
    with pytest.raises(IntegrityError), transaction.atomic():
        Session.objects.create(
            event=event, starts_at=session.starts_at, ends_at=session.ends_at, room=room, hours=3
        )


def test_a_session_with_attendance_and_the_last_one_of_an_open_event_stay(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    with pytest.raises(ValidationError, match="at least one session"):
        remove_session(event.sessions.get(), by=zone.officer)
    zone.session(event, "2026-11-21 09:00", "3.0")
    [cadre] = zone.enrolled(event, "甲")
    zone.attend(event.sessions.first(), cadre, "3.0")
    with pytest.raises(ValidationError, match="it stays"):
        remove_session(event.sessions.first(), by=zone.officer)


def test_two_events_have_two_codes(zone):
    first, second = zone.event(opened=False), zone.event(opened=False)
    assert (first.code, second.code) == ("2026-00001", "2026-00002")
