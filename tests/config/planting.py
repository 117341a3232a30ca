"""Numbers, telephones and secrets, planted through the doors by which they come in life."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from accounts.choices import Permission, Role
from cadres import reading
from cadres.api.cadre import CadreViewSet
from cadres.models import Cadre, ImportBatch
from cadres.services import add_cadre, add_family_member
from common import scope
from common.clock import today
from common.identity import check_digit
from interviews.models import Talk
from jobs import services as jobs
from jobs.registry import KINDS, handler
from tests.accounts.people import PASSWORD, code_of, sign_in
from tests.cadres.imports.invented import HEAD, identity_number, roster_row, workbook
from tests.cadres.imports.test_proofs import form
from tests.factories.house import House
from work.models import Approval

JSON = "application/json"
BROWSER = {"raise_request_exception": False}


def number(n: int) -> str:
    """A sound number of nobody, told apart by its end."""
    first = f"99999919850507{n:03}"
    return first + check_digit(first)


class Planting:
    """People, programs and a thief's wish list: `secrets` by what they are."""

    def __init__(self) -> None:
        self.house = House()
        self.secrets: dict[str, str] = {"password": PASSWORD}
        self.officer = self.house.user(Role.HR_OFFICER)
        self.leader, self.newcomer = (self.house.user(Role.LEADER, name=name) for name in ("leader", "new"))
        self.admin, self.chief = self.house.user(Role.SYSTEM_ADMIN), self.house.user(Role.HR_CHIEF)
        self.browser = Client(**BROWSER)

    def plant(self, what: str, text: str) -> str:
        assert text not in self.secrets.values()
        self.secrets[what] = text
        return text

    def number(self, what: str) -> str:
        return self.plant(f"ID number {what}", number(len(self.secrets)))

    def phone(self, what: str) -> str:
        return self.plant(f"telephone {what}", f"139{70010000 + len(self.secrets)}")

    def post(self, route: str, data: dict, *args: object, expect: int = 302) -> HttpResponse:
        answer = self.browser.post(reverse(route, args=args), data)
        assert answer.status_code == expect, f"{route} {answer.status_code}"
        return answer


def sign_in_and_enrol(here: Planting) -> None:
    """A password, an authenticator app, recovery codes; half-way enrolled at first."""
    sign_in(here.browser, here.officer)
    key = here.browser.get(reverse("mfa_activate_totp")).context["form"].secret
    here.plant("key of the app", key)
    here.post("mfa_activate_totp", {"code": code_of(key)})
    here.plant("session", here.browser.session.session_key)
    codes = Authenticator.objects.get(user=here.officer, type="recovery_codes").wrap().get_unused_codes()
    here.plant("recovery code", codes[0])
    half = Client(**BROWSER)
    sign_in(half, here.newcomer)
    here.plant(
        "key of an app not yet enrolled", half.get(reverse("mfa_activate_totp")).context["form"].secret
    )
    here.plant("other session", half.session.session_key)


def open_files(here: Planting) -> None:
    """By the page; sensitive parts by the service the imports use."""
    told = {"name": "控制甲", "birth": "1985.05", "sex": "1", "home_unit": here.house.here.pk}
    here.post("cadres:add", told | {"id_number": here.number("of the page")})
    here.post("cadres:add", told | {"id_number": here.secrets["ID number of the page"]}, expect=422)
    here.post("cadres:add", told | {"id_number": here.number("not sound")[:-1] + "?"}, expect=422)
    with scope.everything():
        sealed = {"id_number": here.number("revealed"), "phone": here.phone("of a file")}
        sealed |= {
            "address": here.plant("address", "示例路七号三单元"),
            "health": here.plant("health", "示例病史"),
        }
        here.cadre = add_cadre("控制乙", home_unit=here.house.here, by="test", sealed=sealed, birth="1985-05")
        kin = {
            "name": here.plant("name of kin", "示例亲属丁"),
            "work": here.plant("work of kin", "示例小学教师"),
        }
        add_family_member(here.cadre, "妻子", by="test", **kin)


def read(here: Planting) -> None:
    """Reveal, search by number, type numbers where they do not belong, keep that as a view, take it out."""
    parts = {"parts": ["id_number", "phone", "address", "health", "family"], "purpose": "verify"}
    reason = f"核对{here.number('in a reason')}与{here.phone('in a reason')}"
    shown = here.post("cadres:reveal", parts | {"reason": reason}, here.cadre.pk, expect=200).text
    assert here.secrets["ID number revealed"] in shown
    assert here.secrets["address"] in shown
    here.post("cadres:by_number", {"id_number": here.secrets["ID number revealed"]})
    here.post("cadres:by_number", {"id_number": here.number("searched in vain")}, expect=200)
    here.post("cadres:by_number", {"id_number": here.phone("for a number")}, expect=400)
    for what in (here.number("in the search"), here.phone("in the search")):
        for route in ("cadres:roster", "cadres:export", "cadres:figures", "readiness:board"):
            assert here.browser.get(reverse(route), {"q": what}).status_code == 200
        view = {"page": "cadres:roster", "query": f"q={what}", "name": what[:6]}
        here.post("save_view", view, expect=422)
    view = {"page": "cadres:roster", "query": "q=wang", "name": here.number("as a name")}
    here.post("save_view", view, expect=422)
    here.post("save_view", view | {"name": "控制"})


