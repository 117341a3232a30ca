import pytest
from django.core.exceptions import ValidationError

from accounts.choices import Role
from accounts.services import add_user, grant_role
from audit.models import Entry
from cadres.models import Appraisal, Award, Cadre, ComparedForm, ImportBatch
from cadres.services import change_record, remove_record, seal_value
from cadres.verification import runs
from cadres.verification.compare import HIDDEN
from tests.cadres.imports.invented import identity_number
from tests.cadres.imports.test_proofs import form
from tests.cadres.verification.planted import compared, element, forms_on_file
from units.services import add_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def zone():
    return add_unit("示例新城", code="0", by="test")


@pytest.fixture
def officer(zone):
    user = add_user("officer", "a long enough word", name="甲", by="test")
    grant_role(user, Role.HR_OFFICER, unit=zone, by="test")
    return user


def looked_at(found):
    """File name to (field, outcome, part) of its lines to look at."""
    told = {
        row.file_name: [
            (line["key"], line["outcome"], line["part"])
            for line in row.lines
            if line["outcome"] in runs.LOOKS
        ]
        for row in found.forms.all()
    }
    return {name: lines for name, lines in told.items() if lines}


def rules_of(found):
    """File name to the rules by which its fields agree."""
    return {
        row.file_name: {(line["key"], line["rule"]) for line in row.lines if line["outcome"] == "normalized"}
        for row in found.forms.all()
    }


def test_forms_that_made_the_files_leave_nothing_to_look_at(zone, officer):
    found = compared(forms_on_file(zone, officer, 3), zone, officer)
    assert looked_at(found) == {}
    assert (found.total, found.without_form, found.finished_at is not None) == (3, 0, True)


