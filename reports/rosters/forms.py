"""The form of a layout."""

from django import forms
from django.utils.translation import gettext_lazy as _

from reports.models import SavedLayout
from reports.rosters.columns import catalogue


class LayoutForm(forms.ModelForm):
    """Columns are ticked; on paper they stand in the order of the catalogue."""

    columns = forms.MultipleChoiceField(label=_("Columns"), widget=forms.CheckboxSelectMultiple)

    class Meta:
        model = SavedLayout
        fields = ["name", "columns", "paper", "by_unit", "order", "shared"]

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["columns"].choices = [(key, words(column)) for key, column in catalogue().items()]


def words(column: object) -> str:
    """A column by its name; one that takes a second person says so."""
    second = _("with an approval only")
    return f"{column.label}（{second}）" if column.sealed or column.confidential else column.label
