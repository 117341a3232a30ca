"""Forms of observations, assessments, rounds, answers and ratings."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from assessments.choices import Heading, State, Vote
from assessments.forms.people import PAPER_HELP, CadreField, day, offer, text
from assessments.models import (
    Answer,
    Assessment,
    Dimension,
    Observation,
    ObservationNote,
    ProjectNode,
    Rating,
    Round,
    RoundLine,
)
from assessments.queries import (
    kept_cadres,
    visible_headquarters,
    visible_projects,
    visible_touchstones,
)
from cadres.models import Cadre
from common.widgets import DateField, Picker, PickerMany
from units.models import Unit

GROUPS = 3


class ObservationForm(forms.ModelForm):
    """Who is observed, where, by whom."""

    cadre = CadreField()

    class Meta:
        model = Observation
        fields = ["project", "headquarters", "post", "begins_on", "ends_on", "observers"]
        widgets = {
            "project": Picker(), "headquarters": Picker(), "post": Picker(), "observers": PickerMany(),
            "begins_on": DateField(), "ends_on": DateField(),
        }  # fmt: skip

    def __init__(self, *args: Any, user: User, observers: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, kept_cadres(user))
        self.fields["project"].queryset = visible_projects(user)
        self.fields["headquarters"].queryset = visible_headquarters(user)
        self.fields["post"].queryset = visible_touchstones(user)
        self.fields["observers"].queryset = observers


class NoteForm(forms.ModelForm):
    """What was seen."""

    paper = forms.FileField(label=_("Evidence"), required=False, help_text=PAPER_HELP)

    class Meta:
        model = ObservationNote
        fields = ["seen_on", "dimension", "text"]
        widgets = {"seen_on": DateField(), "text": forms.Textarea(attrs={"rows": 4})}


class AssessmentForm(forms.ModelForm):
    """An assessment; one level and what it rests on for each dimension that was looked at."""

    cadre = CadreField()

    class Meta:
        model = Assessment
        fields = ["kind", "project", "node", "held_on", "assessors", "summary"]
        widgets = {
            "project": Picker(), "node": Picker(), "held_on": DateField(), "summary": forms.Textarea(attrs={"rows": 4}),
        }  # fmt: skip

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, kept_cadres(user))
        projects = visible_projects(user)
        self.fields["project"].queryset = projects
        self.fields["project"].widget.attrs["data-show-when"] = "kind=front_line|key_node|special"
        self.fields["node"].queryset = ProjectNode.objects.filter(project__in=projects).select_related(
            "project"
        )
        self.fields["node"].label_from_instance = lambda node: f"{node.project}: {node}"
        self.fields["node"].widget.attrs["data-show-when"] = "kind=key_node"
        self.dimensions = list(Dimension.objects.select_related("scale"))
        for one in self.dimensions:
            levels = [("", _("not looked at")), *one.scale.choices]
            self.fields[f"level_{one.pk}"] = forms.ChoiceField(label=str(one), choices=levels, required=False)
            words = _("%(dimension)s: what it rests on") % {"dimension": one}
            self.fields[f"evidence_{one.pk}"] = forms.CharField(label=words, max_length=500, required=False)

    def names_of(self, heading: Heading) -> str:
        """The fields of the dimensions under a heading."""
        return " ".join(
            f"level_{one.pk} evidence_{one.pk}" for one in self.dimensions if one.heading == heading
        )

    def values(self) -> dict[str, Any]:
        """What the service takes."""
        data = self.cleaned_data
        findings = [
            {"dimension": one, "level": data[f"level_{one.pk}"], "evidence": data[f"evidence_{one.pk}"]}
            for one in self.dimensions
            if data[f"level_{one.pk}"]
        ]
        return {name: data[name] for name in ("cadre", *self._meta.fields)} | {"findings": findings}


class RoundForm(forms.ModelForm):
    """A round of a unit and a year."""

    class Meta:
        model = Round
        fields = ["unit", "year", "approval_no"]
        widgets = {"unit": Picker()}

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["unit"].empty_label = ""


class ApprovalForm(forms.Form):
    """The approval for 25 %."""

    approval_no = forms.CharField(label=_("approval for 25 %"), max_length=80, required=False)


class CommitForm(forms.Form):
    """When the round was decided, by which document, and why in spite of warnings."""

    decided_on = day(_("decided on"))
    document_no = forms.CharField(label=_("document"), max_length=80)
    explanation = text(
        _("explanation of the warnings"), rows=3, most=500, required=False,
        help_text=_("Needed where a warning stands; it stays with the round."),
    )  # fmt: skip


class AnswerForm(forms.ModelForm):
    """What somebody said to a grade or a measure."""

    cadre = CadreField()
    year = forms.IntegerField(
        label=_("year of the grade"), min_value=2000, max_value=2100, required=False,
        help_text=_("For feedback on a grade and a review of 不称职; empty for a measure."),
    )  # fmt: skip

    class Meta:
        model = Answer
        fields = ["kind", "ground", "told_on", "made_on", "text"]
        widgets = {
            "told_on": DateField(), "made_on": DateField(), "text": forms.Textarea(attrs={"rows": 4}),
        }  # fmt: skip

    def __init__(self, *args: Any, people: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, people)
        self.fields["ground"].widget.attrs["data-show-when"] = "kind=review|appeal"

    def clean(self) -> dict[str, Any]:
        """The decided grade of that year, if a year is named."""
        data = super().clean()
        year, cadre = data.pop("year", None), data.get("cadre")
        data["line"] = decided_line(cadre, year) if year and cadre else None
        if year and cadre and data["line"] is None:
            self.add_error(
                "year", ValidationError(_("No round of that year has decided a grade of this person."))
            )
        return data


def decided_line(cadre: Cadre, year: int) -> RoundLine | None:
    """The line of a decided round."""
    lines = RoundLine.objects.filter(cadre=cadre, round__year=year, round__state=State.COMMITTED)
    return lines.select_related("round").first()


class RatingForm(forms.ModelForm):
    """The counted sheet: up to three groups."""

    cadre = CadreField()

    class Meta:
        model = Rating
        fields = ["occasion", "held_on", "least"]
        widgets = {"held_on": DateField()}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, kept_cadres(user))
        for number in range(1, GROUPS + 1):
            self.add_group(number, required=number == 1)

    def add_group(self, number: int, *, required: bool) -> None:
        """The fields of one group."""
        name = forms.CharField(label=_("Group"), max_length=40, required=required)
        self.fields[f"name_{number}"] = name
        labels = {
            "weight": _("weight in %"), "issued": _("ballots issued"), "returned": _("ballots returned"),
            "valid": _("valid ballots"), **dict(Vote.choices),
        }  # fmt: skip
        for key, label in labels.items():
            least = forms.IntegerField(label=label, min_value=0, max_value=9999, required=False)
            self.fields[f"{key}_{number}"] = least

    def sections(self) -> Iterator[tuple[str, int]]:
        """Names of the fields of each group, with its number."""
        for number in range(1, GROUPS + 1):
            keys = ("name", "weight", "issued", "returned", "valid", *Vote.values)
            yield " ".join(f"{key}_{number}" for key in keys), number

    def clean(self) -> dict[str, Any]:
        """A group with a name has its numbers, and none without."""
        data = super().clean()
        for number in range(1, GROUPS + 1):
            told = [key for key in ("weight", "issued", "returned", "valid") if data.get(f"{key}_{number}")]
            if bool(data.get(f"name_{number}")) != (len(told) == 4):
                message = _("A group has a name, a weight and its ballots.")
                self.add_error(f"name_{number}", ValidationError(message))
        return data

    def values(self) -> dict[str, Any]:
        """What the service takes."""
        data = self.cleaned_data
        groups = [self.group(number) for number in range(1, GROUPS + 1) if data.get(f"name_{number}")]
        return {name: data[name] for name in ("cadre", *self._meta.fields)} | {"groups": groups}

    def group(self, number: int) -> dict[str, Any]:
        """One group."""
        data = self.cleaned_data
        plain = {key: data[f"{key}_{number}"] for key in ("name", "weight", "issued", "returned", "valid")}
        return plain | {"counts": {word: data[f"{word}_{number}"] or 0 for word in Vote.values}}
