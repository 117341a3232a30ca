"""The shipped formula is sound; what is wrong in one is named with its place."""

import pytest

from portraits.evidence.reading import SOURCES
from portraits.formulas import HERE, FormulaError, portrait_formula, read_formula

TEXT = (HERE / "portrait.yaml").read_text(encoding="utf-8")


def test_every_record_a_formula_counts_is_one_the_sources_know():
    for part in portrait_formula().parts:
        for source, mark in part.points:
            assert mark in SOURCES[source].marks, f"{part.key}: {source}.{mark}"


def test_what_not_everybody_reads_is_never_scored():
    scored = {source for part in portrait_formula().parts for source, _mark in part.points}
    assert scored <= {key for key, source in SOURCES.items() if source.scored}


def test_each_axis_has_its_definition_in_both_languages_and_the_weights_make_a_hundred():
    parts = portrait_formula().parts
    assert [part.zh for part in parts] == ["学习力", "思考力", "执行力", "担当", "实绩", "作风"]
    assert all(part.about_zh and part.about_en and part.en for part in parts)
    assert sum(part.weight for part in parts) == 100


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("weight: 15", "weight: 16", "add up to 100"),
        ("gone_months: 60", "gone_months: 24", "comes after"),
        ("full: 6", "full: 0", "learning: full and weight"),
        ("course: 1,", "course: much,", "learning: training.course: 'much' is no number"),
        ("course: 1,", "course: 0.125,", "more than two decimals"),
        ("strong: 70", "strung: 70", "'strong' is missing"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(before, after, said):
    with pytest.raises(FormulaError, match=said):
        read_formula(TEXT.replace(before, after, 1), "portrait.yaml")
