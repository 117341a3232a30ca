"""Copying a team and trying moves: nothing of a file changes."""

import hashlib

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from psycopg2.extras import DateRange

from accounts.choices import Role
from audit.models import Entry
from cadres.services import add_appointment, change_cadre, end_service
from exchange.models import Note
from readiness.services import compute
from teams.choices import Origin, Standing
from teams.effects import effects_of, recorded
from teams.models import Scenario, Seat
from teams.services import bring_back, change_seat, close, copy_scenario, move_out
from tests.teams.conftest import TURNOVER, approve_posts, copied, leader, put_in, related, seat_of

pytestmark = pytest.mark.django_db
OUR_OWN = {"teams", "audit", "sessions"}


def is_live(meta):
    return meta.app_label not in OUR_OWN and meta.managed and not meta.proxy


def live_rows():
    """{table: (rows, digest)} of every table that is not the sandbox's or the trail's; notes of changes come into the feed."""
    tables = sorted(m._meta.db_table for m in apps.get_models() if is_live(m._meta) and m is not Note)
    found = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT exchange_number()")
        for table in tables:
            cursor.execute(
                f'SELECT count(*), md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM "{table}" t'
            )
            found[table] = cursor.fetchone()
    return found


def trail_of_live_objects():
    """A digest of everything recorded about anything but scenarios."""
    rows = (
        Entry.objects.exclude(subject_type__startswith="teams.")
        .exclude(subject_type="")
        .order_by("pk")
        .values_list("pk", "action", "subject_id")
    )
    return len(rows), hashlib.sha256(repr(list(rows)).encode()).hexdigest()


def test_the_copy_is_the_team_as_it_is(scenario, team):
    seats = list(scenario.seats.all())
    assert [seat.cadre for seat in seats] == team
    assert {(seat.origin, seat.leaves, seat.moves) for seat in seats} == {(Origin.SITTING, False, False)}


def test_trying_moves_changes_no_live_row_and_records_nothing_about_one(
    house, scenario, team, guest, officer
):
    compute([one.pk for one in [*team, guest]])
    page = house.signed_in(officer)
    page.get(f"/teams/{scenario.pk}/")
    rows, trail = live_rows(), trail_of_live_objects()
    move_out(seat_of(scenario, team[1]), by=officer)
    put_in(scenario, guest, by=officer)
    change_seat(seat_of(scenario, team[2]), by=officer, title="局长", level=2, is_principal=True)
    for path in ("", "proposal/"):
        assert page.get(f"/teams/{scenario.pk}/{path}").status_code == 200
    other = copy_scenario(scenario, Scenario(name="second", turnover_on=TURNOVER), by=officer)
    assert page.get("/teams/compare/", {"ids": [scenario.pk, other.pk]}).status_code == 200
    close(scenario, by=officer)
    assert live_rows() == rows
    assert trail_of_live_objects() == trail


def enter_by_hand(scenario, by):
    """The moves of a scenario through the services of the files."""
    for seat in scenario.seats.all():
        if seat.sits and (seat.leaves or seat.is_changed):
            post = seat.cadre.appointments.get(unit=scenario.unit)
            end_service(post, TURNOVER, document_no="免〔2027〕1号", by=by)
        if seat.moves and not seat.leaves:
            held = {
                "title": seat.title,
                "level": seat.level,
                "is_principal": seat.is_principal,
                "is_main": seat.is_main,
            }
            valid = DateRange(TURNOVER, None)
            add_appointment(
                seat.cadre, by=by, valid=valid, unit=scenario.unit, is_leadership=True, in_team=True, **held
            )
        if not seat.sits and seat.is_main:
            change_cadre(seat.cadre, version=seat.cadre.version, by=by, home_unit=scenario.unit)


def test_what_is_predicted_is_what_the_files_say_once_the_moves_are_entered(
    house, scenario, team, guest, officer
):
    approve_posts(house.here, 1, 3)
    approve_posts(house.elsewhere, 1, 2)
    leader(house.elsewhere, "戊", "1975-02", "1", 1)
    move_out(seat_of(scenario, team[0]), by=officer)
    change_seat(seat_of(scenario, team[1]), by=officer, title="局长", level=2, is_principal=True)
    put_in(scenario, guest, by=officer)
    predicted = effects_of(officer, scenario).outcome
    assert recorded(officer, scenario) != predicted
    enter_by_hand(scenario, officer)
    assert recorded(officer, scenario) == predicted
    assert effects_of(officer, scenario).outcome == predicted


