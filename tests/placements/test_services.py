"""Planning, deciding, moving the end, appraising, landing and settling, with what the file says of it."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from psycopg2.extras import DateRange

from accounts.choices import Role
from audit.models import Entry
from cadres.models import Appointment
from cadres.services import add_appointment, change_record, remove_record
from placements.choices import AppraisalKind, Direction, Nature, Outcome, Stage, Standing
from placements.models import Placement, PlacementAppraisal, TermChange
from placements.queries import visible_placements, with_standing
from placements.services import (
    appraise,
    call_off,
    change_placement,
    end_early,
    extend,
    place,
    plan,
    set_landing,
    settle,
)
from tests.facts import ask, spans
from tests.placements.conftest import term

pytestmark = pytest.mark.django_db


@pytest.fixture
def cadre(house):
    return house.cadre("钱进")


def standing(placement, day):
    with time_machine.travel(f"{day} 12:00+08:00", tick=False):
        return (
            with_standing(Placement.objects.filter(pk=placement.pk), date.fromisoformat(day)).get().standing
        )


def test_a_plan_leaves_the_file_as_it_is(planned, cadre):
    made = planned(cadre)
    assert (made.stage, made.home_unit, made.appointment) == (Stage.PLANNED, cadre.home_unit, None)
    assert not cadre.appointments.filter(kind="secondment").exists()


def test_a_decision_writes_the_secondment_and_shows_the_file_to_the_host(placed, cadre, house):
    made = placed(cadre)
    row = cadre.appointments.get(kind="secondment")
    assert (row.unit, row.valid, row.document_no, row.is_main) == (
        house.elsewhere,
        made.valid,
        "No. 7",
        False,
    )
    cadre.refresh_from_db()
    assert cadre.host_units == [house.elsewhere.pk]
    assert cadre.home_unit == house.here


def test_a_transfer_leaves_the_post_to_the_file(placed, cadre):
    made = placed(cadre, nature=Nature.TRANSFER)
    assert (made.stage, made.appointment) == (Stage.PLACED, None)


def test_a_secondment_that_stood_in_the_file_is_taken_over(planned, cadre, house, officer):
    valid = DateRange(date(2026, 3, 1), None)
    row = add_appointment(
        cadre, unit=house.elsewhere, title="guest", kind="secondment", is_main=False, valid=valid, by="t"
    )
    made = place(planned(cadre), document_no="No. 8", by=officer)
    row.refresh_from_db()
    assert (made.appointment, row.valid) == (row, made.valid)
    assert cadre.appointments.filter(kind="secondment").count() == 1


def test_another_secondment_in_the_file_stands_in_the_way(planned, cadre):
    valid = DateRange(date(2026, 6, 1), date(2026, 8, 1))
    add_appointment(
        cadre, unit_text="省厅", title="guest", kind="secondment", is_main=False, valid=valid, by="t"
    )
    with pytest.raises(ValidationError, match=r"already placed from 2026.06.01 to 2026.07.31"):
        planned(cadre)


def test_a_guest_has_name_and_home_unit_and_no_file(planned, house):
    made = planned(
        None, direction=Direction.IN, guest_name="林远", guest_unit="省科技厅", host_unit=house.here
    )
    assert (made.cadre, made.home_unit) == (None, None)
    with pytest.raises(ValidationError, match="Name a cadre on file"):
        planned(None, direction=Direction.IN, guest_name="林远", host_unit=house.here)


def test_two_guests_are_away_at_the_same_time(planned, house):
    for name in ("林远", "石川"):
        planned(None, direction=Direction.IN, guest_name=name, guest_unit="省科技厅", host_unit=house.here)
    assert Placement.objects.count() == 2


@pytest.mark.parametrize(
    ("first", "last", "fits"),
    [
        (date(2027, 2, 28), date(2027, 6, 1), False),
        (date(2027, 3, 1), date(2027, 6, 1), True),
        (date(2025, 9, 1), date(2026, 3, 1), False),
        (date(2025, 9, 1), date(2026, 2, 28), True),
    ],
)
def test_terms_of_a_person_may_touch_and_not_overlap(planned, cadre, first, last, fits):
    planned(cadre)
    if fits:
        planned(cadre, first, last)
        return
    with pytest.raises(
        ValidationError, match=r"钱进 is already placed from 2026.03.01 to 2027.02.28 \(deputy head"
    ):
        planned(cadre, first, last)


def test_the_database_refuses_an_overlap_as_well(planned, cadre):
    first = planned(cadre)
    second = planned(cadre, date(2027, 3, 1), date(2027, 4, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Placement.objects.filter(pk=second.pk).update(valid=first.valid)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-02-28", Standing.COMING),
        ("2026-03-01", Standing.RUNNING),
        ("2027-02-28", Standing.RUNNING),
        ("2027-03-01", Standing.OVER),
    ],
)
def test_a_term_holds_from_its_first_to_its_last_day(placed, cadre, day, expected):
    assert standing(placed(cadre), day) == expected


def test_an_extension_moves_the_end_everywhere_and_says_why(placed, cadre, officer):
    made = extend(placed(cadre), date(2027, 8, 31), document_no="No. 9", reason="project", by=officer)
    change = TermChange.objects.get()
    assert made.valid == term(date(2026, 3, 1), date(2027, 8, 31)) == made.appointment.valid
    assert (change.before, change.after, change.document_no) == (
        date(2027, 2, 28),
        date(2027, 8, 31),
        "No. 9",
    )
    assert standing(made, "2027-03-01") == Standing.RUNNING
    assert Entry.objects.filter(action="placement.extended", subject_id=str(made.pk)).exists()


def test_an_extension_never_reaches_into_the_next_placement(placed, planned, cadre, officer):
    first = placed(cadre)
    planned(cadre, date(2027, 5, 1), date(2027, 12, 31))
    with pytest.raises(ValidationError, match=r"already placed from 2027.05.01 to 2027.12.31"):
        extend(first, date(2027, 5, 1), document_no="x", reason="y", by=officer)
    assert extend(first, date(2027, 4, 30), document_no="x", reason="y", by=officer).valid.upper == date(
        2027, 5, 1
    )


@pytest.mark.parametrize("day", [date(2027, 2, 27), date(2027, 2, 28)])
def test_an_extension_ends_later_than_before(placed, cadre, officer, day):
    with pytest.raises(ValidationError, match=r"It ends on 2027.02.28"):
        extend(placed(cadre), day, document_no="x", reason="y", by=officer)


def test_an_early_end_keeps_its_document_in_the_file(placed, cadre, officer):
    made = end_early(
        placed(cadre), date(2026, 11, 30), document_no="No. 10", reason="needed at home", by=officer
    )
    assert (made.valid.upper, made.appointment.removal_document_no) == (date(2026, 12, 1), "No. 10")
    for day in (date(2026, 2, 28), date(2026, 11, 30)):
        with pytest.raises(ValidationError, match="Between the first day"):
            end_early(made, day, document_no="x", reason="y", by=officer)


def test_a_secondment_corrected_into_another_placement_is_refused_in_words(placed, planned, cadre):
    made = placed(cadre)
    planned(cadre, date(2027, 3, 1), date(2027, 8, 31))
    with pytest.raises(ValidationError, match=r"overlaps|重叠"):
        change_record(made.appointment, valid=DateRange(date(2026, 3, 1), date(2027, 6, 1)), by="t")
    made.refresh_from_db()
    assert made.valid.upper == date(2027, 3, 1)


def test_the_term_follows_the_secondment_in_the_file(placed, cadre):
    made = placed(cadre)
    change_record(made.appointment, valid=DateRange(date(2026, 3, 1), date(2026, 12, 1)), by="t")
    version = made.version
    made.refresh_from_db()
    assert (made.valid.upper, made.version) == (date(2026, 12, 1), version + 1)


def test_a_secondment_taken_out_of_the_file_leaves_the_placement(placed, cadre):
    made = placed(cadre)
    remove_record(made.appointment, by="t")
    made.refresh_from_db()
    assert (made.appointment, made.stage) == (None, Stage.PLACED)


def test_grassroots_work_is_said_once_with_the_rule_and_counted_by_the_file(placed, planned, cadre, officer):
    with pytest.raises(ValidationError, match="local rule"):
        place(planned(cadre), document_no="No. 7", grassroots=True, by=officer)
    Placement.objects.all().delete()
    placed(cadre, counts=True)
    row = ask("grassroots_periods", date(2026, 11, 27), cadre)[0]
    assert spans(row["valids"]) == [(date(2026, 3, 1), date(2027, 3, 1))]
    assert Appointment.objects.get(grassroots=True).grassroots_reason == "local rule 3"


def test_a_second_appraisal_of_a_kind_corrects_the_first(placed, cadre, officer):
    made = placed(cadre)
    for grade in ("competent", "excellent"):
        told = {"kind": AppraisalKind.MID, "held_on": date(2026, 9, 1), "grade": grade, "organ": "host"}
        appraise(PlacementAppraisal(placement=made, **told), by=officer)
    assert PlacementAppraisal.objects.get().grade == "excellent"
    with connection.cursor() as cursor:
        cursor.execute("SELECT grade FROM placements_placementappraisalevent ORDER BY pgh_id")
        assert [row[0] for row in cursor.fetchall()] == ["competent", "excellent"]


@pytest.mark.parametrize("day", [date(2026, 2, 28), date(2026, 11, 28)])
def test_an_appraisal_lies_between_the_first_day_and_today(placed, cadre, officer, day):
    row = PlacementAppraisal(
        placement=placed(cadre), kind=AppraisalKind.MID, held_on=day, grade="basic", organ="x"
    )
    with pytest.raises(ValidationError, match="Between the first day of the placement and today"):
        appraise(row, by=officer)


def test_an_outcome_waits_for_the_last_day_and_a_post_given_has_its_document(placed, cadre, officer):
    made = placed(cadre)
    told = {"outcome": Outcome.USED, "outcome_on": date(2027, 3, 1)}
    with pytest.raises(ValidationError, match=r"It runs until 2027.02.28"):
        settle(made, by=officer, **told)
    with time_machine.travel("2027-02-28 10:00+08:00", tick=False):
        with pytest.raises(ValidationError, match="which post was given"):
            settle(made, by=officer, **told)
        done = settle(made, by=officer, outcome_title="科长", outcome_document="No. 11", **told)
    assert (done.stage, done.outcome) == (Stage.SETTLED, Outcome.USED)
    assert ask("placements", date(2027, 3, 1), cadre)[0]["outcomes"] == ["used"]


def test_a_landing_post_has_both_parts_or_none(placed, cadre, house, officer):
    made = set_landing(placed(cadre), unit=house.here, title=" 科长 ", note="", by=officer)
    assert made.landing_title == "科长"
    with pytest.raises(ValidationError, match="a unit and a title"):
        set_landing(made, unit=None, title="科长", note="", by=officer)
    assert set_landing(made, unit=None, title="", note="", by=officer).landing_unit is None


def test_only_a_plan_is_called_off_and_frees_its_time(planned, placed, cadre, officer):
    call_off(planned(cadre), reason="needed at home", by=officer)
    made = placed(cadre)
    with pytest.raises(ValidationError, match="the placement is decided"):
        call_off(made, reason="x", by=officer)


def test_a_stale_change_is_refused(planned, cadre, officer):
    made = planned(cadre)
    change_placement(made, version=1, mentor="周远", by=officer)
    with pytest.raises(ValidationError, match="Somebody else"):
        change_placement(made, version=1, mentor="吴桐", by=officer)


def test_nobody_places_people_of_other_units_or_themself(planned, house, officer, cadre):
    with pytest.raises(ValidationError, match="not yours to place"):
        planned(house.cadre("外人", house.elsewhere))
    cadre.user = officer
    cadre.save()
    with pytest.raises(ValidationError, match="not yours to place"):
        planned(cadre)


def test_a_host_sees_the_placement_while_the_file_is_open_to_it(placed, planned, cadre, house):
    host = house.user(Role.HR_OFFICER, house.elsewhere, name="host")
    made = placed(cadre)
    planned(cadre, date(2027, 3, 1), date(2027, 6, 30))
    seen = visible_placements(host)
    assert [(one.pk, one.is_home) for one in seen] == [(made.pk, False)]
    with pytest.raises(ValidationError, match="not yours to decide"):
        set_landing(made, unit=house.here, title="x", note="", by=host)


def test_numbers_of_people_are_masked_in_free_texts(planned, cadre):
    assert "13912345678" not in planned(cadre, aims="call 13912345678").aims


def test_a_plan_for_a_host_of_others_is_no_guest_of_ours(house, officer):
    told = {
        "direction": Direction.IN,
        "guest_name": "林远",
        "guest_unit": "x",
        "title": "y",
        "nature": "secondment",
    }
    guest = Placement(
        batch="exchange", host_unit=house.elsewhere, valid=term(date(2026, 1, 1), date(2026, 2, 1)), **told
    )
    with pytest.raises(ValidationError, match="do not plan placements for this unit"):
        plan(guest, by=officer)
