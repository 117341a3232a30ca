"""Attendance of a session as a table: who was there, for how many hours; corrections with their reason."""

from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from accounts.access import requires
from accounts.choices import Permission
from training.choices import TAKING_PART, EventState
from training.forms import amount_of
from training.models import Attendance, Enrolment, Session
from training.queries import editable_sessions, trained_cadres
from training.services.attending import Recorded, record_attendance
from training.views.pages import page
from training.words import span_words

ROWS_A_PAGE = 100
Typed = dict[UUID, str]


@page
@requires(Permission.EDIT_TRAINING)
def attendance(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The table of one session; only what was changed on it is written, and nothing typed is lost."""
    sessions = editable_sessions(request.user).exclude(event__state=EventState.DRAFT)
    session = get_object_or_404(sessions, pk=pk)
    people = people_of(request, session)
    typed, faults = {}, []
    if request.method == "POST":
        typed = typed_in(request, people)
        done, faults = written(request, session, typed)
        if done is not None:
            messages.success(request, told(done))
            return redirect(request.get_full_path())
    context = {
        "session": session,
        "event": session.event,
        "when": span_words(session),
        "page": people,
        "rows": rows_of(session, people, typed, everybody="everybody" in request.GET),
        "reason": request.POST.get("reason", ""),
        "faults": faults,
    }
    return render(request, "training/attendance.html", context, status=400 if faults else 200)


def people_of(request: HttpRequest, session: Session) -> Page:
    """Who takes part and is the user's to record, in the order of the institution."""
    rows = Enrolment.objects.filter(
        event=session.event_id, state__in=TAKING_PART, cadre__in=trained_cadres(request.user)
    )
    ordered = rows.select_related("cadre__home_unit").order_by(
        "cadre__home_unit__path", "cadre__home_order", "id"
    )
    return Paginator(ordered, ROWS_A_PAGE).get_page(request.GET.get("page"))


def typed_in(request: HttpRequest, people: Page) -> Typed:
    """What was changed, by cadre: it differs from what the page showed when it was opened."""
    shown = {row.cadre_id for row in people}
    pairs = {pk: [request.POST.get(f"{name}-{pk}", "").strip() for name in ("hours", "was")] for pk in shown}
    return {pk: hours for pk, (hours, was) in pairs.items() if hours != was}


def written(request: HttpRequest, session: Session, typed: Typed) -> tuple[Recorded | None, list[str]]:
    """Write it; or nothing, and why."""
    amounts: dict[UUID, Decimal | None] = {}
    for pk, text in typed.items():
        try:
            amounts[pk] = amount_of(text)
        except ValueError:
            return None, [_("“%(text)s” is no number of hours.") % {"text": text}]
    try:
        reason = request.POST.get("reason", "")
        return record_attendance(session, amounts, by=request.user, reason=reason), []
    except ValidationError as error:
        return None, error.messages


def rows_of(session: Session, people: Page, typed: Typed, *, everybody: bool) -> list[dict]:
    """People with the hours on file and those typed; `everybody` offers the full hours where none are on file."""
    rows = Attendance.objects.filter(session=session, cadre__in=[row.cadre_id for row in people])
    there = {row.cadre_id: row for row in rows}
    full = str(session.hours) if everybody else ""
    return [
        {
            "enrolment": row,
            "attendance": there.get(row.cadre_id),
            "was": str(there[row.cadre_id].hours) if row.cadre_id in there else "",
            "hours": typed.get(
                row.cadre_id, str(there[row.cadre_id].hours) if row.cadre_id in there else full
            ),
        }
        for row in people
    ]


def told(done: Recorded) -> str:
    """What was written."""
    if done.is_empty:
        return _("Nothing was changed.")
    numbers = {"added": len(done.added), "corrected": len(done.corrected), "removed": len(done.removed)}
    return _("Recorded %(added)d, corrected %(corrected)d, taken out %(removed)d.") % numbers
