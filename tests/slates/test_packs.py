"""Sealed papers: one byte is noticed and where, later data change nothing, two readers differ in what is marked only."""

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from accounts.choices import Role
from cadres.models import Appraisal
from common import scope
from slates.models import Pack, PackInput, PackPart, Slate
from slates.packing.paper import paper
from slates.packing.reading import read
from slates.services import packs
from slates.services.packs import regenerated, seal_pack, verify_pack
from tests.factories.day import TODAY
from tests.slates.conftest import NAMES, add_known, compared
from tests.talent_pools.conftest import bring, pool, prepare

pytestmark = pytest.mark.django_db


def sealed(house, by, *slates, **more):
    about = {"unit": house.here, "title": "党工委会议材料", "held_on": TODAY} | more
    return seal_pack(Pack(**about), list(slates), by=by)


@pytest.fixture
def pack(house, slate, officer):
    """One comparison, and a nomination with an objection."""
    found = bring(add_known(house, "卫南枝", 4), by=officer, key="backbone")
    prepare(found, by=officer)
    return sealed(house, officer, slate, pool=pool("backbone"))


def texts(parts):
    return [(one.number, one.heading, one.lines) for one in parts]


def test_what_was_sealed_is_sound_and_composed_again_gives_the_same_hash(pack):
    assert verify_pack(pack) == []
    assert regenerated(pack) == pack.sha256
    kinds = [one.kind for one in read(pack, pack.sealed_by)]
    assert {"slate", "person", "evidence", "fit", "figures", "paper"} <= set(kinds)


def test_it_is_sealed_at_rest(pack):
    with scope.everything():
        stored = b"".join(bytes(one.sealed) for one in PackPart.objects.all())
        stored += bytes(PackInput.objects.get().sealed)
    assert [name for name in NAMES if name.encode() in stored] == []


def flipped(at):
    """One bit of one byte turned."""
    return lambda data: data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@pytest.mark.parametrize("number", [1, 4])
@pytest.mark.parametrize("at", [0, 20, 40])
def test_one_altered_byte_is_detected_with_its_part(house, slate, officer, slip, number, at):
    slip(f":{number}", sealed=flipped(at))
    found = sealed(house, officer, slate)
    assert [(one.part, one.what) for one in verify_pack(found)] == [(number, "altered")]
    page = house.signed_in(officer).get(reverse("slates:verify_pack", args=[found.pk])).content.decode()
    assert f"第{number}部分被改动" in page
    sent = house.signed_in(officer).get(reverse("slates:pack", args=[found.pk]))
    assert sent.url == reverse("slates:verify_pack", args=[found.pk])


def test_a_byte_altered_by_who_has_the_key_is_detected_too(house, slate, officer, slip):
    slip(":2", content=lambda data: data.replace("杜".encode(), "林".encode()))
    assert [(one.part, one.what) for one in verify_pack(sealed(house, officer, slate))] == [(2, "altered")]


def test_altered_inputs_are_detected(house, slate, officer, slip, monkeypatch):
    monkeypatch.setattr(packs, "input_place", lambda pack: f"inputs:{pack.pk}:input")
    slip(":input", sealed=flipped(30))
    assert [(one.part, one.what) for one in verify_pack(sealed(house, officer, slate))] == [(0, "inputs")]


def test_another_title_or_hash_is_detected(house, slate, officer, monkeypatch):
    monkeypatch.setattr(packs, "head_of", lambda *_parts: "0" * 64)
    found = sealed(house, officer, slate)
    monkeypatch.undo()
    with time_machine.travel(TODAY, tick=False):
        assert [one.what for one in verify_pack(found)] == ["head", "inputs"]


