"""What the pages share: a form that does one deed, tables of a record, papers, the people to choose from."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from assessments.queries import kept_cadres
from cadres.queries import in_house_order, search
from cadres.views.edit import attempt
from common.uploads import DOCX_TYPE
from files.models import StoredFile
from files.services import content_of

MOST = 50
form_page = require_http_methods(["GET", "HEAD", "POST"])
Section = tuple[str, str, Promise | str]


def kept_units(user: User) -> Any:
    """Units the user keeps something of."""
    return units_for(user, Permission.EDIT_ASSESSMENTS).filter(closed_on=None)


def sent(request: HttpRequest) -> dict[str, Any]:
    """What a form is made of: what was posted, or nothing on the first look."""
    return {"data": request.POST, "files": request.FILES} if request.method == "POST" else {}


def write_page(
    request: HttpRequest,
    form: forms.Form,
    deed: Callable[..., Any],
    *,
    heading: str,
    back: tuple[str, str],
    sections: Sequence[Section] = (),
) -> HttpResponse:
    """A form whose deed is done with its values; then back to (address, name). The deed may give another address."""
    if request.method == "POST" and form.is_valid():
        values = form.values() if hasattr(form, "values") else form.cleaned_data
        if (done := attempt(form, lambda: deed(**values, by=request.user))) is not None:
            messages.success(request, _("Recorded."))
            return redirect(page_of(done) or back[0])
    context = {
        "form": form,
        "heading": heading,
        "back_url": back[0],
        "back_word": back[1],
        "sections": [*sections] or [(heading, " ".join(form.fields), "")],
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "assessments/form.html", context, status=status)


PAGES = {
    "project": "project", "headquarters": "headquarters", "observation": "observation", "assessment": "assessment",
    "round": "round", "rating": "rating", "taskforce": "task_force", "visit": "visit", "draw": "draw",
}  # fmt: skip


def page_of(row: Any) -> str:
    """The page of what was written; empty for what has none of its own."""
    name = PAGES.get(getattr(getattr(row, "_meta", None), "model_name", ""))
    return reverse(f"assessments:{name}", args=[row.pk]) if name else ""


def act(request: HttpRequest, deed: Callable[[], Any], words: str, back: str) -> HttpResponseRedirect:
    """Do it, say so or why not, and go back."""
    form = forms.Form({})
    form.is_valid()
    if attempt(form, deed) is None and form.errors:
        messages.error(request, " ".join(line for lines in form.errors.values() for line in lines))
    else:
        messages.success(request, words)
    return redirect(back)


def part(title: str, head: Sequence[str], rows: Sequence[Sequence[Any]], none: str, **more: Any) -> dict:
    """A table of a record for assessments/_table.html; a cell is text, {"text", "href"}, or {"words"} that run over lines."""
    return {"title": title, "head": head, "rows": rows, "none": none, **more}


def person(cadre: Any) -> dict[str, str]:
    """A cadre as a cell: the name, leading to the file."""
    return {"text": cadre.name, "href": reverse("cadres:record", args=[cadre.pk])}


def dotted(day: Any) -> str:
    """A day as pages write it; empty without one."""
    return f"{day:%Y.%m.%d}" if day else ""


def paper(pk: UUID | None) -> HttpResponse:
    """The bytes of a paper in the user's sight, to be saved; never rendered as a page."""
    file = StoredFile.objects.filter(pk=pk).first() if pk else None
    if file is None:
        raise Http404
    response = HttpResponse(content_of(file), content_type=file.content_type)
    response["Content-Disposition"] = content_disposition_header(True, file.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def word_file(content: bytes, name: str) -> HttpResponse:
    """A document made for this reader, to be saved under a name without its ending."""
    answer = HttpResponse(content, content_type=DOCX_TYPE)
    answer["Content-Disposition"] = content_disposition_header(True, f"{name}.docx")
    return answer


def units_named(request: HttpRequest) -> dict[str, Any]:
    """The units a form offers."""
    return {"units": kept_units(request.user)}


@require_GET
@requires(Permission.EDIT_ASSESSMENTS)
def people(request: HttpRequest) -> JsonResponse:
    """Cadres for the field that finds them, by name, pinyin or initials."""
    words = request.GET.get("q", "").strip()
    found = in_house_order(search(kept_cadres(request.user), words)).select_related("home_unit")[:MOST]
    rows = [{"value": str(one.pk), "text": one.name, "note": str(one.home_unit)} for one in found]
    return JsonResponse(rows if words else [], safe=False)
