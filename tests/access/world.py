"""A small world for the matrix: every role in one unit, and a file in every relation to its holder.

Canaries are names and document numbers that stand nowhere else: whoever may see an object is shown its canary,
nobody else ever is.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import count
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.test import Client, override_settings
from django.utils import timezone
from psycopg2.extras import DateRange

from accountability.models import Sanction, SanctionKind
from accountability.services import impose
from accounts.choices import Permission, Role, Side
from accounts.models import OwnView, RoleDefinition, RoleGrant, User
from accounts.services import add_user, define_role, delegate_role, grant_role, issue_token
from cadres import exports, services
from cadres.choices import AppointmentKind, Identity, ImportState
from cadres.imports.store import headings_of, table_in
from cadres.models import Cadre, Declaration, FormComparison, ImportBatch, ListExport
from common import scope
from common.clock import today
from common.identity import check_digit
from common.sheets import read_workbook
from deadlines.models import YearItem
from deadlines.services import refresh
from files.services import keep
from jobs.models import Run
from promotions.choices import Stage
from promotions.models import Batch
from readiness.choices import Status
from readiness.loading import shipped
from readiness.masking import matter_rules
from readiness.models import Result, StatusChange
from readiness.services import compute
from reports.models import AgeSplit, FormSet, SavedLayout, Snapshot
from selection.models import Candidate, WorkingList
from tests.access.policy import NOBODY, ROLES
from tests.access.relations import BY, MATTER_STEP, PERSONAL, RELATIONS, SHARED
from tests.access.world_accountability import CANARIES as TOLERANCE_CANARIES
from tests.access.world_accountability import FINDERS as TOLERANCE_FINDERS
from tests.access.world_accountability import add_stepdowns, add_tolerance
from tests.access.world_assessments import CANARIES_HERE, FINDERS_HERE, add_assessments
from tests.access.world_forces import FORCE_CANARIES, FORCE_FINDERS, add_task_forces
from tests.access.world_forms import DRAFT, ISSUED, add_forms, find_form, find_set
from tests.access.world_interviews import TALK_CANARIES, TALK_FINDERS, add_talks
from tests.access.world_measures import MEASURE_CANARIES, MEASURE_FINDERS, add_measures
from tests.access.world_placements import CANARIES as PLACEMENT_CANARIES
from tests.access.world_placements import FINDERS as PLACEMENT_FINDERS
from tests.access.world_placements import add_placements
from tests.access.world_pools import CANARIES as POOL_CANARIES
from tests.access.world_pools import FINDERS as POOL_FINDERS
from tests.access.world_pools import add_pools
from tests.access.world_portraits import PORTRAIT_CANARIES, PORTRAIT_FINDERS, add_portraits
from tests.access.world_rooms import (
    add_rank_batches,
    add_selection,
    add_tables,
    comparison_of,
    find_deadline,
    find_line,
    find_query,
)
from tests.access.world_rules import RULES_CANARIES, RULES_FINDERS, add_rules
from tests.access.world_slates import SLATE_CANARIES, SLATE_FINDERS, add_slates
from tests.access.world_succession import SUCCESSION_CANARIES, SUCCESSION_FINDERS, add_succession
from tests.access.world_teams import TEAM_CANARIES, TEAM_FINDERS, add_teams
from tests.access.world_training import TRAINING_CANARIES, TRAINING_FINDERS, add_training
from tests.access.world_webhooks import HOOK_CANARIES, HOOK_FINDERS, HOSTS, add_webhooks
from tests.cadres.imports.invented import HEAD, roster_row, workbook
from tests.factories.house import House
from units.models import Unit
from units.services import add_unit
from work.models import Approval, Notice
from work.services import notify

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PHONE = "13900000000"


def id_number(n: int) -> str:
    """A sound number of nobody: the area does not exist."""
    first = f"99999919800101{n:03}"
    return first + check_digit(first)


def phone(n: int) -> str:
    """A number nobody has."""
    return f"{int(PHONE) + n}"


@dataclass
class World:
    """Users by role; cadres, runs and tokens by relation. The user of the role decides who self and kin are."""

    house: House
    users: dict[str, User] = field(default_factory=dict)
    cadres: dict[tuple[str, str], Cadre] = field(default_factory=dict)
    runs: dict[tuple[str, str], Run] = field(default_factory=dict)
    tokens: dict[tuple[str, str], Any] = field(default_factory=dict)
    batches: dict[tuple[str, str], ImportBatch] = field(default_factory=dict)
    comparisons: dict[str, FormComparison] = field(default_factory=dict)
    found: dict[tuple[str, str, str], Any] = field(default_factory=dict)
    exports: dict[str, ListExport] = field(default_factory=dict)
    ranks: dict[tuple[str, str], Batch] = field(default_factory=dict)
    forms: dict[tuple[str, str], FormSet] = field(default_factory=dict)
    office_role: RoleDefinition | None = None
    programs: dict[str, Client] = field(default_factory=dict)
    wholes: dict[str, User] = field(
        default_factory=dict
    )  # of the roles that bind everybody, for the whole house
    whole_clients: dict[str, Client] = field(default_factory=dict)
    next_number: Callable[[], int] = field(default_factory=lambda: count(1).__next__)

    clients: dict[str, Client] = field(
        default_factory=lambda: {role: Client(raise_request_exception=False) for role in (*ROLES, NOBODY)}
    )

    def client(self, role: str, route: str) -> Client:
        """The browser of a role; on endpoints an API client comes with its token instead."""
        by_token = role == "api_client" and route.startswith("api-")
        return self.programs[role] if by_token else self.clients[role]

    def get(self, kind: str, relation: str, role: str) -> Any:
        """The object of a kind in a relation to the holder of a role; nobody tries those of the first."""
        key = kind, relation, ROLES[0] if role == NOBODY else role
        if key not in self.found:
            self.found[key] = FINDERS[kind](self, *key[1:])
        return self.found[key]

    def relations(self, kind: str, role: str) -> list[str]:
        """The relations in which the holder of a role has an object of the kind."""
        return [
            one for one in RELATIONS.get(kind, ()) if kind == "batch" or self.get(kind, one, role) is not None
        ]

    def canary(self, kind: str, relation: str, role: str) -> str:
        """What tells that this object is shown."""
        if kind == "batch":
            return f"Canary-{self.unit(relation).code}"
        return CANARIES[kind](self.get(kind, relation, role))

    def unit(self, relation: str) -> Unit:
        """The unit of a relation."""
        return {"below": self.house.below, "other": self.house.elsewhere, "host": self.house.elsewhere}.get(
            relation, self.house.here
        )

    def cadre(self, relation: str, role: str) -> Cadre:
        """A file in a relation to the holder of a role."""
        return self.cadres[relation, role if relation in PERSONAL else ""]


@contextmanager
def built() -> Iterator[World]:
    """The world within one transaction that is undone at the end."""
    with transaction.atomic(), scope.everything(), override_settings(WEBHOOK_HOSTS=HOSTS):
        world = build()
        for role, client in world.clients.items():
            if role in world.users:
                sign_in(client, world.users[role])
        for role, user in world.wholes.items():
            world.whole_clients[role] = Client(raise_request_exception=False)
            sign_in(world.whole_clients[role], user)
        yield world
        transaction.set_rollback(True)


def sign_in(client: Client, user: User) -> None:
    """By password, and so that it stays fresh while the matrix runs."""
    client.force_login(user)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time() + 24 * 3600}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()


def build() -> World:
    """Users, files with posts, ranks, gaps in the grades and a matter each, and what was computed of them."""
    world = World(House(add_unit("Zone", code="zone", by=BY)))
    for role in ROLES:
        world.users[role] = add_holder(f"holder of {role}", role, world.house.here)
    world.users["stranger"] = add_holder("Canary-stranger", Role.HR_OFFICER, world.house.elsewhere)
    world.users["newcomer"] = add_user("newcomer", None, name="newcomer", by=BY)
    world.users["asker"] = add_holder("asker", Role.SECURITY_ADMIN, world.house.here)
    world.users["far"] = add_holder("far", Role.SECURITY_ADMIN, world.house.elsewhere)
    whole = (Role.HR_OFFICER, Role.HR_CHIEF, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)
    world.wholes = {role: add_holder(f"whole {role}", role, world.house.above) for role in whole}
    for relation in SHARED:
        world.cadres[relation, ""] = add_file(world, relation, "")
    for role in ROLES:
        add_near(world, role)
    compute([cadre.pk for cadre in world.cadres.values()])
    refresh([cadre.pk for cadre in world.cadres.values()])
    for cadre in world.cadres.values():
        wait_for_the_matter(cadre)
        log_change(cadre)
    add_runs(world)
    add_work(world)
    add_rooms(world)
    world.comparisons = {relation: comparison_of(world, relation) for relation in RELATIONS["comparison"]}
    for relation in RELATIONS["import"]:
        for state in (ImportState.FAULTY, ImportState.MAPPING, ImportState.READY):
            world.batches[relation, state] = import_of(world, world.unit(relation), state)
    for role in (*ROLES, "stranger"):
        token, secret = issue_token(world.users[role], days=9, by=BY)
        world.tokens[role, ""] = token
        said = {"Authorization": f"Token {secret}"}
        world.programs[role] = Client(raise_request_exception=False, headers=said)
    return world


def add_rooms(world: World) -> None:
    """What the rooms above the files hold."""
    for add_room in (
        add_selection,
        add_tables,
        add_rank_batches,
        add_forms,
        add_placements,
        add_training,
        add_talks,
        add_assessments,
        add_task_forces,
        add_pools,
        add_succession,
        add_slates,
        add_tolerance,
        add_measures,
        add_stepdowns,
        add_teams,
        add_portraits,
        add_rules,
        add_webhooks,
    ):
        add_room(world)


def add_holder(name: str, role: str, unit: Unit) -> User:
    """Somebody with one role, who never signs in by password."""
    user = add_user(name, None, name=name, by=BY)
    if unit.code == "here":
        user.password = password()
        user.save()
    grant_role(user, role, unit=unit, by=BY)
    return user


@cache
def password() -> str:
    """Hashed once for all: nobody signs in by it, but everybody has one."""
    return make_password("an invented password")


def add_near(world: World, role: str) -> None:
    """The file of the holder of a role, and that of the holder's brother."""
    own, kin = add_file(world, "self", role), add_file(world, "kin", role)
    own.user = world.users[role]
    own.save()
    services.add_family_member(own, "兄", by=BY, relative=kin, name=kin.name)
    world.cadres["self", role], world.cadres["kin", role] = own, kin


