"""What expires of placements: the mid-term appraisal, the time to find a landing post, the end of an assignment.

The end of a secondment itself is told by `cadres`, from the file.
"""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from common.expiries import Lead, Told, expiry

SEEN_BY, DONE_BY = (Permission.VIEW_CADRES,), (Permission.MANAGE_PLACEMENTS,)


def place_words(told: Told, _due: date) -> str:
    """Where, and as what."""
    return f"{told['host']} {told['title']}"


def placement_address(_cadre: str, record: str) -> str:
    """The page of the placement."""
    return reverse("placements:one", args=[record])


HOST = "jsonb_build_object('title', p.title, 'host', COALESCE(u.name, p.host_text))"


@expiry(
    "placement_midterm",
    name=gettext_lazy("Mid-term appraisal of a placement"),
    actions=(gettext_lazy("Appraise the placement"),),
    lead=Lead((14,)),
    tables=["placements_placement"],
    says=place_words,
    address=placement_address,
    icon="clipboard-check",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def midterm() -> str:
    """Half of the term of a placement under way that nobody has appraised (an appraisal changes the placement's version)."""
    return f"""
        SELECT p.cadre_id, p.id::text AS record, lower(p.valid) + (upper(p.valid) - lower(p.valid)) / 2 AS due_on, {HOST} AS told
        FROM placements_placement p LEFT JOIN units_unit u ON u.id = p.host_unit_id
        WHERE p.cadre_id = ANY(%(ids)s::uuid[]) AND p.stage = 'placed' AND p.valid @> %(as_of)s::date
          AND NOT EXISTS (SELECT 1 FROM placements_placementappraisal a WHERE a.placement_id = p.id)"""


@expiry(
    "placement_return",
    name=gettext_lazy("Return without a landing post"),
    actions=(gettext_lazy("Find a landing post"),),
    lead=Lead((3,), "month"),
    tables=["placements_placement"],
    says=place_words,
    address=placement_address,
    icon="arrow-back-up",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def landing() -> str:
    """The last day of a placement that has begun and leads back to no post yet; until it is settled."""
    return f"""
        SELECT p.cadre_id, p.id::text AS record, upper(p.valid) - 1 AS due_on, {HOST} AS told
        FROM placements_placement p LEFT JOIN units_unit u ON u.id = p.host_unit_id
        WHERE p.cadre_id = ANY(%(ids)s::uuid[]) AND p.stage = 'placed' AND p.nature <> 'transfer'
          AND p.landing_title = '' AND lower(p.valid) <= %(as_of)s::date"""


@expiry(
    "stretch_end",
    name=gettext_lazy("End of a stretch assignment"),
    actions=(gettext_lazy("Record what was achieved"),),
    lead=Lead((30,)),
    tables=["placements_stretch"],
    says=lambda told, _due: told["task"],
    address=lambda _cadre, record: reverse("placements:stretch", args=[record]),
    icon="stairs-up",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def stretch_end() -> str:
    """The last day of an assignment that is not closed."""
    return """
        SELECT cadre_id, id::text AS record, upper(valid) - 1 AS due_on, jsonb_build_object('task', task) AS told
        FROM placements_stretch
        WHERE cadre_id = ANY(%(ids)s::uuid[]) AND closed_on IS NULL AND lower(valid) <= %(as_of)s::date"""
