"""The tab of supervision in a cadre's file: sanctions with their periods, tolerance and step-down cases; for supervision only."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accountability.models import Sanction, StepDownCase, ToleranceCase
from accountability.queries import (
    supervised_cadres,
    visible_cases,
    visible_sanctions,
    visible_stepdowns,
    with_kinds,
    with_standing,
)
from accountability.words import (
    LOOKS,
    case_look,
    case_words,
    dotted,
    kind_words,
    standing_words,
    stepdown_look,
    until_words,
)
from accounts.access import permits
from accounts.choices import Permission
from audit.services import record
from common.clock import today
from common.record_parts import RecordTab, add_tab


def may_look(request: HttpRequest) -> bool:
    """Whether this user supervises."""
    return permits(request.user, Permission.VIEW_SUPERVISION)


def tab(request: HttpRequest, cadre_id: UUID) -> dict:
    """Sanctions of this cadre; who looked at which is in the trail."""
    rows = with_standing(with_kinds(visible_sanctions(request.user).filter(cadre=cadre_id)), today())
    found = list(rows.order_by("-decided_on", "-id"))
    if found:
        record("sanctions.read", by=request.user, detail={"shown": [str(one.pk) for one in found]})
    cases = list(visible_cases(request.user).filter(cadre=cadre_id).order_by("-applied_on", "-id"))
    if cases:
        record("tolerance.read", by=request.user, detail={"shown": [str(one.pk) for one in cases]})
    moves = list(
        visible_stepdowns(request.user)
        .filter(cadre=cadre_id)
        .select_related("situation")
        .order_by("-prompted_on", "-id")
    )
    if moves:
        record("stepdown.read", by=request.user, detail={"shown": [str(one.pk) for one in moves]})
    may_edit = supervised_cadres(request.user).filter(pk=cadre_id).exists()
    return {
        "sanctions": [sanction_line(one) for one in found],
        "cases": [case_line(one) for one in cases],
        "stepdowns": [stepdown_line(one) for one in moves],
        "prompt_url": f"{reverse('accountability:prompt')}?cadre={cadre_id}" if may_edit else "",
        "case_url": f"{reverse('accountability:new_case')}?cadre={cadre_id}" if may_edit else "",
        "impose_url": f"{reverse('accountability:impose')}?cadre={cadre_id}" if may_edit else "",
    }


def sanction_line(one: Sanction) -> dict:
    """A sanction in a row."""
    return {
        "href": reverse("accountability:sanction", args=[one.pk]),
        "kind": kind_words(one),
        "decided": dotted(one.decided_on),
        "until": until_words(one),
        "look": LOOKS[one.standing],
        "standing": standing_words(one),
        "organ": one.organ,
        "document": one.document_no,
    }


def case_line(one: ToleranceCase) -> dict:
    """A tolerance case in a row."""
    return {
        "href": reverse("accountability:case", args=[one.pk]),
        "subject": one.subject,
        "applied": dotted(one.applied_on),
        "look": case_look(one, today()),
        "state": case_words(one),
        "document": one.decision_no,
    }


def stepdown_line(one: StepDownCase) -> dict:
    """A step-down case in a row."""
    return {
        "href": reverse("accountability:stepdown", args=[one.pk]),
        "situation": str(one.situation),
        "prompted": dotted(one.prompted_on),
        "look": stepdown_look(one, today()),
        "state": one.get_phase_display(),
        "document": one.decision_no,
    }


add_tab(RecordTab("supervision", 90, _("Supervision"), "accountability/_tab.html", tab, may_look))
