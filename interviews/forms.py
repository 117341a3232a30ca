"""Forms of talks, of what follows from them, and of plans."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holders_anywhere
from common.clock import today
from common.uploads import FileRefused, paper_type
from common.widgets import DateField, Picker, PickerMany, Segments
from files.models import LARGEST
from interviews.choices import PromiseState, TalkKind, Topic
from interviews.models import Occasion, Plan, Promise, Talk
from interviews.queries import planned_units, recordable_cadres
from interviews.sealing import PARTS, Body
from interviews.services.recording import Company
from units.models import Unit

LONGEST_TEXT = 20_000


def text(label: object, help_text: object = "", *, rows: int = 3) -> forms.CharField:
    """A part of what was said."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, help_text=help_text, required=False, widget=area, max_length=LONGEST_TEXT
    )


class PersonForm(forms.ModelForm):
    """Something about a person whose talks the user records; the picker searches."""

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cadre"].queryset = recordable_cadres(user)
        offer(self, "cadre")


def offer(form: forms.ModelForm, *names: str) -> None:
    """Let pickers of people hold those who are chosen; the others are searched for."""
    for name in names:
        field = form.fields[name]
        field.widget.attrs["data-url"] = reverse("interviews:find")
        chosen = form[name].value() or []
        chosen = chosen if isinstance(chosen, list) else [chosen]
        field.widget.choices = [(one.pk, person_words(one)) for one in _those(field.queryset, chosen)]


class TalkForm(forms.ModelForm):
    """A talk with what was said. Pickers of people hold those who are chosen; the others are searched for."""

    kinds = forms.MultipleChoiceField(
        label=_("Kinds of talk"), choices=TalkKind.choices, widget=forms.CheckboxSelectMultiple()
    )
    topics = forms.MultipleChoiceField(
        label=_("Topics"), choices=Topic.choices, widget=forms.CheckboxSelectMultiple(), required=False
    )
    subjects = forms.ModelMultipleChoiceField(
        None, label=_("People talked about"), widget=PickerMany(), required=False,
        help_text=_("A routine interview covers these, not the person talked with."),
    )  # fmt: skip
    readers = forms.ModelMultipleChoiceField(
        None, label=_("Named readers"), widget=PickerMany(), required=False,
        help_text=_("They read what was said, whatever the level."),
    )  # fmt: skip
    minutes = text(_("What was said"), rows=8)
    thinking = text(_("State of mind"))
    bearing = text(_("Bearing and spirit"))
    performance = text(_("Results at work"))
    mood = text(_("Mood"), rows=2)
    needs = text(_("Needs and difficulties"), rows=2)
    care = text(_("Health and care"), rows=2)
    help = text(_("Help given"), rows=2)
    summary = text(_("Summary"), _("Two or three sentences; readers of the talk see them first."))
    version = forms.IntegerField(widget=forms.HiddenInput(), initial=0)

    class Meta:
        model = Talk
        fields = ["cadre", "kinds", "held_on", "place", "interviewer", "companion", "team", "topics", "level"]
        widgets = {
            "cadre": Picker(),
            "held_on": DateField(),
            "interviewer": Picker(),
            "team": Picker(),
        }

    def __init__(self, *args: Any, user: User, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people, users = recordable_cadres(user), holders_anywhere(Permission.VIEW_TALKS).order_by("name")
        self.fields["cadre"].queryset = self.fields["subjects"].queryset = people
        self.fields["interviewer"].queryset = holders_anywhere(Permission.RECORD_TALKS).order_by("name")
        self.fields["readers"].queryset, self.fields["team"].queryset = users, units
        offer(self, "cadre", "subjects")

    @property
    def body(self) -> Body:
        """What was said, as typed."""
        return Body(**{name: self.cleaned_data.get(name, "").strip() for name in PARTS})

    @property
    def company(self) -> Company:
        """Who was talked about, and who reads."""
        return Company(self.cleaned_data.get("subjects", ()), self.cleaned_data.get("readers", ()))


def person_words(cadre: Model) -> str:
    """A person as a picker shows one."""
    return f"{cadre.name} · {cadre.home_unit}"


def _those(people: QuerySet, ids: Iterable[object]) -> QuerySet:
    to_python: Callable = people.model._meta.pk.to_python
    sound = []
    for one in ids:
        try:
            sound.append(to_python(getattr(one, "pk", one)))
        except forms.ValidationError:
            continue
    return people.filter(pk__in=sound).select_related("home_unit")


class AddendumForm(forms.Form):
    """What is added to a signed talk."""

    text = forms.CharField(
        label=_("Addendum"), widget=forms.Textarea(attrs={"rows": 4}), max_length=LONGEST_TEXT
    )


class ReplyForm(forms.Form):
    """The day of a written reply."""

    replied_on = forms.DateField(label=_("Reply came on"), widget=DateField(), initial=today)


class PromiseForm(forms.ModelForm):
    """What was promised, who sees to it, until when."""

    what = forms.CharField(
        label=_("What was promised"), widget=forms.Textarea(attrs={"rows": 2}), max_length=2_000
    )

    class Meta:
        model = Promise
        fields = ["owner", "due_on"]
        widgets = {"owner": Picker(), "due_on": DateField()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = holders_anywhere(Permission.VIEW_TALKS).order_by("name")


class SettleForm(forms.Form):
    """What came of a promise."""

    state = forms.ChoiceField(
        label=_("State"), choices=PromiseState.choices[1:], widget=Segments(), initial=PromiseState.DONE
    )
    result = forms.CharField(
        label=_("What came of it"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2_000
    )


class OccasionForm(PersonForm):
    """A reason to talk with somebody."""

    class Meta:
        model = Occasion
        fields = ["cadre", "why", "interviewer", "due_on"]
        widgets = {"cadre": Picker(), "interviewer": Picker(), "due_on": DateField()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["interviewer"].queryset = holders_anywhere(Permission.RECORD_TALKS).order_by("name")


class AttachmentForm(forms.Form):
    """A paper or picture of a talk."""

    paper = forms.FileField(
        label=_("Paper or picture"), help_text=_("PDF or picture, up to 20 MB; sealed with the talk.")
    )

    def clean_paper(self) -> tuple[str, bytes, str]:
        """Name, bytes and kind; what is neither a PDF nor a picture is refused."""
        sent = self.cleaned_data["paper"]
        content = sent.read()
        try:
            return sent.name, content, paper_type(content, LARGEST)
        except FileRefused as refused:
            raise forms.ValidationError(str(refused)) from refused


class PlanForm(forms.ModelForm):
    """A plan."""

    class Meta:
        model = Plan
        fields = [
            "name", "document_no", "unit", "group", "kind", "interviewer", "begins_on", "ends_on", "every_months",
        ]  # fmt: skip
        widgets = {
            "unit": Picker(),
            "interviewer": Picker(),
            "begins_on": DateField(),
            "ends_on": DateField(),
        }

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = planned_units(user)
        self.fields["unit"].empty_label = None
        self.fields["interviewer"].queryset = holders_anywhere(Permission.RECORD_TALKS).order_by("name")
