"""Forms of placements, seasons, assignments and service periods: they read and word, the services check and write."""

from datetime import timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from psycopg2.extras import DateRange

from cadres.models import Cadre
from common.widgets import DateField, Picker, Segments
from placements.choices import Direction, Outcome, Result, Tag
from placements.models import CheckIn, LockKind, Placement, PlacementAppraisal, Season, Stretch
from units.models import Unit

DAY = timedelta(days=1)
OF_A_CADRE = {"data-show-when": "direction=out|within"}
OF_A_GUEST = {"data-show-when": "direction=in"}
HERE = {"data-show-when": "direction=in|within"}
OUTSIDE = {"data-show-when": "direction=out"}
AREA = {"rows": 3}
LEVERS = "volume_before volume_after difficulty_before difficulty_after test_before test_after"


def tags_field() -> forms.MultipleChoiceField:
    """The borders a placement crosses, as boxes."""
    boxes = forms.CheckboxSelectMultiple()
    return forms.MultipleChoiceField(
        label=_("Borders crossed"), choices=Tag.choices, widget=boxes, required=False
    )


class TermForm(forms.ModelForm):
    """A form of something with a first and a last day, and with a cadre found by typing."""

    start = forms.DateField(label=_("First day"), widget=DateField())
    end = forms.DateField(label=_("Last day"), widget=DateField())
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    cadre_attrs: dict[str, str] = {}

    def __init__(self, *args: Any, cadres: QuerySet[Cadre], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if valid := self.instance.valid:
            self.initial |= {"start": valid.lower, "end": valid.upper - DAY}
        self.initial["version"] = self.instance.version
        self.find_cadres(cadres)

    def find_cadres(self, cadres: QuerySet[Cadre]) -> None:
        """Offer the one chosen; the others are asked for by name."""
        field = self.fields.get("cadre")
        if field is None:
            return
        field.queryset = cadres.select_related("home_unit")
        field.widget = Picker(attrs=self.cadre_attrs, url=reverse("placements:people"))
        chosen = (
            self.data.get(self.add_prefix("cadre")) or self.initial.get("cadre") or self.instance.cadre_id
        )
        known = Cadre.objects.none()
        try:
            known = field.queryset.filter(pk=chosen) if chosen else known
            shown = [(one.pk, f"{one.name} · {one.home_unit}") for one in known]
        except (ValueError, TypeError, forms.ValidationError):
            shown = []
        field.widget.choices = [("", _("type a name")), *shown]

    def clean(self) -> dict[str, Any]:
        """Both days as one term."""
        data = super().clean()
        start, end = data.get("start"), data.get("end")
        if start and end and end < start:
            self.add_error("end", _("The last day is not before the first."))
        elif start and end:
            self.instance.valid = DateRange(start, end + DAY)
        return data

    def values(self) -> dict[str, Any]:
        """What a service is given: the fields of the row."""
        names = (name for name in self._meta.fields if name in self.cleaned_data)
        return {name: self.cleaned_data[name] for name in names} | {"valid": self.instance.valid}


class PlacementForm(TermForm):
    """A plan: who, which way, where, by what nature, for how long, what is to be learned."""

    cadre_attrs = OF_A_CADRE
    tags = tags_field()

    class Meta:
        model = Placement
        fields = [
            "direction", "cadre", "guest_name", "guest_unit", "guest_post", "batch", "nature", "tags", "field", "season",
            "host_unit", "host_text", "title", "mentor", "aims",
        ]  # fmt: skip
        widgets = {
            "direction": Segments(),
            "guest_name": forms.TextInput(attrs=OF_A_GUEST),
            "guest_unit": forms.TextInput(attrs=OF_A_GUEST),
            "guest_post": forms.TextInput(attrs=OF_A_GUEST),
            "host_unit": Picker(attrs=HERE),
            "host_text": forms.TextInput(attrs=OUTSIDE),
            "aims": forms.Textarea(attrs=AREA),
        }

    def __init__(self, *args: Any, units: QuerySet[Unit], seasons: QuerySet[Season], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["direction"].choices = Direction.choices
        self.fields["host_unit"].queryset = units
        self.fields["season"].queryset = seasons

    def clean(self) -> dict[str, Any]:
        """What belongs to another direction is left out."""
        data = super().clean()
        direction = data.get("direction")
        if direction == Direction.IN:
            data["cadre"] = None
        else:
            data |= {"guest_name": "", "guest_unit": "", "guest_post": ""}
        if direction == Direction.OUT:
            data["host_unit"] = None
        else:
            data["host_text"] = ""
        self.require(data)
        return data

    def require(self, data: dict[str, Any]) -> None:
        """Say beside its box what a direction needs."""
        needed = {
            Direction.OUT: ("cadre", "host_text"),
            Direction.WITHIN: ("cadre", "host_unit"),
            Direction.IN: ("guest_name", "guest_unit", "host_unit"),
        }
        for name in needed.get(data.get("direction"), ()):
            if not data.get(name) and name not in self.errors:
                self.add_error(name, self.fields[name].error_messages["required"])


class RefineForm(forms.ModelForm):
    """What may still be changed of a decided placement."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    tags = tags_field()

    class Meta:
        model = Placement
        fields = ["season", "field", "tags", "mentor", "aims"]
        widgets = {"aims": forms.Textarea(attrs=AREA)}

    def __init__(self, *args: Any, seasons: QuerySet[Season], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["version"] = self.instance.version
        self.fields["season"].queryset = seasons

    def values(self) -> dict[str, Any]:
        """The fields of the row."""
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class DecideForm(forms.Form):
    """The document of a decision, and whether the time counts as grassroots work."""

    COUNTS = [
        ("", _("not decided")),
        ("1", pgettext_lazy("grassroots", "counts")),
        ("0", pgettext_lazy("grassroots", "does not count")),
    ]

    document_no = forms.CharField(label=_("Document"), max_length=80)
    grassroots = forms.TypedChoiceField(
        label=_("Grassroots work"), choices=COUNTS, required=False, empty_value=None, coerce=lambda text: text == "1",
        help_text=_("A secondment counts only where a local rule says so."),
    )  # fmt: skip
    grassroots_reason = forms.CharField(label=_("By which local rule"), max_length=200, required=False)


class EndForm(forms.Form):
    """Another last day, by a document."""

    last_day = forms.DateField(label=_("New last day"), widget=DateField())
    document_no = forms.CharField(label=_("Document"), max_length=80)
    reason = forms.CharField(label=_("Reason"), max_length=200)


class AppraisalForm(forms.ModelForm):
    """The mid-term or final appraisal."""

    class Meta:
        model = PlacementAppraisal
        fields = ["kind", "held_on", "grade", "organ", "text"]
        widgets = {"kind": Segments(), "held_on": DateField(), "text": forms.Textarea(attrs=AREA)}

    def _get_validation_exclusions(self) -> set[str]:
        """A second appraisal of a kind corrects the first: the service sees to that."""
        return super()._get_validation_exclusions() | {"placement"}


class LandingForm(forms.Form):
    """The post somebody comes back to; without a title it is open again."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Unit of the landing post"), widget=Picker(), required=False
    )
    title = forms.CharField(label=_("Landing post"), max_length=120, required=False)
    note = forms.CharField(label=_("Remark on the landing post"), max_length=200, required=False)

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units


