"""The training tab of a cadre's file: the ledger with every source, what somebody is enrolled in, other cards."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q, Sum
from django.db.models.functions import ExtractYear
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.record_parts import RecordTab, add_tab
from training.choices import EnrolmentState, Mode
from training.growth_parts import GROWTH_PARTS
from training.models import Enrolment, HoursEntry
from training.queries import trained_cadres, visible_enrolments, visible_entries, with_span
from training.tab_parts import TabPart, add_part, parts_for
from training.views.event import STANDINGS
from training.words import between

MOST_LINES = 200
YEARS = 6


def may_look(request: HttpRequest) -> bool:
    """Whether training is this user's to see."""
    return permits(request.user, Permission.VIEW_TRAINING)


def tab(request: HttpRequest, cadre_id: UUID) -> dict:
    """The cards of the tab."""
    return {"tab_parts": parts_for(request, cadre_id)}


def ledger(request: HttpRequest, cadre_id: UUID) -> dict:
    """Every line with its day, hours, source and document; sums by year."""
    entries = visible_entries(request.user).filter(cadre=cadre_id)
    lines = list(entries.order_by("-on", "-id")[: MOST_LINES + 1])
    own = trained_cadres(request.user).filter(pk=cadre_id).exists()
    return {
        "lines": [line_of(entry, own=own) for entry in lines[:MOST_LINES]],
        "cut": MOST_LINES if len(lines) > MOST_LINES else 0,
        "years": sums_by_year(entries),
        "new_url": reverse("training:new_outside", args=[cadre_id]) if own else "",
    }


def sums_by_year(entries: object) -> list[dict]:
    """Hours by how they count, and days, of the latest years; one query."""
    sums = {f"{mode}_hours": Sum("hours", filter=Q(mode=mode)) for mode in Mode.values}
    by_year = entries.order_by().annotate(year=ExtractYear("on")).values("year")
    rows = by_year.annotate(total=Sum("hours"), total_days=Sum("days"), **sums).order_by("-year")
    return list(rows[:YEARS])


def line_of(entry: HoursEntry, *, own: bool) -> dict:
    """A line of the ledger and where it comes from."""
    source = attended(entry) if entry.attendance_id else elsewhere(entry, own=own)
    return {"entry": entry, "mode": entry.get_mode_display(), **source}


def attended(entry: HoursEntry) -> dict:
    """A session of an event of ours."""
    session = entry.attendance.session
    return {
        "source": session.event.name,
        "about": session.name,
        "url": reverse("training:event", args=[session.event_id]),
        "document": session.event.document_no or session.event.code,
    }


def elsewhere(entry: HoursEntry, *, own: bool) -> dict:
    """Training that others held."""
    outside = entry.outside
    return {
        "source": outside.name,
        "about": f"{outside.school} {outside.began_on:%Y.%m.%d}–{outside.ended_on:%Y.%m.%d}",
        "url": reverse("training:change_outside", args=[outside.pk]) if own else "",
        "document": outside.document_no,
        "paper_url": reverse("training:outside_paper", args=[outside.pk]) if outside.file_id else "",
    }


def taking_part(request: HttpRequest, cadre_id: UUID) -> dict | None:
    """Events somebody is enrolled in or has been, the latest first."""
    rows = list(visible_enrolments(request.user).filter(cadre=cadre_id).order_by("-asked_at")[:MOST_LINES])
    if not rows:
        return None
    return {"rows": enrolled_rows(request, rows)}


def enrolled_rows(request: HttpRequest, rows: Sequence[Enrolment]) -> list[dict]:
    """Each with the days of its event."""
    events = with_span(type(rows[0].event).objects.filter(pk__in=[row.event_id for row in rows]))
    spans = {event.pk: between(event.first_at, event.last_at) for event in events if event.first_at}
    return [
        {
            "enrolment": row,
            "when": spans.get(row.event_id, ""),
            "state": (STANDINGS[row.state], row.get_state_display()),
            "completed": row.state == EnrolmentState.COMPLETED,
        }
        for row in rows
    ]


add_part(TabPart(10, "training/_ledger.html", ledger))
add_part(TabPart(30, "training/_taking_part.html", taking_part))
for part in GROWTH_PARTS:
    add_part(part)
add_tab(RecordTab("training", 10, _("Training"), "training/_tab.html", tab, may_look))
