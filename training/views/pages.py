"""What the pages of training share: forms that write through one service."""

from collections.abc import Sequence

import segno
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_http_methods

BORDER = 2  # modules: a scanner needs some white around the code
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


def scannable(address: str, title: str | None = None) -> SafeString:
    """An address of ours as a code to scan, drawn within the page at the size its place gives it."""
    drawn = segno.make(address, error="m", micro=False).svg_inline(border=BORDER, title=title, omitsize=True)
    return mark_safe(drawn)  # noqa: S308  drawn by us, and escaped by the library
