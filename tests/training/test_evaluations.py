"""Evaluations: nobody's answer is known, and none can be found by subtracting."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.urls import reverse

from audit.models import Entry
from training.models import Answer, Ballot, Evaluation, Event, Programme
from training.services import evaluations as services
from training.services.planning import save_programme

pytestmark = pytest.mark.django_db
GOOD = {"content": 5, "speakers": 4, "organization": 3, "usefulness": 5}


def evaluated(zone, people: int, answers: int, **fields) -> Event:
    """A closed evaluation of so many answers."""
    event = zone.event(("2026-11-20 09:00", "3.0"), **fields)
    zone.enrolled(event, *(f"{event.code}-{number}" for number in range(people)))
    for code in services.issue_ballots(event, by=zone.officer)[:answers]:
        services.answer(services.ballot_of(code), Answer(**GOOD))
    services.close_evaluation(event, by=zone.officer)
    return event


def test_a_slip_works_once_and_leaves_nothing_of_who_used_it(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    zone.enrolled(event, *"甲乙丙丁戊")
    codes, before = services.issue_ballots(event, by=zone.officer), Entry.objects.count()
    client, address = Client(), reverse("training:ballot", args=[codes[0]])
    assert client.get(address).status_code == 200
    assert client.post(address, {**GOOD, "words": "很好"}).status_code == 200
    assert [client.get(address).status_code, client.post(address, GOOD).status_code] == [410, 410]
    assert (Answer.objects.count(), Ballot.objects.count()) == (1, 4)
    assert Entry.objects.count() == before
    names = {field.name for field in Answer._meta.get_fields()}
    assert names == {"id", "evaluation", "content", "speakers", "organization", "usefulness", "words"}


def test_nothing_names_a_person_or_a_time(zone):
    kinds = {"date", "timestamp with time zone"}
    with connection.cursor() as cursor:
        for model in (Answer, Ballot):
            cursor.execute(
                "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = %s",
                [model._meta.db_table],
            )
            assert not {
                name for name, kind in cursor.fetchall() if kind in kinds or name in ("cadre_id", "user_id")
            }
    assert Answer().pk.version == 4  # an id that tells no order


def test_four_answers_are_never_shown_five_are(zone):
    few, enough = evaluated(zone, 5, 4), evaluated(zone, 5, 5)
    assert services.results_of(Evaluation.objects.get(event=few)).answers == 0
    told = services.results_of(Evaluation.objects.get(event=enough))
    assert (told.answers, told.means["content"], told.means["organization"]) == (5, 5.0, 3.0)


def test_nothing_is_shown_while_answers_come_in(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    zone.enrolled(event, *"甲乙丙丁戊己")
    codes = services.issue_ballots(event, by=zone.officer)
    client, address = zone.signed_in(zone.officer), reverse("training:evaluation", args=[event.pk])
    pages = []
    for code in codes:
        services.answer(services.ballot_of(code), Answer(**GOOD))
        pages.append(
            re.sub(r'csrf[^>]+>|nonce="[^"]+"|X-CSRFToken[^}]+}', "", client.get(address).content.decode())
        )
    assert len(set(pages)) == 1  # before the first and after the last answer the page is the same


def test_a_programme_leaves_small_groups_out_whole(zone):
    programme = save_programme(Programme(unit=zone.here, code="XC", name="新城精神"), by=zone.officer)
    evaluated(zone, 5, 4, programme=programme)
    shown = evaluated(zone, 6, 6, programme=programme)
    together = services.results_of_programme(programme)
    alone = services.results_of(Evaluation.objects.get(event=shown))
    assert (together.answers - alone.answers, together.means) == (0, dict(alone.means))


def test_a_closed_evaluation_takes_no_answer_and_does_not_open_again(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    zone.enrolled(event, *"甲乙丙丁戊")
    code = services.issue_ballots(event, by=zone.officer)[0]
    services.close_evaluation(event, by=zone.officer)
    assert services.ballot_of(code) is None
    with pytest.raises(ValidationError, match="closed"):
        services.issue_ballots(event, by=zone.officer)


def test_slips_are_for_groups_of_five_and_one_for_each(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    zone.enrolled(event, *"甲乙丙丁")
    with pytest.raises(ValidationError, match="Fewer than 5"):
        services.issue_ballots(event, by=zone.officer)
    zone.enrolled(event, *"戊")
    assert len(services.issue_ballots(event, by=zone.officer)) == 5
    with pytest.raises(ValidationError, match="ballot for everybody"):
        services.issue_ballots(event, by=zone.officer)


def test_codes_are_kept_as_digests_only(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    zone.enrolled(event, *"甲乙丙丁戊")
    codes = services.issue_ballots(event, by=zone.officer)
    assert {ballot.digest for ballot in Ballot.objects.all()} == {services.digest_of(code) for code in codes}
    assert not {ballot.digest for ballot in Ballot.objects.all()} & set(codes)


def test_the_page_of_slips_prints_one_code_each(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    zone.enrolled(event, *"甲乙丙丁戊")
    page = zone.signed_in(zone.officer).post(reverse("training:ballots", args=[event.pk])).content.decode()
    assert page.count("<svg") >= 5
    assert len(re.findall(r"/training/evaluate/[\w-]+/<", page)) == 5


def test_bad_marks_are_refused_beside_their_field(zone):
    event = zone.event(("2026-11-20 09:00", "3.0"))
    zone.enrolled(event, *"甲乙丙丁戊")
    code = services.issue_ballots(event, by=zone.officer)[0]
    answer = Client().post(reverse("training:ballot", args=[code]), {**GOOD, "content": "9"})
    assert answer.status_code == 422
    assert Ballot.objects.count() == 5
