"""What counts everybody the roster finds: fetched when its page is there, so that no page waits for it."""

from django.db.models import Avg, Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from cadres.choices import Identity, ManagementState, Sex
from cadres.classes import born_month
from cadres.models import Cadre
from cadres.queries import visible_cadres
from cadres.roster import DEFAULT_ORDER, roster_listing
from cadres.views.roster import saved_views
from common.clock import today
from common.dates import PartialDate, add_months

SUMS = {
    "born": Avg(born_month()),
    "women": Count("pk", filter=Q(sex=Sex.FEMALE)),
    "known": Count("pk", filter=~Q(sex="")),
}


@require_GET
@requires(Permission.VIEW_CADRES)
def figures(request: HttpRequest) -> HttpResponse:
    """The numbers of the roster at this address: of its tabs, of what is found, of the page."""
    listing, found = roster_listing(request.user, request, visible_cadres(request.user))
    counts = view_counts(visible_cadres(request.user))
    listing.saved_views = saved_views(counts)
    totals = listing.totals(found, DEFAULT_ORDER, **SUMS)
    sub = {"found": number_format(totals["total"]), "in_scope": number_format(counts["serving"])}
    context = {
        "listing": listing,
        **totals,
        "sub": _("%(found)s found of %(in_scope)s in scope") % sub,
        "listing_totals": sum_words(totals),
    }
    return render(request, "components/list_figures.html", context)


def view_counts(cadres: QuerySet[Cadre]) -> dict[str, int]:
    """How many each delivered view finds, in one query."""
    on = today()
    serving = Q(management_state=ManagementState.SERVING)
    young = add_months(on.replace(day=1), 1 - 12 * 36)
    return cadres.aggregate(
        serving=Count("pk", filter=serving),
        civil=Count("pk", filter=serving & Q(identity__in=[Identity.CIVIL_SERVANT, Identity.REF_MANAGED])),
        young=Count("pk", filter=serving & Q(birth__gte=PartialDate(young.year, young.month))),
        archive=Count("pk", filter=Q(management_state__in=[ManagementState.RETIRED, ManagementState.LEFT])),
    )


def sum_words(totals: dict) -> list[str]:
    """Average age and the share of women among those whose value is known."""
    day, lines = today(), []
    if totals["born"] is not None:
        age = (day.year * 12 + day.month - 1 - float(totals["born"])) / 12
        lines.append(_("average age %(age)s") % {"age": number_format(round(age, 1), 1)})
    if totals["known"]:
        share = number_format(round(100 * totals["women"] / totals["known"], 1), 1)
        lines.append(_("women %(share)s%%") % {"share": share})
    return lines
