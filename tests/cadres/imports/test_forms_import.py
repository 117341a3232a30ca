import pytest
from django.core.exceptions import ValidationError

from cadres.choices import ImportState
from cadres.imports import batches
from cadres.imports.batches import Upload
from cadres.imports.forms_export import export_form
from cadres.lrmx import read_lrmx
from cadres.models import Appraisal, Cadre, ImportBatch, ResumeLine
from cadres.services import change_cadre, open_family, set_photo
from tests.cadres.imports.test_batches import officer, work_off, zone
from tests.cadres.imports.test_proofs import EVERY, form
from tests.common.hostile import zip_of

pytestmark = pytest.mark.django_db
__all__ = ["officer", "zone"]


def imported(files, zone, officer):
    uploads = [Upload(name, data) for name, data in files.items()]
    batch = work_off(batches.start_import("forms", uploads, unit=zone, by=officer))
    if batch.state == ImportState.READY:
        batch = work_off(batches.start_commit(batch, by=officer))
    return batch


def test_six_hundred_forms_in_one_zip_arrive_and_come_back_byte_for_byte(zone, officer):
    forms = {f"任免表/{n}.lrmx": form(n) for n in range(600)}
    batch = imported({"forms.zip": zip_of(forms)}, zone, officer)
    assert (batch.state, batch.report["created"]) == (ImportState.COMMITTED, 600)
    given = {cadre.form_file.name: export_form(cadre, by=officer) for cadre in Cadre.objects.all()}
    assert given == {name.removeprefix("任免表/"): data for name, data in forms.items()}


def test_a_form_brings_its_resume_grades_and_family(zone, officer):
    imported({"a.lrmx": EVERY}, zone, officer)
    cadre = Cadre.objects.get()
    assert cadre.resume_text
    assert ResumeLine.objects.filter(understood=True).exists()
    assert Appraisal.objects.exists()
    assert all(open_family(member)["name"] for member in cadre.family.all())


def test_an_edited_form_differs_only_there(zone, officer):
    imported({"a.lrmx": EVERY}, zone, officer)
    cadre = Cadre.objects.get()
    cadre = change_cadre(cadre, version=cadre.version, by=officer, speciality="数字治理")
    lines = set(export_form(cadre, by=officer).splitlines()) - set(EVERY.splitlines())
    assert [line.decode().strip() for line in lines] == [
        "<ShuXiZhuanYeYouHeZhuanChang>数字治理</ShuXiZhuanYeYouHeZhuanChang>"
    ]


def test_differences_are_shown_field_by_field_before_anything_is_written(zone, officer):
    imported({"a.lrmx": form(1)}, zone, officer)
    native = Cadre.objects.get().native_place
    changed = form(1).replace(f">{native}<".encode(), ">江苏宜兴<".encode(), 1)
    batch = work_off(batches.start_import("forms", [Upload("a.lrmx", changed)], unit=zone, by=officer))
    [entry] = batch.report["rows"]
    assert [(d["heading"], d["before"], d["after"]) for d in entry["differences"]] == [
        ("籍贯", native, "江苏宜兴")
    ]
    assert Cadre.objects.get().native_place == native


def test_a_broken_form_keeps_the_whole_zip_out_and_is_named(zone, officer):
    data = zip_of({"a.lrmx": form(1), "b.lrmx": b"<Person>"})
    batch = imported({"forms.zip": data}, zone, officer)
    assert (batch.state, Cadre.objects.count()) == (ImportState.FAULTY, 0)
    assert [entry["about"] for entry in batch.report["rows"] if entry["problems"][0]["fault"]] == ["b.lrmx"]


def test_a_hostile_zip_is_refused_where_it_is_sent_and_nothing_is_kept(zone, officer):
    data = zip_of({"a.lrmx": form(1), "../b.lrmx": form(2)})
    with pytest.raises(ValidationError, match=r"forms\.zip: .*b\.lrmx"):
        imported({"forms.zip": data}, zone, officer)
    assert not ImportBatch.objects.exists()


def test_a_picture_put_into_the_file_replaces_that_of_the_form_and_nothing_else(zone, officer):
    imported({"a.lrmx": EVERY}, zone, officer)
    picture = b"\xff\xd8\xff" + bytes(60)
    out = read_lrmx(export_form(set_photo(Cadre.objects.get(), picture, by=officer), by=officer))
    before = read_lrmx(EVERY)
    changed = {name for name, text in out.fields.items() if text != before.fields[name]}
    assert (out.photo.data, changed, out.family) == (picture, {"ZhaoPian"}, before.family)


def test_nobody_changes_the_own_file_by_a_form(zone, officer):
    imported({"a.lrmx": form(1)}, zone, officer)
    Cadre.objects.update(user=officer)
    batch = imported({"a.lrmx": form(1)}, zone, officer)
    assert batch.state == ImportState.FAULTY
    assert [problem["code"] for problem in batch.report["rows"][0]["problems"]] == ["own_or_kin"]
