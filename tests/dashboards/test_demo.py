"""The invented organization: lawful careers, fixed meanings, and that it is stored whole."""

from collections import Counter
from datetime import date
from io import StringIO
from itertools import pairwise

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from common.dates import effect_period_end, months_between
from common.identity import read_identity_number
from common.scope import everything
from dashboards.demo import fixed
from dashboards.demo.organization import counts, invent
from dashboards.demo.records import CIVIL, REFERRED
from readiness.choices import Status
from readiness.models import Result
from readiness.queries import serving
from readiness.services import compute
from units.models import Unit

TODAY = date(2026, 11, 24)
DAYS = [TODAY, date(2027, 1, 3), date(2028, 2, 29), date(2027, 6, 30)]


@pytest.fixture(scope="module")
def whole():
    return invent(TODAY, 1100)


def test_the_same_day_gives_the_same_people(whole):
    assert invent(TODAY, 1100) == whole


def test_identities_have_the_shares_of_a_zone(whole):
    assert [round(number / 11) for number in counts(whole.people).values()] == [36, 8, 30, 17, 10]


def test_id_numbers_are_sound_unique_and_of_no_real_place(whole):
    numbers = [read_identity_number(person.id_number).number for person in whole.people]
    assert len(set(numbers)) == 1100
    assert {number[:2] for number in numbers} == {"39"}


def test_only_the_person_in_conflict_was_born_in_another_month(whole):
    conflicting = [
        person.name
        for person in whole.people
        if f"{read_identity_number(person.id_number).birth:%Y-%m}" != person.birth
    ]
    assert conflicting == ["贺兰舟"]


@pytest.mark.parametrize("kind", ["posts", "ranks", "staff"])
def test_periods_follow_each_other(whole, kind):
    for person in whole.people:
        periods = getattr(person, kind)
        assert all(period.end is None or period.start < period.end for period in periods), person.key
        assert all(a.end == b.start for a, b in pairwise(periods)), person.key
        assert [period.end for period in periods[-1:]] == [None] * len(periods[-1:]), person.key


def test_ranks_rise_by_the_ladder_and_not_too_soon(whole):
    for person in whole.people:
        if any(post.level for post in person.posts):
            continue
        for before, after in pairwise(person.ranks):
            assert after.rank == before.rank + 1, person.key
            assert before.kind == "converted" or months_between(before.start, after.start) >= 24, person.key


def test_leaders_held_each_level_long_enough(whole):
    least = {1: 24, 2: 36, 3: 24}
    for person in whole.people:
        spans = {level: [p for p in person.posts if p.level == level] for level in least}
        for level, posts in spans.items():
            if posts and posts[-1].end:
                assert months_between(posts[0].start, posts[-1].end) >= least[level], person.key


def test_people_are_of_working_age(whole):
    ages = [TODAY.year - int(person.birth[:4]) for person in whole.people]
    assert min(ages) >= 20
    assert max(ages) <= 63
    assert sum(age >= 50 for age in ages) > 40


def test_about_a_fifth_of_the_grades_are_excellent(whole):
    grades = Counter(grade.grade for person in whole.people for grade in person.grades)
    assert 0.12 < grades["excellent"] / grades.total() < 0.2
    assert min(grades[word] for word in ("basic", "ungraded")) > 5


def test_few_civil_servants_lack_a_grade(whole):
    civil = [person for person in whole.people if person.identity in {CIVIL, REFERRED}]
    lacking = [
        p for p in civil if len({g.year for g in p.grades} & {2023, 2024, 2025}) < min(3, 2026 - p.hired.year)
    ]
    assert 0 < len(lacking) / len(civil) < 0.08


@pytest.mark.parametrize("day", DAYS)
def test_fixed_persons_can_be_invented_on_any_day(day):
    assert [person.name for person in fixed.fixed_people(day)][:2] == ["沈砚秋", "顾临川"]


@pytest.mark.parametrize("day", DAYS)
def test_the_person_ready_soon_is_not_ready_now(day):
    start = fixed.ready_soon(day).ranks[-1].start
    assert months_between(start, day) == 23


