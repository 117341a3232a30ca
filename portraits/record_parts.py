"""The tab of the portrait in a cadre's file."""

from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import pgettext_lazy

from accounts.access import permits
from accounts.choices import Permission
from audit.services import record
from common.clock import today
from common.record_parts import RecordTab, add_tab
from portraits.portraying import portray
from portraits.queries import visible_portrayed
from portraits.showing import page_of


def may_look(request: HttpRequest) -> bool:
    """Whether portraits are this user's to see."""
    return permits(request.user, Permission.VIEW_PORTRAITS)


def tab(request: HttpRequest, cadre_id: UUID) -> dict:
    """The portrait; of guests, of oneself and of kin there is none to be seen."""
    cadre = visible_portrayed(request.user).filter(pk=cadre_id).first()
    if cadre is None:
        return {"portrayed": None}
    record("portrait.read", cadre, by=request.user, detail={"on": today().isoformat()})
    return {"portrayed": page_of(request.user, portray(cadre, today()))}


add_tab(RecordTab("portrait", 15, pgettext_lazy("cadre", "Portrait"), "portraits/_tab.html", tab, may_look))
