"""Forms of a cadre's file: they read and word, the services check and write."""

from typing import Any

from django import forms
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _
from psycopg2.extras import DateRange

from cadres.choices import (
    AppointmentKind,
    ChangeKind,
    DateKind,
    ExportPurpose,
    Grade,
    Identity,
    Level,
    PostCategory,
    Rank,
    RevealPurpose,
    Scale,
    SensitivePart,
    Sex,
    StudyMode,
)
from cadres.models import Cadre
from cadres.reference.codelists import code_lists
from common.dates import PartialDate
from common.fields import PartialDateFormField
from common.widgets import DateField, MonthText, Picker, Segments
from units.models import Unit

UNSET = ("", _("not filled in"))
STAFF_GRADES = range(3, 11)  # 三级 to 十级职员
EDUCATION_LISTS = {"education": "ZB64", "degree": "GB6864"}


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


def code_word(key: str, code: str) -> str:
    """The word of a code of a national list; empty for none."""
    return next((one.name for one in code_lists()[key].codes if one.code == code), "")


def initial_of(row: Model) -> dict[str, Any]:
    """A dated record as its form begins: the first day as exactly as it is known, the last to the day."""
    values = forms.models.model_to_dict(row)
    if valid := values.pop("valid", None):
        day = valid.lower
        parts = {"year": 1, "month": 2}.get(row.start_precision, 3)
        values["start"] = PartialDate(*(day.year, day.month, day.day)[:parts])
        values["end"] = PartialDate.from_date(valid.upper) if valid.upper else None
    return values


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


class RevealForm(forms.Form):
    """Which sensitive parts, and what for."""

    parts = forms.MultipleChoiceField(
        label=_("Parts"), choices=SensitivePart.choices, widget=forms.CheckboxSelectMultiple
    )
    purpose = forms.ChoiceField(label=_("Purpose"), choices=RevealPurpose.choices)
    reason = forms.CharField(label=_("In words"), min_length=4, max_length=200)


class NumberForm(forms.Form):
    """A whole ID number."""

    id_number = forms.CharField(
        label=_("ID number"), max_length=18, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )


class PeriodForm(forms.Form):
    """Something held from a date on; the first date may be known to the month or year only."""

    start = month_field(_("Start"), required=True)
    end = month_field(_("End"), help_text=_("Leave empty while it lasts."))

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
    is_principal = forms.TypedChoiceField(
        label=_("Principal or deputy"),
        choices=[UNSET, ("True", _("principal")), ("False", _("deputy"))],
        coerce=lambda value: value == "True",
        empty_value=None,
        required=False,
    )
    in_team = forms.BooleanField(label=_("Member of the leadership team"), required=False)
    probation_until = forms.DateField(label=_("On probation until"), widget=DateField(), required=False)
    confirmed_on = forms.DateField(label=_("Confirmed in post on"), widget=DateField(), required=False)
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


def rank_choices() -> list[tuple]:
    """Both ladders, each under its name; the value is the ladder and the place on it."""
    civil = [(f"{Scale.CIVIL}:{value}", label) for value, label in reversed(Rank.choices)]
    staff = [
        (f"{Scale.STAFF}:{11 - grade}", _("staff grade %(grade)d") % {"grade": grade})
        for grade in STAFF_GRADES
    ]
    return [UNSET, (Scale.CIVIL.label, civil), (Scale.STAFF.label, staff)]


class RankForm(PeriodForm):
    """A civil service rank or a management staff grade."""

    place = forms.ChoiceField(label=_("Rank or grade"), choices=rank_choices)
    document_no = forms.CharField(label=_("Document"), max_length=80, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "rank" in self.initial:
            self.initial["place"] = f"{self.initial['scale']}:{self.initial['rank']}"

    def values(self) -> dict[str, Any]:
        """What the service takes."""
        scale, rank = self.cleaned_data["place"].split(":")
        told = {"scale": scale, "rank": int(rank), "document_no": self.cleaned_data["document_no"]}
        return told | self.period()


class AppraisalForm(forms.Form):
    """The grade of a year; recording the same year again corrects it."""

    year = forms.IntegerField(label=_("Year"), min_value=1950, max_value=2199)
    grade = forms.ChoiceField(label=_("Grade"), choices=Grade.choices)
    decided_on = forms.DateField(label=_("Decided on"), widget=DateField())
    document_no = forms.CharField(label=_("Document"), max_length=80, required=False)

    def values(self) -> dict[str, Any]:
        """What the service takes."""
        return dict(self.cleaned_data)


class EducationForm(forms.Form):
    """An education or a degree: a word of the national list, or as it is written where the list has none."""

    mode = forms.ChoiceField(label=_("Mode"), choices=StudyMode.choices, widget=Segments())
    education = forms.ChoiceField(label=_("Education"), required=False)
    education_text = forms.CharField(label=_("Education, as written"), max_length=60, required=False)
    degree = forms.ChoiceField(label=_("Degree"), widget=Picker(), required=False)
    degree_text = forms.CharField(label=_("Degree, as written"), max_length=60, required=False)
    school = forms.CharField(label=_("School"), max_length=120, required=False)
    major = forms.CharField(label=_("Field of study"), max_length=80, required=False)
    started = month_field(_("Began"))
    graduated = month_field(_("Graduated"))
    verified = forms.BooleanField(label=_("Verified in the archive"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, key in EDUCATION_LISTS.items():
            self.fields[name].choices = [UNSET, *((code.code, code.name) for code in code_lists()[key].codes)]
            if self.initial.get(f"{name}_text") == code_word(key, self.initial.get(name, "")):
                self.initial[f"{name}_text"] = ""

    def clean(self) -> dict[str, Any]:
        """There is something to record."""
        data = super().clean()
        if not any(data.get(f"{name}{end}") for name in EDUCATION_LISTS for end in ("", "_text")):
            self.add_error("education", _("Choose the education or the degree."))
        return data

    def values(self) -> dict[str, Any]:
        """What the service takes; a chosen word is also the written one."""
        data = dict(self.cleaned_data)
        for name, key in EDUCATION_LISTS.items():
            data[f"{name}_text"] = data[f"{name}_text"] or code_word(key, data[name])
        return data


class AwardForm(forms.Form):
    """An award."""

    name = forms.CharField(label=_("Award"), max_length=200)
    organ = forms.CharField(label=_("Granted by"), max_length=120, required=False)
    awarded_on = month_field(_("Granted on"))

    def values(self) -> dict[str, Any]:
        """What the service takes."""
        return dict(self.cleaned_data)


class VerificationForm(forms.Form):
    """A date as it was verified, and by what."""

    kind = forms.ChoiceField(label=_("Date"), choices=DateKind.choices)
    value = month_field(_("Verified value"), required=True)
    document_no = forms.CharField(label=_("Document"), max_length=80)
    verified_on = forms.DateField(label=_("Verified on"), widget=DateField())
    verified_by = forms.CharField(label=_("Verified by"), max_length=60)

    def values(self) -> dict[str, Any]:
        """What the service takes."""
        return dict(self.cleaned_data)


class ExportForm(forms.Form):
    """What a list is taken out for."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Unit"),
        empty_label=None,
        help_text=_("The list holds it and all below it."),
    )
    purpose = forms.ChoiceField(label=_("Taken out for"), choices=[UNSET, *ExportPurpose.choices])
    recipient = forms.CharField(
        label=_("Recipient and use"),
        max_length=120,
        help_text=_("Who gets the list, and what they do with it."),
    )
    reason = forms.CharField(label=_("Reason"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