def add_file(world: World, relation: str, role: str) -> Cadre:
    """A civil servant of a unit with a canary for a name, every sealed value and an effect period that runs."""
    number = world.next_number()
    unit = world.unit(relation)
    sealed = {
        "id_number": id_number(number), "phone": phone(number), "address": f"address-{number:03}-canary",
        "health": f"health-{number:03}-canary",
    }  # fmt: skip
    cadre = services.add_cadre(
        f"Canary-{relation}-{role or 'all'}-{number:03}", home_unit=unit, by=BY, sealed=sealed, sex="1",
        birth="1980-01", work_started="2003-08", identity=Identity.CIVIL_SERVANT,
        awards_text=f"awards-{number:03}-canary", remarks=f"remarks-{number:03}-canary",
    )  # fmt: skip
    since = DateRange(date(2020, 3, 1), None)
    services.add_appointment(cadre, by=BY, valid=since, unit=unit, title="post", level=1, is_leadership=True)
    services.add_rank(cadre, by=BY, rank=5, valid=DateRange(date(2020, 6, 1), None))
    services.add_family_member(cadre, "妻", by=BY, name=f"family-{number:03}-canary", work="teacher")
    if relation == "host":
        second = {
            "unit": world.house.here,
            "title": "guest",
            "kind": AppointmentKind.SECONDMENT,
            "is_main": False,
        }
        services.add_appointment(cadre, by=BY, valid=since, **second)
    paper = {"organ": f"organ-{number:03}-canary", "document_no": f"paper-{number:03}-canary"}
    told = {"kind": "family_abroad", "present": False, "declared_on": date(2026, 1, 9)}
    services.add_record(Declaration(cadre=cadre, declared_by=f"declared-{number:03}-canary", **told), by=BY)
    kind, day = SanctionKind.objects.get(pk="admin_demerit"), today() - timedelta(days=10 + 3 * number)
    impose(cadre, kind, decided_on=day, by=BY, **paper)
    cadre.refresh_from_db()
    cadre.photo = keep("p.jpg", picture(number).encode(), content_type="image/jpeg", unit=unit, by=BY)
    cadre.save()
    cadre.number = number
    return cadre


