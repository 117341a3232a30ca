"""Key work: headquarters and touchstone posts, who works there, since when."""

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from assessments.forms.people import DayForm
from assessments.forms.projects import HeadquartersForm, MemberForm, TouchstoneForm
from assessments.models import Headquarters, HeadquartersMember, TouchstonePost
from assessments.queries import (
    holders_of,
    kept_cadres,
    kept_headquarters,
    kept_touchstones,
    visible_headquarters,
    visible_members,
    visible_touchstones,
)
from assessments.services import fronts as services
from assessments.views.pages import dotted, form_page, part, person, sent, units_named, write_page
from common.clock import today

VIEW, EDIT = Permission.VIEW_ASSESSMENTS, Permission.EDIT_ASSESSMENTS


@require_GET
@requires(VIEW)
def fronts(request: HttpRequest) -> HttpResponse:
    """Every headquarters and touchstone post in sight."""
    keeps = permits(request.user, EDIT)
    context = {
        "parts": [headquarters_part(request.user, keeps=keeps), touchstone_part(request.user, keeps=keeps)],
        "may_keep": keeps,
    }
    return render(request, "assessments/fronts.html", context)


def headquarters_part(user: User, *, keeps: bool) -> dict:
    """Headquarters with how many members each has today."""
    members: dict[UUID, int] = {}
    for pk in visible_members(user).filter(until=None).values_list("headquarters_id", flat=True):
        members[pk] = members.get(pk, 0) + 1
    rows = [
        [{"text": one.name, "href": reverse("assessments:headquarters", args=[one.pk])}, one.matter, str(one.unit),
         dotted(one.begins_on), dotted(one.ends_on) or _("now"), members.get(one.pk, 0)]
        for one in visible_headquarters(user)
    ]  # fmt: skip
    head = [
        _("Headquarters"),
        _("Key work"),
        _("Leading unit"),
        _("Set up on"),
        _("Ended"),
        _("Members in sight"),
    ]
    none = _("No headquarters yet. It is formed for one matter, with members in their parts.")
    url = reverse("assessments:new_headquarters")
    more = {"add_url": url, "add_label": _("New headquarters")} if keeps else {}
    return part(_("Headquarters of key work"), head, rows, none, **more)


def touchstone_part(user: User, *, keeps: bool) -> dict:
    """Touchstone posts with who holds each today, and since when."""
    posts = list(visible_touchstones(user))
    holders = holders_of([one for one in posts if not one.ended_on], user, today())
    rows = [
        [str(one.unit), one.title, one.reason, dotted(one.flagged_on), *held(holders.get(one.pk, [])), ended(one, keeps=keeps)]
        for one in posts
    ]  # fmt: skip
    head = [_("Unit"), _("Post"), _("Why"), _("Touchstone since"), _("Held by"), _("Holds it since"), ""]
    none = _("No post is flagged yet. Flag the posts on which people are tried.")
    url = reverse("assessments:new_touchstone")
    more = {"add_url": url, "add_label": _("Flag a post")} if keeps else {}
    meta = ngettext("%(n)d post", "%(n)d posts", len(posts)) % {"n": len(posts)}
    return part(_("Touchstone posts"), head, rows, none, meta=meta, **more)


def held(rows: list) -> tuple:
    """Who holds a post and since when; of several the first, with how many more."""
    if not rows:
        return _("nobody, by the files"), ""
    more = f" +{len(rows) - 1}" if len(rows) > 1 else ""
    cell = person(rows[0].cadre)
    return {**cell, "text": f"{cell['text']}{more}"}, dotted(rows[0].valid.lower)


def ended(one: TouchstonePost, *, keeps: bool) -> dict | str:
    """Until when it was one, or the way to end it."""
    if one.ended_on:
        return _("until %(day)s") % {"day": dotted(one.ended_on)}
    return (
        {"text": _("End it"), "href": reverse("assessments:end_touchstone", args=[one.pk])} if keeps else ""
    )


