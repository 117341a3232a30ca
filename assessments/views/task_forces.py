"""Task forces: formed for a matter, their members and whom they look at; visits that run now."""

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from assessments.avoidance import Conflict, conflicts_of
from assessments.force_queries import (
    kept_forces,
    people_of,
    running_visits,
    visible_draws,
    visible_forces,
    visible_notes,
    visible_problems,
    visible_reports,
    visible_visits,
)
from assessments.forms.people import DayForm
from assessments.forms.task_forces import ForceMemberForm, TargetForm, TaskForceForm
from assessments.models import FieldNote, ForceMember, TaskForce
from assessments.queries import kept_cadres
from assessments.services import forces as services
from assessments.views.pages import act, dotted, form_page, kept_units, part, person, sent, write_page
from assessments.views.problems import problem_part
from assessments.views.visits import drawn_words, hour, visit_part
from audit.services import record
from cadres.models import Cadre

JOIN, EDIT = Permission.JOIN_TASK_FORCES, Permission.EDIT_ASSESSMENTS
LATEST = 12


@require_GET
@never_cache
@requires(JOIN)
def task_forces(request: HttpRequest) -> HttpResponse:
    """Visits that run now and what is written down there, then every task force in sight."""
    notes = list(visible_notes(request.user).order_by("-received_at", "-pk")[:LATEST])
    if notes:
        record("visit.read", by=request.user, detail={"notes": [str(row.pk) for row in notes]})
    parts = [running_part(request.user), force_part(request.user)]
    context = {"parts": [*parts, feed_part(notes)] if notes else parts}
    return render(request, "assessments/task_forces.html", context)


def running_part(user: User) -> dict:
    """Where task forces are at this moment."""
    rows = [
        [{"text": one.place, "href": reverse("assessments:visit", args=[one.pk])}, str(one.unit), str(one.force),
         f"{timezone.localtime(one.started_at):%H:%M}", drawn_words(one)]
        for one in running_visits(user)
    ]  # fmt: skip
    head = [
        _("Place of the visit"),
        _("Unit visited"),
        _("Task force"),
        _("There since"),
        _("From the draw to the arrival"),
    ]
    return part(_("Visits that run now"), head, rows, _("No task force is on a visit at the moment."))


def feed_part(notes: list[FieldNote]) -> dict:
    """What came in last."""
    rows = [
        [hour(row.seen_at), {"text": row.visit.place, "href": reverse("assessments:visit", args=[row.visit_id])},
         row.get_kind_display(), row.cadre.name if row.cadre else "", row.text]
        for row in notes
    ]  # fmt: skip
    head = [
        _("Seen at"),
        _("Place of the visit"),
        _("Kind of note"),
        _("About whom"),
        _("What was seen and heard"),
    ]
    return part(_("Latest from the spot"), head, rows, "")


def force_part(user: User) -> dict:
    """Every one with its matter and time."""
    rows = [
        [{"text": one.name, "href": reverse("assessments:task_force", args=[one.pk])}, one.matter, str(one.unit),
         f"{dotted(one.begins_on)}–{dotted(one.ends_on)}", force_state(one)]
        for one in visible_forces(user)
    ]  # fmt: skip
    head = [_("Task force"), _("What it is formed for"), _("Sent out by"), _("From – to"), _("How it stands")]
    none = _(
        "No task force in sight. One is formed for a matter; its members see what it plans, nobody else does."
    )
    url = reverse("assessments:new_task_force")
    more = {"add_url": url, "add_label": _("New task force")} if permits(user, EDIT) else {}
    return part(_("Task forces"), head, rows, none, **more)


def force_state(force: TaskForce) -> dict:
    """Whether it works."""
    if force.closed_on:
        return {"status": _("closed on %(day)s") % {"day": dotted(force.closed_on)}, "outcome": "ok"}
    return {"status": _("at work"), "outcome": "soon"}