DIFFERENCES = {  # file: (element, text, what is to look at)
    1: ("XingBie", "男男", None),  # the sex of form 1 turned, below
    2: ("ChuShengNianYue", "196001", ("birth", "differs", "")),
    3: ("MinZu", "满族", ("ethnic_group", "differs", "")),
    4: ("JiGuan", "浙江示例", ("native_place", "differs", "")),
    5: ("ChuShengDi", "", ("birth_place", "only_file", "")),
    6: ("RuDangShiJian", "200812", ("party_on", "differs", "")),
    7: ("CanJiaGongZuoShiJian", "201007", ("work_start", "differs", "")),
    8: ("JianKangZhuangKuang", "良好", ("health", "differs", "")),
    9: ("ZhuanYeJiShuZhiWu", "高级工程师", ("title", "differs", "")),
    10: ("QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", "示例师范大学", ("full_school", "differs", "")),
    11: ("XianRenZhiWu", "示例局局长", ("post", "differs", "")),
    12: ("ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "另一大学", ("part_school", "differs", "学位")),
    13: ("JiangChengQingKuang", "2019年12月，荣获示例市先进工作者称号；", ("awards", "only_file", "")),
    14: ("NianDuKaoHeJieGuo", "2021、2022年度考核为称职，2023年度考核为称职", ("grades", "differs", "2023")),
    15: ("NianDuKaoHeJieGuo", "2020、2021、2022年度考核为称职，2023年度考核为优秀", ("grades", "only_form", "2020")),
}  # fmt: skip
SAME = {  # file: (element, text, the rule by which it is the same)
    16: ("XingMing", None, ("name", "blanks")),
    17: ("JiGuan", "江苏省示例县", ("native_place", "place")),
    18: ("MinZu", "汉", ("ethnic_group", "ethnic")),
    19: ("RuDangShiJian", "2008.11", ("party_on", "date")),
    20: ("QuanRiZhiJiaoYu_XueLi", "大学本科", ("full_education", "code")),
}


def planted(forms):
    """The forms with one difference each, and what is to be found of it."""
    changed, expected = dict(forms), {}
    for n, (name, text, found) in DIFFERENCES.items():
        data = forms[f"{n:02}.lrmx"]
        if found is None:
            text = "女" if "<XingBie>男".encode() in data else "男"
            found = ("sex", "differs", "")
        changed[f"{n:02}.lrmx"] = element(data, name, text)
        expected[f"{n:02}.lrmx"] = [found]
    for n, (name, text, _rule) in SAME.items():
        data = forms[f"{n:02}.lrmx"]
        kept = data.partition(b"<XingMing>")[2].partition(b"</XingMing>")[0].decode()
        changed[f"{n:02}.lrmx"] = element(data, name, text or "　".join(kept))
    return changed, expected


def test_every_planted_difference_of_twenty_forms_is_found_and_no_other(zone, officer):
    forms = forms_on_file(zone, officer)
    Cadre.objects.update(sex="2")
    forms = {name: element(data, "XingBie", "女") for name, data in forms.items()}
    changed, expected = planted(forms)
    found = compared(changed, zone, officer)
    assert looked_at(found) == expected
    rules = rules_of(found)
    for n, (_name, _text, rule) in SAME.items():
        assert rule in rules[f"{n:02}.lrmx"]


RESUMES = {
    "a stint only in the form": (
        "2005.09--2009.07",
        "2004.09--2005.07  示例中学学生\n2005.09--2009.07",
        ["only_form"],
    ),
    "a stint of other words": ("人民政府科员", "人民政府干部", ["differs"]),
    "a line nobody understands": ("四级调研员</JianLi>", "四级调研员\n另有情况待查</JianLi>", ["differs"]),
    "other separators only": ("2009.07--2013.05  示例县", "2009.07—2013.05 示例县", []),
}


@pytest.mark.parametrize("case", RESUMES)
def test_a_resume_is_compared_stint_by_stint(case, zone, officer):
    forms = forms_on_file(zone, officer, 1)
    old, new, outcomes = RESUMES[case]
    changed = {name: data.replace(old.encode(), new.encode(), 1) for name, data in forms.items()}
    assert changed != forms
    found = compared(changed, zone, officer)
    lines = looked_at(found).get("01.lrmx", [])
    assert [outcome for key, outcome, _part in lines if key == "resume"] == outcomes
    assert len(lines) == len(outcomes)


def test_the_rows_of_the_file_count_not_its_old_text(zone, officer):
    forms = forms_on_file(zone, officer, 1)
    change_record(Appraisal.objects.get(year=2022), grade="basic", by="test")
    remove_record(Award.objects.first(), by="test")
    found = looked_at(compared(forms, zone, officer))["01.lrmx"]
    assert found == [("grades", "differs", "2022"), ("awards", "only_form", "")]


def test_what_the_file_does_not_know_is_only_in_the_form_and_the_reverse(zone, officer):
    forms = forms_on_file(zone, officer, 1)
    Cadre.objects.update(native_place="", speciality="")
    changed = {"01.lrmx": element(forms["01.lrmx"], "ZhuanYeJiShuZhiWu", "")}
    lines = looked_at(compared(changed, zone, officer))["01.lrmx"]
    found = {key: outcome for key, outcome, _part in lines}
    assert found == {"native_place": "only_form", "speciality": "only_form", "title": "only_file"}


def test_no_sensitive_value_is_kept_whether_it_agrees_or_not(zone, officer):
    forms = forms_on_file(zone, officer, 1)
    cadre = Cadre.objects.get()
    seal_value(cadre, "health", "患有示例病")
    cadre.save()
    changed = {"01.lrmx": forms["01.lrmx"].replace("王示例".encode(), "王另例".encode())}
    found = compared(changed, zone, officer)
    lines = {line["key"]: line for line in found.forms.get().lines}
    assert (lines["health"]["outcome"], lines["family"]["outcome"], lines["id_number"]["outcome"]) == (
        "differs", "differs", "same",
    )  # fmt: skip
    stored = str(found.forms.get().lines) + str(found.forms.get().problems)
    assert not [word for word in ("示例病", "健康", "王示例", "王另例", identity_number(1)) if word in stored]
    assert {(lines[key]["form"], lines[key]["file"]) for key in {*HIDDEN, "family"}} == {("", "")}


def test_who_is_not_on_file_and_what_is_no_form_are_named(zone, officer):
    forms_on_file(zone, officer, 1)
    found = compared({"a.lrmx": form(9), "b.lrmx": b"<Person>", "c.lrmx": form(1)}, zone, officer)
    told = {row.file_name: [one["code"] for one in row.problems if one["fault"]] for row in found.forms.all()}
    assert told == {"a.lrmx": ["not_on_file"], "b.lrmx": ["broken"], "c.lrmx": []}
    assert set(found.forms.exclude(cadre=None).values_list("file_name", flat=True)) == {"c.lrmx"}


def test_nothing_is_kept_of_ones_own_form(zone, officer):
    forms = forms_on_file(zone, officer, 2)
    Cadre.objects.filter(form_file__name="01.lrmx").update(user=officer)
    found = compared(forms, zone, officer)
    own = found.forms.get(number=1)
    assert (own.cadre, own.lines, own.problems[-1]["code"]) == (None, [], "own_or_kin")


def test_each_file_that_was_compared_stands_in_the_trail(zone, officer):
    found = compared(forms_on_file(zone, officer, 2), zone, officer)
    entries = Entry.objects.filter(action="cadre.compared", actor_id=officer.pk)
    assert {entry.subject_id for entry in entries} == {
        str(pk) for pk in Cadre.objects.values_list("pk", flat=True)
    }
    assert entries[0].detail["parts"] == ["health", "id_number", "family"]
    assert Entry.objects.get(action="forms.compared").subject_id == str(found.pk)


def test_comparing_writes_nothing_on_file(zone, officer):
    forms = forms_on_file(zone, officer, 2)
    before = list(Cadre.objects.order_by("pk").values())
    changed = {name: element(data, "JiGuan", "浙江示例") for name, data in forms.items()}
    compared(changed, zone, officer)
    assert list(Cadre.objects.order_by("pk").values()) == before


def test_an_import_of_a_roster_is_not_compared(zone, officer):
    batch = ImportBatch(kind="roster", unit=zone, started_by=officer)
    with pytest.raises(ValidationError):
        runs.compare_import(batch, by=officer)


def test_queries_do_not_grow_with_the_forms(zone, officer, django_assert_max_num_queries):
    forms = forms_on_file(zone, officer, 20)
    with django_assert_max_num_queries(90):
        compared(forms, zone, officer)
    assert ComparedForm.objects.count() == 20
