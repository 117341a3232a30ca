"""Forms of sanctions, tolerance and step-down: they read and word, the services check and write."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accountability.choices import AppealKind, Clause, Closing, Decision, Outcome, Source, Way
from accountability.models import (
    DISTINCTIONS,
    FACTORS,
    GRID,
    STEPDOWN_KINDS,
    Correction,
    Sanction,
    SanctionKind,
    StepDownCase,
    ToleranceCase,
)
from accountability.queries import listed, open_matters_of, situations_on
from accountability.words import dotted
from cadres.models import Cadre, Matter
from common.clock import today
from common.widgets import DateField, Picker, Segments
from units.models import Unit

AREA = {"rows": 3}
YES_NO = ((True, _("established")), (False, _("not established")))
ADJUST = ((True, _("adjust")), (False, _("stay in post")))

FROM_OUTSIDE = {"data-show-when": "source=unit|person"}


class MatterField(forms.ModelChoiceField):
    """A matter of a person, worded."""

    def label_from_instance(self, matter: Matter) -> str:
        """What it is, and since when."""
        return f"{matter.get_kind_display()} {dotted(matter.opened_on)}"


class CadreForm(forms.ModelForm):
    """A form about a cadre found by typing."""

    def __init__(self, *args: Any, cadres: QuerySet[Cadre], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["cadre"]
        field.queryset = cadres.select_related("home_unit")
        field.widget = Picker(url=reverse("accountability:people"))
        known = self.known(field.queryset)
        field.widget.choices = [
            ("", _now("type a name")),
            *((one.pk, f"{one.name} · {one.home_unit}") for one in known),
        ]

    def known(self, cadres: QuerySet[Cadre]) -> QuerySet[Cadre]:
        """The one that is chosen, if any."""
        chosen = self.data.get(self.add_prefix("cadre")) or self.initial.get("cadre")
        try:
            return cadres.filter(pk=chosen) if chosen else cadres.none()
        except (ValueError, forms.ValidationError):
            return cadres.none()


class AboutCadreForm(CadreForm):
    """A form about a cadre, and about one of their matters."""

    matter = MatterField(
        Matter.objects.none(), label=_("Matter"), required=False, empty_label=_("a new matter")
    )

    def __init__(self, *args: Any, cadres: QuerySet[Cadre], **kwargs: Any) -> None:
        super().__init__(*args, cadres=cadres, **kwargs)
        self.fields["matter"].queryset = open_matters_of(self.known(cadres).values("pk"))


def kinds_to_choose() -> QuerySet[SanctionKind]:
    """Every kind but those of step-down, which come about by their case alone."""
    return SanctionKind.objects.exclude(pk__in=STEPDOWN_KINDS).order_by("family", "months", "code")


class ImposeForm(AboutCadreForm):
    """A sanction as it was decided."""

    class Meta:
        model = Sanction
        fields = ["cadre", "kind", "decided_on", "organ", "document_no", "months_decided"]
        widgets = {"decided_on": DateField()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].queryset = kinds_to_choose()

    def _get_validation_exclusions(self) -> set[str]:
        """The service makes the matter."""
        return super()._get_validation_exclusions() | {"matter"}

    def values(self) -> dict[str, Any]:
        """What the service is given beside the cadre."""
        return {name: self.cleaned_data[name] for name in (*self._meta.fields[1:], "matter")}


class CorrectForm(forms.ModelForm):
    """What may have been entered wrongly."""

    class Meta:
        model = Sanction
        fields = ["kind", "decided_on", "organ", "document_no", "months_decided"]
        widgets = {"decided_on": DateField()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.stepdown_id is None:
            self.fields["kind"].queryset = kinds_to_choose()


class CloseForm(forms.Form):
    """The finding after the end of a period."""

    result = forms.ChoiceField(
        label=_("What the finding proposes"), choices=Closing.choices, widget=Segments()
    )
    closed_on = forms.DateField(label=_("Found on"), widget=DateField())
    finding = forms.CharField(label=_("Finding"), max_length=1000, widget=forms.Textarea(attrs=AREA))


class CaseForm(AboutCadreForm):
    """An application for tolerance as it came in."""

    happened_on = forms.DateField(
        label=_("Happened on"),
        widget=DateField(attrs={"data-show-when": "matter="}),
        required=False,
        help_text=_("If no matter is on record yet: it is put on record and flags nobody."),
    )

    class Meta:
        model = ToleranceCase
        fields = [
            "cadre",
            "source",
            "applicant_text",
            "subject",
            "facts",
            "applied_on",
            "owner_unit",
            "due_on",
        ]
        widgets = {
            "source": Segments(),
            "applicant_text": forms.TextInput(attrs=FROM_OUTSIDE),
            "facts": forms.Textarea(attrs=AREA),
            "applied_on": DateField(),
            "due_on": DateField(),
            "owner_unit": Picker(),
        }

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].choices = Source.choices
        self.fields["owner_unit"].queryset = units

    def _get_validation_exclusions(self) -> set[str]:
        """The service finds the matter and the applicant."""
        return super()._get_validation_exclusions() | {"matter", "applicant"}


class PrepareForm(forms.ModelForm):
    """The three distinctions, the six factors, the opinion of discipline inspection."""

    NEEDED = (*GRID, "opinion", "opinion_organ", "opinion_on")

    version = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = ToleranceCase
        fields = [
            "ground", "forbidden", *DISTINCTIONS,
            *(name for factor in FACTORS for name in (f"{factor}_weight", f"{factor}_note")),
            "opinion", "opinion_organ", "opinion_on",
        ]  # fmt: skip
        widgets = {
            "opinion": forms.Textarea(attrs=AREA),
            "opinion_on": DateField(),
            **{name: Segments() for name in GRID},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["version"] = self.instance.version
        for name in self.NEEDED:
            self.fields[name].required = True
        for name in GRID:
            self.fields[name].choices = ToleranceCase._meta.get_field(name).choices
        for name, clause in (("ground", Clause.TOLERABLE), ("forbidden", Clause.FORBIDDEN)):
            self.fields[name].queryset = listed(clause, self.instance.applied_on)

    def _get_validation_exclusions(self) -> set[str]:
        """The service sets the stage with who has prepared it."""
        return super()._get_validation_exclusions() | {"stage", "prepared_by"}


class DecideForm(forms.Form):
    """What was decided, by whom, why."""

    decision = forms.ChoiceField(label=_("What was decided"), choices=Decision.choices, widget=Segments())
    decision_no = forms.CharField(label=_("Number of the decision"), max_length=80)
    decision_organ = forms.CharField(label=_("Decided by"), max_length=120)
    decided_on = forms.DateField(label=_("Decided on"), widget=DateField())
    reduced_to = forms.ModelChoiceField(
        SanctionKind.objects.exclude(pk__in=STEPDOWN_KINDS).order_by("family", "months", "code"),
        label=_("Sanction reduced to"),
        required=False,
        widget=forms.Select(attrs={"data-show-when": "decision=mitigate"}),
    )
    reasons = forms.CharField(label=_("Reasons"), max_length=1000, widget=forms.Textarea(attrs=AREA))


class RevokeForm(forms.Form):
    """Why a decision is taken back, and by which document."""

    revocation_no = forms.CharField(label=_("Number of the revocation"), max_length=80)
    revoked_on = forms.DateField(label=_("Revoked on"), widget=DateField())
    revocation_reason = forms.CharField(label=_("Reason"), max_length=300)


class CorrectionForm(forms.ModelForm):
    """What is to be put right."""

    class Meta:
        model = Correction
        fields = ["task", "responsible", "due_on"]
        widgets = {"due_on": DateField()}


class DoneForm(forms.Form):
    """What came of it."""

    done_on = forms.DateField(label=_("Put right on"), widget=DateField())
    result = forms.CharField(label=_("What was put right"), max_length=300)


def text(label: object, most: int = 1000) -> forms.CharField:
    """Some lines of text."""
    return forms.CharField(label=label, max_length=most, widget=forms.Textarea(attrs=AREA))


def day(label: object) -> forms.DateField:
    """A day, today unless said otherwise."""
    return forms.DateField(label=label, widget=DateField(), initial=today)


def yes_or_no(label: object, choices: tuple) -> forms.TypedChoiceField:
    """One of two."""
    return forms.TypedChoiceField(
        label=label, choices=choices, widget=Segments(), coerce=lambda value: str(value) == "True"
    )


class PromptForm(CadreForm):
    """A prompt as it came in."""

    class Meta:
        model = StepDownCase
        fields = ["cadre", "situation", "alert", "facts", "prompted_on", "owner_unit", "due_on"]
        widgets = {
            "facts": forms.Textarea(attrs=AREA),
            "prompted_on": DateField(),
            "due_on": DateField(),
            "owner_unit": Picker(),
        }

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["situation"].queryset = situations_on(today())
        self.fields["owner_unit"].queryset = units


class VerifyForm(forms.Form):
    """What one person has found."""

    holds = yes_or_no(_("Finding on the prompt"), YES_NO)
    found_on = day(_("Day of the finding"))
    finding = text(_("What was found, and how"))


class ProposeForm(forms.Form):
    """How to adjust, and why."""

    way = forms.ChoiceField(label=_("Way of adjustment"), choices=Way.choices, widget=Segments())
    proposed_on = day(_("Day of the proposal"))
    proposal = text(_("Grounds of the proposal"))


class RuleForm(forms.Form):
    """What was decided on the proposal."""

    adjust = yes_or_no(_("Decision on the proposal"), ADJUST)
    decision_no = forms.CharField(label=_("Number of the decision"), max_length=80)
    decision_organ = forms.CharField(label=_("Decided by"), max_length=120)
    decided_on = day(_("Decided on"))
    reasons = text(_("Reasons"))


class TalkForm(forms.Form):
    """The talk with the person."""

    told_by = forms.CharField(label=_("Who talked with the person"), max_length=120)
    told_on = day(_("Day of the talk"))
    reaction = forms.CharField(
        label=_("What the person said"), max_length=1000, required=False, widget=forms.Textarea(attrs=AREA)
    )


class PlaceForm(forms.Form):
    """Where the person works now."""

    new_post = forms.CharField(label=_("New post or rank"), max_length=200)
    placed_on = day(_("Day of the placement"))


class ReviewForm(forms.Form):
    """What the review after the period proposes."""

    result = forms.ChoiceField(
        label=_("What the review proposes"), choices=Closing.choices, widget=Segments()
    )
    reviewed_on = day(_("Day of the review"))
    finding = text(_("What the review found"))


class AppealForm(forms.Form):
    """What the person asks for."""

    kind = forms.ChoiceField(label=_("Kind of appeal"), choices=AppealKind.choices, widget=Segments())
    filed_on = day(_("Filed on"))
    grounds = text(_("Grounds of the appeal"))


class AnswerForm(forms.Form):
    """The answer to an appeal."""

    outcome = forms.ChoiceField(label=_("Outcome of the appeal"), choices=Outcome.choices, widget=Segments())
    answer_no = forms.CharField(label=_("Number of the answer"), max_length=80)
    answered_on = day(_("Answered on"))
