"""What was promised in talks: who sees to it, until when."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from common.clock import today
from common.listing import Column, Filter, Listing, SavedView
from interviews.choices import PromiseState
from interviews.models import Promise
from interviews.queries import open_promises, visible_promises

COLUMNS = (
    Column("name", gettext_lazy("Name"), fixed=True),
    Column("unit", gettext_lazy("Unit")),
    Column("talk", gettext_lazy("Talk of")),
    Column("owner", gettext_lazy("Who sees to it"), sort=("owner__name",)),
    Column("due", gettext_lazy("To be done by"), sort=("due_on",)),
    Column("state", gettext_lazy("State"), sort=("state",)),
)
SOONEST_FIRST = ("due_on", "id")
OUTCOMES = {PromiseState.OPEN: "soon", PromiseState.DONE: "ok", PromiseState.DROPPED: "na"}


@require_GET
@requires(Permission.VIEW_TALKS)
def promises(request: HttpRequest) -> HttpResponse:
    """Promises one sees to, and those of talks one reads; without their words."""
    user = request.user
    views = [
        SavedView(_("All")),
        SavedView(_("Mine to see to"), (("mine", "1"), ("state", PromiseState.OPEN)),
                  open_promises(user).filter(owner=user).count(), starred=True),
    ]  # fmt: skip
    filters = [
        Filter("state", _("State"), tuple(PromiseState.choices)),
        Filter("mine", _("Mine to see to"), kind="flag"),
        Filter("late", _("Overdue"), kind="flag"),
    ]
    listing = Listing(request, columns=COLUMNS, filters=filters, views=views)
    listing.fill(_narrowed(user, listing), SOONEST_FIRST, lambda ids: _shown(user, ids))
    listing.page.rows = [_row(one) for one in listing.page.rows]
    context = {
        "listing": listing,
        "row_template": "interviews/_promise_row.html",
        "empty_template": "interviews/_no_promises.html",
    }
    return render(request, "interviews/promises.html", context)


def _narrowed(user: User, listing: Listing) -> object:
    rows = visible_promises(user)
    if states := listing.chosen("state"):
        rows = rows.filter(state__in=states)
    if listing.chosen("late"):
        rows = rows.filter(state=PromiseState.OPEN, due_on__lt=today())
    return rows.filter(owner=user) if listing.chosen("mine") else rows


def _shown(user: User, ids: object) -> object:
    return visible_promises(user).filter(pk__in=ids)


def _row(one: Promise) -> dict:
    late = one.state == PromiseState.OPEN and one.due_on < today()
    return {"promise": one, "state": ("fail" if late else OUTCOMES[one.state], one.get_state_display())}
