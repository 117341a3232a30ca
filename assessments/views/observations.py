"""Embedded observations: for the observers and those who may read them; the observed never learns of them here."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holders_anywhere
from assessments.forms.assessing import NoteForm, ObservationForm
from assessments.forms.people import TextForm
from assessments.models import Observation, ObservationNote
from assessments.queries import visible_observations
from assessments.report_paper import report_paper
from assessments.services import observations as services
from assessments.views.pages import dotted, form_page, paper, part, sent, word_file, write_page
from audit.services import record
from common.clock import today


@require_GET
@requires(Permission.OBSERVE)
def observations(request: HttpRequest) -> HttpResponse:
    """Those the user observes, has started, or may read; the running ones first."""
    rows = [
        [{"text": one.cadre.name, "href": reverse("assessments:observation", args=[one.pk])}, str(one.place),
         f"{dotted(one.begins_on)}–{dotted(one.ends_on)}", stage(one)]
        for one in visible_observations(request.user).order_by("closed_on", "-begins_on", "pk")
    ]  # fmt: skip
    head = [_("Observed"), _("Where"), _("From – to"), _("How it stands")]
    none = _(
        "None in sight. An observation is seen by its observers and by those who may read all of the unit."
    )
    keeps = permits(request.user, Permission.EDIT_ASSESSMENTS)
    url = reverse("assessments:new_observation")
    more = {"add_url": url, "add_label": _("New observation")} if keeps else {}
    context = {"parts": [part(_("Embedded observations"), head, rows, none, **more)]}
    return render(request, "assessments/observations.html", context)


def stage(one: Observation) -> dict:
    """How far it is."""
    if one.closed_on:
        return {"status": _("closed on %(day)s") % {"day": dotted(one.closed_on)}, "outcome": "ok"}
    if one.ends_on < today():
        return {"status": _("over, closing report missing"), "outcome": "miss"}
    return {"status": _("running"), "outcome": "soon"}


@form_page
@requires(Permission.EDIT_ASSESSMENTS)
def new_observation(request: HttpRequest) -> HttpResponse:
    """Who is observed, where, by whom."""
    observers = holders_anywhere(Permission.OBSERVE)
    form = ObservationForm(**sent(request), user=request.user, observers=observers)
    sections = [
        (_("Observed"), "cadre", ""),
        (_("Where"), "project headquarters post", _("One of the three.")),
        (_("Observers"), "observers begins_on ends_on", _("At least two; the observed is told nothing.")),
    ]
    back = reverse("assessments:observations"), _("Embedded observations")
    return write_page(
        request, form, services.start_observation, heading=_("New observation"), back=back, sections=sections
    )


@require_GET
@requires(Permission.OBSERVE)
def observation(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What was seen, by dimension and day; printed it is the report."""
    one = get_object_or_404(visible_observations(request.user).prefetch_related("observers"), pk=pk)
    record("observation.read", one, by=request.user, detail={"cadre": str(one.cadre_id)})
    observers = list(one.observers.all())
    context = {
        "observation": one,
        "may_note": request.user in observers and not one.closed_on,
        "open": not one.closed_on,
        "facts": facts(one, observers),
        "parts": [note_part(one)],
        "reports": reports(one),
        "small_print": _("Confidential. Printed by %(who)s, %(when)s.")
        % {"who": request.user.name, "when": f"{timezone.localtime():%Y.%m.%d %H:%M}"},
    }
    return render(request, "assessments/observation.html", context)


def facts(one: Observation, observers: list[User]) -> list[tuple[str, str]]:
    """What the head says."""
    return [
        (_("Observed"), f"{one.cadre.name}, {one.cadre.home_unit}"),
        (_("Where"), str(one.place)),
        (_("From – to"), f"{dotted(one.begins_on)}–{dotted(one.ends_on)}"),
        (_("Observers"), _(", ").join(user.name for user in observers)),
    ]


