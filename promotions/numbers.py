"""The numbers of an approval document (职级职数核定) as a form: one row for each band of ranks."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.widgets import DateField, Picker, PickerMany
from promotions.words import band_words
from units.models import Unit
from units.services import Number, Paper

BANDS: tuple[tuple[tuple[int, ...], tuple[int, ...], int | None], ...] = (
    ((11,), (), None),
    ((7, 8, 9, 10), (), None),
    ((9, 10), (7, 8, 9, 10), 40),
    ((9,), (), None),
    ((7, 8), (), None),
    ((8,), (7, 8), 40),
    ((3, 4, 5, 6), (), None),
    ((5, 6), (3, 4, 5, 6), 50),
)  # ranks, the band they are a part of, per cent of it (并行规定第十一条, both columns)


def key_of(grades: tuple[int, ...]) -> str:
    """Of the fields of a band."""
    return "_".join(map(str, grades))


class NumbersForm(forms.Form):
    """Unit, document, pool, and for each band what is approved and reserved; a band left empty was not approved."""

    unit = forms.ModelChoiceField(Unit.objects.none(), label=gettext_lazy("Unit"), widget=Picker())
    pool = forms.ModelMultipleChoiceField(
        Unit.objects.none(),
        label=gettext_lazy("Units in the same pool"),
        widget=PickerMany(),
        required=False,
        help_text=gettext_lazy("Other units whose people count in these numbers, each with all below it."),
    )
    document_no = forms.CharField(label=gettext_lazy("Document number"), max_length=80)
    issued_on = forms.DateField(
        label=gettext_lazy("Holds from"),
        widget=DateField(),
        help_text=gettext_lazy("Earlier numbers end on that day."),
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = self.fields["pool"].queryset = units
        for grades, _within, share in BANDS:
            words = band_words(grades)
            label = (
                _("%(ranks)s, at most %(share)d %%") % {"ranks": words, "share": share} if share else words
            )
            self.fields[f"approved_{key_of(grades)}"] = forms.IntegerField(
                label=label, required=False, min_value=0
            )
            self.fields[f"reserved_{key_of(grades)}"] = forms.IntegerField(
                label=_("of these reserved"), required=False, min_value=0
            )

    @property
    def band_names(self) -> str:
        """Names of the fields of all bands, in pairs."""
        return " ".join(f"approved_{key_of(g)} reserved_{key_of(g)}" for g, _within, _share in BANDS)

    def clean(self) -> dict[str, Any]:
        """At least one number; no part larger than its share, nothing reserved beyond what is approved."""
        data = super().clean()
        approved = {grades: data.get(f"approved_{key_of(grades)}") for grades, _within, _share in BANDS}
        if not any(value is not None for value in approved.values()):
            raise ValidationError(_("Fill in at least one number."))
        for grades, within, share in BANDS:
            number, whole = approved[grades], approved.get(within)
            if share and number is not None and whole is not None and number > whole * share // 100:
                words = _("More than %(share)d %% of %(whole)d.") % {"share": share, "whole": whole}
                self.add_error(f"approved_{key_of(grades)}", words)
            if (data.get(f"reserved_{key_of(grades)}") or 0) > (number or 0):
                self.add_error(f"reserved_{key_of(grades)}", _("More is reserved than approved."))
        if data.get("unit") in (data.get("pool") or ()):
            self.add_error("pool", _("A unit is in its own pool anyway."))
        return data

    @property
    def paper(self) -> Paper:
        """The document."""
        return Paper(self.cleaned_data["document_no"], self.cleaned_data["issued_on"])

    @property
    def numbers(self) -> list[Number]:
        """The bands that were filled in."""
        data = self.cleaned_data
        return [
            Number(
                grades,
                data[f"approved_{key_of(grades)}"],
                data[f"reserved_{key_of(grades)}"] or 0,
                within,
                share,
            )
            for grades, within, share in BANDS
            if data[f"approved_{key_of(grades)}"] is not None
        ]
