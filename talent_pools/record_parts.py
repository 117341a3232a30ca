"""What pools add to a cadre's file: a tab, which neither the person nor kin ever see."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.record_parts import RecordTab, add_tab
from talent_pools.queries import eligible_cadres, visible_memberships
from talent_pools.views.people import rows_of


def in_file(request: HttpRequest, cadre_id: UUID) -> dict:
    """The stays of one cadre; nothing of one's own file and those of kin, whoever looks."""
    rows = list(visible_memberships(request.user).filter(cadre=cadre_id))
    may_nominate = eligible_cadres(request.user).filter(pk=cadre_id).exists()
    return {
        "rows": rows_of(request.user, rows),
        "nominate_url": f"{reverse('talent_pools:nominate')}?cadre={cadre_id}" if may_nominate else "",
    }


def may_look(request: HttpRequest) -> bool:
    """Whether pools are this user's to see."""
    return permits(request.user, Permission.VIEW_POOLS)


add_tab(RecordTab("pools", 60, _("Talent pools"), "talent_pools/_tab.html", in_file, may_look))
