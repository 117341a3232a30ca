"""How each reader reads the papers: by what was sealed, every part checked, what is gone called missing."""

import pytest
from django.urls import reverse

from accounts.choices import READER, Permission, Role
from accounts.services import grant_role
from audit.models import Entry
from common import crypto, scope
from slates.models import PackPart
from slates.packing.paper import title_of
from slates.packing.reading import people_in, read
from slates.services import packs
from slates.services.packs import verify_pack
from tests.slates.conftest import SETUP, add_known, compared, program
from tests.slates.test_packs import all_parts, sealed
from tests.talent_pools.conftest import bring, pool

pytestmark = pytest.mark.django_db
MISSING = "[missing: this part was sealed and is not here]"


def replaced(monkeypatch, number, **columns):
    """The row of a part is written otherwise than what is sealed in it; None: it is not written."""
    real = packs.keep_part

    def keep(pack, at, content):
        if at == number and not columns:
            return
        real(pack, at, content)

    def create(**said):
        return create_real(**(said | columns if said["number"] == number else said))

    create_real = PackPart.objects.create
    monkeypatch.setattr(packs, "keep_part", keep)
    monkeypatch.setattr(PackPart.objects, "create", create)


def test_what_is_sealed_says_whose_a_part_is(house, people, slate, officer, monkeypatch):
    """A row that was put under another person, or under a right that more people have, opens for nobody else."""
    far = add_known(house, "戚望舒", 8)
    far.home_unit = house.elsewhere
    far.save()
    keeper = house.user(Role.HR_OFFICER, name="keeper")
    grant_role(keeper, Role.HR_OFFICER, unit=house.elsewhere, by=SETUP)
    made = compared(house, [far, *people], keeper)
    replaced(monkeypatch, 2, cadre_id=people[0].pk, needs="view_pools")
    found = sealed(house, keeper, made)
    assert read(found, officer)[1].redacted
    assert not read(found, keeper)[1].redacted
    assert [(one.part, one.what) for one in verify_pack(found)] == [(2, "moved")]


def test_a_part_that_is_gone_is_called_missing_and_not_redacted(house, slate, officer, leader, monkeypatch):
    replaced(monkeypatch, 2)
    found = sealed(house, officer, slate)
    for reader in (officer, leader):
        part = read(found, reader)[1]
        assert (part.missing, part.redacted, title_of(part)) == (True, False, MISSING)
    told = house.signed_in(officer).get(reverse("api-pack-parts", args=[found.pk])).json()["parts"][1]
    assert (told["missing"], told["redacted"]) == (True, False)
    assert (
        "现已缺失" in house.signed_in(officer).get(reverse("slates:pack", args=[found.pk])).content.decode()
    )
    assert [(one.part, one.what) for one in verify_pack(found)] == [(2, "missing")]


def test_a_part_whose_hash_is_another_is_not_shown(house, slate, officer, slip):
    """Also where somebody who has the key sealed it anew."""
    slip(":2", content=lambda data: data.replace("杜".encode(), "林".encode()))
    found = sealed(house, officer, slate)
    with pytest.raises(crypto.SealBrokenError):
        read(found, officer)
    told = house.signed_in(officer).get(reverse("api-pack-parts", args=[found.pk]))
    assert (told.status_code, told.json()["code"]) == (409, "seal_broken")


@pytest.fixture
def shown(house, officer, leader, monkeypatch):
    """How a reader who may not date matters reads a nomination, where the rules suggest the same, and where they do not."""

    def put(suggested):
        one = bring(
            add_known(house, f"卫南{suggested}", 4 + (suggested == "not_met")), by=officer, key="backbone"
        )
        type(one).objects.filter(pk=one.pk).update(suggested=suggested)
        found = sealed(house, officer, pool=pool("backbone"))
        own = [part for part in read(found, officer) if f"卫南{suggested}" in part.heading]
        less = [part for part in read(found, leader) if f"卫南{suggested}" in part.heading]
        return own, less

    return put


def lines_of(parts, name):
    return [
        (part.kind, [(line.label, line.text.replace(name, "?"), line.redacted) for line in part.lines])
        for part in parts
    ]


def test_no_line_tells_whether_the_rules_suggest_otherwise(shown):
    same, same_less = shown("near")
    other, other_less = shown("not_met")
    assert lines_of(same_less, "卫南near") == lines_of(other_less, "卫南not_met")
    marked = [line.label for part in other_less for line in part.lines if line.redacted]
    assert marked == ["the rules suggest", "the rules suggest otherwise"]
    said = [
        [line.text for part in parts for line in part.lines if "otherwise" in line.label]
        for parts in (same, other)
    ]
    assert said == [["no"], ["yes"]]


def test_a_token_is_given_the_parts_of_its_scopes(house, slate, officer, client):
    found = sealed(house, officer, slate)
    path = reverse("api-pack-parts", args=[found.pk])
    few = program(client, officer, "slates:read", "training:read")(path).json()["parts"]
    whole = read(found, officer)
    rows = [
        (one.kind, {line.label for line in one.lines})
        for one, told in zip(whole, few, strict=True)
        if not told["redacted"]
    ]
    assert [kind for kind, _labels in rows] == ["slate", *["evidence"] * 3]
    assert {label for _kind, labels in rows[1:] for label in labels} == {"近两年学时 (学时台账)"}
    scopes = ("cadres", "readiness", "training", "placements", "assessments", "pools", "talks")
    every = program(client, officer, "slates:read", *(f"{one}:read" for one in scopes))(path).json()["parts"]
    assert not any(one["redacted"] for one in every)


def test_everybody_in_the_papers_counts_for_the_day_of_a_token(house, slate, officer, client, settings):
    add_known(house, "卫南枝", 4)
    found = sealed(house, officer, slate)
    path = reverse("api-pack-parts", args=[found.pk])
    for budget, status in ((3, 429), (4, 200)):
        settings.READ_BUDGETS = settings.READ_BUDGETS | {"token": budget}
        assert program(client, officer, "slates:read")(path).status_code == status


def test_taken_out_are_those_one_may_take_out(house, slate, officer, leader, people, apart):
    found = sealed(house, officer, slate)
    path = reverse("slates:pack_file", args=[found.pk])
    assert house.signed_in(leader).get(path).status_code == 403
    assert house.signed_in(leader).get(reverse("api-pack-file", args=[found.pk])).status_code == 403
    assert path not in house.signed_in(leader).get(reverse("slates:pack", args=[found.pk])).content.decode()
    reader = apart("takes_below", *READER, Permission.VIEW_POOLS)
    takes = apart("export_below", Permission.EXPORT_CADRES, units=(house.below,))
    grant_role(reader, takes.grants.get().role, unit=house.below, by=SETUP)
    assert len(people_in(read(found, reader))) == 3
    assert people_in(read(found, reader, takes_out=True)) == set()
    assert house.signed_in(reader).get(path).status_code == 200
    assert Entry.objects.filter(action="pack.exported").latest("pk").detail == {"people": 0}


def test_rights_follow_the_order_of_the_rows(house, slate, officer):
    """Parts of a person stand as their rows do."""
    found = sealed(house, officer, slate)
    with scope.everything():
        needs = list(
            PackPart.objects.filter(pack=found, cadre=slate.people[0]).values_list("needs", flat=True)
        )
    assert needs == [
        "view_pools", "view_readiness", "view_cadres", "view_training", "view_cadres", "view_assessments", "view_pools",
        "view_talk_coverage",
    ]  # fmt: skip
    assert len(all_parts(found)) == len(found.manifest)
