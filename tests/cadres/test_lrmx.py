"""The appointment form: read leniently, given back byte for byte, edited only where named."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadres.lrm import read_lrm
from cadres.lrmx import ELEMENTS, FamilyMember, FormRefused, read_lrmx, write_new

FIXTURES = Path(__file__).parent / "fixtures"
FORMS = sorted(FIXTURES.glob("*.lrmx"))


def form(name: str) -> bytes:
    return (FIXTURES / f"{name}.lrmx").read_bytes()


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_an_unedited_form_is_its_original_bytes(path):
    document = read_lrmx(path.read_bytes())
    assert document.original == path.read_bytes()
    same = document.replace(document.fields, document.family)
    assert same.original == path.read_bytes()


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_every_field_of_every_form_can_be_edited_and_nothing_else_changes(path):
    document = read_lrmx(path.read_bytes())
    for name in document.fields:
        edited = document.replace({name: "新 <值> & \n第二行"})
        assert edited.fields == document.fields | {name: "新 <值> & \n第二行"}
        assert (edited.family, edited.original.startswith(document.bom)) == (document.family, True)
        assert [u.raw for u in edited.unknown] == [u.raw for u in document.unknown]


def test_an_edit_differs_only_there():
    before = form("unknown_elements")
    after = read_lrmx(before).replace({"XingBie": "女", "MinZu": "汉族"}).original
    assert after == before.replace("<![CDATA[男]]>".encode(), "女".encode()).replace(
        b'<MinZu a="1" />', '<MinZu a="1">汉族</MinZu>'.encode()
    )


def test_an_edited_resume_keeps_what_is_nested_in_it():
    edited = read_lrmx(form("unknown_elements")).replace({"JianLi": "x"}).original
    assert b'<JianLi>x<Mark pos="1"/><!-- keep me --></JianLi>' in edited


def test_a_form_with_crlf_stays_with_crlf():
    before = form("crlf_other_order")
    after = read_lrmx(before).replace({"JiangChengQingKuang": "一\n二"}).original
    assert after == before.replace(b">\r\n\t</Jiang", ">一\r\n二</Jiang".encode())


def test_missing_elements_are_put_behind_their_neighbour_with_its_indent():
    before = form("crlf_other_order")
    after = read_lrmx(before).replace({"MinZu": "回族"}).original
    place = b"<ChuShengNianYue>1979.08</ChuShengNianYue>"
    assert after == before.replace(place, place + "\r\n\t<MinZu>回族</MinZu>".encode())


def test_every_element_is_read():
    document = read_lrmx(form("every_element"))
    assert document.name == "陈宁"
    assert [name for name in ELEMENTS if name != "JiaTingChengYuan" and not document.fields[name]] == []
    assert document.fields["ShuXiZhuanYeYouHeZhuanChang"] == "城乡规划 & 招商"
    assert document.family == (
        FamilyMember("丈夫", "王示例", "198509", "中共党员", "示例中学教师"),
        FamilyMember("女儿", "王小例", "201405", "", "示例小学学生"),
    )
    assert (document.photo.media_type, document.photo.data[:3], document.unknown) == (
        "image/jpeg",
        b"\xff\xd8\xff",
        (),
    )


def test_a_form_with_only_a_name_is_read():
    document = read_lrmx(form("only_name"))
    others = {text for name, text in document.fields.items() if name != "XingMing"}
    assert (document.name, others, document.family, document.photo) == ("孙例", {""}, (), None)


def test_unknown_elements_are_named_and_kept():
    document = read_lrmx(form("unknown_elements"))
    assert [unknown.path for unknown in document.unknown] == [
        "Person/LocalHead", "Person/JianLi/Mark", "Person/JiaTingChengYuan/Item/ShenFen",
        "Person/JiaTingChengYuan/Note", "Person/XingMing", "Person/LocalTail",
    ]  # fmt: skip
    assert (document.fields["XingBie"], document.fields["DaoLingNianYue"], document.name) == (
        "男",
        "203907",
        "李例",
    )


def test_a_form_declared_and_written_in_gbk_is_read_and_edited_in_gbk():
    document = read_lrmx(form("declared_gbk"))
    assert document.name == "郑例"
    edited = document.replace({"XingBie": "女", "MinZu": "𠮷"})
    assert "<XingBie>女</XingBie>".encode("gbk") in edited.original
    assert edited.fields["MinZu"] == "𠮷"


def test_family_rows_are_changed_added_and_removed_in_place():
    document = read_lrmx(form("every_element"))
    husband, daughter = document.family
    son = FamilyMember("儿子", "王中例", "201801", "", "")
    longer = document.replace(
        {}, [husband, FamilyMember("女儿", "王小例", "201406", "", "示例小学学生"), son]
    )
    assert longer.family[1:] == (FamilyMember("女儿", "王小例", "201406", "", "示例小学学生"), son)
    assert longer.replace({}, [husband, daughter]).original == document.original
    assert read_lrmx(form("only_name")).replace({}, [son]).family == (son,)


def test_a_family_item_keeps_its_unknown_parts_when_edited():
    document = read_lrmx(form("unknown_elements"))
    edited = document.replace({}, [FamilyMember("父亲", "李父例", "195001", "群众", "")])
    assert b"<ShenFen>" in edited.original
    assert edited.family == (FamilyMember("父亲", "李父例", "195001", "群众", ""),)


LAUGHS = (
    "<!DOCTYPE Person [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><Person><XingMing>&b;</XingMing></Person>"
)
OUTSIDE = (
    "<!DOCTYPE Person [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Person><XingMing>&x;</XingMing></Person>"
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (LAUGHS.encode(), "doctype"),
        (OUTSIDE.encode(), "doctype"),
        (b"<!DOCTYPE Person SYSTEM 'http://example.test/x.dtd'><Person/>", "doctype"),
        (LAUGHS.encode("utf-16"), "doctype"),
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"<Person>" + b"<a/>" * 6000 + b"</Person>", "too_many_elements"),
        (b"<Person>" + b"<a>" * 100 + b"</a>" * 100 + b"</Person>", "too_many_elements"),
        (b"<Person>" + b" " * 8_000_001 + b"</Person>", "too_large"),
        (b"<html><body/></html>", "not_a_form"),
        (b"<Person><XingMing>a & b</XingMing></Person>", "broken"),
        (b"<Person><XingMing>", "broken"),
        (b"PK\x03\x04 no form", "broken"),
        (b"<Person>\xff\xff</Person>", "encoding"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_hostile_and_broken_forms_are_refused(data, code):
    with pytest.raises(FormRefused) as caught:
        read_lrmx(data)
    assert caught.value.code == code


# XML reads a bare carriage return as a line feed; the writer writes a reference, so any text comes back.
texts = st.text(
    st.characters(blacklist_categories=("Cs",), blacklist_characters="\ufffe\uffff", min_codepoint=32),
    max_size=30,
)
solid = texts.filter(lambda text: text.strip()) | st.just("")
families = st.lists(st.builds(FamilyMember, *[solid] * 5).filter(lambda row: any(row.values)), max_size=3)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from([n for n in ELEMENTS if n != "JiaTingChengYuan"]), solid), families)
def test_what_is_written_new_is_read_back(fields, family):
    document = read_lrmx(write_new(fields, family))
    assert {name: document.fields[name] for name in fields} == fields
    assert (list(document.family), [child.tag for child in document.root.children]) == (
        family,
        list(ELEMENTS),
    )


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FORMS), st.data())
def test_an_edit_taken_back_gives_the_same_fields(path, data):
    document = read_lrmx(path.read_bytes())
    name = data.draw(st.sampled_from(sorted(document.fields)))
    edited = document.replace({name: data.draw(solid)})
    assert edited.replace({name: document.fields[name]}).fields == document.fields


def test_a_character_no_form_can_hold_is_refused_by_name():
    with pytest.raises(ValueError, match=r"x0b"):
        write_new({"JianLi": "a\x0bb"})


def test_the_older_format_is_read():
    document = read_lrm((FIXTURES / "older.lrm").read_bytes(), b"\xff\xd8\xff\xe0rest")
    fields = document.fields
    assert (document.name, fields["RuDangShiJian"], fields["ChuShengDi"]) == ("冯例", "200206", "江苏示例")
    assert (fields["QuanRiZhiJiaoYu_XueWei"], fields["ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi"]) == (
        "法学学士",
        "示例理工大学",
    )
    assert (fields["ShuXiZhuanYeYouHeZhuanChang"], fields["JianLi"].count("\n")) == ("综合文字, 法律", 1)
    assert [row.name for row in document.family] == ["许例", "冯小例"]
    assert document.photo.media_type == "image/jpeg"


def test_an_older_form_becomes_a_new_one_with_the_same_fields():
    old = read_lrm((FIXTURES / "older.lrm").read_bytes())
    new = read_lrmx(write_new(old.fields, old.family))
    assert ({n: new.fields[n] for n in old.fields}, new.family) == (old.fields, old.family)


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty"), (b'"a","b"', "not_lrm"), (b"\xff\xff", "encoding")]
)
def test_what_is_no_older_form_is_refused(data, code):
    with pytest.raises(FormRefused) as caught:
        read_lrm(data)
    assert caught.value.code == code
