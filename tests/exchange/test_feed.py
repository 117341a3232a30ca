"""Whoever reads the feed from its beginning and goes on has what the addresses show: no more, no less, through every change."""

import random
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread

import pytest
from django.db import OperationalError, connection, connections, transaction
from django.urls import reverse

from accounts.choices import Role
from accounts.services import grant_role, issue_token
from accounts.services.tokens import Terms
from cadres.models import Award, Cadre
from cadres.services import add_cadre, add_record, change_cadre, remove_record
from exchange.models import Change
from tests.exchange.receiving import example
from units.models import Unit
from units.services import add_unit

FEED, SETUP = reverse("api-changes"), "test"
RECORDS = "appointments,ranks,educations,appraisals,awards,resume_lines"


class Mirror(example("mirror").Mirror):
    """The client of the documentation over a client of the tests; it ends where what it sees has changed."""

    def __init__(self, get, size: int = 3) -> None:
        super().__init__(self.read, size=size)
        self.get = get

    def read(self, parameters: dict) -> dict:
        answer = self.get(FEED, parameters)
        assert answer.status_code == 200, answer.content
        return answer.json()

    @property
    def kept(self) -> dict:
        """The objects by resource and id together."""
        return {(kind, pk): one for kind, known in self.objects.items() for pk, one in known.items()}

    def go_on(self) -> dict:
        self.follow()
        return self.kept


def there(get) -> dict:
    """What the addresses show."""
    cadres = get(reverse("api-cadre-list"), {"expand": RECORDS, "page_size": 500}).json()["results"]
    units = get(reverse("api-unit-list"), {"page_size": 500}).json()["results"]
    return {("cadres", one["id"]): one for one in cadres} | {("units", one["id"]): one for one in units}


@pytest.fixture
def officer(house):
    return house.user(Role.HR_OFFICER)


@pytest.fixture
def mirror(house, officer):
    (
        house.cadre("江照晚", birth="1985-03"),
        house.cadre("何听澜", house.below),
        house.cadre("别处人", house.elsewhere),
    )
    return Mirror(house.signed_in(officer).get)


def moved(cadre, unit):
    return change_cadre(cadre, version=cadre.version, by=SETUP, home_unit=unit)


def rename_unit(house, dice):
    unit = dice.choice([house.here, house.below, house.elsewhere])
    Unit.objects.filter(pk=unit.pk).update(name=f"Bureau {dice.random()}")


def change_anybody(house, dice):
    cadre, unit = dice.choice(list(Cadre.objects.all())), dice.choice(list(Unit.objects.all()))
    change_cadre(cadre, version=cadre.version, by=SETUP, home_unit=unit, native_place=f"{dice.random()}")


def add_somebody(house, dice):
    add_cadre(f"新人{dice.randrange(99)}", home_unit=dice.choice(list(Unit.objects.all())), by=SETUP)


def add_award(house, dice):
    add_record(
        Award(cadre=dice.choice(list(Cadre.objects.all())), name=f"先进{dice.randrange(99)}"), by=SETUP
    )


def remove_award(house, dice):
    if found := list(Award.objects.all()):
        remove_record(dice.choice(found), by=SETUP)


def delete_somebody(house, dice):
    bare = Cadre.objects.filter(appointments=None, awards=None)
    if found := list(bare):
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM cadres_cadre WHERE id = %s", [dice.choice(found).pk])


def found_unit(house, dice):
    add_unit(
        f"Office {dice.random()}",
        code=f"{dice.random()}",
        parent=dice.choice([house.here, house.elsewhere]),
        by=SETUP,
    )


ACTS = (
    rename_unit,
    change_anybody,
    change_anybody,
    add_somebody,
    add_award,
    remove_award,
    delete_somebody,
    found_unit,
)


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(6))
def test_a_mirror_has_what_the_addresses_show(seed, house, mirror):
    dice = random.Random(seed)
    assert mirror.go_on() == there(mirror.get)
    for _step in range(12):
        for act in dice.sample(ACTS, 2):
            act(house, dice)
        assert mirror.go_on() == there(mirror.get)
    assert Mirror(mirror.get, size=100).go_on() == mirror.kept


@pytest.mark.django_db
def test_who_leaves_the_scope_is_gone_and_who_comes_in_is_told(house, mirror):
    mirror.go_on()
    leaving, coming = Cadre.objects.get(name="江照晚"), Cadre.objects.get(name="别处人")
    moved(leaving, house.elsewhere), moved(coming, house.below)
    told = mirror.get(FEED, {"after": mirror.after}).json()["changes"]
    assert {(one["id"], one["gone"]) for one in told} == {(str(leaving.pk), True), (str(coming.pk), False)}


@pytest.mark.django_db
def test_nobody_elsewhere_is_told_of_not_even_that_there_was_a_change(house, mirror):
    mirror.go_on()
    other = Cadre.objects.get(name="别处人")
    add_record(Award(cadre=other, name="先进"), by=SETUP)
    assert mirror.get(FEED, {"after": mirror.after}).json()["changes"] == []
    assert str(other.pk) not in str(Mirror(mirror.get).go_on())


@pytest.mark.django_db
def test_without_a_change_nothing_follows(mirror):
    mirror.go_on()
    assert mirror.get(FEED, {"after": mirror.after}).json() == {
        "changes": [],
        "after": mirror.after,
        "more": False,
    }


