"""What the pages of training share: forms that write through one service."""

from collections.abc import Sequence

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

page = require_http_methods(["GET", "HEAD", "POST"])
Section = dict[str, str]


def form_page(
    request: HttpRequest, form: forms.BaseForm, sections: Sequence[Section], **context: object
) -> HttpResponse:
    """A form: `heading`, `back_url`, `back_label`, and, where something can be taken out, `remove_url`."""
    status = 400 if form.errors else 200
    return render(
        request, "training/form.html", {"form": form, "sections": sections, **context}, status=status
    )
