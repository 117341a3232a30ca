"""Sanctions over REST."""

from datetime import date

import pytest

from accountability.models import Sanction, SanctionKind
from accountability.services import impose
from accounts.choices import Role
from audit.models import Entry
from cadres.models import Cadre
from tests.factories.house import SETUP, House

pytestmark = pytest.mark.django_db
SANCTIONS = "/api/v1/sanctions/"


def sanction(house: House, name: str, unit=None) -> Sanction:
    """A warning of 2025."""
    kind = SanctionKind.objects.filter(months__gt=2, is_permanent=False).order_by("months")[0]
    told = {"organ": "Commission", "document_no": f"No. of {name}"}
    return impose(house.cadre(name, unit), kind, decided_on=date(2025, 3, 4), by=SETUP, **told)


def documents(client, **query: str) -> list[str]:
    """The document numbers of a page."""
    return [row["document_no"] for row in client.get(SANCTIONS, query).json()["results"]]


def test_supervision_sees_the_sanctions_of_its_units(house):
    sanction(house, "Zhao Yi", house.below)
    hidden = sanction(house, "Qian Er", house.elsewhere)
    client = house.client(Role.SUPERVISION)
    assert documents(client) == ["No. of Zhao Yi"]
    assert client.get(f"{SANCTIONS}{hidden.pk}/").status_code == 404


@pytest.mark.parametrize("role", [Role.HR_CHIEF, Role.HR_OFFICER, Role.LEADER, Role.SYSTEM_ADMIN])
def test_every_other_role_is_refused(house, role):
    assert house.client(role).get(SANCTIONS).status_code == 403


def test_nobody_sees_a_sanction_of_their_own(house):
    mine, other = sanction(house, "Zhao Yi"), sanction(house, "Qian Er")
    officer = house.user(Role.SUPERVISION)
    Cadre.objects.filter(pk=mine.cadre_id).update(user=officer)
    client = house.signed_in(officer)
    assert documents(client) == ["No. of Qian Er"]
    assert client.get(f"{SANCTIONS}{other.pk}/").status_code == 200


def test_a_matter_comes_with_its_sanction_on_request(house):
    row = sanction(house, "Zhao Yi")
    shown = house.client(Role.SUPERVISION).get(f"{SANCTIONS}{row.pk}/", {"expand": "matter"}).json()
    assert (shown["matter"]["id"], shown["matter"]["kind"]) == (str(row.matter_id), "sanction")


def test_who_looked_is_in_the_audit_trail(house):
    row = sanction(house, "Zhao Yi")
    documents(house.client(Role.SUPERVISION))
    assert Entry.objects.filter(action="sanctions.read").get().detail == {"shown": [str(row.pk)]}


def test_what_is_not_understood_is_refused_by_name(house):
    answer = house.client(Role.SUPERVISION).get(SANCTIONS, {"severity": "high"})
    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["severity"])
