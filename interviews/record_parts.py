"""Beside a file: whether somebody talked with the person in the last twelve months; advice, never a verdict."""

from uuid import UUID

from django.http import HttpRequest

from accounts.access import permits
from accounts.choices import Permission
from common.clock import today
from common.dates import add_months
from common.record_parts import Panel, add_panel
from interviews.coverage import Span
from interviews.queries import counted_cadres, visible_covered, visible_talks, with_sight
from interviews.words import kinds_words, topics_words

SHOWN = 5


def beside(request: HttpRequest, cadre_id: UUID) -> dict | None:
    """近12个月访谈: yes or no with the last day, and the last talks; None for whom they are not to be seen."""
    if not counted_cadres(request.user).filter(pk=cadre_id).exists():
        return None
    day = today()
    span = Span(add_months(day, -12), day)
    covered = span.of(visible_covered(request.user)).filter(cadre=cadre_id).order_by("-held_on")
    ids = list(dict.fromkeys(covered.values_list("talk", flat=True)[: SHOWN * 3]))[:SHOWN]
    talks = with_sight(visible_talks(request.user).filter(pk__in=ids), request.user)
    return {
        "cadre_id": cadre_id,
        "last": covered.values_list("held_on", flat=True).first(),
        "talks": [
            {"talk": one, "kinds": kinds_words(one.kinds), "topics": topics_words(one)}
            for one in talks.defer("body_sealed", "data_key")
        ],
        "may_record": permits(request.user, Permission.RECORD_TALKS),
    }


add_panel(Panel("talks", 20, "interviews/_panel.html", beside))
