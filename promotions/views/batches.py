"""The list of batches, and the form of a new one."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from common.listing import Column, Filter, Listing
from promotions.choices import Stage
from promotions.forms import BatchForm
from promotions.models import Batch
from promotions.queries import own_batches, visible_batches
from promotions.services import start_batch
from promotions.words import target_words

COLUMNS = (
    Column("name", pgettext_lazy("batch", "Name"), sort=("name",), fixed=True),
    Column("cut_off", gettext_lazy("Cut-off day"), sort=("cut_off",)),
    Column("units", gettext_lazy("Units")),
    Column("targets", gettext_lazy("Target ranks")),
    Column("stage", gettext_lazy("Stage"), sort=("stage",)),
    Column("by", gettext_lazy("Started by")),
    Column("on", gettext_lazy("Computed"), sort=("computed_at",)),
)
NEWEST_FIRST = ("-cut_off", "-id")


@require_GET
@requires(Permission.VIEW_READINESS)
def batches(request: HttpRequest) -> HttpResponse:
    """Batches this user may read, the latest cut-off day first."""
    stages = Filter("stage", _("Stage"), tuple(Stage.choices), kind="one")
    listing = Listing(request, columns=COLUMNS, filters=[stages])
    rows = found(visible_batches(request.user), listing)
    listing.fill(rows, NEWEST_FIRST, lambda ids: visible_batches(request.user).filter(pk__in=ids))
    listing.page.rows = [{"batch": one, "targets": target_words(one)} for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, NEWEST_FIRST),
        "row_template": "promotions/_batch_row.html",
        "empty_template": "promotions/_empty.html",
        "search_words": _("Name or unit"),
        "may_start": permits(request.user, Permission.RUN_BATCHES),
    }
    return render(request, "promotions/list.html", context)


def found(rows: QuerySet[Batch], listing: Listing) -> QuerySet[Batch]:
    """What the conditions leave."""
    if stage := listing.chosen("stage"):
        rows = rows.filter(stage__in=stage)
    for word in listing.query.split():
        rows = rows.filter(name__icontains=word) | rows.filter(group_text__icontains=word)
    return rows


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.RUN_BATCHES)
def new(request: HttpRequest) -> HttpResponse:
    """A new batch, everything filled in; `source` in the address names the batch it starts from."""
    source = source_of(request)
    units = units_for(request.user, Permission.RUN_BATCHES)
    form = BatchForm(request.POST or None, units=units, source=source)
    if form.is_valid():
        batch = start_batch(**form.cleaned_data, source=source, by=request.user)
        return redirect("promotions:batch", pk=batch.pk)
    context = {"form": form, "source": source}
    return render(request, "promotions/new.html", context, status=400 if form.errors else 200)


def source_of(request: HttpRequest) -> Batch | None:
    """The earlier batch, one this user works on."""
    wanted = request.GET.get("source", "")
    return get_object_or_404(own_batches(request.user), pk=wanted) if wanted else None