def test_the_web_process_alters_and_removes_nothing(pack):
    for change in (
        lambda: Pack.objects.update(title="x"),
        lambda: PackPart.objects.update(needs="view_pools"),
        lambda: PackPart.objects.all().delete(),
        lambda: Pack.objects.all().delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic(), scope.everything():
            change()


def test_later_data_change_nothing(house, pack, people, officer):
    before = texts(read(pack, officer)), pack.sha256
    Appraisal.objects.create(cadre=people[0], year=2024, grade="competent", decided_on=TODAY)
    people[0].results.update(status="not_yet")
    people[0].name = "改名"
    people[0].save()
    pack.refresh_from_db()
    assert (texts(read(pack, officer)), pack.sha256) == before
    assert verify_pack(pack) == []
    assert "2024" in str(texts(read(sealed(house, officer, *slates_of(pack)), officer)))


def slates_of(pack):
    return list(Slate.objects.filter(pk__in=pack.slate_ids))


def test_two_readers_differ_in_redacted_parts_only(house, pack, officer):
    reader = house.user(Role.LEADER)
    whole, less = read(pack, officer), read(pack, reader)
    assert not any(one.redacted or line.redacted for one in whole for line in one.lines)
    assert [one.number for one in whole] == [one.number for one in less]
    marked = 0
    for one, other in zip(whole, less, strict=True):
        if other.redacted:
            marked += 1
            continue
        for line, shown in zip(one.lines, other.lines, strict=True):
            marked += shown.redacted
            assert shown == line or (shown.redacted and shown.label == line.label and not shown.text)
    assert marked > 0


def test_a_reader_of_another_unit_is_shown_marks_in_place_of_people(house, people, officer):
    chief = house.user(Role.HR_CHIEF, house.below, name="below")
    inside = [add_known(house, "丙某", 6), add_known(house, "丁某", 7)]
    for one in inside:
        one.home_unit = house.below
        one.save()
    made = compared(house, [people[0], *inside], officer, unit=house.below)
    found = sealed(house, officer, made, unit=house.below)
    parts = read(found, chief)
    assert [one.redacted for one in parts].count(True) == sum(
        part.cadre_id not in (None, *(one.pk for one in inside)) for part in all_parts(found)
    )
    document = paper(found, parts, at=found.sealed_at, by="x")
    assert len(document) > 1000
    assert NAMES[0] not in str(texts(parts))


def all_parts(pack):
    with scope.everything():
        return list(PackPart.objects.filter(pack=pack))


def test_a_blind_comparison_names_nobody_in_the_papers(house, people, blind_slate, officer):
    compared(house, people, officer)
    found = sealed(house, officer, blind_slate)
    kinds = {one.kind for one in read(found, officer)}
    assert {"figures", "person", "passed", "evidence"}.isdisjoint(kinds)
    told = str(texts(read(found, officer)))
    assert [name for name in (*NAMES, "举荐词", "借调单位", "先进个人") if name in told] == []
    assert "甲" in told


def test_an_empty_pack_and_other_units_are_refused(house, officer, leader):
    with pytest.raises(ValidationError, match="nothing to lay"):
        sealed(house, officer)
    with pytest.raises(PermissionDenied):
        sealed(house, leader)
    with pytest.raises(PermissionDenied):
        sealed(house, officer, unit=house.elsewhere)


def test_pages_and_api_of_a_pack(house, pack, officer, slate):
    client = house.signed_in(officer)
    page = client.get(reverse("slates:pack", args=[pack.pk])).content.decode()
    assert [NAMES[0] in page, pack.sha256 in page] == [True, True]
    assert client.get(reverse("slates:verify_pack", args=[pack.pk])).context["faults"] == []
    file = client.get(reverse("slates:pack_file", args=[pack.pk]))
    assert b"".join(file.streaming_content)[:2] == b"PK"
    told = client.get(reverse("api-pack-parts", args=[pack.pk])).json()
    assert len(told["parts"]) == len(pack.manifest)
    assert client.get(reverse("api-pack-verification", args=[pack.pk])).json()["sound"] is True
    form = {"title": "x", "unit": house.here.pk, "held_on": TODAY, "slates": [slate.pk]}
    assert client.post(reverse("slates:new_pack"), form).status_code == 302
    assert client.post(reverse("slates:new_pack"), form | {"slates": []}).status_code == 422
