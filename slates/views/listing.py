"""The list of slates. It names nobody: whether a name may be seen is each slate's own matter."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from audit.services import record
from common.listing import Column, Filter, Listing, SavedView
from readiness.views.book import step_name
from slates.choices import State
from slates.models import Slate
from slates.queries import visible_slates

ORDER = ("-held_on", "-id")
COLUMNS = (
    Column("post", gettext_lazy("post to be filled"), fixed=True),
    Column("unit", gettext_lazy("unit of the post"), sort=("unit__path",)),
    Column("step", gettext_lazy("step of qualification")),
    Column("people", pgettext_lazy("slate", "people"), right=True),
    Column("held", gettext_lazy("compared on"), sort=("held_on",)),
    Column("state", pgettext_lazy("slate", "standing")),
)


@require_GET
@requires(Permission.VIEW_POOLS)
def slates(request: HttpRequest) -> HttpResponse:
    """Slates in sight, the latest first."""
    listing = Listing(
        request,
        columns=COLUMNS,
        filters=[Filter("state", pgettext("slate", "standing"), tuple(State.choices))],
        views=[
            SavedView(_("All comparisons")),
            SavedView(pgettext("slate", "being compared"), (("state", State.OPEN),)),
        ],
    )
    rows = found(visible_slates(request.user), listing)
    listing.fill(rows, ORDER, lambda ids: visible_slates(request.user).filter(pk__in=ids))
    record("slates.listed", by=request.user, detail=listing.parameters)
    listing.page.rows = [{"one": one, "step": step_name(one.step)} for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, ORDER),
        "row_template": "slates/_row.html",
        "empty_template": "slates/_empty.html",
        "search_words": _("Search posts and units"),
        "may_edit": permits(request.user, Permission.EDIT_POOLS),
    }
    return render(request, "slates/list.html", context)


def found(rows: QuerySet[Slate], listing: Listing) -> QuerySet[Slate]:
    """What the conditions leave; words are looked for in post and unit, never among people."""
    if chosen := listing.chosen("state"):
        rows = rows.filter(state__in=chosen)
    for word in listing.query.split():
        rows = rows.filter(post__contains=word) | rows.filter(unit__name__contains=word)
    return rows