def test_what_the_unit_that_gives_loses(house, scenario, guest, officer):
    approve_posts(house.elsewhere, 1, 2)
    put_in(scenario, guest, by=officer)
    donor = effects_of(officer, scenario).donors[0]
    assert (donor.unit, donor.before.figures.people, donor.after.figures.people) == (house.elsewhere, 1, 0)
    assert [(one.held, one.vacant) for one in (*donor.before.quotas, *donor.after.quotas)] == [(1, 1), (0, 2)]
    assert (donor.before.staff, donor.after.staff, donor.seats[0].from_title) == (1, 0, "post of 丁")


def test_a_concurrent_post_takes_nobody_from_anywhere(scenario, guest, officer):
    put_in(scenario, guest, by=officer, is_main=False)
    found = effects_of(officer, scenario)
    assert (found.donors, found.after.figures.people) == ((), 4)


@pytest.mark.parametrize("holder", ["who comes", "who sits"])
@pytest.mark.parametrize("to", ["here", "elsewhere"])
def test_relatives_are_caught_from_both_sides(house, team, guest, officer, holder, to):
    related(*((guest, team[1]) if holder == "who comes" else (team[1], guest)))
    unit, who = (house.here, guest) if to == "here" else (house.elsewhere, team[1])
    scenario = copied(unit, by=officer)
    assert effects_of(officer, scenario).after.kin != Standing.YES
    put_in(scenario, who, by=officer)
    found = effects_of(officer, scenario)
    assert (found.before.kin == Standing.YES, found.after.kin) == (False, Standing.YES)


def test_a_family_of_which_nothing_is_on_file_is_not_called_clear(scenario, team, guest, officer):
    assert effects_of(officer, scenario).after.kin == Standing.UNKNOWN
    for cadre in team:
        related(cadre, guest)
    assert effects_of(officer, scenario).after.kin == Standing.NO


def test_a_closed_scenario_is_copied_and_not_altered(scenario, team, officer):
    move_out(seat_of(scenario, team[0]), by=officer)
    close(scenario, by=officer)
    with pytest.raises(ValidationError):
        bring_back(seat_of(scenario, team[0]), by=officer)
    other = copy_scenario(
        Scenario.objects.get(pk=scenario.pk), Scenario(name="second", turnover_on=TURNOVER), by=officer
    )
    assert seat_of(other, team[0]).leaves
    bring_back(seat_of(other, team[0]), by=officer)
    assert (seat_of(other, team[0]).leaves, seat_of(scenario, team[0]).leaves) == (False, True)


def test_who_was_moved_in_is_taken_back_and_who_sat_is_brought_back(scenario, team, guest, officer):
    move_out(put_in(scenario, guest, by=officer), by=officer)
    assert not Seat.objects.filter(scenario=scenario, cadre=guest).exists()
    move_out(seat_of(scenario, team[0]), by=officer)
    with pytest.raises(ValidationError):
        change_seat(seat_of(scenario, team[0]), by=officer, title="x")
    bring_back(seat_of(scenario, team[0]), by=officer)
    assert not seat_of(scenario, team[0]).moves


def test_nobody_is_moved_who_is_not_the_users_to_move(house, team, guest):
    small = house.user(Role.HR_OFFICER, name="small")
    scenario = copied(house.here, by=small)
    with pytest.raises(PermissionDenied):
        put_in(scenario, guest, by=small)
    with pytest.raises(PermissionDenied):
        copied(house.elsewhere, by=small, name="x")
    team[1].user = small
    team[1].save()
    with pytest.raises(PermissionDenied):
        move_out(seat_of(scenario, team[1]), by=small)


def test_an_empty_team_a_past_turnover_and_a_name_twice_are_refused(house, scenario, officer):
    for unit, more in ((house.below, {}), (house.here, {"turnover": TURNOVER.replace(year=2020), "name": "x"}),
                       (house.here, {})):  # fmt: skip
        with pytest.raises(ValidationError):
            copied(unit, by=officer, **more)
