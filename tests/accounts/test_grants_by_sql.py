"""Rights raised by SQL alone, as the roles in which web and worker run: the database itself refuses."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from uuid import UUID, uuid4

import psycopg2
import psycopg2.extensions
import pytest
from django.core.exceptions import ValidationError
from django.db import connection, connections
from django.db.models import Model

from accounts.choices import Role
from accounts.models import RoleGrant, User
from accounts.services import add_user, grant_role, revoke_grant
from common import scope
from tests.factories.house import House
from work.approvals import GRANT
from work.models import Approval
from work.services import approve, ask

pytestmark = pytest.mark.usefixtures("committing")
WHO = pytest.mark.parametrize("who", ["web", "worker"])
ADMINISTRATORS = {Role.SYSTEM_ADMIN: 2, Role.SECURITY_ADMIN: 3, Role.AUDIT_ADMIN: 4}
PAIRS = [(held, wanted) for held in ADMINISTRATORS for wanted in ADMINISTRATORS if held != wanted]
BROKEN = (psycopg2.errors.IntegrityError, psycopg2.errors.InsufficientPrivilege)


class People:
    """Three administrators, one of no side, two who lend their names; all in one unit."""

    def __init__(self) -> None:
        self.house = House()
        self.holders = {role: self.house.user(role, name=f"holds {role}") for role in ADMINISTRATORS}
        self.nobody = add_user("nobody", None, name="nobody", by="test")
        self.one, self.two = (add_user(name, None, name=name, by="test") for name in ("one", "two"))
        self.revoked = grant_role(self.nobody, Role.SYSTEM_ADMIN, unit=self.house.here, by="test")
        revoke_grant(self.revoked, by="test")


@pytest.fixture(autouse=True)
def _sees_everything():
    """Instead of the suite's: the connections here are the roles' own."""


@pytest.fixture(scope="module")
def people(committing) -> People:
    with scope.everything():
        return People()


@contextmanager
def connected(who: str) -> Iterator[psycopg2.extensions.cursor]:
    """A cursor of a role, in a transaction that sees everything and is undone."""
    url = {"web": "DATABASE_URL", "worker": "WORKER_DATABASE_URL"}[who]
    found = psycopg2.connect(os.environ[url], dbname=connection.settings_dict["NAME"])
    try:
        cursor = found.cursor()
        cursor.execute("SELECT set_config('scope.all', 'on', true), current_user")
        assert cursor.fetchone()[1] == f"cadre_{who}"
        yield cursor
    finally:
        found.rollback()
        found.close()


def plain(value: object) -> object:
    return str(value.pk) if isinstance(value, Model) else str(value) if isinstance(value, UUID) else value


def insert(cursor: psycopg2.extensions.cursor, table: str, **values: object) -> None:
    names = ", ".join(values)
    marks = ", ".join(["%s"] * len(values))
    cursor.execute(
        f"INSERT INTO {table} (id, {names}) VALUES (%s, {marks})",
        [str(uuid4()), *map(plain, values.values())],
    )


def grant(cursor: psycopg2.extensions.cursor, people: People, user: User, role: str, **more: object) -> None:
    found = {
        "user_id": user, "role": role, "side": ADMINISTRATORS.get(role, 1), "unit_id": people.house.below,
        "valid": "[2026-01-01,)", "granted_by_id": people.one, "approved_by_id": people.two,
    }  # fmt: skip
    insert(cursor, "accounts_rolegrant", **(found | more))


@WHO
@pytest.mark.parametrize(("held", "wanted"), PAIRS)
def test_a_second_administration(people: People, who, held, wanted):
    with connected(who) as cursor, pytest.raises(BROKEN, match="grant_sides_apart"):
        grant(cursor, people, people.holders[held], wanted)
    with connected(who) as cursor, pytest.raises(BROKEN, match="grant_sides_apart"):
        grant(cursor, people, people.holders[held], Role.HR_OFFICER)


@WHO
@pytest.mark.parametrize("wanted", ADMINISTRATORS)
def test_the_same_statement_for_who_holds_nothing_passes(people: People, who, wanted):
    with connected(who) as cursor:
        grant(cursor, people, people.nobody, wanted)
        cursor.execute("SELECT count(*) FROM accounts_rolegrant WHERE user_id = %s", [str(people.nobody.pk)])
        assert cursor.fetchone() == (2,)


@WHO
def test_a_role_under_another_side(people: People, who):
    with connected(who) as cursor, pytest.raises(BROKEN, match="grant_has_side_of_role"):
        grant(cursor, people, people.holders[Role.SYSTEM_ADMIN], Role.AUDIT_ADMIN, side=2)


@WHO
@pytest.mark.parametrize("field", ["granted_by_id", "approved_by_id"])
def test_a_grant_to_oneself(people: People, who, field):
    with connected(who) as cursor, pytest.raises(BROKEN, match="grant_not_to_oneself"):
        grant(cursor, people, people.nobody, Role.LEADER, **{field: people.nobody})


@WHO
def test_a_grant_asked_for_and_approved_by_one(people: People, who):
    with connected(who) as cursor, pytest.raises(BROKEN, match="grant_by_two_people"):
        grant(cursor, people, people.nobody, Role.LEADER, approved_by_id=people.one)


def test_a_users_request_without_two_names(people: People):
    with connected("web") as cursor:
        cursor.execute("SELECT set_config('scope.all', 'off', true)")
        grant(cursor, people, people.nobody, Role.LEADER)
        with pytest.raises(BROKEN, match="row-level security"):
            grant(cursor, people, people.nobody, Role.INTERVIEWER, approved_by_id=None)


@WHO
@pytest.mark.parametrize(
    "change", ["role = 'audit_admin', side = 4", "user_id = granted_by_id", "valid = '[2020-01-01,)'"]
)
def test_a_grant_altered(people: People, who, change):
    with connected(who) as cursor, pytest.raises(BROKEN, match="permission denied"):
        cursor.execute(f"UPDATE accounts_rolegrant SET {change}")


@WHO
def test_a_revocation_taken_back(people: People, who):
    with connected(who) as cursor, pytest.raises(BROKEN, match="stays revoked"):
        cursor.execute(
            "UPDATE accounts_rolegrant SET revoked_at = NULL WHERE id = %s", [str(people.revoked.pk)]
        )


@WHO
@pytest.mark.parametrize("statement", ["DELETE FROM accounts_rolegrant", "TRUNCATE accounts_rolegrant"])
def test_a_grant_deleted(people: People, who, statement):
    with connected(who) as cursor, pytest.raises(BROKEN, match="permission denied"):
        cursor.execute(statement)


@WHO
@pytest.mark.parametrize(
    ("field", "name"),
    [("requested_by_id", "approval_not_for_oneself"), ("decided_by_id", "approval_not_for_oneself")],
)
def test_a_request_for_oneself_or_decided_by_who_gains(people: People, who, field, name):
    asked = {
        "purpose": GRANT, "reason": "x", "subject_type": "", "subject_id": "x", "unit_id": people.house.here,
        "beneficiary_id": people.nobody, "payload": "{}", "requested_by_id": people.one, "comment": "",
        "requested_at": "2026-01-01", "expires_at": "2099-01-01", "state": "asked",
    }  # fmt: skip
    decided = {"state": "approved", "decided_by_id": people.two, "decided_at": "2026-01-02"}
    with connected(who) as cursor:
        insert(cursor, "work_approval", **asked)
        insert(cursor, "work_approval", **(asked | decided))
    with connected(who) as cursor, pytest.raises(BROKEN, match=name):
        insert(cursor, "work_approval", **(asked | decided | {field: people.nobody}))
    with connected(who) as cursor, pytest.raises(BROKEN, match="approval_by_another_person"):
        insert(cursor, "work_approval", **(asked | decided | {"decided_by_id": people.one}))


def test_two_approvals_at_the_same_moment_make_one_administrator(people: People):
    """Each was right when it was asked for; both are approved at once, on connections of their own."""
    said: list[str] = []

    def decide(asked: Approval) -> None:
        try:
            with scope.everything():
                approve(asked, by=User.objects.get(pk=chief.pk))
            said.append("approved")
        except ValidationError as error:
            said.append(",".join(error.message_dict))
        finally:
            connections.close_all()

    with scope.everything():
        security, chief = people.holders[Role.SECURITY_ADMIN], people.house.user(Role.HR_CHIEF)
        newcomer = add_user("newcomer", None, name="newcomer", by="test")
        told = {"purpose": GRANT, "beneficiary": newcomer, "unit": people.house.here, "reason": "vacancy"}
        requests = [
            ask(Approval(**told, subject_id=str(newcomer.pk), payload={"role": role, "from": "2026-11-01"}), by=security)
            for role in (Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)
        ]  # fmt: skip
    threads = [Thread(target=decide, args=[asked]) for asked in requests]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(said) == ["approved", "role"]
    assert RoleGrant.objects.filter(user=newcomer).count() == 1
