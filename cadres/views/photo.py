"""The picture in a file: shown to those who may open the file, changed by those who may edit it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from cadres import services
from cadres.forms import PhotoForm
from cadres.models import Cadre
from cadres.queries import visible_cadres
from cadres.views.edit import about, attempt, cadre_to_edit, form_page, section
from files.models import StoredFile
from files.services import content_of

SHOWN = {"image/jpeg", "image/png", "image/gif", "image/bmp"}  # the last two come in with older forms


@require_GET
@requires(Permission.VIEW_CADRES)
def photo(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The bytes of the picture; opened by itself it is saved, never rendered as a page."""
    cadre = get_object_or_404(visible_cadres(request.user), pk=pk)
    file = StoredFile.objects.filter(pk=cadre.photo_id, content_type__in=SHOWN).first()
    if file is None:
        raise Http404
    response = HttpResponse(content_of(file), content_type=file.content_type)
    response["Content-Disposition"] = content_disposition_header(True, file.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_CADRES)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put a picture into the file, or take it out."""
    cadre = cadre_to_edit(request, pk)
    form = PhotoForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if cadre.photo_id is None:
        del form.fields["remove"]
    if request.method == "POST" and form.is_valid() and attempt(form, lambda: written(request, form, cadre)):
        messages.success(request, _("The file has been changed."))
        return redirect("cadres:record", pk=pk)
    sections = [section(_("Photo"), " ".join(form.fields), _("The one before stays in the history."))]
    return form_page(
        request,
        form,
        sections,
        {"heading": _("Change the photo"), **about(cadre, "overview"), "draft_key": ""},
    )


def written(request: HttpRequest, form: PhotoForm, cadre: Cadre) -> Cadre:
    """The service call of the page above."""
    sent = form.cleaned_data["photo"]
    if sent is None:
        return services.remove_photo(cadre, by=request.user)
    return services.set_photo(cadre, sent.read(), by=request.user)
