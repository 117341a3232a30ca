"""Forms of policy documents, measures and grants: they read and word, the services check and write."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cadres.choices import Level
from cadres.models import Cadre
from common.widgets import DateField, Picker
from measures.choices import ConditionKind
from measures.forms import ProofField, UnitForm, long_text
from measures.models import Grant, Measure, MeasureCondition, PolicyDocument

YEARS = (ConditionKind.WORKED_YEARS, ConditionKind.EXCELLENT_WITHIN, ConditionKind.AWARDED_WITHIN)


class DocumentForm(UnitForm):
    """A policy document."""

    class Meta:
        model = PolicyDocument
        fields = ["name", "document_no", "issued_on", "unit"]
        widgets = {"unit": Picker(), "issued_on": DateField()}


class MeasureForm(forms.ModelForm):
    """A measure with its conditions."""

    level_at_most = forms.TypedChoiceField(
        label=ConditionKind.LEVEL_AT_MOST.label, choices=[("", "—"), *Level.choices], coerce=int, empty_value=None,
        required=False,
    )  # fmt: skip
    worked_years = forms.IntegerField(
        label=ConditionKind.WORKED_YEARS.label, min_value=1, max_value=50, required=False
    )
    excellent_within = forms.IntegerField(
        label=ConditionKind.EXCELLENT_WITHIN.label, min_value=1, max_value=10, required=False
    )
    awarded_within = forms.IntegerField(
        label=ConditionKind.AWARDED_WITHIN.label, min_value=1, max_value=20, required=False
    )
    judged = forms.CharField(label=ConditionKind.JUDGED.label, max_length=200, required=False)

    class Meta:
        model = Measure
        fields = [
            "number", "aspect", "text", "effect", "valid_from", "valid_until", "effect_months", "quota", "budget",
        ]  # fmt: skip
        widgets = {"text": long_text(3), "valid_from": DateField(), "valid_until": DateField()}

    def __init__(self, *args: Any, instance: Measure, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        for one in instance.conditions.all() if not instance._state.adding else ():
            self.initial[one.kind] = one.text if one.kind == ConditionKind.JUDGED else one.amount

    def conditions(self) -> list[MeasureCondition]:
        """Those that were filled in."""
        said = self.cleaned_data
        found = [
            MeasureCondition(kind=kind, amount=said[kind])
            for kind in (ConditionKind.LEVEL_AT_MOST, *YEARS)
            if said[kind]
        ]
        if said["judged"]:
            found.append(MeasureCondition(kind=ConditionKind.JUDGED, text=said["judged"]))
        return found


class GrantForm(forms.ModelForm):
    """A measure for somebody: why, and what shows it."""

    paper = ProofField(label=_("Evidence as a file"))

    class Meta:
        model = Grant
        fields = ["cadre", "reason", "evidence", "amount"]
        widgets = {"reason": long_text(2), "evidence": long_text(2)}

    def __init__(self, *args: Any, people: QuerySet[Cadre], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["cadre"]
        field.queryset, field.label = people, _("Cadre")
        field.widget = Picker(url=reverse("measures:people"))
        chosen = self.data.get("cadre", "") if self.is_bound else ""
        known = people.filter(pk=chosen) if len(chosen) == 36 else people.none()
        field.widget.choices = [("", ""), *((str(one.pk), one.name) for one in known)]

    def _get_validation_exclusions(self) -> set[str]:
        """Whether somebody has the measure already is seen when it is asked for."""
        return super()._get_validation_exclusions() | {"measure", "state"}


class RevokeForm(forms.Form):
    """Why a grant is taken back."""

    reason = forms.CharField(label=_("Reason"), max_length=200, widget=long_text(2))
