"""Questioning a fact: the effect shown is the effect had; who asks does not decide; what is refused changes nothing."""

from base64 import b64encode
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation
from psycopg2.extras import DateRange

from accounts.choices import Role
from accounts.models import User
from audit.models import Entry
from cadres.choices import Rank
from cadres.models import Appraisal, Cadre, RankPeriod
from cadres.services import add_rank, set_grade
from common.clock import today
from readiness.contesting import Correction, Paper, changed, contest, questionable
from readiness.correcting import correct, preview
from readiness.models import Result
from readiness.services import compute, explain
from tests.factories.house import SETUP, House
from work.choices import ApprovalState
from work.models import Approval
from work.services import approve, refuse

pytestmark = pytest.mark.django_db
STEP, TENURE, GRADES = "rank-7", "RK-18-4D", "AS-04"
WHY = "decision of 2026, no. 12"


@pytest.fixture
def cadre(house: House) -> Cadre:
    """A deputy with a rank since 2022 and every grade."""
    made = house.cadre("Zhao Yi", identity="civil_servant", work_started="1999-07", party_full_on="2003-05")
    add_rank(made, by=SETUP, rank=6, valid=DateRange(date(2022, 11, 1), None))
    for year in range(2018, today().year):
        set_grade(made, year, by=SETUP, grade="competent", decided_on=date(year + 1, 1, 20))
    compute([made.pk])
    return Cadre.objects.get(pk=made.pk)


@pytest.fixture
def officer(house: House) -> User:
    return house.user(Role.HR_OFFICER)


@pytest.fixture
def chief(house: House) -> User:
    return house.user(Role.HR_CHIEF)


def rank_of(cadre: Cadre) -> RankPeriod:
    return RankPeriod.objects.get(cadre=cadre)


def asked(cadre: Cadre, by: User, value: str = "2026-01-01", rule: str = TENURE, proof: Paper | None = None):
    key = f"rank_start:{rank_of(cadre).pk}"
    return contest(cadre, (STEP, rule), Correction(key, value, WHY, proof), by=by)


def stored(cadre: Cadre) -> dict[str, tuple]:
    return {one.step: (one.status, one.lines) for one in Result.objects.filter(cadre=cadre)}


def test_a_line_tells_what_it_was_made_of(cadre):
    keys = [fact.key.partition(":")[0] for fact in questionable(cadre, STEP, TENURE)]
    assert {"grade", "rank_start"} <= set(keys)
    labels = [fact.label for fact in questionable(cadre, STEP, TENURE)]
    assert any(label.startswith(str(Rank(6).label)) for label in labels)
    assert not any("civil" in label for label in labels)
    assert questionable(cadre, STEP, "RK-21") == []
    assert questionable(cadre, STEP, "nothing") == []


def every_fact(cadre: Cadre) -> list[tuple[str, str]]:
    """Each questionable fact of every line of every step, with another value."""
    found = {}
    for one in explain(cadre):
        for line in one.lines:
            for fact in questionable(cadre, one.step, line["rule"]):
                others = [value for value, _label in fact.choices if value != fact.value]
                found[fact.key] = others[-1] if others else "2025-03-04"
    return sorted(found.items())


def test_the_preview_of_every_fact_equals_the_result_after_acceptance(cadre, officer):
    facts = every_fact(cadre)
    assert {key.partition(":")[0] for key, _value in facts} >= {
        "grade",
        "rank_start",
        "post_start",
        "grassroots",
        "date",
    }
    for key, value in facts:
        before, rows = explain(cadre), Appraisal.objects.filter(cadre=cadre).count()
        told = preview(cadre, key, value, by=officer)
        assert (explain(cadre), Appraisal.objects.filter(cadre=cadre).count()) == (before, rows)
        correct(cadre, key, value, by=officer)
        assert explain(cadre) == told, key
        compute([cadre.pk])
        assert stored(cadre) == {one.step: (one.status, one.lines) for one in told}


def test_what_is_accepted_has_the_effect_that_was_shown(cadre, officer, chief):
    before = explain(cadre)
    request = asked(cadre, officer)
    assert explain(cadre) == before
    approve(request, by=chief, comment="seen")
    assert changed(before, explain(cadre)) == request.payload["effect"]
    assert request.payload["effect"][STEP][0] != request.payload["effect"][STEP][1]
    assert rank_of(cadre).valid.lower == date(2026, 1, 1)
    acts = list(Entry.objects.values_list("action", flat=True))
    assert {"approval.asked", "approval.approved", "rankperiod.changed", "readiness.contest_applied"} <= set(
        acts
    )


