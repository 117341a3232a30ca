"""Numbers kept once a month: those the reader's own page would show, compared with nothing that is not theirs."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from docx import Document
from openpyxl import load_workbook

from accounts.choices import Role
from accounts.models import User
from accounts.queries import scope_of
from accounts.services import grant_role
from common.clock import today
from common.scope import everything, limited_to
from dashboards.models import KeptFigures
from dashboards.overview.asking import asked_of, counted
from dashboards.overview.briefing import HIDDEN
from dashboards.overview.keeping import keep_figures, start_keeping
from dashboards.queries import kept_before
from jobs import services as jobs
from units.models import Unit

READERS = ("officer", "chief", "leader", "puting", "supervision")


@pytest.fixture
def nothing_kept(loaded) -> None:
    """As in a house that has just been opened."""
    KeptFigures.objects.all().delete()


def reader(name: str) -> User:
    return User.objects.get(username=name)


def told(name: str) -> dict[str, int]:
    """What the reader's page says now."""
    return {
        number.key: number.value for one in counted(asked_of(reader(name), None)) for number in one.numbers
    }


def signed_in(name: str) -> Client:
    client = Client(SERVER_NAME="localhost")
    client.force_login(reader(name))
    return client


def keep_as_of_last_month(name: str, less: int = 1) -> KeptFigures:
    """What the reader saw then: so many less of everything."""
    keep_figures(reader(name).pk)
    made = KeptFigures.objects.get(user=reader(name))
    made.delete()
    made.numbers = {key: max(n - less, 0) for key, n in made.numbers.items()}
    made.counted_at = timezone.now() - timedelta(days=31)
    made.save(force_insert=True)
    return made


@pytest.mark.parametrize("name", READERS)
def test_what_is_kept_are_the_numbers_of_the_readers_own_page(nothing_kept, name):
    assert keep_figures(reader(name).pk) == 1
    made = KeptFigures.objects.get()
    assert (made.user.username, made.numbers) == (name, told(name))
    assert keep_figures(reader(name).pk) == 0


def test_everybody_who_looks_at_files_is_kept_once_a_month(nothing_kept):
    run = start_keeping(by="test")
    for pk in jobs.waiting_ids():
        jobs.work(pk)
    run.refresh_from_db()
    kept = set(KeptFigures.objects.values_list("user__username", flat=True))
    assert (run.report["kept"], kept >= set(READERS)) == (len(kept), True)
    assert not kept & {"auditor", "taskforce", "sysadmin"}
    assert start_keeping(by="test") is None


@pytest.mark.parametrize("name", READERS)
def test_page_sheet_and_api_tell_the_same_change(nothing_kept, name):
    keep_as_of_last_month(name)
    client, numbers = signed_in(name), told(name)
    before = {key: max(n - 1, 0) for key, n in numbers.items()}
    api = client.get(reverse("api-overview")).json()
    assert {one["key"]: one["before"] for tile in api["tiles"] for one in tile["numbers"]} == before
    assert api["compared_with"] is not None
    book = load_workbook(BytesIO(client.get(reverse("dashboards:overview_sheet")).getvalue()))
    rows = [row for row in book.active.iter_rows(values_only=True) if isinstance(row[2], int)]
    assert [row[7:9] for row in rows] == [
        (before[key], value - before[key]) for key, value in numbers.items()
    ]
    page = client.get(reverse("dashboards:overview_numbers", args=["people"])).content.decode()
    assert "+1" in page


def test_without_anything_kept_or_with_other_roles_nothing_is_compared(nothing_kept):
    client = signed_in("puting")
    assert client.get(reverse("api-overview")).json()["compared_with"] is None
    keep_as_of_last_month("puting")
    assert kept_before(asked_of(reader("puting"), None)) is not None
    root = Unit.objects.order_by("path").first()
    grant_role(reader("puting"), Role.LEADER, unit=root, by="test")
    assert kept_before(asked_of(reader("puting"), None)) is None


def test_numbers_kept_today_are_no_earlier_ones_and_those_of_a_unit_have_none(nothing_kept):
    keep_figures(reader("chief").pk)
    assert kept_before(asked_of(reader("chief"), None)) is None
    KeptFigures.objects.all().delete()
    keep_as_of_last_month("chief")
    unit = Unit.objects.order_by("path").last()
    assert kept_before(asked_of(reader("chief"), unit)) is None


def test_nobody_reads_or_alters_what_was_kept_for_another(nothing_kept):
    keep_figures(reader("chief").pk)
    chief, other = reader("chief"), reader("officer")
    with limited_to(scope_of(chief), chief.pk):
        assert KeptFigures.objects.count() == 1
    with limited_to(scope_of(other), other.pk):
        assert KeptFigures.objects.count() == 0
    with everything(), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        KeptFigures.objects.update(month=today())


def test_the_briefing_keeps_small_numbers_back_in_both_periods(nothing_kept):
    made = keep_as_of_last_month("leader")
    made.delete()
    small = next(iter(made.by_unit))
    made.by_unit[small]["people"] = 1
    made.save(force_insert=True)
    answer = signed_in("leader").get(reverse("dashboards:overview_briefing"))
    word = Document(BytesIO(b"".join(answer.streaming_content)))
    rows = {row.cells[0].text: [cell.text for cell in row.cells[1:3]] for row in word.tables[-1].rows[1:]}
    told_now = rows[str(Unit.objects.get(pk=small))]
    assert told_now == [HIDDEN, HIDDEN]
    assert sum(row == [HIDDEN, HIDDEN] for row in rows.values()) >= 2
