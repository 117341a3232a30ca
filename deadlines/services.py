"""Keeping deadlines up to date, settling and putting them off, lead times, the year of the department."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holders_anywhere, permissions_of
from audit.masking import masked
from audit.services import record
from cadres.choices import ManagementState
from cadres.models import Cadre
from common import scope
from common.clock import today
from common.expiries import Lead, registry
from deadlines.choices import LONGEST_AFTER, RUN, State
from deadlines.leads import leads_in_force, next_stage, opening_day
from deadlines.models import Deadline, LeadTime, Mark, YearItem, YearMark
from deadlines.queries import is_owner, open_on, own_deadlines
from deadlines.refreshing import statement
from jobs.models import Run
from jobs.services import start_run
from work.services import notify

CHUNK = 4000
DRAIN = 2000
BATCHES = 20  # of a drain
LOCK = 7311  # one refresh at a time: an older reading never overwrites a newer one
OPENED = "deadlines.opened"


@dataclass(frozen=True, slots=True)
class Refreshed:
    """Facts found, rows written, rows whose fact is gone."""

    found: int
    written: int
    gone: int


@transaction.atomic
def refresh(cadre_ids: Iterable[UUID | str]) -> Refreshed:
    """Bring the deadlines of these cadres up to today. A second time writes nothing."""
    ids = "{" + ",".join(str(one) for one in cadre_ids) + "}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        text = statement(registry, leads_in_force())
        cursor.execute(text, {"ids": ids, "as_of": today()})
        return Refreshed(*cursor.fetchone())


def drain() -> None:
    """Some batches of the cadres whose records have changed."""
    for _batch in range(BATCHES):
        if not drain_marks():
            return


@transaction.atomic
def drain_marks(limit: int = DRAIN) -> int:
    """Refresh the cadres of the oldest marks and remove all their marks; how many cadres there were.

    None while somebody else refreshes: after a large import the workers stay free for what people wait for.
    """
    if not _is_alone():
        return 0
    marks = Mark.objects.select_for_update(skip_locked=True).order_by("pk")
    oldest = set(marks.values_list("cadre_id", flat=True)[:limit])
    if not oldest:
        return 0
    taken = list(marks.filter(cadre_id__in=oldest).values_list("pk", flat=True))
    Mark.objects.filter(pk__in=taken).delete()
    refresh(oldest)
    return len(oldest)


def _is_alone() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        return cursor.fetchone()[0]


def start_refresh(*, by: object) -> Run:
    """A run over everybody who is in service or still has a deadline, beyond the scope of who starts it: it shows nobody."""
    with scope.everything():
        return start_run(RUN, (({"ids": ids}, len(ids)) for ids in _chunks()), by=by)


def _chunks() -> Iterator[list[str]]:
    serving = Cadre.objects.filter(management_state=ManagementState.SERVING).values_list("pk", flat=True)
    left = Deadline.objects.exclude(state=State.GONE).exclude(cadre__management_state=ManagementState.SERVING)
    ids = sorted({*map(str, serving), *map(str, left.values_list("cadre_id", flat=True))})
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]


# what people do ------------------------------------------------------------------


def _to_settle(deadline: Deadline, by: User) -> Deadline:
    """The row, locked; PermissionDenied when it is not this user's to settle, ValidationError when it stands no more."""
    if not own_deadlines(by).filter(pk=deadline.pk).exists():
        raise PermissionDenied
    locked = Deadline.objects.select_for_update(of=("self",)).get(pk=deadline.pk)
    if locked.state != State.STANDING:
        raise ValidationError(_("This has been settled already, or its reason is gone."), code="closed")
    return locked


@transaction.atomic
def settle(deadline: Deadline, *, note: str, by: User) -> Deadline:
    """Note that what there is to do has been done; at an earlier lead time it opens again at the next."""
    found, day = _to_settle(deadline, by), today()
    if not note.strip():
        raise ValidationError({"note": _("Say what has been done.")})
    lead = leads_in_force()[found.kind]
    coming = next_stage(found.due_on, lead, day, after=found.stage)
    if coming is None:
        found.state = State.DONE
    else:
        found.stage, found.opens_on = coming, opening_day(found.due_on, lead, coming)
        found.announced_on = None
    return _handled(found, "deadline.settled", note, by, postponed_until=None)


