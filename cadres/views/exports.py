"""Pages of the lists that take two people: asking, what became of it, taking the file."""

import io
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import top_units_for
from cadres import exports as steps
from cadres.choices import ExportPurpose, ExportState
from cadres.forms import ExportForm
from cadres.layouts import asked_layout
from cadres.models import ListExport
from cadres.queries import exportable_cadres, visible_exports
from cadres.roster import roster_listing
from common.forms import add_errors
from common.listing import Column, Filter, Listing
from common.sheets import SHEET_TYPE
from jobs.words import progress_words
from work.registry import SENTENCES

GONE = 410
OUTCOMES = {
    ExportState.ASKED: "judge",
    ExportState.MAKING: "later",
    ExportState.READY: "soon",
    ExportState.TAKEN: "ok",
    ExportState.REFUSED: "fail",
    ExportState.FAILED: "fail",
}  # the others: na
COLUMNS = (
    Column("number", gettext_lazy("Number"), fixed=True),
    Column("state", gettext_lazy("State")),
    Column("by", gettext_lazy("Asked by"), sort=("approval__requested_by__name",)),
    Column("purpose", gettext_lazy("Taken out for")),
    Column("recipient", gettext_lazy("Recipient and use")),
    Column("unit", gettext_lazy("Unit"), sort=("unit__path",)),
    Column("rows", gettext_lazy("People"), right=True),
    Column("asked", gettext_lazy("Asked on"), sort=("approval__requested_at",)),
)
NEWEST_FIRST = ("-id",)


@require_GET
@requires(Permission.EXPORT_CADRES)
def exports(request: HttpRequest) -> HttpResponse:
    """One's own exports; who decides on them sees those of the unit as well."""
    listing = Listing(request, columns=COLUMNS, filters=[Filter("mine", _("Asked by me"), kind="flag")])
    rows = found(request.user, listing)
    listing.fill(rows, NEWEST_FIRST, lambda ids: visible_exports(request.user).filter(pk__in=ids))
    listing.page.rows = [row_of(export) for export in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, NEWEST_FIRST),
        "row_template": "cadres/exports/_row.html",
        "empty_template": "cadres/exports/_empty.html",
        "search_words": _("Recipient, reason or name"),
    }
    return render(request, "cadres/exports/list.html", context)


def found(user: User, listing: Listing) -> QuerySet[ListExport]:
    """What the conditions leave of the visible exports."""
    rows = visible_exports(user)
    if listing.chosen("mine"):
        rows = rows.filter(approval__requested_by=user)
    for word in listing.query.split():
        said = Q(approval__reason__icontains=word) | Q(approval__payload__recipient__icontains=word)
        rows = rows.filter(said | Q(approval__requested_by__name__icontains=word))
    return rows


def row_of(export: ListExport) -> dict:
    """One row as its template draws it."""
    asked = export.approval.payload
    return {
        "export": export,
        "purpose": ExportPurpose(asked["purpose"]).label,
        "recipient": asked["recipient"],
        "rows": asked["rows"] if export.rows is None else export.rows,
        "state": export.state,
        "outcome": OUTCOMES.get(export.state, "na"),
    }


def layout_or_404(listing: Listing, user: User) -> dict | None:
    """The layout the address names; 404 for one the user has not."""
    try:
        return asked_layout(listing, user)
    except ValidationError as error:
        raise Http404 from error


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EXPORT_CADRES)
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for the list at this address: what for, for whom; a second person decides."""
    listing, people = roster_listing(request.user, request, exportable_cadres(request.user))
    layout = layout_or_404(listing, request.user)
    form = ExportForm(request.POST or None, units=top_units_for(request.user, Permission.EXPORT_CADRES))
    if form.is_valid():
        try:
            made = steps.ask_for_export(listing, **form.cleaned_data, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("Asked for. You are told when it has been decided."))
            return redirect("cadres:one_export", pk=made.pk)
    context = {
        "form": form,
        "lines": steps.listing_words(listing, people.count(), layout),
        "back_url": f"{reverse('cadres:roster')}?{request.GET.urlencode()}",
    }
    return render(request, "cadres/exports/ask.html", context, status=400 if form.errors else 200)


@require_GET
@never_cache
@requires(Permission.EXPORT_CADRES)
def export(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One export: what was asked for, where it stands, and its file for who asked."""
    return page(request, get_object_or_404(visible_exports(request.user), pk=pk))


def page(request: HttpRequest, export: ListExport, status: int = 200) -> HttpResponse:
    """The page of an export; `status` 410 when its file was asked for and is gone."""
    failed = export.state == ExportState.FAILED
    context = {
        **row_of(export),
        "lines": steps.words_of(export.approval),
        "mark": steps.mark_of(export, export.made_at) if export.made_at else "",
        "mine": export.asked_by == request.user,
        "gone": status == GONE,
        "progress": progress_words(export.run) if export.state == ExportState.MAKING else None,
        "why": SENTENCES[steps.cause_of(export.run)] % {"number": export.number} if failed else "",
    }
    return render(request, "cadres/exports/export.html", context, status=status)


@require_POST
@never_cache
@requires(Permission.EXPORT_CADRES)
def take(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The file, once; afterwards a page that says it is gone."""
    found = get_object_or_404(visible_exports(request.user), pk=pk)
    try:
        name, content = steps.take(found, by=request.user)
    except steps.GoneError:
        return page(request, get_object_or_404(visible_exports(request.user), pk=pk), GONE)
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=name, content_type=SHEET_TYPE)
