"""Forms of the import pages."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from cadres.choices import ImportKind
from cadres.imports.column_sets import columns_of
from cadres.imports.grades_sheet import year_columns
from cadres.imports.headers import Header
from cadres.models import ImportBatch
from common.clock import today
from common.widgets import DateField
from files.models import LARGEST

ENDINGS = {
    ImportKind.ROSTER: ".xlsx,.xls",
    ImportKind.GRADES: ".xlsx,.xls",
    ImportKind.CHANGES: ".xlsx,.xls",
    ImportKind.FORMS: ".lrmx,.lrm,.zip",
}


class Files(forms.ClearableFileInput):
    """A file box that takes several."""

    allow_multiple_selected = True


class ManyFiles(forms.FileField):
    """One file or several; gives a list."""

    widget = Files

    def clean(self, data: object, initial: object = None) -> list:
        """Every file checked for itself."""
        given = data if isinstance(data, list | tuple) else [data]
        return [super(ManyFiles, self).clean(one, initial) for one in given or [None]]


def not_too_large(file: object) -> None:
    """Refuse by its size what has not been read yet."""
    if file.size > LARGEST:
        params = {"name": file.name, "limit": LARGEST // 1_000_000}
        raise forms.ValidationError(_("%(name)s: larger than %(limit)s MB. Send it in parts."), params=params)


class UploadForm(forms.Form):
    """Which files, for which unit."""

    unit = forms.ModelChoiceField(
        queryset=None, label=_("Unit"), help_text=_("People are entered for this unit and all below it.")
    )
    files = ManyFiles(label=_("Files"), allow_empty_file=True, validators=[not_too_large])

    def __init__(self, *args: object, user: User, kind: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units_for(user, Permission.IMPORT_CADRES)
        self.fields["unit"].initial = self.fields["unit"].queryset.first()
        self.fields["files"].widget.attrs = {"accept": ENDINGS[kind], "multiple": kind == ImportKind.FORMS}


class PastDate(forms.DateField):
    """A day that has come."""

    widget = DateField

    def validate(self, value: object) -> None:
        """Not in the future."""
        super().validate(value)
        if value and value > today():
            raise forms.ValidationError(_("A grade can not have been decided in the future."))


class MendedForm(forms.Form):
    """The failed-rows sheet, mended."""

    file = forms.FileField(
        label=_("Mended sheet"),
        error_messages={"required": _("Choose the mended sheet first.")},
        allow_empty_file=True,
        validators=[not_too_large],
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xls"}),
    )


class ColumnsForm(forms.Form):
    """What each column of a sheet means; one choice a column, in their order."""

    def __init__(self, *args: object, batch: ImportBatch, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.batch = batch
        choices = [("", _("not imported"))]
        choices += [(column.key, column.heading) for column in columns_of(batch.kind).columns]
        for place, heading in self.named():
            self.fields[f"c{place}"] = forms.ChoiceField(
                choices=choices,
                required=False,
                label=heading,
                initial=batch.mapping.get(str(place), ""),
                widget=forms.Select(attrs={"aria-label": heading}),
            )
        for year in sorted(self.years().values()):
            label = _("Grades of %(year)s decided on") % {"year": year}
            self.fields[f"decided{year}"] = PastDate(
                label=label, required=False, initial=batch.decided.get(str(year))
            )
        if batch.kind == ImportKind.GRADES:
            self.fields["approval_number"] = forms.CharField(
                label=_("Approval number"),
                required=False,
                max_length=80,
                initial=batch.approval_number,
                help_text=_("Needed where more than 20 % are 优秀, up to 25 %."),
            )

    def named(self) -> list[tuple[int, str]]:
        """Columns a choice is offered for: those with a heading that are no year of grades."""
        years = self.years()
        return [(n, text) for n, text in enumerate(self.batch.headings) if text and n not in years]

    def years(self) -> dict[int, int]:
        """Column number to its year of grades."""
        if self.batch.kind != ImportKind.GRADES:
            return {}
        return year_columns(Header(0, 0, tuple(self.batch.headings), ()))

    def lines(self) -> list[tuple]:
        """(heading, samples, field) of every column offered."""
        return [(text, self.batch.samples[n], self[f"c{n}"]) for n, text in self.named()]

    def days(self) -> str:
        """Names of the fields of each year's day of decision."""
        return " ".join(f"decided{year}" for year in sorted(self.years().values()))

    def decided(self) -> dict[int, date]:
        """Year to the day its grades were decided, where it was told."""
        told = {year: self.cleaned_data[f"decided{year}"] for year in self.years().values()}
        return {year: day for year, day in told.items() if day}

    def mapping(self) -> dict[int, str]:
        """Column number to the key chosen."""
        return {place: self.cleaned_data[f"c{place}"] for place, _text in self.named()}
