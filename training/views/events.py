"""The list of events, and the form of one."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from cadres.views.edit import attempt, section, sent
from common.listing import Column, Filter, Listing, SavedView
from training.choices import EventKind, EventState
from training.forms import EventForm
from training.models import Event
from training.queries import editable_events, planned_units, visible_events, visible_programmes, with_span
from training.services import planning
from training.views.pages import form_page, page
from training.words import between, whom_words

NEWEST_FIRST = ("-id",)
OUTCOMES = {EventState.DRAFT: "later", EventState.OPEN: "soon", EventState.CLOSED: "ok"}
COLUMNS = (
    Column("name", gettext_lazy("Event"), sort=("name",), fixed=True),
    Column("kind", pgettext_lazy("event", "Kind"), sort=("kind",)),
    Column("when", gettext_lazy("When")),
    Column("unit", gettext_lazy("Unit"), sort=("unit__path",)),
    Column("programme", gettext_lazy("Programme"), sort=("programme__name",)),
    Column("whom", pgettext_lazy("event", "For whom"), shown=False),
    Column("hours", gettext_lazy("Hours"), right=True),
    Column("seats", gettext_lazy("Enrolled"), sort=("seats_taken",), right=True),
    Column("state", pgettext_lazy("event", "State"), sort=("state",)),
    Column("code", pgettext_lazy("event", "Number"), sort=("code",), shown=False),
)


@require_GET
@requires(Permission.VIEW_TRAINING)
def events(request: HttpRequest) -> HttpResponse:
    """Events of one's units and those above, the newest first."""
    user = request.user
    filters = [
        Filter("state", pgettext_lazy("event", "State"), tuple(EventState.choices)),
        Filter("kind", pgettext_lazy("event", "Kind"), tuple(EventKind.choices)),
        Filter("programme", _("Programme"), programme_choices(user), kind="one", rare=True),
    ]
    views = [SavedView(_("All events")), SavedView(_("Enrolment open"), (("state", EventState.OPEN),))]
    listing = Listing(request, columns=COLUMNS, filters=filters, views=views)
    rows = found(visible_events(user), listing)
    listing.fill(rows, NEWEST_FIRST, lambda ids: with_span(visible_events(user)).filter(pk__in=ids))
    listing.page.rows = [event_row(event) for event in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, NEWEST_FIRST),
        "row_template": "training/_event_row.html",
        "empty_template": "training/_no_events.html",
        "search_words": _("Name or number"),
        "may_plan": permits(user, Permission.EDIT_TRAINING),
    }
    return render(request, "training/events.html", context)


def programme_choices(user: User) -> tuple[tuple[str, str], ...]:
    """Programmes to filter by."""
    return tuple((str(pk), name) for pk, name in visible_programmes(user).values_list("pk", "name"))


def found(rows: QuerySet[Event], listing: Listing) -> QuerySet[Event]:
    """What the conditions leave."""
    for key in ("state", "kind", "programme"):
        if chosen := listing.chosen(key):
            rows = rows.filter(**{f"{key}__in": chosen})
    for word in listing.query.split():
        rows = rows.filter(Q(name__icontains=word) | Q(code__icontains=word))
    return rows


def event_row(event: Event) -> dict:
    """An event as lists show it; it comes from `with_span`."""
    return {
        "event": event,
        "when": between(event.first_at, event.last_at) if event.first_at else "",
        "whom": whom_words(event),
        "state": (OUTCOMES[event.state], event.get_state_display()),
    }


@page
@requires(Permission.EDIT_TRAINING)
def new(request: HttpRequest) -> HttpResponse:
    """A new event, a draft; `programme` in the address names the programme it belongs to."""
    wanted = visible_programmes(request.user).filter(pk__in=request.GET.getlist("programme")[:1]).first()
    initial = {"programme": wanted, "unit": wanted.unit if wanted else planned_units(request.user).first()}
    return event_form(request, Event(), initial, _("New event"), reverse("training:events"))


@page
@requires(Permission.EDIT_TRAINING)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """An event to change."""
    event = get_object_or_404(editable_events(request.user), pk=pk)
    back_url = reverse("training:event", args=[pk])
    return event_form(request, event, {}, _("Change the event"), back_url)


def event_form(
    request: HttpRequest, event: Event, initial: dict, heading: str, back_url: str
) -> HttpResponse:
    """The form of an event."""
    choices = {"units": planned_units(request.user), "programmes": visible_programmes(request.user)}
    form = EventForm(sent(request), instance=event, initial=initial, **choices)
    if form.is_valid():
        partners = form.cleaned_data["partners"]
        kept = attempt(form, lambda: planning.save_event(form.instance, by=request.user, partners=partners))
        if kept:
            messages.success(request, _("The event is kept."))
            return redirect("training:event", pk=kept.pk)
    whom = _("Whoever does not meet these conditions is refused with the reason.")
    seats = _("Beyond them people wait, and move up when somebody withdraws.")
    sections = [
        section(_("Event"), "name kind programme unit mode document_no partners"),
        section(pgettext("event", "For whom"), "age_under level_from level_to", whom),
        section(_("Seats and sign-in"), "capacity enrol_until phones_allowed", seats),
    ]
    labels = {"heading": heading, "back_url": back_url, "back_label": _("Training events")}
    return form_page(request, form, sections, **labels)
