"""The overview of the team: every number is the rows of its list, for every reader, on page, in sheet and over the API."""

import re
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document
from openpyxl import load_workbook

from accounts.access import permits
from accounts.choices import Permission
from accounts.models import User
from audit.models import Entry
from cadres.models import Cadre
from common.clock import today
from common.scope import everything
from common.tiles import tiles
from dashboards.overview.asking import asked_of, counted, groups_for
from dashboards.overview.views import PICTURES
from deadlines.services import refresh
from portraits.models import Prompt
from readiness.queries import serving
from readiness.services import compute
from units.models import Unit

READERS = ("officer", "chief", "leader", "puting", "supervision")
STRANGERS = ("auditor", "taskforce", "sysadmin")
PAGES = 60  # of fifty rows: more than anything here has


@pytest.fixture
def computed(loaded) -> None:
    """With tonight's answers, what is due, and somebody whose index is to be studied."""
    people = list(serving().order_by("pk").values_list("pk", flat=True))
    compute(people)
    refresh(people)
    Prompt.objects.create(cadre_id=people[0], ground="low", raised_on=today(), value=30)


def signed_in(name: str) -> Client:
    client = Client(SERVER_NAME="localhost")
    client.force_login(User.objects.get(username=name))
    return client


def rows_of(client: Client, address: str) -> int:
    """How many rows a list has, counted page by page."""
    found = 0
    for _page in range(PAGES):
        response = client.get(address)
        assert response.status_code == 200, address
        listing = response.context["listing"]
        found += len(listing.page.rows)
        address = listing.pager["next"]
        if not address:
            return found
    raise AssertionError(f"{address}: more than {PAGES} pages")


def said_everywhere(client: Client, groups: list[str]) -> dict[str, tuple[int, int, int]]:
    """{key: (number on the page, over the API, in the sheet)}; the sheet has no keys, its lines stand in the same order."""
    page = [
        number
        for key in groups
        for one in client.get(reverse("dashboards:overview_numbers", args=[key])).context["tiles"]
        for number in one.numbers
    ]
    tiles_told = client.get(reverse("api-overview")).json()["tiles"]
    api = {number["key"]: number["value"] for tile in tiles_told for number in tile["numbers"]}
    book = load_workbook(BytesIO(client.get(reverse("dashboards:overview_sheet")).getvalue()))
    sheet = [row[1:3] for row in book.active.iter_rows(values_only=True) if isinstance(row[2], int)]
    assert [words for words, _value in sheet] == [str(number.label) for number in page]
    assert set(api) == {number.key for number in page}
    return {
        number.key: (number.value, api[number.key], value)
        for number, (_words, value) in zip(page, sheet, strict=True)
    }


@pytest.mark.parametrize("name", READERS)
def test_every_number_of_every_tile_is_its_list_the_page_the_api_and_the_sheet(computed, name):
    client, user = signed_in(name), User.objects.get(username=name)
    mine = {tile.key for tile in tiles() if permits(user, tile.permission)}
    found = counted(asked_of(user, None))
    assert {one.tile.key for one in found} <= mine
    numbers = {number.key: number for one in found for number in one.numbers}
    told = said_everywhere(client, [key for key, _title in groups_for(user)])
    assert {key: (rows_of(client, one.url), *told.get(key, ())) for key, one in numbers.items()} == {
        key: (one.value,) * 4 for key, one in numbers.items()
    }


def test_every_tile_counts_something_for_somebody(computed):
    """Else the test above would show nothing about it."""
    counts = {tile.key: 0 for tile in tiles()}
    for name in READERS:
        for one in counted(asked_of(User.objects.get(username=name), None)):
            counts[one.tile.key] += sum(number.value for number in one.numbers)
    assert {key for key, value in counts.items() if not value} == set()


def test_of_one_unit_as_well(computed):
    user = User.objects.get(username="chief")
    client = signed_in("chief")
    unit = Unit.objects.filter(cadres__isnull=False).order_by("path").last()
    numbers = [number for one in counted(asked_of(user, unit)) for number in one.numbers]
    whole = [number for one in counted(asked_of(user, None)) for number in one.numbers]
    assert sum(number.value for number in numbers) < sum(number.value for number in whole)
    assert {number.key: rows_of(client, number.url) for number in numbers} == {
        number.key: number.value for number in numbers
    }


@pytest.mark.parametrize("name", READERS)
def test_each_part_is_there_for_who_may_see_it(computed, name):
    client, user = signed_in(name), User.objects.get(username=name)
    page = client.get(reverse("dashboards:overview"))
    assert page.status_code == 200
    for key, picture in PICTURES.items():
        answered = client.get(reverse("dashboards:overview_picture", args=[key])).status_code
        assert answered == (200 if permits(user, picture.permission) else 404), key
        assert (reverse("dashboards:overview_picture", args=[key]) in page.content.decode()) == (
            answered == 200
        )


