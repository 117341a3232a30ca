"""Forms of projects, headquarters and touchstone posts."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from assessments.forms.people import PAPER_HELP, CadreField, offer
from assessments.models import (
    Headquarters,
    HeadquartersMember,
    Project,
    ProjectNode,
    ProjectResult,
    ProjectRole,
    ProjectUnit,
    TouchstonePost,
)
from cadres.models import Cadre
from common.widgets import DateField, Picker, Segments
from units.models import Unit


def days(*names: str) -> dict[str, DateField]:
    """Days, picked."""
    return {name: DateField() for name in names}


class UnitForm(forms.ModelForm):
    """Of something a unit leads: the units one may choose."""

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["unit"].empty_label = ""


class PersonForm(forms.ModelForm):
    """Of something a cadre does: the cadres one may choose."""

    def __init__(self, *args: Any, people: QuerySet[Cadre], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, people)


class ProjectForm(UnitForm):
    """A project."""

    class Meta:
        model = Project
        fields = ["name", "unit", "sector", "investment", "source", "stage", "signed_on", "note"]
        widgets = {
            "unit": Picker(), "sector": Segments(), "note": forms.Textarea(attrs={"rows": 2}), **days("signed_on"),
        }  # fmt: skip


class NodeForm(forms.ModelForm):
    """A key node."""

    class Meta:
        model = ProjectNode
        fields = ["name", "planned_on", "reaches"]
        widgets = days("planned_on")


class PartnerForm(UnitForm):
    """A further unit."""

    class Meta:
        model = ProjectUnit
        fields = ["unit", "part", "since"]
        widgets = {"unit": Picker(), **days("since")}


class RoleForm(PersonForm):
    """What a cadre does in a project."""

    cadre = CadreField()

    class Meta:
        model = ProjectRole
        fields = ["part", "duty", "since", "source"]
        widgets = {"part": Segments(), **days("since")}


class ResultForm(forms.ModelForm):
    """What a cadre with a part in the project achieved."""

    cadre = forms.ModelChoiceField(Cadre.objects.none(), label=_("Cadre"), empty_label="")
    paper = forms.FileField(label=_("Proof"), required=False, help_text=PAPER_HELP)

    class Meta:
        model = ProjectResult
        fields = ["kind", "text", "level", "achieved_on", "source"]
        widgets = days("achieved_on")

    def __init__(self, *args: Any, people: QuerySet[Cadre], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cadre"].queryset = people
        self.fields["level"].widget.attrs["data-show-when"] = "kind=innovation"


class HeadquartersForm(UnitForm):
    """A headquarters of key work."""

    class Meta:
        model = Headquarters
        fields = ["name", "matter", "unit", "begins_on", "ends_on", "document_no"]
        widgets = {"unit": Picker(), **days("begins_on", "ends_on")}


class MemberForm(PersonForm):
    """A member of a headquarters."""

    cadre = CadreField()

    class Meta:
        model = HeadquartersMember
        fields = ["part", "duty", "since"]
        widgets = days("since")


class TouchstoneForm(UnitForm):
    """A touchstone post."""

    class Meta:
        model = TouchstonePost
        fields = ["unit", "title", "reason", "flagged_on"]
        widgets = {"unit": Picker(), **days("flagged_on")}
