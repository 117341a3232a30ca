"""What a task force proposes arrives among the nominations, with its report as source and its notes as evidence."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from accounts.choices import Role
from assessments.models import FieldNote, ForceReport, PersonPage, Visit
from common.clock import today
from talent_pools.choices import Source
from talent_pools.models import Membership, Pool
from talent_pools.queries import proposed_pages
from talent_pools.services.nominating import nominate
from tests.assessments.forces import some_force, some_member
from tests.counting import statements_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def head(house, officer):
    return some_member(house, some_force(house, officer), officer, "组长", "leader")


def proposed(house, officer, head, cadre, advice="outstanding", *, signed=True):
    """A page of a signed report that rests on a note."""
    force = some_force(house, officer, name=f"专班{Visit.objects.count()}")
    force.members.create(user=head, part="leader", joined_on=today())
    now = timezone.now()
    visit = Visit.objects.create(
        force=force, unit=house.here, place="x", purpose="x", planned_for=now, planned_by=head, started_at=now, started_by=head
    )  # fmt: skip
    FieldNote.objects.create(visit=visit, observer=head, cadre=cadre, kind="seen", text="x", seen_at=now)
    report = ForceReport.objects.create(force=force, number="澄考〔2026〕9号", overall="x", written_by=head)
    page = PersonPage.objects.create(
        report=report, cadre=cadre, strengths="敢于担当", advice=advice, written_by=head
    )
    if signed:
        report.signed_at, report.signed_by = now + timedelta(seconds=1), head
        report.save()
    return page


def test_only_outstanding_pages_of_signed_reports_are_proposals(house, officer, head, young):
    proposed(house, officer, head, young, "steady")
    proposed(house, officer, head, young, signed=False)
    assert not proposed_pages(officer).exists()
    page = proposed(house, officer, head, young)
    assert list(proposed_pages(officer)) == [page]
    young.user = officer
    young.save()
    assert not proposed_pages(officer).exists()


def test_who_works_elsewhere_sees_none(house, officer, head, young):
    proposed(house, officer, head, young)
    assert not proposed_pages(house.user(Role.HR_OFFICER, house.elsewhere, name="far")).exists()


def test_it_is_nominated_with_source_and_evidence_from_the_page(house, officer, head, young, chief):
    page = proposed(house, officer, head, young)
    client = house.signed_in(officer)
    assert page.strengths in client.get(reverse("talent_pools:proposed_by_forces")).content.decode()
    address = f"{reverse('talent_pools:nominate')}?page={page.pk}"
    assert "澄考〔2026〕9号" in client.get(address).content.decode()
    told = {
        "cadre": young.pk, "pool": Pool.objects.get(key="young").pk, "horizon": "near", "source": "task_force",
        "document_no": page.report.number, "grounds": page.strengths,
    }  # fmt: skip
    shown = client.post(address, told, follow=True).content.decode()
    stay = Membership.objects.get()
    assert (stay.page, stay.source, stay.proposals.get().kind) == (page, Source.TASK_FORCE, "entry")
    assert "澄考〔2026〕9号" in shown
    assert "涉及本人的现场记录 1 条" in shown
    assert not proposed_pages(officer).exists()
    assert not proposed_pages(chief).exists()
    leader = house.client(Role.LEADER).get(reverse("talent_pools:member", args=[stay.pk])).content.decode()
    assert "来源受限" in leader


def test_evidence_is_of_the_person_and_named_as_what_it_is(house, officer, head, young, civil_other):
    page = proposed(house, officer, head, young)
    told = {
        "pool": Pool.objects.get(key="young"),
        "horizon": "near",
        "grounds": "x",
        "document_no": "x",
        "page": page,
    }
    with pytest.raises(ValidationError, match="somebody else"):
        nominate(Membership(cadre=civil_other, source=Source.TASK_FORCE, **told), by=officer)
    with pytest.raises(ValidationError, match="say so"):
        nominate(Membership(cadre=young, source=Source.UNIT, unit=house.here, **told), by=officer)


@pytest.fixture
def civil_other(house):
    return house.cadre("旁人")


def test_the_list_asks_the_database_as_often_for_three_as_for_one(house, officer, head, young):
    client, address = house.signed_in(officer), reverse("talent_pools:proposed_by_forces")
    proposed(house, officer, head, young)
    first = statements_of(client, address)
    proposed(house, officer, head, house.cadre("二"))
    proposed(house, officer, head, house.cadre("三"))
    assert statements_of(client, address) == first


@pytest.mark.parametrize("asked", ["x", "00000000-0000-0000-0000-000000000000"])
def test_a_page_that_is_none_is_not_there(house, officer, asked):
    answer = house.signed_in(officer).get(reverse("talent_pools:nominate"), {"page": asked})
    assert answer.status_code == 404
