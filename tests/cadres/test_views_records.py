"""Dated records are added, corrected and taken out through the pages, and the history keeps them."""

from datetime import date

import pytest
from django.apps import apps
from django.urls import reverse
from psycopg2.extras import DateRange

from audit.models import Entry
from cadres.choices import Grade
from cadres.models import Appointment, Appraisal, Award, DateVerification, Education, RankPeriod
from cadres.services import add_record, set_grade
from tests.cadres.people import add_person, client_of, make_zone

pytestmark = pytest.mark.django_db


@pytest.fixture
def zone():
    return make_zone()


def url(zone, kind, row, what="change"):
    return reverse(f"cadres:{what}_record", args=[zone.cadre.pk, kind, row.pk])


def as_shown(user, address):
    """What the form of a page would send when nothing is typed."""
    form = client_of(user).get(address).context["form"]
    return {field.name: field.value() for field in form if field.value() not in (None, False)}


def test_a_post_sent_back_as_it_stands_changes_nothing(zone):
    [post] = zone.cadre.appointments.all()
    Appointment.objects.filter(pk=post.pk).update(valid=DateRange(date(2022, 3, 1), date(2024, 12, 18)))
    before = Appointment.objects.filter(pk=post.pk).values().get()
    answer = client_of(zone.officer).post(
        url(zone, "posts", post), as_shown(zone.officer, url(zone, "posts", post))
    )
    assert answer.status_code == 302
    assert Appointment.objects.filter(pk=post.pk).values().get() == before


def test_a_post_is_corrected_and_what_stood_before_is_in_the_trail(zone):
    [post] = zone.cadre.appointments.all()
    data = as_shown(zone.officer, url(zone, "posts", post)) | {"title": "局长", "end": "2026.05"}
    client_of(zone.officer).post(url(zone, "posts", post), data)
    post.refresh_from_db()
    assert (post.title, post.valid.upper) == ("局长", date(2026, 5, 1))
    detail = Entry.objects.get(action="appointment.changed").detail
    assert (detail["before"]["title"], detail["after"]["title"]) == ("副局长", "局长")


def test_a_correction_that_overlaps_another_post_is_refused_in_words(zone):
    other = add_record(
        Appointment(cadre=zone.cadre, unit=zone.office, title="科员", valid=DateRange(date(2018, 1, 1), date(2022, 3, 1))),
        by="test",
    )  # fmt: skip
    data = as_shown(zone.officer, url(zone, "posts", other)) | {"end": "2023.01"}
    answer = client_of(zone.officer).post(url(zone, "posts", other), data)
    assert (answer.status_code, bool(answer.context["form"].errors)) == (422, True)
    other.refresh_from_db()
    assert other.valid.upper == date(2022, 3, 1)


def test_a_staff_grade_is_recorded_and_read_back_as_one(zone):
    data = {"place": "staff:4", "start": "2021.07"}
    client_of(zone.officer).post(reverse("cadres:add_rank", args=[zone.cadre.pk]), data)
    row = RankPeriod.objects.get(scale="staff")
    assert (row.rank, as_shown(zone.officer, url(zone, "ranks", row))["place"]) == (4, "staff:4")


def test_another_grade_does_not_keep_the_word_of_the_one_before(zone):
    [row] = zone.cadre.appraisals.all()
    data = as_shown(zone.officer, url(zone, "appraisals", row))
    client_of(zone.officer).post(url(zone, "appraisals", row), data)
    row.refresh_from_db()
    assert row.word == "优秀"
    client_of(zone.officer).post(url(zone, "appraisals", row), data | {"grade": "competent"})
    row.refresh_from_db()
    assert (row.grade, row.word) == (Grade.COMPETENT, "")
    again = set_grade(zone.cadre, 2025, by="test", grade=Grade.BASIC, decided_on=date(2026, 1, 16))
    assert again.word == ""


def test_a_day_of_decision_that_is_corrected_is_assumed_no_more_and_lies_in_the_past(zone):
    [row] = zone.cadre.appraisals.all()
    Appraisal.objects.filter(pk=row.pk).update(decided_assumed=True)
    address, assumed = url(zone, "appraisals", row), []
    data = as_shown(zone.officer, address)
    for day in (data["decided_on"], "2026-02-02"):
        client_of(zone.officer).post(address, data | {"decided_on": day})
        row.refresh_from_db()
        assumed.append(row.decided_assumed)
    assert assumed == [True, False]
    answer = client_of(zone.officer).post(address, data | {"decided_on": "2199-01-01"})
    assert list(answer.context["form"].errors) == ["decided_on"]


