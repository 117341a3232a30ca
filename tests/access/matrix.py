"""Asks the product every question of the policy and says where the answer is another one."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlparse

from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.access.calls import MISSING, Call, Case, call_of
from tests.access.policy import METHODS, NOBODY, ROLES, Permit, permits_of
from tests.access.world import World, picture

WRITES = re.compile(r"\b(INSERT INTO|UPDATE(?! SET)|DELETE FROM|TRUNCATE|COPY)\s+\"?([a-z_]+)", re.IGNORECASE)
TRAIL = frozenset({"audit_entry", "common_keptanswer"})  # an answer to be kept is undone with a refusal
USED = {
    ("UPDATE", "accounts_session"),
    ("UPDATE", "accounts_apitoken"),
    ("INSERT INTO", "accounts_readtally"),
    ("INSERT INTO", "accounts_attempt"),
}  # when it was used last, how often, and how much was read
REFUSAL = "'access.refused'"
FOREIGN = "other"
EVERYBODY = (NOBODY, *ROLES)
XLSX = b"PK\x03\x04"
CHANGING = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|csrf[^>]+>|X-CSRFToken[^}]+}|\b0{15}\b"
)


@dataclass
class Answer:
    """What came back: status, readable text, tables written, refusals recorded."""

    status: int
    text: str
    written: list[str] = field(default_factory=list)
    refusals: int = 0

    @property
    def form(self) -> str:
        """The text without what differs between two askings of the same."""
        return CHANGING.sub("", self.text)


def is_api(permit: Permit) -> bool:
    """Whether it is about an endpoint."""
    return permit.route.startswith("api-")


def ask(client: Client, method: str, call: Call) -> Answer:
    """One call, undone afterwards."""
    with transaction.atomic():
        answer = ask_in_place(client, method, call)
        transaction.set_rollback(True)
    return answer


def ask_in_place(client: Client, method: str, call: Call) -> Answer:
    """One call; the caller undoes what it wrote. The browser's cookies are put back."""
    connection.queries_log.clear()
    cookies = client.cookies.output()
    kept = {key: morsel.value for key, morsel in client.cookies.items()}
    with CaptureQueriesContext(connection) as seen:
        response = send(client, method, call)
        text = read(response).replace(call.path.split("?")[0], "")
    if client.cookies.output() != cookies:
        client.cookies.clear()
        client.cookies.load(kept)
    said = [query["sql"] for query in seen.captured_queries]
    tables = [table for sql in said for table in tables_written(sql)]
    return Answer(response.status_code, text, tables, sum(REFUSAL in sql for sql in said))


def send(client: Client, method: str, call: Call) -> HttpResponse:
    """The request itself."""
    more = {"content_type": call.content_type} if call.content_type else {}
    verb = getattr(client, method.lower())
    return verb(
        call.path, call.data or ({} if method in ("GET", "POST") else ""), headers=call.headers, **more
    )


