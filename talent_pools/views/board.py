"""The board of a pool: who is nominated, and who is in it by horizon. A card dropped on a lane asks for the reason."""

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from audit.services import record
from cadres.choices import ManagementState
from talent_pools.choices import Horizon, State
from talent_pools.models import Membership, Pool
from talent_pools.queries import awaiting, pools, visible_memberships
from talent_pools.views.people import rows_of
from talent_pools.words import LOOKS

CARDS = 8
NOMINATED = "nominated"


@require_GET
@requires(Permission.VIEW_POOLS)
def board(request: HttpRequest) -> HttpResponse:
    """The lanes of one pool; the first one unless the address names another."""
    every = list(pools())
    pool = get_object_or_404(pools(), key=request.GET["pool"]) if "pool" in request.GET else every[0]
    mine = visible_memberships(request.user).filter(state__in=(State.NOMINATED, State.MEMBER))
    counts = counted(mine)
    record("pools.read", by=request.user, detail={"pool": pool.key}, address=request.META["REMOTE_ADDR"])
    context = {
        "pool": pool,
        "tabs": [tab_of(one, pool, counts) for one in every],
        "lanes": [lane_of(request, pool, key, counts) for key in (NOMINATED, *Horizon.values)],
        "nobody": not any(counts.values()),
        "differing": mine.filter(pool=pool, differs=True).count(),
        "gone": mine.filter(pool=pool).exclude(cadre__management_state=ManagementState.SERVING).count(),
        "waiting": awaiting(request.user).count() if permits(request.user, Permission.DECIDE_POOLS) else 0,
        "may_edit": permits(request.user, Permission.EDIT_POOLS),
        "list_url": f"{reverse('talent_pools:members')}?pool={pool.key}",
    }
    return render(request, "talent_pools/board.html", context)


def counted(mine: object) -> dict[tuple, int]:
    """How many stand in each lane of each pool."""
    rows = mine.order_by().values_list("pool_id", "state", "horizon").annotate(n=Count("pk"))
    found: dict[tuple, int] = {}
    for pool, state, horizon, number in rows:
        lane = NOMINATED if state == State.NOMINATED else horizon
        found[pool, lane] = found.get((pool, lane), 0) + number
    return found


def tab_of(one: Pool, pool: Pool, counts: dict[tuple, int]) -> dict:
    """A pool with how many are in it."""
    number = sum(counts.get((one.pk, lane), 0) for lane in Horizon.values)
    return {
        "label": str(one),
        "count": number,
        "url": f"{reverse('talent_pools:board')}?pool={one.key}",
        "current": one == pool,
    }


def lane_of(request: HttpRequest, pool: Pool, key: str, counts: dict[tuple, int]) -> dict:
    """A lane with its first cards."""
    state = {"state": State.NOMINATED} if key == NOMINATED else {"state": State.MEMBER, "horizon": key}
    first = (
        visible_memberships(request.user)
        .filter(pool=pool, **state)
        .order_by("-differs", "cadre__home_unit__path", "pk")
    )
    count = counts.get((pool.pk, key), 0)
    more = count - CARDS
    asked = "state=nominated" if key == NOMINATED else f"state=member&horizon={key}"
    return {
        "key": "" if key == NOMINATED else key,
        "outcome": "judge" if key == NOMINATED else LOOKS[key],
        "label": _("Nominated") if key == NOMINATED else Horizon(key).label,
        "text": texts(pool)[key],
        "none": _("nobody"),
        "count": count,
        "cards": [card_of(row) for row in rows_of(request.user, list(first[:CARDS]))],
        "more_url": f"{reverse('talent_pools:members')}?pool={pool.key}&{asked}" if more > 0 else "",
        "more": ngettext("%(n)d more", "%(n)d more", more) % {"n": more},
    }


def texts(pool: Pool) -> dict[str, str]:
    """What each lane holds; the months are those of the pool."""
    return {
        NOMINATED: _("Checks, panel and decision are under way"),
        Horizon.NEAR: _("held now, or met within %(n)d months") % {"n": pool.near_months},
        Horizon.MID: _("met within %(n)d months") % {"n": pool.mid_months},
        Horizon.LONG: _("later, cultivated over years"),
    }


def card_of(row: dict) -> dict:
    """A person on the board, with what the rules suggest beside the decision."""
    one: Membership = row["one"]
    told = row["told"]
    return {
        "href": row["href"],
        "name": row["cadre"].name,
        "about": _("aged %(age)s") % {"age": row["age"]} if row["age"] else "",
        "tag": "",
        "post": f"{row['cadre'].home_unit} {row['post']}",
        "step": _("Rules: %(said)s") % {"said": told["label"]} if told else "",
        "when": "",
        "why": _("decision and rules differ") if one.differs else one.grounds,
        "icon": "git-compare" if one.differs else "",
    }