def test_a_chosen_education_is_written_in_its_words_and_an_own_word_stays(zone):
    address = reverse("cadres:add_education", args=[zone.cadre.pk])
    client_of(zone.officer).post(address, {"mode": "full_time", "education": "21", "school": "示例大学"})
    row = Education.objects.get()
    assert (row.education, row.education_text, row.degree_text) == ("21", "大学", "")
    data = as_shown(zone.officer, url(zone, "education", row)) | {"degree_text": "双学士"}
    client_of(zone.officer).post(url(zone, "education", row), data)
    row.refresh_from_db()
    assert (row.education_text, row.degree_text) == ("大学", "双学士")


def test_an_education_without_words_is_refused(zone):
    answer = client_of(zone.officer).post(
        reverse("cadres:add_education", args=[zone.cadre.pk]), {"mode": "full_time", "school": "示例大学"}
    )
    assert list(answer.context["form"].errors) == ["education"]


def test_a_record_is_taken_out_and_the_history_keeps_it(zone):
    row = add_record(Award(cadre=zone.cadre, name="嘉奖"), by="test")
    assert client_of(zone.officer).post(url(zone, "awards", row, "remove")).status_code == 302
    assert not Award.objects.exists()
    kept = (
        apps.get_model("cadres", "AwardEvent")
        .objects.filter(pgh_label="delete")
        .values_list("name", flat=True)
    )
    assert list(kept) == ["嘉奖"]
    assert Entry.objects.get(action="award.removed").detail["was"] == "嘉奖"


def test_neither_another_unit_nor_another_file_reaches_a_record(zone):
    [row] = zone.cadre.appraisals.all()
    other = add_person(zone.office, "许若溪")
    mixed = reverse("cadres:change_record", args=[other.pk, "appraisals", row.pk])
    unknown = reverse("cadres:change_record", args=[zone.cadre.pk, "matters", row.pk])
    assert [client_of(zone.officer).get(address).status_code for address in (mixed, unknown)] == [404, 404]
    for what in ("change", "remove"):
        address = url(zone, "appraisals", row, what)
        statuses = [client_of(user).post(address).status_code for user in (zone.leader, zone.stranger)]
        assert statuses == [403, 404]
    assert Appraisal.objects.filter(pk=row.pk).exists()


def test_only_who_may_edit_has_the_links(zone):
    [row] = zone.cadre.appraisals.all()
    address = reverse("cadres:part", args=[zone.cadre.pk, "appraisals"])
    pages = [client_of(user).get(address).content.decode() for user in (zone.officer, zone.leader)]
    assert [url(zone, "appraisals", row) in page for page in pages] == [True, False]


VERIFIED = {
    "kind": "birth",
    "value": "1985.07",
    "document_no": "组认〔2026〕4号",
    "verified_on": "2026-03-02",
    "verified_by": "干部科",
}


def test_a_verified_date_stands_beside_the_recorded_one(zone):
    client, address = client_of(zone.officer), reverse("cadres:add_verification", args=[zone.cadre.pk])
    answer = client.post(address, VERIFIED, follow=True)
    [row] = DateVerification.objects.all()
    assert (str(row.value), row.verified_on) == ("1985-07", date(2026, 3, 2))
    assert answer.request["PATH_INFO"] == reverse("cadres:part", args=[zone.cadre.pk, "verifications"])
    for words in (zone.cadre.birth.dotted, "1985.07", "组认〔2026〕4号", "干部科"):
        assert words in answer.content.decode()


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"verified_on": "2999-01-01"}, "verified_on"),
        ({"value": "2026.04"}, "value"),
        ({"value": ""}, "value"),
    ],
)
def test_a_verified_date_that_cannot_be_is_refused_at_its_field(zone, said, field):
    address = reverse("cadres:add_verification", args=[zone.cadre.pk])
    answer = client_of(zone.officer).post(address, VERIFIED | said)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert not DateVerification.objects.exists()


def test_a_date_is_verified_once(zone):
    client, address = client_of(zone.officer), reverse("cadres:add_verification", args=[zone.cadre.pk])
    client.post(address, VERIFIED)
    answer = client.post(address, VERIFIED | {"value": "1985.08"})
    assert answer.status_code == 422
    assert "This date has been verified: correct that entry." in answer.content.decode()
