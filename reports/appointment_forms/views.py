"""Pages of the sets of forms: the list, one set, one form on its pages, and taking them out."""

import base64
from uuid import UUID

from allauth.core.exceptions import ReauthenticationRequired
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count, Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from accounts.second_factor import is_fresh
from cadres.choices import ExportPurpose
from cadres.lrmx import read_lrmx
from common.listing import Column, Filter, Listing
from jobs.models import Run, State
from jobs.words import progress_words
from reports.appointment_forms import sets
from reports.appointment_forms.asking import ReasonForm
from reports.appointment_forms.drafting import drafted
from reports.appointment_forms.editions import editions
from reports.appointment_forms.packing import KINDS, packed
from reports.appointment_forms.queries import visible_form_sets, visible_forms
from reports.appointment_forms.warnings import read_warnings
from reports.models import FormSet, PersonForm
from reports.models.form_sets import SetState

OUTCOMES = {SetState.DRAFT: "later", SetState.ASKED: "judge", SetState.MAKING: "later", SetState.ISSUED: "ok"}
COLUMNS = (
    Column("title", gettext_lazy("Decision or matter"), sort=("title",), fixed=True),
    Column("number", gettext_lazy("Number")),
    Column("state", gettext_lazy("State")),
    Column("people", gettext_lazy("People"), right=True),
    Column("age_at", gettext_lazy("Ages counted at"), sort=("age_at",)),
    Column("by", gettext_lazy("Made by"), sort=("made_by__name",)),
    Column("unit", gettext_lazy("Unit"), sort=("unit__path",)),
    Column("issued", gettext_lazy("Issued"), sort=("issued_at",)),
)
NEWEST_FIRST = ("-id",)


@require_GET
@requires(Permission.REVEAL_SENSITIVE)
def form_sets(request: HttpRequest) -> HttpResponse:
    """Every set of the units in reach, the newest first."""
    filters = [
        Filter("mine", _("Made by me"), kind="flag"),
        Filter("draft", _("Not yet issued"), kind="flag"),
    ]
    listing = Listing(request, columns=COLUMNS, filters=filters)
    rows = found(request.user, listing)
    listing.fill(rows, NEWEST_FIRST, lambda ids: counted(request.user).filter(pk__in=ids))
    listing.page.rows = [{"set": one, "outcome": OUTCOMES[one.state]} for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, NEWEST_FIRST),
        "row_template": "reports/forms/_row.html",
        "empty_template": "reports/forms/_empty.html",
        "search_words": _("Decision or document"),
    }
    return render(request, "reports/forms/list.html", context)


def found(user: User, listing: Listing) -> QuerySet[FormSet]:
    """What the conditions leave of the visible sets."""
    rows = visible_form_sets(user)
    if listing.chosen("mine"):
        rows = rows.filter(made_by=user)
    if listing.chosen("draft"):
        rows = rows.filter(issued_at=None)
    for word in listing.query.split():
        rows = rows.filter(Q(title__icontains=word) | Q(document_no__icontains=word))
    return rows


def counted(user: User) -> QuerySet[FormSet]:
    """Each with how many people it holds."""
    return visible_form_sets(user).annotate(people=Count("forms"))