@pytest.mark.parametrize("day", DAYS)
def test_the_shortened_person_has_an_excellent_year_decided_in_the_present_rank(day):
    person = fixed.shortened(day)
    counting = [g for g in person.grades if g.year >= person.ranks[-1].start.year and g.grade == "excellent"]
    assert len(counting) == 1
    assert 18 <= months_between(person.ranks[-1].start, day) < 24


@pytest.mark.parametrize("day", DAYS)
def test_the_delayed_person_has_a_basic_year_before_the_last(day):
    person = fixed.delayed(day)
    years = [g.year for g in person.grades if g.grade == "basic"]
    assert years == [person.ranks[-1].start.year]
    assert years[0] < day.year - 1
    assert 24 < months_between(person.ranks[-1].start, day) < 36


@pytest.mark.parametrize("day", DAYS)
def test_the_missing_grade_is_of_the_year_before_last(day):
    person = fixed.missing_grade(day)
    assert day.year - 2 not in {grade.year for grade in person.grades}
    assert day.year - 2 >= person.ranks[-1].start.year


@pytest.mark.parametrize("day", DAYS)
def test_the_admonition_has_just_ended_and_nobody_has_judged(day):
    measure = fixed.admonition_ended(day).measures[0]
    assert measure.until == effect_period_end(measure.decided, 6)
    assert 0 < (day - measure.until).days <= 8
    assert measure.finding == ""


@pytest.mark.parametrize("day", DAYS)
def test_the_open_effect_period_is_open(day):
    assert fixed.effect_period_open(day).measures[0].until > day


FIXED_STATUS = {
    "沈砚秋": ("rank-5", Status.HELD, None),
    "顾临川": ("rank-6", Status.NOT_YET, date(2026, 12, 1)),
    "陆文澜": ("rank-6", Status.HELD, None),
    "韩知远": ("rank-4", Status.NOT_YET, date(2027, 5, 1)),
    "许清嘉": ("rank-5", Status.INCOMPLETE, None),
    "秦牧野": ("rank-5", Status.JUDGEMENT, None),
    "江予安": ("rank-6", Status.NOT_YET, date(2027, 7, 24)),
    "贺兰舟": ("lead-3", Status.JUDGEMENT, None),
    "宋以宁": ("staff-7", Status.HELD, None),
    "杜若川": ("none", Status.NA, None),
    "白景行": ("rank-7", Status.NOT_YET, None),
    "孟星河": ("rank-5", Status.HELD, None),
}


def test_fixed_persons_get_the_status_they_are_there_for(db, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: TODAY)
    call_command("load_demo", cadres=12, stdout=StringIO())
    with everything():
        compute(serving().values_list("pk", flat=True))
        found = {
            (r.cadre.name, r.step): (r.status, r.earliest_on) for r in Result.objects.select_related("cadre")
        }
    assert {name: (step, *found[name, step]) for name, (step, *_) in FIXED_STATUS.items()} == FIXED_STATUS


def test_another_organization_is_left_alone(db):
    Unit.objects.create(name="另一单位", code="X1", path="0001.")
    with pytest.raises(CommandError, match="another organization"):
        call_command("load_demo", stdout=StringIO())


def test_production_wants_the_name_of_the_database(db, settings):
    settings.DEPLOYMENT = "production"
    with pytest.raises(CommandError, match="--confirm"):
        call_command("load_demo", stdout=StringIO())


def test_a_wrong_name_is_refused_everywhere(db):
    with pytest.raises(CommandError, match="is called"):
        call_command("load_demo", confirm="elsewhere", stdout=StringIO())


def test_production_gets_no_public_sign_ins(db, settings):
    settings.DEPLOYMENT = "production"
    name = settings.DATABASES["default"]["NAME"]
    call_command("load_demo", cadres=15, confirm=name, stdout=StringIO())
    assert User.objects.count() == 0
    with pytest.raises(CommandError, match="no demonstration"):
        call_command("show_demo_accounts")
