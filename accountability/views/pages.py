"""What the forms of supervision share."""

from collections.abc import Sequence

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from common.forms import add_errors

page = require_http_methods(["GET", "HEAD", "POST"])
Section = dict[str, str]


def form_page(
    request: HttpRequest,
    form: forms.Form,
    heading: str,
    steps: Sequence[str],
    *,
    sections: Sequence[Section],
    sub: str = "",
) -> HttpResponse:
    """The page of a form, 422 when it was refused. steps: addresses and words of the list, then of the page before."""
    list_url, list_word, *back = steps
    context = {
        "form": form,
        "heading": heading,
        "sub": sub,
        "sections": sections,
        "list_url": list_url,
        "list_word": list_word,
        "back_url": back[0] if back else list_url,
    }
    return render(request, "accountability/form.html", context, status=422 if form.is_bound else 200)


def section(title: str, names: str, help: str = "") -> Section:
    """A part of a form."""
    return {"title": title, "help": help, "names": names}


def done(act: object, form: forms.Form) -> object:
    """What a service gave back; None when it refused, and the form says why."""
    try:
        return act()
    except ValidationError as error:
        add_errors(form, error)
        return None
