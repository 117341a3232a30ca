"""The shortest path of people on file: its deeds are done by the services of the file, on a copy that is taken back."""

from datetime import date

import pytest
import time_machine
from django.db import transaction
from django.urls import reverse
from psycopg2.extras import DateRange

from accountability.models import SanctionKind
from accountability.services import impose
from accounts.choices import Role
from cadres.models import Appointment, Cadre
from cadres.services import add_appointment, add_rank, change_cadre, change_record
from readiness.choices import Deed, Status
from readiness.masking import Sight
from readiness.mending import Action
from readiness.pathing import Path, path_of
from readiness.services import compute, explain
from tests.factories.house import SETUP, House
from tests.readiness.test_blocking import put

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)
API = "/api/v1/cadres/{pk}/readiness/{step}/plan/"


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel("2026-11-24T10:00+08:00", tick=False):
        yield


def deputy(house: House, lacks: tuple[str, ...] = ()) -> Cadre:
    """A township deputy since 2020 with a rank since 2025, everything known but what is lacking."""
    cadre = house.cadre("Zhao Yi", identity="civil_servant", work_started="1999-07")
    add_rank(cadre, by=SETUP, rank=4, valid=DateRange(date(2025, 6, 1), None))
    for key in {f"grade:{year}" for year in range(2020, 2026)} | {"education"}:
        if key not in lacks:
            put(cadre, key)
    compute([cadre.pk])
    return cadre


def chief_of_section(house: House) -> Cadre:
    """A township chief who held no other post; nothing says where the grassroots are, nor when work began."""
    cadre = house.cadre("Qian Er", identity="civil_servant")
    Appointment.objects.filter(cadre=cadre).update(level=2)
    for key in {f"grade:{year}" for year in range(2020, 2025)}:
        put(cadre, key)
    compute([cadre.pk])
    return cadre


def do(cadre: Cadre, deed: Action) -> None:
    """One deed, as the office does it; time passes by itself."""
    kind = deed.key.partition(":")[0]
    if kind == "date":
        known = Cadre.objects.get(pk=cadre.pk)
        change_cadre(known, version=known.version, by=SETUP, work_started=deed.needed)
    elif kind == "grassroots_periods":
        change_record(Appointment.objects.filter(cadre=cadre).first(), by=SETUP, grassroots=True)
    elif kind == "lower_posts":
        about = {
            "unit": cadre.home_unit,
            "title": "another",
            "level": 1,
            "is_main": False,
            "kind": "concurrent",
        }
        add_appointment(cadre, by=SETUP, valid=DateRange(TODAY, None), **about)
    elif deed.kind != Deed.WAIT:
        put(cadre, deed.key)


def ready_by(cadre: Cadre, path: Path, deeds: tuple[Action, ...]) -> bool:
    """Whether the deeds make the step ready; all is taken back."""
    day = path.ready_on if any(one.kind == Deed.WAIT for one in deeds) else TODAY
    with transaction.atomic():
        for one in deeds:
            do(cadre, one)
        status = next(one.status for one in explain(cadre, as_of=day) if one.step == path.step)
        transaction.set_rollback(True)
    return status == Status.HELD


@pytest.mark.parametrize(
    ("make", "lacks", "step", "kinds", "ready_on"),
    [
        (deputy, ("grade:2025", "education"), "lead-2", ["record", "record"], TODAY),
        (deputy, ("grade:2025",), "rank-5", ["record", "wait"], date(2027, 6, 1)),
        (deputy, (), "rank-5", ["wait"], date(2027, 6, 1)),
        (chief_of_section, None, "lead-3", ["post", *["record"] * 4], TODAY),
    ],
)
def test_the_deeds_done_on_the_file_make_it_ready_and_one_less_does_not(
    house, make, lacks, step, kinds, ready_on
):
    cadre = make(house) if lacks is None else make(house, lacks)
    path = path_of(cadre, step, Sight.DETAIL)
    assert (sorted(path.actions and [str(one.kind) for one in path.actions]), path.ready_on) == (
        kinds,
        ready_on,
    )
    assert ready_by(cadre, path, path.actions)
    for left_out in path.actions:
        assert not ready_by(cadre, path, tuple(one for one in path.actions if one is not left_out)), left_out


def test_what_nobody_can_mend_is_named(house):
    cadre = deputy(house, ("education",))
    Appointment.objects.filter(cadre=cadre).update(level=1)
    cadre.educations.create(education="37", graduated="1998-07")
    compute([cadre.pk])
    path = path_of(cadre, "lead-2", Sight.DETAIL)
    assert (path.ready_on, path.waiting_on, [one.rule for one in path.unmet]) == (None, None, ["XR-08-4"])


def sanctioned(house: House) -> Cadre:
    cadre, told = deputy(house), {"organ": "Commission", "document_no": "No. 1"}
    kind = SanctionKind.objects.filter(months__gt=2, is_permanent=False).order_by("months")[0]
    impose(cadre, kind, decided_on=date(2026, 11, 1), by=SETUP, **told)
    compute([cadre.pk])
    return cadre


def test_the_end_of_a_matter_is_told_only_to_who_may_date_it(house):
    cadre = sanctioned(house)
    address = API.format(pk=cadre.pk, step="lead-2")
    officer = house.client(Role.HR_OFFICER).get(address).json()
    leader = house.client(Role.LEADER).get(address).json()
    assert [one["kind"] for one in officer["actions"]] == ["wait"]
    assert officer["ready_on"] == officer["waiting_on"] > TODAY.isoformat()
    assert (leader["ready_on"], leader["waiting_on"], leader["actions"]) == (None, None, [])
    assert leader["unmet"] == [{"rule": "XR-24-6", "outcome": "FAIL", "met_on": None}]
    page = house.signed_in(house.user(Role.LEADER, name="second")).get(
        reverse("readiness:path", args=[cadre.pk, "lead-2"])
    )
    assert officer["ready_on"].replace("-", ".") not in page.content.decode()


def test_the_page_and_the_receipt_show_the_way(house):
    cadre = deputy(house, ("grade:2025",))
    client, address = house.client(Role.HR_OFFICER), reverse("readiness:path", args=[cadre.pk, "rank-5"])
    page = client.get(address)
    assert [row["what"] for row in page.context["deeds"]] == ["2025年考核等次", "至 2027.06.01"]
    assert page.context["ready_on"] == "2027.06.01"
    assert address in client.get(reverse("readiness:receipt", args=[cadre.pk, "rank-5"])).content.decode()
    assert client.get(reverse("readiness:path", args=[cadre.pk, "rank-12"])).status_code == 404


def test_the_api_names_deeds_and_days(house):
    cadre = deputy(house, ("grade:2025",))
    told = house.client(Role.HR_OFFICER).get(API.format(pk=cadre.pk, step="rank-5")).json()
    assert [(one["kind"], one["fact"], one["needed"]) for one in told["actions"]] == [
        ("record", "grade:2025", "competent"),
        ("wait", "", "2027-06-01"),
    ]
    found = (told["status"], told["ready_on"], told["waiting_on"], told["unmet"])
    assert found == ("not_yet", "2027-06-01", "2028-06-01", [])
    far = house.signed_in(house.user(Role.HR_OFFICER, house.elsewhere, name="far"))
    assert far.get(API.format(pk=cadre.pk, step="rank-5")).status_code == 404
