import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction

from accounts.choices import Role
from accounts.models import User
from audit.models import Entry
from cadres.lrmx import read_lrmx
from cadres.models import Cadre
from cadres.services import add_cadre, change_cadre, set_photo
from jobs import services as jobs
from reports.appointment_forms import sets
from reports.appointment_forms.editions import editions
from reports.appointment_forms.queries import visible_form_sets, visible_forms
from reports.appointment_forms.sets import Terms
from reports.models import FormSet, PersonForm
from reports.models.form_sets import SetState
from tests.cadres.imports.test_fidelity import differences
from tests.common.hostile import zip_of
from tests.reports.appointment_forms.issuing import issued, prepared
from tests.reports.appointment_forms.people import picture
from units.models import Unit
from work.services import approve

pytestmark = pytest.mark.django_db


def texts(form: PersonForm) -> dict[str, list[str]]:
    return {box: [line.lead + line.text for line in lines] for box, lines in sets.frozen(form).boxes.items()}


def test_later_edits_of_the_file_change_no_issued_form(one: Cadre, officer: User):
    form = issued([one], officer).forms.get()
    before = (sets.docx_of(form), sets.lrmx_of(form), texts(form))
    changed = change_cadre(one, version=one.version, by=officer, post_text="别处", name="别名")
    set_photo(changed, picture(10, 10), by=officer)
    form.refresh_from_db()
    assert (sets.docx_of(form), sets.lrmx_of(form), texts(form)) == before
    assert texts(form)["post"] == ["示例新城管理委员会副主任"]
    assert texts(issued([changed], officer).forms.get())["post"] == ["别处"]


def test_the_same_file_makes_the_same_bytes(one: Cadre, officer: User):
    form = issued([one], officer).forms.get()
    again = sets.frozen(form)
    picture_in_it = read_lrmx(again.lrmx).photo.data
    remade = type(again)(again.edition, again.lrmx, again.boxes, picture_in_it, ())
    assert remade.docx(form.form_set.title, form.frozen_at) == sets.docx_of(form)


def test_the_database_keeps_what_was_issued_and_lets_its_keys_be_rotated(one: Cadre, officer: User):
    group = issued([one], officer)
    form = group.forms.get()
    for change in (
        lambda: PersonForm.objects.filter(pk=form.pk).update(proposed="别的"),
        lambda: FormSet.objects.filter(pk=group.pk).update(title="别的"),
        lambda: form.delete(),
        lambda: group.delete(),
    ):
        with pytest.raises(DatabaseError, match="stays as it is"), transaction.atomic():
            change()
    with transaction.atomic():
        PersonForm.objects.filter(pk=form.pk).update(data_key=b"x")


@pytest.mark.parametrize("edition", editions())
def test_every_issued_lrmx_goes_in_again_without_a_difference(
    edition: str, everybody, zone: Unit, officer: User
):
    group = prepared(everybody.values(), officer, edition)
    sets.freeze_all(group, by=officer)
    files = {f"{form.order}.lrmx": sets.lrmx_of(form) for form in group.forms.all()}
    assert len(files) == len(everybody)
    assert differences(zip_of(files), zone, officer) == []


def test_the_lrmx_says_what_this_decision_proposes(one: Cadre, officer: User):
    fields = read_lrmx(sets.lrmx_of(issued([one], officer).forms.get())).fields
    assert (fields["NiRenZhiWu"], fields["RenMianLiYou"]) == ("示例新城管委会主任", "工作需要")
    assert (fields["JiSuanNianLingShiJian"], fields["ChengBaoDanWei"]) == ("20261101", "示例新城党工委组织部")
    assert (fields["DaoLingNianYue"], fields["GaiGeQianRenZhiNianLingJieXian"]) == (
        "203710",
        "改革前任职年龄界限为60岁",
    )


def test_an_issued_set_can_be_neither_changed_nor_issued_nor_discarded(one: Cadre, officer: User):
    group = issued([one], officer)
    assert group.state == SetState.ISSUED
    for act in (
        lambda: sets.issue(group, by=officer),
        lambda: sets.discard_set(group, by=officer),
        lambda: sets.prepare_set(group, [Terms(one)], by=officer),
    ):
        with pytest.raises(ValidationError):
            act()


