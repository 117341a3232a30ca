"""Units and people of a roster settled without guessing."""

import pytest

from cadres.imports.cells import CellFault
from cadres.imports.matching import KnownPerson, KnownUnit, PersonIndex, UnitIndex
from cadres.imports.plan import plan_roster
from cadres.imports.rows import RosterRow
from common.dates import PartialDate

UNITS = UnitIndex(
    [
        KnownUnit(1, "示例新城管委会"),
        KnownUnit(2, "党群工作部", 1, "党群部"),
        KnownUnit(3, "经济发展局", 1),
        KnownUnit(4, "办公室", 2),
        KnownUnit(5, "办公室", 3),
    ]
)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("党群工作部", 2),
        ("党群 工作部", 2),
        ("党群部", 2),
        ("示例新城管委会党群工作部", 2),
        ("党群工作部/办公室", 4),
        ("经济发展局办公室", 5),
    ],
)
def test_a_unit_is_known_by_its_names_and_its_path(text, unit):
    assert UNITS.find(text) == unit


@pytest.mark.parametrize(("text", "code"), [("办公室", "ambiguous_unit"), ("教育局", "unknown_unit")])
def test_a_unit_that_is_not_one_is_refused(text, code):
    with pytest.raises(CellFault) as caught:
        UNITS.find(text)
    assert caught.value.code == code


def test_unit_and_post_are_told_apart_by_the_longest_unit_name():
    assert UNITS.split_post("示例新城管委会党群工作部副部长") == (2, "副部长")
    assert UNITS.split_post("示例县教育局局长") == (None, "示例县教育局局长")


def index(*people):
    return PersonIndex(lambda number: [f"#{number}"]).add(people)


BIRTH = PartialDate(1986, 3)
ANN = KnownPerson("a", "王芳", BIRTH, "#111", 2)
BEE = KnownPerson("b", "王芳", BIRTH, "", 3)


@pytest.mark.parametrize(
    ("values", "unit", "found"),
    [
        ({"name": "王芳", "id_number": "111"}, None, ANN),
        ({"name": "王芳", "birth": BIRTH}, 3, BEE),
        ({"name": "王芳", "birth": PartialDate(1987, 1)}, 3, None),
        ({"name": "李明"}, 2, None),
        ({"name": "王芳", "id_number": "222", "birth": BIRTH}, 2, BEE),
    ],
)
def test_a_person_is_found_by_number_else_by_name_birth_and_unit(values, unit, found):
    assert index(ANN, BEE).find(values, unit) == found


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": "王芳", "birth": BIRTH}, "ambiguous_person"),
        ({"name": "李明", "id_number": "111"}, "id_taken"),
    ],
)
def test_a_person_who_is_not_one_is_refused(values, code):
    with pytest.raises(CellFault) as caught:
        index(ANN, BEE).find(values)
    assert caught.value.code == code


def test_a_plan_parts_sound_rows_from_faulty_ones():
    rows = [
        RosterRow(3, {"name": "王芳", "id_number": "111", "unit": "党群工作部"}),
        RosterRow(4, {"name": "李明", "post": "经济发展局局长"}),
        RosterRow(5, {"name": "赵红", "unit": "教育局"}),
        RosterRow(6, {"name": "钱进"}),
        RosterRow(7, {"name": "王芳", "birth": BIRTH, "unit": "党群工作部"}),
    ]
    plan = plan_roster(rows, UNITS, index(ANN))
    assert [(p.row.number, p.unit, p.person) for p in plan.sound] == [(3, 2, ANN), (4, 3, None)]
    assert {row.number: row.faults[0].code for row in plan.faulty} == {
        5: "unknown_unit",
        6: "required",
        7: "duplicate",
    }
    assert (plan.created, plan.updated, rows[1].values["post"]) == (1, 1, "局长")
