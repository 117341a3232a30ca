"""Training that others held: entered in a cadre's file, with its paper."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from cadres.views.edit import attempt, section, sent
from files.services import content_of
from training.forms import OutsideForm
from training.models import OutsideTraining
from training.queries import editable_outside, trained_cadres, visible_outside
from training.services.outside import remove_outside, save_outside
from training.views.pages import form_page, page

TAB = "training"


@page
@requires(Permission.EDIT_TRAINING)
def new(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Training of a cadre."""
    cadre = get_object_or_404(trained_cadres(request.user).select_related("home_unit"), pk=pk)
    return outside_form(request, OutsideTraining(cadre=cadre), cadre, _("Enter outside training"))


@page
@requires(Permission.EDIT_TRAINING)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Training to correct, or to take out."""
    found = get_object_or_404(editable_outside(request.user).select_related("cadre__home_unit"), pk=pk)
    remove_url = reverse("training:remove_outside", args=[pk])
    return outside_form(request, found, found.cadre, _("Correct outside training"), remove_url=remove_url)


@require_POST
@requires(Permission.EDIT_TRAINING)
def remove(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Take it out of the file."""
    found = get_object_or_404(editable_outside(request.user), pk=pk)
    remove_outside(found, by=request.user)
    messages.success(request, _("The record has been taken out; the history keeps it."))
    return redirect("cadres:part", pk=found.cadre_id, tab=TAB)


@require_GET
@never_cache
@requires(Permission.VIEW_TRAINING)
def paper(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The certificate or notice that was handed in."""
    found = get_object_or_404(visible_outside(request.user).select_related("file"), pk=pk)
    if found.file is None:
        raise Http404
    record("outside_training.read", found, by=request.user, detail={"file": found.file.name})
    response = HttpResponse(content_of(found.file), content_type=found.file.content_type)
    response["Content-Disposition"] = content_disposition_header(True, found.file.name)
    response["X-Content-Type-Options"] = "nosniff"
    return response


def outside_form(
    request: HttpRequest, training: OutsideTraining, cadre: Cadre, heading: str, **more: str
) -> HttpResponse:
    """The form, with the paper beside it."""
    files = request.FILES if request.method == "POST" else None
    form = OutsideForm(sent(request), files, instance=training)
    if form.is_valid():
        kept = attempt(
            form, lambda: save_outside(form.instance, by=request.user, document=form.cleaned_data["paper"])
        )
        if kept:
            messages.success(request, _("Recorded."))
            return redirect("cadres:part", pk=cadre.pk, tab=TAB)
    sections = [
        section(_("Training"), "kind name school mode"),
        section(
            _("When"), "began_on ended_on hours days", _("Hours, days or both, as the school entered them.")
        ),
        section(_("Document"), "document_no paper"),
    ]
    back = {"back_url": reverse("cadres:part", args=[cadre.pk, TAB]), "back_label": cadre.name}
    return form_page(request, form, sections, heading=heading, **back, **more)
