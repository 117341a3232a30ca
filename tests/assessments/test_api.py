"""Projects, assessments, rounds and ratings over REST."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from assessments.models import Assessment, Project
from assessments.services.projects import add_node, add_role
from assessments.services.rounds import grade_lines, start_round
from cadres.models import Appraisal

pytestmark = pytest.mark.django_db


def send(client, name, data, *args):
    path = reverse(name, args=args)
    return client.post(path, data, content_type="application/json", headers={"Idempotency-Key": str(uuid4())})


def test_a_project_is_entered_and_read_with_its_nodes_and_parts(client, officer, house, civil):
    told = {
        "name": "x",
        "sector": "service",
        "investment": "1.2500",
        "stage": "signed",
        "signed_on": "2026-03-01",
    }
    made = send(client, "api-project-list", told | {"unit_id": str(house.here.pk)})
    assert (made.status_code, made.json()["investment"]) == (201, "1.2500")
    project = Project.objects.get()
    add_node(project, name="开工", planned_on=date(2026, 5, 1), by=officer)
    add_role(project, civil("甲"), part="leads", since=date(2026, 3, 1), source="x", by=officer)
    found = client.get(made["Location"], {"expand": "nodes,roles,results"}).json()
    assert (found["nodes"][0]["name"], found["roles"][0]["part"], found["results"]) == ("开工", "leads", [])
    assert send(client, "api-project-list", told | {"unit_id": str(house.elsewhere.pk)}).status_code == 400


@pytest.mark.parametrize("year", ["-1", "0", "1899", "2200", "10000", "9e40", "2026.5", "NaN", "x"])
def test_a_year_that_is_none_is_named(client, year):
    answer = client.get(reverse("api-project-list"), {"year": year})
    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["year"])
    assert client.get(reverse("api-project-list"), {"year": "2026"}).status_code == 200


def test_the_totals_are_those_of_the_page(client, project):
    asked = {"since": "2026-01-01", "until": "2026-05-31"}
    found = client.get(reverse("api-project-totals"), asked).json()
    assert found == {"large": 1, "industry": 1, "service": 0, "investment": "12.0000", "all": 1}


def test_an_assessment_is_entered_with_its_findings(client, civil, house):
    told = {
        "kind": "no_appointment", "held_on": "2026-05-01", "assessors": "x", "summary": "x",
        "findings": [{"dimension": "quality", "level": "good", "evidence": "月报"}],
    }  # fmt: skip
    made = send(client, "api-assessment-list", told | {"cadre_id": str(civil("甲").pk)})
    assert made.status_code == 201
    found = client.get(made["Location"], {"expand": "findings"}).json()
    assert found["findings"][0]["dimension"] == "quality"
    other = civil("别处", house.elsewhere)
    assert send(client, "api-assessment-list", told | {"cadre_id": str(other.pk)}).status_code == 400
    assert Assessment.objects.count() == 1


def test_a_round_is_decided_over_rest_and_refused_with_its_reason(client, officer, house, civil):
    civil("甲"), civil("乙")
    found = start_round(house.here, 2025, by=officer)
    told = {"decided_on": "2026-01-20", "document_no": "1"}
    refused = send(client, "api-round-commit", told, found.pk)
    assert (refused.status_code, "AS-01" in refused.content.decode()) == (400, True)
    grade_lines(found, dict.fromkeys(found.lines.values_list("pk", flat=True), "competent"), {}, by=officer)
    assert send(client, "api-round-commit", told, found.pk).json()["state"] == "committed"
    assert Appraisal.objects.filter(year=2025, grade="competent").count() == 2
    lines = client.get(reverse("api-round-detail", args=[found.pk]), {"expand": "lines"}).json()["lines"]
    assert {line["grade"] for line in lines} == {"competent"}
