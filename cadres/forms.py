"""Forms of a cadre's file: they read and word, the services check and write."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from psycopg2.extras import DateRange

from cadres.choices import AppointmentKind, ChangeKind, Grade, Identity, Level, PostCategory, Rank, Sex
from cadres.models import Cadre
from common.dates import PartialDate
from common.fields import PartialDateFormField
from common.widgets import DateField, MonthText, Picker, Segments
from units.models import Unit

UNSET = ("", _("not filled in"))


def month_field(label: object, **options: Any) -> PartialDateFormField:
    """A box for a date that may be known to the month only."""
    return PartialDateFormField(
        label=label, widget=MonthText(), **{"required": False, "empty_value": None, **options}
    )


def number_or_none(value: str) -> int | None:
    """The number a choice stands for; nothing chosen is None."""
    return int(value) if value else None


def numbers(label: object, choices: type, **options: Any) -> forms.TypedChoiceField:
    """A choice among numbers, with nothing chosen allowed."""
    shown = [UNSET, *choices.choices]
    return forms.TypedChoiceField(
        label=label, choices=shown, coerce=number_or_none, empty_value=None, **{"required": False, **options}
    )


class BasicsForm(forms.ModelForm):
    """The plain facts of a file; `version` tells whether somebody changed it meanwhile."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Cadre
        fields = [
            "name", "sex", "birth", "native_place", "birth_place", "identity", "management_state", "work_started",
            "party_joined", "party_full_on", "professional_title", "speciality", "remarks",
        ]  # fmt: skip
        widgets = {name: MonthText() for name in ("birth", "work_started", "party_joined", "party_full_on")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.show_hidden_initial = True
        self.fields["version"].show_hidden_initial = False

    def values(self) -> dict[str, Any]:
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class PhotoForm(forms.Form):
    """A picture to put in the place of the one before, or the wish to have none."""

    photo = forms.FileField(
        label=_("Picture"),
        required=False,
        help_text=_("JPEG or PNG, at most 2 MB, head and shoulders, upright."),
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png"}),
    )
    remove = forms.BooleanField(label=_("Take the present picture out of the file"), required=False)

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        data = super().clean()
        if not data.get("photo") and not data.get("remove") and not self.errors:
            self.add_error("photo", _("Choose a picture."))
        return data


class NewCadreForm(forms.Form):
    """The first facts of a new file."""

    name = forms.CharField(label=_("Name"), max_length=60)
    home_unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Unit"), widget=Picker())
    identity = forms.ChoiceField(label=_("Identity"), choices=[UNSET, *Identity.choices], required=False)
    sex = forms.ChoiceField(label=_("Sex"), choices=Sex.choices, widget=Segments(), required=False)
    birth = month_field(_("Born"))
    work_started = month_field(_("Started work"))
    party_joined = month_field(_("Joined the Party"))
    id_number = forms.CharField(
        label=_("ID number"), max_length=18, required=False, help_text=_("Kept encrypted, shown masked.")
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["home_unit"].queryset = units

    def values(self) -> dict[str, Any]:
        """What the service takes; the ID number goes to be sealed."""
        data = dict(self.cleaned_data)
        number = data.pop("id_number")
        return {**data, "sealed": {"id_number": number} if number else {}}


class PeriodForm(forms.Form):
    """Something held from a date on; the first date may be known to the month or year only."""

    start = month_field(_("From"), required=True)
    end = month_field(_("To"), help_text=_("Leave empty while it lasts."))

    def clean(self) -> dict[str, Any]:
        """An end is after its start."""
        data = super().clean()
        start, end = data.get("start"), data.get("end")
        if isinstance(start, PartialDate) and isinstance(end, PartialDate) and end.earliest <= start.earliest:
            self.add_error("end", _("The end is not after the start."))
        return data

    def period(self) -> dict[str, Any]:
        """The range and its precision, as the services take them."""
        start, end = self.cleaned_data["start"], self.cleaned_data["end"]
        valid = DateRange(start.earliest, end.earliest if end else None)
        return {"valid": valid, "start_precision": start.precision}


class AppointmentForm(PeriodForm):
    """A post."""

    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Unit"), widget=Picker(), required=False)
    unit_text = forms.CharField(label=_("Unit outside the tree"), max_length=120, required=False)
    title = forms.CharField(label=_("Post"), max_length=120)
    kind = forms.ChoiceField(label=_("Kind"), choices=AppointmentKind.choices, initial=AppointmentKind.POST)
    category = forms.ChoiceField(
        label=_("Category of the post"),
        choices=PostCategory.choices,
        initial=PostCategory.UNKNOWN,
        required=False,
    )
    level = numbers(_("Level of the post"), Level)
    person_level = numbers(_("Own level, if different"), Level)
    change = forms.ChoiceField(label=_("Kind of change"), choices=ChangeKind.choices, required=False)
    is_leadership = forms.BooleanField(label=_("Leadership post"), required=False)
    probation_until = forms.DateField(label=_("On probation until"), widget=DateField(), required=False)
    document_no = forms.CharField(label=_("Document"), max_length=80, required=False)

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units

    def clean(self) -> dict[str, Any]:
        """A post is in a unit of the tree or in one named in words."""
        data = super().clean()
        if not data.get("unit") and not data.get("unit_text") and "unit" not in self.errors:
            self.add_error("unit", _("Choose a unit, or name the one outside the tree."))
        return data

    def values(self) -> dict[str, Any]:
        """What the service takes; only posts, not secondments or concurrent ones, are main."""
        data = {key: value for key, value in self.cleaned_data.items() if key not in {"start", "end"}}
        return data | self.period() | {"is_main": data["kind"] == AppointmentKind.POST}


class RankForm(PeriodForm):
    """A civil service rank."""

    rank = numbers(_("Rank"), Rank, required=True)
    document_no = forms.CharField(label=_("Document"), max_length=80, required=False)

    def values(self) -> dict[str, Any]:
        """What the service takes."""
        data = self.cleaned_data
        return {"rank": data["rank"], "document_no": data["document_no"]} | self.period()


class AppraisalForm(forms.Form):
    """The grade of a year; recording the same year again corrects it."""

    year = forms.IntegerField(label=_("Year"), min_value=1950, max_value=2199)
    grade = forms.ChoiceField(label=_("Grade"), choices=Grade.choices)
    decided_on = forms.DateField(label=_("Decided on"), widget=DateField())
    document_no = forms.CharField(label=_("Document"), max_length=80, required=False)

    def values(self) -> dict[str, Any]:
        """What the service takes."""
        return dict(self.cleaned_data)
