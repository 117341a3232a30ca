"""What may be laid before a meeting, whom the papers are about, what the hash covers."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.urls import reverse

from accounts.choices import Role
from accounts.services import grant_role
from audit.models import Entry
from audit.services import seal_pending
from cadres.services import add_family_member
from common import crypto
from slates.models import Pack
from slates.packing.canonical import head_of
from slates.packing.composing import composed, part_bytes
from slates.packing.reading import read
from slates.queries import visible_packs
from slates.services.packs import verify_pack
from teams.models import Scenario, Seat
from teams.queries import seats_of
from teams.services import copy_team, move_in
from tests.factories.day import TODAY
from tests.slates.conftest import SETUP, add_known, compared
from tests.slates.test_packs import all_parts, flipped, sealed, texts

pytestmark = pytest.mark.django_db


def test_a_slate_of_a_unit_outside_is_refused_by_name(house, people, officer):
    """The papers of a unit would carry people of one beside it to all who read these papers."""
    grant_role(officer, Role.HR_OFFICER, unit=house.elsewhere, by=SETUP)
    outside = compared(house, people, officer, unit=house.elsewhere, post="外单位副主任")
    with pytest.raises(ValidationError) as refused:
        sealed(house, officer, outside)
    assert "外单位副主任" in refused.value.message_dict["slates"][0]
    with pytest.raises(ValidationError):
        sealed(house, officer, compared(house, people, officer), unit=house.below)
    below = compared(house, people, officer, unit=house.below)
    assert sealed(house, officer, below).slate_ids == [below.pk]


def test_the_refusal_stands_beside_the_field(house, people, officer):
    grant_role(officer, Role.HR_OFFICER, unit=house.elsewhere, by=SETUP)
    outside, client = compared(house, people, officer, unit=house.elsewhere), house.signed_in(officer)
    said = {"title": "x", "unit": house.here.pk, "held_on": TODAY, "slates": [outside.pk]}
    page = client.post(reverse("slates:new_pack"), said)
    assert (page.status_code, list(page.context["form"].errors)) == (422, ["slates"])
    body = {
        "title": "x",
        "unit_id": str(house.here.pk),
        "held_on": str(TODAY),
        "slate_ids": [str(outside.pk)],
    }
    told = client.post(
        reverse("api-pack-list"), body, "application/json", headers={"Idempotency-Key": "papers-of-today"}
    )
    assert (told.status_code, list(told.json()["errors"])) == (400, ["slate_ids"])
    assert Pack.objects.count() == 0


def test_kin_of_somebody_on_a_slate_see_no_papers_of_it(house, people, officer, leader):
    """Also where no part is about that person: who seals does not see everybody on the slate."""
    far = add_known(house, "戚望舒", 8)
    far.home_unit = house.elsewhere
    far.save()
    keeper = house.user(Role.HR_OFFICER, name="keeper")
    grant_role(keeper, Role.HR_OFFICER, unit=house.elsewhere, by=SETUP)
    found = sealed(house, officer, compared(house, [*people, far], keeper))
    assert far.pk not in {one.cadre_id for one in all_parts(found)}
    assert far.pk in found.people
    assert visible_packs(leader).filter(pk=found.pk).exists()
    own = house.cadre("领导本人")
    own.user = leader
    own.save()
    add_family_member(own, "妹妹", by=SETUP, relative=far, name=far.name)
    assert not visible_packs(leader).filter(pk=found.pk).exists()


def test_a_blind_slate_is_sealed_by_who_sees_all_of_it(house, people, officer):
    far = add_known(house, "戚望舒", 8)
    far.home_unit = house.elsewhere
    far.save()
    keeper = house.user(Role.HR_OFFICER, name="keeper")
    grant_role(keeper, Role.HR_OFFICER, unit=house.elsewhere, by=SETUP)
    made = compared(house, [*people, far], keeper, blind=True, post="园区办公室副主任")
    with pytest.raises(ValidationError) as refused:
        sealed(house, officer, made)
    assert "园区办公室副主任" in refused.value.message_dict["slates"][0]
    found = sealed(house, keeper, made)
    kinds = [(one.kind, one.redacted) for one in read(found, officer)]
    assert ("side", False) not in kinds
    assert "甲 · " not in str(texts(read(found, officer)))
    assert "丁 · " in str(texts(read(found, keeper)))


OTHERS = {
    "title": "另一会议",
    "held_on": TODAY + timedelta(days=1),
    "unit_id": "x",
    "pool_id": "x",
    "scenario_id": "x",
    "slate_ids": [],
    "people": [],
    "sealed_by_id": "x",
    "sealed_at": None,
    "manifest": [],
}


@pytest.mark.parametrize("name", OTHERS)
def test_everything_said_of_the_papers_is_in_the_hash(house, slate, officer, name):
    found = Pack.objects.get(pk=sealed(house, officer, slate).pk)
    other = found.sealed_at + timedelta(seconds=1) if name == "sealed_at" else OTHERS[name]
    setattr(found, name, other)
    assert head_of(found, found.manifest) != found.sha256


def test_every_column_is_in_the_hash_or_the_key_or_the_hash_itself():
    columns = {field.attname for field in Pack._meta.concrete_fields}
    assert columns == {*OTHERS, "id", "sha256", "data_key"}


@pytest.fixture
def other_head(monkeypatch):
    """A hash is written that is not the one of what is sealed, in the row or in the trail."""
    from slates.services import packs

    def put(what):
        real = packs.record

        def record(action, subject, *, by, detail):
            return real(action, subject, by=by, detail=detail | {"sha256": "0" * 64})

        monkeypatch.setattr(packs, "record", record)

    return put


def test_a_hash_that_is_not_the_one_of_the_trail_is_found(house, slate, officer, other_head):
    other_head("trail")
    assert [one.what for one in verify_pack(sealed(house, officer, slate))] == ["trail"]


def test_two_entries_for_the_same_papers_are_found(house, slate, officer):
    found = sealed(house, officer, slate)
    entry = Entry.objects.get(action="pack.sealed", subject_id=str(found.pk))
    assert verify_pack(found) == []
    same = {name: getattr(entry, name) for name in ("action", "subject_type", "subject_id", "detail")}
    Entry.objects.create(actor="x", **same)
    assert [one.what for one in verify_pack(found)] == ["trail"]


def test_the_entry_is_compared_with_its_seal(house, slate, officer, monkeypatch):
    """An entry that was altered together with the papers no longer has the fingerprint under its seal."""
    found = sealed(house, officer, slate)
    seal_pending(whole=True)
    assert verify_pack(found) == []
    monkeypatch.setattr("audit.chain.digest_of", lambda entry: "another")
    assert [one.what for one in verify_pack(found)] == ["trail"]


@pytest.mark.parametrize(("name", "value"), [("title", "另一会议"), ("people", []), ("sha256", "0" * 64)])
def test_papers_of_which_something_was_altered_are_not_read(house, slate, officer, name, value):
    found = Pack.objects.get(pk=sealed(house, officer, slate).pk)
    setattr(found, name, value)
    with pytest.raises(crypto.SealBrokenError):
        read(found, officer)


def test_the_command_names_the_altered_part_and_fails(house, slate, officer, slip, capsys):
    sound = sealed(house, officer, slate, title="完好")
    call_command("verify_packs")
    assert "All 1 packs are as they were sealed." in capsys.readouterr().out
    slip(":3", sealed=flipped(20))
    broken = sealed(house, officer, slate)
    with pytest.raises(CommandError, match="1 faults in 2 packs"):
        call_command("verify_packs")
    assert capsys.readouterr().out == f"pack {broken.pk} of {TODAY}: part 3: altered\n"
    assert Entry.objects.filter(action="pack.verified", subject_id=str(sound.pk)).count() == 2


def test_the_command_misses_papers_that_are_gone(house, slate, officer, capsys):
    found = sealed(house, officer, slate)
    Entry.objects.create(
        actor="x", action="pack.sealed", subject_type="slates.pack", subject_id="gone", detail={}
    )
    with pytest.raises(CommandError):
        call_command("verify_packs")
    assert "pack gone: sealed, and gone" in capsys.readouterr().out
    assert verify_pack(found) == []


INPUTS = {"salt": "a", "slates": [], "team": None, "papers": []}


def test_a_word_that_is_redacted_is_not_found_by_trying_hashes():
    """Two packs of the same words have other hashes, part by part."""
    paper = {
        "cadre": "00000000-0000-0000-0000-000000000001", "name": "x", "unit": "u", "pool": "p", "proposal": "p", "reason": "r",
        "grounds": "g", "suggested": None, "differs": False, "checks": [], "ballots": [],
    }  # fmt: skip
    first, second = (part_bytes(INPUTS | {"papers": [paper], "salt": salt}) for salt in "ab")
    assert [one["lines"] for one in composed(INPUTS | {"papers": [paper]})]
    assert set(first).isdisjoint(second)


@pytest.fixture
def team(house, officer):
    """A scenario of the team of here, with somebody moved in."""
    for number in (1, 2):
        house.cadre(f"班子{number}", birth=f"197{number}-03", sex="1")
    made = copy_team(
        Scenario(unit=house.here, name="换届方案", turnover_on=TODAY + timedelta(days=90)), by=officer
    )
    guest = add_known(house, "新任", 9)
    guest.home_unit = house.below
    guest.save()
    move_in(Seat(scenario=made, cadre=guest, title="副主任", level=1), by=officer)
    return made


def test_the_effect_of_a_team_is_frozen_with_the_papers(house, team, officer):
    found = sealed(house, officer, scenario=team)
    part = read(found, officer)[0]
    assert (part.kind, part.heading) == ("team", "换届方案")
    assert any("→" in line.text for line in part.lines)
    assert {one.cadre_id for one in seats_of(team)} <= set(found.people)
    before = texts([part])
    house.cadre("后来者", birth="1990-01", sex="2")
    team.name = "改名"
    team.save()
    assert texts(read(found, officer)) == before
    assert verify_pack(found) == []


def test_who_is_not_entrusted_with_everybody_in_the_team_reads_none_of_its_figures(
    house, team, officer, apart
):
    reader = apart("pools_only", "view_pools")
    found = sealed(house, officer, scenario=team)
    assert [one.redacted for one in read(found, reader)] == [True]
    assert [one.redacted for one in read(found, house.user(Role.LEADER))] == [False]
    assert [one.redacted for one in read(found, officer, reads=lambda resource: resource != "teams")] == [
        True
    ]


def test_a_team_outside_or_out_of_sight_is_refused(house, team, officer, apart):
    below = house.user(Role.HR_OFFICER, house.below, name="below")
    with pytest.raises(ValidationError) as refused:
        sealed(house, below, scenario=team, unit=house.below)
    assert "换届方案" in refused.value.message_dict["scenario"][0]
    pools_only = apart("keeps_pools", "view_pools", "edit_pools")
    with pytest.raises(ValidationError) as refused:
        sealed(house, pools_only, scenario=team)
    assert "in your sight" in refused.value.message_dict["scenario"][0]