def test_a_draft_follows_the_file_and_can_be_discarded(one: Cadre, officer: User):
    group = prepared([one], officer)
    assert group.state == SetState.DRAFT
    sets.discard_set(group, by=officer)
    assert not PersonForm.objects.exists()


def test_many_are_issued_by_a_job_all_or_none(zone: Unit, officer: User):
    people = [add_cadre(f"吴{n}", home_unit=zone, by="test") for n in range(sets.AT_ONCE + 1)]
    group = issued(people, officer)
    assert group.state == SetState.MAKING
    for pk in jobs.waiting_ids():
        jobs.work(pk)
    group = FormSet.objects.get()
    assert (group.state, group.run.error, group.forms.filter(frozen_at=None).count()) == (
        SetState.ISSUED,
        "",
        0,
    )
    assert Entry.objects.filter(action="form.issued").count() == len(people)


def test_the_report_of_the_job_names_whose_form_is_not_whole(everybody: dict, officer: User):
    group = issued(everybody.values(), officer)
    for pk in jobs.waiting_ids():
        jobs.work(pk)
    told = FormSet.objects.get(pk=group.pk).run.report["not_whole"]
    assert any(line.startswith("吴例五: 家庭主要成员") for line in told)
    assert any(line.startswith("吴例三: 简历") for line in told)
    assert not any(line.startswith("吴例一") for line in told)


def test_a_set_belongs_to_where_both_rights_are_held(one: Cadre, house, zone: Unit):
    officer = house.user(Role.HR_OFFICER, zone, "both")
    assert sets.unit_over([one], officer) == zone
    with pytest.raises(ValidationError):
        sets.unit_over([one], house.user(Role.HR_OFFICER, name="far"))


def test_very_many_take_two_people(zone: Unit, officer: User, settings, house):
    settings.FORMS_AT_ONCE = 1
    group = prepared([add_cadre(f"吴{n}", home_unit=zone, by="test") for n in range(2)], officer)
    with pytest.raises(ValidationError):
        sets.issue(group, by=officer)
    approval = sets.ask_to_issue(group, reason="第9次会议", by=officer)
    assert FormSet.objects.get().state == SetState.ASKED
    approve(approval, by=house.user(Role.HR_CHIEF, zone), comment="")
    for pk in jobs.waiting_ids():
        jobs.work(pk)
    assert FormSet.objects.get().state == SetState.ISSUED


def test_nobody_issues_a_form_of_somebody_out_of_reach(one: Cadre, house):
    stranger = house.user(Role.HR_OFFICER)
    with pytest.raises(PermissionDenied):
        prepared([one], stranger)
    leader = house.user(Role.LEADER, one.home_unit, "leader")
    with pytest.raises(PermissionDenied):
        prepared([one], leader)


def test_sets_and_forms_are_seen_where_one_may_take_sealed_parts_out(one: Cadre, officer: User, house):
    issued([one], officer)
    stranger, chief = house.user(Role.HR_OFFICER), house.user(Role.HR_CHIEF, one.home_unit)
    seen = [
        (visible_form_sets(user).count(), visible_forms(user).count()) for user in (officer, chief, stranger)
    ]
    assert seen == [(1, 1), (1, 1), (0, 0)]


def test_nobody_sees_the_form_of_their_own(one: Cadre, officer: User, house):
    issued([one], officer)
    chief = house.user(Role.HR_CHIEF, one.home_unit)
    Cadre.objects.filter(pk=one.pk).update(user=chief)
    assert (visible_form_sets(chief).count(), visible_forms(chief).count()) == (1, 0)


def test_what_is_taken_out_counts_for_the_day(one: Cadre, officer: User, settings):
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"exported": 1}
    group = issued([one], officer)
    forms = list(group.forms.all())
    sets.note_taken(group, forms, "docx", by=officer)
    with pytest.raises(ValidationError):
        sets.note_taken(group, forms, "docx", by=officer)
    assert Entry.objects.filter(action="form.taken", subject_id=str(one.pk)).count() == 1


def test_nothing_of_a_person_stands_in_clear(one: Cadre, officer: User):
    form = issued([one], officer).forms.get()
    kept = bytes(form.boxes_sealed) + bytes(form.lrmx_sealed) + bytes(form.docx_sealed)
    assert "李例".encode() not in kept
    assert "李例".encode() in sets.lrmx_of(form)
