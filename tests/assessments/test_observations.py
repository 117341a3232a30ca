"""Embedded observations: by whom, what is seen of them, and by nobody else."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from docx import Document

from accounts.choices import Role
from assessments.models import Dimension, Observation, ObservationNote, TouchstonePost
from assessments.queries import visible_observations
from assessments.services.observations import note, report, start_observation
from audit.models import Entry
from cadres.services import add_family_member
from common.clock import today
from work.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(house):
    return house.user(Role.HR_OFFICER, name="colleague")


@pytest.fixture
def post(house):
    return TouchstonePost.objects.create(unit=house.here, title="x", reason="x", flagged_on=today())


@pytest.fixture
def observed(civil):
    return civil("被考察人")


@pytest.fixture
def observation(observed, post, officer, colleague):
    period = {"begins_on": today() - timedelta(days=30), "ends_on": today() + timedelta(days=30)}
    return start_observation(observed, post=post, observers=[officer, colleague], by=officer, **period)


def seen(observation, by, text="会前摸清底数", **more):
    told = {"seen_on": today(), "dimension": Dimension.objects.get(pk="quality"), "text": text}
    return note(observation, by=by, **(told | more))


def test_observers_see_it_and_are_told_without_a_name(observation, officer, colleague, house, observed):
    chief = house.user(Role.HR_CHIEF)
    others = [house.user(role) for role in (Role.LEADER, Role.SUPERVISION)] + [
        house.user(Role.HR_OFFICER, name="third")
    ]
    assert [visible_observations(one).count() for one in (officer, colleague, chief)] == [1, 1, 1]
    assert [visible_observations(one).count() for one in others] == [0, 0, 0]
    notices = list(Notice.objects.filter(kind="observation.named"))
    assert {one.recipient for one in notices} == {officer, colleague}
    assert all(observed.name not in str(one.words) for one in notices)


def test_the_observed_and_kin_never_see_it_whatever_their_right(
    observation, observed, house, colleague, civil
):
    chief = house.user(Role.HR_CHIEF)
    kin = civil("兄长")
    kin.user = chief
    kin.save()
    add_family_member(observed, "兄", by="test", relative=kin, name="x")
    observed.user = colleague
    observed.save()
    for user in (chief, colleague):
        assert not visible_observations(user).exists()
        page = house.signed_in(user).get(reverse("assessments:observation", args=[observation.pk]))
        assert page.status_code == 404


def test_nothing_of_it_stands_in_the_file(observation, officer, observed, client):
    seen(observation, officer, text="只在考察里")
    for tab in ("overview", "deeds", "service"):
        text = client.get(reverse("cadres:part", args=[observed.pk, tab])).content.decode()
        assert "只在考察里" not in text


def test_observers_are_two_and_neither_the_observed_nor_kin(observed, post, officer, colleague):
    period = {"begins_on": today(), "ends_on": today(), "post": post, "by": officer}
    with pytest.raises(ValidationError, match="at least two"):
        start_observation(observed, observers=[officer], **period)
    observed.user = colleague
    observed.save()
    with pytest.raises(ValidationError, match="can not observe"):
        start_observation(observed, observers=[officer, colleague], **period)
    assert not Observation.objects.exists()


def test_an_observation_is_in_one_place(observed, officer, colleague):
    with pytest.raises(ValidationError, match="one place"):
        start_observation(
            observed, observers=[officer, colleague], begins_on=today(), ends_on=today(), by=officer
        )


def test_only_observers_write_within_the_time_and_nothing_is_altered(observation, officer, house):
    with pytest.raises(PermissionDenied):
        seen(observation, house.user(Role.HR_CHIEF))
    with pytest.raises(ValidationError, match="not within"):
        seen(observation, officer, seen_on=today() - timedelta(days=60))
    row = seen(observation, officer)
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege('cadre_web', 'assessments_observationnote', 'UPDATE')")
        assert cursor.fetchone() == (False,)
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        ObservationNote.objects.filter(pk=row.pk).update(text="x")


def test_reports_rest_on_notes_and_the_last_one_closes(observation, officer):
    with pytest.raises(ValidationError, match="rests on"):
        report(observation, "midterm", "x", by=officer)
    seen(observation, officer)
    report(observation, "midterm", "中期情况", by=officer)
    with pytest.raises(ValidationError, match="already"):
        report(observation, "midterm", "x", by=officer)
    closed = report(observation, "closing", "总体评价", by=officer)
    assert (closed.closed_on, closed.midterm_report) == (today(), "中期情况")
    with pytest.raises(ValidationError, match="closed"):
        seen(observation, officer)


def test_the_page_shows_notes_and_reports_and_prints_as_the_report(observation, officer, client):
    seen(observation, officer)
    report(observation, "closing", "总体评价好", by=officer)
    text = client.get(reverse("assessments:observation", args=[observation.pk])).content.decode()
    for words in ("会前摸清底数", "总体评价好", "嵌入式考察报告"):
        assert words in text


def test_the_report_is_a_word_file_with_what_was_seen_under_each_dimension(observation, officer, client):
    seen(observation, officer)
    report(observation, "midterm", "中期情况好", by=officer)
    answer = client.get(reverse("assessments:observation_document", args=[observation.pk]))
    (table,) = Document(BytesIO(answer.content)).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    said = {row[0]: row[1] for row in rows}
    dimension = Dimension.objects.get(pk="quality")
    assert (
        f"{today():%Y.%m.%d} 会前摸清底数（{officer.name}）"
        in said[f"{dimension.get_heading_display()}·{dimension}"]
    )
    assert said[f"中期报告 {today():%Y.%m.%d}"] == "中期情况好"
    assert Entry.objects.filter(action="observation.taken").count() == 1
