"""The feed of the front line: what happened lately in projects, headquarters, on touchstone posts and on visits."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from assessments.feed import DAYS, PLACES, Happening, happenings
from assessments.force_queries import running_visits
from assessments.models import Headquarters, Project, TouchstonePost, Visit
from assessments.views.pages import dotted, part, person
from assessments.views.task_forces import running_part
from audit.services import record
from common.clock import today

VIEW = Permission.VIEW_ASSESSMENTS
CHIPS = 12
Cell = dict[str, Any]


class PlaceForm(forms.Form):
    """Which place is asked about: one of the three, or none for all."""

    project = forms.UUIDField(required=False)
    headquarters = forms.UUIDField(required=False)
    post = forms.UUIDField(required=False)

    def where(self) -> dict[str, UUID]:
        """The place as {column: id}; Http404 for what is no id."""
        if not self.is_valid():
            raise Http404
        return {name: pk for name in PLACES if (pk := self.cleaned_data[name])}


@require_GET
@never_cache
@requires(VIEW)
def feed(request: HttpRequest) -> HttpResponse:
    """Visits that run, then what happened, newest first; reading what is confidential is recorded."""
    where = PlaceForm(request.GET).where()
    found = happenings(request.user, today(), where)
    note_reading(request.user, found)
    parts = [happening_part(found)]
    if running_visits(request.user).exists():
        parts.insert(0, running_part(request.user))
    context = {
        "parts": parts,
        "chips": [] if where else chips(found),
        "place": place_cell(found[0].where)["text"] if where and found else "",
        "narrowed": bool(where),
        "news_url": f"{reverse('assessments:feed_news')}?{request.GET.urlencode()}",
        "seen": print_of(found),
        "looked_at": timezone.localtime(),
    }
    return render(request, "assessments/feed.html", context)


@require_GET
@never_cache
@requires(VIEW)
def feed_news(request: HttpRequest) -> HttpResponse:
    """Whether something has come in since the page was drawn: a line that says so, or nothing."""
    found = happenings(request.user, today(), PlaceForm(request.GET).where())
    return render(
        request, "assessments/_feed_news.html", {"news": print_of(found) != request.GET.get("seen")}
    )


def print_of(found: Sequence[Happening]) -> str:
    """A fingerprint of what the page shows; nothing can be read from it."""
    words = (f"{one.on}{one.hour}{one.what}{one.where.pk}{one.text}" for one in found)
    return sha256("\n".join(words).encode()).hexdigest()[:16]


def note_reading(user: User, found: Sequence[Happening]) -> None:
    """Enter into the trail whose observations and which field notes were read."""
    for kind, name in (("observation", "observations"), ("visit", "notes")):
        if ids := list(dict.fromkeys(one.read[1] for one in found if one.read[0] == kind)):
            record(f"{kind}.read", by=user, detail={name: ids})


def happening_part(found: Sequence[Happening]) -> dict:
    """The table of them."""
    rows = [
        [f"{dotted(one.on)} {one.hour}".rstrip(), {"status": one.what, "outcome": one.outcome}, place_cell(one.where),
         {"links": [person(cadre) for cadre in one.people]} if one.people else "", {"words": one.text}]
        for one in found
    ]  # fmt: skip
    head = [_("Day"), _("What came up"), _("Where it happened"), _("Who"), _("In words")]
    none = _(
        "Nothing in the last %(days)d days. Key nodes, results, problems and what observers see come up here."
    )
    return part(_("What came up"), head, rows, none % {"days": DAYS})


def place_cell(where: Model) -> Cell:
    """A place, leading to its page; a touchstone post to the list of them."""
    if isinstance(where, TouchstonePost):
        return {"text": str(where), "href": reverse("assessments:fronts")}
    if isinstance(where, Visit):
        return {"text": where.place, "href": reverse("assessments:visit", args=[where.pk])}
    name = {Project: "project", Headquarters: "headquarters"}[type(where)]
    return {"text": str(where), "href": reverse(f"assessments:{name}", args=[where.pk])}


def chips(found: Sequence[Happening]) -> list[Cell]:
    """The places that occur, each with its own feed; visits belong to their task force and have none."""
    kinds = {Project: "project", Headquarters: "headquarters", TouchstonePost: "post"}
    places = dict.fromkeys(one.where for one in found if type(one.where) in kinds)
    return [{"text": str(one), "href": f"?{kinds[type(one)]}={one.pk}"} for one in list(places)[:CHIPS]]
