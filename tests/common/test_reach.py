"""A day from outside is one that can be reckoned with, whichever way it comes."""

from datetime import date

import django_filters
import pytest
from django import forms
from rest_framework import serializers

from common.api.fields import PeriodField
from common.listing import day_of
from common.reach import read_day

OUT = ["0001-01-01", "0617-03-04", "1899-12-31", "2200-01-01", "9999-12-31"]
IN = ["1900-01-01", "2026-11-28", "2199-12-31"]
FORM_FIELDS = (
    forms.DateField,
    forms.DateTimeField,
    django_filters.DateFilter().field_class,
    django_filters.IsoDateTimeFilter().field_class,
)


@pytest.mark.parametrize("text", OUT)
@pytest.mark.parametrize("kind", FORM_FIELDS)
def test_forms_and_filters_name_a_day_out_of_reach(kind, text):
    asked = type("Asked", (forms.Form,), {"on": kind()})({"on": text})
    assert (asked.is_valid(), list(asked.errors)) == (False, ["on"])


@pytest.mark.parametrize("text", OUT)
@pytest.mark.parametrize("kind", [serializers.DateField, PeriodField])
def test_the_api_names_a_day_out_of_reach(kind, text):
    sent = {"start": text} if kind is PeriodField else text
    asked = type("Asked", (serializers.Serializer,), {"on": kind()})(data={"on": sent})
    assert (asked.is_valid(), list(asked.errors)) == (False, ["on"])


@pytest.mark.parametrize("text", OUT)
def test_addresses_and_texts_have_no_day_out_of_reach(text):
    assert day_of(text) is None
    with pytest.raises(ValueError, match=text):
        read_day(text)


@pytest.mark.parametrize("text", IN)
def test_the_days_within_reach_are_read(text):
    day = date.fromisoformat(text)
    assert (read_day(text), day_of(text), forms.DateField().clean(text)) == (day, day, day)
    assert serializers.DateField().run_validation(text) == day
