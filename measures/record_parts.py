"""The tab of a cadre's file: items somebody is responsible for, and measures granted."""

from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.clock import today
from common.record_parts import RecordTab, add_tab
from measures.choices import GrantState
from measures.lights import with_lights
from measures.queries import visible_grants, visible_items, with_responsible
from measures.views.grants import STANDINGS
from measures.views.items import item_row

MOST_ITEMS = 60


def may_look(request: HttpRequest) -> bool:
    """Whether measures are this user's to see."""
    return permits(request.user, Permission.VIEW_MEASURES)


def tab(request: HttpRequest, cadre_id: UUID) -> dict:
    """Grants, the latest first, and items with their lights; of a guest no grant is shown."""
    user = request.user
    items = with_lights(visible_items(user).filter(persons__cadre=cadre_id), today())
    ordered = with_responsible(items, user).order_by("light_order", "due_on", "number")[:MOST_ITEMS]
    grants = visible_grants(user).filter(cadre=cadre_id)
    return {
        "grants": [
            {"grant": one, "state": (STANDINGS[one.standing], GrantState(one.standing).label)}
            for one in grants
        ],
        "items": [item_row(one) for one in ordered],
    }


add_tab(RecordTab("measures", 60, _("Duties and measures"), "measures/_tab.html", tab, may_look))
