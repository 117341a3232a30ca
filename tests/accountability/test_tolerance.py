"""Tolerance of errors: what a case always has, who decides, what is never exempted, and its effect."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from accountability.models import Correction, Sanction, SanctionKind, ToleranceCase
from accountability.services import add_correction, decide, finish_correction, prepare, revoke
from accounts.choices import Role
from audit.models import Entry
from cadres.models import Matter
from tests.accountability.conftest import OPINION, PAPER, WEIGHED
from tests.facts import ask

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now", "english")]
TODAY = date(2026, 11, 27)
RULED_ON = date(2026, 11, 25)


def refused_by_the_database(case, **fields):
    """Whether PostgreSQL itself says no."""
    with pytest.raises(IntegrityError), transaction.atomic():
        ToleranceCase.objects.filter(pk=case.pk).update(**fields)
    return True


def is_open(cadre, on=TODAY):
    """Whether readiness is told of an open period."""
    rows = ask("effect_periods", on, cadre)
    return bool(rows and rows[0]["open"])


@pytest.mark.parametrize("name", ["owner_unit", "due_on", "facts", "subject"])
def test_a_case_always_has_its_office_deadline_and_facts(opened, name):
    with pytest.raises(ValidationError) as refusal:
        opened(**{name: None if name in {"owner_unit", "due_on"} else ""})
    assert name in refusal.value.message_dict


def test_the_database_takes_no_case_without_office_or_deadline(opened):
    case = opened()
    assert refused_by_the_database(case, owner_unit=None)
    assert refused_by_the_database(case, due_on=None)
    assert refused_by_the_database(case, due_on=date(2026, 10, 31))


def test_an_error_is_put_on_record_and_flags_nobody(opened, cadre):
    matter = opened().matter
    assert (matter.kind, matter.opened_on, matter.closed_on) == (
        "error",
        date(2026, 10, 8),
        date(2026, 10, 8),
    )
    assert not is_open(cadre)


@pytest.mark.parametrize(("day", "said"), [(None, "say when"), (date(2026, 11, 2), "before the application")])
def test_an_error_has_its_day(opened, day, said):
    with pytest.raises(ValidationError, match=said):
        opened(happened_on=day)


def test_a_matter_has_one_case_under_way(opened, given):
    matter = given("admonition", date(2026, 9, 1)).matter
    opened(matter=matter)
    with pytest.raises(ValidationError, match="under way already"):
        opened(matter=matter)


@pytest.mark.parametrize("name", ["intent", "remedy_weight", "opinion", "opinion_on"])
def test_nothing_is_ready_to_decide_before_all_is_weighed(opened, officer, name):
    case, empty = opened(), None if name == "opinion_on" else ""
    with pytest.raises(ValidationError, match="Weigh all nine points"):
        prepare(case, version=1, by=officer, **WEIGHED | OPINION | {name: empty})
    assert refused_by_the_database(case, stage="prepared")


def test_who_has_prepared_does_not_decide(prepared, officer):
    case = prepared()
    with pytest.raises(ValidationError, match="Somebody else decides"):
        decide(case, "refused", on=RULED_ON, by=officer, **PAPER)
    ruling = {"decision_no": "x", "decision_organ": "x", "reasons": "x", "decided_on": RULED_ON}
    assert refused_by_the_database(case, stage="decided", decision="refused", decided_by=officer, **ruling)


def test_who_has_applied_does_not_decide(prepared, officer, decider):
    case = prepared(source="office")
    assert case.applicant == officer
    ToleranceCase.objects.filter(pk=case.pk).update(prepared_by=decider)
    with pytest.raises(ValidationError, match="Somebody else decides"):
        decide(case, "refused", on=RULED_ON, by=officer, **PAPER)
    ruling = {"decision_no": "x", "decision_organ": "x", "reasons": "x", "decided_on": RULED_ON}
    assert refused_by_the_database(case, stage="decided", decision="refused", decided_by=officer, **ruling)


def test_a_case_of_others_is_not_handled(prepared, house):
    far = house.user(Role.SUPERVISION, house.elsewhere, name="far")
    with pytest.raises(ValidationError, match="not yours to handle"):
        decide(prepared(), "refused", on=RULED_ON, by=far, **PAPER)


@pytest.mark.parametrize(
    "weighed", [{"intent": "wilful"}, {"interest": "private"}, {"forbidden_id": "after_ban"}]
)
def test_wilful_selfish_and_forbidden_are_never_exempted(prepared, decider, weighed):
    case = prepared(weighed=weighed)
    with pytest.raises(ValidationError, match="never exempted"):
        decide(case, "exempt", on=RULED_ON, by=decider, **PAPER)
    ruling = {"decision_no": "x", "decision_organ": "x", "reasons": "x", "decided_on": RULED_ON}
    assert refused_by_the_database(case, stage="decided", decision="exempt", decided_by=decider, **ruling)
    assert decide(case, "refused", on=RULED_ON, by=decider, **PAPER).decision == "refused"


@pytest.mark.parametrize("on", [date(2026, 10, 31), date(2026, 11, 28)])
def test_a_decision_lies_between_the_application_and_today(prepared, decider, on):
    with pytest.raises(ValidationError, match="Between the application and today"):
        decide(prepared(), "refused", on=on, by=decider, **PAPER)


def test_an_exempted_matter_is_gone_at_once_and_returns_when_revoked(given, ruled, cadre, officer, decider):
    sanction = given("admin_warning", date(2026, 9, 1))
    assert is_open(cadre)
    case = ruled(matter=sanction.matter)
    told = Matter.objects.get(pk=sanction.matter_id)
    assert (told.exempted_on, told.exemption_document_no, is_open(cadre)) == (RULED_ON, PAPER["no"], False)
    with pytest.raises(ValidationError, match="Somebody else revokes"):
        revoke(case, on=TODAY, no="x", reason="x", by=officer)
    revoke(case, on=TODAY, no="澄新容撤〔2026〕1号", reason="隐瞒事实", by=decider)
    assert is_open(cadre)
    assert Entry.objects.filter(action="tolerance.revoked", subject_id=str(case.pk)).exists()


def test_a_mitigation_has_the_period_of_the_reduced_sanction_until_revoked(given, ruled, decider):
    sanction = given("admin_demerit", date(2026, 9, 1))
    case = ruled("mitigate", matter=sanction.matter, reduced_to=SanctionKind.objects.get(pk="admin_warning"))
    assert Sanction.objects.get().effect_until == date(2027, 2, 28)
    revoke(case, on=TODAY, no="x", reason="x", by=decider)
    assert Sanction.objects.get().effect_until == date(2027, 8, 31)


def test_a_mitigation_without_a_sanction_reduces_none(ruled):
    with pytest.raises(ValidationError, match="no sanction for this matter"):
        ruled("mitigate", reduced_to=SanctionKind.objects.get(pk="admin_warning"))


def test_a_stale_case_is_refused(opened, officer):
    case = opened()
    prepare(case, version=1, by=officer, **WEIGHED | OPINION)
    with pytest.raises(ValidationError, match="Somebody else has changed"):
        prepare(case, version=1, by=officer, **WEIGHED | OPINION)


def test_errors_are_put_right_with_their_result(ruled, officer):
    case = ruled()
    told = {"task": "补办审批", "responsible": "招商局", "due_on": date(2026, 12, 15)}
    one = add_correction(Correction(case=case, **told), by=officer)
    finish_correction(one, on=TODAY, result="已补办", by=officer)
    with pytest.raises(ValidationError, match="done already"):
        finish_correction(Correction.objects.get(), on=TODAY, result="x", by=officer)


def test_the_history_keeps_what_stood(ruled):
    ruled()
    assert [one.stage for one in ToleranceCase.pgh_event_model.objects.order_by("pgh_id")] == [
        "open", "prepared", "decided",
    ]  # fmt: skip
