"""Days that come from outside: only those from which ages and tenures can be reckoned, both ways."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

EARLIEST, LATEST = 1900, 2199  # years
DATED = (forms.DateField, forms.DateTimeField, serializers.DateField, serializers.DateTimeField)


def is_in_reach(day: date) -> bool:
    """Whether a day, or the day of a moment, can be reckoned with."""
    return EARLIEST <= day.year <= LATEST


def check_reach(day: date) -> None:
    """Raise a fault for a day out of reach."""
    if not is_in_reach(day):
        raise ValidationError(
            _("A day from %(first)s to %(last)s."), params={"first": EARLIEST, "last": LATEST}, code="reach"
        )


def read_day(text: str) -> date:
    """The day of an ISO text; ValueError for none and for one out of reach."""
    day = date.fromisoformat(text)
    if not is_in_reach(day):
        raise ValueError(f"out of reach: {text!r}")
    return day


def check_every_form() -> None:
    """Let every date field of forms, filters and the API refuse what is out of reach: once, at the start."""
    for kind in DATED:
        kind.default_validators = [check_reach]
