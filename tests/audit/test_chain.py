"""Whatever the owner of the database does to the trail, the verifier names it; the head lodged outside tells the rest."""

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, connections, transaction

from accounts.choices import Role
from audit import lodging, proof
from audit.chain import digest_of, first_broken_link
from audit.models import Entry, Seal, SealedEntry
from audit.services import lodge_head, record, seal_pending
from common import scope
from tests.factories.house import House
from units.services import add_unit
from work.models import Notice
from work.tasks import verify_trail

pytestmark = pytest.mark.usefixtures("as_owner")
TABLES = ("audit_entry", "audit_seal", "audit_sealedentry")


@pytest.fixture(autouse=True)
def outside(tmp_path, settings) -> Path:
    """The place outside."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    settings.AUDIT_ANCHOR = str(folder)
    return folder


@pytest.fixture
def as_owner(committing):
    """The database's owner, who has taken the triggers off; undone afterwards."""
    mine, owner = connections["default"].settings_dict, connections["owner"].settings_dict
    before = mine.copy()
    connection.close()
    mine.update({key: owner[key] for key in ("USER", "PASSWORD")})
    try:
        with transaction.atomic(), scope.everything():
            yield
            transaction.set_rollback(True)
    finally:
        connection.close()
        mine.update(before)


def sql(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def settle() -> None:
    """Ask deferred constraints now: a table with questions open can not be altered."""
    sql("SET CONSTRAINTS ALL IMMEDIATE")


def take_triggers_off() -> None:
    settle()
    for table in TABLES:
        sql(f"ALTER TABLE {table} DISABLE TRIGGER kept")


@pytest.fixture
def trail() -> list[Entry]:
    """Nine entries under three seals."""
    for batch in range(3):
        for n in range(3):
            record("test.done", by="test", detail={"n": 3 * batch + n})
        seal_pending()
    settle()
    assert first_broken_link() is None
    return list(Entry.objects.order_by("-pk")[:9])[::-1]


@pytest.mark.parametrize("act", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
@pytest.mark.parametrize("table", TABLES)
def test_even_the_owner_is_refused_while_the_triggers_are_on(trail, table, act):
    column = "entry_id" if table == "audit_sealedentry" else "id"
    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
        sql(act.format(table).replace("id = id", f"{column} = {column}"))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("actor", "somebody else"), ("action", "cadre.read"), ("address", "10.0.0.1"), ("role", "x"),
        ("at", "2020-01-01"), ("detail", '{"n": 99}'), ("subject_id", "x"), ("subject_type", "x.y"),
        ("actor_id", "019ae000-0000-7000-8000-000000000000"),
    ],
)  # fmt: skip
def test_an_altered_entry_is_named_whatever_of_it_was_altered(trail, column, value):
    take_triggers_off()
    sql(f"UPDATE audit_entry SET {column} = %s WHERE id = %s", value, trail[4].pk)
    assert first_broken_link().startswith(f"entry {trail[4].pk} was altered")


def test_a_deleted_entry_is_named(trail):
    take_triggers_off()
    sql("DELETE FROM audit_sealedentry WHERE entry_id = %s", trail[4].pk)
    sql("DELETE FROM audit_entry WHERE id = %s", trail[4].pk)
    assert first_broken_link().startswith(f"entry {trail[4].pk} is missing")


def test_two_entries_that_changed_places_are_named(trail):
    take_triggers_off()
    one, other = trail[3], trail[5]
    sql("UPDATE audit_entry SET detail = %s WHERE id = %s", json.dumps(other.detail), one.pk)
    sql("UPDATE audit_entry SET detail = %s WHERE id = %s", json.dumps(one.detail), other.pk)
    assert first_broken_link().startswith(f"entry {one.pk} was altered")


def test_an_order_that_was_changed_in_the_seal_is_named(trail):
    take_triggers_off()
    seal = Seal.objects.get(pk=SealedEntry.objects.get(pk=trail[4].pk).seal_id)
    sql("UPDATE audit_seal SET entry_ids = %s WHERE id = %s", json.dumps(seal.entry_ids[::-1]), seal.pk)
    assert first_broken_link().startswith(f"entry {trail[4].pk} is out of its order")


def test_an_entry_taken_out_of_its_seal_as_well_is_named(trail):
    take_triggers_off()
    seal = Seal.objects.get(pk=SealedEntry.objects.get(pk=trail[4].pk).seal_id)
    sql("UPDATE audit_seal SET entry_ids = %s WHERE id = %s", json.dumps([trail[3].pk, trail[5].pk]), seal.pk)
    assert first_broken_link().startswith(f"entry {trail[4].pk} was moved under seal {seal.pk}")


def test_a_seal_that_was_taken_out_of_the_middle_is_named(trail):
    take_triggers_off()
    seals = list(Seal.objects.order_by("-pk")[:2])
    sql("DELETE FROM audit_sealedentry WHERE seal_id = %s", seals[1].pk)
    sql("DELETE FROM audit_seal WHERE id = %s", seals[1].pk)
    assert first_broken_link() == (
        f"seal {seals[0].pk}, entries {trail[6].pk} to {trail[8].pk}: its predecessor is missing or altered"
    )


