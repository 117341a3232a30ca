"""Projects: totals, nodes, parts and results with proof; the row of the demonstration."""

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from accounts.choices import Role
from assessments.models import Project, ProjectNode, ProjectResult, ProjectRole
from assessments.queries import visible_projects
from assessments.services.projects import (
    add_node,
    add_project,
    add_result,
    add_role,
    add_unit,
    change_project,
    end_role,
    meet_node,
)
from assessments.totals import by_year, numbers
from common.clock import today
from dashboards.demo.frontline import attract
from tests.counting import statements_of

pytestmark = pytest.mark.django_db


def paper(content=b"%PDF-1.4", name="p.pdf"):
    file = BytesIO(content)
    file.name = name
    return file


def demo_projects(house, day):
    units = dict.fromkeys(("招商局", "经济发展局", "科技创新局"), house.here)
    return attract(units, 2026, day)


def test_the_totals_of_the_demonstration_come_out_right_to_the_yuan(house, officer):
    demo_projects(house, date(2026, 5, 31))
    to_may = Project.objects.filter(signed_on__gte="2026-01-01", signed_on__lte="2026-05-31")
    wanted = {"large": 16, "industry": 7, "service": 9, "investment": Decimal("62.4"), "all": 18}
    assert numbers(to_may) == wanted
    assert by_year(Project.objects.all())[0] == {"year": 2026, **wanted}


def test_every_number_of_the_totals_opens_its_list(house, client, officer):
    demo_projects(house, date(2026, 5, 31))
    context = client.get(reverse("assessments:projects")).context
    year = context["years"][0]
    for number, address in (
        ("large", "large_url"),
        ("industry", "industry_url"),
        ("service", "service_url"),
        ("all", "all_url"),
    ):
        assert client.get(year[address]).context["total"] == year[number]
    assert [tile["value"] for tile in context["tiles"]] == [16, 7, 9, "62.4"]


def test_a_project_that_was_given_up_or_is_in_talks_is_not_counted(project, officer, house):
    add_project(
        name="在谈", unit=house.here, sector="service", investment=Decimal(3), stage="talks", by=officer
    )
    assert numbers(Project.objects.all())["large"] == 1
    change_project(project, stage="stopped", by=officer)
    assert numbers(Project.objects.all())["all"] == 0


def test_an_investment_is_exact(project, officer):
    change_project(project, investment=Decimal("0.3333"), by=officer)
    assert Project.objects.get().investment == Decimal("0.3333")
    with pytest.raises(ValidationError, match="more than nothing"):
        change_project(project, investment=Decimal(0), by=officer)


def test_a_project_past_its_talks_has_a_day_of_signing_that_is_not_to_come(house, officer):
    told = {
        "name": "x",
        "unit": house.here,
        "sector": "service",
        "investment": Decimal(1),
        "stage": "started",
    }
    with pytest.raises(ValidationError, match="Say on which day"):
        add_project(**told, by=officer)
    with pytest.raises(ValidationError, match="still to come"):
        add_project(**told, signed_on=today() + timedelta(days=1), by=officer)


def test_a_node_that_is_met_moves_the_project_forward_and_never_back(project, officer):
    first = add_node(project, name="开工", planned_on=date(2026, 5, 1), reaches="started", by=officer)
    again = add_node(project, name="签约", planned_on=date(2026, 2, 1), reaches="signed", by=officer)
    meet_node(first, date(2026, 5, 3), by=officer)
    meet_node(again, date(2026, 6, 3), by=officer)
    project.refresh_from_db()
    assert (project.stage, project.signed_on) == ("started", date(2026, 2, 3))
    with pytest.raises(ValidationError, match="already has a node"):
        add_node(project, name="开工", planned_on=date(2026, 5, 1), by=officer)


def test_a_result_belongs_to_somebody_with_a_part_and_an_innovation_is_proven(project, officer, civil):
    cadre = civil("高翔宇")
    told = {"text": "x", "achieved_on": date(2026, 6, 1), "source": "月报", "by": officer}
    with pytest.raises(ValidationError, match="no part in the project"):
        add_result(project, cadre, kind="problem", **told)
    add_role(project, cadre, part="leads", since=date(2026, 2, 3), source="分工表", by=officer)
    with pytest.raises(ValidationError, match="paper that proves"):
        add_result(project, cadre, kind="innovation", level="city", **told)
    with pytest.raises(ValidationError, match="PDF, JPEG or PNG"):
        add_result(project, cadre, kind="innovation", level="city", paper=paper(b"MZ"), **told)
    row = add_result(project, cadre, kind="innovation", level="city", paper=paper(), **told)
    assert row.proof.content_type == "application/pdf"
    assert ProjectResult.objects.count() == 1


