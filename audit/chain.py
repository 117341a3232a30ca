"""What holds the trail together: fingerprints of entries, a root over each batch, a chain of heads."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from audit.lodging import Head
from audit.models import Entry, Seal, SealedEntry
from audit.proof import digest, sha256

LATEST = timedelta(
    hours=1
)  # no transaction is open for so long, so no entry is sealed so much later than it was made
TOGETHER = 200
MARGIN = 20_000  # entries back from the last sealed one among which the sealer looks for late ones


def first_broken_link(lodged: Iterable[Head] = ()) -> str | None:
    """What does not fit, in words naming the entry or seal; None when the whole chain holds.

    `lodged`: the heads kept outside, the oldest first. They alone tell that the end was cut off, or all was made anew.
    """
    outside = {head.seal: head for head in lodged}
    before: Seal | None = None
    latest: datetime | None = None
    for seal, kept, entries in _seals():
        broken = _broken_seal(seal, before) or _broken_entry(seal, latest, kept, entries)
        if broken := broken or _unlike(seal, outside.pop(seal.pk, None)):
            return broken
        before, times = seal, [entries[pk].at for pk in seal.entry_ids]
        latest = max([*times, latest] if latest else times)
    return _cut_off(outside.values(), before) or _never_sealed()


def _seals() -> Iterator[tuple[Seal, dict[int, str], dict[int, Entry]]]:
    """Every seal with the fingerprints kept under it and its entries, read some hundred seals at a time."""
    last = 0
    while seals := list(Seal.objects.filter(pk__gt=last).order_by("pk")[:TOGETHER]):
        last, kept = seals[-1].pk, defaultdict(dict)
        for seal, entry, fingerprint in SealedEntry.objects.filter(seal__in=seals).values_list(
            "seal_id", "entry_id", "digest"
        ):
            kept[seal][entry] = fingerprint
        entries = Entry.objects.in_bulk([pk for seal in seals for pk in seal.entry_ids])
        yield from ((seal, kept[seal.pk], entries) for seal in seals)


def _broken_seal(seal: Seal, before: Seal | None) -> str | None:
    if seal.previous_head != (before.head if before else ""):
        return f"seal {seal.pk}, entries {span_of(seal)}: its predecessor is missing or altered"
    return None


def _broken_entry(
    seal: Seal, latest: datetime | None, kept: dict[int, str], entries: dict[int, Entry]
) -> str | None:
    """`latest`: when the newest entry of the seals before was made. A backlog is as old as what came before it."""
    for pk in seal.entry_ids:
        if pk not in entries:
            return f"entry {pk} is missing (seal {seal.pk})"
        if kept.get(pk) != digest_of(entries[pk]):
            return f"entry {pk} was altered (seal {seal.pk})"
        if latest and entries[pk].at < latest - LATEST:
            return f"entry {pk} was put in later than it says (seal {seal.pk})"
    return _broken_order(seal, kept)


def _broken_order(seal: Seal, kept: dict[int, str]) -> str | None:
    for former, pk in pairwise(seal.entry_ids):
        if former > pk:
            return f"entry {pk} is out of its order (seal {seal.pk})"
    if strangers := sorted(kept.keys() - set(seal.entry_ids)):
        return f"entry {strangers[0]} was moved under seal {seal.pk}"
    root = merkle_root([kept[pk] for pk in seal.entry_ids])
    if root != seal.root or sha256(seal.previous_head + root) != seal.head:
        return f"one of the entries {span_of(seal)} and its fingerprint were altered (seal {seal.pk})"
    return None


def _unlike(seal: Seal, outside: Head | None) -> str | None:
    if outside is None or outside.head == seal.head:
        return None
    return f"one of the entries up to {outside.last_entry} was altered: seal {seal.pk} is not as lodged {outside.lodged_at}"


def stands(entry: Entry) -> bool:
    """Whether an entry is what its seal has, and the seal holds; one too young to be sealed does."""
    kept = SealedEntry.objects.select_related("seal").filter(pk=entry.pk).first()
    if kept is None:
        return not SealedEntry.objects.filter(pk__gt=entry.pk + MARGIN).exists()
    beside = dict(SealedEntry.objects.filter(seal=kept.seal).values_list("entry_id", "digest"))
    return kept.digest == digest_of(entry) and _broken_order(kept.seal, beside) is None


def _cut_off(missing: Iterable[Head], last: Seal | None) -> str | None:
    gone = min(missing, key=lambda head: head.seal, default=None)
    if gone is None:
        return None
    first = max(last.entry_ids) + 1 if last else 1
    return f"entries {first} to {gone.last_entry} are missing: seal {gone.seal} was lodged {gone.lodged_at} and is not there"


def _never_sealed() -> str | None:
    """The sealer takes every entry within seconds; one far behind the last it took was put in past it."""
    last = SealedEntry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    found = Entry.objects.filter(sealed=None, pk__lt=last - MARGIN).order_by("pk").first()
    return f"entry {found.pk} stands outside of the chain" if found else None


def span_of(seal: Seal) -> str:
    """First and last entry of a seal."""
    return f"{min(seal.entry_ids)} to {max(seal.entry_ids)}"


def said_by(entry: Entry) -> list:
    """Everything an entry says, as its fingerprint is taken of it."""
    said = [
        entry.pk, entry.at.isoformat(), str(entry.actor_id or ""), entry.actor, entry.address, entry.action,
        entry.subject_type, entry.subject_id, entry.detail,
    ]  # fmt: skip
    if entry.role:  # entries from before roles were recorded keep their fingerprint
        said.append(entry.role)
    return said


def digest_of(entry: Entry) -> str:
    """The fingerprint of everything an entry says."""
    return digest(said_by(entry))


def merkle_root(digests: list[str]) -> str:
    """The root over the digests; an odd one is carried up."""
    while len(digests) > 1:
        digests = list(_parents(digests))
    return digests[0]


def _parents(digests: list[str]) -> Iterator[str]:
    for n in range(0, len(digests), 2):
        yield sha256("".join(digests[n : n + 2])) if n + 1 < len(digests) else digests[n]


def path_of(digests: list[str], place: int) -> list[tuple[str, str]]:
    """The hashes beside the way from one digest to the root, each with the side it stands on."""
    path = []
    while len(digests) > 1:
        beside = place ^ 1
        if beside < len(digests):
            path.append(("left" if beside < place else "right", digests[beside]))
        digests, place = list(_parents(digests)), place // 2
    return path


def proof_of(entry: Entry, head: Head) -> dict:
    """That the entry is in the trail under a lodged head, as `audit/proof.py` checks it anywhere.

    LookupError when the entry is not sealed yet, or after that head.
    """
    seal = Seal.objects.filter(pk__in=SealedEntry.objects.filter(pk=entry.pk).values("seal")).first()
    if seal is None or seal.pk > head.seal:
        raise LookupError(f"entry {entry.pk} is not under the head of seal {head.seal}")
    kept = dict(SealedEntry.objects.filter(seal=seal).values_list("entry_id", "digest"))
    later = Seal.objects.filter(pk__gt=seal.pk, pk__lte=head.seal).order_by("pk")
    return {
        "entry": said_by(entry),
        "path": path_of([kept[pk] for pk in seal.entry_ids], seal.entry_ids.index(entry.pk)),
        "previous_head": seal.previous_head,
        "seal": seal.pk,
        "later_roots": list(later.values_list("pk", "root")),
    }


def head_now(now: datetime) -> Head | None:
    """The head of the chain, as it is lodged; None for an empty trail."""
    seal = Seal.objects.order_by("-pk").first()
    return Head(seal.pk, seal.head, max(seal.entry_ids), now.isoformat()) if seal else None
