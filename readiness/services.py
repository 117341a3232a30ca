"""Computing results: a chunk, what was marked, everybody, one cadre on another day or with other facts."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.models import Func, IntegerField, QuerySet, TextField
from django.db.models.functions import Cast

from cadres.models import Cadre
from cadres.quota_use import count_quota_use
from common import scope
from common.clock import today
from common.ids import id_list
from jobs.models import Run, State
from jobs.services import start_run
from readiness.choices import RUN
from readiness.evaluate import Evaluation, evaluate
from readiness.faults import RuleError
from readiness.live import rule_book
from readiness.masking import matter_rules
from readiness.models import Mark, RuleSetVersion
from readiness.queries import due, facts_of, serving
from readiness.rules import Book
from readiness.writing import PREPARED, statement

CHUNK = 4000
DRAIN = 2000
BATCHES = 20  # of a drain
BUCKETS = 512
PLANNING = (
    "SET LOCAL join_collapse_limit = 1; SET LOCAL enable_nestloop = off;"  # lines are laterals: no loops over tables
    " SET LOCAL plan_cache_mode = force_generic_plan;"  # ids come as a parameter of any length
    # While results are few, reading all of them looks as cheap as looking some up; the plan outlives that.
    " SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off"
)
# A commit lost in a crash takes the end of its work item or its marks with it: the chunk is computed again.
UNHURRIED = "SET LOCAL synchronous_commit = off"
NO_MATTER = {"open": False, "until": None, "ended_unclosed": False, "investigation": False, "evidence": []}
LOCKS = 7310  # first key of the advisory locks, the bucket is the second
BUCKET = Func(  # bucket() of the primary key, as SQL
    Cast("pk", TextField()),
    template=f"(('x' || left(replace(%(expressions)s, '-', ''), 12))::bit(48)::bigint %%%% {BUCKETS})",
    output_field=IntegerField(),
)
DRAINING = -1  # the number of the lock that whoever drains holds


@dataclass(frozen=True, slots=True)
class Written:
    """Rows computed, rows written, rows removed, status changes logged."""

    computed: int
    written: int
    gone: int
    changed: int


def bucket(cadre_id: UUID | str) -> int:
    """Fixed bucket of a cadre: full chunks and drains of one bucket never run at the same time.

    By the millisecond in the UUIDv7: files made one after the other lie side by side in tables and indexes,
    and a chunk that holds neighbours reads a quarter less than one that holds anybody.
    """
    return int(str(cadre_id).replace("-", "")[:12], 16) % BUCKETS


@transaction.atomic
def compute(cadre_ids: Iterable[UUID | str], *, book: Book | None = None) -> Written:
    """Compute the results of these cadres for today and write what changed. Locks before it reads."""
    ids, day = list(cadre_ids), today()
    hold_buckets(ids)
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL jit = off; {PLANNING}; {UNHURRIED}")
        name = _prepared(cursor, *statement(book or rule_book(anew=True), day))
        cursor.execute(f"EXECUTE {name} (%s)", [id_list(ids)])
        return Written(*cursor.fetchone())


def hold_buckets(cadre_ids: Iterable[UUID | str]) -> None:
    """Until the transaction ends nobody else computes these cadres: an older reading never overwrites a newer one."""
    buckets = sorted({bucket(one) for one in cadre_ids})  # always taken in the same order
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, number) FROM unnest(%s) AS number", [LOCKS, buckets])


def _prepared(cursor: CursorWrapper, name: str, text: str) -> str:
    """The name of the statement, planned at the connection's first use only: planning takes a quarter of a chunk's time."""
    cursor.execute("SELECT name FROM pg_prepared_statements WHERE name LIKE %s", [f"{PREPARED}%"])
    known = {row[0] for row in cursor.fetchall()}
    if name not in known:
        for old in known:  # of yesterday, or of rules no longer in force
            cursor.execute(f"DEALLOCATE {old}")
        cursor.execute(f"PREPARE {name} (uuid[]) AS {text}")
    return name


def drain() -> None:
    """Some batches of marked cadres; before them the quotas, since a mark may be of who took or left a rank.

    One worker at a time: after a large import the others stay free for what people wait for.
    """
    if not Mark.objects.exists():
        return
    with alone_in(DRAINING) as is_alone:
        if is_alone:
            _drain()


def _drain() -> None:
    count_quota_use(today())
    for _ in range(BATCHES):
        if drain_marks() is None:
            return


@contextmanager
def alone_in(number: int) -> Iterator[bool]:
    """Whether nobody else is within; a lost connection leaves."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [LOCKS, number])
        (entered,) = cursor.fetchone()
        try:
            yield entered
        finally:
            if entered:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [LOCKS, number])


@transaction.atomic
def drain_marks(limit: int = DRAIN) -> Written | None:
    """Recompute the cadres of the oldest marks and remove all their marks; None when there was none to be had."""
    marks = Mark.objects.select_for_update(skip_locked=True).order_by("pk")
    oldest = set(marks.values_list("cadre_id", flat=True)[:limit])
    if not oldest:
        return None
    taken = list(marks.filter(cadre_id__in=oldest).values_list("pk", flat=True))
    Mark.objects.filter(pk__in=taken).delete()
    return compute(oldest)


