"""Forms of the statistics."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from reports.models import AgeSplit
from units.models import Unit


class SnapshotForm(forms.Form):
    """A name for the table, and the unit it is kept for."""

    name = forms.CharField(label=_("Name"), max_length=60)
    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("For the unit and all below it"), empty_label=None
    )

    def __init__(self, *args: object, units: QuerySet[Unit], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units


class AgeSplitForm(forms.ModelForm):
    """Bands of the office's own."""

    class Meta:
        model = AgeSplit
        fields = ["name_zh", "name_en", "lows"]
