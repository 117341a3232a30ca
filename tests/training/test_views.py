"""The pages of training: from a programme to the hours in the file, and what is said when something is refused."""

from decimal import Decimal

import pytest
from django.urls import reverse

from accounts.choices import Role
from audit.models import Entry
from tests.counting import statements_of
from training.models import Attendance, Enrolment, Event, HoursEntry, OutsideTraining, Programme
from training.services.enrolling import enrol

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(zone):
    found = zone.signed_in(zone.officer)
    found.post(reverse("set_language"), {"language": "en"})
    return found


def test_a_programme_an_event_and_its_session_are_made_on_pages(zone, client):
    made = {"name": "“新城精神”课程", "code": "XC", "unit": zone.here.pk, "aim": "a"}
    client.post(reverse("training:new_programme"), made)
    programme = Programme.objects.get()
    fields = {
        "name": "第一讲",
        "kind": "course",
        "mode": "gathered",
        "unit": zone.here.pk,
        "programme": programme.pk,
        "phones_allowed": "on",
    }
    client.post(reverse("training:new_event"), fields)
    event = Event.objects.get()
    assert (event.state, event.programme, event.created_by) == ("draft", programme, zone.officer)
    session = {"on": "2026-11-20", "begin": "09:00", "finish": "11:30", "hours": "3.0", "required": "on"}
    client.post(reverse("training:new_session", args=[event.pk]), session)
    client.post(reverse("training:open_event", args=[event.pk]))
    page = client.get(reverse("training:event", args=[event.pk])).content.decode()
    assert "2026.11.20 09:00–11:30" in page
    assert "第一讲" in client.get(reverse("training:programme", args=[programme.pk])).content.decode()


def test_an_event_without_session_is_not_opened_and_says_so(zone, client):
    event = zone.event(opened=False)
    page = client.post(reverse("training:open_event", args=[event.pk]), follow=True).content.decode()
    assert "Add a session first" in page


def test_who_may_not_take_part_is_named_with_the_reason_and_the_others_are_enrolled(zone, client):
    event = zone.event(("2026-12-01 09:00", "3.0"), age_under=35)
    young, old = zone.cadre("甲", birth="1995-01"), zone.cadre("乙", birth="1980-01")
    page = client.post(
        reverse("training:enrol", args=[event.pk]), {"people": [young.pk, old.pk]}
    ).content.decode()
    assert "1 person is enrolled." in page
    assert "46 years old on 2026.12.01, not under 35" in page
    assert list(Enrolment.objects.values_list("cadre", flat=True)) == [young.pk]


def test_the_choice_of_people_says_why_not_before_anybody_is_sent(zone, client):
    event = zone.event(("2026-12-01 09:00", "3.0"), age_under=35)
    zone.cadre("乙", birth="1980-01")
    [option] = client.get(reverse("training:people", args=[event.pk]), {"q": "乙"}).json()
    assert "not under 35" in option["note"]


def test_somebody_elsewhere_at_the_time_is_a_warning_on_the_page_of_the_event_too(zone, client):
    first = zone.event(("2026-12-01 09:00", "3.0"), name="甲班")
    [cadre] = zone.enrolled(first, "甲")
    second = zone.event(("2026-12-01 10:00", "3.0"), name="乙班")
    page = client.post(reverse("training:enrol", args=[second.pk]), {"people": [cadre.pk]}).content.decode()
    assert "elsewhere at the same time" in page
    assert (
        "甲班 2026.12.01 09:00–12:00"
        in client.get(reverse("training:event", args=[second.pk])).content.decode()
    )


def post_hours(client, session, cadre, hours, was="", reason=""):
    sent = {f"hours-{cadre.pk}": hours, f"was-{cadre.pk}": was, "reason": reason}
    return client.post(reverse("training:attendance", args=[session.pk]), sent, follow=True)


def test_hours_are_typed_in_a_table_and_reach_the_file(zone, client):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    post_hours(client, event.sessions.get(), cadre, "2.5")
    page = client.get(reverse("cadres:part", args=[cadre.pk, "training"])).content.decode()
    assert "2026.11.20" in page
    assert "2.5" in page
    assert event.name in page


def test_a_wrong_number_is_named_and_nothing_typed_is_lost(zone, client):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    answer = post_hours(client, event.sessions.get(), cadre, "9.0")
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "甲: the session has 3.0 hours" in page
    assert 'value="9.0"' in page
    assert "no number of hours" in post_hours(client, event.sessions.get(), cadre, "all").content.decode()
    assert not Attendance.objects.exists()


def test_what_was_not_touched_is_not_written_over_what_others_recorded_meanwhile(zone, client):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    zone.attend(event.sessions.get(), cadre, "3.0")
    post_hours(client, event.sessions.get(), cadre, "", was="")  # shown before the other recorded
    assert Attendance.objects.get().hours == Decimal("3.0")


