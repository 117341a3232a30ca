"""The report of a task force: rests on notes, is signed by its head, opens as a Word file."""

import io

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone
from docx import Document

from assessments.force_queries import visible_pages, visible_reports
from assessments.models import ForceReport
from assessments.services.field_notes import add_field_note
from assessments.services.force_reports import sign_report, write_person_page, write_report
from assessments.services.visits import start_visit
from tests.assessments.forces import some_force, some_member, some_visit, worker
from work.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def looked_at(civil, house, project, officer):
    cadre = civil("陆承远", house.below)
    worker(project, cadre, officer)
    return cadre


@pytest.fixture
def force(house, officer, project, looked_at):
    return some_force(house, officer, project)


@pytest.fixture
def head(house, force, officer):
    return some_member(house, force, officer, "组长", "leader")


@pytest.fixture
def noted(house, force, head, looked_at):
    visit = start_visit(some_visit(house, force, head), by=head)
    add_field_note(
        visit, cadre=looked_at, kind="solved", text="当场改走北侧", seen_at=timezone.now(), by=head
    )
    return visit


def written(force, by, cadre):
    write_report(force, number="澄考察〔2026〕3号", overall="班子整体有力", by=by)
    return write_person_page(force, cadre, strengths="敢于担当", advice="outstanding", by=by)


def test_it_rests_on_notes(force, head, looked_at):
    with pytest.raises(ValidationError, match="no field note yet"):
        write_report(force, number="x", overall="x", by=head)


def test_a_page_rests_on_notes_about_the_person(force, head, noted, looked_at, civil):
    other = civil("未考察到")
    worker(force.project, other, force.formed_by)
    written(force, head, looked_at)
    with pytest.raises(ValidationError, match="about them"):
        write_person_page(force, other, strengths="x", advice="steady", by=head)


def test_its_head_signs_and_then_nothing_is_altered(force, head, noted, looked_at, house, officer):
    written(force, head, looked_at)
    mate = some_member(house, force, officer, "组员")
    with pytest.raises(PermissionDenied):
        sign_report(force, by=mate)
    assert not visible_reports(officer).exists()
    report = sign_report(force, by=head)
    assert visible_reports(officer).get() == report
    assert Notice.objects.filter(kind="task_force.reported", recipient=officer).exists()
    with pytest.raises(ValidationError, match="is signed"):
        write_person_page(force, looked_at, strengths="x", advice="watch", by=head)
    with pytest.raises(DatabaseError, match="never altered"), transaction.atomic():
        ForceReport.objects.update(overall="x")


def test_nobody_reads_the_own_page(force, head, noted, looked_at, officer):
    written(force, head, looked_at)
    sign_report(force, by=head)
    looked_at.user = officer
    looked_at.save()
    assert visible_reports(officer).exists()
    assert not visible_pages(officer).exists()


def test_the_document_has_the_group_and_a_page_a_person(force, head, noted, looked_at, house):
    written(force, head, looked_at)
    answer = house.signed_in(head).get(reverse("assessments:force_report_document", args=[force.pk]))
    word = Document(io.BytesIO(answer.content))
    group, person = (
        "\n".join(cell.text for row in table.rows for cell in row.cells) for table in word.tables
    )
    assert "班子整体有力" in group
    assert "澄考察〔2026〕3号" in group
    assert "Canary-place" in group
    assert "陆承远" in person
    assert "当场改走北侧" in person
    assert "表现突出、堪当重任" in person
    assert (
        word.core_properties.author == "" and "pageBreak" in word.element.xml
    ) or 'w:type="page"' in word.element.xml


def test_the_pages_walk_to_a_signed_report(force, head, noted, looked_at, house):
    client = house.signed_in(head)
    told = {"number": "3号", "overall": "班子整体有力"}
    page = client.post(reverse("assessments:write_force_report", args=[force.pk]), told, follow=True)
    assert "班子整体有力" in page.content.decode()
    address = reverse("assessments:write_person_page", args=[force.pk, looked_at.pk])
    assert "当场改走北侧" in client.get(address).content.decode()
    page = client.post(address, {"strengths": "敢于担当", "advice": "outstanding"}, follow=True)
    assert "敢于担当" in page.content.decode()
    page = client.post(reverse("assessments:sign_force_report", args=[force.pk]), follow=True)
    assert "不再改动" in page.content.decode()
