"""The list of attracted projects with their totals, and the page of one."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from assessments.choices import Sector, Stage
from assessments.models import Project, ProjectNode, ProjectRole
from assessments.queries import (
    kept_projects,
    visible_assessments,
    visible_projects,
    visible_results,
    visible_roles,
)
from assessments.totals import LARGE, by_year
from assessments.views.pages import dotted, paper, part, person
from common.clock import today
from common.listing import Column, Filter, Listing
from units.queries import within

COLUMNS = (
    Column("name", pgettext_lazy("project", "Project"), sort=("name",), fixed=True),
    Column("sector", gettext_lazy("Sector"), sort=("sector",)),
    Column("investment", gettext_lazy("100 million yuan"), sort=("investment",), right=True),
    Column("stage", gettext_lazy("Stage"), sort=("stage",)),
    Column("unit", gettext_lazy("Leading unit"), sort=("unit__path",)),
    Column("next", gettext_lazy("Next node")),
    Column("people", gettext_lazy("Cadres at the front line")),
    Column("signed", gettext_lazy("Contract signed"), sort=("signed_on",)),
    Column("source", gettext_lazy("Investor"), shown=False),
)
NEWEST_FIRST = ("-signed_on", "-id")


@require_GET
@requires(Permission.VIEW_ASSESSMENTS)
def projects(request: HttpRequest) -> HttpResponse:
    """Projects this user sees, the latest signed first, and what they come to by year."""
    seen = visible_projects(request.user)
    years = by_year(seen)
    listing = Listing(request, columns=COLUMNS, filters=filters_of(request.user, years))
    rows = found(seen, listing)
    listing.fill(rows, NEWEST_FIRST, lambda ids: loaded(seen.filter(pk__in=ids)))
    people = names_in(request.user, listing.page.rows)
    listing.page.rows = [row_of(one, people.get(one.pk, [])) for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, NEWEST_FIRST),
        "row_template": "assessments/_project_row.html",
        "empty_template": "assessments/_project_empty.html",
        "search_words": _("Project or investor"),
        "may_keep": permits(request.user, Permission.EDIT_ASSESSMENTS),
        "tiles": tiles(years),
        "years": [year | links(year["year"]) for year in years],
    }
    return render(request, "assessments/projects.html", context)


def filters_of(user: User, years: Sequence[dict]) -> list[Filter]:
    """What the list may be narrowed by."""
    units = [(str(one.pk), str(one)) for one in units_for(user, Permission.VIEW_ASSESSMENTS)]
    return [
        Filter(
            "year", _("Year of signing"), tuple((str(y["year"]), str(y["year"])) for y in years), kind="one"
        ),
        Filter("large", _("100 million yuan and more"), kind="flag"),
        Filter("sector", _("Sector"), tuple(Sector.choices)),
        Filter("stage", _("Stage"), tuple(Stage.choices)),
        Filter("unit", _("Unit"), tuple(units)),
        Filter("signed", _("Contract signed"), kind="dates"),
        Filter("late", _("A node is late"), kind="flag"),
    ]


def found(rows: QuerySet[Project], listing: Listing) -> QuerySet[Project]:
    """What the conditions leave; a year or "100 million and more" counts what the totals count."""
    for word in listing.query.split():
        rows = rows.filter(name__icontains=word) | rows.filter(source__icontains=word)
    since, until = listing.days("signed")
    wanted = {
        "signed_on__year__in": [int(year) for year in listing.chosen("year")],
        "sector__in": listing.chosen("sector"),
        "stage__in": listing.chosen("stage"),
        "unit__in": within(listing.chosen("unit")) if listing.chosen("unit") else None,
        "signed_on__gte": since,
        "signed_on__lte": until,
    }
    rows = rows.filter(**{name: value for name, value in wanted.items() if value is not None and value != []})
    if listing.chosen("large"):
        rows = rows.filter(investment__gte=LARGE, signed_on__isnull=False).exclude(stage=Stage.STOPPED)
    if listing.chosen("late"):
        late = ProjectNode.objects.filter(met_on=None, planned_on__lt=today()).values("project")
        rows = rows.filter(pk__in=late)
    return rows


def loaded(rows: QuerySet[Project]) -> QuerySet[Project]:
    """Each with its next node, in the same query."""
    nodes = ProjectNode.objects.filter(project=OuterRef("pk"), met_on=None).order_by("planned_on", "pk")
    return rows.annotate(
        next_node=Subquery(nodes.values("name")[:1]), next_on=Subquery(nodes.values("planned_on")[:1])
    )


def names_in(user: User, rows: Sequence[Project]) -> dict[UUID, list[str]]:
    """Names of those who have a part in each today, in one query."""
    found: dict[UUID, list[str]] = {}
    roles = visible_roles(user).filter(project__in=[one.pk for one in rows], until=None)
    for project, name in roles.values_list("project_id", "cadre__name").distinct().order_by("cadre__name"):
        found.setdefault(project, []).append(name)
    return found


def row_of(project: Project, names: Sequence[str]) -> dict:
    """One line of the list."""
    late = (today() - project.next_on).days if project.next_on else 0
    return {"project": project, "people": _(", ").join(names), "late": max(late, 0)}


def tiles(years: Sequence[dict]) -> list[dict]:
    """The numbers of the latest year, each leading to its list."""
    if not years:
        return []
    year = years[0]
    to, number = links(year["year"]), str(year["year"])
    above = _("Projects of 100 million yuan and more, signed in %(year)s") % {"year": number}
    counted = _("Signed in the year and not given up.")
    return [
        {"key": "large", "label": above, "value": year["large"], "unit": pgettext("project", "projects"),
         "href": to["large_url"], "definition": counted},
        {"key": "industry", "label": _("Industry among them"), "value": year["industry"], "href": to["industry_url"]},
        {"key": "service", "label": _("Service among them"), "value": year["service"], "href": to["service_url"]},
        {"key": "investment", "label": _("Their investment"), "value": money(year["investment"]),
         "unit": _("100 million yuan"), "href": to["large_url"]},
    ]  # fmt: skip


def links(year: int) -> dict[str, str]:
    """The lists behind the numbers of a year."""
    base = f"{reverse('assessments:projects')}?year={year}"
    large = f"{base}&large=1"
    return {
        "all_url": base,
        "large_url": large,
        "industry_url": f"{large}&sector={Sector.INDUSTRY}",
        "service_url": f"{large}&sector={Sector.SERVICE}",
    }


def money(amount: Any) -> str:
    """100 million yuan without zeros that say nothing, but with one decimal."""
    text = f"{amount:f}".rstrip("0") if "." in f"{amount:f}" else f"{amount:f}."
    return f"{text}0" if text.endswith(".") else text


@require_GET
@requires(Permission.VIEW_ASSESSMENTS)
def project(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One project: nodes, units, people, results, assessments."""
    one = get_object_or_404(visible_projects(request.user), pk=pk)
    keeps = kept_projects(request.user).filter(pk=pk).exists()
    roles = list(visible_roles(request.user).filter(project=one).order_by("since", "pk"))
    context = {
        "project": one,
        "keeps": keeps,
        "facts": facts(one),
        "parts": [
            node_part(one, keeps=keeps),
            role_part(one, roles, keeps=keeps),
            result_part(request.user, one, keeps=keeps and bool(roles)),
            unit_part(one, keeps=keeps),
            assessment_part(request.user, one),
        ],
    }
    return render(request, "assessments/project.html", context)


