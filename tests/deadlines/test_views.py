"""The list, the home page, the settings; what is kept from whom."""

import re
from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accountability.models import SanctionKind
from accountability.services import impose
from accounts.choices import Role
from accounts.services import issue_token
from accounts.services.tokens import Terms
from cadres.models import Cadre
from deadlines.choices import State
from deadlines.models import Deadline, LeadTime, YearItem, YearMark
from deadlines.services import refresh
from tests.counting import statements_of
from tests.deadlines import files

pytestmark = pytest.mark.django_db
LIST, FIGURES, COMING, HOME = "/deadlines/", "/deadlines/figures/", "/deadlines/coming/", "/"
DUE = date(2026, 12, 20)
PAPER = {"organ": "纪检监察工委", "document_no": "1"}


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel("2026-11-27 10:00+08:00", tick=False):
        yield


def text_of(client, address: str, **query: object) -> str:
    answer = client.get(address, query)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def probation(unit, name: str, due: date = DUE) -> Cadre:
    cadre = files.on_probation(unit, due)
    Cadre.objects.filter(pk=cadre.pk).update(name=name)
    refresh([cadre.pk])
    return cadre


def matter(unit, name: str) -> Cadre:
    cadre = files.sanctioned(unit, date(2026, 1, 10))
    Cadre.objects.filter(pk=cadre.pk).update(name=name)
    refresh([cadre.pk])
    return cadre


def test_the_list_shows_the_scope_and_nothing_else(house):
    probation(house.here, "Zhao")
    probation(house.below, "Qian")
    probation(house.elsewhere, "Sun")
    found = text_of(house.client(Role.HR_OFFICER), LIST)
    assert "Zhao" in found
    assert "Qian" in found
    assert "Sun" not in found
    assert "2026.12.20" in found


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"kind": "secondment"}, {"Li"}),
        ({"standing": "overdue"}, {"Qian"}),
        ({"standing": ["overdue", "open"]}, {"Zhao", "Qian", "Li"}),
        ({"standing": "coming"}, {"Sun"}),
        ({"due_from": "2026-12-01", "due_until": "2026-12-31"}, {"Zhao", "Li"}),
        ({"q": "Zha"}, {"Zhao"}),
        ({"standing": "done"}, set()),
    ],
)
def test_the_list_finds_what_is_asked(query, names, house):
    probation(house.here, "Zhao")
    probation(house.here, "Qian", date(2026, 11, 20))
    probation(house.here, "Sun", date(2027, 5, 1))
    away = files.seconded(house.here, date(2026, 12, 24))
    Cadre.objects.filter(pk=away.pk).update(name="Li")
    refresh([away.pk])
    found = text_of(house.client(Role.HR_OFFICER), LIST, **query)
    assert {name for name in ("Zhao", "Qian", "Sun", "Li") if f">{name}<" in found} == names


def test_the_list_costs_the_same_with_one_row_and_with_three(house):
    client = house.client(Role.HR_OFFICER)
    probation(house.here, "Zhao")
    one = [statements_of(client, address) for address in (LIST, FIGURES, COMING)]
    probation(house.here, "Qian")
    matter(house.below, "Sun")
    assert [statements_of(client, address) for address in (LIST, FIGURES, COMING)] == one


def test_the_home_page_costs_the_same_with_one_row_and_with_three(house):
    client = house.client(Role.HR_OFFICER)
    probation(house.here, "Zhao")
    one = statements_of(client, HOME)
    probation(house.here, "Qian")
    matter(house.below, "Sun")
    assert statements_of(client, HOME) == one


@pytest.mark.parametrize("address", [LIST, FIGURES, COMING, HOME])
def test_who_may_not_date_a_matter_sees_no_trace_of_its_end(address, house):
    probation(house.here, "Zhao")
    leader = house.client(Role.LEADER)
    sun = files.plain(house.here, "Sun")
    before = text_of(leader, address)
    impose(
        sun, SanctionKind.objects.get(pk="party_warning"), decided_on=date(2026, 1, 10), by="test", **PAPER
    )
    refresh([sun.pk])
    after = text_of(leader, address)
    assert "2027.01.09" not in after
    assert unsigned(after) == unsigned(before)


def unsigned(text: str) -> str:
    """Without what is new on every answer."""
    return re.sub(r'(csrfmiddlewaretoken" value|X-CSRFToken": |nonce)[^>]+', "", text)


def test_a_matter_cannot_be_asked_for_by_its_kind_either(house):
    matter(house.here, "Sun")
    assert "Sun" not in text_of(house.client(Role.LEADER), LIST, kind="effect_period")
    officer = text_of(house.client(Role.HR_OFFICER), LIST, kind="effect_period")
    assert "Sun" in officer
    assert "2027.01.09" in officer


def test_the_supervision_officer_settles_the_end_of_an_effect_period_and_nothing_else(house):
    client = house.client(Role.SUPERVISION)
    period = Deadline.objects.get(cadre=matter(house.here, "Sun"))
    other = Deadline.objects.get(cadre=probation(house.here, "Zhao"))
    said = {"act": "settle", "note": "已回访"}
    assert client.post(reverse("deadlines:settle", args=[period.pk]), said).status_code == 302
    assert client.post(reverse("deadlines:settle", args=[other.pk]), said).status_code == 404
    assert [Deadline.objects.get(pk=one.pk).state for one in (period, other)] == [State.DONE, State.STANDING]