@transaction.atomic
def register_versions(book: Book) -> None:
    """Keep the text of every rule set the first time it is used; RuleError when a used version was edited."""
    known = {(row.key, row.version): row.digest for row in RuleSetVersion.objects.all()}
    speaking = [f"{one.key}@{one.version}" for one in book.sets if one.in_force(today())]
    unused = RuleSetVersion.objects.filter(first_used_on=None)
    for row in unused:
        if str(row) in speaking:
            row.first_used_on = today()
            row.save(update_fields=["first_used_on"])
    for one in book.sets:
        digest = known.get((one.key, one.version))
        if digest is None:
            _keep(one)
        elif digest != one.digest:
            raise RuleError(
                f"{one.key}.yaml: version {one.version} was used with another text; give it a new version"
            )


def _keep(one: object) -> None:
    same = ("key", "version", "digest", "text", "title_zh", "title_en", "from_day", "to_day", "confirmed_on")
    row = RuleSetVersion(
        **{name: getattr(one, name) for name in same},
        confirmed_by=one.confirmed_by or "",
        first_used_on=today(),
    )
    row.full_clean()
    row.save()


def start_full(*, by: object, chunk: int = CHUNK) -> Run:
    """A run over everybody in service, also beyond the scope of who starts it: it shows nobody."""
    with scope.everything():
        count_quota_use(today())
        return _start(serving(), full=True, by=by, chunk=chunk)


def start_nightly(*, by: object) -> Run:
    """A run over those for whom today may matter, or over everybody when the rules in force are others."""
    last = Run.objects.filter(kind=RUN, state=State.DONE, parameters__full=True).first()
    count_quota_use(today())
    same = last and last.parameters["rules"] == rule_book(anew=True).version_of_all(today())
    return _start(due(today()), full=False, by=by) if same else start_full(by=by)


def _start(ids: QuerySet, *, full: bool, by: object, chunk: int = CHUNK) -> Run:
    register_versions(rule_book(anew=True))
    payloads = (({"ids": part}, len(part)) for part in _chunks(ids, chunk))
    parameters = {"rules": rule_book().version_of_all(today()), "full": full}
    return start_run(RUN, payloads, by=by, parameters=parameters)


def _chunks(ids: QuerySet, size: int) -> Iterator[list[str]]:
    """Lists of about `size` ids, of whole buckets: no chunk of a run waits for the lock of another.

    Files made all at once share a bucket; one larger than `size` is divided nevertheless.
    """
    filled: list[str] = []
    for more in _buckets_of(ids):
        if filled and len(filled) + len(more) > size:
            yield filled
            filled = []
        filled += more
        while len(filled) > size:
            yield filled[:size]
            filled = filled[size:]
    if filled:
        yield filled


def _buckets_of(ids: QuerySet) -> QuerySet[list[str]]:
    """The ids of each bucket that has any, gathered by the database: a row for each id takes a second per 100,000."""
    by_bucket = ids.order_by().annotate(number=BUCKET).values("number").order_by("number")
    texts = ArrayAgg(Cast("pk", TextField()), order_by="pk")
    return by_bucket.annotate(part=texts).values_list("part", flat=True)


def explain(cadre: Cadre, *, as_of: date | None = None) -> list[Evaluation]:
    """What the rules in force on that day say of the records on that day; computed, never stored."""
    day = as_of or today()
    return evaluate(facts_of([cadre.pk], day)[cadre.pk], rule_book(), day, today=today())


@dataclass(frozen=True, slots=True)
class Explained:
    """One cadre as of a day: what was read, what the rules say, and what they say as if there were no matter."""

    facts: dict[str, Mapping]
    found: list[Evaluation]
    without_matters: list[Evaluation]


def explain_all(cadre_ids: Iterable[UUID], *, as_of: date) -> dict[UUID, Explained]:
    """The same as explain() for many at once: each fact is asked once for all of them."""
    book, day = rule_book(), today()

    def said(facts: Mapping) -> list[Evaluation]:
        return evaluate(facts, book, as_of, today=day)

    found = {}
    for pk, facts in facts_of(cadre_ids, as_of).items():
        own = said(facts)
        clear = facts["effect_periods"]["open"] is None
        found[pk] = Explained(facts, own, own if clear else said(facts | {"effect_periods": NO_MATTER}))
    return found


def explain_without_matters(cadre: Cadre, *, as_of: date) -> list[Evaluation]:
    """The same as if there were no matter, its lines left out: on any other day they would tell the date."""
    own = facts_of([cadre.pk], as_of)[cadre.pk] | {"effect_periods": NO_MATTER}
    found = evaluate(own, rule_book(), as_of, today=today())
    hidden = matter_rules(rule_book())
    return [replace(one, lines=[line for line in one.lines if line["rule"] not in hidden]) for one in found]


def what_if(
    cadre: Cadre, *, facts: Mapping[str, Mapping] | None = None, book: Book | None = None
) -> list[Evaluation]:
    """The same for today with some facts' columns changed, or under a draft of the rules."""
    day = today()
    own = facts_of([cadre.pk], day)[cadre.pk]
    changed = {name: {**own.get(name, {}), **columns} for name, columns in (facts or {}).items()}
    return evaluate({**own, **changed}, book or rule_book(), day, today=day)
