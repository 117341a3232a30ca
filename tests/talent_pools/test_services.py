"""The life of a membership: nomination, checks, panel, another person's decision, plan, review, move, exit."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from accounts.choices import Role
from audit.models import Entry
from readiness.choices import Status
from talent_pools.models import CheckFinding, Membership, Plan, Proposal, YearlyReview
from talent_pools.services.deciding import decide, withdraw
from talent_pools.services.nominating import propose
from talent_pools.services.recording import record_check, record_review, set_plan
from tests.factories.day import TODAY
from tests.talent_pools.conftest import add_person, bring, pool, prepare
from work.models import Notice

pytestmark = pytest.mark.django_db


def open_proposal(membership):
    return membership.proposals.get(decision="open")


def move(member, *, by, **more):
    about = {"kind": "move", "horizon": "mid", "reason": "先到街道历练"} | more
    return propose(Proposal(membership=member, **about), by=by)


def test_who_nominates_does_not_decide(house, young):
    both = house.user(Role.HR_CHIEF, name="both")
    found = bring(young, by=both)
    prepare(found, by=both)
    with pytest.raises(ValidationError, match="Who proposes does not decide"):
        decide(open_proposal(found), approve=True, note="", by=both)
    with pytest.raises(IntegrityError), transaction.atomic():
        Proposal.objects.filter(membership=found).update(
            decision="approved", decided_by=both, decided_at="2026-11-27T00:00Z"
        )


def test_an_officer_decides_nothing(nominated, house):
    with pytest.raises(PermissionDenied):
        decide(
            open_proposal(nominated), approve=True, note="", by=house.user(Role.HR_OFFICER, name="another")
        )


def test_four_checks_and_the_panel_come_before_entry(nominated, officer, chief):
    with pytest.raises(ValidationError, match="four checks"):
        decide(open_proposal(nominated), approve=True, note="", by=chief)
    prepare(nominated, by=officer)
    pending = {"item": "letters", "said": "pending", "said_on": TODAY, "office": "x", "evidence": "x"}
    record_check(CheckFinding(membership=nominated, **pending), by=officer)
    with pytest.raises(ValidationError, match="Concrete letters"):
        decide(open_proposal(nominated), approve=True, note="", by=chief)


def test_entry_keeps_the_file_of_the_day_and_is_told(member, officer, chief):
    assert (member.state, member.entered_on) == ("member", TODAY)
    kept = member.proposals.get().snapshot
    assert (kept["unit"], kept["birth"], kept["suggested"]) == ("Bureau of Construction", "1996-05", "near")
    assert kept["results"] == {"lead-2": "held"}
    assert Notice.objects.filter(recipient=officer, kind="pool.decided").count() == 1
    assert Notice.objects.filter(recipient=chief, kind="pool.awaited").count() == 1
    assert Entry.objects.filter(action="pool.entry_approved").count() == 1


@pytest.mark.parametrize(
    ("birth", "status", "code"),
    [("1994-12-31", Status.HELD, "barred"), ("1996-05", Status.INCOMPLETE, "incomplete")],
)
def test_nobody_enters_against_the_definition_or_on_missing_data(house, officer, chief, birth, status, code):
    found = bring(add_person(house, "甲", birth, status), by=officer)
    prepare(found, by=officer)
    with pytest.raises(ValidationError) as refused:
        decide(open_proposal(found), approve=True, note="仍同意", by=chief)
    assert refused.value.code == code


def test_a_decision_against_the_rules_says_why(house, officer, chief):
    found = bring(add_person(house, "甲", "1996-05", Status.NOT_YET), by=officer)
    prepare(found, by=officer)
    with pytest.raises(ValidationError, match="suggest otherwise"):
        decide(open_proposal(found), approve=True, note=" ", by=chief)
    assert decide(open_proposal(found), approve=True, note="重点项目急需", by=chief).decision == "approved"


def test_a_refusal_says_why_and_closes_the_nomination(nominated, chief, officer):
    with pytest.raises(ValidationError, match="why it is refused"):
        decide(open_proposal(nominated), approve=False, note="", by=chief)
    decide(open_proposal(nominated), approve=False, note="再历练", by=chief)
    nominated.refresh_from_db()
    assert nominated.state == "refused"
    assert bring(nominated.cadre, by=officer).state == "nominated"


def test_one_withdraws_only_what_one_has_proposed(nominated, officer, chief):
    with pytest.raises(PermissionDenied):
        withdraw(open_proposal(nominated), by=chief)
    withdraw(open_proposal(nominated), by=officer)
    nominated.refresh_from_db()
    assert nominated.state == "withdrawn"


def test_plan_and_yearly_review_are_for_members(nominated, officer, member):
    plan = {"direction": "综合管理", "since": TODAY, "mentor": "程长河", "measures": "到街道任职"}
    set_plan(Plan(membership=member, **plan), by=officer)
    review = {"verdict": "nearer", "text": "任务完成好"}
    record_review(YearlyReview(membership=member, year=2026, **review), by=officer)
    with pytest.raises(ValidationError, match="year in which"):
        record_review(YearlyReview(membership=member, year=2025, **review), by=officer)
    assert (member.plans.get().mentor, member.reviews.get().verdict) == ("程长河", "nearer")


def test_a_move_takes_two_and_one_proposal_is_open_at_a_time(member, officer, chief):
    asked = move(member, by=officer)
    with pytest.raises(ValidationError, match="awaits a decision"):
        move(member, by=officer)
    decide(asked, approve=True, note="按培养需要", by=chief)
    member.refresh_from_db()
    assert (member.horizon, asked.was) == ("mid", "near")


def test_a_move_to_another_pool_ends_one_stay_and_begins_the_next(member, officer, chief):
    decide(move(member, by=officer, kind="transfer", pool=pool("backbone")), approve=True, note="", by=chief)
    member.refresh_from_db()
    following = Membership.objects.get(pool__key="backbone")
    assert (member.state, member.left_because) == ("left", "other_pool")
    assert (following.state, following.horizon, following.follows) == ("member", "mid", member)


def test_leaving_keeps_the_reason_and_the_file(member, officer, chief):
    asked = move(member, by=officer, kind="exit", horizon="", because="appointed")
    decide(asked, approve=True, note="", by=chief)
    member.refresh_from_db()
    assert (member.state, member.left_on, member.left_because) == ("left", TODAY, "appointed")
    assert Proposal.objects.get(pk=asked.pk).snapshot["on"] == "2026-11-27"


def test_nothing_is_deleted_and_nothing_closed_is_altered(member, officer, chief):
    decide(
        move(member, by=officer, kind="exit", horizon="", because="asked"), approve=True, note="", by=chief
    )
    deeds = [
        lambda: member.delete(),
        lambda: Membership.objects.filter(pk=member.pk).update(state="member", left_on=None, left_because=""),
        lambda: member.proposals.update(note="x"),
        lambda: member.findings.update(note="x"),
        lambda: member.ballots.all().delete(),
    ]
    for deed in deeds:
        with pytest.raises(IntegrityError), transaction.atomic():
            deed()


def test_several_pools_unless_a_pool_rules_it_out(member, officer):
    bring(member.cadre, by=officer, key="backbone")
    type(pool()).objects.filter(key="scarce").update(beside_others=False)
    with pytest.raises(ValidationError, match="in no other pool"):
        bring(member.cadre, by=officer, key="scarce", field="集成电路")


def test_what_a_nomination_needs(house, officer):
    person = add_person(house, "甲", "1996-05")
    with pytest.raises(ValidationError, match="no self-recommendations"):
        bring(person, by=officer, source="self")
    with pytest.raises(ValidationError, match="unit that nominates"):
        bring(person, by=officer, source="unit")
    with pytest.raises(ValidationError, match="scarce field"):
        bring(person, by=officer, key="scarce")
    with pytest.raises(PermissionDenied):
        bring(house.cadre("乙", house.elsewhere), by=officer)


def test_a_day_to_come_is_no_day_of_a_check(nominated, officer):
    said = {"item": "letters", "said": "clear", "said_on": date(2026, 11, 28), "office": "x", "evidence": "x"}
    with pytest.raises(ValidationError, match="still to come"):
        record_check(CheckFinding(membership=nominated, **said), by=officer)
