"""The tile of training duties."""

from collections.abc import Sequence

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from common.tiles import Asked, Number, Tile, add_tile
from training.duties import (
    LACKS,
    MET,
    NOTHING,
    bound_cadres,
    last_full_year,
    met_by,
)
from training.duties import Asked as YearAsked
from units.queries import placed


def duty(asked: Asked) -> Sequence[Number]:
    """Who has met the duty of the last full year, of those it binds, and who has not."""
    people, year = placed(bound_cadres(asked.user), asked.units), YearAsked(last_full_year())
    counts = people.aggregate(bound=Count("pk"), met=Count("pk", filter=met_by(year)))
    bound, met = counts["bound"], counts["met"]
    url, told = "training:duties", {"year": year.year}
    return [
        Number(
            "duty_met",
            _("met the duty of %(year)d") % told,
            met,
            asked.url(url, year=year.year, state=MET),
            of=bound,
        ),
        Number(
            "duty_left",
            _("something left, or nothing on file"),
            bound - met,
            asked.url(url, year=year.year, state=[LACKS, NOTHING]),
            bad=True,
        ),
    ]


add_tile(
    Tile(
        "training_duty",
        "development",
        30,
        gettext_lazy("Training duty met"),
        gettext_lazy("people"),
        gettext_lazy(
            "Civil servants and by reference in the last full year: 90 hours or 12 days; "
            "from county level deputy on 550 hours or 90 days in five years."
        ),
        gettext_lazy("Regulation on the education and training of cadres (2023), plan 2023–2027"),
        Permission.VIEW_TRAINING,
        "training",
        duty,
    )
)