def test_what_is_refused_changes_nothing_and_stays_in_the_trail(cadre, officer, chief):
    before, rows = stored(cadre), list(RankPeriod.objects.values())
    request = asked(cadre, officer)
    refuse(request, by=chief, comment="the order says otherwise")
    compute([cadre.pk])
    assert (stored(cadre), list(RankPeriod.objects.values())) == (before, rows)
    entry = Entry.objects.get(action="approval.refused")
    assert entry.detail["comment"] == "the order says otherwise"
    assert Entry.objects.get(action="approval.asked").detail["payload"]["value"] == "2026-01-01"


def test_who_asks_does_not_decide(cadre, officer):
    with pytest.raises(PermissionDenied):
        approve(asked(cadre, officer), by=officer)


def test_who_does_not_keep_the_file_does_not_decide(cadre, officer, house):
    with pytest.raises(PermissionDenied):
        approve(asked(cadre, officer), by=house.user(Role.HR_CHIEF, house.elsewhere, name="far"))


def test_a_fact_changed_meanwhile_is_not_overwritten(cadre, officer, chief):
    request = asked(cadre, officer)
    correct(cadre, request.payload["fact"], "2021-02-02", by=chief)
    with translation.override("en"), pytest.raises(ValidationError, match="changed meanwhile"):
        approve(request, by=chief)
    assert rank_of(cadre).valid.lower == date(2021, 2, 2)


def test_another_effect_than_the_one_shown_is_refused(cadre, officer, chief):
    request = asked(cadre, officer)
    set_grade(cadre, today().year - 1, by=SETUP, grade="incompetent", decided_on=date(today().year, 1, 20))
    with pytest.raises(ValidationError):
        approve(request, by=chief)
    request.refresh_from_db()
    assert (request.state, rank_of(cadre).valid.lower) == (ApprovalState.ASKED, date(2022, 11, 1))


@pytest.mark.parametrize("value", ["2022-11-01", "soon", "", "9999-12-31"])
def test_a_value_that_is_none_or_the_same_is_named(cadre, officer, value):
    with pytest.raises(ValidationError) as caught:
        asked(cadre, officer, value=value)
    assert "value" in caught.value.message_dict


def english(user: User) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(user)
    return client


def page_of(cadre: Cadre) -> str:
    return reverse("readiness:contest", args=[cadre.pk, STEP, TENURE])


def test_the_page_shows_the_effect_and_then_asks(cadre, officer, house):
    client = english(officer)
    told = {"fact": f"rank_start:{rank_of(cadre).pk}", "value": "2026-01-01", "reason": WHY}
    shown = client.post(page_of(cadre), told | {"preview": "1"})
    assert "Effect if it is accepted" in shown.content.decode()
    assert rank_of(cadre).valid.lower == date(2022, 11, 1)
    request = client.post(page_of(cadre), told, follow=True)
    text = request.content.decode()
    assert ("Zhao Yi" in text, "2022-11-01" in text, "2026-01-01" in text) == (True, True, True)
    assert "2026-01-01" in client.get(reverse("readiness:receipt", args=[cadre.pk, STEP])).content.decode()


def test_what_was_typed_wrongly_is_told_and_kept(cadre, officer):
    told = {"fact": f"rank_start:{rank_of(cadre).pk}", "value": "2022-11-01", "reason": WHY}
    shown = english(officer).post(page_of(cadre), told)
    assert shown.status_code == 422
    assert WHY in shown.content.decode()


def test_nobody_elsewhere_questions(cadre, house):
    assert (
        english(house.user(Role.HR_OFFICER, house.elsewhere, name="far")).get(page_of(cadre)).status_code
        == 404
    )


def test_the_api_shows_the_effect_and_asks(cadre, officer):
    client, path = english(officer), f"/api/v1/cadres/{cadre.pk}/readiness/{STEP}/contests/"
    told = {"rule": TENURE, "fact": f"rank_start:{rank_of(cadre).pk}", "value": "2026-01-01", "reason": WHY}
    sent = {"content_type": "application/json", "headers": {"Idempotency-Key": "contest-1"}}
    made = client.post(path, told, **sent)
    assert made.status_code == 201, made.content
    assert made.json()["effect"][STEP][0] != made.json()["effect"][STEP][1]
    wrong = client.post(
        path, told | {"value": "soon"}, **(sent | {"headers": {"Idempotency-Key": "contest-2"}})
    )
    assert wrong.status_code == 400