def test_nobody_records_parts_for_themself_or_for_other_units(project, officer, civil, house):
    own = civil("自己")
    own.user = officer
    own.save()
    for cadre in (own, civil("别处", house.elsewhere)):
        with pytest.raises(PermissionDenied):
            add_role(project, cadre, part="works", since=date(2026, 2, 3), source="x", by=officer)


def test_a_part_ends_after_it_has_begun(project, officer, civil):
    role = add_role(project, civil("甲"), part="works", since=date(2026, 2, 3), source="x", by=officer)
    with pytest.raises(ValidationError, match="ends after"):
        end_role(role, date(2026, 1, 1), by=officer)
    assert end_role(role, date(2026, 6, 30), by=officer).until == date(2026, 6, 30)


def test_a_unit_that_joins_sees_the_project_and_does_not_change_it(project, officer, house):
    other = house.user(Role.HR_OFFICER, unit=house.elsewhere, name="other")
    assert not visible_projects(other).exists()
    add_unit(project, house.elsewhere, part="serves", since=date(2026, 3, 1), by=officer)
    assert visible_projects(other).get() == project
    with pytest.raises(Project.DoesNotExist):
        change_project(project, stage="stopped", by=other)


def test_the_file_shows_parts_and_results_with_source_and_day(project, officer, civil, client):
    cadre = civil("高翔宇")
    add_role(project, cadre, part="leads", since=date(2026, 2, 3), source="专班分工表", by=officer)
    told = {"text": "专线接入提前", "achieved_on": date(2026, 6, 1), "source": "专班月报"}
    add_result(project, cadre, kind="problem", **told, by=officer)
    text = client.get(reverse("cadres:part", args=[cadre.pk, "deeds"])).content.decode()
    for words in ("澄芯封测", "专班分工表", "专线接入提前", "专班月报", "2026.06.01"):
        assert words in text


def test_pages_cost_the_same_with_one_and_with_three_rows(project, officer, civil, client, house):
    role = {"part": "works", "since": date(2026, 2, 3), "source": "x", "by": officer}
    add_role(project, civil("甲"), **role)
    ProjectNode.objects.create(project=project, name="a", planned_on=date(2026, 3, 1))
    pages = [reverse("assessments:projects"), reverse("assessments:project", args=[project.pk])]
    before = [statements_of(client, page) for page in pages]
    for number in range(2):
        more = add_project(
            name=f"{number}", unit=house.here, sector="service", investment=Decimal(2), stage="signed",
            signed_on=date(2026, 3, 1), by=officer,
        )  # fmt: skip
        add_role(more, civil(f"乙{number}"), **role)
        add_role(project, civil(f"丙{number}"), **role)
        ProjectNode.objects.create(project=project, name=f"{number}", planned_on=date(2026, 3, 1))
    assert [statements_of(client, page) for page in pages] == before


def test_forms_of_a_project_write_and_say_what_is_wrong(client, house, civil):
    cadre = civil("甲")
    told = {
        "name": "新项目",
        "unit": house.here.pk,
        "sector": "service",
        "investment": "1.25",
        "stage": "talks",
    }
    client.post(reverse("assessments:new_project"), told)
    project = Project.objects.get(name="新项目")
    answer = client.post(reverse("assessments:new_project"), told | {"investment": "0"})
    assert (answer.status_code, bool(answer.context["form"].errors)) == (422, True)
    role = {"cadre": cadre.pk, "part": "leads", "since": "2026-02-03", "source": "分工表"}
    client.post(reverse("assessments:add_role", args=[project.pk]), role)
    assert ProjectRole.objects.get().cadre == cadre
    found = client.get(reverse("assessments:people"), {"q": "甲"}).json()
    assert [one["value"] for one in found] == [str(cadre.pk)]
