"""Imposing, correcting and closing sanctions: what is refused, and what stays open until a person has found."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from accountability.choices import Closing, Standing
from accountability.models import Sanction
from accountability.queries import with_standing
from accountability.services import close_sanction, correct, exempt
from cadres.models import Matter
from tests.facts import ask

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now", "english")]


def standing(on):
    """How the only sanction stands on a day."""
    return with_standing(Sanction.objects.all(), on).get().standing


@pytest.mark.parametrize(
    ("code", "fields", "said"),
    [
        ("admin_warning", {"on": date(2026, 11, 28)}, "in the future"),
        ("org_suspension", {}, "fixed by the decision"),
        ("org_suspension", {"months_decided": 7}, "6 months at most"),
        ("admin_demotion", {"months_decided": 49}, "48 months at most"),
        ("admin_warning", {"months_decided": 0}, "at least one month"),
        ("party_expulsion", {"months_decided": 6}, "for ever"),
        ("reminder", {"months_decided": 6}, "no effect period"),
        ("admin_warning", {"organ": ""}, "cannot be blank"),
    ],
)
def test_what_no_decision_can_be_is_refused(given, code, fields, said):
    with pytest.raises(ValidationError, match=said):
        given(code, **fields)
    assert not Matter.objects.exists()


def test_the_same_decision_is_entered_once(given):
    given("admin_warning")
    with pytest.raises(ValidationError, match="entered already"):
        given("admin_warning")


def test_an_investigation_ends_with_the_decision(given, cadre):
    matter = Matter.objects.create(cadre=cadre, kind="investigation", opened_on=date(2025, 2, 1))
    made = given("admin_warning", matter=matter)
    matter.refresh_from_db()
    assert (matter.closed_on, made.matter.kind) == (date(2025, 3, 10), "sanction")


def test_a_matter_of_somebody_else_or_an_exempted_one_is_refused(given, house, officer):
    foreign = Matter.objects.create(cadre=house.cadre("钱进"), kind="error", opened_on=date(2025, 2, 1))
    with pytest.raises(ValidationError, match="somebody else"):
        given("admin_warning", matter=foreign)
    made = given("admin_warning")
    exempt(made.matter, on=date(2026, 1, 1), document_no="x", by=officer)
    with pytest.raises(ValidationError, match="exempted"):
        given("admin_demerit", matter=Matter.objects.get(pk=made.matter_id))


def test_a_sanction_stands_by_its_day(given):
    given("admonition")
    days = (date(2025, 9, 9), date(2025, 9, 10))
    assert [standing(on) for on in days] == [Standing.RUNNING, Standing.UNCLOSED]


def test_a_disciplinary_sanction_is_lifted_of_itself(given, officer):
    made = given("admin_warning")
    assert (standing(date(2025, 9, 10)), made.matter.closed_on) == (Standing.ENDED, date(2025, 9, 10))
    with pytest.raises(ValidationError, match="lifted of itself"):
        close_sanction(made, result=Closing.RENEWED, finding="x", on=date(2026, 1, 1), by=officer)


@pytest.mark.parametrize("on", [date(2025, 9, 9), date(2026, 11, 28)])
def test_a_finding_comes_after_the_last_day_and_not_in_the_future(given, officer, on):
    with pytest.raises(ValidationError, match="After the last day"):
        close_sanction(given("admonition"), result=Closing.RENEWED, finding="x", on=on, by=officer)


def test_eligibility_is_renewed_by_a_finding_only(given, officer, cadre):
    made = given("admonition")
    assert ask("effect_periods", date(2026, 11, 27), cadre)[0]["ended_unclosed"] is True
    closed = close_sanction(made, result=Closing.RENEWED, finding="已改正", on=date(2025, 9, 10), by=officer)
    assert ask("effect_periods", date(2026, 11, 27), cadre)[0]["ended_unclosed"] is False
    assert Matter.objects.get().closed_on == date(2025, 9, 10)
    with pytest.raises(ValidationError, match="nothing of the decision changes"):
        correct(closed, by=officer, organ="y")


def test_a_finding_that_it_still_affects_leaves_the_question_open(given, officer, cadre):
    close_sanction(given("admonition"), result=Closing.AFFECTS, finding="x", on=date(2025, 9, 10), by=officer)
    assert ask("effect_periods", date(2026, 11, 27), cadre)[0]["ended_unclosed"] is True
    assert (standing(date(2026, 11, 27)), Matter.objects.get().closed_on) == (Standing.AFFECTS, None)
