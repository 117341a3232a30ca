"""What is asked when a set of forms is prepared: what all share, and what is proposed for each person."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cadres.choices import ExportPurpose
from cadres.models import Cadre
from common.widgets import DateField
from reports.appointment_forms.editions import editions
from reports.appointment_forms.sets import Terms
from reports.models import FormSet
from reports.models.form_sets import DEFAULT_REASON

UNSET = ("", "—")


class SetForm(forms.ModelForm):
    """What the forms of a set share."""

    edition = forms.ChoiceField(label=_("Edition"))
    purpose = forms.ChoiceField(label=_("Taken out for"), choices=[UNSET, *ExportPurpose.choices])

    class Meta:
        model = FormSet
        fields = (
            "title", "document_no", "edition", "age_at", "filled_on", "reporting_unit", "filled_by", "purpose",
        )  # fmt: skip
        labels = {
            "title": _("Decision or matter"),
            "document_no": _("Document"),
            "age_at": _("Ages counted at"),
            "filled_on": _("Filled in on"),
            "reporting_unit": _("Reporting unit"),
            "filled_by": _("Filled in by"),
        }
        help_texts = {
            "title": _("Meeting or matter these forms are for."),
            "age_at": _("All ages are those of this day."),
        }
        widgets = {"age_at": DateField(), "filled_on": DateField()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["edition"].choices = [(key, one.title) for key, one in editions().items()]


class TermsForm(forms.Form):
    """What is proposed for one person."""

    proposed = forms.CharField(label=_("Proposed post"), max_length=300, required=False)
    removed = forms.CharField(label=_("Post to be removed from"), max_length=300, required=False)
    reason = forms.CharField(label=_("Reason for appointment or removal"), max_length=200, required=False)

    def __init__(self, *args: Any, cadre: Cadre, **kwargs: Any) -> None:
        kwargs["initial"] = {"reason": DEFAULT_REASON} | kwargs.pop("initial", {})
        super().__init__(*args, prefix=f"p{cadre.pk.hex}", **kwargs)
        self.cadre = cadre
        for field in self.fields.values():
            field.widget.attrs["aria-label"] = f"{cadre.name}: {field.label}"

    def terms(self) -> Terms:
        """As the service takes them."""
        return Terms(self.cadre, **self.cleaned_data)


class ReasonForm(forms.Form):
    """Why so many forms are needed, for the second person."""

    reason = forms.CharField(
        label=_("Reason"), min_length=4, max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )
