"""The list of leadership posts: who holds them, who is to follow, on which nobody is ready."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from audit.services import record
from cadres.choices import Level
from common.listing import Column, Filter, Listing, SavedView
from succession.models import Post
from succession.queries import holders_of, visible_posts, with_cover
from succession.words import change_words, cover_words, level_words
from talent_pools.queries import readable_cadres
from units.queries import subtree

PLACE = ("unit__path", "-level", "id")
SHOWN = 3  # incumbents named in a row
COLUMNS = (
    Column("post", pgettext_lazy("succession", "Post"), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("unit__path",)),
    Column("level", gettext_lazy("Level"), sort=("level",)),
    Column("holder", pgettext_lazy("succession", "Incumbent")),
    Column("named", gettext_lazy("Named successors"), right=True),
    Column("cover", gettext_lazy("Succession")),
    Column("changes", gettext_lazy("To be looked at")),
    Column("confirmed", gettext_lazy("Last confirmed"), sort=("confirmed_on",)),
)


@require_GET
@requires(Permission.VIEW_POOLS)
def posts(request: HttpRequest) -> HttpResponse:
    """The leadership posts of the user's units, by institution."""
    listing = listing_of(request)
    rows = found(with_cover(request.user, visible_posts(request.user)), listing, request.user)
    listing.fill(
        rows, PLACE, lambda ids: with_cover(request.user, visible_posts(request.user)).filter(pk__in=ids)
    )
    record("succession.listed", by=request.user, detail=listing.parameters)
    listing.page.rows = rows_of(request.user, listing.page.rows)
    context = {
        "listing": listing,
        **listing.numbers(rows, PLACE),
        "row_template": "succession/_post_row.html",
        "empty_template": "succession/_empty.html",
        "may_edit": permits(request.user, Permission.EDIT_POOLS),
        "under": _("Nobody who is named as a successor is told of it by the product."),
    }
    return render(request, "succession/posts.html", context)


def listing_of(request: HttpRequest) -> Listing:
    """What the list may be narrowed by."""
    units = [(str(one.pk), str(one)) for one in units_for(request.user, Permission.VIEW_POOLS)]
    filters = [
        Filter("bare", _("No ready successor"), kind="flag"),
        Filter("changed", _("To be looked at"), kind="flag"),
        Filter("level", _("Level"), tuple((str(one.value), one.label) for one in Level)),
        Filter("principal", _("Heads only"), kind="flag"),
        Filter("unit", _("Unit"), tuple(units), kind="one"),
    ]
    views = [
        SavedView(_("All leadership posts")),
        SavedView(_("No ready successor"), (("bare", "1"),)),
        SavedView(_("To be looked at"), (("changed", "1"),)),
    ]
    return Listing(request, columns=COLUMNS, filters=filters, views=views)


def found(rows: QuerySet[Post], listing: Listing, user: User) -> QuerySet[Post]:
    """What the conditions leave of posts read with_cover."""
    if listing.chosen("bare"):
        rows = rows.filter(covered=False)
    if listing.chosen("changed"):
        rows = rows.filter(Q(to_look_at=True) | ~Q(change=""))
    if levels := listing.chosen("level"):
        rows = rows.filter(level__in=levels)
    if listing.chosen("principal"):
        rows = rows.filter(principal=True)
    if unit := listing.chosen("unit"):
        rows = rows.filter(unit__in=subtree(units_for(user, Permission.VIEW_POOLS).filter(pk__in=unit)))
    for word in listing.query.split():
        rows = rows.filter(Q(title__contains=word) | Q(unit__name__contains=word))
    return rows


def rows_of(user: User, posts: Sequence[Post]) -> list[dict]:
    """Each with who holds it, as far as the reader may see these files: the first of them, and how many more."""
    names = incumbents(user, posts)
    return [
        {
            "one": post,
            "level": level_words(post.level),
            "holders": names[post.unit_id, post.title][:SHOWN],
            "more": max(0, len(names[post.unit_id, post.title]) - SHOWN),
            "cover": cover_words(post),
            "changes": change_words(post),
        }
        for post in posts
    ]


def incumbents(user: User, posts: Sequence[Post]) -> dict[tuple, list[dict]]:
    """{(unit, title): [{"cadre", "name"}]} of today."""
    found: dict[tuple, list[dict]] = defaultdict(list)
    rows = holders_of(posts).filter(cadre__in=readable_cadres(user)).exclude(kind="secondment")
    names = rows.order_by("cadre__home_order", "cadre_id").values_list(
        "unit_id", "title", "cadre", "cadre__name"
    )
    for unit, title, cadre, name in names:
        found[unit, title].append({"cadre": cadre, "name": name})
    return found
