"""Relatives who have a file themselves: nobody acts on, or sees a matter about, kin."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from uuid import UUID

from cadres.models import Cadre, FamilyMember
from cadres.services import open_family
from common import scope
from common.dates import PartialDate

BATCH = 1000
Month = tuple[int, int] | None
Key = tuple[str, Month]


@scope.everything()
def link_relatives(ids: Iterable[UUID] | None = None) -> int:
    """Point these family members (None: all) to their own file, where one person alone has name and birth month.

    The file may be out of sight of who adds the relative: kin are kept apart all the same.
    """
    unlinked = FamilyMember.objects.filter(relative=None).select_related("cadre")
    unlinked = (unlinked if ids is None else unlinked.filter(pk__in=list(ids))).iterator(BATCH)
    linked = 0
    while members := list(islice(unlinked, BATCH)):
        found = _with_files({member: _known_as(member) for member in members})
        linked += FamilyMember.objects.bulk_update(found, ["relative"])
    return linked


def _known_as(member: FamilyMember) -> Key:
    told = open_family(member)
    return told.get("name", ""), birth_month(told.get("birth", ""))


def _with_files(known: dict[FamilyMember, Key]) -> list[FamilyMember]:
    """Those members of whom exactly one other person has the name and month, with `relative` set."""
    files = defaultdict(set)
    for pk, name, birth in Cadre.objects.filter(name__in={name for name, _ in known.values()}).values_list(
        "pk", "name", "birth"
    ):
        files[name, months_of(birth)].add(pk)
    for member, key in known.items():
        same = files[key] - {member.cadre_id} if key[1] else ()
        member.relative_id = next(iter(same)) if len(same) == 1 else None
    return [member for member in known if member.relative_id]


def birth_month(text: str) -> Month:
    """Year and month of a date as forms write it; None when the month is not told."""
    try:
        return months_of(PartialDate.parse(text))
    except ValueError:
        return None


def months_of(value: PartialDate | None) -> Month:
    """Year and month; None when only the year is known."""
    return (value.year, value.month) if value and value.month else None
