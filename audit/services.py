"""Recording an act, and sealing what was recorded."""

from collections.abc import Iterable

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from audit import lodging
from audit.chain import MARGIN, digest_of, first_broken_link, head_now, merkle_root
from audit.context import ADDRESS, roles_of
from audit.masking import masked
from audit.models import Entry, Seal, SealedEntry
from audit.proof import sha256

SEALER_LOCK = 7305
BATCH = 5000


def record(
    action: str, subject: object = None, *, by: object, detail: dict | None = None, address: str = ""
) -> Entry:
    """Write the act into the trail, in the caller's transaction: both are kept, or neither.

    `address` only where no request is under way; numbers of identity and telephone in `detail` are masked.
    """
    return Entry.objects.create(
        actor_id=getattr(by, "pk", None),
        actor=str(by),
        role=roles_of(by)[:200],
        address=address or ADDRESS.get(),
        action=action,
        subject_type=subject._meta.label_lower if subject is not None else "",
        subject_id=str(subject.pk) if subject is not None else "",
        detail=masked(detail or {}),
    )


def record_all(acts: Iterable[tuple[str, object, dict]], *, by: object) -> int:
    """Write many acts of one person at once, as `record` does one: (action, subject, detail) each; returns how many."""
    who = {"actor_id": getattr(by, "pk", None), "actor": str(by), "role": roles_of(by)[:200]}
    entries = [
        Entry(
            **who,
            address=ADDRESS.get(),
            action=action,
            subject_type=subject._meta.label_lower,
            subject_id=str(subject.pk),
            detail=masked(detail),
        )
        for action, subject, detail in acts
    ]
    return len(Entry.objects.bulk_create(entries, BATCH))


@transaction.atomic
def seal_pending(*, whole: bool = False) -> int:
    """Chain the committed entries that no seal covers yet; returns how many.

    Looks back MARGIN entries, for what long transactions commit late; `whole` looks at all.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SEALER_LOCK])
    last_sealed = SealedEntry.objects.aggregate(last=Max("pk"))["last"] or 0
    waiting = Entry.objects.filter(sealed=None, pk__gt=0 if whole else last_sealed - MARGIN)
    entries = list(waiting.order_by("pk")[:BATCH])
    if not entries:
        return 0
    digests = [digest_of(entry) for entry in entries]
    last = Seal.objects.order_by("-pk").first()
    previous = last.head if last else ""
    root = merkle_root(digests)
    seal = Seal.objects.create(
        entry_ids=[entry.pk for entry in entries],
        root=root,
        previous_head=previous,
        head=sha256(previous + root),
    )
    SealedEntry.objects.bulk_create(
        SealedEntry(entry=entry, seal=seal, digest=digest)
        for entry, digest in zip(entries, digests, strict=True)
    )
    return len(entries)


def lodge_head() -> lodging.Head | None:
    """Seal all there is and lodge the head outside; None for an empty trail. LodgingError when the place can not be reached."""
    while seal_pending(whole=True) == BATCH:
        pass
    head = head_now(timezone.now())
    if head:
        lodging.put(head)
        record("trail.lodged", by="timetable", detail={"seal": head.seal, "head": head.head})
    return head


def verify(*, by: str) -> str | None:
    """Look through the whole chain, and at the heads lodged outside; what is broken first, or None. Recorded."""
    broken = first_broken_link(lodging.lodged())
    record("trail.verified", by=by, detail={"broken": broken or ""})
    return broken
