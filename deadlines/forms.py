"""Forms by which people settle a deadline, put it off, set lead times and edit the year."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from common.expiries import Lead
from common.widgets import DateField, Segments
from deadlines.choices import LeadUnit
from deadlines.models import YearItem

MONTHS = [(number, f"{number}") for number in range(1, 13)]


class SettleForm(forms.Form):
    """Done with a word on it, or put off until a day."""

    act = forms.ChoiceField(
        label=_("What becomes of it"),
        choices=[("settle", _("It is settled")), ("put_off", _("Put it off"))],
        widget=Segments(),
        initial="settle",
    )
    until = forms.DateField(
        label=_("Until"),
        widget=DateField(attrs={"data-show-when": "act=put_off"}),
        required=False,
        help_text=_("At the latest the day it is due."),
    )
    note = forms.CharField(
        label=_("Note"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("What has been done, or why it has to wait."),
    )

    def clean(self) -> dict[str, Any]:
        """A day for what is put off."""
        data = super().clean()
        if data.get("act") == "put_off" and not data.get("until"):
            self.add_error("until", _("Say until when."))
        return data


class LeadForm(forms.Form):
    """How long before the day people are told: one number, or several with commas between them."""

    amounts = forms.CharField(label=_("How long before"), max_length=40)
    unit = forms.ChoiceField(label=_("Counted in"), choices=LeadUnit.choices)

    def clean_amounts(self) -> list[int]:
        """Whole numbers, the longest first."""
        parts = self.cleaned_data["amounts"].replace("，", ",").replace("、", ",").split(",")
        try:
            return [int(part) for part in parts]
        except ValueError as error:
            raise ValidationError(_("Write whole numbers with commas between them, as in 12, 6.")) from error

    @classmethod
    def of(cls, lead: Lead) -> dict[str, Any]:
        """What is in force, as the form shows it."""
        return {"amounts": ", ".join(map(str, lead.amounts)), "unit": lead.unit}


class YearItemForm(forms.ModelForm):
    """One item of the year."""

    class Meta:
        model = YearItem
        fields = ["title_zh", "title_en", "month_from", "month_to", "owner", "owner_role"]
        widgets = {
            "month_from": forms.Select(choices=MONTHS),
            "month_to": forms.Select(choices=MONTHS),
        }
