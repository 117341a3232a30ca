"""What was known at a moment is answered again from the histories, whatever was corrected or removed since."""

import json
import re
from collections import Counter
from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg2.extras import DateRange

from cadres.choices import Grade, Identity
from cadres.models import Appraisal, Cadre, Education, RankPeriod
from cadres.services import (
    add_appointment,
    add_cadre,
    add_rank,
    change_cadre,
    change_record,
    remove_record,
    set_grade,
)
from common.clock import today
from common.facts import registry
from common.ids import id_list
from readiness.compile import computing
from readiness.evaluate import evaluate
from readiness.known import histories, tables_of
from readiness.live import book_known, rule_book
from readiness.models import KeptReceipt
from readiness.queries import facts_of
from readiness.replay import is_reproduced, keep_receipt, now_known, replay
from readiness.services import explain
from units.models import GrassrootsDefault
from units.services import add_unit

DAYS = (date(2024, 12, 31), date(2026, 5, 20), date(2026, 11, 27), date(2027, 6, 30))
SEEN: Counter = Counter()
pytestmark = pytest.mark.usefixtures("committing")
UNTRACKED = {"accountability_sanctionkind", "measures_measure", "measures_policydocument"}
MAY = date(2026, 5, 20)


@pytest.fixture
def cadre() -> Cadre:
    """As cadre_of()."""
    return cadre_of()


def cadre_of() -> Cadre:
    """Four years in the rank of 一级主任科员, every grade competent."""
    unit = add_unit("科技创新局", code=f"r{now_known():%H%M%S%f}", by="test")
    made = add_cadre("陆承远", home_unit=unit, by="test", identity=Identity.CIVIL_SERVANT)
    add_rank(made, by="test", rank=6, valid=DateRange(date(2022, 11, 1), None))
    for year in range(2022, 2026):
        set_grade(made, year, by="test", grade=Grade.COMPETENT, decided_on=date(year + 1, 1, 20))
    return made


def test_every_table_a_rule_reads_has_a_history():
    known = set(histories())
    read = {
        word
        for fact in registry.values()
        if not fact.advisory
        for word in re.findall(r"\b(?:cadres|units|accountability|training|measures)_[a-z]+\b", fact.sql())
    }
    assert read - known - UNTRACKED == set()
    assert "cadres_appraisal" in tables_of(registry["grades"].sql())


def test_what_was_known_then_is_answered_again_and_the_corrected_beside_it(cadre):
    kept = keep_receipt(cadre, "rank-7", as_of=MAY, by="test")
    change_record(Appraisal.objects.get(cadre=cadre, year=2024), by="test", grade=Grade.BASIC)
    remove_record(Appraisal.objects.get(cadre=cadre, year=2023), by="test")
    assert is_reproduced(KeptReceipt.objects.get(pk=kept.pk))
    then = replay(cadre, MAY, kept.known_at)
    now = replay(cadre, MAY, now_known())
    assert then.found != now.found
    assert now.found == explain(cadre, as_of=MAY)


def test_the_rules_known_now_are_those_in_force():
    book, then = rule_book(), book_known(now_known())
    assert then.version_of_all(today()) == book.version_of_all(today())


def grade(cadre: Cadre, n: int) -> None:
    """A grade of a year, new or corrected."""
    word = [Grade.EXCELLENT, Grade.COMPETENT, Grade.BASIC, Grade.INCOMPETENT][n % 4]
    set_grade(cadre, 2020 + n, by="test", grade=word, decided_on=date(2021 + n, 1, 20))


def no_rank(cadre: Cadre, n: int) -> None:
    """The ranks removed in one statement, at times with another in their place."""
    RankPeriod.objects.filter(cadre=cadre).delete()
    if n % 2:
        add_rank(cadre, by="test", rank=6, valid=DateRange(date(2023, 2, 1 + n), None))


def post(cadre: Cadre, n: int) -> None:
    """A post beside the main one."""
    about = {"unit": cadre.home_unit, "title": f"科员{n}", "is_main": False, "kind": "concurrent"}
    valid = DateRange(date(2010 + n, 1, 1), date(2011 + n, 1, 1))
    add_appointment(cadre, by="test", valid=valid, **about)


