"""Family rows of a form as sealed rows of the file, and back."""

from collections.abc import Iterable

from cadres.lrmx import FamilyMember as Written
from cadres.models import Cadre, FamilyMember
from cadres.services import open_family, seal_family

HEADING = "家庭主要成员及重要社会关系"


def family_of(cadre: Cadre, rows: Iterable[Written]) -> list[FamilyMember]:
    """Sealed rows in their order."""
    members = []
    for order, row in enumerate(rows):
        member = FamilyMember(cadre=cadre, relation=row.relation[:20], order=order)
        told = {"name": row.name, "birth": row.birth, "politics": row.politics, "work": row.post}
        member.sealed = seal_family(member, told)
        members.append(member)
    return members


def written(members: Iterable[FamilyMember], cadre: Cadre) -> tuple[Written, ...]:
    """Family rows as a form writes them. The caller records the look."""
    found = []
    for member in sorted(members, key=lambda member: member.order):
        member.cadre = cadre
        told = open_family(member)
        found.append(
            Written(
                member.relation,
                told.get("name", ""),
                told.get("birth", ""),
                told.get("politics", ""),
                told.get("work", ""),
            )
        )
    return tuple(found)
