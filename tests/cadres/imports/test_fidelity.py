"""A form goes through the files and comes back: unedited its own bytes, edited it differs only there.

The forms are written by hand, as offices' editors and other people's tools write them; none is by our writer.
"""

from itertools import takewhile
from pathlib import Path

import pytest

from cadres.choices import ImportState
from cadres.imports import batches
from cadres.imports.batches import Upload
from cadres.imports.forms_export import export_form
from cadres.lrmx import read_lrmx
from cadres.models import Cadre, FamilyMember
from cadres.services import change_cadre
from common.dates import PartialDate
from tests.cadres.imports.invented import HEAD, roster_row, workbook
from tests.cadres.imports.test_batches import checked, officer, work_off, zone
from tests.cadres.imports.test_forms_import import imported
from tests.common.hostile import raw_name_zip, zip_of

pytestmark = pytest.mark.django_db
__all__ = ["officer", "zone"]
FORMS = {
    path.name: path.read_bytes() for path in sorted((Path(__file__).parents[1] / "fixtures").glob("*.lrmx"))
}
BY_HAND = pytest.mark.parametrize("name", FORMS)
EDITS = {
    "speciality": ("ShuXiZhuanYeYouHeZhuanChang", "数字 & 治理"),
    "native_place": ("JiGuan", "江苏宜兴"),
    "birth": ("ChuShengNianYue", PartialDate(1981, 2)),
    "resume_text": ("JianLi", "2001.07--         别处"),
    "awards_text": ("JiangChengQingKuang", "无"),
}


def brought(name, zone, officer):
    batch = imported({name: FORMS[name]}, zone, officer)
    assert batch.state == ImportState.COMMITTED, batch.report
    return Cadre.objects.get()


def differences(data, zone, officer):
    batch = work_off(batches.start_import("forms", [Upload("再.lrmx", data)], unit=zone, by=officer))
    return [(one["heading"], one["after"]) for entry in batch.report["rows"] for one in entry["differences"]]


def edited_span(before: bytes, after: bytes) -> tuple[bytes, bytes]:
    """What was replaced by what: without the common beginning and end."""
    start = common(before, after)
    rest, other = before[start:], after[start:]
    end = common(rest[::-1], other[::-1])
    return rest[: len(rest) - end], other[: len(other) - end]


def common(one: bytes, other: bytes) -> int:
    """How many bytes both begin with."""
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@BY_HAND
def test_an_unedited_form_comes_out_of_the_file_byte_for_byte(name, zone, officer):
    assert export_form(brought(name, zone, officer), by=officer) == FORMS[name]


@BY_HAND
def test_a_form_that_came_out_goes_in_again_without_a_difference(name, zone, officer):
    cadre = brought(name, zone, officer)
    assert differences(export_form(cadre, by=officer), zone, officer) == []


@BY_HAND
def test_an_edit_touches_only_its_element_and_taken_back_leaves_no_trace(name, zone, officer):
    cadre, before = brought(name, zone, officer), read_lrmx(FORMS[name])
    for field, (element, value) in EDITS.items():
        held = getattr(cadre, field)
        cadre = change_cadre(cadre, version=cadre.version, by=officer, **{field: value})
        out = export_form(cadre, by=officer)
        after = read_lrmx(out)
        changed = {key for key, text in after.fields.items() if text != before.fields[key]}
        assert (changed, after.family) == ({element}, before.family)
        assert [unknown.raw for unknown in after.unknown] == [unknown.raw for unknown in before.unknown]
        texts = "".join(part.decode(before.encoding, "replace") for part in edited_span(FORMS[name], out))
        assert [other for other in before.fields if other != element and f"<{other}>" in texts] == []
        cadre = change_cadre(cadre, version=cadre.version, by=officer, **{field: held})
        assert export_form(cadre, by=officer) == FORMS[name]


@BY_HAND
def test_an_edit_goes_in_again_without_a_difference(name, zone, officer):
    cadre = brought(name, zone, officer)
    cadre = change_cadre(cadre, version=cadre.version, by=officer, native_place="江苏宜兴")
    assert differences(export_form(cadre, by=officer), zone, officer) == []


FULL_HEAD = [*HEAD, "籍贯", "全日制学历", "全日制院校系专业", "专业技术职务"]


def enrolled(zone, officer):
    row = [*roster_row(7), "江苏宜兴", "大专", "示例学院", "工程师"]
    work_off(batches.start_commit(checked(workbook([row], FULL_HEAD), zone, officer), by=officer))
    return Cadre.objects.get()


def test_a_file_that_knew_more_does_not_edit_the_form_that_comes_to_it(zone, officer):
    cadre = enrolled(zone, officer)
    form = f"<Person><XingMing>{cadre.name}</XingMing><JiGuan/><QuanRiZhiJiaoYu_XueLi>大学</QuanRiZhiJiaoYu_XueLi></Person>"
    imported({"a.lrmx": form.encode()}, zone, officer)
    cadre = Cadre.objects.get()
    assert (cadre.native_place, export_form(cadre, by=officer)) == ("江苏宜兴", form.encode())
    cadre = change_cadre(cadre, version=cadre.version, by=officer, native_place="江苏常熟")
    out = export_form(cadre, by=officer)
    assert out == form.replace("<JiGuan/>", "<JiGuan>江苏常熟</JiGuan>").encode()


def test_a_file_without_a_form_makes_one_that_goes_in_again_and_stays_as_it_is(zone, officer):
    first = export_form(enrolled(zone, officer), by=officer)
    assert differences(first, zone, officer) == []
    imported({"a.lrmx": first}, zone, officer)
    assert export_form(Cadre.objects.get(), by=officer) == first


def test_a_family_member_taken_out_of_the_file_leaves_the_form_and_nothing_else(zone, officer):
    cadre = brought("local_editor.lrmx", zone, officer)
    FamilyMember.objects.all().delete()
    out = export_form(cadre, by=officer)
    gone = "\r\n\t\t<Item id='1'><XingMing>吴夫例</XingMing><ChengWei>丈夫</ChengWei><JiGuan><Sheng>示例</Sheng></JiGuan></Item>"
    assert out == FORMS["local_editor.lrmx"].replace(gone.encode(), b"")


def test_forms_named_in_gbk_come_back_under_their_names(zone, officer):
    data = raw_name_zip("任免表/吴例.lrmx".encode("gbk"), FORMS["five_separators.lrmx"])
    imported({"表.zip": data}, zone, officer)
    cadre = Cadre.objects.get()
    assert (cadre.form_file.name, export_form(cadre, by=officer)) == (
        "吴例.lrmx",
        FORMS["five_separators.lrmx"],
    )


def test_all_forms_at_once_in_one_zip_are_told_apart(zone, officer):
    batch = imported({"表.zip": zip_of(FORMS)}, zone, officer)
    assert (batch.state, batch.report["created"]) == (ImportState.COMMITTED, len(FORMS))
    given = {cadre.form_file.name: export_form(cadre, by=officer) for cadre in Cadre.objects.all()}
    assert given == FORMS
