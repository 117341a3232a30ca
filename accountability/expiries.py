"""Effect periods that end, tolerance cases and corrections with their days.

What a matter is stays unsaid: whoever may know the day of a period need not know more. Tolerance is for supervision only.
"""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from common.expiries import Lead, expiry

SHOWN_AFTER = 90  # days; what asks for a closing finding stays until there is one


@expiry(
    "effect_period",
    name=gettext_lazy("End of an effect period"),
    actions=(gettext_lazy("Follow up at the end"),),
    lead=Lead((30,)),
    tables=["accountability_sanction", "cadres_matter"],
    says=lambda _told, _due: _("Open matter: its effect ends"),
    address=lambda cadre, _record: reverse("cadres:record", args=[cadre]),
    icon="shield-check",
    seen_by=(Permission.VIEW_OPEN_MATTER_DATE, Permission.VIEW_SUPERVISION),
    done_by=(Permission.EDIT_CADRES, Permission.VIEW_SUPERVISION),
    gone_seen_by=(Permission.VIEW_SUPERVISION,),
)
def effect_period() -> str:
    """The last day of each effect period that blocks something, unless exempted or closed by a finding."""
    return f"""
        SELECT s.cadre_id, s.id::text AS record, s.effect_until AS due_on, '{{}}'::jsonb AS told
        FROM accountability_sanction s
        JOIN accountability_sanctionkind k ON k.code = COALESCE(s.reduced_to_id, s.kind_id)
        JOIN cadres_matter m ON m.id = s.matter_id
        WHERE s.cadre_id = ANY(%(ids)s::uuid[]) AND s.decided_on <= %(as_of)s::date AND s.effect_until IS NOT NULL
          AND (k.blocks_leadership OR k.blocks_rank)
          AND COALESCE(m.exempted_on > %(as_of)s::date, true) AND COALESCE(s.closed_on > %(as_of)s::date, true)
          AND (k.family IN ('admonition', 'organizational') OR s.effect_until >= %(as_of)s::date - {SHOWN_AFTER})"""


TOLERANCE = ["accountability_tolerancecase"]


@expiry(
    "tolerance_case",
    name=gettext_lazy("Decision on a tolerance case"),
    actions=(gettext_lazy("Prepare and decide"),),
    lead=Lead((14,)),
    tables=TOLERANCE,
    says=lambda _told, _due: _("Tolerance case: to be decided"),
    address=lambda _cadre, record: reverse("accountability:case", args=[record]),
    icon="scale",
    seen_by=(Permission.VIEW_SUPERVISION,),
    done_by=(Permission.EDIT_SUPERVISION,),
)
def tolerance_case() -> str:
    """The day by which a case is decided, until it is."""
    return """
        SELECT cadre_id, id::text AS record, due_on, '{}'::jsonb AS told
        FROM accountability_tolerancecase
        WHERE cadre_id = ANY(%(ids)s::uuid[]) AND stage IN ('open', 'prepared') AND applied_on <= %(as_of)s::date"""


@expiry(
    "tolerance_correction",
    name=gettext_lazy("Errors to be put right"),
    actions=(gettext_lazy("Record what was put right"),),
    lead=Lead((14,)),
    tables=TOLERANCE,
    says=lambda _told, _due: _("Tolerance case: something to be put right"),
    address=lambda cadre, _record: reverse("cadres:part", args=[cadre, "supervision"]),
    icon="tool",
    seen_by=(Permission.VIEW_SUPERVISION,),
    done_by=(Permission.EDIT_SUPERVISION,),
)
def tolerance_correction() -> str:
    """The day until which something is put right; a correction set or done changes the version of its case."""
    return """
        SELECT c.cadre_id, r.id::text AS record, r.due_on, '{}'::jsonb AS told
        FROM accountability_correction r
        JOIN accountability_tolerancecase c ON c.id = r.case_id
        WHERE c.cadre_id = ANY(%(ids)s::uuid[]) AND r.done_on IS NULL AND c.stage <> 'revoked'
          AND c.applied_on <= %(as_of)s::date"""


STEPDOWN = ["accountability_stepdowncase"]


@expiry(
    "stepdown_prompt",
    name=gettext_lazy("Verification of a step-down prompt"),
    actions=(gettext_lazy("Have two persons verify it"),),
    lead=Lead((14,)),
    tables=STEPDOWN,
    says=lambda _told, _due: _("Step-down prompt: to be verified"),
    address=lambda _cadre, record: reverse("accountability:stepdown", args=[record]),
    icon="eye",
    seen_by=(Permission.VIEW_SUPERVISION,),
    done_by=(Permission.EDIT_SUPERVISION,),
)
def stepdown_prompt() -> str:
    """The day by which a prompt is verified, until it is."""
    return """
        SELECT cadre_id, id::text AS record, due_on, '{}'::jsonb AS told
        FROM accountability_stepdowncase
        WHERE cadre_id = ANY(%(ids)s::uuid[]) AND phase = 'prompt' AND prompted_on <= %(as_of)s::date"""


@expiry(
    "stepdown_appeal",
    name=gettext_lazy("Answer to an appeal against a step-down"),
    actions=(gettext_lazy("Answer the appeal"),),
    lead=Lead((14,)),
    tables=STEPDOWN,
    says=lambda _told, _due: _("Appeal against a step-down: to be answered"),
    address=lambda cadre, _record: reverse("cadres:part", args=[cadre, "supervision"]),
    icon="scale",
    seen_by=(Permission.VIEW_SUPERVISION,),
    done_by=(Permission.EDIT_SUPERVISION,),
)
def stepdown_appeal() -> str:
    """The day by which an appeal is answered; an appeal entered or answered changes the version of its case."""
    return """
        SELECT c.cadre_id, a.id::text AS record, a.due_on, '{}'::jsonb AS told
        FROM accountability_stepdownappeal a
        JOIN accountability_stepdowncase c ON c.id = a.case_id
        WHERE c.cadre_id = ANY(%(ids)s::uuid[]) AND a.answered_on IS NULL AND a.filed_on <= %(as_of)s::date"""
