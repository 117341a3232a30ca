"""Attendance on paper and in sheets: the sign-in sheet, slips with check-in numbers, a sheet to fill in, its import."""

import io
from collections.abc import Iterator
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from cadres.reading import kept_back
from cadres.views.edit import sent
from common.sheets import SHEET_TYPE, SheetOut, write_workbook
from common.uploads import FileRefused
from training.choices import TAKING_PART, How
from training.forms import SheetForm
from training.models import Enrolment, Event
from training.queries import editable_events, editable_sessions, trained_cadres
from training.services.codes import pass_of
from training.services.importing import HEADINGS, Outcome, import_attendance
from training.views.pages import page, scannable
from training.words import span_words

SHOWN = 200
WIDTHS = (12, 14, 24, 8, 8, 28)


def people_of(request: HttpRequest, event: Event) -> list[Enrolment]:
    """Who takes part and is the user's to record, in the order of the institution."""
    rows = Enrolment.objects.filter(
        event=event, state__in=TAKING_PART, cadre__in=trained_cadres(request.user)
    )
    ordered = rows.order_by("cadre__home_unit__path", "cadre__home_order", "id")
    return list(ordered.select_related("cadre__home_unit"))


def may_take(request: HttpRequest, event: Event, people: int) -> bool:
    """Whether a list of names may leave the house: people count for the day, as in every list taken out alone."""
    if refusal := kept_back(request.user, people):
        messages.error(request, refusal)
        return False
    record("attendance.sheet_taken", event, by=request.user, detail={"people": people})
    return True


@require_GET
@never_cache
@requires(Permission.EDIT_TRAINING)
def sign_in_sheet(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A sheet to be signed at a session, printed."""
    session = get_object_or_404(editable_sessions(request.user), pk=pk)
    rows = people_of(request, session.event)
    if not may_take(request, session.event, len(rows)):
        return redirect("training:event", pk=session.event_id)
    number = list(session.event.sessions.values_list("pk", flat=True)).index(session.pk) + 1
    context = {
        "session": session,
        "event": session.event,
        "rows": rows,
        "when": span_words(session),
        "number": number,
    }
    return render(request, "training/sign_in_sheet.html", context)


@require_GET
@never_cache
@requires(Permission.EDIT_TRAINING)
def slips(request: HttpRequest, pk: UUID) -> HttpResponse:
    """For each person a slip with the check-in number and the address of the own page, printed and cut."""
    event = get_object_or_404(editable_events(request.user), pk=pk)
    rows = people_of(request, event)
    if not may_take(request, event, len(rows)):
        return redirect("training:event", pk=pk)
    made = [{"enrolment": row, "picture": picture_of(request, row)} for row in rows]
    return render(request, "training/slips.html", {"event": event, "rows": made})


def picture_of(request: HttpRequest, row: Enrolment) -> str:
    """The address of a pass as a picture."""
    address = request.build_absolute_uri(reverse("training:pass", args=[pass_of(row)]))
    return scannable(address)


@require_GET
@never_cache
@requires(Permission.EDIT_TRAINING)
def blank(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A sheet of everybody at every session, to fill the hours in; in Chinese, as the import reads it."""
    event = get_object_or_404(editable_events(request.user), pk=pk)
    people = people_of(request, event)
    if not may_take(request, event, len(people)):
        return redirect("training:event", pk=pk)
    stream = io.BytesIO()
    titles = (f"{event.name} 考勤表", "学时按0.1填写，未到的不填；签到号、场次请勿改动。")
    sheet = SheetOut("考勤", [*HEADINGS, "时间"], lines_of(event, people), titles=titles, widths=WIDTHS)
    write_workbook(stream, [sheet])
    stream.seek(0)
    return FileResponse(
        stream, as_attachment=True, filename=f"{event.code} 考勤表.xlsx", content_type=SHEET_TYPE
    )


def lines_of(event: Event, people: list[Enrolment]) -> Iterator[list[object]]:
    """Number, name, unit, session, empty hours, when."""
    for number, session in enumerate(event.sessions.all(), start=1):
        when = span_words(session)
        for row in people:
            yield [row.number, row.cadre.name, str(row.cadre.home_unit), number, None, when]


@page
@requires(Permission.EDIT_TRAINING)
def take_in(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Send a filled-in sheet; it is taken as a whole, or every bad row is named and nothing is written."""
    event = get_object_or_404(editable_events(request.user), pk=pk)
    form = SheetForm(sent(request), request.FILES if request.method == "POST" else None)
    outcome = taken(request, event, form) if form.is_valid() else None
    if outcome is not None and not outcome.faults:
        numbers = {"added": outcome.added, "unchanged": outcome.unchanged}
        messages.success(
            request, _("%(added)d attendances are new, %(unchanged)d stood there already.") % numbers
        )
        return redirect("training:event", pk=pk)
    faults = outcome.faults if outcome else []
    context = {"event": event, "form": form, "faults": faults[:SHOWN], "more": max(len(faults) - SHOWN, 0)}
    return render(request, "training/import.html", context, status=400 if form.errors or faults else 200)


def taken(request: HttpRequest, event: Event, form: SheetForm) -> Outcome | None:
    """What became of the sheet; a file that cannot be read is refused beside its field."""
    how = How.SIGNED if form.cleaned_data["signed"] else How.SHEET
    try:
        return import_attendance(event, form.cleaned_data["file"].read(), by=request.user, how=how)
    except FileRefused as refused:
        form.add_error("file", str(refused))
        return None
