"""Why it changed: one cause alone is named, several in the order rule, data, clock; asked again it is the same."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import count, pairwise

import pytest
import time_machine
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from psycopg2.extras import DateRange

from cadres.choices import Grade, Identity
from cadres.models import Appraisal, Cadre, RankPeriod
from cadres.services import add_cadre, add_rank, change_record, set_grade
from readiness.attribution import answer, attribute, books_of, reasons_of
from readiness.choices import Cause
from readiness.live import book_known, rule_book
from readiness.loading import rule_set, shipped
from readiness.models import Attribution, Result, RuleSetVersion, StatusChange
from readiness.queries import facts_of
from readiness.replay import now_known
from readiness.rules import Book, RuleSet
from readiness.services import compute, register_versions
from units.services import add_unit

pytestmark = pytest.mark.usefixtures("committing")
NUMBER = count(1)
STEP, LADDER = "rank-7", "rank-ladder"
START = date(2022, 11, 10)  # 24 months of it are full on 10 November 2024
ORDER = [Cause.RULE, Cause.DATA, Cause.CLOCK]
TOTAL: Counter = Counter()


def cadre_of(start: date = START) -> Cadre:
    """A rank since `start`, every grade competent."""
    number = next(NUMBER)
    unit = add_unit("科技创新局", code=f"why-{number}", by="test")
    made = add_cadre("陆承远", home_unit=unit, by="test", identity=Identity.CIVIL_SERVANT)
    add_rank(made, by="test", rank=6, valid=DateRange(start, None))
    for year in range(2019, 2026):
        set_grade(made, year, by="test", grade=Grade.COMPETENT, decided_on=date(year + 1, 1, 20))
    return made


@pytest.fixture(scope="module")
def versions(committing) -> dict[int, RuleSet]:
    """The ladder with 24, 30 and 36 months, each kept with its text."""
    register_versions(rule_book())
    found = {}
    row = RuleSetVersion.objects.get(key=LADDER)
    for months in (12, 36):
        data = yaml.safe_load(row.text)
        data["version"] = f"{row.version}-{months}"
        data["in_force"] = {"from": date(2090, 1, 1), "to": None}
        for rule in data["rules"]:
            for params in (rule.get("params") or {}, *(rule.get("by_step") or {}).values()):
                if "months" in params and rule["check"] == "tenure":
                    params["months"] = months
        one = rule_set(data, f"{LADDER}.yaml", frozenset(step.key for step in shipped().steps))
        RuleSetVersion.objects.create(
            key=LADDER,
            version=data["version"],
            digest=one.digest,
            text=one.text,
            title_zh=one.title_zh,
            title_en=one.title_en,
            from_day=date(2090, 1, 1),
            enacted_at=now_known(),
            enacted_by="test",
        )
        found[months] = one
    return found


def book_with(one: RuleSet | None) -> Book:
    """The rules in force, with this version of the ladder in the place of its own."""
    book = rule_book()
    if one is None:
        return book
    spoken = replace(one, from_day=date(2000, 1, 1), to_day=None)
    return Book(book.steps, tuple(spoken if each.key == LADDER else each for each in book.sets))


def computed(cadre: Cadre, day: date, book: Book) -> str:
    """The stored status after computing on that day."""
    with time_machine.travel(f"{day}T10:00:00+08:00"):
        compute([cadre.pk], book=book)
    return Result.objects.get(cadre=cadre, step=STEP).status


def causes(cadre: Cadre) -> list[str]:
    """Of the one change of the step."""
    while attribute():
        pass
    return Attribution.objects.get(cadre=cadre, change__step=STEP).causes


def test_a_day_alone_is_the_clock():
    cadre = cadre_of()
    assert computed(cadre, date(2024, 10, 20), book_with(None)) == "not_yet"
    assert computed(cadre, date(2024, 12, 2), book_with(None)) == "held"
    assert causes(cadre) == ["clock"]


def test_a_record_alone_is_data_also_on_a_later_day():
    cadre = cadre_of()
    assert computed(cadre, date(2024, 9, 1), book_with(None)) == "not_yet"
    change_record(RankPeriod.objects.get(cadre=cadre), by="test", valid=DateRange(date(2021, 1, 1), None))
    assert computed(cadre, date(2024, 9, 20), book_with(None)) == "held"
    assert causes(cadre) == ["data"]


def test_a_version_alone_is_the_rule(versions):
    cadre = cadre_of()
    assert computed(cadre, date(2024, 2, 1), book_with(None)) == "not_yet"
    assert computed(cadre, date(2024, 2, 1), book_with(versions[12])) == "held"
    assert causes(cadre) == ["rule"]
    change = StatusChange.objects.get(cadre=cadre, step=STEP)
    assert ("-12" in change.version_before, "-12" in change.version) == (False, True)


def test_two_causes_stand_in_their_order(versions):
    """A grade is missing; the stricter version alone would put it off; the records as they are now meet even that."""
    cadre = cadre_of()
    Appraisal.objects.filter(cadre=cadre, year=2023).delete()
    assert computed(cadre, date(2025, 3, 20), book_with(None)) == "incomplete"
    edit_records(cadre, "filled")
    assert computed(cadre, date(2025, 3, 20), book_with(versions[36])) == "held"
    assert causes(cadre) == ["rule", "data"]
    parts = Attribution.objects.get(cadre=cadre, change__step=STEP).parts
    walk = [(one["before"], one["after"]) for one in parts]
    assert walk == [("incomplete", "not_yet"), ("not_yet", "held")]


@st.composite
def happenings(draw: st.DrawFn) -> tuple[int | None, str, int, int]:
    """New months or none, what is edited or nothing, days between, and when the rank began before the first day."""
    rule = draw(st.sampled_from([None, 12, 36]))
    edit = draw(st.sampled_from(["", "earlier", "later", "grade", "gap", "filled", "rank gone"]))
    days = draw(st.sampled_from([0, 1, 20, 45]))
    held = draw(st.sampled_from([11, 23, 24, 30, 35, 36]))
    return rule, edit, days, held


def edit_records(cadre: Cadre, edit: str) -> None:
    """One edit, whatever it does."""
    rank = RankPeriod.objects.get(cadre=cadre)
    if edit in ("earlier", "filled"):
        change_record(rank, by="test", valid=DateRange(date(2021, 1, 1), None))
    if edit == "filled":
        set_grade(cadre, 2023, by="test", grade=Grade.COMPETENT, decided_on=date(2024, 1, 20))
    elif edit == "later":
        RankPeriod.objects.filter(pk=rank.pk).update(valid=DateRange(date(2024, 5, 6), None))
    elif edit == "grade":
        set_grade(cadre, 2023, by="test", grade=Grade.INCOMPETENT, decided_on=date(2024, 1, 20))
    elif edit == "gap":
        Appraisal.objects.filter(cadre=cadre, year=2023).delete()
    elif edit == "rank gone":
        rank.delete()


@example((36, "filled", 0, 24))
@example((36, "filled", 20, 30))
@example((12, "gap", 45, 11))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(happenings())
def test_random_causes(versions, happening):
    rule, edit, days, held = happening
    first = date(2025, 3, 12)
    last = first + timedelta(days=days)
    start = date(first.year - (held + 10) // 12, (first.month - held - 1) % 12 + 1, 15)
    cadre, old, new = cadre_of(start), book_with(None), book_with(versions.get(rule))
    if edit == "filled":
        Appraisal.objects.filter(cadre=cadre, year=2023).delete()
    before = stored(cadre, first, old)
    edit_records(cadre, edit)
    after = stored(cadre, last, new)
    possible = [cause for cause, there in zip(ORDER, (rule, edit, days), strict=True) if there]
    while attribute():
        pass
    for change in StatusChange.objects.filter(cadre=cadre):
        assert change.after == after.get(change.step, "")
        found = Attribution.objects.get(change=change)
        assert (found.causes, found.parts) == sound(found.causes, found.parts, possible)
        ends = (found.parts[0]["before"], found.parts[-1]["after"])
        assert ends == (before[change.step], change.after)
        (again,) = reasons_of([change])
        assert (again.causes, again.parts) == (found.causes, found.parts)


def sound(causes: list[str], parts: list[dict], possible: list[Cause]) -> tuple[list[str], list[dict]]:
    """The same, once it is seen that they are of what happened, in order, each beginning where the last ended."""
    TOTAL.update(["+".join(causes)])
    assert causes
    assert causes == [cause for cause in possible if cause in causes]
    assert all(one["after"] == two["before"] for one, two in pairwise(parts))
    return causes, parts


def stored(cadre: Cadre, day: date, book: Book) -> dict[str, str]:
    """Every stored status after computing on that day."""
    with time_machine.travel(f"{day}T10:00:00+08:00"):
        compute([cadre.pk], book=book)
    return dict(Result.objects.filter(cadre=cadre).values_list("step", "status"))


def test_every_single_cause_and_mixtures_were_seen():
    assert {"rule", "data", "clock"} <= set(TOTAL)
    assert any("+" in key for key in TOTAL), TOTAL


def test_the_old_answer_is_what_was_stored():
    """The records known before, under the rules and on the day of before, give the status that was stored."""
    cadre = cadre_of()
    computed(cadre, date(2024, 9, 1), book_with(None))
    known = Result.objects.get(cadre=cadre, step=STEP).written_at
    change_record(RankPeriod.objects.get(cadre=cadre), by="test", valid=DateRange(date(2021, 1, 1), None))
    day = date(2024, 9, 10)
    facts = facts_of([cadre.pk], day, known_at=known)[cadre.pk]
    assert answer(STEP, facts, book_with(None), day).status == "not_yet"


def test_a_set_that_a_record_brought_in_is_no_change_of_rules():
    """Both sides are asked under a set that spoke all the time and only one of them names."""
    names = {one.key: one.name for one in rule_book().sets}
    both, one = f"{names[LADDER]} + {names['retirement-age']}", names[LADDER]
    day = date(2026, 3, 1)
    common = {"step": STEP, "before": "held", "after": "not_yet", "held_on": day, "changed_on": day}
    known = book_known(now_known()), book_known(now_known())
    for before, after in ((both, one), (one, both)):
        old, new = books_of(StatusChange(**common, version_before=before, version=after), known)
        assert (
            {each.key for each in old.sets} == {each.key for each in new.sets} == {LADDER, "retirement-age"}
        )
        assert {each.name for each in old.sets} == {each.name for each in new.sets}