@pytest.mark.django_db
def test_a_unit_moved_out_of_the_scope_takes_its_people_along(house, mirror):
    mirror.go_on()
    Unit.objects.filter(pk=house.below.pk).update(parent=house.elsewhere, path=f"{house.elsewhere.path}0009.")
    assert mirror.go_on() == there(mirror.get)
    assert {one["name"] for (kind, _id), one in mirror.kept.items() if kind == "cadres"} == {"江照晚"}


@pytest.mark.django_db
def test_with_other_roles_a_mirror_begins_anew(house, officer, mirror):
    mirror.go_on()
    grant_role(officer, Role.HR_OFFICER, unit=house.elsewhere, by=SETUP)
    anew = Mirror(house.signed_in(officer).get)
    refused = anew.get(FEED, {"after": mirror.after})
    assert (refused.status_code, refused.json()["code"]) == (409, "sight_changed")
    assert anew.go_on() == there(anew.get)
    assert "别处人" in str(anew.kept)


@pytest.mark.django_db
@pytest.mark.parametrize("after", ["x", "-1.a", "1", f"{'9' * 40}.a", "²."])
def test_a_place_that_is_none_is_refused(mirror, after):
    answer = mirror.get(FEED, {"after": after})
    assert answer.status_code in (400, 409)
    assert (answer.status_code == 409) == (after == "1")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("scopes", "kinds"), [(["units:read"], {"units"}), (["units:read", "cadres:read"], {"units", "cadres"})]
)
def test_a_token_mirrors_what_it_may_read(client, officer, mirror, scopes, kinds):
    secret = issue_token(officer, days=9, by=SETUP, terms=Terms(scopes=scopes))[1]
    program = Mirror(
        lambda path, asked: client.get(path, asked, headers={"Authorization": f"Token {secret}"})
    )
    assert {kind for kind, _id in program.go_on()} == kinds


@pytest.mark.django_db
def test_the_web_role_writes_nothing_into_the_feed(house):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT has_table_privilege('cadre_web', 'exchange_change', 'INSERT, UPDATE, DELETE'),"
            " has_table_privilege('cadre_web', 'exchange_note', 'SELECT, INSERT, UPDATE, DELETE')"
        )
        assert cursor.fetchone() == (False, False)


@pytest.fixture
def at_work(committing):
    """Several connections."""


def test_what_is_committed_late_comes_late_and_is_not_missed(at_work):
    unit = add_unit("Bureau", code="bureau", by=SETUP)
    first, second = (add_cadre(name, home_unit=unit, by=SETUP) for name in ("早", "晚"))
    before = read()
    written, go_on = Event(), Event()

    def slowly() -> None:
        try:
            with transaction.atomic():
                change_cadre(first, version=first.version, by=SETUP, speciality="slow")
                written.set()
                go_on.wait(20)
        finally:
            connections.close_all()

    slow = Thread(target=slowly)
    slow.start()
    assert written.wait(20)
    change_cadre(second, version=second.version, by=SETUP, speciality="fast")
    told = read()
    assert told[first.pk] == before[first.pk]
    assert told[second.pk] > max(before.values())
    go_on.set()
    slow.join()
    later = read()
    assert later[first.pk] > max(told.values())


def add_slowly(cadre: Cadre, added: Event, go_on: Event) -> list[str]:
    """Add a record, tell, and commit when told; returns what the database refused."""
    try:
        with transaction.atomic():
            add_record(Award(cadre=cadre, name="三等功"), by=SETUP)
            added.set()
            go_on.wait(20)
    except OperationalError as refused:
        return [str(refused)]
    finally:
        connections.close_all()
    return []


def test_who_writes_waits_for_no_other_note(at_work):
    """Who adds a record takes no lock of its file before the commit: meanwhile nobody with that lock may wait for it."""
    cadre = add_cadre("Person", home_unit=add_unit("Office", code="office", by=SETUP), by=SETUP)
    added, go_on = Event(), Event()
    with ThreadPoolExecutor(1) as beside:
        adding = beside.submit(add_slowly, cadre, added, go_on)
        assert added.wait(20)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '3s'")
            Cadre.objects.select_for_update().get(pk=cadre.pk)
            Cadre.objects.filter(pk=cadre.pk).update(remarks="changed")
            go_on.set()
    assert adding.result() == []
    assert Award.objects.filter(cadre__remarks="changed", cadre=cadre).count() == 1
    assert cadre.pk in read()


def read() -> dict:
    """Numbers the feed has given, by object, read in a transaction of its own."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT exchange_number()")
        rows = Change.objects.exclude(number=None).filter(resource="cadres")
        return dict(rows.values_list("object_id", "number"))


@pytest.mark.django_db
@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_told_what_it_reads_elsewhere_and_no_more(role, house):
    house.cadre("金丝雀甲"), house.cadre("金丝雀乙", house.below), house.cadre("金丝雀丙", house.elsewhere)
    client = house.client(role)
    kept = Mirror(client.get).go_on()
    listed = client.get(reverse("api-cadre-list"), {"expand": RECORDS})
    files = {one["id"]: one for one in listed.json()["results"]} if listed.status_code == 200 else {}
    assert {pk: one for (kind, pk), one in kept.items() if kind == "cadres"} == files
    assert ("金丝雀" in str(kept)) == bool(files)
    assert "金丝雀丙" not in str(kept)
    assert str(house.elsewhere.pk) not in str(kept)


@pytest.mark.django_db
def test_nobody_signed_in_is_told_nothing(client, house):
    house.cadre("金丝雀甲")
    assert client.get(FEED).status_code == 401
