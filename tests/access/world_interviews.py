"""Talks, drafts, promises and plans of the small world."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from accounts.models import User
from cadres.models import Cadre
from common.clock import today
from interviews.choices import TalkKind, TalkState, Topic
from interviews.models import Addendum, Attachment, Covered, Occasion, Plan, Promise, Talk
from interviews.sealing import (
    Body,
    open_attachment_name,
    seal_addendum,
    seal_attachment,
    seal_body,
    seal_promise,
)
from interviews.services.recording import covered_by
from tests.access.policy import ROLES

IN_UNITS = ("own", "below", "other")
SAID = "said-{:03}-canary"


def add_talks(world: Any) -> None:
    """A signed talk with everybody, a draft and a promise of every holder, a colleague and elsewhere; plans."""
    for cadre in world.cadres.values():
        signed_talk(cadre, world.users["asker"])
        Occasion.objects.create(
            cadre=cadre, why="care", due_on=date(2031, 3, 1) + timedelta(days=cadre_number(cadre)),
            noted_by=world.users["asker"], noted_on=today() + timedelta(days=1),
        )  # fmt: skip
    people = [*((role, world.cadres["own", ""]) for role in ROLES), ("asker", world.cadres["own", ""])]
    for number, (name, cadre) in enumerate([*people, ("stranger", world.cadres["other", ""])]):
        user = world.users[name]
        draft = Talk(place=f"Canary-draft-{name}", recorded_by=user, interviewer=user, **_when(cadre))
        seal_body(draft, Body(minutes=f"Canary-draft-{name}"))
        draft.save()
        attached(draft, f"Canary-paper-{name}")
        talk = Talk.objects.get(cadre=cadre, state=TalkState.SIGNED)
        promise = Promise(
            talk=talk, cadre=cadre, owner=user, due_on=date(2031, 1, 1) + timedelta(days=number)
        )
        seal_promise(promise, f"Canary-promise-{name}")
        promise.save()
    for relation in IN_UNITS:
        Plan.objects.create(
            name=f"Canary-plan-{relation}", unit=world.unit(relation), kind=TalkKind.HEART,
            begins_on=date(2020, 1, 1), ends_on=date(2020, 12, 31),
        )  # fmt: skip


def signed_talk(cadre: Cadre, by: User) -> Talk:
    """An inquiry that waits for its reply, with canaries for what was said."""
    said = SAID.format(cadre.number)
    talk = Talk(place=f"Canary-talk-{cadre.number:03}", recorded_by=by, interviewer=by, **_when(cadre))
    talk.kinds, talk.reply_due_on = [TalkKind.INQUIRY, TalkKind.HEART], today() + timedelta(days=30)
    seal_body(talk, Body(minutes=said, mood=f"{said}-mood"))
    talk.state, talk.signed_at = TalkState.SIGNED, timezone.now()
    talk.save()
    Covered.objects.bulk_create(covered_by(talk, []))
    addendum = Addendum(talk=talk, written_by=by)
    seal_addendum(addendum, f"{said}-addendum")
    addendum.save()
    attached(talk, f"{said}-paper")
    return talk


def attached(talk: Talk, name: str) -> Attachment:
    """A paper of a talk; its name and text are the canary."""
    made = Attachment(talk=talk, content_type="application/pdf", added_by=talk.recorded_by)
    seal_attachment(made, f"{name}.pdf", f"%PDF-1.7 {name}".encode())
    made.save()
    return made


def cadre_number(cadre: Cadre) -> int:
    """The number of a file of the small world."""
    return int(cadre.number)


def _when(cadre: Cadre) -> dict[str, Any]:
    return {"cadre": cadre, "kinds": [TalkKind.HEART], "topics": [Topic.WORK], "held_on": today()}


def find_talk(world: Any, relation: str, role: str) -> Talk:
    """The signed talk of a file."""
    return Talk.objects.get(cadre=world.cadre(relation, role), state=TalkState.SIGNED)


def whose(relation: str, role: str) -> str:
    """Who holds what stands in a relation to the holder of a role."""
    return {"mine": role, "own": "asker", "other": "stranger"}[relation]


def find_draft(world: Any, relation: str, role: str) -> Talk:
    """The draft of somebody."""
    return Talk.objects.get(place=f"Canary-draft-{whose(relation, role)}")


def find_promise(world: Any, relation: str, role: str) -> Promise:
    """The promise somebody sees to."""
    return Promise.objects.get(owner=world.users[whose(relation, role)])


def find_plan(world: Any, relation: str, role: str) -> Plan:
    """The plan of a unit."""
    return Plan.objects.get(name=f"Canary-plan-{relation}")


def said_in(cadre: Cadre) -> list[str]:
    """What was said in the talk with somebody."""
    return [SAID.format(cadre.number)]


def find_paper(world: Any, relation: str, role: str) -> Attachment:
    """The paper of the signed talk of a file."""
    return find_talk(world, relation, role).attachments.get()


def find_draft_paper(world: Any, relation: str, role: str) -> Attachment:
    """The paper of somebody's draft."""
    return find_draft(world, relation, role).attachments.get()


def find_occasion(world: Any, relation: str, role: str) -> Occasion:
    """The noted reason to talk with somebody."""
    return Occasion.objects.get(cadre=world.cadre(relation, role))


TALK_FINDERS = {
    "talk_attachment": find_paper,
    "draft_attachment": find_draft_paper,
    "talk_occasion": find_occasion,
    "talk": find_talk,
    "talk_draft": find_draft,
    "promise": find_promise,
    "talk_plan": find_plan,
}
TALK_CANARIES = {
    "talk_attachment": lambda paper: open_attachment_name(paper).removesuffix(".pdf"),
    "draft_attachment": lambda paper: paper.talk.place.replace("draft", "paper"),
    "talk_occasion": lambda one: f"{one.due_on:%Y.%m.%d}",
    "talk": lambda talk: talk.place,
    "talk_draft": lambda talk: talk.place,
    "promise": lambda promise: f"{promise.due_on:%Y.%m.%d}",
    "talk_plan": lambda plan: plan.name,
}
