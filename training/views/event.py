"""The page of one event: sessions, people, what can be done."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_GET, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from audit.services import record
from cadres.models import Cadre
from cadres.queries import search
from cadres.views.edit import attempt, section, sent
from common.clock import today
from common.listing import Column, Filter, Listing
from training.choices import EnrolmentState, EventState
from training.forms import SessionForm
from training.models import Attendance, Enrolment, Event, Session
from training.queries import (
    editable_enrolments,
    editable_events,
    editable_sessions,
    usable_rooms,
    visible_enrolments,
    visible_events,
    waiting_in,
)
from training.services import planning
from training.services.completing import close_event, missed_words, required_hours
from training.services.eligibility import doubled
from training.views.events import OUTCOMES
from training.views.pages import form_page, page
from training.words import span_words, whom_words

STANDINGS = {
    EnrolmentState.ENROLLED: "soon",
    EnrolmentState.WAITING: "later",
    EnrolmentState.WITHDRAWN: "na",
    EnrolmentState.COMPLETED: "ok",
    EnrolmentState.NOT_COMPLETED: "fail",
}
PEOPLE = (
    Column("name", gettext_lazy("Name"), sort=("cadre__name",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("cadre__home_unit__path",)),
    Column("state", pgettext_lazy("enrolment", "State"), sort=("state",)),
    Column("hours", gettext_lazy("Hours attended"), right=True),
    Column("certificate", gettext_lazy("Certificate")),
    Column("note", gettext_lazy("To know")),
    Column("number", gettext_lazy("Check-in number"), shown=False),
    Column("deed", gettext_lazy("To do")),
)
LEAVING = (EnrolmentState.ENROLLED, EnrolmentState.WAITING)
HOUSE_ORDER = ("cadre__home_unit__path", "cadre__home_order", "id")


@require_GET
@requires(Permission.VIEW_TRAINING)
def event(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One event with the people in sight; the look is recorded with whom it showed."""
    found = get_object_or_404(visible_events(request.user).prefetch_related("partners"), pk=pk)
    may_change = editable_events(request.user).filter(pk=pk).exists()
    states = Filter("state", pgettext_lazy("enrolment", "State"), tuple(EnrolmentState.choices))
    listing = Listing(request, columns=PEOPLE, filters=[states], page_size=100)
    rows = narrowed(visible_enrolments(request.user).filter(event=found), listing)
    listing.fill(
        rows, HOUSE_ORDER, lambda ids: with_hours(visible_enrolments(request.user).filter(pk__in=ids))
    )
    shown = [str(row.cadre_id) for row in listing.page.rows]
    record("event.read", found, by=request.user, detail={"shown": shown})
    listing.page.rows = person_rows(request.user, found, listing.page.rows)
    context = {
        "event": found,
        "state": (OUTCOMES[found.state], found.get_state_display()),
        "whom": whom_words(found),
        "sessions": session_rows(found),
        "waiting": waiting_in(found),
        "may_change": may_change and not found.is_closed,
        "may_record": may_change and found.state != EventState.DRAFT,
        "may_enrol": permits(request.user, Permission.EDIT_TRAINING) and found.is_open,
        "listing": listing,
        **listing.numbers(rows, HOUSE_ORDER),
        "row_template": "training/_person_row.html",
        "empty_template": "training/_nobody.html",
    }
    return render(request, "training/event.html", context)


def narrowed(rows: QuerySet[Enrolment], listing: Listing) -> QuerySet[Enrolment]:
    """What the conditions leave."""
    if chosen := listing.chosen("state"):
        rows = rows.filter(state__in=chosen)
    return rows.filter(cadre__in=search(Cadre.objects.all(), listing.query)) if listing.query else rows


