"""Forms of task forces: forming one, members, visits, notes, problems."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holders_anywhere
from assessments.choices import Drawn, ForcePart, NoteKind
from assessments.force_queries import people_of, visible_draws, visible_visits
from assessments.forms.people import CadreField, offer, text
from assessments.models import ForceReport, PersonPage, Problem, TaskForce, Visit
from assessments.queries import visible_headquarters, visible_projects, visible_touchstones
from assessments.services.visits import members_of
from cadres.models import Cadre
from common.widgets import DateField, Picker, PickerMany, Segments
from units.models import Unit


class MomentField(forms.DateTimeField):
    """A day and an hour, with the browser's own calendar and clock."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"input_formats": ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"], **options})


class TaskForceForm(forms.ModelForm):
    """For which matter, by whom, where to, from when to when."""

    class Meta:
        model = TaskForce
        fields = [
            "name", "matter", "project", "headquarters", "post", "unit", "areas", "begins_on", "ends_on", "document_no",
        ]  # fmt: skip
        widgets = {
            "project": Picker(), "headquarters": Picker(), "post": Picker(), "unit": Picker(), "areas": PickerMany(),
            "begins_on": DateField(), "ends_on": DateField(),
        }  # fmt: skip

    def __init__(self, *args: Any, user: User, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["project"].queryset = visible_projects(user)
        self.fields["headquarters"].queryset = visible_headquarters(user)
        self.fields["post"].queryset = visible_touchstones(user)
        self.fields["unit"].queryset = self.fields["areas"].queryset = units


class ForceMemberForm(forms.Form):
    """Somebody who joins."""

    user = forms.ModelChoiceField(
        User.objects.none(), label=capfirst(_("person of the task force")), widget=Picker()
    )
    part = forms.ChoiceField(
        label=capfirst(pgettext_lazy("task force", "part")),
        choices=ForcePart,
        initial=ForcePart.MEMBER,
        widget=Segments(),
    )
    explained = text(capfirst(_("why a nearness does no harm")), rows=2, most=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = holders_anywhere(Permission.JOIN_TASK_FORCES)


class TargetForm(forms.Form):
    """Somebody to look at whom the matter does not name."""

    cadre = CadreField()
    reason = forms.CharField(label=capfirst(_("what the person has to do with the matter")), max_length=200)

    def __init__(self, *args: Any, people: QuerySet[Cadre], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, people)


class VisitForm(forms.ModelForm):
    """Who goes where, when."""

    planned_for = MomentField(label=capfirst(_("planned for the hour")))
    visitors = forms.ModelMultipleChoiceField(
        User.objects.none(), label=capfirst(_("who goes")), widget=PickerMany()
    )
    people = forms.ModelMultipleChoiceField(
        Cadre.objects.none(), label=capfirst(_("whom to look at")), widget=PickerMany(), required=False
    )

    class Meta:
        model = Visit
        fields = ["unit", "place", "purpose", "draw"]
        widgets = {"unit": Picker(), "draw": Picker()}

    def __init__(
        self, *args: Any, force: TaskForce, user: User, units: QuerySet[Unit], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["draw"].queryset = visible_draws(user).filter(force=force, drawn_at__isnull=False)
        self.fields["draw"].label_from_instance = lambda one: (
            f"{one.get_of_display()} {timezone.localtime(one.drawn_at):%Y.%m.%d %H:%M}"
        )
        self.fields["visitors"].queryset = User.objects.filter(pk__in=[one.pk for one in members_of(force)])
        self.fields["visitors"].label_from_instance = lambda one: one.name
        self.fields["people"].queryset = people_of(force, user)
        self.fields["people"].label_from_instance = lambda one: f"{one.name} {one.home_unit}"


class ManyFiles(forms.ClearableFileInput):
    """Several files at once."""

    allow_multiple_selected = True


class PhotosField(forms.FileField):
    """Some photos, or none."""

    widget = ManyFiles(attrs={"accept": "image/jpeg,image/png"})

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Each as a file."""
        sent = data if isinstance(data, list | tuple) else [data] if data else []
        return [super(PhotosField, self).clean(one, initial) for one in sent]


class FieldNoteForm(forms.Form):
    """What was seen and heard on the spot."""

    kind = forms.ChoiceField(
        label=capfirst(pgettext_lazy("field note", "kind")),
        choices=NoteKind,
        initial=NoteKind.SEEN,
        widget=Segments(),
    )
    cadre = forms.ModelChoiceField(Cadre.objects.none(), label=capfirst(_("about whom")), required=False)
    text = text(capfirst(pgettext_lazy("field note", "what was seen and heard")), rows=5)
    seen_at = MomentField(label=capfirst(_("seen at")))
    photos = PhotosField(label=_("Photos"), required=False)

    def __init__(self, *args: Any, people: QuerySet[Cadre], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cadre"].queryset = people
        self.fields["cadre"].label_from_instance = lambda one: one.name
        self.fields["cadre"].empty_label = _("the work as a whole")


class SentNoteForm(FieldNoteForm):
    """A note as a phone sends it, with the key it has made."""

    key = forms.UUIDField()
    seen_at = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M:%S%z"])


class ArrivalForm(forms.Form):
    """The hour of arrival as a phone sends it."""

    arrived_at = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M:%S%z"])


class ProblemForm(forms.ModelForm):
    """What is wrong, who settles it by when."""

    owner = forms.ModelChoiceField(Cadre.objects.none(), label=capfirst(_("who settles it")), widget=Picker())

    class Meta:
        model = Problem
        fields = ["text", "unit", "due_on"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3}), "unit": Picker(), "due_on": DateField()}

    def __init__(self, *args: Any, people: QuerySet[Cadre], units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = people
        self.fields["owner"].label_from_instance = lambda one: f"{one.name} {one.home_unit}"
        self.fields["unit"].queryset = units


class SettleProblemForm(forms.Form):
    """What was done about it."""

    result = text(capfirst(_("what was done about it")), most=500)
    revisit = forms.ModelChoiceField(
        Visit.objects.none(), label=capfirst(_("seen again on the visit")), required=False, widget=Picker()
    )

    def __init__(self, *args: Any, problem: Problem, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        started = visible_visits(user).filter(force=problem.visit.force_id, started_at__isnull=False)
        self.fields["revisit"].queryset = started.exclude(pk=problem.visit_id)
        self.fields["revisit"].label_from_instance = lambda one: (
            f"{one.place} {timezone.localtime(one.started_at):%Y.%m.%d}"
        )


class DrawForm(forms.Form):
    """What is drawn, how many."""

    of = forms.ChoiceField(
        label=capfirst(_("what is drawn")), choices=Drawn, initial=Drawn.PLACES, widget=Segments()
    )
    wanted = forms.IntegerField(label=capfirst(_("how many are drawn")), min_value=1, max_value=200)
    by_unit = forms.BooleanField(label=capfirst(_("spread over the units")), required=False)


class ForceReportForm(forms.ModelForm):
    """What is said of the group."""

    class Meta:
        model = ForceReport
        fields = ["number", "overall", "problems", "advice"]
        widgets = {
            "overall": forms.Textarea(attrs={"rows": 8}), "problems": forms.Textarea(attrs={"rows": 5}),
            "advice": forms.Textarea(attrs={"rows": 5}),
        }  # fmt: skip


class PersonPageForm(forms.ModelForm):
    """What is said of one person."""

    class Meta:
        model = PersonPage
        fields = ["strengths", "wanting", "advice"]
        widgets = {
            "strengths": forms.Textarea(attrs={"rows": 5}), "wanting": forms.Textarea(attrs={"rows": 3}),
            "advice": Segments(),
        }  # fmt: skip
