"""What changing the master key does to the rows, one by one; under load: tests/cadres/test_keys_under_load.py."""

import base64
import os
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import call_command

from accounts.services import add_user
from audit.models import Entry
from cadres.models import Cadre
from cadres.services import add_cadre, open_value
from common import crypto
from readiness.models import Mark
from tests.accounts.people import enrol_app
from units.models import Unit
from units.services import add_unit

pytestmark = pytest.mark.django_db


def a_key() -> str:
    return base64.b64encode(os.urandom(32)).decode()


@pytest.fixture
def unit() -> Unit:
    return add_unit("Bureau", code="here", by="test")


@pytest.fixture
def cadre(unit: Unit) -> Cadre:
    return add_cadre("Zhao Yi", home_unit=unit, by="test", sealed={"phone": "13900001111"})


def rotate(settings) -> str:
    """Under a new key, after which the old one is dropped; what the command said."""
    settings.MASTER_KEYS_OLD, settings.MASTER_KEY, said = [settings.MASTER_KEY], a_key(), StringIO()
    call_command("rotate_keys", stdout=said)
    settings.MASTER_KEYS_OLD = []
    return said.getvalue()


def test_secrets_of_second_factors_are_sealed_anew(settings):
    secret = enrol_app(add_user("rotated", None, name="r", by="test"))
    assert "second factors: 1 wrapped anew, 0 left" in rotate(settings)
    assert crypto.open_text(Authenticator.objects.get().data["secret"], "mfa") == secret


def test_a_file_is_not_changed_marked_or_written_into_history_and_the_act_is_recorded(cadre, settings):
    Mark.objects.all().delete()
    events, entries = Cadre.pgh_event_model.objects.count(), Entry.objects.filter(subject_id=cadre.pk).count()
    said = rotate(settings)
    after = Cadre.objects.get(pk=cadre.pk)
    assert "cadres_cadre: 1 wrapped anew, 0 left" in said
    assert bytes(after.data_key) != bytes(cadre.data_key)
    assert (after.updated_at, after.version, Mark.objects.count()) == (cadre.updated_at, cadre.version, 0)
    assert Cadre.pgh_event_model.objects.count() == events
    assert Entry.objects.filter(subject_id=cadre.pk).count() == entries
    assert Entry.objects.get(action="keys.rotated").detail["cadres_cadre"] == 1


def test_whoever_changes_more_than_the_keys_marks_the_file(cadre):
    for changes in ({"speciality": "law"}, {"data_key": crypto.new_data_key(), "speciality": "bridges"}):
        Mark.objects.all().delete()
        Cadre.objects.filter(pk=cadre.pk).update(**changes)
        assert list(Mark.objects.values_list("cadre_id", flat=True)) == [cadre.pk]


def test_check_changes_nothing_and_counts(cadre, settings):
    settings.MASTER_KEYS_OLD, settings.MASTER_KEY = [settings.MASTER_KEY], a_key()
    said = StringIO()
    call_command("rotate_keys", "--check", stdout=said)
    assert "cadres_cadre: 0 wrapped anew, 1 left" in said.getvalue()


def test_an_unknown_key_opens_nothing(cadre, settings):
    settings.MASTER_KEY = a_key()
    with pytest.raises(crypto.SealBrokenError, match="not known"):
        open_value(Cadre.objects.get(), "phone")


def test_keys_wrapped_before_keys_had_ids_are_found_and_wrapped_anew(cadre, settings):
    Cadre.objects.update(data_key=bytes(cadre.data_key)[crypto.KEY_ID :])
    settings.MASTER_KEYS_OLD, settings.MASTER_KEY = [settings.MASTER_KEY], a_key()
    assert open_value(Cadre.objects.get(), "phone") == "13900001111"
    call_command("rotate_keys", stdout=StringIO())
    settings.MASTER_KEYS_OLD = []
    assert open_value(Cadre.objects.get(), "phone") == "13900001111"


def test_a_value_moved_to_another_row_does_not_open(cadre, unit):
    other = add_cadre("Qian Er", home_unit=unit, by="test", sealed={"phone": "13900002222"})
    Cadre.objects.filter(pk=other.pk).update(phone_sealed=cadre.phone_sealed, data_key=cadre.data_key)
    with pytest.raises(crypto.SealBrokenError):
        open_value(Cadre.objects.get(pk=other.pk), "phone")


def test_history_holds_no_key_and_no_index():
    columns = {field.name for field in Cadre.pgh_event_model._meta.fields}
    assert columns.isdisjoint({"data_key", "id_number_index"})
