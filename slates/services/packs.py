"""Sealing the papers of a meeting, and telling whether they still are what was sealed."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.queries import holds_at
from audit.chain import stands
from audit.masking import masked
from audit.models import Entry
from audit.services import record
from common import crypto, scope
from common.clock import today
from slates.models import Pack, PackInput, PackPart, Slate
from slates.packing.canonical import head_of, manifest_of, written
from slates.packing.composing import part_bytes
from slates.packing.gathering import gathered
from slates.queries import EDIT, sees_everybody
from teams.models import Scenario
from teams.queries import seats_of, visible_seats

SEALED = "pack.sealed"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is not as it was sealed; `part`: its number, 0 for the whole."""

    part: int
    what: str


@transaction.atomic
def seal_pack(pack: Pack, slates: Sequence[Slate], *, by: User) -> Pack:
    """Gather, compose and seal an unsaved pack; from then on nothing of it changes. ValidationError when it would be empty."""
    if pack.unit_id is None or not holds_at(by, EDIT, pack.unit):
        raise PermissionDenied
    _refuse_elsewhere(pack, slates)
    _refuse_unseen(pack, slates, by)
    inputs = gathered(pack, slates, by, today())
    parts = part_bytes(inputs)
    if not parts:
        raise ValidationError(
            _(
                "There is nothing to lay before the meeting: name a comparison, a team, or a pool with proposals."
            )
        )
    pack.title = masked(pack.title)
    pack.slate_ids = [one.pk for one in slates]
    pack.people = sorted(set().union(*map(people_of, parts), *(one.people for one in slates)))
    pack.data_key, pack.sealed_by, pack.sealed_at = crypto.new_data_key(), by, timezone.now()
    pack.manifest = manifest_of(parts)
    pack.sha256 = head_of(pack, pack.manifest)
    pack.full_clean()
    pack.save()
    for number, content in enumerate(parts, 1):
        keep_part(pack, number, content)
    with scope.everything():
        PackInput.objects.create(
            pack=pack, sealed=crypto.seal(pack.data_key, written(inputs), input_place(pack))
        )
    record(SEALED, pack, by=by, detail={"sha256": pack.sha256, "parts": len(parts)})
    return pack


def _laid(pack: Pack, slates: Sequence[Slate]) -> list[tuple[str, Slate | Scenario]]:
    return [*(("slates", one) for one in slates), *([("scenario", pack.scenario)] if pack.scenario else [])]


def _refuse_elsewhere(pack: Pack, slates: Sequence[Slate]) -> None:
    words = _("“%(name)s” is of a unit that does not lie under the one that meets.")
    for field, one in _laid(pack, slates):
        if not one.unit.path.startswith(pack.unit.path):
            raise ValidationError({field: words % {"name": one}})


def _refuse_unseen(pack: Pack, slates: Sequence[Slate], by: User) -> None:
    words = _("“%(name)s” can not be laid before the meeting by you: not everybody in it is in your sight.")
    hidden = [one for one in slates if one.blind and one.is_open]
    for field, one in _laid(pack, hidden):
        seen = sees_everybody(by, one) if field == "slates" else sees_team(by, one)
        if not seen:
            raise ValidationError({field: words % {"name": one}})


def sees_team(user: User, team: Scenario) -> bool:
    """Whether everybody of a scenario is in the user's sight."""
    return visible_seats(user).filter(scenario=team).count() == len(seats_of(team))


def keep_part(pack: Pack, number: int, content: bytes) -> None:
    """One part, sealed for its place."""
    PackPart.objects.create(
        pack=pack, number=number, cadre_id=cadre_of(content), needs=json.loads(content)["needs"],
        sealed=crypto.seal(pack.data_key, content, part_place(pack, number)),
    )  # fmt: skip


def people_of(content: bytes) -> set[UUID]:
    """Whom a part is about."""
    return {UUID(one) for one in json.loads(content)["people"]}


def cadre_of(content: bytes) -> UUID | None:
    """The one whom a part is about; None where it is about several, or nobody."""
    people = people_of(content)
    return people.pop() if len(people) == 1 else None


def part_place(pack: Pack, number: int) -> str:
    """Where a part is sealed for."""
    return f"slates_packpart.sealed:{pack.pk}:{number}"


def input_place(pack: Pack) -> str:
    """Where the inputs are sealed for."""
    return f"slates_packinput.sealed:{pack.pk}"


def content_of(part: PackPart) -> bytes:
    """The bytes of a part; SealBrokenError when they were altered."""
    return crypto.open_sealed(part.pack.data_key, part.sealed, part_place(part.pack, part.number))


@scope.everything()
def verify_pack(pack: Pack) -> list[Fault]:
    """What is not as it was sealed: parts, hash, the hash in the trail, what the inputs compose today. [] when all is."""
    stored = Pack.objects.get(pk=pack.pk)
    parts = {one.number: one for one in PackPart.objects.filter(pack=stored).select_related("pack")}
    faults = [
        fault for said in stored.manifest for fault in part_faults(said, parts.pop(said["number"], None))
    ]
    faults += [Fault(number, "added") for number in parts]
    return [*faults, *whole_faults(stored)]


def part_faults(said: dict, part: PackPart | None) -> Iterator[Fault]:
    """Whether a part is there, opens, has its hash, and stands for whom it says."""
    number = said["number"]
    if part is None:
        yield Fault(number, "missing")
        return
    try:
        content = content_of(part)
    except crypto.SealBrokenError:
        yield Fault(number, "altered")
        return
    if manifest_of([content])[0]["sha256"] != said["sha256"]:
        yield Fault(number, "altered")
        return
    if (cadre_of(content), json.loads(content)["needs"]) != (part.cadre_id, part.needs):
        yield Fault(number, "moved")


def whole_faults(pack: Pack) -> Iterator[Fault]:
    """The hash of the whole, the one in the trail, and the one the inputs give again."""
    if head_of(pack, pack.manifest) != pack.sha256:
        yield Fault(0, "head")
    told = list(Entry.objects.filter(action=SEALED, subject_id=str(pack.pk)))
    if [one.detail.get("sha256") for one in told] != [pack.sha256] or not all(map(stands, told)):
        yield Fault(0, "trail")
    if regenerated(pack) != pack.sha256:
        yield Fault(0, "inputs")


@scope.everything()
def regenerated(pack: Pack) -> str:
    """The hash of what the stored inputs compose; empty where they do not open."""
    kept = PackInput.objects.filter(pack=pack).first()
    try:
        inputs = (
            json.loads(crypto.open_sealed(pack.data_key, kept.sealed, input_place(pack))) if kept else None
        )
    except crypto.SealBrokenError:
        inputs = None
    if inputs is None:
        return ""
    return head_of(pack, manifest_of(part_bytes(inputs)))


@scope.everything()
def gone_packs() -> list[str]:
    """Ids of what the trail says was sealed, and is not there."""
    sealed = Entry.objects.filter(action=SEALED).order_by("pk").values_list("subject_id", flat=True)
    there = {str(one) for one in Pack.objects.values_list("pk", flat=True)}
    return [one for one in sealed if one not in there]
