"""Forms of sanctions: they read and word, the services check and write."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accountability.choices import Closing
from accountability.models import Sanction, SanctionKind
from accountability.queries import open_matters_of
from accountability.words import dotted
from cadres.models import Cadre, Matter
from common.widgets import DateField, Picker, Segments

AREA = {"rows": 3}


class MatterField(forms.ModelChoiceField):
    """A matter of a person, worded."""

    def label_from_instance(self, matter: Matter) -> str:
        """What it is, and since when."""
        return f"{matter.get_kind_display()} {dotted(matter.opened_on)}"


class AboutCadreForm(forms.ModelForm):
    """A form about a cadre found by typing, and about one of their matters."""

    matter = MatterField(
        Matter.objects.none(), label=_("Matter"), required=False, empty_label=_("a new matter")
    )

    def __init__(self, *args: Any, cadres: QuerySet[Cadre], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["cadre"]
        field.queryset = cadres.select_related("home_unit")
        field.widget = Picker(url=reverse("accountability:people"))
        known = self.known(field.queryset)
        field.widget.choices = [
            ("", _now("type a name")),
            *((one.pk, f"{one.name} · {one.home_unit}") for one in known),
        ]
        self.fields["matter"].queryset = open_matters_of(known.values("pk"))

    def known(self, cadres: QuerySet[Cadre]) -> QuerySet[Cadre]:
        """The one that is chosen, if any."""
        chosen = self.data.get(self.add_prefix("cadre")) or self.initial.get("cadre")
        try:
            return cadres.filter(pk=chosen) if chosen else cadres.none()
        except (ValueError, forms.ValidationError):
            return cadres.none()


class ImposeForm(AboutCadreForm):
    """A sanction as it was decided."""

    class Meta:
        model = Sanction
        fields = ["cadre", "kind", "decided_on", "organ", "document_no", "months_decided"]
        widgets = {"decided_on": DateField()}

    def _get_validation_exclusions(self) -> set[str]:
        """The service makes the matter."""
        return super()._get_validation_exclusions() | {"matter"}

    def values(self) -> dict[str, Any]:
        """What the service is given beside the cadre."""
        return {name: self.cleaned_data[name] for name in (*self._meta.fields[1:], "matter")}


class CorrectForm(forms.ModelForm):
    """What may have been entered wrongly."""

    class Meta:
        model = Sanction
        fields = ["kind", "decided_on", "organ", "document_no", "months_decided"]
        widgets = {"decided_on": DateField()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].queryset = SanctionKind.objects.order_by("family", "months", "code")


class CloseForm(forms.Form):
    """The finding after the end of a period."""

    result = forms.ChoiceField(
        label=_("What the finding proposes"), choices=Closing.choices, widget=Segments()
    )
    closed_on = forms.DateField(label=_("Found on"), widget=DateField())
    finding = forms.CharField(label=_("Finding"), max_length=1000, widget=forms.Textarea(attrs=AREA))
