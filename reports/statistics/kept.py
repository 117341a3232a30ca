"""Pages of the tables that were kept, and of the bands of age."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holds_at, units_for
from cadres.queries import visible_cadres
from cadres.roster import roster_listing
from common.forms import add_errors
from common.listing import Address, Column, Listing
from reports.models import AgeSplit, Snapshot
from reports.statistics import services
from reports.statistics.comparing import Comparison, table_of
from reports.statistics.dimensions import bands
from reports.statistics.forms import AgeSplitForm, SnapshotForm
from reports.statistics.queries import splits, visible_snapshots
from units.models import Unit

NEWEST_FIRST = ("-as_of", "-id")
COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("name",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("unit__path",)),
    Column("as_of", gettext_lazy("As of"), sort=("as_of",)),
    Column("people", gettext_lazy("People"), right=True),
    Column("conditions", gettext_lazy("Conditions")),
    Column("taken", gettext_lazy("Kept on")),
    Column("by", gettext_lazy("By")),
)
form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@requires(Permission.VIEW_CADRES)
def snapshots(request: HttpRequest) -> HttpResponse:
    """The tables kept; two of them chosen are compared."""
    listing = Listing(request, columns=COLUMNS)
    rows = found(visible_snapshots(request.user), listing.query)
    listing.fill(rows, NEWEST_FIRST, lambda ids: visible_snapshots(request.user).filter(pk__in=ids))
    listing.page.rows = [row_of(request, one) for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, NEWEST_FIRST),
        "row_template": "reports/_snapshot_row.html",
        "empty_template": "reports/_snapshot_empty.html",
        "search_words": _("Part of the name"),
    }
    return render(request, "reports/snapshots.html", context)


def found(rows: QuerySet[Snapshot], query: str) -> QuerySet[Snapshot]:
    """Those with every word in their names."""
    for word in query.split():
        rows = rows.filter(name__icontains=word)
    return rows


def row_of(request: HttpRequest, snapshot: Snapshot) -> dict:
    """One row as its template draws it."""
    return {
        "snapshot": snapshot,
        "people": table_of(snapshot).totals.get("all", 0),
        "conditions": words_of(request, snapshot),
    }


def words_of(request: HttpRequest, snapshot: Snapshot) -> str:
    """The conditions of a table in words."""
    listing, _found = roster_listing(
        request.user, Address("", snapshot.question), visible_cadres(request.user).none()
    )
    return listing.conditions


def units_to_keep_for(user: User) -> QuerySet[Unit]:
    """The units whose tables the user may keep."""
    return units_for(user, Permission.EXPORT_CADRES).order_by("path")


@form_page
@requires(Permission.EXPORT_CADRES)
def take(request: HttpRequest) -> HttpResponse:
    """Keep the table at this address under a name."""
    asked = {"unit": request.GET.get("unit")}
    form = SnapshotForm(request.POST or None, units=units_to_keep_for(request.user), initial=asked)
    if form.is_valid():
        try:
            made = services.take_snapshot(Address.of(request), **form.cleaned_data, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The table has been kept."))
            return redirect("reports:snapshot", pk=made.pk)
    context = {
        "form": form,
        "heading": _("Keep this table"),
        "help": _(
            "The numbers stay as they are today; two tables kept can be compared. A unit among the conditions gives "
            "way to the one chosen here."
        ),
        "names": "name unit",
        "back_url": f"{reverse('reports:statistics')}?{request.GET.urlencode()}",
    }
    return render(request, "reports/form.html", context, status=422 if form.errors else 200)


@require_GET
@requires(Permission.VIEW_CADRES)
def snapshot(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A kept table, or the difference to another one named by `with`."""
    one = get_object_or_404(visible_snapshots(request.user), pk=pk)
    others = visible_snapshots(request.user).exclude(pk=pk).order_by(*NEWEST_FIRST)
    context = {
        "snapshot": one,
        "table": table_of(one),
        "conditions": words_of(request, one),
        "others": others,
        "may_remove": holds_at(request.user, Permission.EXPORT_CADRES, one.unit),
    }
    return render(request, "reports/snapshot.html", context)


@require_GET
@requires(Permission.VIEW_CADRES)
def compare(request: HttpRequest, pk: UUID, other: UUID) -> HttpResponse:
    """Two kept tables: the numbers of the later one, and what changed."""
    pair = [get_object_or_404(visible_snapshots(request.user), pk=key) for key in (pk, other)]
    return render(request, "reports/comparison.html", {"comparison": Comparison(*pair)})


@require_POST
@requires(Permission.EXPORT_CADRES)
def remove(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Forget a table that one has kept."""
    services.remove_snapshot(get_object_or_404(visible_snapshots(request.user), pk=pk), by=request.user)
    messages.success(request, _("The table has been removed."))
    return redirect("reports:snapshots")


@form_page
@requires(Permission.EXPORT_CADRES)
def age_splits(request: HttpRequest) -> HttpResponse:
    """The ways to put ages into bands, and a form for another one."""
    form = AgeSplitForm(request.POST or None)
    if form.is_valid():
        services.add_split(by=request.user, **form.cleaned_data)
        messages.success(request, _("The bands have been added."))
        return redirect("reports:age_splits")
    rows = [(one, _(", ").join(words for _low, words in bands(one.lows))) for one in splits()]
    return render(
        request, "reports/age_splits.html", {"form": form, "rows": rows}, status=422 if form.errors else 200
    )


@require_POST
@requires(Permission.EXPORT_CADRES)
def remove_split(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take away bands of the office's own."""
    try:
        services.remove_split(get_object_or_404(AgeSplit, pk=pk), by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("reports:age_splits")
