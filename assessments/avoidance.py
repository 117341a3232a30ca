"""Who of a task force is too near to whom: kin, former superior, same unit (回避).

Files and families may be out of sight of who asks: the question is asked of all of them, and only the answer goes back.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from assessments.choices import Nearness
from cadres.models import Appointment, Cadre, FamilyMember
from common import scope


@dataclass(frozen=True, slots=True)
class Conflict:
    """A member (user id) and somebody looked at (cadre id), and why they should not meet there."""

    user: UUID
    cadre: UUID
    why: Nearness


@dataclass(frozen=True, slots=True)
class Held:
    """A post: where in the tree, whether it leads, from when to when."""

    path: str
    leads: bool
    span: object

    def was_above(self, other: "Held") -> bool:
        """Whether this post led the unit of the other, or one above it, at the same time."""
        return self.leads and other.path.startswith(self.path) and overlap(self.span, other.span)


def overlap(one: object, other: object) -> bool:
    """Whether two ranges of days share one; an open end reaches on."""
    begins = max((span.lower for span in (one, other) if span.lower), default=None)
    ends = min((span.upper for span in (one, other) if span.upper), default=None)
    return begins is None or ends is None or begins < ends


@scope.everything()
def conflicts_of(users: Iterable[UUID], cadres: Iterable[UUID]) -> list[Conflict]:
    """Every nearness between these users, through their own files, and these cadres; the heaviest of several."""
    own = {one.pk: one for one in Cadre.objects.filter(user__in=list(users))}
    others = {one.pk: one for one in Cadre.objects.filter(pk__in=list(cadres))}
    kin = kin_between(own, others)
    posts = posts_of([*own, *others])
    found = [
        (mine, theirs, nearness(mine, theirs, kin, posts))
        for mine in own.values()
        for theirs in others.values()
    ]
    return [Conflict(mine.user_id, theirs.pk, why) for mine, theirs, why in found if why]


def nearness(
    mine: Cadre, theirs: Cadre, kin: set[tuple[UUID, UUID]], posts: dict[UUID, list[Held]]
) -> Nearness | None:
    """The heaviest between two files; one's own file counts as kin."""
    if mine.pk == theirs.pk or (mine.pk, theirs.pk) in kin:
        return Nearness.KIN
    pairs = [(a, b) for a in posts.get(mine.pk, ()) for b in posts.get(theirs.pk, ())]
    if any(a.was_above(b) or b.was_above(a) for a, b in pairs):
        return Nearness.SUPERIOR
    return Nearness.SAME_UNIT if mine.home_unit_id == theirs.home_unit_id else None


def kin_between(own: Iterable[UUID], others: Iterable[UUID]) -> set[tuple[UUID, UUID]]:
    """Pairs of files that are relatives, whichever of the two names the other."""
    own, others = list(own), list(others)
    named = FamilyMember.objects.filter(cadre__in=own, relative__in=others)
    names = FamilyMember.objects.filter(cadre__in=others, relative__in=own)
    return {(row.cadre_id, row.relative_id) for row in named} | {
        (row.relative_id, row.cadre_id) for row in names
    }


def posts_of(ids: list[UUID]) -> dict[UUID, list[Held]]:
    """The posts each of these holds or held within the tree."""
    found: dict[UUID, list[Held]] = {}
    for row in Appointment.objects.filter(cadre__in=ids, unit__isnull=False).select_related("unit"):
        found.setdefault(row.cadre_id, []).append(Held(row.unit.path, row.is_leadership, row.valid))
    return found
