"""Forms of portraits."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.widgets import Segments
from portraits.choices import Outcome
from portraits.evidence.reading import SOURCES, Key
from portraits.formulas import portrait_formula
from portraits.models import Label, Portrait
from portraits.portraying import Portrayal
from portraits.showing import reader_of

LONG_TEXT = forms.Textarea(attrs={"rows": 2})


class LabelForm(forms.ModelForm):
    """A label with the records it rests on, of those the user may read."""

    records = forms.MultipleChoiceField(
        label=_("Rests on"), widget=forms.CheckboxSelectMultiple(attrs={"wide": True}),
        error_messages={"required": _("A label rests on at least one record.")},
        help_text=_("If all of them are withdrawn one day, the label vanishes with them."),
    )  # fmt: skip

    class Meta:
        model = Label
        fields = ["axis", "tone", "text"]
        widgets = {"tone": Segments()}

    def __init__(self, *args: Any, now: Portrayal, by: object, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parts = [(part.key, str(part)) for part in portrait_formula().parts]
        self.fields["axis"] = forms.ChoiceField(label=pgettext_lazy("portrait", "Axis"), choices=parts)
        self.fields["tone"].choices = [row for row in self.fields["tone"].choices if row[0]]
        shown = reader_of(by, now).shown
        self.fields["records"].choices = [
            (
                f"{one.source}:{one.record}",
                f"{one.day:%Y.%m.%d} {SOURCES[one.source].label} {shown[one.key].words}",
            )
            for one in now.evidence
            if one.key in shown
        ]

    @property
    def chosen(self) -> list[Key]:
        """The records that were ticked."""
        told = (text.split(":", 1) for text in self.cleaned_data["records"])
        return [(source, UUID(record)) for source, record in told]


class WithdrawForm(forms.ModelForm):
    """Why a label is withdrawn."""

    class Meta:
        model = Label
        fields = ["withdrawn_because"]
        widgets = {"withdrawn_because": LONG_TEXT}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["withdrawn_because"].required = True


class TakeForm(forms.ModelForm):
    """What a portrait is taken for."""

    class Meta:
        model = Portrait
        fields = ["occasion"]


class JudgeForm(forms.Form):
    """What was found when an index was studied, and what came of it."""

    outcome = forms.ChoiceField(label=pgettext_lazy("prompt", "what came of it"), choices=Outcome.choices)
    words = forms.CharField(label=pgettext_lazy("prompt", "what was found"), max_length=500, widget=LONG_TEXT)


class ReasonForm(forms.Form):
    """Why weights are changed."""

    reason = forms.CharField(label=_("why the weights are changed"), max_length=300)