def with_hours(rows: QuerySet[Enrolment]) -> QuerySet[Enrolment]:
    """Each with `hours` attended in all and `required_attended` in required sessions."""
    there = Attendance.objects.filter(session__event=OuterRef("event"), cadre=OuterRef("cadre"))
    total = there.order_by().values("cadre").annotate(sum=Sum("hours")).values("sum")
    return rows.annotate(
        hours=Subquery(total), required_attended=Subquery(total.filter(session__required=True))
    )


def person_rows(user: User, event: Event, rows: Sequence[Enrolment]) -> list[dict]:
    """People of a page, with what is to be known of each and whether the user may take them out."""
    own = set(editable_enrolments(user).filter(pk__in=[row.pk for row in rows]).values_list("pk", flat=True))
    clashes, required = doubled(event) if event.is_open else {}, required_hours(event)
    return [
        {
            "enrolment": row,
            "state": (STANDINGS[row.state], row.get_state_display()),
            "note": note_on(row, clashes.get(row.cadre_id, []), required),
            "may_withdraw": row.pk in own and row.state in LEAVING and not event.is_closed,
        }
        for row in rows
    ]


def note_on(row: Enrolment, clashes: Sequence[str], required: Decimal) -> str:
    """Where somebody is at the same time, why they left, or what they missed."""
    if row.state == EnrolmentState.NOT_COMPLETED:
        return missed_words(required, row.required_attended or Decimal(0))
    if clashes and row.state == EnrolmentState.ENROLLED:
        return _("at the same time: %(where)s") % {"where": _("; ").join(clashes)}
    return row.reason


def session_rows(event: Event) -> list[dict]:
    """Sessions in their order, with how many of the people in sight attended."""
    sessions = event.sessions.select_related("room").annotate(people=Count("attendances"))
    return [
        {"session": one, "when": span_words(one), "begun": one.on <= today(), "number": number}
        for number, one in enumerate(sessions, start=1)
    ]


@require_POST
@requires(Permission.EDIT_TRAINING)
def open_enrolment(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Let people be enrolled."""
    return done(request, pk, planning.open_event, _("People can be enrolled now."))


@require_POST
@requires(Permission.EDIT_TRAINING)
def close(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Settle who has completed the event."""
    return done(request, pk, close_event, _("The event is closed: everybody has a result."))


def done(request: HttpRequest, pk: UUID, deed: Callable, words: str) -> HttpResponseRedirect:
    """Do it to an event the user plans, say so or why not, and show it."""
    found = get_object_or_404(editable_events(request.user), pk=pk)
    try:
        deed(found, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, words)
    return redirect("training:event", pk=pk)


@page
@requires(Permission.EDIT_TRAINING)
def new_session(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One more session."""
    found = get_object_or_404(editable_events(request.user), pk=pk)
    return session_form(request, Session(event=found), _("New session"))


@page
@requires(Permission.EDIT_TRAINING)
def change_session(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A session to change, or to take out."""
    found = get_object_or_404(editable_sessions(request.user), pk=pk)
    remove_url = reverse("training:remove_session", args=[pk])
    return session_form(request, found, _("Change the session"), remove_url=remove_url)


@require_POST
@requires(Permission.EDIT_TRAINING)
def remove_session(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Take a session out that nobody attended."""
    found = get_object_or_404(editable_sessions(request.user), pk=pk)
    try:
        planning.remove_session(found, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("training:event", pk=found.event_id)


def session_form(request: HttpRequest, session: Session, heading: str, **more: str) -> HttpResponse:
    """The form of a session."""
    form = SessionForm(sent(request), instance=session, rooms=usable_rooms(request.user))
    if form.is_valid() and attempt(form, lambda: planning.save_session(form.instance, by=request.user)):
        messages.success(request, _("The session is kept."))
        return redirect("training:event", pk=session.event_id)
    help_text = _("Hours are those of training, not those of the clock.")
    sections = [section(_("Session"), "name on begin finish hours room place required", help_text)]
    labels = {
        "back_url": reverse("training:event", args=[session.event_id]),
        "back_label": session.event.name,
    }
    return form_page(request, form, sections, heading=heading, **labels, **more)