def write_a_talk_down(here: Planting) -> None:
    """What was said, what was promised, what was added."""
    said = {
        "minutes": here.plant("words of a talk", "示例谈话内容丙"),
        "mood": here.plant("mood", "示例情绪戊"),
    }
    told = {
        "cadre": here.cadre.pk,
        "kinds": ["heart"],
        "held_on": today(),
        "interviewer": here.officer.pk,
        "level": 1,
    }
    here.post("interviews:new", told | said | {"version": 0, "do": "sign"})
    talk = Talk.objects.get()
    here.post("interviews:addendum", {"text": here.plant("addendum", "示例补记己")}, talk.pk)
    promised = {"what": here.plant("promise", "示例承诺庚"), "owner": here.officer.pk, "due_on": today()}
    here.post("interviews:promise", promised, talk.pk)
    assert here.secrets["promise"] in here.browser.get(reverse("interviews:talk", args=[talk.pk])).text


def ask_for_a_list(here: Planting) -> None:
    """Numbers where a reason, a recipient and a word to the decision are asked for."""
    told = {
        "unit": here.house.here.pk,
        "purpose": "meeting",
        "recipient": f"控制会议{here.phone('of a recipient')}",
    }
    here.post("cadres:ask_export", told | {"reason": f"会议{here.number('in a reason to ask')}"})
    found = Approval.objects.get()
    word = {"comment": f"控制退回{here.number('in a word to a decision')}"}
    refused = here.house.signed_in(here.chief).post(reverse("work:refuse", args=[found.pk]), word)
    assert refused.status_code == 302


def work_off() -> None:
    for pk in jobs.waiting_ids():
        jobs.work(pk)


def upload(here: Planting, kind: str, name: str, content: bytes) -> ImportBatch:
    file = SimpleUploadedFile(name, content)
    here.post("imports:new", {"unit": here.house.here.pk, "files": [file]}, kind)
    return ImportBatch.objects.first()


def import_roster(here: Planting) -> None:
    """Numbers in cells, in a column nobody knows, in a faulty row, in the name of the file."""
    rows = [roster_row(n) for n in range(1, 4)]
    for n, row in enumerate(rows, 1):
        here.plant(f"ID number of roster row {n}", identity_number(n))
        row[8] = here.house.here.name
        row += [here.phone(f"of roster row {n}"), int(here.phone(f"as a figure of roster row {n}"))]
    rows[2][2] = here.number("as a sex")
    head = [*HEAD, "联系电话", "手机"]
    for content in (workbook(rows, head), workbook(rows[:2], head)):
        found = upload(here, "roster", f"名册{here.number('of the name of a sheet')}.xlsx", content)
        here.secrets[f"in sheet {found.pk}"] = here.secrets.pop("ID number of the name of a sheet")
        chosen = {f"c{place}": key for place, key in found.mapping.items()}
        here.post("imports:columns", chosen, found.pk)
        work_off()
        here.browser.get(reverse("imports:batch", args=[found.pk]))
    here.browser.get(reverse("imports:failed_rows", args=[found.pk]))
    here.post("imports:commit", {}, found.pk)
    work_off()
    assert Cadre.objects.filter(name=rows[0][1].replace("　", "")).exists()


def import_form(here: Planting) -> None:
    """A form under the name such files have."""
    here.plant("ID number of the form", identity_number(9))
    found = upload(here, "forms", f"乙_{here.number('of the name of a form')}.lrmx", form(9))
    work_off()
    here.post("imports:commit", {}, found.pk)
    work_off()
    found.refresh_from_db()
    assert found.state == "committed", found.report
    upload(
        here,
        "forms",
        "x.lrmx",
        form(8).replace(identity_number(8).encode(), here.number("unsound").encode()[:-1]),
    )
    work_off()