def test_an_entry_forged_with_its_fingerprint_is_found_by_the_root(trail):
    take_triggers_off()
    sql("UPDATE audit_entry SET actor = 'x' WHERE id = %s", trail[4].pk)
    forged = Entry.objects.get(pk=trail[4].pk)
    sql("UPDATE audit_sealedentry SET digest = %s WHERE entry_id = %s", digest_of(forged), forged.pk)
    assert first_broken_link().startswith(f"one of the entries {trail[3].pk} to {trail[5].pk}")


def cut_after(pk: int) -> None:
    """As an attacker would: the end is gone without a trace in the database."""
    seals = "SELECT seal_id FROM audit_sealedentry WHERE entry_id > %s"
    sql(f"CREATE TEMP TABLE gone ON COMMIT DROP AS {seals}", pk)
    sql("DELETE FROM audit_sealedentry WHERE seal_id IN (SELECT seal_id FROM gone)")
    sql("DELETE FROM audit_seal WHERE id IN (SELECT seal_id FROM gone)")
    sql("DELETE FROM audit_entry WHERE id > %s", pk)


def test_a_trail_cut_off_is_told_by_the_head_outside_and_by_nothing_else(trail):
    head = lodge_head()
    take_triggers_off()
    cut_after(trail[5].pk)
    assert first_broken_link() is None
    said = first_broken_link(lodging.lodged())
    assert said.startswith(
        f"entries {trail[5].pk + 1} to {head.last_entry} are missing: seal {head.seal} was lodged"
    )


def test_a_trail_made_anew_is_told_by_the_head_outside(trail):
    lodge_head()
    take_triggers_off()
    cut_after(trail[5].pk)
    sql("SELECT setval(pg_get_serial_sequence('audit_seal', 'id'), (SELECT max(id) FROM audit_seal))")
    record("test.forged", by="test")
    seal_pending(whole=True)
    assert first_broken_link() is None
    assert "was altered" in first_broken_link(lodging.lodged())


def test_an_entry_put_in_with_an_older_date_is_named(trail):
    forged = record("test.forged", by="test")
    take_triggers_off()
    sql("UPDATE audit_entry SET at = at - interval '2 days' WHERE id = %s", forged.pk)
    seal_pending()
    assert first_broken_link().startswith(f"entry {forged.pk} was put in later than it says")


def test_the_command_names_what_is_broken_and_ends_with_an_error(trail):
    out = StringIO()
    call_command("audit", "verify", stdout=out)
    assert "holds" in out.getvalue()
    take_triggers_off()
    sql("UPDATE audit_entry SET actor = 'x' WHERE id = %s", trail[4].pk)
    with pytest.raises(CommandError, match=f"entry {trail[4].pk} was altered"):
        call_command("audit", "verify", stdout=out)


def test_the_audit_administrators_are_told_by_the_night(trail):
    house = House()
    watcher = house.user(Role.AUDIT_ADMIN)
    house.user(Role.SYSTEM_ADMIN)
    verify_trail()
    assert Notice.objects.filter(kind="trail.broken").count() == 0
    take_triggers_off()
    sql("UPDATE audit_entry SET actor = 'x' WHERE id = %s", trail[4].pk)
    verify_trail()
    (notice,) = Notice.objects.filter(kind="trail.broken")
    assert (notice.recipient, str(trail[4].pk) in str(notice.words)) == (watcher, True)


@pytest.mark.parametrize("place", range(9))
def test_one_entry_is_proven_anywhere_and_a_changed_one_is_not(trail, outside, place, tmp_path):
    lodge_head()
    out = StringIO()
    call_command("audit", "prove", str(trail[place].pk), stdout=out)
    paper, head = tmp_path / "proof.json", max(outside.glob("head-*.json"))
    paper.write_text(out.getvalue())
    command = [sys.executable, "-I", proof.__file__, str(paper), str(head)]
    assert subprocess.run(command, check=False, cwd="/").returncode == 0
    told = json.loads(paper.read_text())
    told["entry"][3] = "somebody else"
    paper.write_text(json.dumps(told))
    assert subprocess.run(command, check=False, cwd="/").returncode == 1


def test_heads_go_to_a_command_as_well(trail, settings, tmp_path):
    kept = tmp_path / "kept"
    script = tmp_path / "keeper.sh"
    script.write_text(f'#!/bin/sh\n[ "$1" = put ] && {{ cat; echo; }} >> {kept} || cat {kept}\n')
    script.chmod(0o700)
    settings.AUDIT_ANCHOR = f"|{script}"
    head = lodge_head()
    assert [one.head for one in lodging.lodged()] == [head.head]


def test_a_place_that_can_not_be_reached_is_an_error_not_silence(trail, settings):
    settings.AUDIT_ANCHOR = "/nowhere/at/all"
    with pytest.raises(CommandError, match="AUDIT_ANCHOR"):
        call_command("audit", "lodge", stdout=StringIO())


def test_what_waits_is_sealed_before_the_head_is_lodged():
    add_unit("澄湖新城", code="001", by="test")
    head = lodge_head()
    last = Entry.objects.exclude(action="trail.lodged").order_by("-pk").first()
    assert head.last_entry >= last.pk


def test_a_backlog_after_an_outage_is_no_break(trail, monkeypatch):
    monkeypatch.setattr("audit.services.BATCH", 2)
    take_triggers_off()
    sql("UPDATE audit_entry SET at = at - interval '9 hours'")
    sql("DELETE FROM audit_sealedentry")
    sql("DELETE FROM audit_seal")
    while seal_pending(whole=True):
        pass
    assert (Seal.objects.count() > 3, first_broken_link()) == (True, None)
