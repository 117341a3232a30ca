"""The changes of a week and answers as they were known: who sees what, and what stands there."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from accountability.models import SanctionKind
from accountability.services import impose
from accounts.choices import Role
from audit.models import Entry
from cadres.models import Cadre, Matter
from common.clock import today
from readiness.models import Attribution, KeptReceipt, Result, StatusChange
from readiness.replay import now_known
from tests.counting import statements_of
from tests.factories.house import SETUP, House
from tests.readiness.people import ready

pytestmark = pytest.mark.django_db
STEP, MATTER, GRADE = "lead-2", "XR-24-6", "XR-24-3"
API = "/api/v1/readiness-changes/"
WAS = {"rule": GRADE, "outcome": "PASS", "found": {"year": 2025, "grade": "competent"}}
NOW = {"rule": GRADE, "outcome": "FAIL", "found": {"year": 2025, "grade": "incompetent"}}


def english(house: House, role: Role) -> Client:
    """A browser signed in with that role, in the words of the code itself."""
    client = house.client(role)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


def flip(cadre: Cadre, *lines: dict, cause: str = "data", days_ago: int = 0) -> StatusChange:
    """A change with its cause."""
    day = today() - timedelta(days=days_ago)
    change = StatusChange.objects.create(
        cadre=cadre, step=STEP, before="held", after="not_yet", cause=cause, version="a@2", version_before="a@1",
        changed_on=day, held_on=day, known_before=now_known(), known_after=now_known(),
    )  # fmt: skip
    part = {"cause": cause, "before": "held", "after": "not_yet", "lines": list(lines)}
    rules = [one["rule"] for one in lines]
    Attribution.objects.create(change=change, cadre=cadre, causes=[cause], rules=rules, parts=[part])
    return change


def pair(rule: str) -> dict:
    """A line that moved."""
    return {"rule": rule, "was": WAS | {"rule": rule}, "now": NOW | {"rule": rule}}


def page(client, **query: str) -> str:
    return client.get(reverse("readiness:changes"), query).content.decode()


def test_the_list_tells_the_old_and_the_new_value_of_those_in_scope(house):
    flip(ready(house, "Zhao Yi"), pair(GRADE))
    flip(ready(house, "Qian Er", house.elsewhere), pair(GRADE))
    shown = page(english(house, Role.HR_OFFICER))
    assert ("Zhao Yi" in shown, "Qian Er" in shown) == (True, False)
    assert "2025: competent (Met) → 2025: incompetent (Not met)" in shown
    assert Entry.objects.filter(action="readiness.changes_read").exists()


def test_the_list_is_of_a_week_a_cause_and_a_unit(house):
    flip(ready(house, "Zhao Yi"), pair(GRADE))
    flip(ready(house, "Sun San", house.below), cause="clock")
    flip(ready(house, "Li Si"), cause="rule", days_ago=7)
    client = english(house, Role.HR_OFFICER)
    monday = today() - timedelta(days=today().weekday() + 7)

    def named(**query: str) -> list[str]:
        shown = page(client, **query)
        return [name for name in ("Zhao Yi", "Sun San", "Li Si") if name in shown]

    assert named() == ["Zhao Yi", "Sun San"]
    assert named(cause="clock") == ["Sun San"]
    assert named(unit=str(house.below.pk)) == ["Sun San"]
    assert named(week=monday.isoformat()) == ["Li Si"]


def test_a_matter_is_no_source_for_an_officer_and_no_change_for_a_leader(house):
    flip(ready(house, "Zhao Yi"), pair(MATTER))
    officer, leader = (page(english(house, role)) for role in (Role.HR_OFFICER, Role.LEADER))
    assert ("restricted source" in officer, "incompetent" in officer) == (True, False)
    assert "Zhao Yi" not in leader


def test_one_change_and_three_cost_the_same_statements(house):
    client = english(house, Role.HR_OFFICER)
    numbers = set()
    for names in (["Zhao Yi"], ["Qian Er", "Sun San"]):
        for name in names:
            flip(ready(house, name), pair(GRADE))
        numbers.add(statements_of(client, reverse("readiness:changes")))
    assert len(numbers) == 1


def test_the_api_tells_the_causes_and_narrows_by_them(house):
    flip(ready(house, "Zhao Yi"), pair(GRADE), pair(MATTER))
    client = english(house, Role.HR_OFFICER)
    (told,) = client.get(API, {"cause": "data"}).json()["results"]
    assert [line["rule"] for line in told["reasons"][0]["lines"]] == [GRADE, MATTER]
    assert told["reasons"][0]["lines"][1]["now"] == {"rule": MATTER, "outcome": "FAIL", "note": "open_matter"}
    assert client.get(API, {"cause": "clock"}).json()["results"] == []
    assert client.get(API, {"unit_subtree": str(house.below.pk)}).json()["results"] == []


def replayed(client, cadre: Cadre, **query: str):
    return client.get(reverse("readiness:replay", args=[cadre.pk, STEP]), query)


def test_a_receipt_is_kept_and_shown_again_as_identical(house):
    cadre, client = ready(house, "Zhao Yi"), english(house, Role.HR_OFFICER)
    shown = client.post(reverse("readiness:keep", args=[cadre.pk, STEP]), follow=True)
    kept = KeptReceipt.objects.get()
    assert shown.context["identical"] is True
    assert kept.digest in shown.content.decode()
    told = client.get(
        f"/api/v1/cadres/{cadre.pk}/readiness/",
        {"as_of": kept.as_of.isoformat(), "known_at": kept.known_at.isoformat()},
    ).json()
    assert kept.digest in [one["digest"] for one in told["steps"]]


def test_a_leader_is_told_of_no_matter_by_another_moment(house):
    cadre = ready(house, "Zhao Yi")
    kind = SanctionKind.objects.filter(months__gt=2, is_permanent=False).order_by("months")[0]
    impose(cadre, kind, decided_on=today(), by=SETUP, organ="c", document_no="1")
    leader = english(house, Role.LEADER)
    shown = replayed(leader, cadre)
    assert (shown.context["without_matters"], shown.context["digest"]) == (True, "")
    assert "open matter" not in shown.content.decode().lower().replace("open matters are left out", "")
    asked = {"known_at": now_known().isoformat()}
    assert leader.get(f"/api/v1/cadres/{cadre.pk}/readiness/", asked).status_code == 403


def test_what_was_exempted_is_not_brought_back_but_for_supervision(house):
    cadre = ready(house, "Zhao Yi")
    kind = SanctionKind.objects.filter(months__gt=2, is_permanent=False).order_by("months")[0]
    impose(cadre, kind, decided_on=today(), by=SETUP, organ="c", document_no="1")
    Matter.objects.filter(cadre=cadre).update(exempted_on=today(), exemption_document_no="2")
    sides = [replayed(english(house, role), cadre).context for role in (Role.HR_OFFICER, Role.SUPERVISION)]
    assert [one["without_matters"] for one in sides] == [True, False]


def test_a_moment_that_is_none_is_named_and_a_day_means_its_end(house):
    cadre, client = ready(house, "Zhao Yi"), english(house, Role.HR_OFFICER)
    assert "“soon” is not a moment" in replayed(client, cadre, known_at="soon").content.decode()
    before = replayed(client, cadre, known_at="2020-01-01")
    assert (before.context["then"]["applies"], before.context["now"]["applies"]) == (False, True)
    assert before.context["known_at"] == "2020-01-01T23:59:59"
    later = {"known_at": "2999-01-01T00:00:00+08:00"}
    assert client.get(f"/api/v1/cadres/{cadre.pk}/readiness/", later).status_code == 400


def test_nobody_elsewhere_looks_or_keeps(house):
    cadre, client = ready(house, "Zhao Yi", house.elsewhere), english(house, Role.HR_OFFICER)
    assert replayed(client, cadre).status_code == 404
    assert client.post(reverse("readiness:keep", args=[cadre.pk, STEP])).status_code == 404
    assert Result.objects.filter(cadre=cadre).exists()
