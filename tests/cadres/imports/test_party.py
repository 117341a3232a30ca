"""入党时间 without 政治面貌 never changes a status on file, and nothing of it is silent."""

from datetime import date

import pytest

from cadres.imports.party import party_of
from cadres.models import Cadre
from cadres.reference.codelists import name_of
from cadres.services import add_cadre
from common.dates import PartialDate
from tests.cadres.imports.invented import workbook
from tests.cadres.imports.test_batches import batches, checked, officer, work_off, zone

__all__ = ["officer", "zone"]
TODAY = date(2026, 11, 24)
JOINED = PartialDate(2016, 11)
MEMBER, PROBATIONARY, LEAGUE, MASSES = "01", "02", "05", "13"


@pytest.mark.parametrize(
    ("values", "held", "status", "joined", "warning"),
    [
        ({"party_on": (JOINED, "")}, PROBATIONARY, None, JOINED, None),
        ({"party_on": (JOINED, "")}, MEMBER, None, JOINED, None),
        ({"party_on": (JOINED, "")}, MASSES, None, JOINED, "party_differs"),
        ({"party_on": (JOINED, "")}, LEAGUE, None, JOINED, "party_differs"),
        ({"party_on": (JOINED, "")}, "", MEMBER, JOINED, None),
        ({"party_on": (PartialDate(2025, 11), "")}, "", None, PartialDate(2025, 11), "party_unclear"),
        ({"party_on": (PartialDate(2025, 10), "")}, "", MEMBER, PartialDate(2025, 10), None),
        ({"party_on": (JOINED, "民盟")}, "", None, JOINED, "party_unclear"),
        ({"party_on": (JOINED, "民盟")}, MEMBER, None, JOINED, None),
        ({"party_on": (None, "民盟")}, MASSES, LEAGUE, None, None),
        ({"party_on": (JOINED, ""), "politics": "预备党员"}, MEMBER, PROBATIONARY, JOINED, None),
        ({"party_on": (JOINED, ""), "politics": "群众"}, MEMBER, MASSES, None, "party_date_not_taken"),
        ({"politics": "群众"}, MEMBER, MASSES, None, None),
        ({}, MEMBER, None, None, None),
    ],
)
def test_a_date_a_word_or_both_beside_what_is_on_file(values, held, status, joined, warning):
    party = party_of(values, held, TODAY)
    assert party.fields.get("political_status") == status
    assert party.fields.get("party_joined") == joined
    assert (party.problem and party.problem.code) == warning
    assert party.assumed == (status == MEMBER and "politics" not in values)


@pytest.mark.django_db
def test_a_roster_with_only_the_date_leaves_a_probationary_member_one(zone, officer):
    add_cadre("王甲", home_unit=zone, by="test", political_status=PROBATIONARY)
    add_cadre("王乙", home_unit=zone, by="test", political_status=MASSES)
    add_cadre("王丙", home_unit=zone, by="test")
    rows = [[name, "2016.11"] for name in ("王甲", "王乙", "王丙")]
    batch = work_off(
        batches.start_commit(checked(workbook(rows, ["姓名", "入党时间"]), zone, officer), by=officer)
    )
    held = dict(Cadre.objects.values_list("name", "political_status"))
    assert {name: name_of("GB4762", code) for name, code in held.items()} == {
        "王甲": "预备党员", "王乙": "群众", "王丙": "中共党员",
    }  # fmt: skip
    told = {
        entry["name"]: [problem["code"] for problem in entry["problems"]] for entry in batch.report["rows"]
    }
    assert told == {"王甲": [], "王乙": ["party_differs"], "王丙": []}
    assert batch.report["notes"]["party_assumed"] == 1
