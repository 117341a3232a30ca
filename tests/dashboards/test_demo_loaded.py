"""The demonstration in a database: stored whole, sealed, with sign-ins, loaded once."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db.models import Count
from django.test import Client

from accountability.models import Sanction
from accounts.models import RoleGrant, User
from cadres.models import Appointment, Appraisal, Cadre, Education, RankPeriod
from cadres.services import open_value
from common import clock
from dashboards.bench import pages, rooms
from dashboards.demo import fixed
from dashboards.demo.accounts import DEMO_ACCOUNTS
from dashboards.demo.organization import invent
from jobs.models import Run
from placements.models import Placement
from readiness.queries import serving
from readiness.services import compute
from training.models import Attendance, HoursEntry
from units.models import Quota, Unit


def test_everything_is_stored(loaded):
    organization = invent(clock.today(), 60)
    people = organization.people
    away = [person.name for person in people if person.away]  # their placements take these secondments over
    placed = Placement.objects.filter(appointment__isnull=False).exclude(cadre__name__in=away).count()
    stored = [model.objects.count() for model in (Unit, Quota, Cadre, Appointment, RankPeriod, Appraisal)]
    assert stored == [
        len(organization.units),
        len(organization.quotas),
        60,
        sum(len(person.posts) + len(person.away) for person in people) + placed,
        sum(len(person.ranks) + len(person.staff) for person in people),
        sum(len(person.grades) for person in people),
    ]


@pytest.mark.parametrize(
    "model", [Unit, Quota, Cadre, Appointment, RankPeriod, Appraisal, Education, Sanction]
)
def test_what_is_stored_would_pass_the_forms(loaded, model):
    for row in model.objects.all()[:40]:
        row.full_clean()


def test_sealed_values_open_again(loaded):
    cadre = Cadre.objects.get(name="沈砚秋")
    assert open_value(cadre, "id_number") == fixed.ready_today(clock.today()).id_number


def test_the_load_starts_a_full_run(loaded):
    totals = dict(Run.objects.values_list("kind", "total"))
    assert set(totals) == {"readiness.full", "rulemaking.simulation"}
    assert totals["readiness.full"] == 60


def test_sanctions_and_matters_belong_to_each_other(loaded):
    found = Sanction.objects.filter(cadre__name__in=["秦牧野", "江予安", "孟星河"]).order_by("kind_id")
    assert [row.kind_id for row in found] == ["admonition", "admonition", "party_warning"]
    assert Sanction.objects.exclude(matter__exempted_on=None).get().cadre.name == "孟星河"


def test_each_account_can_sign_in_and_holds_one_role(loaded):
    assert [User.objects.get(username=a.username).check_password(a.password) for a in DEMO_ACCOUNTS] == [
        True
    ] * len(DEMO_ACCOUNTS)
    assert RoleGrant.objects.count() == len(DEMO_ACCOUNTS)


def test_a_second_load_if_empty_changes_nothing(loaded):
    call_command("load_demo", if_empty=True, cadres=90, stdout=StringIO())
    assert Cadre.objects.count() == 60


def test_more_cadres_are_copies_with_the_same_careers(loaded):
    call_command("load_demo", cadres=200, stdout=StringIO())
    copies = Cadre.objects.filter(id_number_index=None)
    assert (Cadre.objects.count(), copies.count()) == (200, 140)
    assert Appointment.objects.filter(cadre__in=copies).values("cadre").distinct().count() == 140


def test_sign_ins_are_printed_with_their_passwords(loaded):
    printed = StringIO()
    call_command("show_demo_accounts", stdout=printed)
    assert [line.split()[:2] for line in printed.getvalue().splitlines()] == [
        [account.username, account.password] for account in DEMO_ACCOUNTS
    ]


def test_the_bench_fills_the_rooms_of_everybody_once(loaded):
    rooms.fill()
    idle = Cadre.objects.annotate(times=Count("attendances")).exclude(times__gte=rooms.TIMES)
    attended = HoursEntry.objects.filter(attendance__session__event__code__startswith="9").count()
    assert attended == rooms.TIMES * Attendance.objects.filter(session__event__code__startswith="90").count()
    assert not idle.filter(attendances=None).exists()
    before = rooms.counts()
    rooms.fill()
    assert rooms.counts() == before


def test_every_page_that_is_measured_answers(loaded, monkeypatch):
    monkeypatch.setattr(pages, "ROWS", 20)
    compute(serving().values_list("pk", flat=True))
    rooms.fill()
    client = Client(SERVER_NAME="localhost")
    client.force_login(User.objects.get(username=pages.READER))
    addresses = pages.addresses()
    assert set(addresses) == set(pages.GOALS)
    assert {name: client.get(address).status_code for name, address in addresses.items()} == dict.fromkeys(
        addresses, 200
    )
