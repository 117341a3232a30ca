"""The career timeline puts dates where they belong."""

from datetime import date

from cadres.views.timeline import Scale, Stretch, Timeline

TODAY = date(2026, 11, 24)


def test_a_day_is_a_share_of_the_shown_years():
    assert Scale(2024, 2025).left(date(2025, 1, 1)) == 50.07


def test_days_outside_are_cut_to_the_edges():
    assert [Scale(2024, 2025).left(day) for day in (date(1999, 1, 1), date(2030, 1, 1))] == [0.0, 100.0]


def test_many_years_are_labelled_every_fifth():
    assert [year["label"] for year in Scale(1990, 2020).years] == [
        "1990", "1995", "2000", "2005", "2010", "2015", "2020",
    ]  # fmt: skip


def test_an_open_stretch_reaches_today_and_is_the_current_one():
    line = Timeline(Scale(2026, 2026), TODAY)
    bar = line.bar(Stretch("a", "a", date(2026, 1, 1), None))
    assert (bar["kind"], bar["left"] + bar["width"]) == ("cur", line.context["now"])


def test_what_ended_before_the_scale_is_left_out():
    line = Timeline.over([date(2001, 1, 1)], TODAY, years=3)
    line.add_bars("posts", [Stretch("old", "old", date(2001, 1, 1), date(2002, 1, 1))])
    assert line.lanes == []


def test_a_stretch_ahead_has_no_negative_width():
    line = Timeline(Scale(2026, 2027), TODAY)
    assert line.bar(Stretch("", "", date(2027, 5, 1), None))["width"] == 0.4
