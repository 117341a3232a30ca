"""What the rules suggest: the boundary of 1995, missing data, the horizons, experts without rank."""

from datetime import date

import pytest

from cadres.services import change_cadre
from readiness.choices import Status
from talent_pools.entry import Asking, barred, rule_set_of, suggest
from talent_pools.queries import visible_memberships
from talent_pools.services.asking import refresh_all
from tests.factories.day import TODAY
from tests.talent_pools.conftest import add_person, bring, pool

pytestmark = pytest.mark.django_db


def said(cadre, key="young", *expertise):
    return suggest([Asking(cadre.pk, pool(key), expertise)], TODAY)[0].said


@pytest.mark.parametrize(
    ("birth", "wanted"),
    [
        ("1994-12-31", "not_met"), ("1995-01-01", "near"), ("1994-12", "not_met"), ("1995-01", "near"), ("1994", "not_met"),
        ("1995", "near"), ("", "incomplete"),
    ],
)  # fmt: skip
def test_the_boundary_of_1995_also_by_month_and_year(house, birth, wanted):
    assert said(add_person(house, "甲", birth or None)) == wanted


@pytest.mark.parametrize(
    ("status", "earliest", "wanted"),
    [
        (Status.HELD, None, "near"),
        (Status.NOT_YET, date(2027, 11, 27), "near"),
        (Status.NOT_YET, date(2027, 11, 28), "mid"),
        (Status.NOT_YET, date(2029, 11, 27), "mid"),
        (Status.NOT_YET, date(2029, 11, 28), "long"),
        (Status.NOT_YET, None, "long"),
        (Status.JUDGEMENT, None, "judgement"),
        (Status.INCOMPLETE, None, "incomplete"),
        (Status.NA, None, "not_met"),
        (None, None, "not_met"),
    ],
)
def test_the_horizon_follows_the_comparison_and_missing_data_are_never_entry(house, status, earliest, wanted):
    person = add_person(house, "甲", "1996-05", status, earliest)
    assert (said(person), said(person, "backbone")) == (wanted, wanted)


def test_the_months_of_the_horizons_are_settings_of_the_pool(house):
    person, backbone = add_person(house, "甲", "1980-05", Status.NOT_YET, date(2028, 5, 1)), pool("backbone")
    backbone.near_months = 24
    assert suggest([Asking(person.pk, backbone)], TODAY)[0].said == "near"


def test_an_expert_needs_no_rank_but_something_that_shows_it(house):
    nobody, titled = add_person(house, "甲", "1980-05", None), add_person(house, "乙", "1980-05", Status.NA)
    change_cadre(titled, by="test", version=titled.version, professional_title="高级工程师")
    assert [said(nobody, "scarce"), said(titled, "scarce"), said(nobody, "scarce", "集成电路")] == [
        "not_met",
        "entry",
        "entry",
    ]


def test_a_suggestion_names_the_version_and_every_line(nominated):
    assert nominated.suggestion["version"] == rule_set_of("young").name == "pool-young@2026/1"
    lines = nominated.suggestion["steps"]["young-near"]["lines"]
    assert [(line["rule"], line["outcome"]) for line in lines] == [
        ("PY-01", "PASS"),
        ("PY-02", "PASS"),
        ("PY-03", "PASS"),
    ]


def test_what_defines_the_pool_is_waived_by_nobody(house, officer):
    older, far = add_person(house, "甲", "1994-12"), add_person(house, "乙", "1996-12", Status.NOT_YET)
    assert barred(bring(older, by=officer)) == ["PY-01"]
    assert barred(bring(far, by=officer)) == []


def test_decision_and_suggestion_that_differ_are_seen_and_asked_anew_at_night(house, officer, member):
    row = visible_memberships(officer).get(pk=member.pk)
    assert (row.told, row.differs) == ("near", False)
    member.cadre.results.update(status=Status.NOT_YET, earliest_on=date(2028, 1, 1))
    assert refresh_all() == 1
    row = visible_memberships(officer).get(pk=member.pk)
    assert (row.told, row.horizon, row.differs) == ("mid", "near", True)
    assert refresh_all() == 0
