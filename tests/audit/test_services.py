import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from accounts.choices import Role
from audit import chain, services
from audit.models import Entry, Seal
from units.services import add_unit

pytestmark = pytest.mark.django_db


def test_sealed_entries_form_a_chain_that_holds():
    add_unit("澄湖新城", code="001", by="test")
    assert services.seal_pending() == 1
    add_unit("鹤沙镇", code="002", by="test")
    assert services.seal_pending() == 1
    assert chain.first_broken_link() is None
    assert Seal.objects.count() == 2


def test_the_web_role_can_not_alter_an_entry():
    add_unit("澄湖新城", code="001", by="test")
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        Entry.objects.update(actor="somebody else")


def test_an_altered_entry_is_named(monkeypatch):
    add_unit("澄湖新城", code="001", by="test")
    services.seal_pending()
    entry = Entry.objects.get()
    monkeypatch.setattr(chain.Entry.objects, "in_bulk", lambda ids: {entry.pk: altered(entry)})
    assert chain.first_broken_link() == f"entry {entry.pk} was altered (seal {Seal.objects.get().pk})"


def altered(entry):
    entry.actor = "somebody else"
    return entry


def test_row_level_security_is_on_for_every_table_with_a_cadre():
    """Marks hold ids only, and whoever drains them must find every one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'cadre_id'"
            " WHERE c.relkind = 'r' AND NOT c.relforcerowsecurity ORDER BY 1"
        )
        assert cursor.fetchall() == [("deadlines_mark",), ("readiness_mark",)]


def test_a_nul_in_an_address_loses_no_entry(house):
    client = house.client(Role.LEADER)
    assert client.get("/audit/people/%00/").status_code == 403
    assert "\ufffd" in Entry.objects.get(action="access.refused").detail["path"]


def test_strangers_do_not_fill_the_trail(house):
    stranger = Client(headers={"Authorization": "Basic x"})
    statuses = [stranger.get("/api/v1/cadres/").status_code for _ in range(40)]
    assert (statuses[0], statuses[-1], Entry.objects.filter(action="access.refused").count() <= 31) == (
        401,
        429,
        True,
    )
    assert stranger.post("/accounts/login/", {}).status_code in {200, 403}
