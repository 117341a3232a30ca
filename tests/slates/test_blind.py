"""Blind: nothing of who they are in page, file name, image, title, link, API or workbook, before the outcome."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse

from accounts.choices import READER, Permission, Role
from accounts.services import grant_role
from cadres.models import Appointment
from common.sheets import read_workbook
from slates.services.comparing import settle_slate
from tests.slates.conftest import NAMES, add_known, compared, program

pytestmark = pytest.mark.django_db


def address(name, *args):
    return reverse(f"slates:{name}", args=args)


def planted(people):
    """Everything that tells who they are: names, pinyin, ids, units, posts, places, reasons, awards, photos."""
    found = [*NAMES, "duruoheng", "借调单位", "先进个人", "举荐词", "/photo", "副组长", "/cadres/"]
    for one in people:
        found += [str(one.pk), one.name_search.split()[0], *one.results.values_list("pk", flat=True)]
        found += Appointment.objects.filter(cadre=one).values_list("title", flat=True)
    return [str(word) for word in found]


def leaks(people, slate, *texts):
    """Which of the planted words stand in what was returned; ids of the rows that hold them among them."""
    words = [*planted(people), *map(str, slate.candidates.values_list("pk", flat=True))]
    return [word for word in words for text in texts if word in text]


def main_of(answer):
    """The page without the frame, whose menu leads to the files of everybody."""
    text = answer.content.decode()
    return (
        re.search(r"<main.*</main>", text, re.DOTALL)[0]
        + re.search(r"<title>.*?</title>", text, re.DOTALL)[0]
    )


def workbook_of(answer):
    """Every cell, and the properties inside the file."""
    data = b"".join(answer.streaming_content)
    cells = " ".join(str(cell) for row in read_workbook(data)[0].rows for cell in row)
    with ZipFile(BytesIO(data)) as book:
        return cells + " ".join(book.read(name).decode("utf8", "ignore") for name in book.namelist())


@pytest.fixture
def taker(apart):
    """Who reads and takes out, and keeps no slate."""
    return apart("taker", *READER, Permission.VIEW_POOLS, Permission.EXPORT_CADRES)


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_nothing_tells_who_they_are(house, people, blind_slate, leader, taker, language):
    client = house.signed_in(leader)
    client.cookies["django_language"] = language
    sent = client.get(address("slate", blind_slate.pk))
    assert (sent.status_code, sent.url) == (302, address("blind", blind_slate.pk))
    page = client.get(address("blind", blind_slate.pk))
    api = [
        client.get(reverse(f"api-slate-{name}", args=[blind_slate.pk]))
        for name in ("comparison", "blind", "detail")
    ]
    lists = [client.get(address("list")), client.get(reverse("api-slate-list"))]
    assert client.get(address("sheet", blind_slate.pk)).status_code == 403
    file = house.signed_in(taker).get(address("sheet", blind_slate.pk))
    said = [
        main_of(page),
        *(one.content.decode() for one in api),
        main_of(lists[0]),
        lists[1].content.decode(),
    ]
    said.append(workbook_of(file))
    said += [str(dict(one.headers)) for one in (page, *api, file)]
    assert leaks(people, blind_slate, *said) == []
    assert all(mark in main_of(page) for mark in "甲乙丙")
    assert [one["label"] for one in api[0].json()["columns"]] == ["甲", "乙", "丙"]


def test_the_planted_words_are_found_where_names_may_be_seen(house, people, blind_slate, officer):
    """The test above would notice: with names every planted word stands on the page or in the API."""
    client = house.signed_in(officer)
    page = main_of(client.get(address("slate", blind_slate.pk)))
    told = client.get(reverse("api-slate-comparison", args=[blind_slate.pk])).content.decode()
    found = leaks(people, blind_slate, page, told)
    assert {*NAMES, "借调单位", "先进个人", "举荐词", "/cadres/"} <= set(found)


def test_who_keeps_it_may_look_at_it_blind(house, people, blind_slate, officer):
    client = house.signed_in(officer)
    page = client.get(address("blind", blind_slate.pk))
    assert leaks(people, blind_slate, main_of(page)) == []
    assert (
        leaks(people, blind_slate, workbook_of(client.get(address("sheet", blind_slate.pk) + "?blind=1")))
        == []
    )


def test_nothing_can_be_searched_by_name(house, people, blind_slate, leader):
    client = house.signed_in(leader)
    for word in NAMES:
        answer = client.get(address("list"), {"q": word})
        assert answer.context["listing"].page.rows == []


def test_names_are_open_with_the_outcome(house, people, blind_slate, officer, leader):
    settle_slate(blind_slate, [people[0].pk], "提交讨论", by=officer)
    page = house.signed_in(leader).get(address("slate", blind_slate.pk))
    assert page.status_code == 200
    assert all(name in page.content.decode() for name in NAMES)


def test_no_figure_is_shown_beside_a_blind_comparison(house, people, blind_slate, leader, officer):
    """Shares of two to six people, and how often names repeat, tell who is who: not even to who keeps it and looks blind."""
    for reader in (leader, officer):
        client = house.signed_in(reader)
        page = client.get(address("blind", blind_slate.pk))
        assert [page.context.get(name) for name in ("shares", "every", "repeated")] == [None] * 3
        assert "Fisher" not in page.content.decode()
        told = client.get(reverse("api-slate-blind", args=[blind_slate.pk])).json()
        assert {"shares", "repeats", "not_put_forward", "outcome"}.isdisjoint(told)


def test_a_blind_list_does_not_count_where_names_repeat(house, people, blind_slate, officer, leader):
    """Nobody learns from another comparison who stands on a blind one."""
    named = compared(house, people[:2], officer)
    page, kept = (house.signed_in(one).get(address("slate", named.pk)) for one in (leader, officer))
    assert (page.context["every"].lists, page.context["repeated"]) == (1, [])
    assert (kept.context["every"].lists, len(kept.context["repeated"])) == (2, 2)
    told = house.signed_in(leader).get(reverse("api-slate-comparison", args=[named.pk])).json()
    assert told["repeats"]["lists"] == 1
    settle_slate(blind_slate, [], "提交讨论", by=officer)
    assert house.signed_in(leader).get(address("slate", named.pk)).context["every"].lists == 2


@pytest.fixture
def half_seen(house, people, officer):
    """A blind comparison with somebody of another unit, kept by who sees both."""
    far = add_known(house, "戚望舒", 8)
    far.home_unit = house.elsewhere
    far.save()
    grant_role(officer, Role.HR_OFFICER, unit=house.elsewhere, by="test")
    return compared(house, [*people, far], officer, blind=True)


def test_without_everybody_in_sight_nothing_is_shown_blind(house, people, half_seen, leader, taker):
    """A column that is missing would tell that its person is of another unit."""
    client = house.signed_in(leader)
    page = client.get(address("blind", half_seen.pk))
    assert (page.status_code, "不全在您的查看范围内" in main_of(page)) == (403, True)
    assert leaks(people, half_seen, main_of(page)) == []
    assert "甲" not in main_of(page)
    told = client.get(reverse("api-slate-blind", args=[half_seen.pk]))
    assert (told.status_code, "columns" in told.json()) == (403, False)
    assert house.signed_in(taker).get(address("sheet", half_seen.pk)).status_code == 302


def test_a_row_that_is_not_the_readers_for_all_is_left_out_for_all(house, half_seen, apart):
    """Hours of some and none of others would say whose unit is which."""
    files = ["appraisals", "placements", "stretches", "awards", "pools"]
    about = (Permission.VIEW_POOLS, Permission.VIEW_CADRES)
    reader = apart("reader", *about, units=(house.here, house.elsewhere))
    told = house.signed_in(reader).get(reverse("api-slate-blind", args=[half_seen.pk])).json()
    assert [row["key"] for row in told["rows"]] == files
    grant_role(reader, Role.LEADER, unit=house.here, by="test")
    told = house.signed_in(reader).get(reverse("api-slate-blind", args=[half_seen.pk])).json()
    assert [row["key"] for row in told["rows"]] == files
    grant_role(reader, Role.LEADER, unit=house.elsewhere, by="test")
    told = house.signed_in(reader).get(reverse("api-slate-blind", args=[half_seen.pk])).json()
    assert len(told["rows"]) > len(files)
    assert not any(cell is None for row in told["rows"] for cell in row["cells"])


def test_a_sheet_without_names_holds_all_or_is_not_given(house, half_seen, apart, officer):
    """Whoever may not take one of them out does not take the rest out blind."""
    reader = apart("sees_both", *READER, Permission.VIEW_POOLS, units=(house.here, house.elsewhere))
    takes = apart("takes_here", Permission.VIEW_POOLS, Permission.EXPORT_CADRES)
    grant_role(reader, takes.grants.get().role, unit=house.here, by="test")
    assert house.signed_in(reader).get(address("sheet", half_seen.pk)).status_code == 302
    file = house.signed_in(officer).get(address("sheet", half_seen.pk) + "?blind=1")
    assert "丁" in workbook_of(file)


def test_a_token_reads_blind_the_rows_of_its_scopes(house, blind_slate, leader, client):
    get = program(client, leader, "slates:read", "training:read")
    told = get(reverse("api-slate-blind", args=[blind_slate.pk])).json()
    assert [row["key"] for row in told["rows"]] == ["training"]
    assert "eligible" not in told
