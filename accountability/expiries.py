"""Effect periods that end. What the matter is stays unsaid: whoever may know the day need not know more."""

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
