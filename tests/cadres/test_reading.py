"""Sensitive parts: shown with a purpose, recorded, counted; a number is found, and never told by a refusal."""

import time
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client

from accounts.choices import Role
from accounts.models import User
from accounts.services import issue_token
from audit.models import Entry
from cadres.models import Cadre
from cadres.services import add_cadre, add_family_member
from common import crypto, scope
from tests.accounts.people import PASSWORD, code_of, enrol_app, sign_in
from work.models import Notice

pytestmark = pytest.mark.django_db

ANOTHER_KEY = "bmV3IGtleSBmb3IgdGhlIGluZGV4IG9mIG51bWJlcnM="


def sound(text: str) -> str:
    """The number with its right check digit."""
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return text[:17] + "10X98765432"[sum(int(d) * w for d, w in zip(text[:17], weights, strict=True)) % 11]


NUMBER, OTHER = sound("390102198505070017"), sound("390102198505070033")
ASKED = {"parts": ["id_number", "phone", "family"], "purpose": "verify", "reason": "yearly check of files"}


@pytest.fixture
def cadre(house) -> Cadre:
    made = house.cadre("Zhao Yi", sealed={"id_number": NUMBER, "phone": "13900001111"})
    add_family_member(made, "妻子", by="test", name="Li Si", work="Office")
    return made


def signed(user: User) -> Client:
    client = Client()
    sign_in(client, user)
    return client


def reveal(client: Client, cadre: Cadre, **changes: object):
    return client.post(f"/cadres/{cadre.pk}/reveal/", ASKED | changes)


def test_what_is_asked_for_is_shown_and_who_looked_why_is_recorded(house, cadre):
    officer = house.user(Role.HR_OFFICER)
    page = reveal(signed(officer), cadre)
    assert all(word in page.text for word in (NUMBER, "13900001111", "Li Si"))
    assert "no-store" in page.headers["Cache-Control"]
    entry = Entry.objects.get(action="cadre.revealed")
    assert (entry.actor_id, entry.subject_id) == (officer.pk, str(cadre.pk))
    assert entry.detail == {"parts": ASKED["parts"], "purpose": "verify", "reason": ASKED["reason"]}
    assert NUMBER not in str(list(Entry.objects.values()))


def test_only_what_is_asked_for_is_shown(house, cadre):
    page = reveal(signed(house.user(Role.HR_OFFICER)), cadre, parts=["phone"])
    assert ("13900001111" in page.text, NUMBER in page.text) == (True, False)


@pytest.mark.parametrize(("named", "sent"), [("parts", []), ("purpose", "x"), ("reason", "x")])
def test_without_a_purpose_nothing_is_shown(house, cadre, named, sent):
    page = reveal(signed(house.user(Role.HR_OFFICER)), cadre, **{named: sent})
    assert (page.status_code, list(page.context["form"].errors), NUMBER in page.text) == (400, [named], False)
    assert Entry.objects.filter(action="cadre.revealed").count() == 0


@pytest.mark.parametrize(
    ("role", "status"), [(Role.LEADER, 403), (Role.SUPERVISION, 403), (Role.SYSTEM_ADMIN, 403)]
)
def test_other_roles_reveal_nothing(house, cadre, role, status):
    assert reveal(signed(house.user(role)), cadre).status_code == status


def test_a_host_sees_the_guest_and_reveals_nothing(house):
    guest = house.cadre("Qian Er", house.elsewhere, sealed={"id_number": OTHER})
    Cadre.objects.filter(pk=guest.pk).update(host_units=[house.here.pk])
    client = signed(house.user(Role.HR_OFFICER))
    assert (client.get(f"/cadres/{guest.pk}/").status_code, reveal(client, guest).status_code) == (200, 404)


def test_nobody_reveals_their_own_file_nor_that_of_kin(house, cadre):
    officer = house.user(Role.HR_OFFICER)
    brother = house.cadre("Zhao Er", sealed={"id_number": OTHER})
    client = signed(officer)
    assert reveal(client, brother).status_code == 200
    Cadre.objects.filter(pk=cadre.pk).update(user=officer)
    add_family_member(cadre, "弟", by="test", relative=brother, name=brother.name)
    assert [reveal(client, one).status_code for one in (cadre, brother)] == [404, 404]
    for number in (NUMBER, OTHER):
        assert "没有该号码的档案" in client.post("/cadres/by-number/", {"id_number": number}).text


def old_sign_in(client: Client) -> None:
    """As if the sign-in had been ten minutes ago."""
    session = client.session
    session["account_authentication_methods"] = [
        one | {"at": time.time() - 600} for one in session["account_authentication_methods"]
    ]
    session.save()


def test_after_five_minutes_the_password_is_asked_for_again(house, cadre):
    client = signed(house.user(Role.HR_OFFICER))
    old_sign_in(client)
    asked = reveal(client, cadre)
    assert asked.url.startswith("/accounts/confirm/?next=")
    assert Entry.objects.filter(action="cadre.revealed").count() == 0
    again = client.post(asked.url, {"password": PASSWORD, "next": f"/cadres/{cadre.pk}/reveal/"})
    assert again.status_code in {200, 302}
    assert NUMBER in reveal(client, cadre).text


def test_where_a_second_factor_is_enrolled_it_is_the_one_asked_for(house, cadre):
    officer = house.user(Role.HR_OFFICER)
    secret, client = enrol_app(officer), Client()
    sign_in(client, officer)
    client.post("/accounts/code/", {"code": code_of(secret)})
    assert NUMBER in reveal(client, cadre).text
    old_sign_in(client)
    assert reveal(client, cadre).url.startswith("/accounts/confirm/code/")
    assert client.get("/accounts/confirm/").url.startswith("/accounts/confirm/code/")