class OutcomeForm(forms.Form):
    """What a placement has led to."""

    POST = {"data-show-when": "outcome=used|returned|kept"}

    outcome = forms.ChoiceField(label=_("Outcome"), choices=Outcome.choices, widget=Segments())
    outcome_on = forms.DateField(label=_("Outcome since"), widget=DateField())
    outcome_unit = forms.CharField(
        label=_("Unit of the post given"), max_length=120, required=False, widget=forms.TextInput(attrs=POST)
    )
    outcome_title = forms.CharField(
        label=_("Post given"), max_length=120, required=False, widget=forms.TextInput(attrs=POST)
    )
    outcome_document = forms.CharField(label=_("Document of the outcome"), max_length=80, required=False)


class CallOffForm(forms.Form):
    """Why a plan is given up."""

    reason = forms.CharField(label=_("Reason"), max_length=200)


class SeasonForm(forms.ModelForm):
    """The plan of a season."""

    class Meta:
        model = Season
        fields = ["name", "unit", "opens_on", "closes_on", "document_no", "aims"]
        widgets = {
            "unit": Picker(),
            "opens_on": DateField(),
            "closes_on": DateField(),
            "aims": forms.Textarea(attrs=AREA),
        }

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units


class StretchForm(TermForm):
    """A stretch assignment with its three levers."""

    class Meta:
        model = Stretch
        fields = [
            "cadre",
            "task",
            "detail",
            "field",
            "ground",
            "ground_reason",
            "supervisor",
            *LEVERS.split(),
        ]
        widgets = {"ground": Segments(), "detail": forms.Textarea(attrs=AREA)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ground"].choices = Stretch._meta.get_field("ground").choices


class CheckInForm(forms.ModelForm):
    """A talk in between."""

    class Meta:
        model = CheckIn
        fields = ["held_on", "course", "note"]
        widgets = {"held_on": DateField(), "course": Segments()}


class CloseForm(forms.Form):
    """What was achieved."""

    result = forms.ChoiceField(label=_("Result"), choices=Result.choices, widget=Segments())
    closed_on = forms.DateField(label=_("Closed on"), widget=DateField())
    text = forms.CharField(label=_("What was achieved"), max_length=1000, widget=forms.Textarea(attrs=AREA))


class LockForm(forms.Form):
    """A service period of a cadre."""

    kind = forms.ModelChoiceField(LockKind.objects.all(), label=_("Kind"))
    began_on = forms.DateField(label=_("Began on"), widget=DateField())
    document_no = forms.CharField(label=_("Document"), max_length=80)
