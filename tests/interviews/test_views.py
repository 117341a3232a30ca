"""The pages: who sees a word of what was said, and nobody else anywhere."""

import io
from datetime import date

import pytest
from django.urls import reverse
from docx import Document

from audit.models import Entry
from interviews.choices import Level, TalkKind, TalkState, Topic
from interviews.models import Promise, Talk
from interviews.services.following import promise
from interviews.services.recording import add_addendum
from tests.counting import statements_of
from tests.interviews.office import DAY, SAID, Office

pytestmark = pytest.mark.django_db
FORM = {"kinds": ["heart"], "held_on": DAY.isoformat(), "level": "1", "version": "0", "topics": ["work"]}


def form(office: Office, **fields: object) -> dict:
    told = {"cadre": office.one.pk, "interviewer": office.officer.pk, "minutes": SAID}
    return FORM | told | fields


def texts(office: Office, user: object, talk: Talk) -> str:
    """Everything of the room a user can open."""
    client = office.signed_in(user)
    addresses = [
        reverse("interviews:list"), reverse("interviews:list") + f"?q={SAID}", reverse("interviews:promises"),
        reverse("interviews:talk", args=[talk.pk]), reverse("interviews:print", args=[talk.pk]),
        reverse("interviews:document", args=[talk.pk]), reverse("interviews:edit", args=[talk.pk]),
        reverse("interviews:coverage"), reverse("interviews:people"), reverse("cadres:record", args=[office.one.pk]),
        "/api/v1/talks/", f"/api/v1/talks/{talk.pk}/", reverse("deadlines:list"),
    ]  # fmt: skip
    return "\n".join(client.get(address).content.decode(errors="replace") for address in addresses).replace(
        f'value="{SAID}"', ""
    )


def test_a_talk_is_written_down_and_signed(office: Office):
    client = office.signed_in(office.officer)
    answer = client.post(reverse("interviews:new"), form(office))
    draft = Talk.objects.get()
    assert (answer.status_code, draft.state) == (302, TalkState.DRAFT)
    page = client.get(reverse("interviews:edit", args=[draft.pk])).text
    assert SAID in page
    assert office.one.name in page
    client.post(reverse("interviews:edit", args=[draft.pk]), form(office, version=draft.version, do="sign"))
    assert Talk.objects.get().state == TalkState.SIGNED
    assert client.get(reverse("interviews:edit", args=[draft.pk])).status_code == 404


def test_what_is_refused_is_typed_again_by_nobody(office: Office):
    client = office.signed_in(office.officer)
    answer = client.post(reverse("interviews:new"), form(office, held_on="2027-01-01", do="sign"))
    assert (answer.status_code, Talk.objects.count()) == (422, 0)
    assert SAID in answer.text


def test_the_second_editor_is_told_and_loses_nothing(office: Office):
    draft = office.draft()
    address = reverse("interviews:edit", args=[draft.pk])
    client = office.signed_in(office.officer)
    client.post(address, form(office, version=draft.version, minutes="first words"))
    answer = client.post(address, form(office, version=draft.version, minutes="second words"))
    assert answer.status_code == 422
    assert "first words" in answer.text
    assert "second words" in answer.text
    assert 'value="2"' in answer.text.split('name="version"')[1][:40]


@pytest.mark.parametrize("level", [Level.ORDINARY, Level.CONFIDENTIAL])
def test_no_word_is_found_by_anybody_else(office: Office, level: Level):
    talk = office.talk(by=office.interviewer, level=level)
    add_addendum(talk, f"{SAID}补", by=office.interviewer)
    promise(talk, f"{SAID}诺", owner=office.interviewer, due_on=date(2026, 12, 1), by=office.interviewer)
    assert SAID in texts(office, office.interviewer, talk)
    others = [office.officer, office.leader] + ([office.chief] if level == Level.CONFIDENTIAL else [])
    for user in others:
        assert SAID not in texts(office, user, talk)
    trail = "\n".join(f"{entry.action} {entry.detail}" for entry in Entry.objects.all())
    assert SAID not in trail


def test_each_look_leaves_an_entry(office: Office):
    talk = office.talk()
    client = office.signed_in(office.chief)
    for name in ("talk", "print", "document"):
        assert client.get(reverse(f"interviews:{name}", args=[talk.pk])).status_code == 200
    looks = Entry.objects.filter(action="talk.read", actor_id=office.chief.pk).order_by("pk")
    assert [look.detail["how"] for look in looks] == ["page", "paper", "document"]