def test_a_correction_without_reason_is_refused_and_with_one_it_stands(zone, client):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    session = event.sessions.get()
    zone.attend(session, cadre, "3.0")
    assert "Say why" in post_hours(client, session, cadre, "1.0", was="3.0").content.decode()
    post_hours(client, session, cadre, "1.0", was="3.0", reason="came at 11:00")
    assert HoursEntry.objects.get().hours == Decimal("1.0")


def test_a_closed_event_gives_a_certificate_to_print(zone, client):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    zone.attend(event.sessions.get(), cadre, "3.0")
    client.post(reverse("training:close_event", args=[event.pk]))
    row = Enrolment.objects.get()
    page = client.get(reverse("training:certificate", args=[row.pk])).content.decode()
    assert row.certificate_no in page
    assert "3.0 hours of training" in page
    assert Entry.objects.filter(action="certificate.printed").exists()


def test_withdrawing_asks_for_the_reason(zone, client):
    event = zone.event(("2026-12-01 09:00", "3.0"))
    zone.enrolled(event, "甲")
    row = Enrolment.objects.get()
    address = reverse("training:withdraw", args=[row.pk])
    assert client.post(address, {"reason": ""}).status_code == 400
    client.post(address, {"reason": "called away"})
    row.refresh_from_db()
    assert (row.state, row.reason) == ("withdrawn", "called away")


def test_outside_training_with_its_paper_stands_in_the_file(zone, client, settings):
    from django.core.files.uploadedfile import SimpleUploadedFile

    cadre = zone.cadre("甲")
    fields = {
        "kind": "party_school", "mode": "full_time", "name": "中青班", "school": "市委党校", "began_on": "2026-03-02",
        "ended_on": "2026-05-29", "days": "90", "paper": SimpleUploadedFile("c.pdf", b"%PDF-1.4 x"),
    }  # fmt: skip
    address = reverse("training:new_outside", args=[cadre.pk])
    client.post(address, fields)
    row = OutsideTraining.objects.get()
    assert client.get(reverse("training:outside_paper", args=[row.pk])).content == b"%PDF-1.4 x"
    page = client.get(reverse("cadres:part", args=[cadre.pk, "training"])).content.decode()
    assert "90.0" in page
    fields |= {"name": "另一班", "paper": SimpleUploadedFile("c.pdf", b"<html>")}
    assert "neither a PDF" in client.post(address, fields).content.decode()
    assert OutsideTraining.objects.count() == 1


def test_a_leader_looks_and_changes_nothing(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    leader = zone.client(Role.LEADER)
    page = leader.get(reverse("training:event", args=[event.pk]))
    assert page.status_code == 200
    assert reverse("training:enrol", args=[event.pk]) not in page.content.decode()
    assert leader.get(reverse("training:enrol", args=[event.pk])).status_code == 403


def test_a_draft_of_the_unit_above_is_not_seen_below_and_an_open_event_is(zone):
    draft, event = zone.event(opened=False), zone.event(("2026-12-01 09:00", "3.0"))
    below = zone.signed_in(zone.user(Role.HR_OFFICER, zone.below, "below"))
    assert below.get(reverse("training:event", args=[draft.pk])).status_code == 404
    assert below.get(reverse("training:event", args=[event.pk])).status_code == 200
    assert below.get(reverse("training:change_event", args=[event.pk])).status_code == 404


@pytest.mark.parametrize("place", ["events", "programmes"])
def test_lists_cost_the_same_with_one_row_and_with_three(zone, client, place):
    def add(number):
        programme = Programme.objects.create(unit=zone.here, name=f"n{number}", code=f"c{number}")
        zone.event(("2026-12-01 09:00", "3.0"), programme=programme)

    add(1)
    before = statements_of(client, reverse(f"training:{place}"))
    add(2)
    add(3)
    assert statements_of(client, reverse(f"training:{place}")) == before


def test_an_event_and_a_ledger_cost_the_same_with_one_line_and_with_three(zone, client):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    [cadre] = zone.enrolled(event, "甲")
    zone.attend(event.sessions.get(), cadre, "3.0")
    enrol(zone.event(("2026-11-17 09:00", "2.0")), cadre, by=zone.officer)
    pages = [
        reverse("training:event", args=[event.pk]),
        reverse("cadres:part", args=[cadre.pk, "training"]),
        reverse("training:attendance", args=[event.sessions.get().pk]),
    ]
    before = [statements_of(client, page) for page in pages]
    more = zone.enrolled(event, "乙", "丙")
    for number, day in enumerate(("2026-11-19 09:00", "2026-11-18 09:00")):
        zone.attend(event.sessions.get(), more[number], "1.0")
        other = zone.event((day, "2.0"))
        enrol(other, cadre, by=zone.officer)
        zone.attend(other.sessions.get(), cadre, "2.0")
    assert [statements_of(client, page) for page in pages] == before
