"""Tiles of the comparison with the rules: who is qualified, who will be, of whom data are missing."""

from collections.abc import Callable, Sequence

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.choices import Permission
from cadres.models import Cadre
from common.tiles import Asked, Number, Tile, add_tile
from readiness.choices import Ladder, Status
from readiness.live import rule_book
from readiness.masking import matter_rules, sights_of, with_shown_date
from readiness.models import Result
from readiness.queries import compared_cadres, results_of
from readiness.views.lanes import lanes_on
from units.queries import placed

SOURCE = gettext_lazy("The rules in force, each with its article; see the receipt of a person")


def people_of(asked: Asked) -> QuerySet[Cadre]:
    """The cadres whose comparison the reader looks at, of the units asked of."""
    return placed(compared_cadres(asked.user), asked.units)


def on_ladder(ladder: Ladder) -> Callable[[Asked], Sequence[Number]]:
    """The lanes of one ladder, the first of them the headline."""

    def numbers(asked: Asked) -> Sequence[Number]:
        results = results_of(asked.user, people_of(asked), are_all=not asked.units).filter(ladder=ladder)
        shown = with_shown_date(results.order_by(), sights_of(asked.user), matter_rules(rule_book()))
        lanes = lanes_on(asked.day)
        counts = shown.aggregate(**{lane.key: Count("pk", filter=lane.condition) for lane in lanes})
        return [
            Number(
                f"{ladder}_{lane.key}",
                lane.label,
                counts[lane.key],
                asked.url("readiness:board", view="list", ladder=str(ladder), lane=lane.key),
            )
            for lane in lanes
        ]

    return numbers


def gaps(asked: Asked) -> Sequence[Number]:
    """People of whom some answer waits for data."""
    waiting = Result.objects.filter(status=Status.INCOMPLETE, cadre=OuterRef("pk"))
    count = people_of(asked).filter(Exists(waiting)).count()
    return [Number("gaps", _("wait for data"), count, asked.url("readiness:gaps"), bad=True)]


for place, (one, label) in enumerate(
    (
        (Ladder.LEADERSHIP, gettext_lazy("Qualified for the next leadership post")),
        (Ladder.RANK, gettext_lazy("Qualified for the next rank")),
    )
):
    add_tile(
        Tile(
            f"qualified_{one}",
            "readiness",
            10 + place,
            label,
            pgettext_lazy("unit of a number", "results"),
            gettext_lazy(
                "Results of the nightly comparison; every computed condition is met. No proposal to appoint anybody."
            ),
            SOURCE,
            Permission.VIEW_READINESS,
            "readiness",
            on_ladder(one),
        )
    )
add_tile(
    Tile(
        "gaps",
        "readiness",
        30,
        gettext_lazy("Answers without data"),
        gettext_lazy("people"),
        gettext_lazy(
            "People of whom at least one answer cannot be given, because the file lacks something it needs."
        ),
        SOURCE,
        Permission.VIEW_READINESS,
        "readiness",
        gaps,
    )
)