@form_page
@requires(EDIT)
def new_task_force(request: HttpRequest) -> HttpResponse:
    """For a matter."""
    form = TaskForceForm(**sent(request), user=request.user, units=kept_units(request.user))
    words = _(
        "Whom it looks at follows from the matter: who has a part in the project, is in the headquarters, or holds the post."
    )
    sections = [
        (_("What it is formed for"), "name matter project headquarters post", words),
        (_("Task force"), "unit areas begins_on ends_on document_no", _("Units it goes to are what places are drawn from.")),
    ]  # fmt: skip
    back = reverse("assessments:task_forces"), _("Task forces")
    return write_page(
        request, form, services.form_task_force, heading=_("New task force"), back=back, sections=sections
    )


@require_GET
@never_cache
@requires(JOIN)
def task_force(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One: members, whom it looks at, what it plans (for members), where it was, what was found."""
    one = get_object_or_404(visible_forces(request.user), pk=pk)
    record("task_force.read", one, by=request.user)
    members = list(one.members.select_related("user"))
    is_mine = any(row.user_id == request.user.pk and not row.left_on for row in members)
    keeps = kept_forces(request.user).filter(pk=pk).exists()
    people = list(people_of(one, request.user))
    near = conflicts_of([row.user_id for row in members if not row.left_on], [row.pk for row in people])
    acts = is_mine and not one.closed_on
    visits = visible_visits(request.user).filter(force=one).prefetch_related("visitors")
    context = {
        "force": one,
        "keeps": keeps,
        "acts": acts,
        "is_mine": is_mine,
        "facts": facts(one),
        "has_report": is_mine or visible_reports(request.user).filter(force=one).exists(),
        "parts": [
            visit_part(visits, one, acts=acts),
            problem_part(visible_problems(request.user).filter(visit__force=one), request.user),
            member_part(one, members, near_words(request.user, one, near, people), keeps=keeps),
            people_part(one, people, keeps=keeps),
            draw_part(request.user, one, acts=acts),
        ],
    }
    return render(request, "assessments/task_force.html", context)


def facts(one: TaskForce) -> list[tuple[str, str]]:
    """What the head says."""
    return [
        (_("What it is formed for"), one.matter),
        (_("Where the matter is"), str(one.place or "")),
        (_("Sent out by"), str(one.unit)),
        (_("Units it goes to"), _(", ").join(str(unit) for unit in one.areas.order_by("path"))),
        (_("From – to"), f"{dotted(one.begins_on)}–{dotted(one.ends_on)}"),
        (_("Document"), one.document_no),
        (_("Closed on"), dotted(one.closed_on)),
    ]


def near_words(user: User, force: TaskForce, near: list[Conflict], people: list[Cadre]) -> dict[UUID, str]:
    """What is said of a member's nearness: to whom and why, only where the reader may see families; else that there is one."""
    names = {one.pk: one.name for one in people}
    in_detail = force.unit_id in unit_ids_for(user, Permission.REVEAL_SENSITIVE)
    found: dict[UUID, list[str]] = {}
    for one in near:
        words = f"{names[one.cadre]}: {one.why.label}" if in_detail else _("near to somebody looked at")
        found.setdefault(one.user, []).append(words)
    return {member: _("; ").join(dict.fromkeys(words)) for member, words in found.items()}


def member_part(one: TaskForce, members: list[ForceMember], near: dict[UUID, str], *, keeps: bool) -> dict:
    """Who is in it, and near to whom."""
    rows = [
        [row.user.name, row.get_part_display(), dotted(row.joined_on), dotted(row.left_on) or _("now"),
         near.get(row.user_id, "") if not row.left_on else "", row.explained, _leave(one, row) if keeps else ""]
        for row in members
    ]  # fmt: skip
    head = [_("Name"), _("Part"), _("Joined"), _("Ended"), _("Nearness"), _("Explanation"), ""]
    url = reverse("assessments:add_force_member", args=[one.pk])
    more = {"add_url": url, "add_label": _("Add a member")} if keeps else {}
    return part(_("Members"), head, rows, _("Nobody is in it yet."), **more)


def _leave(one: TaskForce, row: ForceMember) -> dict | str:
    url = reverse("assessments:leave_force", args=[one.pk, row.pk])
    return "" if row.left_on else {"text": _("End the part"), "href": url}


def people_part(one: TaskForce, people: list[Cadre], *, keeps: bool) -> dict:
    """Whom it looks at."""
    named = {row.cadre_id: row.reason for row in one.targets.all()}
    rows = [
        [person(row) if keeps else row.name, str(row.home_unit), named.get(row.pk, _("by the matter"))]
        for row in people
    ]
    head = [_("Name"), _("Unit"), _("Why looked at")]
    url = reverse("assessments:name_target", args=[one.pk])
    more = {"add_url": url, "add_label": _("Name a person")} if keeps else {}
    return part(_("People it looks at"), head, rows, _("The matter names nobody yet."), **more)


def draw_part(user: User, one: TaskForce, *, acts: bool) -> dict:
    """Draws with what was published of them."""
    rows = [
        [{"text": f"{timezone.localtime(row.committed_at):%Y.%m.%d %H:%M}", "href": reverse("assessments:draw", args=[row.pk])},
         row.get_of_display(), row.wanted, row.commitment[:16] + "…",
         f"{timezone.localtime(row.drawn_at):%Y.%m.%d %H:%M}" if row.drawn_at else ""]
        for row in visible_draws(user).filter(force=one)
    ]  # fmt: skip
    head = [_("Committed at"), _("What is drawn"), _("How many"), _("Commitment"), _("Drawn at")]
    url = reverse("assessments:commit_draw", args=[one.pk])
    more = {"add_url": url, "add_label": _("New draw")} if acts else {}
    none = _("Nothing was drawn. A draw lets nobody choose where to go or whom to look at.")
    return part(_("Draws"), head, rows, none, **more)


def place(one: TaskForce) -> tuple[str, str]:
    """The page of a task force, to go back to."""
    return reverse("assessments:task_force", args=[one.pk]), one.name


@form_page
@requires(EDIT)
def add_member(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Somebody joins."""
    one = get_object_or_404(kept_forces(request.user), pk=pk)
    form = ForceMemberForm(**sent(request))
    words = _(
        "Kin of somebody it looks at are refused. A former superior, or somebody of the same unit, takes an explanation."
    )
    sections = [(_("Member"), "user part explained", words)]
    deed = partial(services.add_force_member, one)
    return write_page(request, form, deed, heading=_("Add a member"), back=place(one), sections=sections)


@form_page
@requires(EDIT)
def leave(request: HttpRequest, pk: UUID, member_pk: UUID) -> HttpResponse:
    """The last day of a member; what is planned is closed to them at once."""
    one = get_object_or_404(kept_forces(request.user), pk=pk)
    member = get_object_or_404(one.members.filter(left_on=None).select_related("user", "force"), pk=member_pk)
    heading = _("%(name)s leaves the task force") % {"name": member.user.name}
    deed = partial(services.leave_force, member)
    return write_page(request, DayForm(**sent(request)), deed, heading=heading, back=place(one))


@form_page
@requires(EDIT)
def name_person(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Somebody to look at whom the matter does not name."""
    one = get_object_or_404(kept_forces(request.user), pk=pk)
    form = TargetForm(**sent(request), people=kept_cadres(request.user))
    deed = partial(services.name_target, one)
    return write_page(request, form, deed, heading=_("Name a person"), back=place(one))


@require_POST
@requires(EDIT)
def close_task_force(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It is over."""
    one = get_object_or_404(kept_forces(request.user), pk=pk)
    return act(request, lambda: services.close_force(one, by=request.user), _("Recorded."), place(one)[0])
