"""Every shipped rule just before, on and after its day; years and sources written here by hand from the documents."""

from datetime import date

import pytest

from readiness.loading import shipped
from tests.readiness.careers import (
    around,
    ask,
    dates,
    effect,
    graded,
    grades,
    hours,
    outcomes,
    periods,
    service,
)

START = date(2020, 3, 15)
MET = {2: date(2022, 3, 1), 3: date(2023, 3, 1), 4: date(2024, 3, 1)}
TURN = ["FAIL", "PASS", "PASS"]
PERHAPS = ["FAIL", "REVIEW", "REVIEW"]  # the first day of what is known by the month only
CERTAIN = ["REVIEW", "PASS", "PASS"]  # its last day

# 并行规定 art. 18: rule, step, either source, years
RANKS = [
    ("RK-18-1K", "rank-2", ["rank:1"], 2),
    ("RK-18-4Z", "rank-3", ["rank:2"], 2),
    ("RK-18-3Z", "rank-4", ["level:1", "rank:3"], 2),
    ("RK-18-2Z", "rank-5", ["rank:4"], 2),
    ("RK-18-1Z", "rank-6", ["level:2", "rank:5"], 2),
    ("RK-18-4D", "rank-7", ["rank:6"], 2),
    ("RK-18-3D", "rank-8", ["level:3", "rank:7"], 2),
    ("RK-18-2D", "rank-9", ["rank:8"], 2),
    ("RK-18-1D", "rank-10", ["level:4", "rank:9"], 3),
    ("RK-18-2X", "rank-11", ["rank:10"], 4),
    ("RK-18-1X", "rank-12", ["level:5", "rank:11"], 4),
]
# 条例 art. 8 item 3 with its tail, and 乡科级; staff grades
POSTS = [
    ("XK-01", "lead-1", ["rank:2", "rank:3", "rank:4", "rank:5", "rank:6"], 3),
    ("XK-02", "lead-2", ["level:1", "rank:3", "rank:4", "rank:5", "rank:6"], 2),
    ("XR-08-3b", "lead-3", ["level:2", "rank:5", "rank:6", "rank:7", "rank:8"], 3),
    ("XR-08-3a", "lead-4", ["level:3", "rank:7", "rank:8", "rank:9", "rank:10"], 2),
    ("XR-08-3b", "lead-5", ["level:4"], 3),
    ("XR-08-3a", "lead-6", ["level:5"], 2),
    ("XR-08-3b", "lead-7", ["level:6"], 3),
    ("XR-08-3a", "lead-8", ["level:7"], 2),
    ("SY-01", "staff-8", ["staff:9"], 3),
    ("SY-01", "staff-7", ["staff:8", "level:1"], 3),
    ("SY-01", "staff-6", ["staff:7", "level:2"], 3),
    ("SY-01", "staff-5", ["staff:6", "level:3"], 2),
]
TENURES = [(r, s, source, years) for r, s, sources, years in RANKS + POSTS for source in sources]
RANK_IDS = [row[:2] for row in RANKS]
POST_IDS = [row[:2] for row in POSTS]


def held(rule, step, **words):
    """Facts of somebody who holds the first source of the rule since START."""
    (source,) = [row[2][0] for row in RANKS + POSTS if row[:2] == (rule, step)]
    return {"service_periods": service((source, START, None)), "grades": grades(graded(**words))}


def plain(rule, step):
    (years,) = [row[3] for row in RANKS + POSTS if row[:2] == (rule, step)]
    return MET[years]


