"""Forms of specialities, role models, symposia, evaluations and duties: they read and word, the services check and write."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.models import Cadre
from common.clock import today
from common.widgets import DateField, Picker, PickerMany, Segments
from training.choices import FollowUpState, Found, ThemeStyle
from training.models import (
    Answer,
    Cultivation,
    FollowUp,
    LineFinding,
    Minutes,
    OnlineDuty,
    Point,
    RoleModel,
    Speciality,
    SpecialityHolder,
    SpecialityNeed,
    TargetedProgramme,
    ThemeLine,
)
from training.queries import editable_programmes, planned_units, trained_cadres

LONG = forms.Textarea(attrs={"rows": 3})


class PersonField(forms.ModelChoiceField):
    """One of the people entrusted to the user: found by typing, the page holds only who is chosen."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Cadre.objects.none(), widget=Picker(), **{"label": _("Cadre"), **kwargs})

    def offer(self, people: QuerySet[Cadre], chosen: object) -> None:
        """Take these people, and show the chosen one."""
        self.queryset = people
        self.widget.attrs["data-url"] = reverse("training:find_cadres")
        found = people.filter(pk=chosen).first() if is_id(chosen) else None
        self.widget.choices = [("", ""), *([(str(found.pk), found.name)] if found else [])]


def is_id(value: object) -> bool:
    """Whether a value that came from outside is an id."""
    try:
        forms.UUIDField().clean(value)
    except forms.ValidationError:
        return False
    return True


class OfPerson(forms.ModelForm):
    """A form about somebody entrusted to the user."""

    person = "cadre"

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields[self.person]
        chosen = (
            self.data.get(self.add_prefix(self.person)) if self.is_bound else self.initial.get(self.person)
        )
        field.offer(trained_cadres(user), chosen)


class SpecialityForm(forms.ModelForm):
    """A field of the office's own."""

    class Meta:
        model = Speciality
        fields = ["name_zh", "name_en"]


class NeedForm(forms.ModelForm):
    """How many a unit needs."""

    class Meta:
        model = SpecialityNeed
        fields = ["unit", "speciality", "needed", "basis"]
        widgets = {"unit": Picker()}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = planned_units(user)

    def validate_unique(self) -> None:
        """A number that was said before is replaced."""


class HolderForm(OfPerson):
    """Somebody has a speciality."""

    cadre = PersonField()

    class Meta:
        model = SpecialityHolder
        fields = ["cadre", "speciality", "grounds", "since"]
        widgets = {"since": DateField()}


class CultivationForm(OfPerson):
    """Somebody sets out towards a speciality."""

    cadre = PersonField()

    class Meta:
        model = Cultivation
        fields = ["cadre", "speciality", "programme", "mentor", "mentor_post", "began_on", "until", "plan"]
        widgets = {"began_on": DateField(), "until": DateField(), "plan": LONG}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        self.fields["programme"].queryset = editable_programmes(user).filter(target__isnull=False)
        self.initial.setdefault("began_on", today())


class EndForm(forms.Form):
    """How a cultivation ended."""

    reached = forms.TypedChoiceField(
        label=_("How it ended"),
        choices=((True, _("the speciality is reached")), (False, pgettext_lazy("cultivation", "stopped"))),
        coerce=lambda value: value == "True",
        widget=Segments(),
    )
    on = forms.DateField(label=_("ended on"), widget=DateField(), initial=today)
    outcome = forms.CharField(label=_("what came of it"), max_length=300, widget=LONG)


class TargetForm(forms.ModelForm):
    """A programme is aimed at a speciality."""

    class Meta:
        model = TargetedProgramme
        fields = ["programme", "speciality"]

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = editable_programmes(user)


class StyleForm(forms.Form):
    """What a themed activity is built around."""

    style = forms.ChoiceField(label=_("built around"), choices=ThemeStyle.choices, widget=Segments())


class ModelForm(OfPerson):
    """A role model: a cadre of the house or an outsider."""

    cadre = PersonField(label=_("cadre of the house"), required=False)

    class Meta:
        model = RoleModel
        fields = ["kind", "cadre", "outsider", "organization", "deeds", "source", "named_on", "unit"]
        widgets = {"named_on": DateField(), "deeds": forms.Textarea(attrs={"rows": 5}), "unit": Picker()}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        self.fields["unit"].queryset = planned_units(user)