def wait_for_the_matter(cadre: Cadre) -> None:
    """Let the end of the effect period alone decide the rank step, as it does where all else is met."""
    day = Sanction.objects.get(cadre=cadre).effect_until + timedelta(days=1)
    found = Result.objects.get(cadre=cadre, step=MATTER_STEP)
    hidden = matter_rules(shipped())
    found.lines = [line | {"met_on": day.isoformat()} for line in found.lines if line["rule"] in hidden]
    found.status, found.earliest_on = Status.NOT_YET, day
    found.save()
    Result.objects.filter(cadre=cadre).exclude(step=MATTER_STEP).update(status=Status.INCOMPLETE)


def log_change(cadre: Cadre) -> None:
    """A status change that no matter has caused, and one that happened because one began."""
    common = {"cadre": cadre, "step": MATTER_STEP, "cause": "data", "version": "v", "changed_on": today()}
    StatusChange.objects.create(**common, before="incomplete", after="held", rules=[])
    matters = sorted(matter_rules(shipped()))
    StatusChange.objects.create(**common, before="held", after="not_yet", rules=matters)


def add_work(world: World) -> None:
    """A view, a notice, delegations and requests of every holder; a role of the office."""
    permits = {"permissions": [Permission.VIEW_RUNS], "description_zh": "甲"}
    world.office_role = RoleDefinition(
        code="office_role", name_zh="Canary 甲", name_en="Canary office", **permits
    )
    define_role(world.office_role, by=BY)
    newcomer, asker, far = (world.users[name] for name in ("newcomer", "asker", "far"))
    request(asker, newcomer, world.house.here, "to_decide")
    request(far, newcomer, world.house.elsewhere, "other")
    add_exports(world)
    for role in (*ROLES, "stranger"):
        user = world.users[role]
        OwnView.objects.create(user=user, page="cadres:roster", name=f"Canary-{role}")
        SavedLayout.objects.create(owner=user, name=f"Canary-layout-{role}", columns=["name"])
        notify([user], "approval.awaited", who=f"Canary-notice-{role}", purpose="role.grant")
        request(user, newcomer, world.house.here, f"mine-{role}")
        request(asker, user, world.house.here, f"for_me-{role}")
        grant = user.grants.get()
        if grant.side in (Side.NONE, Side.PERSONNEL):
            valid = DateRange(today(), today() + timedelta(days=30))
            stand_in = add_user(f"stand-in-{role}", None, name="x", by=BY)
            delegate_role(grant, to=stand_in, unit=grant.unit, valid=valid, approved_by=asker)


