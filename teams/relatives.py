"""Who in a team is related to whom: for who may look at families, with a purpose, like any look at a sealed part."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from cadres.choices import SensitivePart
from cadres.models import FamilyMember
from cadres.queries import revealable_cadres
from cadres.reading import reveal
from teams.effects import Effects
from teams.models import Scenario


@dataclass(frozen=True, slots=True)
class Pair:
    """In whose file a relative stands, what the relation is, and who it is."""

    holder: str
    relation: str
    relative: str


def pairs_of(scenario: Scenario, effects: Effects, *, purpose: str, reason: str, by: User) -> list[Pair]:
    """The relatives in the team after the moves, from the files whose families `by` may look at, one reveal a file.

    ValidationError when the reveals of the day are used up.
    """
    ids = [one.cadre_id for one in effects.seats if not one.leaves]
    mine = revealable_cadres(by)
    rows = FamilyMember.objects.filter(cadre__in=mine.filter(pk__in=ids), relative__in=ids)
    found = list(rows.select_related("cadre", "relative").order_by("cadre_id", "order"))
    for cadre in {one.cadre for one in found}:
        reveal(cadre, [SensitivePart.FAMILY], purpose=purpose, reason=reason, by=by)
    record("scenario.relations_shown", scenario, by=by, detail={"purpose": purpose, "files": len(found)})
    near = set(mine.filter(pk__in=[one.relative_id for one in found]).values_list("pk", flat=True))
    other = _("a person whose family is not yours to look at")
    return [
        Pair(one.cadre.name, one.relation, one.relative.name if one.relative_id in near else other)
        for one in found
    ]
