"""Recording an act, sealing what was recorded, and proving that nothing was altered since."""

import hashlib
import json

from django.db import connection, transaction

from audit.models import Entry, Seal, SealedEntry

SEALER_LOCK = 7305
BATCH = 5000


def record(
    action: str, subject: object = None, *, by: object, detail: dict | None = None, address: str = ""
) -> Entry:
    """Write the act into the trail, in the caller's transaction: both are kept, or neither."""
    return Entry.objects.create(
        actor_id=getattr(by, "pk", None),
        actor=str(by),
        address=address,
        action=action,
        subject_type=subject._meta.label_lower if subject is not None else "",
        subject_id=str(subject.pk) if subject is not None else "",
        detail=detail or {},
    )


@transaction.atomic
def seal_pending() -> int:
    """Chain the committed entries that no seal covers yet; returns how many."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SEALER_LOCK])
    entries = list(Entry.objects.filter(sealed=None).order_by("pk")[:BATCH])
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


def first_broken_link() -> str | None:
    """What does not fit, in words naming the entry or seal; None when the whole chain holds."""
    head = ""
    for seal in Seal.objects.order_by("pk").iterator():
        if seal.previous_head != head:
            return f"seal {seal.pk}: its predecessor is missing or altered"
        broken = _broken_entry(seal)
        if broken:
            return broken
        head = seal.head
    return None


def _broken_entry(seal: Seal) -> str | None:
    entries = Entry.objects.in_bulk(seal.entry_ids)
    kept = dict(SealedEntry.objects.filter(seal=seal).values_list("entry_id", "digest"))
    digests = []
    for pk in seal.entry_ids:
        if pk not in entries:
            return f"entry {pk} is missing (seal {seal.pk})"
        digests.append(digest_of(entries[pk]))
        if kept.get(pk) != digests[-1]:
            return f"entry {pk} was altered (seal {seal.pk})"
    if merkle_root(digests) != seal.root or sha256(seal.previous_head + seal.root) != seal.head:
        return f"seal {seal.pk} was altered"
    return None


def digest_of(entry: Entry) -> str:
    """The fingerprint of everything an entry says."""
    said = [
        entry.pk, entry.at.isoformat(), str(entry.actor_id or ""), entry.actor, entry.address, entry.action,
        entry.subject_type, entry.subject_id, entry.detail,
    ]  # fmt: skip
    return sha256(json.dumps(said, ensure_ascii=False, sort_keys=True))


def merkle_root(digests: list[str]) -> str:
    """The root over the digests; an odd one is carried up."""
    while len(digests) > 1:
        pairs = [digests[n : n + 2] for n in range(0, len(digests), 2)]
        digests = [sha256("".join(pair)) if len(pair) > 1 else pair[0] for pair in pairs]
    return digests[0]


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