def test_topics_are_seen_by_level(office: Office):
    office.talk(topics=[Topic.STYLE])
    hidden = office.talk(topics=[Topic.DISCIPLINE], level=Level.RESTRICTED)
    client = office.signed_in(office.leader)
    rows = {row["id"]: row["topics"] for row in client.get("/api/v1/talks/").json()["results"]}
    assert rows.pop(str(hidden.pk)) is None
    assert [*rows.values()] == [["style"]]
    listed = client.get(reverse("interviews:list") + "?topic=discipline")
    assert listed.context["listing"].page.rows == []


def test_the_record_sheet_is_a_document(office: Office):
    talk = office.talk(place="Room 306")
    answer = office.signed_in(office.chief).get(reverse("interviews:document", args=[talk.pk]))
    cells = [cell.text for row in Document(io.BytesIO(answer.content)).tables[0].rows for cell in row.cells]
    assert {SAID, "Room 306", office.one.name} <= set(cells)


def test_a_promise_is_settled_by_who_sees_to_it(office: Office):
    made = promise(office.talk(), "a desk", owner=office.leader, due_on=date(2026, 12, 1), by=office.officer)
    client = office.signed_in(office.leader)
    address = reverse("interviews:settle", args=[made.pk])
    assert "a desk" in client.get(address).text
    client.post(address, {"state": "done", "result": "it stands there"})
    assert Promise.objects.get().state == "done"
    assert office.signed_in(office.interviewer).get(address).status_code == 404


def test_the_radar_counts_persons_and_times(office: Office):
    third = office.cadre("丙", office.below)
    office.talk(kinds=[TalkKind.HEART, TalkKind.VISIT])
    office.talk(level=Level.CONFIDENTIAL)
    office.talk(kinds=[TalkKind.ROUTINE], about=(office.other, third))
    office.talk(held_on=date(2024, 2, 29), kinds=[TalkKind.VISIT])
    client = office.signed_in(office.leader)
    page = client.get(reverse("interviews:coverage"))
    more = client.get(page.context["figures_url"]).context
    assert (page.context["persons"], page.context["missing"]) == (3, 0)
    assert more["found"] == {"times": 4, "never": 0}
    assert [(one["persons"], one["talks"]) for one in more["people"]] == [(3, 3)]
    rows = {str(row["unit"]): [cell["value"] for cell in row["cells"]][:3] for row in page.context["rows"]}
    assert rows == {"Bureau of Construction": [1, 1, 1], "Office": [0, 1, 0]}


def test_talks_by_day(office: Office):
    office.talk()
    office.talk(held_on=date(2024, 2, 29))
    client = office.signed_in(office.leader)
    days = [
        [
            row["talk"].held_on
            for row in client.get(reverse("interviews:list"), asked).context["listing"].page.rows
        ]
        for asked in ({"held_until": "2024-12-31"}, {"held_from": "2024-03-01"}, {})
    ]
    assert days == [[date(2024, 2, 29)], [DAY], [DAY, date(2024, 2, 29)]]


def test_a_number_opens_its_list(office: Office):
    office.talk()
    client = office.signed_in(office.leader)
    links = client.get(reverse("interviews:coverage")).context["links"]
    names = {
        state: [row["cadre"].name for row in client.get(link).context["listing"].page.rows]
        for state, link in links.items()
    }
    assert names == {"covered": ["甲"], "not_now": ["乙"], "never": ["乙"]}


def test_beside_the_file_stands_whether_they_talked(office: Office):
    client = office.signed_in(office.leader)
    address = reverse("cadres:record", args=[office.one.pk])
    assert "无" in client.get(address).text.split("近12个月访谈")[1][:200]
    office.talk()
    assert f"{DAY:%Y.%m.%d}" in client.get(address).text.split("近12个月访谈")[1][:200]


def test_lists_ask_the_same_of_one_and_of_three(office: Office):
    client = office.signed_in(office.chief)
    for name in ("list", "people", "promises"):
        client.get(reverse(f"interviews:{name}"))
    counts = []
    for number in (1, 2):
        for _ in range(number):
            made = office.talk(office.cadre("丁"))
            promise(made, "x", owner=office.chief, due_on=date(2026, 12, 1), by=office.officer)
        counts.append(
            [statements_of(client, reverse(f"interviews:{name}")) for name in ("list", "people", "promises")]
        )
    assert counts[0] == counts[1]


def test_pickers_find_ones_own_people_only(office: Office):
    office.cadre("甲丙", office.elsewhere)
    found = office.signed_in(office.interviewer).get(reverse("interviews:find"), {"q": "甲"}).json()
    assert [row["text"] for row in found] == ["甲"]