def test_the_pyramid_counts_everybody_once(computed):
    client, user = signed_in("chief"), User.objects.get(username="chief")
    found = client.get(reverse("dashboards:overview_picture", args=["ages"])).context
    civil = next(
        number for one in counted(asked_of(user, None)) for number in one.numbers if number.key == "civil"
    )
    assert found["total"] == civil.value
    drawn = sum(cell["value"] for series in found["option"]["series"] for cell in series["data"])
    assert drawn + found["unknown"] == civil.value
    one = next(cell for series in found["option"]["series"] for cell in series["data"] if cell["value"])
    assert rows_of(client, one["href"]) == one["value"]


def test_a_line_of_a_unit_opens_its_rows(computed):
    client = signed_in("chief")
    rows = client.get(reverse("dashboards:overview_picture", args=["units"])).context["rows"]
    assert sum(row["people"] for row in rows) == rows_of(client, reverse("cadres:roster"))
    for row in rows[:4]:
        assert rows_of(client, row["people_url"]) == row["people"]
        for cell in row["cells"]:
            assert not cell["url"] or rows_of(client, cell["url"]) == cell["n"]


def test_a_cell_of_the_talks_opens_its_people(computed):
    client = signed_in("chief")
    rows = client.get(reverse("dashboards:overview_picture", args=["talks"])).context["rows"]
    cells = [cell for row in rows for cell in row["cells"] if cell["url"]]
    assert cells
    assert all(rows_of(client, cell["url"]) == cell["n"] for cell in cells[:6])


@pytest.mark.parametrize("name", STRANGERS)
def test_who_looks_at_no_files_has_no_overview(loaded, name):
    client = signed_in(name)
    for address in (
        reverse("dashboards:overview"),
        reverse("dashboards:overview_sheet"),
        reverse("dashboards:overview_numbers", args=["people"]),
        reverse("dashboards:overview_picture", args=["ages"]),
        reverse("api-overview"),
    ):
        assert client.get(address).status_code == 403, address


def test_a_unit_of_others_is_not_found(loaded):
    client = signed_in("puting")
    other = Unit.objects.exclude(path__startswith=Unit.objects.get(name="蒲汀街道").path).first()
    for wrong in (other.pk, "nonsense"):
        assert client.get(reverse("dashboards:overview"), {"unit": wrong}).status_code == 404
        assert (
            client.get(reverse("dashboards:overview_picture", args=["units"]), {"unit": wrong}).status_code
            == 404
        )


def test_unknown_parts_are_not_found(loaded):
    client = signed_in("chief")
    assert client.get(reverse("dashboards:overview_numbers", args=["none"])).status_code == 404
    assert client.get(reverse("dashboards:overview_picture", args=["none"])).status_code == 404


def test_every_tile_says_what_it_counts_and_whence():
    for tile in tiles():
        assert tile.definition
        assert tile.source
        assert tile.permission in Permission.values


def test_looking_is_in_the_trail(loaded):
    signed_in("leader").get(reverse("dashboards:overview"))
    leader = User.objects.get(username="leader")
    assert Entry.objects.filter(action="overview.read", actor_id=leader.pk).exists()


def test_the_briefing_says_the_numbers_of_the_page(computed):
    client, user = signed_in("leader"), User.objects.get(username="leader")
    word = Document(BytesIO(b"".join(client.get(reverse("dashboards:overview_briefing")).streaming_content)))
    said = [[cell.text for cell in row.cells] for table in word.tables for row in table.rows]
    for one in counted(asked_of(user, None)):
        for number in one.numbers:
            assert any(row[1:3] == [str(number.label), str(number.value)] for row in said), number.key
    assert Entry.objects.filter(action="overview.briefed").count() == 1
    by_unit = [[cell.text for cell in row.cells[2:]] for row in word.tables[-1].rows[1:]]
    assert by_unit
    assert not {number for row in by_unit for number in row} & {"1", "2"}


def test_the_screen_of_the_meeting_room_names_nobody(computed):
    client = signed_in("chief")
    page = client.get(reverse("dashboards:overview_screen"))
    addresses = re.findall(r'hx-get="([^"]+)"', page.content.decode())
    assert len(addresses) == len(page.context["groups"]) + len(page.context["pictures"])
    text = " ".join([page.content.decode(), *(client.get(one).content.decode() for one in addresses)])
    with everything():
        names = set(Cadre.objects.filter(name__regex="^.{3,}$").values_list("name", flat=True))
    assert len(names) > 40
    assert {name for name in names if name in text} == set()
