"""Reporting on an item, its proof, milestones, finishing it, putting its date off."""

import io
from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
)
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission
from cadres.views.edit import attempt, section, sent
from common.clock import today
from measures.forms import DayForm, ExtensionForm, MilestoneForm, ReportForm
from measures.models import Milestone, PlanItem, ProgressReport
from measures.queries import editable_items, reportable_items, reporting_units, visible_reports
from measures.services import planning, progress
from measures.views.pages import done, form_page, page


@page
@requires(Permission.REPORT_PROGRESS)
def report(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say how an item goes."""
    item = get_object_or_404(reportable_items(request.user), pk=pk)
    units = reporting_units(request.user, item)
    form = ReportForm(
        sent(request), request.FILES or None, instance=ProgressReport(item=item), units=units,
        initial={"unit": units.first()},
    )  # fmt: skip
    if form.is_valid():
        proof = form.cleaned_data["file"]
        if attempt(form, lambda: progress.report(form.instance, proof, by=request.user)):
            messages.success(request, _("The report is kept."))
            return redirect("measures:item", pk=pk)
    sections = [section(_("Progress"), "unit percent text difficulty"), section(_("Proof"), "file")]
    return form_page(
        request, form, sections, heading=_("Report on item %(n)d") % {"n": item.number}, **back(item)
    )


def back(item: PlanItem) -> dict:
    """The way back to an item."""
    words = _("Item %(n)d") % {"n": item.number}
    return {"back_url": reverse("measures:item", args=[item.pk]), "back_label": words, "about": item.text}


@require_GET
@requires(Permission.VIEW_PLANS)
def proof(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The proof of a report, as it was sent."""
    found = get_object_or_404(visible_reports(request.user), pk=pk)
    try:
        file, content = progress.proof_of(found, by=request.user)
    except ValidationError as error:
        raise Http404 from error
    return FileResponse(
        io.BytesIO(content), as_attachment=True, filename=file.name, content_type=file.content_type
    )


@page
@requires(Permission.REPORT_PROGRESS)
def extend(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask that the date be put off; somebody else decides."""
    item = get_object_or_404(reportable_items(request.user).filter(done_on=None, standing=False), pk=pk)
    form = ExtensionForm(sent(request), initial={"new_due_on": item.due_on})
    if form.is_valid() and attempt(
        form, lambda: progress.ask_extension(item, **form.cleaned_data, by=request.user)
    ):
        messages.success(request, _("The extension is asked for: somebody else decides."))
        return redirect("measures:item", pk=pk)
    present = _("The present date is %(day)s.") % {"day": f"{item.due_on:%Y.%m.%d}"}
    sections = [section(_("Extension"), "new_due_on reason", present)]
    heading = _("Extension of item %(n)d") % {"n": item.number}
    return form_page(request, form, sections, heading=heading, **back(item))


@page
@requires(Permission.EDIT_MEASURES)
def milestone(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A step on the way of an item."""
    item = get_object_or_404(editable_items(request.user), pk=pk)
    form = MilestoneForm(sent(request), instance=Milestone(item=item))
    if form.is_valid() and attempt(form, lambda: planning.add_milestone(form.instance, by=request.user)):
        messages.success(request, _("The milestone is kept."))
        return redirect("measures:item", pk=pk)
    sections = [section(_("Milestone"), "name due_on")]
    heading = _("Milestone of item %(n)d") % {"n": item.number}
    return form_page(request, form, sections, heading=heading, **back(item))


@require_POST
@requires(Permission.EDIT_MEASURES)
def reach(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Note a milestone as reached today, or on the day that is sent."""
    found = get_object_or_404(Milestone.objects.filter(item__in=editable_items(request.user)), pk=pk)
    return on_a_day(
        request,
        lambda day: planning.reach_milestone(found, on=day, by=request.user),
        _("The milestone is reached."),
        found.item_id,
    )


@require_POST
@requires(Permission.EDIT_MEASURES)
def finish(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Close an item that was reported as done."""
    item = get_object_or_404(editable_items(request.user), pk=pk)
    return on_a_day(
        request, lambda day: progress.finish(item, on=day, by=request.user), _("The item is finished."), pk
    )


def on_a_day(request: HttpRequest, deed: Callable, words: str, pk: UUID) -> HttpResponseRedirect:
    """Do it on the day that is sent, today without one."""
    form = DayForm({"on": request.POST.get("on") or today().isoformat()})
    if not form.is_valid():
        messages.error(request, " ".join(form.errors["on"]))
        return redirect("measures:item", pk=pk)
    return done(request, lambda: deed(form.cleaned_data["on"]), words, "measures:item", pk)


@require_POST
@requires(Permission.EDIT_MEASURES)
def reopen(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Take back that an item is finished."""
    item = get_object_or_404(editable_items(request.user), pk=pk)
    return done(
        request,
        lambda: progress.reopen(item, by=request.user),
        _("The item is open again."),
        "measures:item",
        pk,
    )
