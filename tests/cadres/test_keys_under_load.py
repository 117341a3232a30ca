"""Keys change while people work: no request fails, nothing waits for ever, and afterwards the old keys are needed by nothing."""

import base64
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from itertools import cycle
from threading import Event, Thread

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connections, transaction
from django.test import Client

from accounts.choices import Role
from accounts.models import User
from audit.models import Entry
from cadres.models import Cadre
from cadres.queries import by_id_number
from cadres.services import add_cadre, open_value
from common import rotation, scope
from common.identity import check_digit
from readiness.models import Mark
from tests.factories.house import House

FILES, STEP, ROUNDS = 60, 7, 3
REVEAL = {"parts": ["phone"], "purpose": "verify", "reason": "yearly check"}


def number_of(n: int) -> str:
    """Sound, and of nobody: the area does not exist."""
    first = f"99999919800101{n:03}"
    return first + check_digit(first)


def phone_of(n: int) -> str:
    return f"1390000{n:04}"


def a_key() -> str:
    return base64.b64encode(os.urandom(32)).decode()


@pytest.fixture(scope="module")
def files(committing) -> list[Cadre]:
    """Every third is read and changed by the first officer, every third by the second, the others by nobody."""
    with scope.everything():
        world = House()
        made = [
            add_cadre(
                f"Person {n}",
                home_unit=world.here,
                by="test",
                sealed={"id_number": number_of(n), "phone": phone_of(n)},
            )
            for n in range(FILES)
        ]
        for name in ("first", "second"):
            world.user(Role.HR_OFFICER, name=name)
    for n, cadre in enumerate(made):
        cadre.n = n
    return made


def browser(name: str) -> Client:
    """A browser of the user, who has just shown the password."""
    client = Client()
    client.force_login(User.objects.get(username=name))
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time()}]
    session["account_authentication_methods_user"] = session["_auth_user_id"]
    session.save()
    return client


def use(client: Client, cadre: Cadre) -> None:
    """Look, reveal, find by number, change, and add a record."""
    page = f"/cadres/{cadre.pk}/"
    assert "999****" in client.get(page).text
    assert phone_of(cadre.n) in client.post(f"{page}reveal/", REVEAL).text
    assert client.post("/cadres/by-number/", {"id_number": number_of(cadre.n)}).url == page
    version = Cadre.objects.get(pk=cadre.pk).version
    change = {"name": cadre.name, "management_state": "serving", "remarks": "changed", "version": version}
    assert client.post(f"{page}edit/", change).status_code == 302
    assert client.post(f"{page}awards/new/", {"name": "三等功"}).status_code == 302


def worker(name: str, cadres: list[Cadre]) -> Callable[[], None]:
    """The work of an officer: one file after the other."""
    client, turn = browser(name), cycle(cadres)
    return lambda: use(client, next(turn))


def hold_falling(held: list[Cadre]) -> None:
    """A transaction that holds files from the last to the first: against one that waits the other way it deadlocks."""
    with scope.everything(), transaction.atomic():
        for cadre in reversed(held):
            Cadre.objects.select_for_update().get(pk=cadre.pk)
            time.sleep(0.01)


@contextmanager
def busy(*works: Callable[[], object]) -> Iterator[tuple[list[int], list[Exception]]]:
    """Within: each work is repeated in a thread of its own; how often, and what was raised. Each ends a round at least."""
    stopped, rounds, faults = Event(), [0] * len(works), []

    def run(place: int, work: Callable[[], object]) -> None:
        try:
            while not stopped.is_set():
                work()
                rounds[place] += 1
        except Exception as fault:
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=item) for item in enumerate(works)]
    for thread in threads:
        thread.start()
    try:
        yield rounds, faults
    finally:
        stopped.set()
        for thread in threads:
            thread.join()


def dump() -> str:
    """Every row of every table, as text."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        )
        tables = [name for (name,) in cursor.fetchall()]
        rows = []
        for table in tables:
            cursor.execute(f'SELECT t::text FROM "{table}" AS t')
            rows += [text for (text,) in cursor.fetchall()]
    return "\n".join(rows)


def marks_events_entries(cadres: list[Cadre]) -> tuple[int, int, int]:
    """What stands of these files in the marks, the history and the trail."""
    ids = [cadre.pk for cadre in cadres]
    return (
        Mark.objects.filter(cadre_id__in=ids).count(),
        Cadre.pgh_event_model.objects.filter(pgh_obj__in=ids).count(),
        Entry.objects.filter(subject_id__in=map(str, ids)).count(),
    )


def test_while_the_index_is_rebuilt_a_number_is_still_taken(files, settings):
    settings.BLIND_INDEX_KEY_OLD, settings.BLIND_INDEX_KEY = settings.BLIND_INDEX_KEY, a_key()
    with scope.everything(), pytest.raises(ValidationError) as refused:
        add_cadre("Another", home_unit=files[0].home_unit, by="test", sealed={"id_number": number_of(1)})
    assert list(refused.value.message_dict) == ["id_number"]


def change_both(settings) -> None:
    """New keys, each beside the one before; then everything is put under them."""
    settings.MASTER_KEYS_OLD = [*settings.MASTER_KEYS_OLD, settings.MASTER_KEY]
    settings.MASTER_KEY = a_key()
    call_command("rotate_keys", stdout=StringIO())
    settings.BLIND_INDEX_KEY_OLD, settings.BLIND_INDEX_KEY = settings.BLIND_INDEX_KEY, a_key()
    call_command("rebuild_number_index", stdout=StringIO())


def state_of(cadres: list[Cadre]) -> list[object]:
    """What must not change: versions, times, marks, history and the trail."""
    with scope.everything():
        rows = Cadre.objects.filter(pk__in=[cadre.pk for cadre in cadres]).order_by("pk")
        return [*rows.values_list("version", "updated_at"), marks_events_entries(cadres)]


def planted() -> list[str]:
    """Every number of the files, as text and as bytes are written."""
    plain = [one for n in range(FILES) for one in (number_of(n), phone_of(n))]
    return [*plain, *(one.encode().hex() for one in plain)]


def test_both_keys_change_while_people_work(files, settings, monkeypatch):
    monkeypatch.setattr(rotation, "BATCH", STEP)
    settings.READ_BUDGETS = dict.fromkeys(settings.READ_BUDGETS, 10**6)
    quiet, before = files[0::3], state_of(files[0::3])
    works = [worker("first", files[1::3]), worker("second", files[2::3])]
    with busy(*works, lambda: hold_falling(files[-20:])) as (rounds, faults):
        for _ in range(ROUNDS):
            change_both(settings)
    assert faults == []
    assert min(rounds) >= ROUNDS
    call_command("rotate_keys", stdout=StringIO())
    settings.MASTER_KEYS_OLD, settings.BLIND_INDEX_KEY_OLD = [], ""
    with scope.everything():
        assert all(
            open_value(Cadre.objects.get(pk=cadre.pk), "phone") == phone_of(cadre.n) for cadre in files
        )
        assert all(by_id_number(Cadre.objects.all(), number_of(cadre.n)).get() == cadre for cadre in files)
    assert state_of(quiet) == before
    kept = dump()
    assert "Person 7" in kept
    assert [one for one in planted() if one in kept] == []
