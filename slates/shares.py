"""Women, people outside the party and people under forty: on a slate, and among the others who were eligible."""

from datetime import date

from django.db.models import Count, Q, QuerySet

from accounts.models import User
from cadres.choices import Sex
from cadres.classes import POLITICS_CODES, born_before
from cadres.models import Cadre
from slates.figures import Share
from slates.models import Slate
from slates.queries import not_put_forward
from talent_pools.queries import readable_cadres

FORTY = 40
ASKED = ("women", "non_party", "under_40")


def conditions(on: date) -> dict[str, tuple[Q, Q]]:
    """For each share: of whom it is known, and of whom it is true."""
    party = Q(political_status__in=POLITICS_CODES["party"])
    return {
        "women": (~Q(sex=""), Q(sex=Sex.FEMALE)),
        "non_party": (~Q(political_status=""), ~party & ~Q(political_status="")),
        "under_40": (Q(birth__isnull=False), Q(birth__gte=born_before(FORTY, on))),
    }


def shares(user: User, slate: Slate, on: date) -> list[Share]:
    """The three shares, in two queries; of people the user may read."""
    here = counted(readable_cadres(user).filter(pk__in=slate.people), on)
    there = counted(not_put_forward(user, slate), on)
    return [
        Share(key, here[f"{key}_true"], here[f"{key}_known"], there[f"{key}_true"], there[f"{key}_known"])
        for key in ASKED
    ]


def counted(people: QuerySet[Cadre], on: date) -> dict[str, int]:
    """How many are known, and how many are it."""
    columns = {}
    for key, (known, true) in conditions(on).items():
        columns |= {
            f"{key}_known": Count("pk", filter=known),
            f"{key}_true": Count("pk", filter=known & true),
        }
    return people.order_by().aggregate(**columns)
