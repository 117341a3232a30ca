"""Symposia: minutes, points and what is done about them."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission
from cadres.views.edit import attempt, page, section, sent
from common.clock import today
from common.listing import Column, Filter, Listing
from training.choices import EventKind, FollowUpState
from training.growth import (
    editable_follow_ups,
    editable_points,
    known_raisers,
    visible_follow_ups,
    visible_points,
)
from training.growth_forms import FollowUpForm, MinutesForm, PointForm, SettleForm
from training.models import Event, FollowUp, Minutes
from training.queries import editable_events, visible_events
from training.services import symposia as services
from training.views.filling import form_page

FOLLOW_UPS = (
    Column("action", gettext_lazy("What is done"), fixed=True),
    Column("owner", pgettext_lazy("follow-up", "By whom"), sort=("owner__name_search",)),
    Column("event", gettext_lazy("Symposium")),
    Column("due", gettext_lazy("Due on"), sort=("due_on",)),
    Column("state", pgettext_lazy("follow-up", "State"), sort=("state",)),
)
BY_DAY = ("due_on", "id")
OVERDUE = "overdue"


@require_GET
@requires(Permission.VIEW_TRAINING)
def symposium(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Minutes and points of a symposium, with what is done about each."""
    event = get_object_or_404(visible_events(request.user).filter(kind=EventKind.SYMPOSIUM), pk=pk)
    raisers = {one.point_id: one.cadre for one in known_raisers(request.user).filter(point__event=event)}
    done: dict[UUID, list[dict]] = {}
    for one in visible_follow_ups(request.user).filter(point__event=event):
        done.setdefault(one.point_id, []).append({"follow_up": one, "look": look_of(one)})
    context = {
        "event": event,
        "minutes": Minutes.objects.filter(event=event).select_related("kept_by").first(),
        "points": [
            {"point": one, "raised_by": raisers.get(one.pk), "follow_ups": done.get(one.pk, [])}
            for one in visible_points(request.user).filter(event=event)
        ],
        "may_plan": editable_events(request.user).filter(pk=pk).exists(),
    }
    return render(request, "training/symposium.html", context)


def look_of(follow_up: FollowUp) -> str:
    """Colour and icon of a follow-up."""
    if follow_up.state == FollowUpState.OPEN:
        return "fail" if follow_up.due_on < today() else "soon"
    return "ok" if follow_up.state == FollowUpState.DONE else "na"


def symposium_to_plan(request: HttpRequest, pk: UUID) -> Event:
    """A symposium the user plans."""
    return get_object_or_404(editable_events(request.user).filter(kind=EventKind.SYMPOSIUM), pk=pk)


def filled(
    request: HttpRequest, form: object, heading: str, event: Event, sections: list[dict]
) -> HttpResponse:
    """A form of a symposium."""
    url = reverse("training:symposium", args=[event.pk])
    return form_page(request, form, sections, heading=heading, room=event.name, room_url=url, back_url=url)


@page
@requires(Permission.EDIT_TRAINING)
def minutes(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write the minutes."""
    event = symposium_to_plan(request, pk)
    found = Minutes.objects.filter(event=event).first() or Minutes(event=event)
    form = MinutesForm(sent(request), instance=found)
    if (
        form.is_bound
        and form.is_valid()
        and attempt(form, lambda: services.keep_minutes(form.instance, by=request.user))
    ):
        return redirect("training:symposium", pk=pk)
    return filled(request, form, _("Minutes"), event, [section(_("Minutes"), "chair text")])


@page
@requires(Permission.EDIT_TRAINING)
def new_point(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note a point."""
    event = symposium_to_plan(request, pk)
    form = PointForm(sent(request), user=request.user)
    if form.is_valid() and attempt(
        form, lambda: services.add_point(event, **form.cleaned_data, by=request.user)
    ):
        return redirect("training:symposium", pk=pk)
    return filled(request, form, _("Note a point"), event, [section(_("Point"), "text raised_by")])


@require_POST
@requires(Permission.EDIT_TRAINING)
def remove_point(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take out a point about which nothing is done."""
    point = get_object_or_404(editable_points(request.user).select_related("event"), pk=pk)
    try:
        services.remove_point(point, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("training:symposium", pk=point.event_id)


@page
@requires(Permission.EDIT_TRAINING)
def new_follow_up(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what is done about a point."""
    point = get_object_or_404(editable_points(request.user).select_related("event"), pk=pk)
    form = FollowUpForm(sent(request), user=request.user, instance=FollowUp(point=point))
    if (
        form.is_bound
        and form.is_valid()
        and attempt(form, lambda: services.plan_follow_up(form.instance, by=request.user))
    ):
        return redirect("training:symposium", pk=point.event_id)
    return filled(
        request, form, _("Follow up a point"), point.event, [section(point.text, "action owner due_on")]
    )


@require_GET
@requires(Permission.VIEW_TRAINING)
def follow_up(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One follow-up."""
    found = get_object_or_404(visible_follow_ups(request.user), pk=pk)
    is_open = found.state == FollowUpState.OPEN
    may_settle = is_open and editable_follow_ups(request.user).filter(pk=pk).exists()
    context = {"follow_up": found, "look": look_of(found), "may_settle": may_settle}
    return render(request, "training/follow_up.html", context)


@page
@requires(Permission.EDIT_TRAINING)
def settle(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what came of it."""
    found = get_object_or_404(editable_follow_ups(request.user), pk=pk)
    form = SettleForm(sent(request))
    if form.is_valid() and attempt(
        form, lambda: services.settle_follow_up(found, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("Recorded."))
        return redirect("training:follow_up", pk=pk)
    return filled(request, form, _("Settle it"), found.point.event, [section(found.action, "state result")])


@require_GET
@requires(Permission.VIEW_TRAINING)
def follow_ups(request: HttpRequest) -> HttpResponse:
    """What is done about points, the next day first."""
    states = (*FollowUpState.choices, (OVERDUE, pgettext_lazy("follow-up", "overdue")))
    listing = Listing(
        request,
        columns=FOLLOW_UPS,
        filters=[Filter("state", pgettext_lazy("follow-up", "State"), states, kind="one")],
    )
    rows = visible_follow_ups(request.user)
    for state in listing.chosen("state"):
        late = {"state": FollowUpState.OPEN, "due_on__lt": today()}
        rows = rows.filter(**(late if state == OVERDUE else {"state": state}))
    if listing.query:
        rows = rows.filter(action__contains=listing.query) | rows.filter(owner__name__contains=listing.query)
    listing.fill(rows, BY_DAY, lambda ids: visible_follow_ups(request.user).filter(pk__in=ids))
    listing.page.rows = [{"follow_up": one, "look": look_of(one)} for one in listing.page.rows]
    context = {"listing": listing, **listing.numbers(rows, BY_DAY), "row_template": "training/_follow_up_row.html",
               "empty_template": "training/_no_follow_up.html"}  # fmt: skip
    return render(request, "training/follow_ups.html", context)
