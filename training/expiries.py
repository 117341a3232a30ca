"""What expires of training: follow-ups of a symposium, cultivation towards a speciality, training after a promotion."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from cadres.choices import Level
from common.expiries import Lead, Told, expiry
from training.duties import BOUND, FIVE_YEARS, GRACE_MONTHS, LOOK_BACK_MONTHS, NEEDED, PROMOTED, WINDOW_MONTHS

SEEN_BY, DONE_BY = (Permission.VIEW_TRAINING,), (Permission.EDIT_TRAINING,)


def words(told: Told, _due: date) -> str:
    """What it is about."""
    return str(told["what"])


@expiry(
    "follow_up",
    name=gettext_lazy("Follow-up of a symposium"),
    actions=(gettext_lazy("Settle the follow-up"),),
    lead=Lead((7,)),
    tables=[("training_followup", "owner_id")],
    says=words,
    address=lambda _cadre, record: reverse("training:follow_up", args=[record]),
    icon="message-circle",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def follow_up() -> str:
    """What somebody does about a point, until it is settled."""
    return """
        SELECT owner_id AS cadre_id, id::text AS record, due_on, jsonb_build_object('what', action) AS told
        FROM training_followup
        WHERE owner_id = ANY(%(ids)s::uuid[]) AND state = 'open' AND %(as_of)s::date IS NOT NULL"""


@expiry(
    "cultivation",
    name=gettext_lazy("End of a cultivation towards a speciality"),
    actions=(gettext_lazy("Say how it ended"),),
    lead=Lead((30,)),
    tables=["training_cultivation"],
    says=words,
    address=lambda _cadre, record: reverse("training:cultivation", args=[record]),
    icon="bulb",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def cultivation() -> str:
    """The planned end of a cultivation that is running."""
    return """
        SELECT c.cadre_id, c.id::text AS record, c.until AS due_on, jsonb_build_object('what', s.name_zh) AS told
        FROM training_cultivation c JOIN training_speciality s ON s.id = c.speciality_id
        WHERE c.cadre_id = ANY(%(ids)s::uuid[]) AND c.state = 'running' AND c.began_on <= %(as_of)s::date"""


@expiry(
    "promotion_training",
    name=gettext_lazy("Training within one year after a promotion"),
    actions=(gettext_lazy("Plan the training"), gettext_lazy("Complete the training")),
    lead=Lead((6, 1), "month"),
    tables=["cadres_appointment", ("cadres_cadre", "id"), "training_hoursentry"],
    says=words,
    address=lambda cadre, _record: reverse("cadres:part", args=[cadre, "training"]),
    icon="school",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def promotion_training() -> str:
    """A year after a promotion to 县处级 or above, while the five years have too little training (条例 art. 8(5))."""
    hours, days = NEEDED[FIVE_YEARS]
    changes, identities = (", ".join(f"'{one}'" for one in group) for group in (PROMOTED, BOUND))
    return f"""
        SELECT a.cadre_id, a.id::text AS record, (lower(a.valid) + interval '{GRACE_MONTHS} months')::date AS due_on,
               jsonb_build_object('what', a.title) AS told
        FROM cadres_appointment a JOIN cadres_cadre c ON c.id = a.cadre_id
        WHERE a.cadre_id = ANY(%(ids)s::uuid[]) AND a.is_main AND a.change IN ({changes}) AND c.identity IN ({identities})
          AND COALESCE(a.person_level, a.level) >= {int(Level.COUNTY_DEPUTY)} AND a.valid @> %(as_of)s::date
          AND lower(a.valid) > %(as_of)s::date - interval '{LOOK_BACK_MONTHS} months'
          AND NOT EXISTS (
              SELECT 1 FROM training_hoursentry e
              WHERE e.cadre_id = a.cadre_id AND e.mode <> 'online' AND e."on" <= %(as_of)s::date
                AND (e."on" + interval '{WINDOW_MONTHS} months')::date > %(as_of)s::date
              GROUP BY e.cadre_id HAVING sum(e.hours) >= {hours} OR sum(e.days) >= {days})"""
