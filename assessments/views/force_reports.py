"""The report of a task force: on the page, and as a document for the meeting."""

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from assessments.choices import ForcePart
from assessments.force_queries import (
    own_forces,
    people_of,
    visible_forces,
    visible_notes,
    visible_pages,
    visible_problems,
    visible_reports,
    visible_visits,
)
from assessments.forms.task_forces import ForceReportForm, PersonPageForm
from assessments.models import ForceReport, TaskForce
from assessments.report_paper import Page, report_paper
from assessments.services import force_reports as services
from assessments.views.pages import act, dotted, form_page, part, sent, word_file, write_page
from assessments.views.visits import hour
from audit.services import record

JOIN = Permission.JOIN_TASK_FORCES


def place(force: TaskForce) -> tuple[str, str]:
    """The page of the report, to go back to."""
    return reverse("assessments:force_report", args=[force.pk]), _("Report of the task force")


@require_GET
@never_cache
@requires(JOIN)
def report(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What is written so far; for who is no member once it is signed."""
    force = get_object_or_404(visible_forces(request.user), pk=pk)
    found = visible_reports(request.user).filter(force=force).first()
    mine = force.members.filter(user=request.user, left_on=None).first()
    if found is None and mine is None:
        found = get_object_or_404(visible_reports(request.user), force=force)
    writes = mine is not None and (found is None or found.signed_at is None)
    record("task_force.read", force, by=request.user)
    context = {
        "force": force,
        "report": found,
        "writes": writes,
        "signs": writes and found is not None and mine.part == ForcePart.LEADER,
        "texts": texts(found) if found else [],
        "parts": [people_part(request.user, force, writes=writes and found is not None)],
    }
    return render(request, "assessments/force_report.html", context)


def texts(report: ForceReport) -> list[tuple[str, str]]:
    """What is said of the group."""
    return [
        (_("The group as a whole"), report.overall),
        (_("Problems found in the work"), report.problems),
        (_("What the task force advises"), report.advice),
    ]


def people_part(user: User, force: TaskForce, *, writes: bool) -> dict:
    """A line a person: how much was seen, what is said."""
    pages = {row.cadre_id: row for row in visible_pages(user).filter(report__force=force)}
    seen: dict[UUID, int] = {}
    for pk in (
        visible_notes(user).filter(visit__force=force).exclude(cadre=None).values_list("cadre", flat=True)
    ):
        seen[pk] = seen.get(pk, 0) + 1
    people = [row for row in people_of(force, user) if row.pk in seen or row.pk in pages]
    rows = []
    for row in people:
        page = pages.get(row.pk)
        url = reverse("assessments:write_person_page", args=[force.pk, row.pk])
        rows.append([
            row.name, str(row.home_unit), seen.get(row.pk, 0), page.get_advice_display() if page else _("not written yet"),
            page.strengths if page else "", page.wanting if page else "",
            {"text": _("Write the page"), "href": url} if writes else "",
        ])  # fmt: skip
    head = [
        _("Name"), _("Unit"), _("Notes about the person"), _("What is said"), _("What the person did well"),
        _("What the person lacks"), "",
    ]  # fmt: skip
    return part(_("One page a person"), head, rows, _("There is no field note about a person yet."))


@form_page
@requires(JOIN)
def write(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What is said of the group."""
    force = get_object_or_404(own_forces(request.user), pk=pk)
    found = visible_reports(request.user).filter(force=force).first()
    form = ForceReportForm(**sent(request), instance=found)
    deed = partial(services.write_report, force)
    heading = _("Write the report of the task force")
    return write_page(request, form, deed, heading=heading, back=place(force))


@form_page
@requires(JOIN)
def write_page_of(request: HttpRequest, pk: UUID, cadre_pk: UUID) -> HttpResponse:
    """What is said of one person; beside it what was seen of them."""
    force = get_object_or_404(own_forces(request.user), pk=pk)
    cadre = get_object_or_404(people_of(force, request.user), pk=cadre_pk)
    page = visible_pages(request.user).filter(report__force=force, cadre=cadre).first()
    form = PersonPageForm(**sent(request), instance=page)
    seen = visible_notes(request.user).filter(visit__force=force, cadre=cadre)
    words = " · ".join(f"{timezone.localtime(row.seen_at):%m.%d} {row.text}" for row in seen)
    sections = [(cadre.name, "advice strengths wanting", words)]
    deed = partial(services.write_person_page, force, cadre)
    return write_page(request, form, deed, heading=_("Write the page"), back=place(force), sections=sections)


@require_POST
@requires(JOIN)
def sign(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The head signs."""
    force = get_object_or_404(own_forces(request.user), pk=pk)
    return act(
        request,
        lambda: services.sign_report(force, by=request.user),
        _("The report is signed."),
        place(force)[0],
    )


@require_GET
@never_cache
@requires(JOIN)
def document(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The report as .docx: the group, then one page a person."""
    found = get_object_or_404(visible_reports(request.user), force=pk)
    force, user = found.force, request.user
    record("force_report.taken", found, by=user, detail={"force": str(force.pk)})
    title = _("Report of a task force")
    visits = visible_visits(user).filter(force=force, started_at__isnull=False).prefetch_related("visitors")
    facts = [
        (_("Task force"), force.name),
        (_("Number of the report"), found.number),
        (_("What it is formed for"), force.matter),
        (_("Sent out by"), str(force.unit)),
        (_("From – to"), f"{dotted(force.begins_on)}–{dotted(force.ends_on)}"),
        (
            _("Members"),
            _(", ").join(row.user.name for row in force.members.filter(left_on=None).select_related("user")),
        ),
    ]
    lines = [
        *texts(found),
        (_("Visits"), "\n".join(f"{hour(one.started_at)} {one.place}（{one.unit}）" for one in visits)),
        (_("Problems found on visits"), "\n".join(problem_lines(user, force))),
    ]
    content = report_paper(title, facts, lines, pages_of(user, found), at=timezone.now(), by=user.name)
    return word_file(content, f"{title}-{force.name}")


def problem_lines(user: User, force: TaskForce) -> list[str]:
    """Each problem with who settles it by when, and what was done."""
    return [
        f"{row.text}（{row.unit} {row.owner.name}，{dotted(row.due_on)}）{row.result}"
        for row in visible_problems(user).filter(visit__force=force)
    ]


def pages_of(user: User, found: ForceReport) -> list[Page]:
    """One page a person, with what was seen of them."""
    notes: dict[UUID, list[str]] = {}
    for row in visible_notes(user).filter(visit__force=found.force).exclude(cadre=None):
        said = f"{hour(row.seen_at)} {row.get_kind_display()}：{row.text}（{row.observer.name}）"
        notes.setdefault(row.cadre_id, []).append(said)
    return [
        Page(
            name=row.cadre.name,
            facts=[(_("Name"), row.cadre.name), (_("Unit"), str(row.cadre.home_unit))],
            words=[
                (_("What is said"), row.get_advice_display()),
                (_("What the person did well"), row.strengths),
                (_("What the person lacks"), row.wanting),
                (_("What was seen"), "\n".join(notes.get(row.cadre_id, []))),
            ],
        )
        for row in visible_pages(user).filter(report=found)
    ]
