"""The annual round: quota, conflicts, what follows, and the grades in the files and in readiness."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from accountability.models import SanctionKind
from accountability.services import exempt, impose
from accounts.choices import Role
from accounts.services import grant_role
from assessments.checks import checks_of, quota_of
from assessments.conflicts import heaviest
from assessments.models import DailyAppraisal, RoundLine
from assessments.services.rounds import commit, grade_lines, remove_round, set_approval, start_round, tell
from cadres.choices import Grade, MatterKind
from cadres.models import Appraisal, Cadre, Matter
from cadres.services import add_family_member, add_record, set_grade
from readiness.services import explain_all

pytestmark = pytest.mark.django_db
YEAR, DECIDED = 2025, date(2026, 1, 20)


def sanctioned(cadre, kind, day):
    return impose(
        cadre, SanctionKind.objects.get(pk=kind), decided_on=day, by="test", organ="纪工委", document_no="1"
    )


def begin(house, officer, grades, **more):
    """A round of `here` with these grades by name; the others are competent."""
    found = start_round(house.here, YEAR, by=officer, **more)
    lines = {line.cadre.name: line for line in found.lines.select_related("cadre")}
    wanted = {line.pk: grades.get(name, Grade.COMPETENT) for name, line in lines.items()}
    grade_lines(found, wanted, {}, by=officer)
    return found


def named(found, rule):
    """Whom a check names, sorted."""
    lines = list(RoundLine.objects.filter(round=found).select_related("cadre"))
    return sorted(check.line.cadre.name for check in checks_of(found, lines) if check.rule == rule)


def good_year(*cadres):
    for cadre in cadres:
        for quarter in (1, 2, 3, 4):
            row = {"year": YEAR, "quarter": quarter, "word": "good", "decided_on": date(2025, 12, 31)}
            DailyAppraisal.objects.create(cadre=cadre, **row)


def test_a_round_holds_who_is_appraised_and_leaves_leading_cadres_out_of_the_base(house, officer, civil):
    civil("甲"), civil("乙", house.below), civil("丙", house.elsewhere)
    civil("聘", identity="contract")
    Cadre.objects.filter(name="乙").get().appointments.update(in_team=True)
    found = start_round(house.here, YEAR, by=officer)
    assert {(line.cadre.name, line.counted) for line in found.lines.all()} == {("甲", True), ("乙", False)}
    assert quota_of(found, list(found.lines.all())).base == 1


def test_a_unit_below_has_no_second_round_of_the_year(house, officer, civil):
    civil("甲", house.below)
    start_round(house.here, YEAR, by=officer)
    with pytest.raises(ValidationError, match="already has a round"):
        start_round(house.below, YEAR, by=officer)
    start_round(house.below, YEAR - 1, by=officer)


@pytest.mark.parametrize("year", [0, 1899, 2999])
def test_a_year_long_gone_or_still_to_come_has_no_round(house, officer, civil, year):
    civil("甲")
    with pytest.raises(ValidationError) as refused:
        start_round(house.here, year, by=officer)
    assert list(refused.value.message_dict) == ["year"]


def test_more_excellent_ones_than_the_quota_stop_the_round_until_approved(house, officer, civil):
    people = [civil(name) for name in "甲乙丙丁戊己庚辛"]
    good_year(*people)
    found = begin(house, officer, {"甲": Grade.EXCELLENT, "乙": Grade.EXCELLENT})  # 20 % of 8 is 1, 25 % is 2
    told = {"decided_on": DECIDED, "document_no": "澄组〔2026〕3号"}
    with pytest.raises(ValidationError, match="AS-02"):
        commit(found, by=officer, **told)
    set_approval(found, "市公务员局批〔2026〕1号", by=officer)
    commit(found, by=officer, **told)
    assert Appraisal.objects.filter(year=YEAR, grade=Grade.EXCELLENT, decided_on=DECIDED).count() == 2
    assert Appraisal.objects.filter(year=YEAR, document_no="澄组〔2026〕3号").count() == 8


def test_the_base_of_the_quota_leaves_out_who_is_appraised_elsewhere_and_who_takes_no_part(
    house, officer, civil
):
    for name in "甲乙丙丁戊己":
        civil(name)
    found = begin(house, officer, {"甲": Grade.EXCELLENT, "己": Grade.NOT_ASSESSED})
    line = found.lines.get(cadre__name="戊")
    assert quota_of(found, list(found.lines.all())).most == 1
    grade_lines(found, {}, {line.pk: False}, by=officer)
    quota = quota_of(found, list(found.lines.all()))
    assert (quota.base, quota.most, quota.excellent) == (4, 0, 1)


def test_who_has_no_grade_is_named_and_stops_the_round(house, officer, civil):
    civil("甲"), civil("乙")
    found = begin(house, officer, {"乙": ""})
    assert named(found, "AS-01") == ["乙"]
    with pytest.raises(ValidationError, match="AS-01"):
        commit(found, decided_on=DECIDED, document_no="1", by=officer)


def test_grades_that_go_against_a_sanction_name_exactly_these_persons(house, officer, civil):
    kinds = {
        "警告": ("admin_warning", date(2025, 3, 1)), "记过": ("admin_demerit", date(2025, 3, 1)),
        "前年记大过": ("admin_major_demerit", date(2024, 3, 1)), "前年警告": ("admin_warning", date(2024, 3, 1)),
        "撤党内": ("party_removal", date(2025, 3, 1)), "诫勉": ("admonition", date(2025, 3, 1)),
        "免责": ("admin_demerit", date(2025, 3, 1)),
    }  # fmt: skip
    for name, (kind, day) in kinds.items():
        row = sanctioned(civil(name), kind, day)
        if name == "免责":
            exempt(row.matter, on=date(2025, 9, 1), document_no="容错1号", by="test")
    civil("清白")
    case = civil("立案")
    add_record(Matter(cadre=case, kind=MatterKind.INVESTIGATION, opened_on=date(2025, 10, 1)), by="test")
    excellent = dict.fromkeys([*kinds, "清白", "立案"], Grade.EXCELLENT)
    found = begin(house, officer, excellent)
    assert named(found, "AS-06") == sorted(["警告", "记过", "前年记大过", "撤党内", "诫勉", "立案"])
    right = {
        "警告": Grade.COMPETENT, "记过": Grade.UNGRADED, "前年记大过": Grade.UNGRADED, "撤党内": Grade.INCOMPETENT,
        "诫勉": Grade.BASIC, "立案": Grade.CASE_OPEN,
    }  # fmt: skip
    lines = {line.cadre.name: line.pk for line in found.lines.select_related("cadre")}
    grade_lines(found, {lines[name]: grade for name, grade in right.items()}, {}, by=officer)
    assert named(found, "AS-06") == []


@pytest.mark.parametrize(
    ("decisions", "case_open", "allowed"),
    [
        ([], False, None),
        ([("admin_warning", date(2025, 1, 1)), ("party_removal", date(2025, 5, 1))], False, ("incompetent",)),
        ([("party_probation_2", date(2023, 1, 1))], False, ("ungraded",)),
        ([("party_probation_1", date(2023, 1, 1))], False, None),
        ([("admin_warning", date(2025, 1, 1))], True, ("case_open",)),
        ([("reminder", date(2025, 1, 1))], False, None),
    ],
)
def test_of_several_sanctions_the_heavier_binds_the_grade(decisions, case_open, allowed):
    bound = heaviest(decisions, YEAR, case_open=case_open)
    assert (bound and bound.allowed) == allowed


def test_a_grade_against_a_sanction_is_decided_only_with_an_explanation(house, officer, civil):
    sanctioned(civil("警告"), "admin_demerit", date(2025, 3, 1))
    found = begin(house, officer, {"警告": Grade.COMPETENT})
    with pytest.raises(ValidationError, match="say why"):
        commit(found, decided_on=DECIDED, document_no="1", by=officer)
    done = commit(
        found, decided_on=DECIDED, document_no="1", explanation="处分决定已变更，材料在办", by=officer
    )
    assert done.explanation == "处分决定已变更，材料在办"


def test_excellent_without_good_quarters_is_a_warning(house, officer, civil):
    for name in "甲乙丙丁戊己庚辛壬癸":
        civil(name)
    good_year(Cadre.objects.get(name="甲"))
    found = begin(house, officer, {"甲": Grade.EXCELLENT, "乙": Grade.EXCELLENT})
    assert named(found, "DA-01") == ["乙"]
    DailyAppraisal.objects.filter(cadre__name="甲", quarter=4).update(word="poor")
    assert named(found, "DA-01") == ["乙", "甲"]


def test_what_follows_from_the_grades_names_the_persons(house, officer, civil):
    grades = {
        "三优": Grade.EXCELLENT,
        "两优": Grade.EXCELLENT,
        "两不": Grade.INCOMPETENT,
        "基本": Grade.BASIC,
    }
    people = {name: civil(name) for name in grades}
    before = {"三优": (Grade.EXCELLENT, Grade.EXCELLENT), "两优": (Grade.EXCELLENT, Grade.COMPETENT),
              "两不": (Grade.INCOMPETENT, Grade.COMPETENT), "基本": (Grade.COMPETENT, Grade.COMPETENT)}  # fmt: skip
    for name, (last, earlier) in before.items():
        set_grade(people[name], YEAR - 1, by="test", grade=last, decided_on=date(2025, 1, 20))
        set_grade(people[name], YEAR - 2, by="test", grade=earlier, decided_on=date(2024, 1, 20))
    found = begin(house, officer, grades)
    assert [named(found, rule) for rule in ("AS-03", "AS-04", "AS-05")] == [["两不"], ["基本"], ["三优"]]


def test_nobody_decides_a_round_with_the_own_line_or_kin(house, officer, civil):
    own, kin = civil("自己"), civil("兄长")
    own.user = officer
    own.save()
    add_family_member(own, "兄", by="test", relative=kin, name="x")
    civil("同事")
    found = begin(house, officer, {})
    assert [line.cadre.name for line in found.lines.filter(grade=Grade.COMPETENT)] == ["同事"]
    with pytest.raises(PermissionDenied):
        commit(found, decided_on=DECIDED, document_no="1", by=officer)
    colleague = house.user(Role.HR_OFFICER, name="colleague")
    grade_lines(
        found, dict.fromkeys(found.lines.values_list("pk", flat=True), Grade.COMPETENT), {}, by=colleague
    )
    commit(found, decided_on=DECIDED, document_no="1", by=colleague)


def test_a_decided_round_is_never_altered(house, officer, civil):
    civil("甲")
    found = commit(begin(house, officer, {}), decided_on=DECIDED, document_no="1", by=officer)
    line = found.lines.get()
    for act in (
        lambda: RoundLine.objects.filter(pk=line.pk).update(grade=Grade.BASIC),
        lambda: RoundLine.objects.filter(pk=line.pk).delete(),
        lambda: type(found).objects.filter(pk=found.pk).update(year=2020),
    ):
        with pytest.raises(IntegrityError, match="never altered"), transaction.atomic():
            act()
    with pytest.raises(ValidationError, match="not altered"):
        remove_round(found, by=officer)
    assert tell(line, date(2026, 1, 25), by=officer).told_on == date(2026, 1, 25)


def test_a_round_of_other_units_is_not_started(house, officer):
    with pytest.raises(PermissionDenied):
        start_round(house.elsewhere, YEAR, by=officer)
    grant_role(officer, Role.LEADER, unit=house.elsewhere, by="test")
    with pytest.raises(PermissionDenied):
        start_round(house.elsewhere, YEAR, by=type(officer).objects.get(pk=officer.pk))


def earliest(cadre):
    """When the step from rank 5 to 6 is met, as of the day after the decision."""
    explained = explain_all([cadre.pk], as_of=date(2026, 1, 21))[cadre.pk]
    return next(one.earliest_on for one in explained.found if one.step == "rank-6")


def test_an_excellent_year_of_a_decided_round_moves_the_earliest_date_by_six_months(house, officer, civil):
    people = [civil(name) for name in "甲乙丙丁戊"]
    for cadre in people:
        cadre.ranks.update(valid="[2024-10-01,)")
        set_grade(cadre, 2024, by="test", grade=Grade.COMPETENT, decided_on=date(2025, 1, 20))
    good_year(people[0])
    commit(begin(house, officer, {"甲": Grade.EXCELLENT}), decided_on=DECIDED, document_no="1", by=officer)
    assert (earliest(people[0]), earliest(people[1])) == (date(2026, 4, 1), date(2026, 10, 1))
