"""Visits: planned in secret, started on the spot, ended; the record sheet for paper."""

from collections.abc import Iterable
from functools import partial
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission
from accounts.queries import units_for
from assessments.force_queries import (
    own_forces,
    own_visits,
    people_of,
    visible_notes,
    visible_problems,
    visible_visits,
)
from assessments.forms.task_forces import ArrivalForm, VisitForm
from assessments.models import FieldNote, TaskForce, Visit
from assessments.services import visits as services
from assessments.views.pages import act, form_page, part, sent, write_page
from assessments.views.problems import problem_part
from audit.services import record
from cadres.queries import near_to
from common.forms import add_errors

JOIN = Permission.JOIN_TASK_FORCES


def hour(moment: object) -> str:
    """A moment as pages write it."""
    return f"{timezone.localtime(moment):%Y.%m.%d %H:%M}" if moment else ""


def drawn_words(one: Visit) -> str:
    """How long it was from the draw to the arrival; empty for what was not drawn."""
    if (span := one.from_draw_to_arrival) is None:
        return ""
    minutes = int(span.total_seconds() // 60)
    return _("%(hours)d h %(minutes)d min") % {"hours": minutes // 60, "minutes": minutes % 60}


def state_of(one: Visit) -> dict:
    """Where a visit stands."""
    if one.called_off_at:
        return {"status": _("called off"), "outcome": "na"}
    if one.ended_at:
        return {"status": _("over"), "outcome": "ok"}
    if one.started_at:
        return {"status": _("they are there"), "outcome": "soon"}
    return {"status": _("planned, secret"), "outcome": "later"}


def visit_part(visits: Iterable[Visit], force: TaskForce, *, acts: bool) -> dict:
    """Visits the reader may know of."""
    rows = [
        [{"text": one.place, "href": reverse("assessments:visit", args=[one.pk])}, str(one.unit),
         hour(one.started_at or one.planned_for), _(", ").join(user.name for user in one.visitors.all()), state_of(one)]
        for one in visits
    ]  # fmt: skip
    head = [_("Place of the visit"), _("Unit visited"), _("When"), _("Who goes"), _("How it stands")]
    url = reverse("assessments:plan_visit", args=[force.pk])
    more = {"add_url": url, "add_label": _("Plan a visit")} if acts else {}
    none = _("No visit. What is planned is seen by members alone until they arrive.")
    return part(_("Visits"), head, rows, none, **more)


@form_page
@never_cache
@requires(JOIN)
def plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Who goes where, when."""
    one = get_object_or_404(own_forces(request.user).filter(closed_on=None), pk=pk)
    form = VisitForm(
        **sent(request),
        force=one,
        user=request.user,
        units=units_for(request.user, JOIN).filter(closed_on=None),
    )
    words = _("Until somebody says that you have arrived, members of the task force alone can read this.")
    sections = [
        (_("Where and when"), "unit place planned_for draw", words),
        (_("Who and whom"), "visitors people purpose", ""),
    ]
    back = reverse("assessments:task_force", args=[pk]), one.name
    deed = partial(services.plan_visit, one)
    return write_page(request, form, deed, heading=_("Plan a visit"), back=back, sections=sections)


@require_GET
@never_cache
@requires(JOIN)
def visit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One visit, its notes for who may read them, and what can be done next."""
    found = visible_visits(request.user).prefetch_related("visitors")
    one = get_object_or_404(found, pk=pk)
    record(
        "visit.read" if one.started_at else services.WORKED,
        one if one.started_at else one.force,
        by=request.user,
    )
    acts = own_visits(request.user).filter(pk=pk).exists()
    notes = visible_notes(request.user).filter(visit=one).prefetch_related("photos")
    context = {
        "visit": one,
        "acts": acts,
        "facts": facts(one, request),
        "parts": [
            note_part(one, notes, acts=acts and one.started_at is not None),
            problem_part(
                visible_problems(request.user).filter(visit=one),
                request.user,
                add_url=reverse("assessments:new_problem", args=[pk]) if acts and one.started_at else "",
            ),
        ],
    }
    return render(request, "assessments/visit.html", context)


def facts(one: Visit, request: HttpRequest) -> list[tuple[str, str]]:
    """What the head says."""
    people = one.people.exclude(near_to(request.user)).select_related("home_unit")
    return [
        (_("Task force"), str(one.force)),
        (_("Place of the visit"), one.place),
        (_("Unit visited"), str(one.unit)),
        (_("Planned for"), hour(one.planned_for)),
        (_("Who goes"), _(", ").join(user.name for user in one.visitors.all())),
        (_("Whom to look at"), _(", ").join(row.name for row in people)),
        (_("What to look at"), one.purpose),
        (_("There since"), hour(one.started_at)),
        (_("Left at"), hour(one.ended_at)),
        (_("From the draw to the arrival"), drawn_words(one)),
    ]


def note_part(one: Visit, notes: Iterable[FieldNote], *, acts: bool) -> dict:
    """What was written down."""
    rows = [
        [f"{timezone.localtime(row.seen_at):%m.%d %H:%M}", row.get_kind_display(), row.cadre.name if row.cadre else "", row.text,
         row.observer.name, _photos(one, row)]
        for row in notes
    ]  # fmt: skip
    head = [
        _("Seen at"),
        _("Kind of note"),
        _("About whom"),
        _("What was seen and heard"),
        _("Written by"),
        _("Photos"),
    ]
    url = reverse("assessments:add_field_note", args=[one.pk])
    more = {"add_url": url, "add_label": _("Enter at the desk")} if acts else {}
    return part(_("Field notes"), head, rows, _("Nothing has been written down yet."), **more)


def _photos(one: Visit, row: FieldNote) -> dict | str:
    shots = list(row.photos.all())
    if not shots:
        return ""
    return {"links": [
        {"text": str(shot.order + 1), "href": reverse("assessments:note_photo", args=[one.pk, row.pk, shot.order])}
        for shot in shots
    ]}  # fmt: skip


def _act(request: HttpRequest, pk: UUID, deed: object, words: str) -> HttpResponse:
    one = get_object_or_404(own_visits(request.user), pk=pk)
    back = request.POST.get("back") == "phone" and reverse("assessments:field_phone", args=[pk])
    return act(
        request, lambda: deed(one, by=request.user), words, back or reverse("assessments:visit", args=[pk])
    )


@require_POST
@requires(JOIN)
def start(request: HttpRequest, pk: UUID) -> HttpResponse:
    """They have arrived. A phone that noted the hour without network is answered as JSON: taken, or why not."""
    if "arrived_at" in request.POST:
        return take_arrival(request, get_object_or_404(own_visits(request.user), pk=pk))
    return _act(request, pk, services.start_visit, _("You have arrived: the visit is in the open."))


def take_arrival(request: HttpRequest, one: Visit) -> JsonResponse:
    """The hour a phone sends."""
    form = ArrivalForm(request.POST)
    if form.is_valid():
        try:
            services.start_visit(one, **form.cleaned_data, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            return JsonResponse({"words": _("Arrived.")}, status=201)
    words = " ".join(line for lines in form.errors.values() for line in lines)
    return JsonResponse({"words": words}, status=422)


@require_POST
@requires(JOIN)
def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """They leave."""
    return _act(request, pk, services.end_visit, _("The visit is over."))


@require_POST
@requires(JOIN)
def call_off(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It does not take place."""
    return _act(request, pk, services.call_off_visit, _("The visit was called off."))


@require_GET
@never_cache
@requires(JOIN)
def sheet(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The record sheet (一线考察记录表), to be filled in by hand and entered at the desk."""
    one = get_object_or_404(own_visits(request.user).prefetch_related("visitors"), pk=pk)
    record(
        "visit.read" if one.started_at else services.WORKED,
        one if one.started_at else one.force,
        by=request.user,
    )
    notes = visible_notes(request.user).filter(visit=one)
    lines = [
        (hour(row.seen_at), row.get_kind_display(), row.cadre.name if row.cadre else "", row.text)
        for row in notes
    ]
    people = [row.name for row in people_of(one.force, request.user)]
    context = {
        "visit": one, "facts": facts(one, request), "lines": lines, "empty": range(max(0, 10 - len(lines))),
        "people": _(", ").join(people),
    }  # fmt: skip
    return render(request, "assessments/visit_sheet.html", context)
