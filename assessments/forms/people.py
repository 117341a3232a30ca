"""A field that finds a cadre by name, without sending everybody to the page."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cadres.models import Cadre
from common.widgets import DateField, Picker

PAPER_HELP = _("A PDF, JPEG or PNG file of at most 10 MB.")


class CadreField(forms.Field):
    """One of the cadres it was given (`offer`); the options come from the server as one types."""

    widget = Picker

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"label": _("Cadre"), **options})
        self.people: QuerySet[Cadre] = Cadre.objects.none()

    def to_python(self, value: object) -> Cadre | None:
        """The cadre; a ValidationError for who is not among them."""
        if value in self.empty_values:
            return None
        if isinstance(value, Cadre):
            return value
        found = self.people.filter(pk=value).first() if is_id(value) else None
        if found is None:
            raise ValidationError(_("Choose somebody from the list."), code="invalid_choice")
        return found


def is_id(value: object) -> bool:
    """Whether a text may be an id."""
    try:
        return bool(UUID(str(value)))
    except ValueError:
        return False


def offer(form: forms.Form, people: QuerySet[Cadre], name: str = "cadre") -> None:
    """Let the field choose from these cadres; who is chosen already is drawn."""
    field, chosen = form.fields[name], form[name].value()
    field.people = people
    field.widget.attrs["data-url"] = reverse("assessments:people")
    found = (
        people.filter(pk=getattr(chosen, "pk", chosen)).first()
        if is_id(getattr(chosen, "pk", chosen))
        else None
    )
    field.widget.choices = [("", ""), *([(found.pk, found.name)] if found else [])]


def day(label: object, **options: Any) -> forms.DateField:
    """A day."""
    return forms.DateField(label=label, widget=DateField(), **options)


def text(label: object, *, rows: int = 4, most: int = 1000, **options: Any) -> forms.CharField:
    """Some lines."""
    return forms.CharField(
        label=label, max_length=most, widget=forms.Textarea(attrs={"rows": rows}), **options
    )


class DayForm(forms.Form):
    """One day: a node met, a part ended, a post no touchstone any more."""

    on = day(_("Day"))


class TextForm(forms.Form):
    """One text: a report, an answer."""

    text = text(_("Text"), rows=12, most=4000)
