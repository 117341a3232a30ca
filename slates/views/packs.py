"""Papers of meetings: sealing them, reading them, taking them out, looking whether they are what was sealed."""

import io
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import permits, requires
from accounts.choices import Permission
from audit.services import record
from cadres.reading import kept_back
from common.crypto import SealBrokenError
from common.forms import add_errors
from slates.forms import PackForm
from slates.packing.paper import paper, text_of, title_of
from slates.packing.reading import people_in, read
from slates.packing.words import fault_words
from slates.queries import visible_packs
from slates.services.packs import seal_pack, verify_pack
from slates.views.deeds import form_page

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHOWN = 200


@require_GET
@requires(Permission.VIEW_POOLS)
def packs(request: HttpRequest) -> HttpResponse:
    """The papers in sight, the latest first."""
    context = {
        "packs": visible_packs(request.user)[:SHOWN],
        "may_edit": permits(request.user, Permission.EDIT_POOLS),
    }
    return render(request, "slates/packs.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_POOLS)
def new_pack(request: HttpRequest) -> HttpResponse:
    """Name the meeting and what is laid before it; it is sealed at once."""
    form = PackForm(request.POST or None, user=request.user)
    if form.is_valid():
        try:
            made = seal_pack(form.instance, list(form.cleaned_data["slates"]), by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The papers are sealed."))
            return redirect("slates:pack", pk=made.pk)
    words = _("Sealed papers never change: what is found later stands in the next ones.")
    return form_page(request, form, _("Seal the papers of a meeting"), reverse("slates:packs"), help=words)


@require_GET
@requires(Permission.VIEW_POOLS)
def pack(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The papers as the reader may read them."""
    found = get_object_or_404(visible_packs(request.user), pk=pk)
    try:
        parts = read(found, request.user)
    except SealBrokenError:
        return redirect("slates:verify_pack", pk=pk)
    record("pack.read", found, by=request.user, detail={"people": len(people_in(parts))})
    shown = [
        {"title": title_of(one), "part": one, "lines": [(line, text_of(line)) for line in one.lines]}
        for one in parts
    ]
    may_take_out = permits(request.user, Permission.EXPORT_CADRES)
    return render(request, "slates/pack.html", {"one": found, "parts": shown, "may_take_out": may_take_out})


@require_GET
@requires(Permission.VIEW_POOLS)
def verify(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Whether every part is what was sealed, and which is not."""
    found = get_object_or_404(visible_packs(request.user), pk=pk)
    faults = verify_pack(found)
    record("pack.verified", found, by=request.user, detail={"faults": len(faults)})
    context = {"one": found, "faults": [fault_words(one) for one in faults], "parts": len(found.manifest)}
    return render(request, "slates/verify.html", context)


@require_GET
@requires(Permission.EXPORT_CADRES)
def pack_file(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The papers as .docx: of the people whom the reader may take out; many at once only with who decides on lists."""
    found = get_object_or_404(visible_packs(request.user), pk=pk)
    try:
        parts = read(found, request.user, takes_out=True)
    except SealBrokenError:
        return redirect("slates:verify_pack", pk=pk)
    people = len(people_in(parts))
    if why := kept_back(request.user, people):
        messages.error(request, why)
        return redirect("slates:pack", pk=pk)
    record("pack.exported", found, by=request.user, detail={"people": people})
    data = paper(found, parts, at=timezone.localtime(), by=request.user.name)
    name = f"{_('Papers of a meeting')}-{found.held_on:%Y%m%d}.docx"
    return FileResponse(io.BytesIO(data), as_attachment=True, filename=name, content_type=WORD_TYPE)
