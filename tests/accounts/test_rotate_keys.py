"""Keys change while others read and write: nothing fails, nothing is lost, the old key opens nothing afterwards."""

import base64
import os
import threading
from collections.abc import Callable
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import call_command
from django.db import connection

from accounts.services import add_user
from cadres.models import Cadre
from cadres.services import add_cadre, change_cadre, open_value
from common import crypto, scope
from tests.accounts.people import enrol_app
from units.models import Unit
from units.services import add_unit

FILES = 60


def a_key() -> str:
    return base64.b64encode(os.urandom(32)).decode()


def until(stopped: threading.Event, work: Callable[[], object], faults: list, done: list) -> threading.Thread:
    """Repeat `work` in a thread of its own; what it raises is kept."""

    def run() -> None:
        try:
            while not stopped.is_set():
                with scope.everything():
                    work()
                done.append(1)
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


@pytest.fixture(scope="module")
def house(committing) -> Unit:
    with scope.everything():
        unit = add_unit("Bureau", code="rotation", by="test")
        for number in range(FILES):
            add_cadre(f"Person {number}", home_unit=unit, by="test", sealed={"phone": f"1390000{number:04}"})
    return unit


def read_all() -> None:
    for cadre in Cadre.objects.all():
        number = cadre.name.rpartition(" ")[2]
        assert open_value(cadre, "phone") == f"1390000{int(number):04}"


def write_one(unit: Unit) -> Callable[[], None]:
    numbers = iter(range(1000, 9999))

    def write() -> None:
        number = next(numbers)
        made = add_cadre(
            f"Person {number}", home_unit=unit, by="test", sealed={"phone": f"1390000{number:04}"}
        )
        change_cadre(made, version=made.version, by="test", speciality="law")

    return write


@pytest.mark.django_db(databases=[])
def test_keys_rotate_under_load_and_the_old_one_can_be_dropped(house, settings, django_db_blocker):
    with django_db_blocker.unblock():
        old = settings.MASTER_KEY
        with scope.everything():
            secret = enrol_app(add_user("rotated", "an invented password", name="r", by="test"))
            before = Cadre.pgh_event_model.objects.filter(pgh_obj__name__startswith="Person").count()
        settings.MASTER_KEYS_OLD, settings.MASTER_KEY = [old], a_key()
        stopped, faults, read, written = threading.Event(), [], [], []
        threads = [until(stopped, read_all, faults, read), until(stopped, write_one(house), faults, written)]
        said = StringIO()
        try:
            call_command("rotate_keys", stdout=said)
        finally:
            stopped.set()
            for thread in threads:
                thread.join()
        assert (faults, len(read) > 0, len(written) > 0) == ([], True, True)
        settings.MASTER_KEYS_OLD = []
        with scope.everything():
            read_all()
            app = Authenticator.objects.get(user__username="rotated")
            assert crypto.open_text(app.data["secret"], "mfa") == secret
            kept = Cadre.pgh_event_model.objects.filter(pgh_obj__name__startswith="Person").count()
            assert kept == before + 2 * len(written)
        assert "0 left" in said.getvalue()


@pytest.mark.django_db
class TestWithoutOthers:
    """What the command says, and what key ids are for."""

    @pytest.fixture
    def cadre(self, house_of_two) -> Cadre:
        return add_cadre("Zhao Yi", home_unit=house_of_two, by="test", sealed={"phone": "13900001111"})

    @pytest.fixture
    def house_of_two(self) -> Unit:
        return add_unit("Bureau", code="here", by="test")

    def test_check_changes_nothing_and_counts(self, cadre, settings):
        settings.MASTER_KEYS_OLD, settings.MASTER_KEY = [settings.MASTER_KEY], a_key()
        said = StringIO()
        call_command("rotate_keys", "--check", stdout=said)
        assert "cadres_cadre: 0 wrapped anew, 1 left" in said.getvalue()

    def test_an_unknown_key_opens_nothing(self, cadre, settings):
        settings.MASTER_KEY = a_key()
        with pytest.raises(crypto.SealBrokenError, match="not known"):
            open_value(Cadre.objects.get(), "phone")

    def test_keys_wrapped_before_keys_had_ids_are_found_and_wrapped_anew(self, cadre, settings):
        Cadre.objects.update(data_key=bytes(cadre.data_key)[crypto.KEY_ID :])
        settings.MASTER_KEYS_OLD, settings.MASTER_KEY = [settings.MASTER_KEY], a_key()
        assert open_value(Cadre.objects.get(), "phone") == "13900001111"
        call_command("rotate_keys", stdout=StringIO())
        settings.MASTER_KEYS_OLD = []
        assert open_value(Cadre.objects.get(), "phone") == "13900001111"

    def test_a_value_moved_to_another_row_does_not_open(self, cadre, house_of_two):
        other = add_cadre("Qian Er", home_unit=house_of_two, by="test", sealed={"phone": "13900002222"})
        Cadre.objects.filter(pk=other.pk).update(phone_sealed=cadre.phone_sealed, data_key=cadre.data_key)
        with pytest.raises(crypto.SealBrokenError):
            open_value(Cadre.objects.get(pk=other.pk), "phone")

    def test_history_holds_no_key_and_no_index(self):
        columns = {field.name for field in Cadre.pgh_event_model._meta.fields}
        assert columns.isdisjoint({"data_key", "id_number_index"})