def test_nobody_sees_a_deadline_of_their_own(house):
    user = house.user(Role.HR_OFFICER)
    cadre = probation(house.here, "Zhao")
    Cadre.objects.filter(pk=cadre.pk).update(user=user)
    assert "Zhao" not in text_of(house.signed_in(user), LIST)


def test_what_is_put_off_beyond_its_day_is_told_in_the_form(house):
    found = Deadline.objects.get(cadre=probation(house.here, "Zhao"))
    said = {"act": "put_off", "until": "2026-12-21", "note": "等会"}
    client = house.client(Role.HR_OFFICER)
    answer = client.post(reverse("deadlines:settle", args=[found.pk]), said)
    assert answer.status_code == 422
    assert "2026.12.20" in answer.content.decode()
    assert (
        client.post(reverse("deadlines:settle", args=[found.pk]), said | {"until": "2026-12-10"}).status_code
        == 302
    )
    assert "Zhao" in text_of(client, LIST, standing="put_off")
    assert "Zhao" not in text_of(client, LIST, standing="open")


def test_many_of_one_kind_are_one_line_of_the_work_list(house):
    client = house.client(Role.HR_OFFICER)
    for number in range(3):
        probation(house.here, f"Name{number}")
    assert text_of(client, HOME).count("Name2") > 0
    probation(house.here, "Name3")
    found = text_of(client, HOME)
    assert "4 人" in found
    assert "kind=probation" in found


def test_the_work_list_is_grouped_by_due_date(house):
    for days in (-1, 0, 3, 10):
        probation(house.here, f"In{days}", date(2026, 11, 27) + timedelta(days=days))
    found = text_of(house.client(Role.HR_OFFICER), HOME)
    heads = re.findall(r'class="grph (\w+)"', found)
    assert heads == ["overdue", "week", "month", "later"]


def test_the_file_says_what_comes_next(house):
    cadre = probation(house.here, "Zhao")
    address = f"/deadlines/of/{cadre.pk}/"
    client = house.client(Role.HR_OFFICER)
    assert f'hx-get="{address}"' in text_of(client, f"/cadres/{cadre.pk}/")
    found = text_of(client, address)
    assert "试用期满" in found
    assert "登记转正" in found
    assert "登记转正" not in text_of(house.client(Role.LEADER), address)
    stranger = house.client(Role.SUPERVISION, house.elsewhere)
    assert stranger.get(address).status_code == 204


def test_administrators_have_a_home_without_personnel_data(house):
    probation(house.here, "Zhao")
    found = text_of(house.client(Role.SYSTEM_ADMIN), HOME)
    assert "Zhao" not in found
    assert "部门全年工作" not in found


def test_a_lead_time_is_set_by_the_chief(house):
    client = house.client(Role.HR_CHIEF)
    address = reverse("deadlines:lead", args=["retirement"])
    assert client.post(address, {"amounts": "6, 12", "unit": "month"}).status_code == 422
    assert client.post(address, {"amounts": "18，6", "unit": "month"}).status_code == 302
    assert LeadTime.objects.get(pk="retirement").amounts == [18, 6]
    assert "18" in text_of(client, "/deadlines/settings/")


def test_the_year_is_edited_by_the_chief(house):
    client = house.client(Role.HR_CHIEF)
    item = {"title_zh": "换届准备", "month_from": "5", "month_to": "4"}
    assert client.post(reverse("deadlines:add_item"), item).status_code == 422
    assert client.post(reverse("deadlines:add_item"), item | {"month_to": "6"}).status_code == 302
    made = YearItem.objects.get(title_zh="换届准备")
    assert "换届准备" in text_of(client, HOME)
    client.post(reverse("deadlines:mark_item", args=[made.pk]), {"done": "1"})
    assert YearMark.objects.get(item=made).year == 2026
    client.post(reverse("deadlines:remove_item", args=[made.pk]))
    assert "换届准备" not in text_of(client, HOME)


def test_the_api_lists_by_cursor_and_masks(house):
    probation(house.here, "Zhao")
    matter(house.here, "Sun")
    officer = house.client(Role.HR_OFFICER).get("/api/v1/deadlines/", {"page_size": 1}).json()
    assert [row["kind"] for row in officer["results"]] == ["probation"]
    assert officer["next"]
    leader = house.client(Role.LEADER)
    assert [row["kind"] for row in leader.get("/api/v1/deadlines/").json()["results"]] == ["probation"]
    kinds = leader.get("/api/v1/deadline-kinds/").json()
    assert "effect_period" not in {kind["key"] for kind in kinds}
    assert {"key": "retirement", "name_zh": "到龄", "name_en": "Retirement age"}.items() <= next(
        kind for kind in kinds if kind["key"] == "retirement"
    ).items()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"standing": "open"}, 1),
        ({"standing": "overdue"}, 0),
        ({"due_from": "2027-01-01"}, 0),
        ({"q": "Zhao"}, 1),
    ],
)
def test_the_api_narrows(query, found, house):
    probation(house.here, "Zhao")
    rows = house.client(Role.HR_OFFICER).get("/api/v1/deadlines/", query).json()["results"]
    assert len(rows) == found


def test_what_a_token_reads_of_deadlines_counts_for_its_day(house, settings):
    for name in ("张甲", "李乙"):
        probation(house.here, name)
    refresh(Cadre.objects.values_list("pk", flat=True))
    _token, secret = issue_token(
        house.user(Role.HR_OFFICER), days=1, terms=Terms(scopes=["deadlines:read"]), by="test"
    )
    client = Client(headers={"Authorization": f"Token {secret}"})
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"token": 2}
    assert [client.get("/api/v1/deadlines/").status_code for _ in range(2)] == [200, 429]
