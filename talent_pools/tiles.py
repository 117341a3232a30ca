"""The tile of the pools."""

from collections.abc import Sequence

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.choices import Permission
from common.tiles import Asked, Number, Tile, add_tile
from talent_pools.choices import Horizon, State
from talent_pools.queries import visible_memberships
from units.queries import placed


def members(asked: Asked) -> Sequence[Number]:
    """Stays in the pools, by horizon, and those of which the rules suggest another."""
    rows = visible_memberships(asked.user).order_by().filter(state=State.MEMBER)
    rows = placed(rows, asked.units, "cadre__home_unit")
    by_horizon = {key: Count("pk", filter=Q(horizon=key)) for key in Horizon.values}
    counts = rows.aggregate(all=Count("pk"), differing=Count("pk", filter=Q(differs=True)), **by_horizon)
    url = "talent_pools:members"
    member = {"state": str(State.MEMBER)}
    return [
        Number("members", _("in the pools"), counts["all"], asked.url(url, **member)),
        *(
            Number(f"members_{key}", Horizon(key).label, counts[key], asked.url(url, **member, horizon=key))
            for key in Horizon.values
        ),
        Number(
            "differing",
            _("decision and rules differ"),
            counts["differing"],
            asked.url(url, **member, differs="1"),
            bad=True,
        ),
    ]


add_tile(
    Tile(
        "pools",
        "development",
        10,
        gettext_lazy("In the talent pools"),
        pgettext_lazy("unit of a number", "stays"),
        gettext_lazy(
            "Decided and not left. Who is in two pools counts twice. Nobody is told by the product."
        ),
        gettext_lazy("Decisions on entry, each with its day"),
        Permission.VIEW_POOLS,
        "pools",
        members,
    )
)
