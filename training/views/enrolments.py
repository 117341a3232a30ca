"""Enrolling people in an event, taking them out, their certificate."""

from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from cadres.queries import search
from cadres.views.edit import attempt, section, sent
from common.listing import days_words
from training.choices import EnrolmentState
from training.forms import EnrolForm, WithdrawForm
from training.models import Attendance, Enrolment, Event
from training.queries import editable_enrolments, trained_cadres, visible_enrolments, visible_events
from training.services.eligibility import reasons_against
from training.services.enrolling import Enrolled, enrol_all, withdraw
from training.views.pages import form_page, page
from training.words import whom_words

OFFERED = 20


@page
@requires(Permission.EDIT_TRAINING)
def enrol(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Choose people; who may not take part, and who is elsewhere at the time, is named."""
    event = get_object_or_404(visible_events(request.user), pk=pk)
    url = reverse("training:people", args=[pk])
    form = EnrolForm(sent(request), people=trained_cadres(request.user), url=url)
    done = None
    if form.is_valid():
        done = attempt(form, lambda: enrol_all(event, form.cleaned_data["people"], by=request.user))
    if done and not done.refused and not done.clashes:
        messages.success(request, outcome_words(done))
        return redirect("training:event", pk=pk)
    context = {
        "event": event,
        "whom": whom_words(event),
        "form": form,
        "done": done,
        "told": outcome_words(done) if done else "",
        "clashes": clash_lines(done) if done else [],
    }
    return render(request, "training/enrol.html", context, status=400 if form.errors else 200)


def outcome_words(done: Enrolled) -> str:
    """How many were enrolled, how many wait."""
    taken, waiting = len(done.taken), len(done.waiting)
    words = ngettext("%(n)d person is enrolled.", "%(n)d people are enrolled.", taken) % {"n": taken}
    if not waiting:
        return words
    more = ngettext("%(n)d person waits for a seat.", "%(n)d people wait for a seat.", waiting) % {
        "n": waiting
    }
    return f"{words} {more}"


def clash_lines(done: Enrolled) -> list[tuple[str, str]]:
    """Name, and where they are at the same time."""
    names = {row.cadre_id: row.cadre.name for row in [*done.taken, *done.waiting]}
    return [(names[pk], _("; ").join(lines)) for pk, lines in done.clashes.items() if pk in names]


@require_GET
@requires(Permission.EDIT_TRAINING)
def people(request: HttpRequest, pk: UUID) -> JsonResponse:
    """People to choose from, by name, pinyin or initials, each with why not."""
    event = get_object_or_404(visible_events(request.user), pk=pk)
    rows = search(trained_cadres(request.user), request.GET.get("q", "")[:60]).select_related("home_unit")
    found = list(rows.order_by("home_unit__path", "home_order", "pk")[:OFFERED])
    reasons = reasons_against(event, found)
    options = [
        {
            "value": str(one.pk),
            "text": one.name,
            "note": _("; ").join([str(one.home_unit), *reasons[one.pk]]),
        }
        for one in found
    ]
    return JsonResponse(options, safe=False)


@page
@requires(Permission.EDIT_TRAINING)
def leave(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take somebody out, with the reason."""
    row = get_object_or_404(editable_enrolments(request.user), pk=pk)
    form = WithdrawForm(sent(request))
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        if attempt(form, lambda: withdraw(row, reason=reason, by=request.user)):
            messages.success(request, _("Withdrawn; who waited longest has moved up."))
            return redirect("training:event", pk=row.event_id)
    help_text = _("%(name)s no longer takes part in %(event)s.")
    told = help_text % {"name": row.cadre.name, "event": row.event.name}
    labels = {"back_url": reverse("training:event", args=[row.event_id]), "back_label": row.event.name}
    return form_page(
        request,
        form,
        [section(pgettext("enrolment", "Withdraw"), "reason", told)],
        heading=_("Withdraw from the event"),
        **labels,
    )


@require_GET
@requires(Permission.VIEW_TRAINING)
def certificate(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The certificate of who has completed an event, to be printed."""
    completed = visible_enrolments(request.user).filter(state=EnrolmentState.COMPLETED)
    row = get_object_or_404(completed, pk=pk)
    record("certificate.printed", row, by=request.user, detail={"number": row.certificate_no})
    context = {"row": row, "event": row.event, "span": span_of(row.event), "hours": hours_of(row)}
    return render(request, "training/certificate.html", context)


def span_of(event: Event) -> str:
    """First and last day of an event, one day once."""
    days = [session.on for session in event.sessions.all()]
    return days_words(min(days), max(days))


def hours_of(row: Enrolment) -> Decimal:
    """Hours of training attended."""
    there = Attendance.objects.filter(session__event=row.event_id, cadre=row.cadre_id)
    return there.aggregate(sum=Sum("hours"))["sum"]
