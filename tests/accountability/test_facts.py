from datetime import date

import pytest

from accountability import facts
from accountability.services import exempt
from cadres.models import Matter
from common.facts import registry
from tests.facts import ask

pytestmark = pytest.mark.django_db
DECIDED = date(2025, 3, 10)


def open_on(day, cadre):
    rows = ask("effect_periods", day, cadre)
    return rows[0]["open"] if rows else None


# Every shipped kind with a fixed period: its last day, and the day after (regulations.md 5).
PERIODS = {
    "party_warning": date(2026, 3, 9),
    "party_serious_warning": date(2026, 9, 9),
    "party_removal": date(2027, 3, 9),
    "party_probation_1": date(2028, 3, 9),
    "party_probation_2": date(2029, 3, 9),
    "admin_warning": date(2025, 9, 9),
    "admin_demerit": date(2026, 3, 9),
    "admin_major_demerit": date(2026, 9, 9),
    "admin_demotion": date(2027, 3, 9),
    "admin_removal": date(2027, 3, 9),
    "admonition": date(2025, 9, 9),
    "org_post_change": date(2026, 3, 9),
}


@pytest.mark.parametrize(("code", "last"), PERIODS.items())
def test_an_effect_period_is_open_to_its_last_day(cadre, given, code, last):
    given(code)
    after = date.fromordinal(last.toordinal() + 1)
    before = date.fromordinal(DECIDED.toordinal() - 1)
    assert [open_on(day, cadre) for day in (before, DECIDED, last, after)] == [None, True, True, False]
    assert ask("effect_periods", last, cadre)[0]["until"] == last


@pytest.mark.parametrize(
    ("code", "unclosed"), [("admonition", True), ("org_post_change", True), ("admin_warning", False)]
)
def test_only_admonitions_and_measures_wait_for_a_closing_finding(cadre, given, code, unclosed):
    given(code)
    assert ask("effect_periods", date(2026, 6, 1), cadre)[0]["ended_unclosed"] is unclosed


def test_a_closing_finding_ends_the_wait_on_its_day(cadre, given):
    sanction = given("admonition")
    sanction.closing_finding, sanction.closed_on = "已改正", date(2025, 10, 1)
    sanction.save()
    days = (date(2025, 9, 30), date(2025, 10, 1))
    assert [ask("effect_periods", day, cadre)[0]["ended_unclosed"] for day in days] == [True, False]


def test_a_sanction_for_ever_has_no_known_end(cadre, given):
    given("admin_warning")
    given("admin_dismissal")
    (row,) = ask("effect_periods", date(2025, 4, 1), cadre)
    assert (row["open"], row["until"]) == (True, None)


def test_an_exempted_matter_counts_nowhere_from_its_exemption(cadre, given):
    sanction = given("admin_demerit")
    exempt(sanction.matter, on=date(2025, 6, 1), document_no="容错〔2025〕1号", by="test")
    assert [open_on(day, cadre) for day in (date(2025, 5, 31), date(2025, 6, 1))] == [True, None]


def test_an_investigation_stands_until_it_is_closed(cadre):
    Matter.objects.create(
        cadre=cadre, kind="investigation", opened_on=date(2025, 2, 1), closed_on=date(2025, 5, 1)
    )
    days = (date(2025, 1, 31), date(2025, 2, 1), date(2025, 4, 30), date(2025, 5, 1))
    rows = [ask("effect_periods", day, cadre)[0]["investigation"] for day in days]
    assert rows == [False, True, True, False]
    assert registry["effect_periods"].sql() == facts.effect_periods()
