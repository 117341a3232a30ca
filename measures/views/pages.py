"""What the pages share: forms that write through one service, and people to choose from."""

from collections.abc import Callable, Sequence
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from cadres.queries import search
from measures.queries import backed_cadres

page = require_http_methods(["GET", "HEAD", "POST"])
Section = dict[str, str]
OFFERED = 20


def form_page(
    request: HttpRequest, form: forms.BaseForm, sections: Sequence[Section], **context: object
) -> HttpResponse:
    """A form: `heading`, `back_url`, `back_label`."""
    status = 400 if form.errors else 200
    context = {"form": form, "sections": sections, **context}
    return render(request, "measures/form.html", context, status=status)


def done(
    request: HttpRequest, deed: Callable[[], object], words: str, route: str, pk: UUID
) -> HttpResponseRedirect:
    """Do it, say so or why not, and show the page of what it was done to."""
    try:
        deed()
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, words)
    return redirect(route, pk=pk)


@require_GET
@requires(Permission.EDIT_MEASURES)
def people(request: HttpRequest) -> JsonResponse:
    """One's own people to choose from, by name, pinyin or initials."""
    words = request.GET.get("q", "")[:60].strip()
    rows = search(backed_cadres(request.user), words).select_related("home_unit")
    found = rows.order_by("name_search", "pk")[:OFFERED] if words else []
    options = [{"value": str(one.pk), "text": one.name, "note": str(one.home_unit)} for one in found]
    return JsonResponse(options, safe=False)
