from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.choices import Role
from audit.models import Entry
from cadres.models import Matter
from common.scope import everything
from jobs.models import State
from readiness.loading import shipped
from readiness.masking import matter_rules
from readiness.models import Mark, Result, RuleSetVersion, StatusChange
from readiness.rules import Book
from readiness.services import what_if
from rulemaking.checking import read_checked
from rulemaking.comparing import compare, trial_of
from rulemaking.effects import counted, tables
from rulemaking.models import Flip
from rulemaking.queries import visible_flips, visible_simulations
from rulemaking.services import save_parts
from rulemaking.trying import share, simulate
from tests.rulemaking.conftest import tried, years

pytestmark = pytest.mark.django_db
LIVE = (Result, StatusChange, Mark, RuleSetVersion)


def live():
    """Every row that results consist of."""
    return [list(model.objects.order_by("pk").values()) for model in LIVE]


def flips_of(simulation):
    with everything():
        return {
            (one.cadre.name, one.step, one.before, one.after, one.way, one.rule)
            for one in simulation.flips.all()
        }


def test_an_identical_copy_flips_nobody(people, draft, officer):
    made = tried(draft, officer)
    assert (made.run.state, made.people, made.finished_at is not None) == (State.DONE, 4, True)
    assert flips_of(made) == set()


def test_three_years_for_two_puts_off_who_lies_between_and_names_the_rule(people, stricter, officer):
    assert flips_of(tried(stricter, officer)) == {
        (name, "rank-7", "held", "not_yet", "loss", "RK-18-4D") for name in ("乙", "丙")
    }


def test_a_shorter_time_brings_nearer(people, draft, officer):
    assert flips_of(tried(years(draft, 6, officer), officer)) == {
        ("丁", "rank-7", "not_yet", "held", "gain", "RK-18-4D")
    }


def test_a_set_that_no_longer_applies_is_put_down_to_whom_it_applies_to(people):
    (ladder,) = (one for one in shipped().sets if one.key == "rank-ladder")
    narrower = replace(ladder, identity=("ref_managed",))
    trial = trial_of(Book(shipped().steps, (ladder,)), narrower, date(2026, 11, 24))
    number, found = compare(trial, [one.pk for one in people.values()])
    assert (number, {(one.step, one.after, one.rule, one.way) for one in found}) == (
        4,
        {("rank-7", "", "", "loss")},
    )


def test_a_draft_that_leaves_a_step_without_any_condition_is_refused(draft, officer):
    """The set on preferences still serves these steps: without the ladder everybody would be qualified."""
    with pytest.raises(ValidationError, match="without any condition"):
        save_parts(draft, {"identity": ["ref_managed"]}, by=officer)


def test_flips_are_what_the_explanation_of_one_says_under_the_draft(people, stricter, officer):
    made = tried(stricter, officer)
    book = trial_of(shipped(), read_checked(made.text, made.draft.key), date(2026, 11, 24)).then
    for name, cadre in people.items():
        said = {one.step: one.status for one in what_if(cadre, book=book)}
        stored = {one.step: one.status for one in Result.objects.filter(cadre=cadre, step__in=said)}
        flipped = {one.step: one.after for one in Flip.objects.filter(simulation=made, cadre=cadre)}
        assert stored | flipped == said, name


def test_every_table_adds_up_to_the_flips(people, stricter, officer):
    made = tried(stricter, officer)
    with everything():
        rows = counted(Flip.objects.filter(simulation=made), made)
        folded = tables(rows, {})
    assert [sum(line["gain"] + line["loss"] for line in one["lines"]) for one in folded] == [2] * len(folded)


def test_a_simulation_writes_nothing_live_and_one_act_of_its_own(people, stricter, officer):
    before, last = live(), Entry.objects.order_by("pk").last().pk
    tried(stricter, officer)
    assert live() == before
    acts = list(Entry.objects.filter(pk__gt=last).order_by("pk").values_list("action", flat=True))
    assert acts == ["rules.simulated", "run.started"]


def test_a_reader_sees_flips_of_the_people_in_sight_only(people, stricter, officer, house):
    made = tried(stricter, officer)
    with everything():
        assert [one.cadre.name for one in visible_flips(officer, made).order_by("pk")] == ["乙"]
        assert [one.cadre.name for one in visible_flips(house.user(Role.LEADER, house.elsewhere), made)] == [
            "丙"
        ]


def test_what_a_matter_decided_is_told_to_whom_its_date_is_told(people, stricter, officer, house):
    made, rule = tried(stricter, officer), min(matter_rules(shipped()))
    readers = (Role.LEADER, Role.HR_OFFICER, Role.SUPERVISION)
    with everything():
        Flip.objects.filter(simulation=made).update(rule=rule)
        seen = [visible_flips(house.user(role, name=f"reader {role}"), made).count() for role in readers]
        assert seen == [0, 1, 1]
        Matter.objects.create(
            cadre=people["乙"],
            kind="error",
            opened_on=date(2024, 1, 1),
            exempted_on=date(2025, 1, 1),
            exemption_document_no="x",
        )
        assert [visible_flips(house.user(role, name=f"later {role}"), made).count() for role in readers] == [
            0,
            0,
            1,
        ]


def test_others_read_it_once_it_is_shared(people, stricter, officer, house):
    leader, made = house.user(Role.LEADER), tried(stricter, officer)
    assert not visible_simulations(leader).exists()
    with pytest.raises(PermissionDenied):
        share(made, by=leader)
    share(made, by=officer)
    assert visible_simulations(leader).get() == made


def test_a_draft_is_not_tried_twice_at_once(people, stricter, officer):
    simulate(stricter, by=officer)
    with pytest.raises(ValidationError):
        simulate(stricter, by=officer)
