"""From the front line and from training: parts, nodes and results of projects, findings, ratings, what was completed."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from assessments.choices import Advice, DailyWord, MemberPart, NoteKind, PersonPart
from assessments.force_queries import visible_notes, visible_pages
from assessments.models import Finding, ObservationNote, PersonPage, ProjectNode
from assessments.queries import (
    visible_assessments,
    visible_daily,
    visible_members,
    visible_observations,
    visible_projects,
    visible_ratings,
    visible_results,
    visible_roles,
)
from portraits.evidence import AS_OF, OF_THEM, Source, showing
from portraits.evidence.files import tab
from training.choices import EventKind, OutsideKind
from training.growth import visible_holders, visible_models
from training.queries import visible_enrolments, visible_outside

FOUR = {"good": _("good"), "fair": _("fairly good"), "plain": _("ordinary"), "poor": _("poor")}
WORDED = ("problem_difficulty", "problem_effect", "coordination", "pressure", "progress", "quality")
INNOVATION = {
    "nation": pgettext_lazy("innovation", "Nation"), "province": pgettext_lazy("innovation", "Province"),
    "city": pgettext_lazy("innovation", "City"), "zone": pgettext_lazy("innovation", "Zone"),
}  # fmt: skip
FOUND = {f"{code}.{level}": words for code in WORDED for level, words in FOUR.items()}
FOUND |= {f"innovation.{level}": words for level, words in (INNOVATION | {"none": _("none shown")}).items()}
RESULTS = {"problem": _("Practical problem solved"), "quality": _("Quality of the project")}
RESULTS |= {f"innovation_{level}": words for level, words in INNOVATION.items()}
NODES = {"met": _("met in time"), "late": _("met late"), "missed": _("missed so far")}
# In hundredths of the valid ballots, from what is published of them: see assessments.ballots.
RATED = {
    "high": _("90 % and more say excellent or competent"), "middle": _("75 to 90 % say excellent or competent"),
    "low": _("less than 75 % say excellent or competent"),
}  # fmt: skip
LOCAL = "AT TIME ZONE 'Asia/Shanghai')::date"


def share_of(word: str, weighted: bool) -> str:
    """Per cent of a word in the groups of a rating, to one decimal, as it is published."""
    count = f"COALESCE((g.counts->>'{word}')::numeric, 0)"
    if weighted:
        return f"round(sum(g.weight * {count} / NULLIF(g.valid, 0)), 1)"
    return f"round(100 * sum({count}) / NULLIF(sum(g.valid), 0), 1)"


def published_share(weighted: bool) -> str:
    """Who says excellent or competent."""
    return f"{share_of('excellent', weighted)} + {share_of('competent', weighted)}"


RATING_SQL = f"""
    SELECT r.cadre_id, r.id AS record, r.held_on AS day,
           CASE WHEN told.good >= 90 THEN 'high' WHEN told.good >= 75 THEN 'middle' ELSE 'low' END AS mark
    FROM assessments_rating r CROSS JOIN LATERAL (
        SELECT CASE WHEN bool_and(g.valid >= r.least) THEN {published_share(True)}
                    WHEN sum(g.valid) >= r.least THEN {published_share(False)} END AS good
        FROM assessments_ratinggroup g WHERE g.rating_id = r.id) AS told
    WHERE r.{OF_THEM} AND told.good IS NOT NULL"""


def findings(user: User) -> QuerySet[Finding]:
    """Findings of assessments in sight."""
    found = Finding.objects.filter(assessment__in=visible_assessments(user).values("pk"))
    return found.select_related("dimension__scale", "assessment")


def nodes(user: User) -> QuerySet[ProjectNode]:
    """Nodes of projects in sight."""
    found = ProjectNode.objects.filter(project__in=visible_projects(user).values("pk"))
    return found.select_related("project")


def observed(user: User) -> QuerySet[ObservationNote]:
    """Notes of observations in sight."""
    found = ObservationNote.objects.filter(observation__in=visible_observations(user).values("pk"))
    return found.select_related("dimension")


def finding_words(row: Finding) -> str:
    """The dimension, the word chosen, and on what it rests."""
    level = dict(row.dimension.scale.choices).get(row.level, row.level)
    return f"{row.dimension} {level}：{row.evidence}"


def page_words(row: PersonPage) -> str:
    """What the task force says of the person."""
    return f"{row.report.force}：{row.strengths}"


SOURCES = (
    Source(
        "daily", _("daily appraisal"),
        f"SELECT cadre_id, id AS record, decided_on AS day, word::text AS mark FROM assessments_dailyappraisal WHERE {OF_THEM}",
        dict(DailyWord.choices),
        showing(visible_daily, lambda row: f"{row.year} Q{row.quarter} {row.get_word_display()}", tab("deeds")),
        "assessments",
    ),
    Source(
        "finding", _("finding of an assessment"),
        f"""SELECT a.cadre_id, f.id AS record, a.held_on AS day, f.dimension_id || '.' || f.level AS mark
            FROM assessments_finding f JOIN assessments_assessment a ON a.id = f.assessment_id WHERE a.{OF_THEM}""",
        FOUND,
        showing(findings, finding_words, lambda row: reverse("assessments:assessment", args=[row.assessment_id])),
        "assessments",
    ),
    Source(
        "rating", _("democratic rating"), RATING_SQL, RATED,
        showing(visible_ratings, lambda row: row.occasion, lambda row: reverse("assessments:rating", args=[row.pk])),
        "assessments",
    ),
    Source(
        "project_part", _("part in a project"),
        f"""SELECT r.cadre_id, r.id AS record, r.since AS day, r.part::text AS mark
            FROM assessments_projectrole r JOIN assessments_project p ON p.id = r.project_id
            WHERE r.{OF_THEM} AND p.stage <> 'stopped'""",
        dict(PersonPart.choices),
        showing(
            visible_roles, lambda row: f"{row.project} {row.get_part_display()}",
            lambda row: reverse("assessments:project", args=[row.project_id]),
        ),
        "assessments",
    ),
    Source(
        "node", _("key node of a project led"),
        f"""SELECT DISTINCT r.cadre_id, n.id AS record,
                   CASE WHEN n.met_on <= {AS_OF} THEN n.met_on ELSE n.planned_on + 1 END AS day,
                   CASE WHEN COALESCE(n.met_on > {AS_OF}, true) THEN 'missed' WHEN n.met_on > n.planned_on THEN 'late'
                        ELSE 'met' END AS mark
            FROM assessments_projectrole r JOIN assessments_project p ON p.id = r.project_id
            JOIN assessments_projectnode n ON n.project_id = r.project_id
            WHERE r.{OF_THEM} AND r.part = 'leads' AND p.stage <> 'stopped' AND r.since <= n.planned_on
              AND COALESCE(r.until >= n.planned_on, true)""",
        NODES,
        showing(
            nodes, lambda row: f"{row.project} {row.name}",
            lambda row: reverse("assessments:project", args=[row.project_id]),
        ),
        "assessments",
    ),
    Source(
        "result", _("result of a project"),
        f"""SELECT cadre_id, id AS record, achieved_on AS day,
                   CASE kind WHEN 'innovation' THEN 'innovation_' || level ELSE kind::text END AS mark
            FROM assessments_projectresult WHERE {OF_THEM}""",
        RESULTS,
        showing(visible_results, lambda row: f"{row.project}：{row.text}", tab("deeds")),
        "assessments",
    ),
    Source(
        "headquarters", _("part in key work"),
        f"""SELECT cadre_id, id AS record, since AS day, part::text AS mark FROM assessments_headquartersmember
            WHERE {OF_THEM}""",
        dict(MemberPart.choices),
        showing(
            visible_members, lambda row: f"{row.headquarters} {row.get_part_display()}",
            lambda row: reverse("assessments:headquarters", args=[row.headquarters_id]),
        ),
        "assessments",
    ),
    Source(
        "training", _("training completed"),
        f"""SELECT e.cadre_id, e.id AS record, e.completed_on AS day, v.kind::text AS mark
            FROM training_enrolment e JOIN training_event v ON v.id = e.event_id
            WHERE e.{OF_THEM} AND e.state = 'completed'""",
        dict(EventKind.choices),
        showing(visible_enrolments, lambda row: row.event, lambda row: reverse("training:event", args=[row.event_id])),
        "training",
    ),
    Source(
        "outside", _("training elsewhere"),
        f"SELECT cadre_id, id AS record, ended_on AS day, kind::text AS mark FROM training_outsidetraining WHERE {OF_THEM}",
        dict(OutsideKind.choices),
        showing(visible_outside, lambda row: row, tab("training")),
        "training",
    ),
    Source(
        "speciality", pgettext_lazy("portrait", "speciality"),
        f"SELECT cadre_id, id AS record, since AS day, 'held' AS mark FROM training_specialityholder WHERE {OF_THEM}",
        {"held": _("recognized")},
        showing(visible_holders, lambda row: f"{row.speciality}：{row.grounds}", tab("training")),
        "training",
    ),
    Source(
        "role_model", _("named a role model"),
        f"SELECT cadre_id, id AS record, named_on AS day, 'named' AS mark FROM training_rolemodel WHERE {OF_THEM}",
        {"named": pgettext_lazy("role model", "named")},
        showing(visible_models, lambda row: row.deeds[:120], tab("training")),
        "training",
    ),
    Source(
        "observed", _("note of an embedded observation"),
        f"""SELECT o.cadre_id, n.id AS record, n.seen_on AS day, n.dimension_id::text AS mark
            FROM assessments_observationnote n JOIN assessments_observation o ON o.id = n.observation_id WHERE o.{OF_THEM}""",
        {},
        showing(
            observed, lambda row: row.dimension,
            lambda row: reverse("assessments:observation", args=[row.observation_id]),
        ),
        resource="assessments",
        scored=False,
    ),
    Source(
        "field_note", _("field note of a task force"),
        f"SELECT cadre_id, id AS record, (seen_at {LOCAL} AS day, kind::text AS mark FROM assessments_fieldnote WHERE {OF_THEM}",
        dict(NoteKind.choices),
        showing(visible_notes, lambda row: row.get_kind_display(), lambda row: reverse("assessments:visit", args=[row.visit_id])),
        resource="task-forces",
        scored=False,
    ),
    Source(
        "page", _("report of a task force"),
        f"""SELECT p.cadre_id, p.id AS record, (r.signed_at {LOCAL} AS day, p.advice::text AS mark
            FROM assessments_personpage p JOIN assessments_forcereport r ON r.id = p.report_id
            WHERE p.{OF_THEM} AND r.signed_at IS NOT NULL""",
        dict(Advice.choices),
        showing(visible_pages, page_words, lambda row: reverse("assessments:force_report", args=[row.report.force_id])),
        resource="task-forces",
        scored=False,
    ),
)  # fmt: skip
