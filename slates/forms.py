"""Forms of slates."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from accounts.queries import units_for
from cadres.models import Cadre
from common.clock import today
from common.widgets import DateField, Picker, PickerMany
from readiness.views.book import step_name, steps
from slates.choices import LEAST, MOST
from slates.models import Pack, Slate
from slates.queries import EDIT, visible_slates
from talent_pools.forms import is_id
from talent_pools.queries import eligible_cadres
from teams.queries import visible_scenarios

LONG_TEXT = forms.Textarea(attrs={"rows": 2})


class SlateForm(forms.ModelForm):
    """A post, and up to six people with the reason for each."""

    class Meta:
        model = Slate
        fields = ["unit", "post", "step", "pool", "held_on", "blind"]
        widgets = {"unit": Picker(), "held_on": DateField(), "step": forms.Select()}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units_for(user, EDIT)
        self.fields["pool"].empty_label = _("no pool: everybody the step applies to")
        self.fields["step"] = forms.ChoiceField(
            label=self.fields["step"].label, choices=[(key, step_name(key)) for key in steps()]
        )
        self.fields["held_on"].initial = today()
        for number in range(1, MOST + 1):
            self.add_person(number, eligible_cadres(user))

    def add_person(self, number: int, people: Any) -> None:
        """A box for somebody, and one for the reason."""
        name, url = f"cadre_{number}", reverse("talent_pools:people")
        field = forms.ModelChoiceField(
            people, required=number <= LEAST, widget=Picker(url=url), label=_("Person %(n)d") % {"n": number}
        )
        self.fields[name] = field
        self.fields[f"reason_{number}"] = forms.CharField(
            label=pgettext_lazy("slate", "why put forward"), max_length=600, required=False, widget=LONG_TEXT
        )
        value = self[name].value()
        chosen = people.filter(pk=getattr(value, "pk", value)) if value and is_id(value) else people.none()
        field.widget.choices = [("", ""), *((one.pk, f"{one.name} {one.home_unit}") for one in chosen)]

    def people(self) -> list[tuple[Cadre, str]]:
        """Who was named, with the reasons; of a form that is valid."""
        said = self.cleaned_data
        pairs = ((said.get(f"cadre_{n}"), said.get(f"reason_{n}", "")) for n in range(1, MOST + 1))
        return [(cadre, reason) for cadre, reason in pairs if cadre]

    def clean(self) -> dict:
        """A reason beside everybody."""
        said = super().clean()
        for number in range(1, MOST + 1):
            if said.get(f"cadre_{number}") and not said.get(f"reason_{number}", "").strip():
                self.add_error(f"reason_{number}", _("Say of everybody why they are put forward."))
        return said

    def _post_clean(self) -> None:
        """Put what was said into the slate; the service, which adds the people, checks the whole."""
        self.instance = forms.models.construct_instance(self, self.instance, self._meta.fields, None)


class ReasonForm(forms.Form):
    """Why somebody was not put forward."""

    reason = forms.CharField(
        label=pgettext_lazy("slate", "why not put forward"), max_length=600, widget=LONG_TEXT
    )


class OutcomeForm(forms.Form):
    """Who was chosen, and in words what came of it."""

    chosen = forms.MultipleChoiceField(
        label=_("Chosen, if anybody was"), required=False, widget=forms.CheckboxSelectMultiple
    )
    outcome = forms.CharField(label=_("outcome in words"), max_length=600, widget=LONG_TEXT)

    def __init__(self, *args: Any, slate: Slate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = slate.candidates.select_related("cadre")
        self.fields["chosen"].choices = [(str(one.cadre_id), one.cadre.name) for one in found]


class PackForm(forms.ModelForm):
    """A meeting, and what is laid before it."""

    slates = forms.ModelMultipleChoiceField(
        Slate.objects.none(),
        required=False,
        label=_("comparisons laid before the meeting"),
        widget=PickerMany(),
    )

    class Meta:
        model = Pack
        fields = ["title", "unit", "held_on", "pool", "scenario"]
        widgets = {"unit": Picker(), "held_on": DateField()}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units_for(user, EDIT)
        self.fields["slates"].queryset = visible_slates(user)
        self.fields["held_on"].initial = today()
        self.fields["pool"].empty_label = _("no proposals of a pool")
        self.fields["scenario"].queryset = visible_scenarios(user)
        self.fields["scenario"].empty_label = _("no team")

    def _post_clean(self) -> None:
        """Put what was said into the pack; the service, which seals it, checks the whole."""
        self.instance = forms.models.construct_instance(self, self.instance, self._meta.fields, None)
