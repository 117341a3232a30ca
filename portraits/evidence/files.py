"""From the file, placements, measures and talks: grades, awards, placements and their appraisals, stretch assignments."""

from collections.abc import Callable

from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.choices import Permission
from accounts.models import User
from cadres.choices import Grade
from cadres.models import Appraisal, Award
from cadres.queries import entrusted_cadres
from interviews.choices import TalkState
from interviews.models import Talk
from interviews.queries import readable_talks
from interviews.words import kinds_words
from measures.choices import Aspect
from measures.models import Grant, PlanItem
from measures.queries import visible_grants, visible_items
from placements.choices import Batch, Result
from placements.models import PlacementAppraisal
from placements.queries import visible_placements, visible_stretches
from portraits.evidence import AS_OF, OF_THEM, Source, showing

GRADED = [Grade.EXCELLENT, Grade.COMPETENT, Grade.BASIC, Grade.INCOMPETENT]
GRADES = {str(grade): grade.label for grade in GRADED}


def of_file(model: type[Model]) -> Callable[[User], QuerySet]:
    """Rows of the files entrusted to the reader."""
    return lambda user: model.objects.filter(cadre__in=entrusted_cadres(user, Permission.VIEW_CADRES))


def tab(key: str) -> Callable[[Model], str]:
    """A part of the file."""
    return lambda row: reverse("cadres:part", args=[row.cadre_id, key])


def home_appraisals(user: User) -> QuerySet[PlacementAppraisal]:
    """Appraisals of placements of one's own people: a host sees its own, which belongs to another file."""
    mine = visible_placements(user).filter(is_home=True)
    return PlacementAppraisal.objects.filter(placement__in=mine.values("pk")).select_related("placement")


def signed_talks(user: User) -> QuerySet[Talk]:
    """Signed talks whose words the reader may read."""
    return readable_talks(user).filter(state=TalkState.SIGNED).defer("body_sealed", "data_key")


SOURCES = (
    Source(
        "appraisal", _("annual appraisal"),
        f"""SELECT cadre_id, id AS record, decided_on AS day, grade::text AS mark FROM cadres_appraisal
            WHERE {OF_THEM} AND grade IN ('excellent', 'competent', 'basic', 'incompetent')""",
        GRADES,
        showing(of_file(Appraisal), lambda row: f"{row.year} {row.get_grade_display()}", tab("overview")),
        "cadres",
    ),
    Source(
        "award", pgettext_lazy("portrait", "award"),
        f"""SELECT cadre_id, id AS record, date_earliest(awarded_on) AS day, 'granted' AS mark FROM cadres_award
            WHERE {OF_THEM} AND awarded_on IS NOT NULL""",
        {"granted": pgettext_lazy("portrait", "granted")},
        showing(of_file(Award), lambda row: f"{row.name} {row.organ}".strip(), tab("overview")),
        "cadres",
    ),
    Source(
        "placement", pgettext_lazy("portrait", "placement"),
        f"""SELECT cadre_id, id AS record, lower(valid) AS day, batch::text AS mark FROM placements_placement
            WHERE {OF_THEM} AND stage IN ('placed', 'settled')""",
        dict(Batch.choices),
        showing(
            lambda user: visible_placements(user).filter(is_home=True).select_related("host_unit"),
            lambda row: f"{row.host_unit or row.host_text} {row.title}",
            lambda row: reverse("placements:one", args=[row.pk]),
        ),
        "placements",
    ),
    Source(
        "placement_appraisal", _("appraisal of a placement"),
        f"""SELECT p.cadre_id, a.id AS record, a.held_on AS day, a.grade::text AS mark
            FROM placements_placementappraisal a JOIN placements_placement p ON p.id = a.placement_id
            WHERE p.{OF_THEM} AND p.stage IN ('placed', 'settled')""",
        GRADES,
        showing(
            home_appraisals,
            lambda row: f"{row.organ} {row.get_kind_display()}：{row.get_grade_display()}",
            lambda row: reverse("placements:one", args=[row.placement_id]),
        ),
        "placements",
    ),
    Source(
        "stretch", _("stretch assignment"),
        f"""SELECT cadre_id, id AS record,
                   CASE WHEN closed_on <= {AS_OF} THEN closed_on ELSE lower(valid) END AS day,
                   CASE WHEN closed_on <= {AS_OF} THEN result::text ELSE 'taken' END AS mark
            FROM placements_stretch WHERE {OF_THEM}""",
        {**dict(Result.choices), "taken": pgettext_lazy("stretch", "taken on, under way")},
        showing(visible_stretches, lambda row: row.task, lambda row: reverse("placements:stretch", args=[row.pk])),
        "placements",
    ),
    Source(
        "grant", _("measure granted"),
        f"""SELECT g.cadre_id, g.id AS record, g.granted_on AS day, m.aspect::text AS mark
            FROM measures_grant g JOIN measures_measure m ON m.id = g.measure_id
            WHERE g.{OF_THEM} AND g.state = 'granted'""",
        dict(Aspect.choices),
        showing(visible_grants, lambda row: grant_words(row), lambda row: reverse("measures:grant", args=[row.pk])),
        "measures",
    ),
    Source(
        "plan_item", _("item of an action plan"),
        f"""SELECT p.cadre_id, i.id AS record,
                   CASE WHEN i.done_on <= {AS_OF} THEN i.done_on ELSE i.due_on + 1 END AS day,
                   CASE WHEN COALESCE(i.done_on > {AS_OF}, true) THEN 'overdue' WHEN i.done_on > i.due_on THEN 'late'
                        ELSE 'done' END AS mark
            FROM measures_itemperson p JOIN measures_planitem i ON i.id = p.item_id
            WHERE p.{OF_THEM} AND i.due_on IS NOT NULL""",
        {"done": _("finished in time"), "late": _("finished after its date"), "overdue": _("its date has passed")},
        showing(visible_items, lambda row: item_words(row), lambda row: reverse("measures:item", args=[row.pk])),
        "measures",
    ),
    Source(
        "talk", pgettext_lazy("portrait", "talk"),
        f"""SELECT cadre_id, id AS record, held_on AS day, 'signed' AS mark FROM interviews_talk
            WHERE {OF_THEM} AND state = 'signed'""",
        {"signed": pgettext_lazy("talk", "signed")},
        showing(
            signed_talks,
            lambda row: f"{kinds_words(row.kinds)} {row.interviewer.name}",
            lambda row: reverse("interviews:talk", args=[row.pk]),
        ),
        resource="talks",
        scored=False,
    ),
)  # fmt: skip


def grant_words(row: Grant) -> str:
    """By which document, under which aspect."""
    return f"{row.measure.document}：{row.measure}"


def item_words(row: PlanItem) -> str:
    """The item in its plan."""
    return f"{row.plan} {row}"