def request(by: User, beneficiary: User | None, unit: Unit, what: str, **more: Any) -> Approval:
    """A request for a second person, with a canary for its reason; a role for somebody unless said otherwise."""
    asked = {
        "purpose": "role.grant",
        "payload": {"role": "liaison", "from": today().isoformat(), "until": None},
    }
    return Approval.objects.create(
        reason=f"Canary-approval-{what}", subject_id=what, unit=unit, beneficiary=beneficiary, requested_by=by,
        requested_at=timezone.now(), expires_at=timezone.now() + timedelta(days=3), **(asked | more),
    )  # fmt: skip


def add_exports(world: World) -> None:
    """A list that waits to be taken: of every holder who may, of another person in the unit, and of elsewhere."""
    for name, unit in [
        ("hr_officer", "here"),
        ("hr_chief", "here"),
        ("asker", "here"),
        ("stranger", "elsewhere"),
    ]:
        by, place, now = world.users[name], getattr(world.house, unit), timezone.now()
        asked = request(by, None, place, f"export-{name}", purpose=exports.PURPOSE, payload={
            "purpose": "meeting", "recipient": f"Canary-export-{name}", "rows": 1, "language": "en",
            "path": "/cadres/", "question": {"cols": ["name"]},
        })  # fmt: skip
        file = keep("l.xlsx", b"a list", content_type=SHEET, unit=place, by=by)
        until = now + timedelta(days=3)
        world.exports[name] = ListExport.objects.create(
            approval=asked, unit=place, file=file, rows=1, made_at=now, expires_at=until
        )


