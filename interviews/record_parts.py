"""Beside a file: whether somebody talked with the person in the last twelve months; advice, never a verdict."""

from datetime import date
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject
from django.http import HttpRequest

from accounts.access import permits
from accounts.choices import Permission
from accounts.models import User
from common.clock import today
from common.dates import add_months
from common.record_parts import Panel, add_panel
from interviews.coverage import Span
from interviews.queries import counted_cadres, visible_covered, visible_talks, with_sight
from interviews.words import kinds_words, topics_words

SHOWN = 5


def beside(request: HttpRequest, cadre_id: UUID) -> dict | None:
    """近12个月访谈: yes or no with the last day, and the last talks; None for whom they are not to be seen."""
    told = covering(request.user, cadre_id)
    if told is None:
        return None
    ids = list(dict.fromkeys(one["talk"] for one in told))[:SHOWN]
    talks = with_sight(visible_talks(request.user).filter(pk__in=ids), request.user)
    return {
        "cadre_id": cadre_id,
        "last": date.fromisoformat(told[0]["on"]) if told else None,
        "talks": [
            {"talk": one, "kinds": kinds_words(one.kinds), "topics": topics_words(one)}
            for one in talks.defer("body_sealed", "data_key")
        ],
        "may_record": permits(request.user, Permission.RECORD_TALKS),
    }


def covering(user: User, cadre_id: UUID) -> list[dict] | None:
    """Talk and day of what covered the cadre in the last twelve months, the latest first; None of whom no talks are seen."""
    day = today()
    covered = Span(add_months(day, -12), day).of(visible_covered(user)).filter(cadre=OuterRef("pk"))
    told = covered.order_by("-held_on").values(one=JSONObject(talk="talk_id", on="held_on"))[: SHOWN * 3]
    found = counted_cadres(user).filter(pk=cadre_id).annotate(told=ArraySubquery(told))
    return found.values_list("told", flat=True).first()


add_panel(Panel("talks", 20, "interviews/_panel.html", beside))
