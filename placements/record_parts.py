"""The tab of placements in a cadre's file: placements with what came of them, stretch assignments, service periods."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.clock import today
from common.record_parts import RecordTab, add_tab
from placements.models import Placement, Stretch
from placements.queries import placeable_cadres, told, visible_locks, visible_placements, visible_stretches
from placements.words import (
    LOOKS,
    RESULT_LOOKS,
    appraisal_words,
    dotted,
    landing_words,
    last_day,
    lever_words,
    outcome_words,
    place_words,
    standing_words,
    tag_words,
    term_words,
)


def may_look(request: HttpRequest) -> bool:
    """Whether this user sees cadres."""
    return permits(request.user, Permission.VIEW_CADRES)


def tab(request: HttpRequest, cadre_id: UUID) -> dict:
    """Everything of this cadre that the reader may see."""
    user, day = request.user, today()
    placements = told(visible_placements(user).filter(cadre=cadre_id), day).order_by("-valid", "-id")
    stretches = visible_stretches(user).filter(cadre=cadre_id).order_by("-valid", "-id")
    may_plan = placeable_cadres(user).filter(pk=cadre_id).exists()
    return {
        "placements": [placement_line(one) for one in placements],
        "stretches": [stretch_line(one) for one in stretches],
        "locks": [
            {"lock": one, "runs": one.until >= day} for one in visible_locks(user).filter(cadre=cadre_id)
        ],
        "new_url": f"{reverse('placements:new')}?cadre={cadre_id}" if may_plan else "",
        "stretch_url": f"{reverse('placements:new_stretch')}?cadre={cadre_id}" if may_plan else "",
        "lock_url": reverse("placements:add_lock", args=[cadre_id]) if may_plan else "",
    }


def placement_line(one: Placement) -> dict:
    """A placement in a row; its landing post until there is an outcome."""
    result = (outcome_words(one) or landing_words(one)) if one.is_home else ""
    return {
        "href": reverse("placements:one", args=[one.pk]),
        "start": dotted(one.valid.lower),
        "end": dotted(last_day(one.valid)),
        "place": place_words(one),
        "batch": one.get_batch_display(),
        "nature": one.get_nature_display(),
        "tags": tag_words(one),
        "look": LOOKS[one.standing],
        "standing": standing_words(one),
        "appraisals": appraisal_words(one),
        "result": result,
        "result_label": "" if one.outcome else _("Landing post"),
        "document": one.outcome_document if one.is_home else "",
    }


def stretch_line(one: Stretch) -> dict:
    """An assignment in a row."""
    return {
        "href": reverse("placements:stretch", args=[one.pk]),
        "term": term_words(one.valid),
        "task": one.task,
        "ground": one.get_ground_display(),
        "levers": lever_words(one),
        "look": RESULT_LOOKS[one.result] if one.result else "soon",
        "result": one.get_result_display() if one.result else _("under way"),
        "closed": dotted(one.closed_on),
    }


add_tab(RecordTab("placements", 30, _("Placements"), "placements/_tab.html", tab, may_look))
