"""The page of a post: who holds it, who is to follow in which order and why, what has changed, who confirmed it when."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from audit.services import record
from cadres.queries import with_standing
from common.clock import today
from readiness.masking import sights_of
from succession.choices import PostChange
from succession.models import Post, Successor
from succession.queries import own_posts, own_successors, visible_posts, visible_successors
from succession.standing import standings_of
from succession.views.listing import incumbents
from succession.words import level_words, shown_changes, status_words
from talent_pools.queries import readable_cadres
from talent_pools.words import age_of, post_words


@require_GET
@requires(Permission.VIEW_POOLS)
def post(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One post with its list."""
    found = get_object_or_404(visible_posts(request.user), pk=pk)
    rows = lines_of(request.user, found)
    record(
        "succession.read", found, by=request.user, detail={"shown": [str(row["cadre"].pk) for row in rows]}
    )
    mine = own_posts(request.user).filter(pk=pk).exists()
    context = {
        "post": found,
        "level": level_words(found.level),
        "change": str(PostChange(found.change).label) if found.change else "",
        "holders": incumbents(request.user, [found]).get((found.unit_id, found.title), []),
        "rows": rows,
        "removed": removed_of(request.user, found),
        "may_edit": mine and permits(request.user, Permission.EDIT_POOLS),
    }
    return render(request, "succession/post.html", context)


def lines_of(user: User, found: Post) -> list[dict]:
    """The successors in their order, numbered as the reader sees them."""
    rows = list(visible_successors(user).filter(post=found))
    now, sights = standings_of(rows, today()), sights_of(user)
    people = with_standing(readable_cadres(user).filter(pk__in=[one.cadre_id for one in rows]), today())
    cadres = {cadre.pk: cadre for cadre in people}
    mine = set(own_successors(user).filter(post=found).values_list("pk", flat=True))
    return [
        {
            "one": one,
            "number": number,
            "cadre": cadres[one.cadre_id],
            "post": post_words(cadres[one.cadre_id]),
            "age": age_of(cadres[one.cadre_id]),
            "status": status_words(now[one.cadre_id].for_level(found.level)),
            "changes": shown_changes(one, sights),
            "rests": rests_on(one),
            "may_edit": one.pk in mine,
        }
        for number, one in enumerate(rows, start=1)
    ]


def rests_on(one: Successor) -> dict:
    """What the naming rests on, and where it is looked at."""
    if one.membership_id:
        return {
            "label": str(one.membership.pool),
            "href": reverse("talent_pools:member", args=[one.membership_id]),
        }
    return {
        "label": one.get_source_display(),
        "href": reverse("cadres:part", args=[one.cadre_id, "readiness"]),
    }


def removed_of(user: User, found: Post) -> list[Successor]:
    """Who was taken off, the latest first."""
    rows = Successor.objects.filter(post=found, removed_on__isnull=False, cadre__in=readable_cadres(user))
    return list(rows.select_related("cadre", "removed_by").order_by("-removed_on", "-pk"))