def find_export(world: World, relation: str, role: str) -> ListExport | None:
    """A list by who has asked for it."""
    return world.exports.get({"mine": role, "own": "asker", "other": "stranger"}[relation])


def picture(number: int) -> str:
    """What stands for the bytes of a photo."""
    return f"picture-{number:03}-canary"


def add_runs(world: World) -> None:
    """Runs of units, of the whole house, and one of each holder for a unit that is not theirs."""
    for relation in ("own", "below", "other"):
        run = Run.objects.create(kind=f"run-{relation}-canary", unit=world.unit(relation))
        world.runs[relation, ""] = run
    world.runs["house", ""] = Run.objects.create(kind="run-house-canary")
    for role in ROLES:
        user = world.users[role]
        world.runs["mine", role] = Run.objects.create(
            kind=f"run-mine-{role}-canary", unit=world.house.elsewhere, started_by=user
        )


def import_of(world: World, unit: Unit, state: str) -> ImportBatch:
    """A roster of one row."""
    by = world.users["stranger" if unit == world.house.elsewhere else "hr_officer"]
    content, name = roster(unit), f"Canary-{unit.code}"
    table = table_in(read_workbook(content))
    headings = headings_of(table.header)
    fault = {"code": "required", "fault": True, "params": {"column": "姓名"}}
    faults = [
        {"row": table.header.body + 1, "name": name, "about": "", "problems": [fault], "differences": []}
    ]
    samples = [[name] if heading == "姓名" else [] for heading in headings]
    found = ImportBatch.objects.create(
        kind="roster", unit=unit, started_by=by, state=state, headings=headings, samples=samples,
        mapping={str(HEAD.index("姓名")): "name"}, report={"rows": faults, "total": 1, "faulty": 1, "created": 0, "updated": 0},
    )  # fmt: skip
    found.files.add(keep("r.xlsx", content, content_type=SHEET, unit=unit, by=by))
    return found


@cache
def roster(unit: Unit) -> bytes:
    """A workbook of one row, named after the unit."""
    row = roster_row(1)
    row[HEAD.index("姓名")] = f"Canary-{unit.code}"
    return workbook([row])


def find_run(world: World, relation: str, role: str) -> Run:
    """A run; `mine` depends on the role."""
    return world.runs[relation, role if relation == "mine" else ""]


def find_token(world: World, relation: str, role: str) -> Any:
    """A token of the holder, or of the stranger."""
    return world.tokens[role if relation == "mine" else "stranger", ""]


def of_cadre(model: type) -> Callable[[World, str, str], Any]:
    """The first row of a model that belongs to the file, by id."""
    return lambda world, relation, role: (
        model.objects.filter(cadre=world.cadre(relation, role)).order_by("pk").first()
    )


def find_grant(world: World, relation: str, role: str) -> RoleGrant | None:
    """One's own, one passed on, one of the own unit, one of elsewhere."""
    user = world.users[role]
    if relation == "passed":
        return RoleGrant.objects.filter(source__user=user).first()
    return world.users[{"mine": role, "own": "asker", "other": "far"}[relation]].grants.get()


def find_approval(world: World, relation: str, role: str) -> Approval:
    """A request by its canary."""
    what = f"{relation}-{role}" if relation in ("mine", "for_me") else relation
    return Approval.objects.get(reason=f"Canary-approval-{what}")


def owned(model: type, owner: str) -> Callable[[World, str, str], Any]:
    """The row of the holder, or of the stranger."""
    return lambda world, relation, role: model.objects.filter(
        **{owner: world.users[role if relation == "mine" else "stranger"]}
    ).first()


