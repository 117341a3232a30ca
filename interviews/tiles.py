"""The tile of coverage by talks."""

from collections.abc import Sequence
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from common.dates import add_months
from common.tiles import Asked, Number, Tile, add_tile
from interviews.coverage import COVERED, NOT_NOW, Radar, Span, radar
from units.queries import within


def covered(asked: Asked) -> Sequence[Number]:
    """Of the people in service: talked with in the last twelve months, and not."""
    span = Span(add_months(asked.day, -12) + timedelta(days=1), asked.day)
    found = radar(asked.user, span)
    if asked.units:
        inside = set(within(asked.units).values_list("pk", flat=True))
        found = Radar({unit: kinds for unit, kinds in found.reached.items() if unit in inside})
    url, days = "interviews:people", {"since": span.since.isoformat(), "until": span.until.isoformat()}
    met, not_met = (asked.url(url, **days, state=state) for state in (COVERED, NOT_NOW))
    missing = found.people - found.persons
    return [
        Number("covered", _("talked with in the last 12 months"), found.persons, met, of=found.people),
        Number("not_covered", _("not talked with in the last 12 months"), missing, not_met, bad=True),
    ]


add_tile(
    Tile(
        "talks",
        "care",
        10,
        gettext_lazy("Talked with"),
        gettext_lazy("people"),
        gettext_lazy(
            "People in service with a signed talk in the last twelve months, each counted once; "
            "of confidential talks only that they took place."
        ),
        gettext_lazy("Plan for talks with cadres of the organization itself"),
        Permission.VIEW_TALK_COVERAGE,
        "talks",
        covered,
    )
)