def back() -> tuple[str, str]:
    """The page of key work."""
    return reverse("assessments:fronts"), _("Key work")


@form_page
@requires(EDIT)
def new_headquarters(request: HttpRequest) -> HttpResponse:
    """A headquarters for one matter."""
    form = HeadquartersForm(**sent(request), **units_named(request))
    return write_page(request, form, services.form_headquarters, heading=_("New headquarters"), back=back())


@form_page
@requires(EDIT)
def new_touchstone(request: HttpRequest) -> HttpResponse:
    """A post that becomes a touchstone."""
    form = TouchstoneForm(**sent(request), **units_named(request))
    words = _("Who holds it follows from the posts in the files: same unit, same title.")
    sections = [(_("Post"), "unit title reason flagged_on", words)]
    return write_page(
        request, form, services.flag_post, heading=_("Flag a post"), back=back(), sections=sections
    )


@form_page
@requires(EDIT)
def end_touchstone(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Its last day as a touchstone."""
    post = get_object_or_404(kept_touchstones(request.user), pk=pk)
    heading = _("%(post)s: the last day") % {"post": post}
    deed = partial(services.end_post, post)
    return write_page(request, DayForm(**sent(request)), deed, heading=heading, back=back())


@require_GET
@requires(VIEW)
def headquarters(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One headquarters with its members."""
    one = get_object_or_404(visible_headquarters(request.user), pk=pk)
    keeps = kept_headquarters(request.user).filter(pk=pk).exists()
    context = {
        "headquarters": one,
        "facts": [
            (_("Key work"), one.matter),
            (_("Leading unit"), str(one.unit)),
            (_("Set up on"), dotted(one.begins_on)),
            (_("Ended"), dotted(one.ends_on)),
            (_("Document"), one.document_no),
        ],
        "parts": [member_part(request.user, one, keeps=keeps)],
    }
    return render(request, "assessments/headquarters.html", context)


def member_part(user: User, one: Headquarters, *, keeps: bool) -> dict:
    """Who is in it, in which part."""
    rows = [
        [person(row.cadre), row.get_part_display(), row.duty, dotted(row.since), dotted(row.until) or _("now"),
         _leave(row) if keeps else ""]
        for row in visible_members(user).filter(headquarters=one)
    ]  # fmt: skip
    head = [_("Name"), _("Part"), _("Task there"), _("Took part from"), _("Ended"), ""]
    url = reverse("assessments:add_member", args=[one.pk])
    more = {"add_url": url, "add_label": _("Add a member")} if keeps else {}
    return part(_("Members"), head, rows, _("Nobody is in it yet."), **more)


def _leave(row: HeadquartersMember) -> dict | str:
    url = reverse("assessments:end_member", args=[row.headquarters_id, row.pk])
    return "" if row.until else {"text": _("End the part"), "href": url}


@form_page
@requires(EDIT)
def add_member(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A member."""
    one = get_object_or_404(kept_headquarters(request.user), pk=pk)
    form = MemberForm(**sent(request), people=kept_cadres(request.user))
    sections = [(_("Person"), "cadre part duty since", "")]
    place = reverse("assessments:headquarters", args=[pk]), one.name
    deed = partial(services.add_member, one)
    return write_page(request, form, deed, heading=_("Add a member"), back=place, sections=sections)


@form_page
@requires(EDIT)
def end_member(request: HttpRequest, pk: UUID, member_pk: UUID) -> HttpResponse:
    """The last day of a member."""
    one = get_object_or_404(kept_headquarters(request.user), pk=pk)
    members = HeadquartersMember.objects.filter(headquarters=one, cadre__in=kept_cadres(request.user))
    member = get_object_or_404(members.select_related("cadre"), pk=member_pk)
    heading = _("%(name)s: the last day") % {"name": member.cadre.name}
    place = reverse("assessments:headquarters", args=[pk]), one.name
    deed = partial(services.end_member, member)
    return write_page(request, DayForm(**sent(request)), deed, heading=heading, back=place)
