"""Computing a batch, deciding on persons in it, freezing it."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from audit.masking import masked
from audit.services import record
from cadres.choices import ManagementState, Scale
from cadres.models import Cadre, RankPeriod
from cadres.queries import in_force, with_present_service
from cadres.quota_use import owners_of
from jobs.services import OPEN, start_run
from promotions.choices import RUN, Mark, Stage
from promotions.computing import line_of
from promotions.models import Batch, BatchLine
from promotions.places import keep_quotas
from promotions.queries import group_units, own_batches, visible_lines
from readiness.live import rule_book
from readiness.services import explain_all
from units.models import Unit

AT_ONCE = 400  # people computed while the page waits
CHUNK = 400
MARKS = ("mark", "note", "marked_by", "marked_at")
KEPT = {"id", "batch", "cadre", *MARKS}
FOUND = [
    field.name for field in BatchLine._meta.fields if field.name not in KEPT
]  # what a computation writes anew


@transaction.atomic
def start_batch(
    name: str,
    *,
    cut_off: date,
    targets: Iterable[str],
    units: Iterable[Unit],
    by: User,
    source: Batch | None = None,
) -> Batch:
    """A new draft, computed at once or, when it is a large group, by a run; marks of an earlier batch are carried over."""
    units = sorted(units, key=lambda unit: unit.path)
    batch = Batch(
        name=name,
        cut_off=cut_off,
        targets=list(targets),
        unit_ids=[unit.pk for unit in units],
        group_text=_(", ").join(str(unit) for unit in units)[:400],
        source=source,
        created_by=by,
    )
    _refuse_other_units(batch, by)
    batch.full_clean()
    batch.save()
    record("batch.started", batch, by=by, detail=_told(batch))
    return compute(batch, by=by)


def _refuse_other_units(batch: Batch, by: User) -> None:
    if not set(batch.unit_ids) <= set(unit_ids_for(by, Permission.RUN_BATCHES)):
        raise PermissionDenied


@transaction.atomic
def compute(batch: Batch, *, by: User) -> Batch:
    """Compute a draft anew; what was decided about persons stays."""
    locked = _locked_draft(batch, by)
    ids = list(group_of(locked, by).order_by("pk").values_list("pk", flat=True))
    BatchLine.objects.filter(batch=locked).update(fresh=False)
    if len(ids) <= AT_ONCE:
        measure(locked, ids, by=by)
        return conclude(locked, by=by)
    parts = [ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK)]
    payloads = (({"batch": str(locked.pk), "ids": [str(pk) for pk in part]}, len(part)) for part in parts)
    locked.run = start_run(RUN, payloads, by=by, unit=Unit.objects.get(pk=locked.unit_ids[0]))
    locked.save(update_fields=["run"])
    return locked


def _locked_draft(batch: Batch, by: User) -> Batch:
    locked = own_batches(by).select_for_update(of=("self",)).get(pk=batch.pk)
    if not locked.is_draft:
        raise ValidationError(_("A frozen batch is not altered. Start a new one from it."))
    if locked.run and locked.run.state in OPEN:
        raise ValidationError(_("It is being computed. Wait until that has ended."))
    return locked


def group_of(batch: Batch, by: User) -> QuerySet[Cadre]:
    """Who serves in the units, and who no longer does but still holds a rank by the records of the cut-off day."""
    held = RankPeriod.objects.filter(in_force(batch.cut_off), cadre=OuterRef("pk"), scale=Scale.CIVIL)
    inside = unit_ids_for(by, Permission.RUN_BATCHES)
    group = Cadre.objects.filter(home_unit__in=group_units(batch)).filter(home_unit__in=inside)
    return group.filter(Q(management_state=ManagementState.SERVING) | Exists(held))


def measure(batch: Batch, ids: Iterable[UUID | str], *, by: User) -> int:
    """Write the lines of these people of the group; a line that is there keeps its mark."""
    found = group_of(batch, by).filter(pk__in=ids)
    people = list(with_present_service(found, batch.cut_off))
    explained = explain_all([cadre.pk for cadre in people], as_of=batch.cut_off)
    owners = owners_of({cadre.home_unit_id for cadre in people}, batch.cut_off)
    lines = [line_of(batch, cadre, explained[cadre.pk], owners.get(cadre.home_unit_id)) for cadre in people]
    carry_marks(batch, lines)
    BatchLine.objects.bulk_create(
        lines, update_conflicts=True, unique_fields=["batch", "cadre"], update_fields=FOUND
    )
    return len(lines)


def carry_marks(batch: Batch, lines: Iterable[BatchLine]) -> None:
    """Give new lines the marks of the batch this one was started from."""
    marked = BatchLine.objects.filter(batch=batch.source_id).exclude(mark="") if batch.source_id else ()
    earlier = {line.cadre_id: line for line in marked}
    for line in lines:
        if before := earlier.get(line.cadre_id):
            for name in MARKS:
                setattr(line, name, getattr(before, name))


@transaction.atomic
def conclude(batch: Batch, *, by: User) -> Batch:
    """After the last line: who left the group goes, and the approved places are copied."""
    BatchLine.objects.filter(batch=batch, fresh=False).delete()
    keep_quotas(batch)
    batch.rules, batch.computed_at = rule_book().version_of_all(batch.cut_off), timezone.now()
    batch.save(update_fields=["rules", "computed_at", "run"])
    record("batch.computed", batch, by=by, detail=_told(batch))
    return batch


@transaction.atomic
def mark(batch: Batch, cadre_ids: Iterable[UUID | str], kind: str, *, note: str, by: User) -> int:
    """Leave persons out, hold a place for them, or take that back: with a note, never of oneself or kin."""
    locked = _locked_draft(batch, by)
    lines = list(visible_lines(by, locked).filter(cadre__in=list(cadre_ids)))
    if not lines:
        raise ValidationError(_("Nobody of this batch is selected."))
    for line in lines:
        line.mark, line.note = kind, masked(note.strip()) if kind else ""
        line.marked_by, line.marked_at = (by.name[:60], timezone.now()) if kind else ("", None)
        line.full_clean(exclude=["batch", "cadre", "pool"], validate_unique=False)
        line.save(update_fields=MARKS)
    marked = sorted(str(line.cadre_id) for line in lines)
    detail = {"mark": Mark(kind).name.lower(), "cadres": marked}  # the note is for who works on the batch
    record("batch.marked", locked, by=by, detail=detail)
    return len(lines)


@transaction.atomic
def freeze(batch: Batch, *, by: User) -> Batch:
    """From now on it is what it was: the database refuses any change."""
    locked = _locked_draft(batch, by)
    if locked.computed_at is None:
        raise ValidationError(_("Only a computed batch is frozen."))
    locked.stage, locked.frozen_by, locked.frozen_at = Stage.FROZEN, by, timezone.now()
    locked.save(update_fields=["stage", "frozen_by", "frozen_at"])
    record("batch.frozen", locked, by=by, detail=_told(locked))
    return locked


@transaction.atomic
def remove(batch: Batch, *, by: User) -> None:
    """Throw a draft away."""
    locked = _locked_draft(batch, by)
    record("batch.removed", locked, by=by, detail=_told(locked))
    locked.delete()


def _told(batch: Batch) -> dict:
    """What the trail says of a batch."""
    return {
        "name": batch.name,
        "cut_off": batch.cut_off.isoformat(),
        "targets": batch.targets,
        "units": [str(pk) for pk in batch.unit_ids],
        "source": str(batch.source_id or ""),
    }