class TieForm(forms.Form):
    """The role models of an activity."""

    models = forms.ModelMultipleChoiceField(
        RoleModel.objects.none(), label=_("role models"), widget=PickerMany(), required=False
    )

    def __init__(self, *args: Any, models: QuerySet[RoleModel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["models"].queryset = models


class LinesForm(forms.Form):
    """The wording of the eight lines."""

    def __init__(self, *args: Any, lines: list[ThemeLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines = lines
        for line in lines:
            for name in ("text_zh", "text_en"):
                field = ThemeLine._meta.get_field(name).formfield(initial=getattr(line, name))
                field.label = f"{line.get_side_display()} {line.number} · {field.label}"
                self.fields[f"{name}_{line.pk}"] = field

    def texts(self) -> dict[ThemeLine, tuple[str, str]]:
        """What was written, by line."""
        said = self.cleaned_data
        return {line: (said[f"text_zh_{line.pk}"], said[f"text_en_{line.pk}"]) for line in self.lines}


class FindingsForm(forms.Form):
    """What the eight lines showed of somebody."""

    def __init__(self, *args: Any, lines: list[ThemeLine], there: dict, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines = lines
        for line in lines:
            row: LineFinding | None = there.get(line.pk)
            choices = [("", _("nothing recorded")), *Found.choices]
            self.fields[f"found_{line.pk}"] = forms.ChoiceField(
                label=str(line), choices=choices, required=False, initial=row.found if row else ""
            )
            self.fields[f"note_{line.pk}"] = forms.CharField(
                label=_("note"), max_length=200, required=False, initial=row.note if row else ""
            )

    def findings(self) -> dict[ThemeLine, tuple[str, str]]:
        """What was said, by line."""
        said = self.cleaned_data
        return {line: (said[f"found_{line.pk}"], said[f"note_{line.pk}"]) for line in self.lines}


class MinutesForm(forms.ModelForm):
    """The minutes of a symposium."""

    class Meta:
        model = Minutes
        fields = ["chair", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 12})}


class PointForm(OfPerson):
    """A point; who raised it stays with those who plan the symposium."""

    person = "raised_by"
    raised_by = PersonField(
        label=_("Raised by"),
        required=False,
        help_text=_("Confidential: only who plans the symposium sees it; it stands nowhere else."),
    )

    class Meta:
        model = Point
        fields = ["text"]
        widgets = {"text": LONG}


class FollowUpForm(OfPerson):
    """What is done about a point."""

    person = "owner"
    owner = PersonField(label=pgettext_lazy("follow-up", "by whom"))

    class Meta:
        model = FollowUp
        fields = ["action", "owner", "due_on"]
        widgets = {"action": LONG, "due_on": DateField()}


class SettleForm(forms.Form):
    """How a follow-up ended."""

    state = forms.ChoiceField(
        label=pgettext_lazy("follow-up", "state"), choices=FollowUpState.choices[1:], widget=Segments()
    )
    result = forms.CharField(label=_("what came of it"), max_length=300, widget=LONG)


class AnswerForm(forms.ModelForm):
    """The ballot: four marks and words."""

    class Meta:
        model = Answer
        fields = ["content", "speakers", "organization", "usefulness", "words"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        marks = [(5, _("5 – very good")), (4, "4"), (3, "3"), (2, "2"), (1, _("1 – poor"))]
        for name in ("content", "speakers", "organization", "usefulness"):
            label = self.fields[name].label
            self.fields[name] = forms.TypedChoiceField(
                label=label, choices=marks, coerce=int, widget=Segments()
            )
        self.fields["words"].widget = LONG


class OnlineDutyForm(forms.ModelForm):
    """Online hours of a year, by the local notice."""

    class Meta:
        model = OnlineDuty
        fields = ["year", "hours", "document_no"]

    def validate_unique(self) -> None:
        """A number that was set before is replaced."""
