"""Projects, their nodes, and who achieved what in them."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from assessments.choices import STAGE_ORDER, Stage
from assessments.models import Project, ProjectNode, ProjectResult, ProjectRole, ProjectUnit
from assessments.queries import kept_projects
from assessments.services.writing import (
    keep_paper,
    plain,
    put,
    refuse_future,
    refuse_other_cadre,
    refuse_other_unit,
)
from cadres.models import Cadre
from units.models import Unit


@transaction.atomic
def add_project(*, by: User, **fields: Any) -> Project:
    """A project of a unit the user keeps; `investment` in 100 million yuan (亿元)."""
    project = Project(created_by=by, **plain(fields))
    refuse_other_unit(project.unit, by)
    refuse_future(signed_on=project.signed_on)
    return put(project, "project.added", by=by, name=project.name)


@transaction.atomic
def change_project(project: Project, *, by: User, **fields: Any) -> Project:
    """Other facts of a project; the trail keeps what stood before."""
    locked = _locked(project, by)
    before = {name: str(getattr(locked, name)) for name in fields}
    for name, value in plain(fields).items():
        setattr(locked, name, value)
    refuse_other_unit(locked.unit, by)
    refuse_future(signed_on=locked.signed_on)
    after = {name: str(getattr(locked, name)) for name in fields}
    return put(locked, "project.changed", by=by, before=before, after=after)


def _locked(project: Project, by: User) -> Project:
    return kept_projects(by).select_for_update(of=("self",)).get(pk=project.pk)


@transaction.atomic
def add_node(project: Project, *, by: User, **fields: Any) -> ProjectNode:
    """A key node with the day it is planned for."""
    node = ProjectNode(project=_locked(project, by), **plain(fields))
    return put(node, "project.node_added", by=by, project=str(project.pk))


@transaction.atomic
def meet_node(node: ProjectNode, on: date, *, by: User) -> ProjectNode:
    """The node was met on this day; one that reaches a stage moves the project there, never back."""
    project = _locked(node.project, by)
    refuse_future(met_on=on)
    node.met_on = on
    put(node, "project.node_met", by=by, project=str(project.pk), met_on=on.isoformat())
    if node.reaches and STAGE_ORDER[project.stage] < STAGE_ORDER[node.reaches]:
        project.stage = node.reaches
        if node.reaches == Stage.SIGNED:
            project.signed_on = project.signed_on or on
        put(project, "project.changed", by=by, stage=project.stage)
    return node


@transaction.atomic
def add_unit(project: Project, unit: Unit, *, by: User, **fields: Any) -> ProjectUnit:
    """A further unit of a project; the one that leads it is none."""
    locked = _locked(project, by)
    if unit.pk == locked.unit_id:
        raise ValidationError({"unit": _("This unit leads the project.")})
    row = ProjectUnit(project=locked, unit=unit, **fields)
    return put(row, "project.unit_added", by=by, project=str(project.pk))


@transaction.atomic
def add_role(project: Project, cadre: Cadre, *, by: User, **fields: Any) -> ProjectRole:
    """What a cadre does in the project from a day on."""
    refuse_other_cadre(cadre, by)
    role = ProjectRole(project=_locked(project, by), cadre=cadre, **plain(fields))
    refuse_future(since=role.since)
    return put(role, "project.role_added", by=by, project=str(project.pk))


@transaction.atomic
def end_role(role: ProjectRole, on: date, *, by: User) -> ProjectRole:
    """The last day of a part."""
    refuse_other_cadre(role.cadre, by)
    _locked(role.project, by)
    role.until = on
    return put(role, "project.role_ended", by=by, project=str(role.project_id))


@transaction.atomic
def add_result(
    project: Project, cadre: Cadre, *, paper: Any = None, by: User, **fields: Any
) -> ProjectResult:
    """What a cadre achieved in the project, who has a part in it; `paper`: the uploaded proof."""
    refuse_other_cadre(cadre, by)
    locked = _locked(project, by)
    if not locked.roles.filter(cadre=cadre).exists():
        raise ValidationError({"cadre": _("This person has no part in the project: record the part first.")})
    result = ProjectResult(project=locked, cadre=cadre, recorded_by=by, **plain(fields))
    refuse_future(achieved_on=result.achieved_on)
    if paper:
        result.proof = keep_paper(paper, unit=cadre.home_unit, field="paper", by=by)
    return put(result, "project.result_added", by=by, project=str(project.pk))