def test_a_days_reveals_are_limited_and_others_are_told_once(house, cadre, settings):
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"reveals": 3}
    watchers = {house.user(Role.SECURITY_ADMIN), house.user(Role.AUDIT_ADMIN)}
    client = signed(house.user(Role.HR_OFFICER))
    shown = [NUMBER in reveal(client, cadre).text for _ in range(5)]
    assert shown == [True, True, True, False, False]
    assert "额度已用完" in reveal(client, cadre).text
    told = Notice.objects.filter(kind="reads.reveals")
    assert ({one.recipient for one in told}, told.count()) == (watchers, 2)
    assert Entry.objects.filter(action="reads.used_up").count() == 1
    assert Entry.objects.filter(action="reads.beyond").count() == 3


def test_many_files_a_day_are_told_and_parts_of_one_file_count_once(house, settings):
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"files": 3}
    house.user(Role.AUDIT_ADMIN)
    client = signed(house.user(Role.HR_OFFICER))
    files = [house.cadre(name) for name in ("Zhao Yi", "Qian Er", "Sun San")]
    for part in ("overview", "service", "education"):
        client.get(f"/cadres/{files[0].pk}/{part}/")
    assert Notice.objects.count() == 0
    for cadre in files:
        assert client.get(f"/cadres/{cadre.pk}/").status_code == 200
    assert Notice.objects.filter(kind="reads.files").count() == 1


def test_a_days_searches_are_limited_and_told_once(house, cadre, settings):
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"searches": 2}
    house.user(Role.SECURITY_ADMIN)
    client = signed(house.user(Role.HR_OFFICER))
    answers = [client.post("/cadres/by-number/", {"id_number": NUMBER}).status_code for _ in range(4)]
    assert answers == [302, 302, 400, 400]
    assert Notice.objects.filter(kind="reads.searches").count() == 1


def test_a_token_reads_its_rows_of_the_day_and_no_more(house, settings):
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"token": 5}
    for name in ("Zhao Yi", "Qian Er", "Sun San"):
        house.cadre(name)
    house.user(Role.SECURITY_ADMIN)
    officer = house.user(Role.HR_OFFICER)
    _token, secret = issue_token(officer, days=1, by="test")
    program = Client(headers={"Authorization": f"Token {secret}"})
    answers = [program.get("/api/v1/cadres/") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 429, 429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 24 * 3600
    assert Notice.objects.filter(kind="reads.token").count() == 1
    assert house.signed_in(officer).get("/api/v1/cadres/").status_code == 200


def test_who_looked_is_shown_to_the_chief_and_to_nobody_else(house, cadre):
    officer, chief = house.user(Role.HR_OFFICER), house.user(Role.HR_CHIEF)
    client = signed(officer)
    client.get(f"/cadres/{cadre.pk}/")
    reveal(client, cadre)
    page = signed(chief).get(f"/cadres/{cadre.pk}/readers/").text
    assert all(word in page for word in ("hr_officer", "查看敏感信息", "核对档案", ASKED["reason"]))
    assert client.get(f"/cadres/{cadre.pk}/readers/").status_code == 404
    assert "/readers/" not in client.get(f"/cadres/{cadre.pk}/").text


def test_a_file_is_found_by_the_whole_number_which_stands_nowhere(house, cadre):
    hidden = house.cadre("Qian Er", house.elsewhere, sealed={"id_number": OTHER})
    client = signed(house.user(Role.HR_OFFICER))
    found = client.post("/cadres/by-number/", {"id_number": NUMBER.lower()})
    assert found.url == f"/cadres/{cadre.pk}/"
    missed = client.post("/cadres/by-number/", {"id_number": OTHER})
    assert ("没有该号码的档案" in missed.text, hidden.name in missed.text) == (True, False)
    trail = str(list(Entry.objects.filter(action="cadre.searched_by_number").values()))
    assert (NUMBER in trail, OTHER in trail) == (False, False)
    assert client.post("/cadres/by-number/", {"id_number": "123"}).status_code == 400


def test_a_number_that_is_taken_is_answered_alike_in_sight_or_not(house, cadre):
    house.cadre("Qian Er", house.elsewhere, sealed={"id_number": OTHER})
    said = []
    for number in (NUMBER, OTHER):
        with scope.limited_to([house.here.pk]), pytest.raises(ValidationError) as refused:
            add_cadre("Sun San", home_unit=house.here, by="test", sealed={"id_number": number})
        said.append(refused.value.message_dict)
    assert (said[0] == said[1], list(said[0]), NUMBER in str(said)) == (True, ["id_number"], False)


def test_the_index_is_rebuilt_under_a_new_key_and_found_meanwhile(house, cadre, settings):
    client = signed(house.user(Role.HR_OFFICER))
    settings.BLIND_INDEX_KEY_OLD, settings.BLIND_INDEX_KEY = settings.BLIND_INDEX_KEY, ANOTHER_KEY
    before = Cadre.objects.get(pk=cadre.pk).id_number_index
    events = Cadre.pgh_event_model.objects.count()
    assert client.post("/cadres/by-number/", {"id_number": NUMBER}).status_code == 302
    call_command("rebuild_number_index", stdout=StringIO())
    settings.BLIND_INDEX_KEY_OLD = ""
    after = Cadre.objects.get(pk=cadre.pk).id_number_index
    assert (after != before, after) == (True, crypto.blind_index(NUMBER, "id_number"))
    assert client.post("/cadres/by-number/", {"id_number": NUMBER}).status_code == 302
    assert Cadre.pgh_event_model.objects.count() == events
