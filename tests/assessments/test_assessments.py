"""Assessments with findings; the daily appraisal; headquarters and touchstone posts."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from accounts.choices import Role
from assessments.models import Assessment, DailyAppraisal, Dimension, ProjectNode, Scale
from assessments.queries import holders_of, visible_assessments
from assessments.services.assessments import add_assessment, set_daily
from assessments.services.fronts import add_member, end_member, flag_post, form_headquarters
from cadres.services import end_service
from common.clock import today
from tests.counting import statements_of

pytestmark = pytest.mark.django_db


def finding(dimension="quality", level="good", evidence="月报"):
    return {"dimension": Dimension.objects.get(pk=dimension), "level": level, "evidence": evidence}


def assess(cadre, by, kind="no_appointment", **more):
    told = {"held_on": today(), "assessors": "考核组", "summary": "x", "findings": [finding()]}
    return add_assessment(cadre, kind=kind, by=by, **(told | more))


def test_dimensions_and_scales_are_data_under_two_headings():
    assert set(Dimension.objects.values_list("heading", flat=True)) == {"ability", "achievement"}
    words = Scale.objects.get(pk="four_words").levels
    assert [level["zh"] for level in words] == ["好", "较好", "一般", "较差"]


def test_an_assessment_says_at_which_project_and_node(civil, officer, project, house):
    cadre = civil("甲")
    node = ProjectNode.objects.create(project=project, name="开工", planned_on=date(2026, 5, 1))
    with pytest.raises(ValidationError, match="Name the project"):
        assess(cadre, officer, "front_line")
    with pytest.raises(ValidationError, match="Name the key node"):
        assess(cadre, officer, "key_node", project=project)
    with pytest.raises(ValidationError, match="Name the key node"):
        assess(cadre, officer, "front_line", project=project, node=node)
    assert assess(cadre, officer, "key_node", project=project, node=node).findings.get().level == "good"


@pytest.mark.parametrize(
    ("findings", "words"),
    [
        ([], "at least one dimension"),
        ([("quality", "excellent", "x")], "no level"),
        ([("quality", "good", " ")], "rests on"),
    ],
)
def test_a_finding_has_a_level_of_its_scale_and_evidence(civil, officer, findings, words):
    with pytest.raises(ValidationError, match=words):
        assess(civil("甲"), officer, findings=[finding(*one) for one in findings])


def test_nobody_assesses_themself_or_reads_what_is_said_of_them(civil, officer, house):
    own = civil("自己")
    row = assess(own, house.user(Role.HR_OFFICER, name="colleague"))
    assert visible_assessments(officer).get() == row
    own.user = officer
    own.save()
    assert not visible_assessments(type(officer).objects.get(pk=officer.pk)).exists()
    with pytest.raises(PermissionDenied):
        assess(own, officer)


def test_the_page_takes_levels_by_dimension_and_shows_them_under_their_headings(civil, client):
    cadre = civil("甲")
    told = {
        "cadre": cadre.pk, "kind": "no_appointment", "held_on": today().isoformat(), "assessors": "考核组", "summary": "好",
        "level_pressure": "good", "evidence_pressure": "值守记录",
    }  # fmt: skip
    assert (
        client.post(reverse("assessments:new_assessment"), told | {"evidence_pressure": ""}).status_code
        == 422
    )
    client.post(reverse("assessments:new_assessment"), told)
    row = Assessment.objects.get()
    ability, achievement = client.get(reverse("assessments:assessment", args=[row.pk])).context["parts"]
    assert ([cells[2] for cells in ability["rows"]], achievement["rows"]) == (["值守记录"], [])


def test_the_list_costs_the_same_with_one_and_with_three_rows(civil, officer, client):
    page = reverse("assessments:assessments")
    assess(civil("甲"), officer)
    before = statements_of(client, page)
    assess(civil("乙"), officer), assess(civil("丙"), officer)
    assert statements_of(client, page) == before


def test_the_daily_appraisal_keeps_its_own_words_and_corrects_them(civil, officer, client, house):
    cadre, other = civil("甲"), civil("别处", house.elsewhere)
    assert set_daily({cadre.pk: "good", other.pk: "good"}, year=2025, quarter=3, by=officer) == 1
    sheet = reverse("assessments:daily_sheet", args=[house.here.pk])
    client.post(sheet, {"year": 2025, "quarter": 3, f"word_{cadre.pk}": "plain"})
    assert DailyAppraisal.objects.get().word == "plain"
    assert client.get(sheet, {"year": 2025, "quarter": 3}).context["rows"] == [
        {"cadre": cadre, "word": "plain"}
    ]
    with pytest.raises(ValueError, match="excellent"):
        set_daily({cadre.pk: "excellent"}, year=2025, quarter=3, by=officer)


def test_who_holds_a_touchstone_post_follows_from_the_files(civil, officer, house):
    cadre = civil("甲")
    post = flag_post(unit=house.here, title="post of 甲", reason="x", flagged_on=date(2026, 1, 1), by=officer)
    row = holders_of([post], officer, today())[post.pk][0]
    assert (row.cadre, row.valid.lower) == (cadre, date(2020, 3, 1))
    end_service(cadre.appointments.get(), today(), document_no="1", by="test")
    assert holders_of([post], officer, today()) == {post.pk: []}
    with pytest.raises(ValidationError, match="touchstone already"):
        flag_post(unit=house.here, title="post of 甲", reason="x", flagged_on=date(2026, 1, 1), by=officer)


def test_key_work_shows_headquarters_members_and_posts(civil, officer, client, house):
    told = {"matter": "征收", "unit": house.here, "begins_on": date(2026, 1, 1)}
    place = form_headquarters(name="会展指挥部", **told, by=officer)
    member = add_member(place, civil("甲"), part="commander", since=date(2026, 1, 1), by=officer)
    flag_post(unit=house.here, title="post of 甲", reason="x", flagged_on=date(2026, 1, 1), by=officer)
    quarters, posts = client.get(reverse("assessments:fronts")).context["parts"]
    assert (quarters["rows"][0][5], posts["rows"][0][4]["text"]) == (1, "甲")
    assert "甲" in client.get(reverse("assessments:headquarters", args=[place.pk])).content.decode()
    with pytest.raises(ValidationError, match="结束日期"):
        end_member(member, date(2025, 1, 1), by=officer)
    end_member(member, today() - timedelta(days=1), by=officer)
    assert client.get(reverse("assessments:fronts")).context["parts"][0]["rows"][0][5] == 0
