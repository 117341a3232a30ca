"""What holds the trail together: fingerprints of entries, a root over each batch, a chain of heads."""

import hashlib
import json

from audit.models import Entry, Seal, SealedEntry


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
    if entry.role:  # entries from before roles were recorded keep their fingerprint
        said.append(entry.role)
    return sha256(json.dumps(said, ensure_ascii=False, sort_keys=True))


def merkle_root(digests: list[str]) -> str:
    """The root over the digests; an odd one is carried up."""
    while len(digests) > 1:
        pairs = [digests[n : n + 2] for n in range(0, len(digests), 2)]
        digests = [sha256("".join(pair)) if len(pair) > 1 else pair[0] for pair in pairs]
    return digests[0]


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