@transaction.atomic
def put_off(deadline: Deadline, *, until: date, note: str, by: User) -> Deadline:
    """Let it rest until a day: not beyond the day it is due; what is due already, some weeks at most."""
    found, day = _to_settle(deadline, by), today()
    if not note.strip():
        raise ValidationError({"note": _("Say why.")})
    last = max(found.due_on, day + timedelta(days=LONGEST_AFTER)) if found.due_on <= day else found.due_on
    if not day < until <= last:
        message = _("Choose a day after today, at the latest %(day)s.") % {"day": f"{last:%Y.%m.%d}"}
        raise ValidationError({"until": message})
    return _handled(found, "deadline.put_off", note, by, postponed_until=until)


@transaction.atomic
def reopen(deadline: Deadline, *, by: User) -> Deadline:
    """Take back that it was settled or put off."""
    if not own_deadlines(by).filter(pk=deadline.pk).exists():
        raise PermissionDenied
    found = Deadline.objects.select_for_update(of=("self",)).get(pk=deadline.pk)
    if found.state == State.GONE:
        raise ValidationError(_("Its reason is gone: there is nothing to open again."), code="closed")
    found.state = State.STANDING
    return _handled(found, "deadline.reopened", found.note, by, postponed_until=None)


def _handled(found: Deadline, action: str, note: str, by: User, *, postponed_until: date | None) -> Deadline:
    found.note, found.postponed_until = masked(note.strip()), postponed_until
    found.handled_by, found.handled_on, found.changed_on = by, today(), today()
    found.full_clean(exclude=["cadre"])
    found.save()
    until = postponed_until.isoformat() if postponed_until else ""
    told = {"kind": found.kind, "cadre": str(found.cadre_id), "note": found.note, "until": until}
    record(action, found, by=by, detail=told)
    return found


@transaction.atomic
def set_lead(kind: str, *, amounts: Sequence[int], unit: str, by: User) -> LeadTime:
    """How long before the day a kind is told from now on; everybody's deadlines follow in a run."""
    if kind not in registry:
        raise ValidationError({"kind": _("No such kind of deadline.")})
    try:
        lead = Lead(tuple(amounts), unit)
    except (ValueError, KeyError) as error:
        message = _("Whole numbers, each smaller than the one before: at most 730 days or 24 months.")
        raise ValidationError({"amounts": message}) from error
    row = LeadTime(kind=kind, amounts=list(lead.amounts), unit=unit)
    row.full_clean(validate_unique=False)
    row.save()
    record("deadline.lead_set", row, by=by, detail={"kind": kind, "amounts": row.amounts, "unit": unit})
    start_refresh(by=by)
    return row


# the summary of the morning ---------------------------------------------------------


@transaction.atomic
def announce() -> int:
    """Tell each officer once how many of their to-dos have newly opened; how many there were in all."""
    day = today()
    fresh = Deadline.objects.filter(open_on(day), announced_on=None)
    new = list(fresh.select_for_update(of=("self",), skip_locked=True).values_list("pk", flat=True))
    if not new:
        return 0
    for user in holders_anywhere(Permission.EDIT_CADRES).order_by("pk"):
        count = own_deadlines(user).filter(pk__in=new).count()
        if count:
            notify(
                [user],
                OPENED,
                href=f"{reverse('deadlines:list')}?standing=overdue&standing=open",
                count=str(count),
            )
    Deadline.objects.filter(pk__in=new).update(announced_on=day)
    return len(new)


# the year of the department -----------------------------------------------------------


@transaction.atomic
def save_item(item: YearItem, *, by: User) -> YearItem:
    """A new or changed item of the year."""
    added = item._state.adding
    item.full_clean()
    item.save()
    detail = {"title": item.title_zh, "months": f"{item.month_from}-{item.month_to}"}
    record("year_item.added" if added else "year_item.changed", item, by=by, detail=detail)
    return item


@transaction.atomic
def remove_item(item: YearItem, *, by: User) -> None:
    """Take an item out of the year."""
    record("year_item.removed", item, by=by, detail={"title": item.title_zh})
    item.delete()


@transaction.atomic
def mark_item(item: YearItem, year: int, *, done: bool, by: User) -> None:
    """Note that an item is done in a year, or that it is not; for who sees to it and who edits the year."""
    if not is_owner(by, item) and Permission.MANAGE_DEADLINES not in permissions_of(by):
        raise PermissionDenied
    if not done:
        YearMark.objects.filter(item=item, year=year).delete()
    elif not YearMark.objects.filter(item=item, year=year).exists():
        YearMark.objects.create(item=item, year=year, done_by=by, done_on=today())
    record("year_item.done" if done else "year_item.undone", item, by=by, detail={"year": year})