PAPER = ("decision 12.pdf", b"%PDF-1.7 appointed in January", "application/pdf")


def proof_page(request) -> str:
    return reverse("readiness:proof", args=[request.pk])


def test_who_decides_reads_the_proof_and_the_look_is_in_the_trail(cadre, officer, chief):
    request = asked(cadre, officer, proof=PAPER)
    client = english(chief)
    assert proof_page(request) in client.get(reverse("work:approval", args=[request.pk])).content.decode()
    answer = client.get(proof_page(request))
    assert (answer.content, answer["Content-Type"], answer["Content-Disposition"]) == (
        PAPER[1],
        "application/pdf",
        'attachment; filename="decision 12.pdf"',
    )
    entry = Entry.objects.get(action="readiness.proof_read")
    assert (entry.detail["file"], entry.detail["request"]) == ("decision 12.pdf", str(request.pk))
    asking = Entry.objects.get(action="approval.asked").detail["payload"]
    assert asking["proof"]["name"] == "decision 12.pdf"
    approve(request, by=chief, comment="seen")
    assert english(officer).get(proof_page(request)).content == PAPER[1]


def test_the_receipt_leads_to_the_proof_who_may_read_it(cadre, officer, chief, house):
    request, leader = asked(cadre, officer, proof=PAPER), house.user(Role.LEADER)
    compute([cadre.pk])
    receipt = reverse("readiness:receipt", args=[cadre.pk, STEP])
    pages = [english(user).get(receipt).content.decode() for user in (officer, chief, leader)]
    assert [proof_page(request) in page for page in pages] == [True, True, False]
    assert ["Questioned facts" in page for page in pages] == [True, True, True]


def test_days_are_those_of_the_office_not_of_greenwich(cadre, officer, chief):
    with time_machine.travel(
        datetime(2026, 11, 28, 22, 30, tzinfo=UTC)
    ):  # half past six the next morning here
        asked(cadre, officer)
        receipt = reverse("readiness:receipt", args=[cadre.pk, STEP])
        assert ">2026.11.29</time>" in english(officer).get(receipt).content.decode()
        assert "until 2026.12.13" in english(chief).get(reverse("dashboards:home")).content.decode()


def test_nobody_else_reads_the_proof(cadre, officer, house):
    request = asked(cadre, officer, proof=PAPER)
    leader, far = house.user(Role.LEADER), house.user(Role.HR_CHIEF, house.elsewhere, name="far")
    assert [english(user).get(proof_page(request)).status_code for user in (leader, far)] == [404, 404]
    without = asked(cadre, officer, value="2026-01-02")
    assert english(officer).get(proof_page(without)).status_code == 404


def test_the_page_takes_a_paper_and_refuses_what_is_none(cadre, officer):
    client = english(officer)
    told = {"fact": f"rank_start:{rank_of(cadre).pk}", "value": "2026-01-01", "reason": WHY}
    wrong = client.post(page_of(cadre), told | {"proof": SimpleUploadedFile("a.exe", b"MZ")})
    assert (wrong.status_code, "neither a PDF nor" in wrong.content.decode()) == (422, True)
    assert not Approval.objects.exists()
    client.post(page_of(cadre), told | {"proof": SimpleUploadedFile(PAPER[0], PAPER[1])})
    request = Approval.objects.get()
    assert client.get(proof_page(request)).content == PAPER[1]


def test_the_same_question_is_asked_once_whatever_proves_it(cadre, officer):
    asked(cadre, officer)
    with pytest.raises(ValidationError):
        asked(cadre, officer, proof=PAPER)


def test_the_api_takes_a_paper_in_base64(cadre, officer):
    client, path = english(officer), f"/api/v1/cadres/{cadre.pk}/readiness/{STEP}/contests/"
    told = {"rule": TENURE, "fact": f"rank_start:{rank_of(cadre).pk}", "value": "2026-01-01", "reason": WHY}

    def sent(content: str, number: int):
        body = told | {"proof": {"name": PAPER[0], "content": content}}
        key = {"Idempotency-Key": f"contest-proof-{number}"}
        return client.post(path, body, content_type="application/json", headers=key)

    for number, wrong in enumerate(("%%", b64encode(b"MZ").decode())):
        answer = sent(wrong, number)
        assert (answer.status_code, list(answer.json()["errors"])) == (400, ["proof.content"])
    made = sent(b64encode(PAPER[1]).decode(), 3)
    assert made.status_code == 201, made.content
    request = Approval.objects.get(pk=made.json()["approval_id"])
    assert client.get(proof_page(request)).content == PAPER[1]
