"""Forms of the team sandbox."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cadres.choices import RevealPurpose
from cadres.models import Cadre
from common.widgets import DateField, Picker
from teams.models import GovernedPlace, Scenario, Seat, TeamTarget
from units.models import Unit


class ScenarioForm(forms.ModelForm):
    """A team to copy; `units` are those the user may name."""

    class Meta:
        model = Scenario
        fields = ["unit", "name", "turnover_on", "note"]
        widgets = {"unit": Picker(), "turnover_on": DateField()}

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units


class NamingForm(forms.ModelForm):
    """Name, date and purpose of a scenario that is there, or of its copy."""

    class Meta:
        model = Scenario
        fields = ["name", "turnover_on", "note"]
        widgets = {"turnover_on": DateField()}


class SeatForm(forms.ModelForm):
    """The post somebody would hold in the team."""

    class Meta:
        model = Seat
        fields = ["title", "level", "is_principal", "is_main"]


class MoveInForm(SeatForm):
    """Who is moved in, to which post; `people` are those the user may name."""

    class Meta(SeatForm.Meta):
        fields = ["cadre", *SeatForm.Meta.fields]
        widgets = {"cadre": Picker()}

    def __init__(self, *args: Any, people: QuerySet[Cadre], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["cadre"]
        field.queryset = people
        field.widget.attrs["data-url"] = reverse("teams:people")
        chosen = people.filter(pk=self["cadre"].value()) if is_id(self["cadre"].value()) else people.none()
        field.widget.choices = [("", ""), *((one.pk, f"{one.name} {one.home_unit}") for one in chosen)]


def is_id(value: object) -> bool:
    """Whether it can be the id of a row."""
    try:
        forms.UUIDField().clean(value)
    except forms.ValidationError:
        return False
    return True


class TargetForm(forms.ModelForm):
    """What a document wants of the teams of a unit; `units` are those the user may name."""

    class Meta:
        model = TeamTarget
        fields = ["unit", "measure", "age", "speciality", "number", "share", "source"]
        widgets = {
            "unit": Picker(),
            "age": forms.NumberInput(attrs={"data-show-when": "measure=under_age"}),
            "speciality": forms.Select(attrs={"data-show-when": "measure=speciality"}),
        }

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units


class PlaceForm(forms.ModelForm):
    """The place a unit governs; `units` are those the user may name."""

    class Meta:
        model = GovernedPlace
        fields = ["unit", "words"]
        widgets = {"unit": Picker()}

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units


class RelationsForm(forms.Form):
    """What the relatives in a team are looked at for."""

    purpose = forms.ChoiceField(label=_("Purpose"), choices=RevealPurpose.choices)
    reason = forms.CharField(label=_("In words"), min_length=4, max_length=200)