def later(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


@pytest.mark.parametrize(("rule", "step", "source", "years"), TENURES)
def test_years_are_reached_on_the_first_of_their_month(rule, step, source, years):
    facts = {"service_periods": service((source, START, None)), "grades": grades(graded())}
    assert outcomes(rule, step, facts, MET[years]) == TURN
    assert ask(rule, step, facts, START).met_on == MET[years]


@pytest.mark.parametrize(("rule", "step"), RANK_IDS)
def test_an_excellent_year_shortens_the_time_in_a_rank_by_half_a_year(rule, step):
    facts = held(rule, step, y2020="excellent")
    assert outcomes(rule, step, facts, later(plain(rule, step), -6)) == TURN


@pytest.mark.parametrize(("rule", "step"), POST_IDS)
def test_an_excellent_year_shortens_nothing_for_posts(rule, step):
    assert outcomes(rule, step, held(rule, step, y2020="excellent"), plain(rule, step)) == TURN


@pytest.mark.parametrize("grade", ["basic", "ungraded", "case_open", "not_assessed"])
@pytest.mark.parametrize(("rule", "step"), RANK_IDS + POST_IDS)
def test_a_year_without_a_competent_grade_does_not_count(rule, step, grade):
    facts = held(rule, step, y2020=grade)
    assert outcomes(rule, step, facts, later(plain(rule, step), 12)) == TURN


@pytest.mark.parametrize(("rule", "step"), RANK_IDS + POST_IDS)
def test_a_year_on_probation_adds_nothing(rule, step):
    assert outcomes(rule, step, held(rule, step, y2020="probation"), plain(rule, step)) == TURN


@pytest.mark.parametrize(("rule", "step"), RANK_IDS)
def test_an_incompetent_year_stops_a_rank_without_date(rule, step):
    finding = ask(rule, step, held(rule, step, y2021="incompetent"), date(2030, 6, 1))
    assert (finding.outcome, finding.met_on, finding.note) == ("FAIL", None, "grade_stops")


@pytest.mark.parametrize(("rule", "step"), POST_IDS)
def test_an_incompetent_year_does_not_count_for_posts(rule, step):
    facts = held(rule, step, y2021="incompetent")
    assert outcomes(rule, step, facts, later(plain(rule, step), 12)) == TURN


@pytest.mark.parametrize(("rule", "step"), RANK_IDS + POST_IDS)
def test_a_missing_grade_or_history_is_data_missing(rule, step):
    day = plain(rule, step)
    assert ask(rule, step, held(rule, step, y2020=""), day).outcome == "INCOMPLETE"
    assert ask(rule, step, {"grades": grades(graded())}, day).outcome == "INCOMPLETE"


@pytest.mark.parametrize(("rule", "step"), RANK_IDS + POST_IDS)
def test_who_never_held_it_has_no_date(rule, step):
    finding = ask(rule, step, {"service_periods": service(), "grades": grades(graded())}, date(2026, 6, 1))
    assert (finding.outcome, finding.met_on) == ("FAIL", None)


def test_posts_and_ranks_add_up_and_overlap_counts_once():
    spans = [("level:1", date(2020, 1, 1), date(2021, 1, 1)), ("rank:3", date(2020, 7, 1), date(2021, 7, 1))]
    again = ("rank:4", date(2023, 1, 1), None)
    facts = {"service_periods": service(*spans, again), "grades": grades(graded())}
    assert outcomes("XK-02", "lead-2", facts, date(2023, 7, 1)) == TURN


def test_five_years_of_work():
    facts = {"dates": dates(work_start=(date(2015, 7, 1), date(2015, 7, 31)))}
    for step in ("lead-3", "lead-4"):
        assert outcomes("XR-08-1a", step, facts, date(2020, 7, 1)) == PERHAPS
        assert outcomes("XR-08-1a", step, facts, date(2020, 7, 31)) == CERTAIN
        assert ask("XR-08-1a", step, {"dates": dates()}, date(2026, 1, 1)).outcome == "INCOMPLETE"


def test_a_start_of_work_known_to_the_year_asks_for_judgement_in_between():
    facts = {"dates": dates(work_start=(date(2015, 1, 1), date(2015, 12, 31)))}
    assert outcomes("XR-08-1a", "lead-3", facts, date(2020, 1, 1)) == PERHAPS
    assert outcomes("XR-08-1a", "lead-3", facts, date(2020, 12, 31)) == CERTAIN


def test_a_start_of_work_known_to_the_day_turns_on_that_day():
    facts = {"dates": dates(work_start=(date(2016, 2, 29), date(2016, 2, 29)))}
    assert outcomes("XR-08-1a", "lead-3", facts, date(2021, 2, 28)) == TURN


@pytest.mark.parametrize(
    ("rule", "fact"), [("XR-08-1b", "grassroots_possible"), ("XR-08-1c", "grassroots_periods")]
)
@pytest.mark.parametrize("step", ["lead-3", "lead-4"])
def test_two_years_of_grassroots_work(rule, fact, step):
    facts = {fact: periods((date(2016, 5, 1), date(2017, 5, 1)), (date(2024, 9, 10), None))}
    assert outcomes(rule, step, facts, date(2025, 9, 1)) == TURN
    assert ask(rule, step, {fact: {"valids": None, "evidence": []}}, date(2026, 1, 1)).outcome == "INCOMPLETE"


LOWER = {
    "lead-3": [1, 2],
    "lead-4": [3],
    "lead-5": [3, 4],
    "lead-6": [5],
    "lead-7": [5, 6],
    "lead-8": [7],
}


@pytest.mark.parametrize(("step", "levels"), LOWER.items())
def test_two_posts_at_the_next_lower_level(step, levels):
    for level in levels:
        rows = [{"levels": [level, 9], "counts": [number, 3], "evidence": []} for number in (1, 2, 3)]
        found = [ask("XR-08-2", step, {"lower_posts": row}, START).outcome for row in rows]
        assert found == TURN
    assert ask("XR-08-2", step, {}, START).outcome == "INCOMPLETE"


EDUCATED = [("XR-08-4", f"lead-{n}", 3 if n < 5 else 4) for n in range(1, 9)]
EDUCATED += [("SY-02", "staff-6", 3), ("SY-02", "staff-5", 3)]


@pytest.mark.parametrize(("rule", "step", "level"), EDUCATED)
def test_education_at_least_so_high(rule, step, level):
    on = date(2026, 1, 1)
    found = [ask(rule, step, {"education": {"level": level + n, "evidence": []}}, on) for n in (-1, 0, 1)]
    assert [finding.outcome for finding in found] == TURN
    assert ask(rule, step, {}, on).outcome == "INCOMPLETE"


LAST_GRADE = [("XR-24-3", f"lead-{n}") for n in range(1, 9)] + [("AS-04", f"rank-{n}") for n in range(2, 13)]


@pytest.mark.parametrize(("rule", "step"), LAST_GRADE)
def test_last_years_grade_speaks_from_its_decision_to_the_next(rule, step):
    years = graded(y2024="basic")
    for day, expected in ((date(2025, 3, 10), ["PASS", "FAIL", "FAIL"]), (date(2026, 3, 10), TURN)):
        found = [
            ask(rule, step, {"grades": grades(years, by=on), "dates": dates()}, on) for on in around(day)
        ]
        assert [finding.outcome for finding in found] == expected


@pytest.mark.parametrize(("rule", "step"), LAST_GRADE)
def test_a_grade_missing_on_the_day_grades_are_due_is_data_missing(rule, step):
    facts = {"grades": grades(graded(y2025="")), "dates": dates()}
    assert outcomes(rule, step, facts, date(2026, 4, 30)) == ["PASS", "INCOMPLETE", "INCOMPLETE"]


OPEN = [("XR-24-6", f"lead-{n}") for n in range(1, 9)] + [("RK-21", f"rank-{n}") for n in range(2, 13)]
OPEN += [("SN-01", f"staff-{n}") for n in range(5, 9)]


@pytest.mark.parametrize(("unclosed", "afterwards"), [(False, "PASS"), (True, "REVIEW")])
@pytest.mark.parametrize(("rule", "step"), OPEN)
def test_an_effect_period_blocks_to_its_last_day(rule, step, unclosed, afterwards):
    last, free = date(2025, 9, 9), date(2025, 9, 10)
    found = [
        ask(rule, step, {"effect_periods": effect(until=last, on=on, unclosed=unclosed)}, on)
        for on in around(free)
    ]
    assert [finding.outcome for finding in found] == ["FAIL", afterwards, afterwards]
    assert found[0].met_on == free


@pytest.mark.parametrize(("rule", "step"), OPEN)
def test_an_investigation_blocks_without_date_and_no_matter_on_record_passes(rule, step):
    on = date(2025, 9, 10)
    finding = ask(rule, step, {"effect_periods": effect(until=START, on=on, investigation=True)}, on)
    assert (finding.outcome, finding.met_on) == ("FAIL", None)
    assert ask(rule, step, {}, on).outcome == "PASS"


TRAINED = [("XR-08-5", f"lead-{n}") for n in range(4, 9)] + [("TR-01", f"rank-{n}") for n in range(8, 13)]
TRAINED_YEARLY = [("TR-02", f"lead-{n}") for n in range(1, 4)] + [("TR-02", f"rank-{n}") for n in range(2, 8)]
ENDED = ["PASS", "FAIL", "FAIL"]


@pytest.mark.parametrize(("rule", "step"), TRAINED)
def test_training_counts_in_a_window_of_five_years(rule, step):
    day = date(2025, 6, 10)
    facts = {"training_hours": hours((day, 550))}
    assert outcomes(rule, step, facts, day) == TURN
    assert ask(rule, step, facts, day).lapses_on == date(2030, 6, 10)
    assert outcomes(rule, step, facts, date(2030, 6, 10)) == ENDED
    assert outcomes(rule, step, {"training_hours": hours((day, 0), days=90)}, date(2030, 6, 10)) == ENDED
    assert ask(rule, step, {"training_hours": hours((day, 549), days=89)}, day).outcome == "FAIL"
    assert ask(rule, step, {}, day).outcome == "NA"


def test_the_five_years_move_over_an_entry_after_the_other():
    facts = {
        "training_hours": hours((date(2021, 2, 28), 100), (date(2024, 2, 29), 300), (date(2025, 6, 10), 250))
    }
    held = [ask("TR-01", "rank-8", facts, day) for day in around(date(2026, 2, 28))]
    assert [(one.outcome, one.found["sum"]) for one in held] == [("PASS", 650), ("PASS", 550), ("PASS", 550)]
    assert [one.lapses_on for one in held] == [date(2029, 2, 28)] * 3
    assert outcomes("TR-01", "rank-8", facts, date(2029, 2, 28)) == ENDED


@pytest.mark.parametrize(("rule", "step"), TRAINED_YEARLY)
def test_the_duty_of_a_year_judges_the_last_full_one(rule, step):
    day = date(2025, 12, 31)
    for facts in ({"training_hours": hours((day, 90))}, {"training_hours": hours((day, 0), days=12)}):
        assert outcomes(rule, step, facts, date(2026, 1, 1)) == TURN
        assert outcomes(rule, step, facts, date(2027, 1, 1)) == ENDED
        assert ask(rule, step, facts, day).met_on == date(2026, 1, 1)
    assert ask(rule, step, {"training_hours": hours((day, 89), days=11)}, date(2026, 5, 1)).outcome == "FAIL"
    assert ask(rule, step, {}, day).outcome == "NA"


def test_three_years_as_full_member_speak_at_the_decision_only():
    facts = {"dates": dates(party_full=(date(2020, 7, 1), date(2020, 7, 31)))}
    for step in ("lead-3", "lead-4"):
        assert outcomes("XR-08-7", step, facts, date(2023, 7, 1)) == PERHAPS
        assert outcomes("XR-08-7", step, facts, date(2023, 7, 31)) == CERTAIN
        assert ask("XR-08-7", step, {"dates": dates()}, date(2026, 1, 1)).outcome == "INCOMPLETE"


@pytest.mark.parametrize("number", range(1, 9))
def test_age_informs_from_the_fifty_fifth_birthday(number):
    facts = {"dates": dates(birth=(date(1971, 6, 1), date(1971, 6, 30)))}
    assert outcomes("AG-01", f"lead-{number}", facts, date(2026, 6, 1)) == ["PASS", "REVIEW", "REVIEW"]
    assert outcomes("AG-01", f"lead-{number}", facts, date(2026, 6, 30)) == ["REVIEW", "FAIL", "FAIL"]
    assert ask("AG-01", f"lead-{number}", {"dates": dates()}, date(2026, 6, 1)).outcome == "INCOMPLETE"


@pytest.mark.parametrize("number", range(2, 13))
def test_a_vacancy_is_one_in_the_quota_of_the_rank(number):
    facts = [{"vacancy": {"codes": [f"rank:{number}"], "vacant": [vacant]}} for vacant in (False, True)]
    found = [ask("RK-11", f"rank-{number}", one, START).outcome for one in facts]
    assert found == ["FAIL", "PASS"]
    assert ask("RK-11", f"rank-{number}", {}, START).outcome == "NA"


@pytest.mark.parametrize("step", ["lead-1", "rank-12", "staff-5"])
def test_a_preference_is_told_while_it_lasts(step):
    fact = {"documents": ["甲"], "next_on": START, "evidence": ["1"]}
    before, on, _after = around(START)
    assert [ask("YX-01", step, {"preferences": fact}, day).changes_on for day in (before, on)] == [
        START,
        None,
    ]
    assert ask("YX-01", step, {"preferences": fact | {"documents": None}}, on).outcome == "NA"


TESTED = {
    (rule, step) for rule, step, *_ in RANKS + POSTS + EDUCATED + LAST_GRADE + OPEN + TRAINED + TRAINED_YEARLY
}
TESTED |= {(rule, f"lead-{n}") for rule in ("XR-08-1a", "XR-08-1b", "XR-08-1c", "XR-08-7") for n in (3, 4)}
TESTED |= {("XR-08-2", f"lead-{n}") for n in range(3, 9)} | {("AG-01", f"lead-{n}") for n in range(1, 9)}
TESTED |= {
    ("YX-01", f"{ladder}-{n}")
    for ladder, numbers in {"lead": range(1, 9), "rank": range(2, 13), "staff": range(5, 9)}.items()
    for n in numbers
}
TESTED |= {("RK-11", f"rank-{n}") for n in range(2, 13)}


def test_no_shipped_rule_is_without_its_boundary():
    assert {(rule.id, step) for one in shipped().sets for rule in one.rules for step in rule.params} == TESTED


def test_the_sources_of_the_years_are_those_of_the_documents():
    sources = {
        (rule.id, step): params["sources"]
        for one in shipped().sets
        for rule in one.rules
        for step, params in rule.params.items()
        if rule.check == "tenure"
    }
    assert {key: set(value) for key, value in sources.items()} == {
        row[:2]: set(row[2]) for row in RANKS + POSTS
    }


def test_every_rule_set_ships_unconfirmed():
    assert {(one.confirmed_by, one.confirmed_on) for one in shipped().sets} == {(None, None)}


def test_only_qualification_counts_in_the_status():
    beside = {rule.id for one in shipped().sets for rule in one.rules if not rule.counts}
    assert beside == {"XR-08-7", "RK-11", "TR-01", "TR-02", "AG-01", "YX-01"}


def test_a_rule_has_one_title_and_one_source_wherever_it_is_asked():
    said = {}
    for rule in (rule for one in shipped().sets for rule in one.rules):
        said.setdefault(rule.id, set()).add(
            (rule.title_zh, rule.title_en, rule.source, rule.effect, rule.gate)
        )
    assert [rule for rule, ways in said.items() if len(ways) > 1] == []