def note_part(one: Observation) -> dict:
    """Every note, under its heading and dimension."""
    notes = one.notes.select_related("dimension", "observer", "evidence").defer(
        "evidence__sealed", "evidence__data_key"
    )
    rows = [
        [dotted(row.seen_on), row.dimension.get_heading_display(), str(row.dimension), row.text, row.observer.name,
         evidence(row)]
        for row in notes
    ]  # fmt: skip
    head = [_("Day"), _("Heading"), _("Dimension"), _("What was seen"), _("Observer"), _("Evidence")]
    return part(_("Dated observations"), head, rows, _("Nothing has been written down yet."))


def evidence(row: ObservationNote) -> dict | str:
    """The paper of a note."""
    url = reverse("assessments:evidence", args=[row.observation_id, row.pk])
    return {"text": row.evidence.name, "href": url} if row.evidence else ""


def reports(one: Observation) -> list[dict]:
    """Both reports, or the way to write them."""
    named = [("midterm", _("Mid-term report"), one.midterm_report, one.midterm_on),
             ("closing", _("Closing report"), one.closing_report, one.closed_on)]  # fmt: skip
    return [
        {"title": title, "text": text, "day": day, "url": reverse("assessments:report", args=[one.pk, kind])}
        for kind, title, text, day in named
    ]


@require_GET
@never_cache
@requires(Permission.OBSERVE)
def document(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The report as .docx: who was observed where, both reports, what was seen under each dimension."""
    one = get_object_or_404(visible_observations(request.user).prefetch_related("observers"), pk=pk)
    record("observation.taken", one, by=request.user, detail={"cadre": str(one.cadre_id)})
    title = _("Report of an embedded observation")
    words = [(f"{each['title']} {dotted(each['day'])}".rstrip(), each["text"]) for each in reports(one)]
    lines = [*words, *seen_by_dimension(one)]
    told = facts(one, list(one.observers.all()))
    content = report_paper(title, told, lines, at=timezone.now(), by=request.user.name)
    return word_file(content, f"{title}-{one.cadre.name}")


def seen_by_dimension(one: Observation) -> list[tuple[str, str]]:
    """The dated notes of each dimension, a line each."""
    found: dict[str, list[str]] = {}
    for row in one.notes.select_related("dimension", "observer").order_by(
        "dimension__order", "seen_on", "pk"
    ):
        said = f"{dotted(row.seen_on)} {row.text}（{row.observer.name}）"
        found.setdefault(f"{row.dimension.get_heading_display()}·{row.dimension}", []).append(said)
    return [(dimension, "\n".join(lines)) for dimension, lines in found.items()]


@form_page
@requires(Permission.OBSERVE)
def add_note(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What one of the observers saw."""
    mine = visible_observations(request.user).filter(observers=request.user)
    one = get_object_or_404(mine, pk=pk)
    form = NoteForm(**sent(request))
    back = reverse("assessments:observation", args=[pk]), one.cadre.name
    deed = partial(services.note, one)
    return write_page(request, form, deed, heading=_("Write down what was seen"), back=back)


@form_page
@requires(Permission.OBSERVE)
def report(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """The mid-term or the closing report."""
    if kind not in services.REPORTS:
        raise Http404
    one = get_object_or_404(visible_observations(request.user), pk=pk)
    heading = _("Mid-term report") if kind == "midterm" else _("Closing report")
    back = reverse("assessments:observation", args=[pk]), one.cadre.name
    deed = partial(services.report, one, kind)
    return write_page(request, TextForm(**sent(request)), deed, heading=heading, back=back)


@require_GET
@requires(Permission.OBSERVE)
def evidence_paper(request: HttpRequest, pk: UUID, note_pk: UUID) -> HttpResponse:
    """The paper of a note."""
    one = get_object_or_404(visible_observations(request.user), pk=pk)
    return paper(get_object_or_404(one.notes, pk=note_pk).evidence_id)
