"""Forms of a batch: they read and word, the services check and write."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.clock import today
from common.widgets import DateField, PickerMany
from promotions.models import Batch
from readiness.choices import Decided, Ladder
from readiness.views.book import own, steps
from units.models import Unit

HALVES = ((6, 30), (12, 31))


def rank_steps() -> list[tuple[str, str]]:
    """The steps of the ladder of ranks, the highest first, by the name of their target."""
    found = [step for step in steps().values() if step.ladder == Ladder.RANK]
    return [(step.key, own(step.name_zh, step.name_en)) for step in reversed(found)]


def decided_here() -> list[str]:
    """The ranks a zone decides on itself: what a batch is about unless said otherwise."""
    return [s.key for s in steps().values() if s.ladder == Ladder.RANK and s.decided == Decided.HERE]


def next_half_year(day: date) -> date:
    """The next end of a half-year, that of the day itself included."""
    return next(end for end in (date(day.year, *half) for half in HALVES) if end >= day)


def name_for(day: date) -> str:
    """What a batch of that half-year is called."""
    words = (
        _("Rank batch, first half of %(year)d")
        if day.month <= 6
        else _("Rank batch, second half of %(year)d")
    )
    return words % {"year": day.year}


class BatchForm(forms.Form):
    """Cut-off day, ranks, units and a name; everything is filled in already."""

    cut_off = forms.DateField(
        label=_("Cut-off day"),
        widget=DateField(),
        help_text=_("Everything is compared as of this day. Of years to come a competent grade is assumed."),
    )
    units = forms.ModelMultipleChoiceField(
        Unit.objects.none(), label=_("Units"), widget=PickerMany(), help_text=_("Each with all below it.")
    )
    targets = forms.MultipleChoiceField(label=_("Target ranks"), widget=forms.CheckboxSelectMultiple())
    name = forms.CharField(label=pgettext_lazy("batch", "Name"), max_length=80)

    def __init__(self, *args: Any, units: QuerySet[Unit], source: Batch | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["units"].queryset = units
        self.fields["targets"].choices = rank_steps()
        day = next_half_year(today())
        self.initial = {
            "cut_off": day,
            "name": name_for(day),
            "targets": source.targets if source else decided_here(),
            "units": source.unit_ids if source else [unit.pk for unit in units[:1]],
        } | self.initial
