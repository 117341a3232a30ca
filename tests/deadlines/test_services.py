"""One fact makes one to-do: through reruns, edits, corrections and removal; settling and putting off."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from psycopg2.extras import DateRange

from accounts.choices import Role
from audit.models import Entry
from cadres.models import Appointment
from common.expiries import registry
from deadlines import services
from deadlines.choices import RUN, State
from deadlines.models import Deadline, LeadTime, Mark, YearItem, YearMark
from deadlines.services import announce, drain, put_off, refresh, reopen, set_lead, settle, start_refresh
from jobs.models import Run, WorkItem
from jobs.services import work
from tests.deadlines import files
from tests.deadlines.files import only
from work.models import Notice

pytestmark = pytest.mark.django_db
DUE = date(2026, 12, 20)


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel("2026-11-27 10:00+08:00", tick=False):
        yield


@pytest.fixture
def officer(house):
    return house.user(Role.HR_OFFICER)


def test_a_second_refresh_writes_nothing(house):
    cadre = files.on_probation(house.here, DUE)
    assert refresh([cadre.pk]) == services.Refreshed(1, 1, 0)
    assert refresh([cadre.pk]) == services.Refreshed(1, 0, 0)


def test_a_week_of_nights_writes_nothing_new(house):
    cadre = files.on_probation(house.here, DUE)
    first = only(cadre)
    for night in range(1, 8):
        with time_machine.travel(f"2026-12-{night:02} 00:20+08:00", tick=False):
            assert refresh([cadre.pk]).written == 0
    assert Deadline.objects.get(cadre=cadre).changed_on == first.changed_on


def test_a_corrected_date_keeps_the_to_do_and_opens_it_anew(house, officer):
    cadre = files.on_probation(house.here, DUE)
    first = settle(only(cadre), note="已谈话", by=officer)
    files.post_of(cadre)
    Appointment.objects.filter(cadre=cadre).update(probation_until=DUE + timedelta(days=5))
    again = only(cadre)
    assert (again.pk, again.state, again.due_on) == (first.pk, State.STANDING, DUE + timedelta(days=5))
    assert again.note == ""


def test_a_removed_fact_closes_the_to_do_and_its_return_opens_the_same_one(house):
    cadre = files.on_probation(house.here, DUE)
    first = only(cadre)
    Appointment.objects.filter(cadre=cadre).update(confirmed_on=date(2026, 11, 1))
    assert only(cadre).state == State.GONE
    Appointment.objects.filter(cadre=cadre).update(confirmed_on=None)
    again = only(cadre)
    assert (again.pk, again.state) == (first.pk, State.STANDING)


def test_an_edit_of_other_words_updates_the_same_to_do(house, officer):
    cadre = files.on_probation(house.here, DUE)
    first = settle(only(cadre), note="已谈话", by=officer)
    Appointment.objects.filter(cadre=cadre).update(title="二级主任科员")
    again = only(cadre)
    assert (again.pk, again.state, again.told["post"]) == (first.pk, State.DONE, "二级主任科员")


def test_every_write_to_a_file_marks_it_and_the_drain_follows(house):
    cadre = files.on_probation(house.here, DUE)
    assert Mark.objects.filter(cadre_id=cadre.pk).exists()
    drain()
    assert Deadline.objects.filter(cadre=cadre, state=State.STANDING).exists()
    assert not Mark.objects.exists()
    Appointment.objects.filter(cadre=cadre).update(confirmed_on=date(2026, 11, 1))
    drain()
    assert Deadline.objects.get(cadre=cadre).state == State.GONE


def test_every_table_of_a_kind_marks_its_cadres():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT event_object_table FROM information_schema.triggers"
            " WHERE trigger_name LIKE 'readiness_mark%%' OR trigger_name LIKE 'deadlines_mark%%'"
        )
        marking = {row[0] for row in cursor.fetchall()}
    assert {table for kind in registry.values() for table, _ in kind.tables} <= marking


def test_the_nightly_run_goes_over_everybody_and_a_second_one_writes_nothing(house):
    cadres = [files.on_probation(house.here, DUE), files.retiring(house.elsewhere, "1966-08")]
    written = [done(start_refresh(by="timetable")) for _ in range(2)]
    assert written == [3, 0]  # who retires is also talked with
    assert Deadline.objects.filter(cadre__in=cadres).count() == 3


def done(run: Run) -> int:
    """Do the run; how many rows it has written."""
    for item in WorkItem.objects.filter(run=run):
        work(item.pk)
    return Run.objects.get(pk=run.pk).report["written"]


def test_the_first_lead_time_settled_opens_at_the_second(house, officer):
    cadre = files.retiring(house.here, "1966-12")  # 2027.06: twelve months before is past, six are to come
    found = only(cadre)
    assert (found.due_on, found.opens_on, found.stage) == (date(2027, 6, 1), date(2026, 6, 1), 0)
    settle(found, note="接续人选已研究", by=officer)
    found.refresh_from_db()
    assert (found.state, found.opens_on, found.stage) == (State.STANDING, date(2026, 12, 1), 1)
    with time_machine.travel("2026-12-01 09:00+08:00", tick=False):
        assert only(cadre).stage == 1
        assert settle(only(cadre), note="已办理", by=officer).state == State.DONE


def test_what_nobody_settled_goes_on_to_the_next_lead_time_as_one_to_do(house):
    cadre = files.retiring(house.here, "1966-12")
    first = only(cadre)
    with time_machine.travel("2026-11-30 09:00+08:00", tick=False):
        assert only(cadre).stage == 0
    with time_machine.travel("2026-12-01 09:00+08:00", tick=False):
        second = only(cadre)
        assert refresh([cadre.pk]).written == 0
    assert (second.pk, second.stage, second.state) == (first.pk, 1, State.STANDING)


def test_settled_after_the_last_lead_time_it_stays_settled(house, officer):
    cadre = files.retiring(house.here, "1966-08")
    assert settle(only(cadre), note="已办理", by=officer).state == State.DONE
    assert only(cadre).state == State.DONE


@pytest.mark.parametrize("until", [date(2026, 11, 27), DUE + timedelta(days=1)])
def test_nothing_is_put_off_beyond_the_day_it_is_due(until, house, officer):
    found = only(files.on_probation(house.here, DUE))
    with pytest.raises(ValidationError) as told:
        put_off(found, until=until, note="等党委会", by=officer)
    assert "until" in told.value.message_dict


def test_what_is_due_already_rests_a_month_at_most(house, officer):
    found = only(files.on_probation(house.here, date(2026, 11, 20)))
    with pytest.raises(ValidationError):
        put_off(found, until=date(2026, 12, 28), note="等党委会", by=officer)
    assert put_off(found, until=date(2026, 12, 27), note="等党委会", by=officer).postponed_until


def test_settling_takes_a_word_and_leaves_an_entry(house, officer):
    found = only(files.on_probation(house.here, DUE))
    with pytest.raises(ValidationError):
        settle(found, note=" ", by=officer)
    settle(found, note="已转正", by=officer)
    entry = Entry.objects.get(action="deadline.settled")
    assert entry.detail["note"] == "已转正"
    with pytest.raises(ValidationError):
        settle(found, note="再次", by=officer)
    assert reopen(found, by=officer).state == State.STANDING


def test_who_only_looks_settles_nothing(house):
    found = only(files.on_probation(house.here, DUE))
    with pytest.raises(PermissionDenied):
        settle(found, note="x", by=house.user(Role.LEADER))
    with pytest.raises(PermissionDenied):
        settle(found, note="x", by=house.user(Role.HR_OFFICER, house.elsewhere, "other"))


def test_a_new_lead_time_moves_the_day_and_starts_a_run(house):
    chief = house.user(Role.HR_CHIEF)
    cadre = files.on_probation(house.here, DUE)
    assert only(cadre).opens_on == date(2026, 11, 20)
    set_lead("probation", amounts=[60, 7], unit="day", by=chief)
    assert done(Run.objects.get(kind=RUN)) == 1
    assert Deadline.objects.get(cadre=cadre).opens_on == date(2026, 10, 21)


@pytest.mark.parametrize("amounts", [[], [6, 12], [25], [7, 7]])
def test_lead_times_fall_and_are_not_too_long(amounts, house):
    with pytest.raises(ValidationError) as told:
        set_lead("retirement", amounts=amounts, unit="month", by=house.user(Role.HR_CHIEF))
    assert "amounts" in told.value.message_dict
    assert not LeadTime.objects.exists()


def test_each_officer_is_told_once_a_day_in_sum(house, officer):
    other = house.user(Role.HR_OFFICER, house.elsewhere, "other")
    for cadre in (files.on_probation(house.here, DUE), files.on_probation(house.below, DUE)):
        refresh([cadre.pk])
    assert announce() == 2
    assert announce() == 0
    assert [notice.words["count"] for notice in Notice.objects.filter(recipient=officer)] == ["2"]
    assert not Notice.objects.filter(recipient=other).exists()


def test_a_missed_morning_is_made_up_for(house, officer):
    cadre = files.on_probation(house.here, date(2027, 1, 3))
    refresh([cadre.pk])
    assert announce() == 0  # it opens in a week
    with time_machine.travel("2026-12-09 07:30+08:00", tick=False):
        assert announce() == 1


def test_the_year_is_marked_by_who_sees_to_it(house, officer):
    item = YearItem.objects.get(title_zh="年度考核与统计")
    services.mark_item(item, 2026, done=True, by=officer)
    services.mark_item(item, 2026, done=True, by=officer)
    assert YearMark.objects.get(item=item).done_by == officer
    services.mark_item(item, 2026, done=False, by=officer)
    assert not YearMark.objects.exists()
    with pytest.raises(PermissionDenied):
        services.mark_item(item, 2026, done=True, by=house.user(Role.LEADER))


def test_the_year_is_delivered_whole():
    months = {month for item in YearItem.objects.all() for month in range(item.month_from, item.month_to + 1)}
    assert months == set(range(1, 13))


def test_a_settled_secondment_is_not_told_again_when_its_days_stay(house, officer):
    cadre = files.seconded(house.here, DUE)
    settle(only(cadre), note="已安排返岗", by=officer)
    valid = DateRange(date(2024, 2, 1), DUE + timedelta(days=1))
    Appointment.objects.filter(cadre=cadre).update(valid=valid)
    assert only(cadre).state == State.DONE
