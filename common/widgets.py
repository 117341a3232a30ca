"""Widgets of the product's forms; the plain ones of Django are dressed by templates/django/forms."""

from django import forms
from django.utils.translation import gettext_lazy as _


class DateField(forms.DateInput):
    """A day, picked with the browser's own calendar."""

    input_type = "date"

    def __init__(self, attrs: dict | None = None) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class MonthText(forms.TextInput):
    """A month (1996.03) or a day (1996.03.08), typed: many dates are known to the month only."""

    def __init__(self, attrs: dict | None = None) -> None:
        super().__init__(
            attrs={"placeholder": "YYYY.MM", "inputmode": "decimal", "autocomplete": "off", **(attrs or {})}
        )


class Picker(forms.Select):
    """A select that searches; with `url` the options come from the server as [{value, text, note}]."""

    def __init__(self, attrs: dict | None = None, choices: tuple = (), url: str = "") -> None:
        more = {"data-picker": True, "data-nothing": _("Nothing found"), **({"data-url": url} if url else {})}
        super().__init__(attrs={**more, **(attrs or {})}, choices=choices)


class PickerMany(forms.SelectMultiple):
    """As Picker, for several."""

    def __init__(self, attrs: dict | None = None, choices: tuple = (), url: str = "") -> None:
        more = {"data-picker": True, "data-nothing": _("Nothing found"), **({"data-url": url} if url else {})}
        super().__init__(attrs={**more, **(attrs or {})}, choices=choices)


class Segments(forms.RadioSelect):
    """A few choices side by side."""

    template_name = "components/segments.html"