@require_GET
@never_cache
@requires(Permission.REVEAL_SENSITIVE)
def form_set(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One set: what it is, whom it holds, and what to know before it goes out."""
    return set_page(request, get_object_or_404(counted(request.user), pk=pk), ReasonForm())


def set_page(request: HttpRequest, group: FormSet, form: ReasonForm) -> HttpResponse:
    """The page of a set, with the form that asks for a second person where one is needed."""
    rows = [
        {"form": one, "warnings": sorted(read_warnings(one.warnings), key=lambda warned: not warned.is_grave)}
        for one in visible_forms(request.user)
        .filter(form_set=group)
        .defer("boxes_sealed", "lrmx_sealed", "docx_sealed")
    ]
    context = {
        "set": group,
        "rows": rows,
        "hidden": group.people - len(rows),
        "grave": sum(any(warned.is_grave for warned in row["warnings"]) for row in rows),
        "outcome": OUTCOMES[group.state],
        "edition": editions()[group.edition].title,
        "purpose": ExportPurpose(group.purpose).label,
        "two_people": group.state == SetState.DRAFT and sets.takes_two_people(group),
        "form": form,
        "failed": group.state == SetState.DRAFT and has_failed(group.run),
        "progress": progress_words(group.run) if group.state == SetState.MAKING else None,
    }
    return render(request, "reports/forms/set.html", context, status=400 if form.errors else 200)


def has_failed(run: Run | None) -> bool:
    """Whether the last try to issue has failed."""
    return run is not None and run.state == State.FAILED


@require_POST
@requires(Permission.REVEAL_SENSITIVE)
def issue_forms(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Freeze a draft; many forms are laid before a second person instead."""
    group = get_object_or_404(counted(request.user), pk=pk)
    form = ReasonForm(request.POST)
    try:
        if not sets.takes_two_people(group):
            sets.issue(group, by=request.user)
        elif form.is_valid():
            sets.ask_to_issue(group, reason=form.cleaned_data["reason"], by=request.user)
        else:
            return set_page(request, group, form)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("reports:form_set", pk=pk)


@require_POST
@requires(Permission.REVEAL_SENSITIVE)
def discard_forms(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Throw a draft away."""
    group = get_object_or_404(visible_form_sets(request.user), pk=pk)
    try:
        sets.discard_set(group, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("reports:form_set", pk=pk)
    messages.success(request, _("The draft has been discarded."))
    return redirect("reports:form_sets")


@require_GET
@never_cache
@requires(Permission.REVEAL_SENSITIVE)
def preview(request: HttpRequest, pk: UUID, form: UUID) -> HttpResponse:
    """One form on its pages: as issued, or as the file is now while the set is a draft."""
    one = form_to_show(request, pk, form)
    made = sets.frozen(one) if one.frozen_at else drafted(one)
    picture = read_lrmx(made.lrmx).photo
    sets.note_shown(one, by=request.user)
    context = {
        "form": one,
        "sheets": made.sheets,
        "boxes": made.boxes,
        "edition": made.edition,
        "warnings": read_warnings(one.warnings) if one.frozen_at else made.warnings,
        "photo": f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode()}"
        if picture
        else "",
    }
    return render(request, "reports/forms/preview.html", context)


def form_to_show(request: HttpRequest, pk: UUID, form: UUID) -> PersonForm:
    """A form the user may see the sealed parts of; who signed in long ago shows the second factor again."""
    forms = visible_forms(request.user).filter(form_set=pk)
    one = get_object_or_404(
        forms.select_related("cadre__form_file", "cadre__photo", "form_set__unit"), pk=form
    )
    if not is_fresh(request):
        raise ReauthenticationRequired
    return one


@require_GET
@never_cache
@requires(Permission.REVEAL_SENSITIVE)
def take_form(request: HttpRequest, pk: UUID, form: UUID, kind: str) -> HttpResponseBase:
    """One issued form as a file."""
    one = form_to_show(request, pk, form)
    return taken(request, one.form_set, [one], kind)


@require_GET
@never_cache
@requires(Permission.REVEAL_SENSITIVE)
def take_forms(request: HttpRequest, pk: UUID, kind: str) -> HttpResponseBase:
    """All issued forms of a set: one file, or a zip of many."""
    group = get_object_or_404(visible_form_sets(request.user), pk=pk)
    if not is_fresh(request):
        raise ReauthenticationRequired
    return taken(request, group, list(visible_forms(request.user).filter(form_set=pk)), kind)


def taken(request: HttpRequest, group: FormSet, forms: list[PersonForm], kind: str) -> HttpResponseBase:
    """The file, once the taking is written down."""
    if kind not in KINDS or not forms or group.issued_at is None:
        raise Http404
    try:
        sets.note_taken(group, forms, kind, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("reports:form_set", pk=group.pk)
    name, media_type, stream = packed(group, forms, kind)
    return FileResponse(stream, as_attachment=True, filename=name, content_type=media_type)
