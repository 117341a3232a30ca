"""The counting rules by hand: dates worked out on paper from regulations.md 2.3 and ENGINE."""

from datetime import date

import pytest
from psycopg2.extras import DateRange

from readiness.checks import last_grade, no_open_period, tenure
from readiness.checks.finding import Settings, When
from readiness.checks.months import months_held

PARAMS = tenure.PARAMS | {
    "sources": ["rank:6", "level:2"],
    "months": 24,
    "shorten": ["excellent"],
    "not_counted": ["basic"],
    "stop": ["incompetent"],
}
TODAY = date(2026, 11, 24)


def served(*periods, grades=None, as_of=TODAY, today=TODAY):
    """Finding of two years in rank 6 or at level 2; a period is (code, from, to[, precision])."""
    facts = {
        "service_periods": {
            "codes": [period[0] for period in periods],
            "valids": [DateRange(period[1], period[2]) for period in periods],
            "precisions": [period[3] if len(period) > 3 else "day" for period in periods],
            "evidence": None,
        },
        "grades": {"years": list(grades or {}), "grades": list((grades or {}).values()), "evidence": None},
    }
    return tenure.evaluate(facts, PARAMS, When(as_of, min(as_of, today)), Settings())


def test_two_years_are_met_on_the_first_of_the_month():
    found = served(("rank:6", date(2024, 12, 15), None), grades={2024: "competent", 2025: "competent"})
    assert (found.outcome, found.met_on, found.found["spans"]) == (
        "FAIL",
        date(2026, 12, 1),
        [["2024-12-01", None]],
    )


def test_an_excellent_year_shortens_by_six_months():
    found = served(("rank:6", date(2024, 12, 15), None), grades={2024: "competent", 2025: "excellent"})
    assert (found.outcome, found.met_on) == ("PASS", date(2026, 6, 1))


def test_a_basic_year_adds_twelve_months():
    found = served(("rank:6", date(2024, 1, 1), None), grades={2024: "basic", 2025: "competent"})
    assert (found.outcome, found.met_on) == ("FAIL", date(2027, 1, 1))


def test_an_incompetent_year_stops_without_a_date():
    found = served(("rank:6", date(2020, 1, 1), None), grades={2024: "incompetent"})
    assert (found.outcome, found.met_on, found.note) == ("FAIL", None, "grade_stops")


def test_overlapping_sources_count_once_and_known_ends_are_respected():
    periods = ("rank:6", date(2018, 1, 1), date(2019, 1, 1)), ("level:2", date(2018, 7, 1), date(2019, 7, 1))
    found = served(*periods, grades={2018: "competent", 2019: "competent"})
    assert (found.outcome, found.met_on, months_held(found.found["spans"], TODAY)) == ("FAIL", None, 18)


def test_a_missing_grade_that_could_matter_is_data_missing():
    found = served(("rank:6", date(2024, 6, 1), None), grades={2024: "competent"})
    assert (found.outcome, found.found["missing"], found.met_on) == ("INCOMPLETE", [2025], None)


def test_a_missing_grade_that_cannot_matter_passes():
    found = served(("rank:6", date(2019, 1, 1), None), grades=dict.fromkeys(range(2019, 2025), "competent"))
    assert (found.outcome, found.found["missing"]) == ("PASS", [2025])


def test_last_years_grade_is_not_missing_before_the_day_it_is_due():
    found = served(("rank:6", date(2024, 4, 1), None), grades={2024: "competent"}, as_of=date(2026, 4, 29))
    assert (found.outcome, found.changes_on) == ("PASS", date(2026, 4, 30))


def test_a_start_known_to_the_year_leaves_it_to_judgement():
    found = served(("rank:6", date(2024, 1, 1), None, "year"), grades={2024: "competent", 2025: "competent"})
    assert (found.outcome, found.met_on, found.note) == ("REVIEW", date(2026, 12, 1), "month_unknown")


def test_a_future_day_assumes_competent_grades_and_says_so():
    found = served(("rank:6", date(2026, 1, 1), None), as_of=date(2028, 1, 1))
    assert (found.outcome, found.met_on, found.assumption) == ("PASS", date(2028, 1, 1), None)
    assert served(("rank:6", date(2026, 1, 1), None)).assumption == "competent"


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    [(date(2026, 4, 29), "PASS"), (date(2026, 4, 30), "MISSING"), (date(2027, 4, 30), "MISSING")],
)
def test_the_last_grade_counts_until_the_next_is_due(as_of, outcome):
    facts = {"grades": {"years": [2024], "grades": ["competent"], "evidence": ["1"]}, "dates": {}}
    found = last_grade.evaluate(facts, {"not_in": ["basic"]}, When(as_of, as_of), Settings())
    assert found.outcome == outcome


def test_a_basic_grade_speaks_until_the_next_year_is_closed():
    facts = {"grades": {"years": [2025], "grades": ["basic"], "evidence": ["1"]}, "dates": {}}
    found = last_grade.evaluate(facts, {"not_in": ["basic"]}, When(TODAY, TODAY), Settings())
    assert (found.outcome, found.met_on) == ("FAIL", date(2027, 4, 30))


def test_an_effect_period_frees_the_day_after_its_last():
    facts = {
        "effect_periods": {"open": True, "until": TODAY, "ended_unclosed": False, "investigation": False}
    }
    found = no_open_period.evaluate(facts, {}, When(TODAY, TODAY), Settings())
    assert (found.outcome, found.met_on) == ("FAIL", date(2026, 11, 25))