def facts(one: Project) -> list[tuple[str, str]]:
    """What the head of the page says."""
    return [
        (_("Sector"), one.get_sector_display()),
        (_("Investment"), _("%(amount)s hundred million yuan") % {"amount": money(one.investment)}),
        (_("Investor"), one.source),
        (_("Contract signed"), dotted(one.signed_on)),
        (_("Leading unit"), str(one.unit)),
        (_("Note"), one.note),
    ]


def node_part(one: Project, *, keeps: bool) -> dict:
    """Key nodes with planned and actual days; those to be met can be noted as met."""
    rows = [
        [node.name, dotted(node.planned_on), dotted(node.met_on), node.get_reaches_display(), standing(node),
         _meet(node) if keeps else ""]
        for node in one.nodes.all()
    ]  # fmt: skip
    head = [_("Node"), _("Planned for"), _("Done on"), _("Reaches the stage"), _("How it stands"), ""]
    return part(
        _("Key nodes"),
        head,
        rows,
        _("No node is planned yet."),
        **adds(one, "add_node", _("Add a node"), keeps),
    )


def _meet(node: ProjectNode) -> dict | str:
    url = reverse("assessments:meet_node", args=[node.project_id, node.pk])
    return "" if node.met_on else {"text": _("Note as met"), "href": url}


