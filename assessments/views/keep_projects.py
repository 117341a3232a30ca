"""Forms that keep a project."""

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.access import requires
from accounts.choices import Permission
from assessments.forms.people import DayForm
from assessments.forms.projects import NodeForm, PartnerForm, ProjectForm, ResultForm, RoleForm
from assessments.models import Project, ProjectNode, ProjectRole
from assessments.queries import kept_cadres, kept_projects
from assessments.services import projects as services
from assessments.views.pages import form_page, sent, units_named, write_page
from units.models import Unit

EDIT = Permission.EDIT_ASSESSMENTS


def kept(request: HttpRequest, pk: UUID) -> Project:
    """A project the user keeps, or 404."""
    return get_object_or_404(kept_projects(request.user), pk=pk)


def back_to(project: Project) -> tuple[str, str]:
    """Its page."""
    return reverse("assessments:project", args=[project.pk]), project.name


@form_page
@requires(EDIT)
def new_project(request: HttpRequest) -> HttpResponse:
    """A new project."""
    form = ProjectForm(**sent(request), **units_named(request))
    back = reverse("assessments:projects"), _("Attracted projects")
    return write_page(request, form, services.add_project, heading=_("New project"), back=back)


@form_page
@requires(EDIT)
def change_project(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Other facts of a project."""
    project = kept(request, pk)
    form = ProjectForm(**sent(request), **units_named(request), instance=project)
    deed = partial(services.change_project, project)
    return write_page(request, form, deed, heading=_("Change the project"), back=back_to(project))


@form_page
@requires(EDIT)
def add_node(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A key node."""
    project = kept(request, pk)
    deed = partial(services.add_node, project)
    return write_page(
        request, NodeForm(**sent(request)), deed, heading=_("Add a node"), back=back_to(project)
    )


@form_page
@requires(EDIT)
def meet_node(request: HttpRequest, pk: UUID, node_pk: UUID) -> HttpResponse:
    """The day a node was met."""
    project = kept(request, pk)
    node = get_object_or_404(ProjectNode, pk=node_pk, project=project)
    heading = _("%(node)s: note as met") % {"node": node.name}
    deed = partial(services.meet_node, node)
    return write_page(request, DayForm(**sent(request)), deed, heading=heading, back=back_to(project))


@form_page
@requires(EDIT)
def add_unit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A further unit: any of the zone."""
    project = kept(request, pk)
    form = PartnerForm(**sent(request), units=Unit.objects.filter(closed_on=None))
    deed = partial(services.add_unit, project)
    return write_page(request, form, deed, heading=_("Add a unit"), back=back_to(project))


@form_page
@requires(EDIT)
def add_role(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What a cadre does in the project."""
    project = kept(request, pk)
    form = RoleForm(**sent(request), people=kept_cadres(request.user))
    sections = [(_("Person"), "cadre part duty", ""), (_("Term"), "since source", "")]
    deed = partial(services.add_role, project)
    return write_page(request, form, deed, heading=_("Add a cadre"), back=back_to(project), sections=sections)


@form_page
@requires(EDIT)
def end_role(request: HttpRequest, pk: UUID, role_pk: UUID) -> HttpResponse:
    """The last day of a part."""
    project = kept(request, pk)
    roles = ProjectRole.objects.filter(project=project, cadre__in=kept_cadres(request.user))
    role = get_object_or_404(roles.select_related("cadre"), pk=role_pk)
    heading = _("%(name)s: the last day") % {"name": role.cadre.name}
    deed = partial(services.end_role, role)
    return write_page(request, DayForm(**sent(request)), deed, heading=heading, back=back_to(project))


@form_page
@requires(EDIT)
def add_result(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What a cadre achieved in the project."""
    project = kept(request, pk)
    inside = ProjectRole.objects.filter(project=project).values("cadre")
    people = kept_cadres(request.user).filter(pk__in=inside)
    form = ResultForm(**sent(request), people=people)
    sections = [
        (
            _("Result"),
            "cadre kind text level achieved_on",
            _("An innovation has a level and a paper that proves it."),
        ),
        (_("Source"), "source paper", ""),
    ]
    deed = partial(services.add_result, project)
    return write_page(
        request, form, deed, heading=_("Add a result"), back=back_to(project), sections=sections
    )
