"""The tab of a cadre's file that shows what somebody did at the front line: parts, results, key work, assessments."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.access import permits
from accounts.choices import Permission
from accounts.models import User
from assessments.queries import (
    visible_assessments,
    visible_daily,
    visible_members,
    visible_results,
    visible_roles,
)
from assessments.views.pages import dotted, part
from assessments.views.projects import proof_cell
from common.record_parts import RecordTab, add_tab


def deeds(request: HttpRequest, cadre_id: UUID) -> dict:
    """What the tab shows; observations are not among it."""
    user = request.user
    parts = [
        parts_of(user, cadre_id),
        results_of(user, cadre_id),
        assessments_of(user, cadre_id),
        daily_of(user, cadre_id),
    ]
    return {"parts": parts}


def parts_of(user: User, cadre_id: UUID) -> dict:
    """Parts in projects and headquarters, the latest first."""
    rows = [
        (row.since, [link("project", row.project), row.get_part_display(), row.duty, dotted(row.since),
                     dotted(row.until) or _("now"), row.source])
        for row in visible_roles(user).filter(cadre=cadre_id)
    ]  # fmt: skip
    rows += [
        (row.since, [link("headquarters", row.headquarters), row.get_part_display(), row.duty, dotted(row.since),
                     dotted(row.until) or _("now"), row.headquarters.document_no])
        for row in visible_members(user).filter(cadre=cadre_id)
    ]  # fmt: skip
    rows.sort(key=lambda row: row[0], reverse=True)
    head = [
        _("Project or headquarters"),
        _("Part"),
        _("Task there"),
        _("Took part from"),
        _("Ended"),
        _("Source"),
    ]
    return part(
        _("Parts in projects and key work"), head, [cells for _day, cells in rows], _("No part is recorded.")
    )


def link(route: str, row: object) -> dict[str, str]:
    """A project or a headquarters as a cell."""
    return {"text": str(row), "href": reverse(f"assessments:{route}", args=[row.pk])}


def results_of(user: User, cadre_id: UUID) -> dict:
    """Evidence of 实绩: what, when, known from where, with what proof."""
    rows = [
        [dotted(row.achieved_on), row.get_kind_display(), row.text, row.get_level_display(), link("project", row.project),
         row.source, proof_cell(row)]
        for row in visible_results(user).filter(cadre=cadre_id)
    ]  # fmt: skip
    head = [
        _("Day"),
        _("Kind"),
        _("What was achieved"),
        _("Level of innovation"),
        _("Project"),
        _("Source"),
        _("Proof"),
    ]
    return part(_("Results"), head, rows, _("No result is recorded."))


def assessments_of(user: User, cadre_id: UUID) -> dict:
    """Assessments, the latest first."""
    rows = [
        [dotted(row.held_on), {"text": row.get_kind_display(), "href": reverse("assessments:assessment", args=[row.pk])},
         str(row.project or ""), row.assessors]
        for row in visible_assessments(user).filter(cadre=cadre_id)
    ]  # fmt: skip
    head = [_("Held on"), _("Occasion"), _("Project"), _("Assessed by")]
    return part(_("Assessments"), head, rows, _("No assessment is recorded."))


def daily_of(user: User, cadre_id: UUID) -> dict:
    """The daily appraisal by quarter."""
    rows = [
        [str(row.year), str(row.quarter), row.get_word_display(), dotted(row.decided_on)]
        for row in visible_daily(user).filter(cadre=cadre_id)
    ]
    head = [_("Year"), _("Quarter"), _("Result"), _("Decided on")]
    return part(_("Daily appraisal"), head, rows, _("No quarter is recorded."))


def may_look(request: HttpRequest) -> bool:
    """Whether the user sees projects and assessments."""
    return permits(request.user, Permission.VIEW_ASSESSMENTS)


add_tab(
    RecordTab("deeds", 20, gettext_lazy("Front line"), "assessments/_tab_deeds.html", deeds, allowed=may_look)
)
