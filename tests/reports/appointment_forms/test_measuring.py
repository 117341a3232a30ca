from hypothesis import given
from hypothesis import strategies as st

from reports.appointment_forms.editions import Fitting, editions
from reports.appointment_forms.measuring import Line, em, fit, line_count, lines_of

RULE = Fitting(14, 5, 1.2, floor_leading=1.1, lines_at_size=12, hang=9)


def test_a_full_width_sign_is_one_em_and_a_letter_about_half():
    assert em("任免") == 2
    assert 0.5 <= em("2") <= 0.6


def test_lines_break_between_full_width_signs():
    assert [line_count("示" * n, 10) for n in (0, 10, 11, 20, 21)] == [1, 1, 2, 2, 3]


def test_no_line_begins_with_a_closing_sign():
    assert line_count("示" * 10 + "，", 10) == 2
    assert line_count("示" * 9 + "示，" + "示" * 8, 10) == 2


def test_no_line_ends_with_an_opening_sign():
    assert line_count("示" * 9 + "（示" + "示" * 8, 10) == 2
    assert line_count("示" * 9 + "（示" + "示" * 9, 10) == 3


def test_a_number_is_not_broken_unless_it_is_longer_than_a_line():
    assert line_count("示" * 8 + "1995.07", 10) == 2
    assert line_count("1" * 40, 10) == 3


def test_a_dated_line_has_less_room_than_a_plain_one():
    assert lines_of([Line("示" * 22, "1995.07--1996.07")], 30, 9) == 2
    assert lines_of([Line("示" * 22)], 30, 9) == 1


def test_twelve_lines_stand_at_fourteen_points_and_thirteen_a_step_lower():
    box = (438.6, 356.65)
    sizes = [fit([Line("示", "1995.07--")] * n, box, RULE, step=0.5).size for n in (1, 12, 13)]
    assert sizes == [14, 14, 13.5]


def test_what_does_not_fit_at_the_floor_is_counted():
    found = fit([Line("示")] * 70, (438.6, 356.65), RULE, step=0.5)
    assert (found.size, found.lines, found.cut) == (5, 70, 70 - int(356.65 / 5.5))


def test_a_whole_line_gets_smaller_before_it_wraps():
    rule = Fitting(12, 8, 1.15)
    assert fit([Line("示" * 7)], (63, 35), rule, step=0.5, whole=True).size == 9
    assert fit([Line("示" * 7)], (63, 35), rule, step=0.5).size == 12
    assert fit([Line("示" * 12)], (63, 35), rule, step=0.5, whole=True).lines > 1


@given(st.lists(st.text("示（，）A1 ·", min_size=1, max_size=200), min_size=1, max_size=40))
def test_what_is_set_stays_within_its_box_or_is_said_to_be_cut(texts: list[str]):
    rule, box = editions()["national-2025"].fittings["resume"], (438.6, 350.0)
    found = fit([Line(text) for text in texts], box, rule, step=0.5)
    assert rule.floor <= found.size <= rule.size
    assert bool(found.cut) == (found.lines * found.pitch > box[1] + 0.01)