def standing(node: ProjectNode) -> dict:
    """Met in time, met late, late or to come, in words with an outcome."""
    late = ((node.met_on or today()) - node.planned_on).days
    if node.met_on:
        words = _("met %(days)d days late") % {"days": late} if late > 0 else _("met in time")
        return {"status": words, "outcome": "later" if late > 0 else "ok"}
    words = _("%(days)d days late") % {"days": late} if late > 0 else _("to come")
    return {"status": words, "outcome": "fail" if late > 0 else "soon"}


def role_part(one: Project, roles: Sequence[ProjectRole], *, keeps: bool) -> dict:
    """Who does what in it."""
    rows = [
        [person(role.cadre), role.get_part_display(), role.duty, dotted(role.since), dotted(role.until) or _("now"),
         role.source, _end(role) if keeps else ""]
        for role in roles
    ]  # fmt: skip
    head = [_("Name"), _("Part"), _("Task there"), _("Took part from"), _("Ended"), _("Known from"), ""]
    none = _("Nobody's part is recorded yet.")
    return part(
        _("Cadres in the project"), head, rows, none, **adds(one, "add_role", _("Add a cadre"), keeps)
    )


def _end(role: ProjectRole) -> dict | str:
    url = reverse("assessments:end_role", args=[role.project_id, role.pk])
    return "" if role.until else {"text": _("End the part"), "href": url}


def result_part(user: User, one: Project, *, keeps: bool) -> dict:
    """What they achieved, with proof."""
    rows = [
        [person(row.cadre), row.get_kind_display(), row.text, row.get_level_display(), dotted(row.achieved_on), row.source,
         proof_cell(row)]
        for row in visible_results(user).filter(project=one)
    ]  # fmt: skip
    head = [
        _("Name"),
        _("Kind"),
        _("What was achieved"),
        _("Level of innovation"),
        _("Day"),
        _("Known from"),
        _("Proof"),
    ]
    none = _("No result is recorded yet. A result belongs to a cadre with a part in the project.")
    return part(_("Results"), head, rows, none, **adds(one, "add_result", _("Add a result"), keeps))


def proof_cell(row: Any) -> dict | str:
    """The paper that proves a result."""
    url = reverse("assessments:proof", args=[row.pk])
    return {"text": row.proof.name, "href": url} if row.proof else ""


def unit_part(one: Project, *, keeps: bool) -> dict:
    """Further units."""
    rows = [
        [str(row.unit), row.get_part_display(), dotted(row.since)]
        for row in one.partners.select_related("unit")
    ]
    head = [_("Unit"), _("Part"), _("Took part from")]
    none = _("No other unit takes part.")
    return part(_("Further units"), head, rows, none, **adds(one, "add_unit", _("Add a unit"), keeps))


def assessment_part(user: User, one: Project) -> dict:
    """Assessments at its front line and nodes."""
    rows = [
        [person(row.cadre), {"text": row.get_kind_display(), "href": reverse("assessments:assessment", args=[row.pk])},
         str(row.node or ""), dotted(row.held_on), row.assessors]
        for row in visible_assessments(user).filter(project=one)
    ]  # fmt: skip
    head = [_("Name"), _("Occasion"), _("Node"), _("Held on"), _("Assessed by")]
    return part(_("Assessments"), head, rows, _("Nobody has been assessed here yet."))


def adds(one: Project, route: str, label: str, keeps: bool) -> dict:
    """The button that adds to a table, for who keeps the project."""
    url = reverse(f"assessments:{route}", args=[one.pk])
    return {"add_url": url, "add_label": label} if keeps else {}


@require_GET
@requires(Permission.VIEW_ASSESSMENTS)
def proof(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The paper that proves a result."""
    row = get_object_or_404(visible_results(request.user), pk=pk)
    return paper(row.proof_id)