def read(response: HttpResponse) -> str:
    """The text of an answer, that of a workbook from inside."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if not content.startswith(XLSX):
        return content.decode(errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return "\n".join(book.read(name).decode(errors="replace") for name in book.namelist())


def tables_written(sql: str) -> list[str]:
    """Tables a statement writes to, but for the note that a session or token was used, or how much was read."""
    if sql.lstrip().upper().startswith("SELECT"):
        return []
    return [table for verb, table in WRITES.findall(sql) if (verb.upper(), table) not in USED]


def cases(world: World, permit: Permit, role: str, whole: bool = False) -> Iterator[Case]:
    """Every relation a holder of the role, for one unit or for the whole house, has an object in, and one that does not exist.

    Where a role for one unit is refused what binds everybody, one will do: all are asked of its holder for the whole house.
    """
    there = [*world.relations(permit.of, role), MISSING] if permit.of else [""]
    relations = there[:1] if permit.whole != whole else there
    for relation in relations:
        yield Case(world, permit, role, relation, whole)


def faults_of(world: World, permit: Permit, roles: Iterable[str] = EVERYBODY) -> list[str]:
    """Where the answers to these roles differ from the policy."""
    found: list[str] = []
    for role in roles:
        for whole in (False, True) if permit.whole and role in permit.audience else (False,):
            answers = {case: asked(case) for case in cases(world, permit, role, whole)}
            for case, answer in answers.items():
                found += [f"{case}: {words}" for words in judge(case, answer)]
            found += not_yours_is_not_there(permit, answers)
    return found


def foreign_faults(world: World, permit: Permit) -> list[str]:
    """Where anything of a unit out of scope is shown, whoever asks, or refused otherwise than what is not there."""
    found, kind = [], permit.of or permit.lists
    for role in (one for one in ROLES if permit.may_use(one)):
        answer = asked(Case(world, permit, role, FOREIGN if permit.of else ""))
        if world.canary(kind, FOREIGN, role) in answer.text:
            found.append(f"{permit} as {role}: shows {FOREIGN}")
        if permit.of and answer.status != permit.refused:
            found.append(f"{permit} as {role} of {FOREIGN}: {answer.status}")
    return found


def asked(case: Case) -> Answer:
    """The answer to one case; what it needs is made and undone with it."""
    with transaction.atomic():
        answer = ask_in_place(case.client, case.permit.method, call_of(case))
        transaction.set_rollback(True)
    return answer


def judge(case: Case, answer: Answer) -> list[str]:
    """What is wrong with an answer."""
    status = refusal_of(case)
    if not status and case.permit.checks_door_only:
        return (
            [f"permitted, but {answer.status}"] if answer.status in (401, 403) or answer.status >= 500 else []
        )
    if case.permit.is_public:
        return [] if answer.status < 400 else [f"public, but {answer.status}"]
    return refused(case, answer, status) if status else allowed(case, answer)


def refusal_of(case: Case) -> int:
    """The status with which a case is refused; 0 when it is open."""
    permit = case.permit
    if permit.is_public:
        return 0
    if case.role == NOBODY:
        return 401 if permit.route.startswith("api-") else 302
    if not permit.may_use(case.role) or permit.whole != case.whole:
        return 403
    if permit.of and not permit.reaches(case.role, case.relation):
        return permit.answers_otherwise(case.role, case.relation) or permit.refused
    return 0


def allowed(case: Case, answer: Answer) -> list[str]:
    """A permitted call succeeds, shows its canaries and no others, and writes only if it is no reading."""
    if answer.status >= 400:
        return [f"permitted, but {answer.status}"]
    data = [table for table in answer.written if table not in TRAIL]
    found = []
    if case.permit.method == "GET":
        found += [f"a reading writes {sorted(set(data))}"] if data else []
        found += canaries(case, answer)
    elif not data and case.permit.said.get("writes") != "nothing":
        found.append(f"permitted, but nothing was written ({answer.status})")
    return found


def canaries(case: Case, answer: Answer) -> list[str]:
    """An object's page shows its canary; a list those of the permitted relations, and no other."""
    permit, world = case.permit, case.world
    if permit.said.get("shows") == "nothing":
        return []
    if permit.of:
        canary = shown_by(case)
        return [] if canary in answer.text else [f"permitted, but {canary} is not shown"]
    found = []
    for relation in world.relations(permit.lists, case.role):
        canary = world.canary(permit.lists, relation, case.role)
        if (canary in answer.text) != permit.reaches(case.role, relation):
            found.append(f"{relation}: {'leaks' if canary in answer.text else 'hides'} {canary}")
    return found


def shown_by(case: Case) -> str:
    """What an object's own page must show: its canary, or its id where the policy says so."""
    asked = case.permit.of, case.relation, case.role
    by = {"id": lambda found: str(found.pk), "picture": lambda found: picture(found.number)}
    shown = by.get(case.permit.said.get("shows", ""))
    return shown(case.world.get(*asked)) if shown else case.world.canary(*asked)


def refused(case: Case, answer: Answer, status: int) -> list[str]:
    """A refusal has its status, shows nothing, writes nothing but itself into the trail."""
    found = [] if answer.status == status else [f"refused with {answer.status} instead of {status}"]
    data = sorted({table for table in answer.written if table not in TRAIL})
    found += [f"refused, but wrote {data}"] if data else []
    expected = 1 if status in (403, 404) else 0
    found += [f"{answer.refusals} refusals in the trail"] if answer.refusals != expected else []
    kind = case.permit.of or case.permit.lists
    for relation in case.world.relations(kind, case.role):
        canary = case.world.canary(kind, relation, case.role)
        named = kind == "unit" and case.permit.reaches(case.role, relation)
        if canary in answer.text and not named and case.role != NOBODY:
            found.append(f"refused, but shows {canary}")
    return found


def not_yours_is_not_there(permit: Permit, answers: dict[Case, Answer]) -> list[str]:
    """What lies out of reach and what does not exist are answered alike."""
    missing = next((a for case, a in answers.items() if case.relation == MISSING), None)
    return [
        f"{case}: answers otherwise than for what does not exist"
        for case, answer in answers.items()
        if missing and not permit.is_public and permit.may_use(case.role)
        and not permit.answers_otherwise(case.role, case.relation)
        and not permit.reaches(case.role, case.relation) and answer.form != missing.form
    ]  # fmt: skip


def method_faults(world: World, route: str) -> list[str]:
    """Methods that the policy does not name are refused to whoever may use another."""
    known, found = permits_of(route), []
    permit = next(iter(known.values()))
    role, relations = next(iter(permit.audience.items()))
    relation = next(iter(relations), "")
    case = Case(world, permit, role, relation, permit.whole)
    for method in METHODS:
        if method in known:
            continue
        with transaction.atomic():
            answer = ask(case.client, method, Call(path_of(case)))
            transaction.set_rollback(True)
        silent = method == "OPTIONS" and not answer.text
        if (answer.status != 405 and not silent) or set(answer.written) - TRAIL:
            found.append(f"{method} {route} as {role}: {answer.status}, wrote {sorted(set(answer.written))}")
    return found


def path_of(case: Case) -> str:
    """The address of a case without its query."""
    return urlparse(call_of(case).path).path
