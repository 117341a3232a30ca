"""The tile of placements."""

from collections.abc import Sequence

from django.db.models import Count, F
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.choices import Permission
from common.tiles import Asked, Number, Tile, add_tile
from placements.choices import Standing
from placements.queries import standing_on, visible_placements
from units.queries import placed

TOLD = (
    (Standing.RUNNING, gettext_lazy("under way now"), False),
    (Standing.COMING, gettext_lazy("about to begin"), False),
    (Standing.OVER, gettext_lazy("over, not settled"), True),
)


def out(asked: Asked) -> Sequence[Number]:
    """Placements of the home units asked of, under way, about to begin, over and not settled."""
    rows = visible_placements(asked.user).annotate(ends=F("valid__endswith")).order_by()
    rows = placed(rows, asked.units)
    conditions = standing_on(asked.day)
    counts = rows.aggregate(**{str(key): Count("pk", filter=conditions[key]) for key, _label, _bad in TOLD})
    return [
        Number(
            f"placements_{key}",
            label,
            counts[str(key)],
            asked.url("placements:list", unit_as="home", standing=str(key)),
            bad=bad,
        )
        for key, label, bad in TOLD
    ]


add_tile(
    Tile(
        "placements",
        "development",
        20,
        gettext_lazy("Placements under way"),
        pgettext_lazy("unit of a number", "placements"),
        gettext_lazy(
            "Secondments, exchanges, shadowing and postings down that have begun and not ended, sent out and received."
        ),
        gettext_lazy("Plans of mutual secondment and of the four batches"),
        Permission.VIEW_CADRES,
        "placements",
        out,
    )
)
