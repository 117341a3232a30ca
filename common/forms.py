"""What forms share that know no domain."""

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError


def add_errors(form: forms.Form, error: ValidationError) -> None:
    """Put what a service refused beside the fields it names, the rest on top."""
    named = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
    for name, lines in named.items():
        for line in lines:
            form.add_error(name if name in form.fields else None, line)
