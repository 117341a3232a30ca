"""Forms of training: they read and word, the services check and write."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cadres.models import Cadre
from common.uploads import FileRefused, paper_type
from common.widgets import DateField, Picker, PickerMany
from files.models import LARGEST
from training.models import Event, OutsideTraining, PartnerBody, Programme, Room, Session
from units.models import Unit

TIME = "%H:%M"
MOST_PEOPLE = 300


class TimeField(forms.TimeInput):
    """A time of day."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format=TIME)


class UnitForm(forms.ModelForm):
    """Something of one of the units for which the user plans training."""

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["unit"].empty_label = None


class ProgrammeForm(UnitForm):
    """A programme."""

    class Meta:
        model = Programme
        fields = ["name", "code", "unit", "aim"]
        widgets = {"aim": forms.Textarea(attrs={"rows": 4}), "unit": Picker()}


class RoomForm(UnitForm):
    """A room."""

    class Meta:
        model = Room
        fields = ["name", "unit", "seats"]
        widgets = {"unit": Picker()}


class PartnerForm(forms.Form):
    """A body that events are held with."""

    name = forms.CharField(label=_("name of the body"), max_length=120)


class EventForm(UnitForm):
    """An event: what it is, whom it is for, how many seats."""

    class Meta:
        model = Event
        fields = [
            "name", "kind", "programme", "unit", "mode", "document_no", "partners", "age_under", "level_from", "level_to",
            "capacity", "enrol_until", "phones_allowed",
        ]  # fmt: skip
        widgets = {
            "unit": Picker(),
            "programme": Picker(),
            "partners": PickerMany(),
            "enrol_until": DateField(),
        }

    def __init__(self, *args: Any, programmes: QuerySet[Programme], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = programmes
        self.fields["partners"].queryset = PartnerBody.objects.all()


class SessionForm(forms.ModelForm):
    """A session of one day: the day, from when to when, where, for how many hours of training."""

    on = forms.DateField(label=pgettext_lazy("session", "day"), widget=DateField())
    begin = forms.TimeField(label=_("begins"), widget=TimeField())
    finish = forms.TimeField(label=_("ends"), widget=TimeField())
    field_order = ["name", "on", "begin", "finish", "hours", "room", "place", "required"]

    class Meta:
        model = Session
        fields = ["name", "hours", "room", "place", "required"]
        widgets = {"room": Picker()}

    def __init__(self, *args: Any, rooms: QuerySet[Room], instance: Session, **kwargs: Any) -> None:
        initial = {}
        if instance.starts_at:
            start, end = timezone.localtime(instance.starts_at), timezone.localtime(instance.ends_at)
            initial = {"on": start.date(), "begin": start.time(), "finish": end.time()}
        super().__init__(*args, instance=instance, initial=initial, **kwargs)
        self.fields["room"].queryset = rooms

    def clean(self) -> dict[str, Any]:
        """The times of the session; it ends on the day it begins."""
        data = super().clean()
        if all(data.get(name) is not None for name in ("on", "begin", "finish")):
            if data["finish"] <= data["begin"]:
                self.add_error("finish", _("A session ends after it begins."))
            self.instance.starts_at = moment(data["on"], data["begin"])
            self.instance.ends_at = moment(data["on"], data["finish"])
        return data


class EnrolForm(forms.Form):
    """People to enrol; who may not take part is refused by name when it is sent."""

    people = forms.ModelMultipleChoiceField(Cadre.objects.none(), label=pgettext_lazy("event", "People"))

    def __init__(self, *args: Any, people: QuerySet[Cadre], url: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].queryset = people
        self.fields["people"].widget = PickerMany(url=url)
        chosen = self.data.getlist("people") if self.is_bound else []
        known = people.filter(pk__in=[one for one in chosen if len(one) == 36])
        self.fields["people"].widget.choices = [(one.pk, one.name) for one in known]

    def clean_people(self) -> list[Cadre]:
        """In the order of the institution, and not too many at once."""
        people = self.cleaned_data["people"].order_by("home_unit__path", "home_order", "pk")
        if people.count() > MOST_PEOPLE:
            raise ValidationError(_("%(most)d people at a time.") % {"most": MOST_PEOPLE})
        return list(people)


class WithdrawForm(forms.Form):
    """Why somebody does not take part."""

    reason = forms.CharField(label=_("reason"), max_length=200)


class SheetForm(forms.Form):
    """A filled-in sheet of attendance."""

    file = forms.FileField(label=_("Excel workbook"))
    signed = forms.BooleanField(label=_("taken from signed sheets"), required=False)


class OutsideForm(forms.ModelForm):
    """Training that others held, with its paper."""

    paper = forms.FileField(
        label=_("certificate or notice as a file"),
        required=False,
        help_text=_("PDF or picture, up to 20 MB."),
    )

    class Meta:
        model = OutsideTraining
        fields = ["kind", "mode", "name", "school", "began_on", "ended_on", "hours", "days", "document_no"]
        widgets = {"began_on": DateField(), "ended_on": DateField()}
        help_texts = {
            "hours": _("As the school has them; days are never turned into hours."),
            "days": _("As the school has them."),
        }

    def clean_paper(self) -> tuple[str, bytes, str] | None:
        """Name, bytes and kind of the paper; what is neither a PDF nor a picture is refused."""
        sent = self.cleaned_data["paper"]
        if sent is None:
            return None
        content = sent.read()
        try:
            return sent.name, content, paper_type(content, LARGEST)
        except FileRefused as refused:
            raise ValidationError(str(refused)) from refused


def moment(day: date, at: time) -> datetime:
    """A time of a day on the clock of the house."""
    return timezone.make_aware(datetime.combine(day, at))


def amount_of(text: str) -> Decimal | None:
    """Hours as typed, 2.5; None for nothing; ValueError for anything else."""
    text = text.strip().replace("．", ".").replace(",", ".")
    if not text:
        return None
    if not text.replace(".", "", 1).isdecimal():
        raise ValueError(text)
    return Decimal(text)