def use_the_api(here: Planting) -> None:
    """A token that works, one that does not, bodies that are refused."""
    order = {"name": "mirror", "scopes": ["cadres:read", "cadres:write"], "days": 30}
    made = here.browser.post("/api/v1/tokens/", order, content_type=JSON).json()
    token = here.plant("token", made["secret"])
    program = Client(headers={"Authorization": f"Token {token}"}, **BROWSER)
    assert program.get("/api/v1/cadres/", {"q": here.number("asked of the API")}).status_code == 200
    wrong = here.plant("token guessed", "f00d" * 16)
    stranger = Client(headers={"Authorization": f"Token {wrong}"})
    assert stranger.get(f"/api/v1/cadres/?q={here.number('asked with a wrong token')}").status_code == 401
    address = f"/api/v1/cadres/{here.cadre.pk}/"
    tagged = {"If-Match": program.get(address).headers["ETag"]}
    body = {"id_number": here.number("in a body"), "speciality": "x"}
    assert program.patch(address, body, content_type=JSON, headers=tagged).status_code == 400
    assert (
        program.patch(
            address, f"{{{here.number('in no JSON')}", content_type=JSON, headers=tagged
        ).status_code
        == 400
    )
    rank = {"rank": 6, "valid": {"start": "2026-01-01"}, "document_no": "控制一号"}
    deed = {"headers": {"Idempotency-Key": "key-number-1"}, "content_type": JSON}
    assert program.post(f"{address}ranks/", rank, **deed).status_code == 201
    assert program.post(f"{address}ranks/", rank | {here.number("as a field"): 1}, **deed).status_code in {
        400,
        409,
    }
    for query in ({"id_number": here.number("as a filter")}, {here.number("as a parameter"): "x"}):
        assert program.get("/api/v1/cadres/", query).status_code == 400


def be_refused(here: Planting) -> None:
    """Numbers in addresses and bodies of what is refused; a link used without the token of its page."""
    leader = here.house.signed_in(here.leader)
    told = {"name": "x", "id_number": here.number("refused")}
    assert leader.post(reverse("cadres:add"), told).status_code == 403
    assert leader.get(f"/cadres/?q={here.number('refused in a query')}&q=2").status_code < 500
    assert leader.get(f"/users/?q={here.phone('refused in a query')}").status_code == 403
    assert leader.get(f"/cadres/{here.number('in a path')}/").status_code == 404
    assert (
        here.browser.get(f"/accounts/factors/passkeys/1/remove/?{here.number('behind a path')}").status_code
        == 404
    )
    assert leader.get(f"/api/v1/tokens/{here.number('for a key')}/").status_code in {404, 405}
    assert leader.delete(f"/api/v1/tokens/{here.secrets['ID number for a key']}/").status_code == 404
    assert (
        Client().post(reverse("cadres:by_number"), {"id_number": here.number("unknown person")}).status_code
        == 302
    )
    sign_in(Client(), type("Unknown", (), {"username": here.number("for a name")})())
    sign_in(Client(), here.officer, here.plant("password mistyped", "Another-Password-9"))


def invite(here: Planting) -> None:
    """A link that is still good: shown, opened, and posted to by somebody signed in without the page's token."""
    admin = here.house.signed_in(here.admin)
    admin.post(reverse("accounts:add_user"), {"username": "invited", "name": "invited"})
    person = type(here.officer).objects.get(username="invited")
    page = admin.post(reverse("accounts:invite", args=[person.pk]), follow=True).text
    secret = here.plant("link", page.split("/accounts/invitation/")[1].split("/")[0])
    address = reverse("invitation", args=[secret])
    assert Client().get(address).status_code == 200
    here.strict = Client(enforce_csrf_checks=True, **BROWSER)
    here.strict.force_login(here.officer)
    assert (
        here.strict.post(address, {"password": here.plant("new password", "Quite-Another-7")}).status_code
        == 403
    )
    assert Client().post(address, {"password": "x", "again": "y"}).status_code in {200, 400, 422}


def break_down(here: Planting, monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults whose message names a number: a page, an endpoint, a job, a statement."""

    def fail(text: str):
        raise RuntimeError(f"canary-fault {text}")

    with monkeypatch.context() as broken:
        searched = here.number("in a fault of a page")
        broken.setattr(reading, "find_by_number", lambda *_a, **_k: fail(searched))
        here.post("cadres:by_number", {"id_number": searched}, expect=500)
        asked = here.number("in a fault of the API")
        broken.setattr(CadreViewSet, "was_read", lambda *_a: fail(asked))
        assert here.browser.get("/api/v1/cadres/", {"q": asked}).status_code == 500
    inside = here.number("in a fault of a job")
    handler("test.fails", permission=Permission.IMPORT_CADRES)(lambda _item: fail(inside))
    try:
        run = jobs.start_run("test.fails", [({}, 1)], by=here.officer)
        for _ in range(3):
            jobs.work(run.items.get().pk)
    finally:
        del KINDS["test.fails"]
    typed = here.number("in a statement")
    for statement in (
        "SELECT name / 0 FROM cadres_cadre WHERE name = %s",
        "SELECT 1 / 0 WHERE 'canary' <> %s",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, [typed])


STEPS = (
    sign_in_and_enrol,
    open_files,
    read,
    write_a_talk_down,
    ask_for_a_list,
    import_roster,
    import_form,
    use_the_api,
    be_refused,
    invite,
)