FINDERS: dict[str, Callable[[World, str, str], Any]] = {
    "cadre": World.cadre,
    "unit": lambda world, relation, role: world.unit(relation),
    "run": find_run,
    "token": find_token,
    "account": lambda world, relation, role: world.users["stranger"],
    "role": lambda world, relation, role: world.office_role,
    "grant": find_grant,
    "approval": find_approval,
    "request": find_approval,
    "export": find_export,
    "snapshot": lambda world, relation, role: Snapshot.objects.get(name=f"Canary-snapshot-{relation}"),
    "split": lambda world, relation, role: AgeSplit.objects.get(shipped=False),
    "form_set": find_set(ISSUED),
    "draft": find_set(DRAFT),
    "form": find_form,
    "layout": owned(SavedLayout, "owner"),
    "view": owned(OwnView, "user"),
    "notice": owned(Notice, "recipient"),
    "import": lambda world, relation, role: world.batches[relation, ImportState.FAULTY],
    "comparison": lambda world, relation, role: world.comparisons[relation],
    "sanction": of_cadre(Sanction),
    "result": of_cadre(Result),
    "change": of_cadre(StatusChange),
    "deadline": find_deadline,
    "year_item": lambda world, relation, role: YearItem.objects.get(title_zh="年度考核与统计"),
    "rank_batch": lambda world, relation, role: world.ranks[relation, Stage.FROZEN],
    "rank_draft": lambda world, relation, role: world.ranks[relation, Stage.DRAFT],
    "batch_line": find_line,
    "query": find_query,
    "list": lambda world, relation, role: WorkingList.objects.get(name=f"Canary-list-{relation}"),
    "candidate": of_cadre(Candidate),
    **PLACEMENT_FINDERS,
    **TOLERANCE_FINDERS,
    **TRAINING_FINDERS,
    **TALK_FINDERS,
    **FINDERS_HERE,
    **FORCE_FINDERS,
    **POOL_FINDERS,
    **SUCCESSION_FINDERS,
    **RULES_FINDERS,
    **HOOK_FINDERS,
    **TEAM_FINDERS,
    **SLATE_FINDERS,
    **MEASURE_FINDERS,
    **PORTRAIT_FINDERS,
}
CANARIES: dict[str, Callable[[Any], str]] = {
    "cadre": lambda cadre: cadre.name,
    "unit": lambda unit: unit.name,
    "run": lambda run: run.kind,
    "token": lambda token: token.token_key,
    "sanction": lambda sanction: sanction.document_no,
    "result": lambda result: result.cadre.name,
    "change": lambda change: str(change.pk),
    "deadline": lambda deadline: deadline.cadre.name,
    "year_item": lambda item: item.title_zh,
    "account": lambda user: user.name,
    "role": lambda role: "Canary",
    "grant": lambda grant: str(grant.pk),
    "approval": lambda approval: approval.reason,
    "request": lambda approval: str(approval.pk),
    "export": lambda export: export.approval.payload["recipient"],
    "snapshot": lambda snapshot: snapshot.name,
    "split": lambda split: split.name_zh,
    "form_set": lambda group: group.title,
    "draft": lambda group: group.title,
    "form": lambda form: form.cadre.name,
    "layout": lambda layout: layout.name,
    "view": lambda view: view.name,
    "notice": lambda notice: notice.words["who"],
    "import": lambda batch: str(batch.pk),
    "rank_batch": lambda batch: batch.name,
    "rank_draft": lambda batch: batch.name,
    "batch_line": lambda line: line.name,
    "comparison": lambda found: str(found.pk),
    "query": lambda query: query.name,
    "list": lambda one: one.name,
    "candidate": lambda candidate: candidate.cadre.name,
    **PLACEMENT_CANARIES,
    **TOLERANCE_CANARIES,
    **TRAINING_CANARIES,
    **TALK_CANARIES,
    **CANARIES_HERE,
    **FORCE_CANARIES,
    **POOL_CANARIES,
    **SUCCESSION_CANARIES,
    **RULES_CANARIES,
    **HOOK_CANARIES,
    **TEAM_CANARIES,
    **SLATE_CANARIES,
    **MEASURE_CANARIES,
    **PORTRAIT_CANARIES,
}
