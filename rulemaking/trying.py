"""Trying a draft over everybody in service: a run of chunks that keeps who would flip, and nothing else."""

from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import permissions_of
from audit.services import record
from common import scope
from common.clock import today
from jobs.services import OPEN, start_run
from readiness.live import rule_book
from readiness.queries import serving
from rulemaking.checking import read_checked
from rulemaking.choices import RUN
from rulemaking.comparing import compare, trial_of
from rulemaking.models import Draft, Flip, Simulation

CHUNK = 12_500  # planning takes a quarter of a small one


@transaction.atomic
def simulate(draft: Draft, *, by: User) -> Simulation:
    """Try the draft as if it were in force today; the run says how far it has come."""
    if Permission.DRAFT_RULES not in permissions_of(by):
        raise PermissionDenied
    if not draft.is_open:
        raise ValidationError(_("This draft is closed. Start a new one."))
    if draft.simulations.filter(run__state__in=OPEN).exists():
        raise ValidationError(_("It is being tried. Wait until that has ended."))
    read_checked(draft.text, draft.key)
    made = Simulation.objects.create(draft=draft, text=draft.text, as_of=today(), started_by=by)
    record("rules.simulated", made, by=by, detail={"draft": str(draft.pk), "set": draft.key})
    with scope.everything():
        parts = _chunks()
    payloads = [({"simulation": str(made.pk), "ids": ids}, len(ids)) for ids in parts]
    made.run = start_run(RUN, payloads, by=by)
    made.save(update_fields=["run"])
    return made


def _chunks() -> list[list[str]]:
    ids: QuerySet = serving().order_by()
    found = ids.aggregate(ids=ArrayAgg(Cast("pk", TextField()), order_by="pk"))["ids"] or []
    return [found[start : start + CHUNK] for start in range(0, len(found), CHUNK)]


def try_chunk(simulation: Simulation, cadre_ids: list[UUID | str]) -> int:
    """Compare some people and keep whose status would be another one; returns how many flips."""
    drafted = read_checked(simulation.text, simulation.draft.key)
    trial = trial_of(rule_book(anew=True), drafted, simulation.as_of)
    people, found = compare(trial, cadre_ids)
    Flip.objects.bulk_create(
        [
            Flip(
                simulation=simulation, cadre_id=one.cadre_id, step=one.step, before=one.before, after=one.after, way=one.way,
                rule=one.rule,
            )
            for one in found
        ],
        batch_size=2000,
    )  # fmt: skip
    Simulation.objects.filter(pk=simulation.pk).update(people=F("people") + people)
    return len(found)


def conclude(simulation: Simulation) -> None:
    """Everybody was compared."""
    simulation.finished_at = timezone.now()
    simulation.save(update_fields=["finished_at"])


@transaction.atomic
def share(simulation: Simulation, *, by: User) -> Simulation:
    """Let everybody who may look at readiness read it, each of the cadres in their sight."""
    if Permission.DRAFT_RULES not in permissions_of(by):
        raise PermissionDenied
    locked = Simulation.objects.select_for_update().get(pk=simulation.pk)
    if locked.finished_at is None:
        raise ValidationError(_("It is being tried. Wait until that has ended."))
    if locked.shared_at is None:
        locked.shared_at = timezone.now()
        locked.save(update_fields=["shared_at"])
        record("rules.simulation_shared", locked, by=by, detail={"draft": str(locked.draft_id)})
    return locked