def no_post(cadre: Cadre, n: int) -> None:
    """The first post removed."""
    for row in cadre.appointments.all()[:1]:
        remove_record(row, by="test")


def person(cadre: Cadre, n: int) -> None:
    """Full membership from another day, or unknown."""
    party = ["", "1999-03", "2008-07-01", "2024-01", "2020", "2026-05-19"][n]
    version = Cadre.objects.get(pk=cadre.pk).version
    change_cadre(cadre, version=version, by="test", party_full_on=party or None)


def study(cadre: Cadre, n: int) -> None:
    """A degree."""
    Education.objects.create(cadre=cadre, education=["21", "31", "11"][n % 3], graduated=f"20{10 + n}-07")


def unit(cadre: Cadre, n: int) -> None:
    """Work in the unit counts as grassroots from another year."""
    GrassrootsDefault.objects.filter(unit=cadre.home_unit).delete()
    GrassrootsDefault.objects.create(unit=cadre.home_unit, valid=DateRange(date(2015 + n, 1, 1), None))


def moved_rank(cadre: Cadre, n: int) -> None:
    """Beside the services, in one statement."""
    RankPeriod.objects.filter(cadre=cadre).update(valid=DateRange(date(2020 + n % 4, 1 + n, 1), None))


KINDS = {
    "grade": grade,
    "no grade": lambda cadre, n: Appraisal.objects.filter(cadre=cadre, year=2020 + n).delete(),
    "rank": moved_rank,
    "no rank": no_rank,
    "post": post,
    "no post": no_post,
    "person": person,
    "study": study,
    "unit": unit,
    "bulk": lambda cadre, n: Appraisal.objects.filter(cadre=cadre).update(grade=Grade.COMPETENT),
}
EDITS = st.lists(st.tuples(st.sampled_from(sorted(KINDS)), st.integers(0, 5)), min_size=1, max_size=7)


def answered(cadre: Cadre, day: date, moment: datetime) -> list:
    """What the product answers at this moment, from the tables themselves."""
    facts = facts_of([cadre.pk], day)[cadre.pk]
    return evaluate(facts, rule_book(), day, today=timezone.localdate(moment))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(EDITS)
def test_a_correction_changes_may_as_known_now_and_never_may_as_known_in_may(edits):
    cadre = cadre_of()
    taken = []
    for kind, n in [("grade", 5), *edits]:
        KINDS[kind](cadre, n)
        moment = now_known()
        taken.append((moment, {day: answered(cadre, day, moment) for day in DAYS}))
    for moment, answers in taken:
        for day, found in answers.items():
            assert replay(cadre, day, moment).found == found
    last = taken[-1][1]
    SEEN.update(any(one[day] != last[day] for _moment, one in taken) for day in DAYS)
    assert {day: replay(cadre, day, now_known()).found for day in DAYS} == last


def test_corrections_did_change_what_is_known_now():
    assert SEEN[True] >= 20


def test_both_engines_agree_on_what_was_known(cadre):
    """The statement over everybody, with what was known then, and the readable one give the same."""
    moment = now_known()
    set_grade(cadre, 2024, by="test", grade=Grade.INCOMPETENT, decided_on=date(2025, 1, 20))
    with connection.cursor() as cursor:
        asked = {"ids": id_list([cadre.pk]), "as_of": MAY, "known_at": moment}
        cursor.execute(computing(book_known(moment), MAY, known=True), asked)
        rows = {row[1]: (row[4], json.loads(row[7])) for row in cursor.fetchall()}
    then = replay(cadre, MAY, moment)
    assert rows == {one.step: (one.status, one.lines) for one in then.found}
    assert then.found != explain(cadre, as_of=MAY)


def test_a_kept_receipt_is_refused_where_the_step_does_not_apply(cadre):
    with pytest.raises(ValidationError):
        keep_receipt(cadre, "rank-12", as_of=MAY, by="test")
