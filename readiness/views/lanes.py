"""Lanes of the board: which results stand in which, by status and the shown earliest date."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from common.dates import add_months
from readiness.choices import Status

NEAR_MONTHS, MIDDLE_MONTHS = 12, 36


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane: key in the address, outcome of the component, words, and the results that stand in it."""

    key: str
    outcome: str
    label: Promise
    text: Promise
    none: Promise
    condition: Q
    order: tuple[str, ...]


def lanes_on(day: date) -> list[Lane]:
    """The five lanes as of a day; `shown_on` is the earliest date this user may see."""
    near, middle = add_months(day, NEAR_MONTHS), add_months(day, MIDDLE_MONTHS)
    waiting = Q(status=Status.NOT_YET)
    return [
        Lane(
            "now", "ok", _("Basic qualification met"), _("Every computed condition is met now"),
            _("Nobody at present"), Q(status=Status.HELD), ("place",),
        ),
        Lane(
            "near", "soon", _("Within 12 months"), _("If nothing else changes"),
            _("Nobody within 12 months"), waiting & Q(shown_on__lte=near), ("shown_on", "place"),
        ),
        Lane(
            "middle", "later", _("Within 36 months"), _("If nothing else changes"),
            _("Nobody in this span"), waiting & Q(shown_on__gt=near, shown_on__lte=middle),
            ("shown_on", "place"),
        ),
        Lane(
            "missing", "miss", _("Information to be verified"), _("Data are missing; that never counts as met"),
            _("No gaps in the data"), Q(status=Status.INCOMPLETE), ("place",),
        ),
        Lane(
            "judge", "judge", _("Needs organizational determination"), _("A rule cannot take the place of judgement"),
            _("Nothing to be judged"), Q(status=Status.JUDGEMENT), ("place",),
        ),
    ]  # fmt: skip


def beyond(day: date) -> Q:
    """Later than 36 months, or without a date because something must be done first."""
    later = Q(shown_on__gt=add_months(day, MIDDLE_MONTHS)) | Q(shown_on=None)
    return Q(status=Status.NOT_YET) & later


def outcome_of(status: str, shown_on: date | None, day: date) -> str:
    """The component's outcome for a result."""
    fixed = {Status.HELD: "ok", Status.INCOMPLETE: "miss", Status.JUDGEMENT: "judge", Status.NA: "na"}
    if status in fixed:
        return fixed[status]
    if shown_on is None or shown_on > add_months(day, MIDDLE_MONTHS):
        return "fail"
    return "soon" if shown_on <= add_months(day, NEAR_MONTHS) else "later"
