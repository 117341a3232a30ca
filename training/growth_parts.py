"""Cards of the training tab: the duty and what is left, specialities and cultivation, what activities showed."""

from uuid import UUID

from django.http import HttpRequest

from cadres.models import Cadre
from training.duties import DUTIES, STANDINGS, Asked, bound_cadres, last_full_year, standings, with_duty
from training.growth import (
    visible_cultivations,
    visible_findings,
    visible_follow_ups,
    visible_holders,
    visible_models,
)
from training.tab_parts import TabPart
from training.views.duties import LOOKS as DUTY_LOOKS
from training.views.specialities import LOOKS
from training.views.symposia import look_of
from training.views.themes import TONES


def duty(request: HttpRequest, cadre_id: UUID) -> dict | None:
    """What is asked of the person, done and left: the last full year, and this one so far."""
    found = with_duty(bound_cadres(request.user).filter(pk=cadre_id)).select_related("home_unit")
    people: list[Cadre] = list(found)
    if not people:
        return None
    last = last_full_year()
    rows = [(year, standings(people, Asked(year))[0]) for year in (last, last + 1)]
    return {
        "duty": dict(DUTIES)[people[0].duty],
        "rows": [
            {
                "year": year,
                "standing": one,
                "look": DUTY_LOOKS.get(one.state, "fail"),
                "state": dict(STANDINGS)[one.state],
            }
            for year, one in rows
        ],
    }


def growth(request: HttpRequest, cadre_id: UUID) -> dict | None:
    """Specialities held, cultivation, role-model honours, findings on the eight lines, follow-ups."""
    user = request.user
    cultivated = visible_cultivations(user).filter(cadre=cadre_id)
    findings = visible_findings(user).filter(cadre=cadre_id).order_by("-event", "line__side", "line__number")
    tasks = visible_follow_ups(user).filter(owner=cadre_id)
    found = {
        "holders": list(visible_holders(user).filter(cadre=cadre_id)),
        "cultivations": [{"one": row, "look": LOOKS[row.state]} for row in cultivated],
        "models": list(visible_models(user).filter(cadre=cadre_id)),
        "findings": [{"one": row, "tone": TONES[row.found]} for row in findings],
        "follow_ups": [{"one": row, "look": look_of(row)} for row in tasks],
    }
    return found if any(found.values()) else None


GROWTH_PARTS = (
    TabPart(5, "training/_duty_part.html", duty),
    TabPart(40, "training/_growth_part.html", growth),
)
