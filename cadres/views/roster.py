"""The list of cadres: search, conditions, saved views and what is exported all stand in the address."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.own_views import add_own_views
from accounts.queries import units_for
from cadres.choices import Identity, Level, ManagementState, Rank, Scale, Sex
from cadres.models import Appointment, Cadre, RankPeriod
from cadres.queries import in_force, search, visible_cadres
from cadres.views.roster_rows import listed, rows_of
from common.clock import today
from common.dates import PartialDate, add_months
from common.listing import Column, Filter, Listing, SavedView
from common.record_parts import roster_columns
from units.queries import within

DEFAULT_ORDER = ("home_unit__path", "home_order", "id")
COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("name_search",), fixed=True),
    Column("sex", gettext_lazy("Sex")),
    Column("age", gettext_lazy("Age"), sort=("-birth",), right=True),
    Column("birth", gettext_lazy("Born"), sort=("birth",)),
    Column("unit", gettext_lazy("Unit"), sort=("home_unit__path", "home_order")),
    Column("post", gettext_lazy("Post")),
    Column("level", gettext_lazy("Level")),
    Column("rank", gettext_lazy("Rank")),
    Column("rank_since", gettext_lazy("In rank since"), shown=False),
    Column("identity", gettext_lazy("Identity")),
    Column("education", gettext_lazy("Education")),
    Column("work_started", gettext_lazy("Started work"), sort=("work_started",), shown=False),
    Column("party_joined", gettext_lazy("Joined the Party"), sort=("party_joined",), shown=False),
    Column("grades", gettext_lazy("Last three appraisals")),
)


@require_GET
@requires(Permission.VIEW_CADRES)
def roster(request: HttpRequest) -> HttpResponse:
    """The roster page."""
    listing, found = roster_listing(request)
    listing.saved_views = saved_views()
    own = add_own_views(request, listing, "cadres:roster")
    listing.fill(found, DEFAULT_ORDER, listed)
    listing.page.rows = rows_of(request, listing.page.rows, listing.shown)
    listing.figures_url = f"{reverse('cadres:figures')}?{request.GET.urlencode()}"
    context = {
        "listing": listing,
        "row_template": "cadres/_roster_row.html",
        "empty_template": "cadres/_roster_empty.html",
        **links(request),
        **own,
    }
    return render(request, "cadres/roster.html", context)


def saved_views(counts: Mapping[str, int] = MappingProxyType({})) -> list[SavedView]:
    """The tabs the product is delivered with."""
    civil = tuple(("identity", value) for value in (Identity.CIVIL_SERVANT, Identity.REF_MANAGED))
    archive = tuple(("state", value) for value in (ManagementState.RETIRED, ManagementState.LEFT))
    return [
        SavedView(_("In service"), (), counts.get("serving"), starred=True),
        SavedView(_("Civil servants"), civil, counts.get("civil")),
        SavedView(_("35 and younger"), (("age_max", "35"),), counts.get("young")),
        SavedView(_("Archive"), archive, counts.get("archive")),
    ]


def links(request: HttpRequest) -> dict:
    """Addresses of what this user may do from here."""
    may_edit = permits(request.user, Permission.EDIT_CADRES)
    may_import = permits(request.user, Permission.IMPORT_CADRES)
    return {
        **export_links(request),
        "add_url": reverse("cadres:add") if may_edit else "",
        "import_url": reverse("imports:list") if may_import else "",
        "number_url": reverse("cadres:by_number")
        if permits(request.user, Permission.REVEAL_SENSITIVE)
        else "",
    }


def export_links(request: HttpRequest) -> dict:
    """The export of this very address, and what it holds, for those who may."""
    if not permits(request.user, Permission.EXPORT_CADRES):
        return {}
    return {
        "export_url": f"{reverse('cadres:export')}?{request.GET.urlencode()}",
        "under": _(
            "An export holds exactly what this page of the list shows, one page at a time, and is written into "
            "the audit trail."
        ),
    }


def roster_listing(request: HttpRequest) -> tuple[Listing, QuerySet[Cadre]]:
    """The state of the list and the cadres it finds; shared with its figures and the export."""
    units = units_for(request.user, Permission.VIEW_CADRES)
    columns = [*COLUMNS, *(Column(extra.key, extra.label) for extra in roster_columns())]
    listing = Listing(request, columns=columns, filters=filters(units))
    found = narrowed(search(visible_cadres(request.user), listing.query), listing)
    return listing, found


def filters(units: QuerySet) -> list[Filter]:
    """The conditions of the chip bar; units are those in scope."""
    return [
        Filter("unit", _("Unit"), tuple((str(unit.pk), str(unit)) for unit in units)),
        Filter("identity", _("Identity"), tuple(Identity.choices)),
        Filter("level", _("Level"), tuple((str(value), label) for value, label in reversed(Level.choices))),
        Filter("rank", _("Rank"), tuple((str(value), label) for value, label in reversed(Rank.choices))),
        Filter("sex", _("Sex"), tuple(Sex.choices), kind="one"),
        Filter("age", _("Age"), kind="range"),
        Filter("state", _("Management state"), tuple(ManagementState.choices)),
    ]


def narrowed(cadres: QuerySet[Cadre], listing: Listing) -> QuerySet[Cadre]:
    """Only those who meet every condition; without a state, people in service."""
    on = today()
    cadres = cadres.filter(management_state__in=listing.chosen("state") or [ManagementState.SERVING])
    if units := listing.chosen("unit"):
        cadres = cadres.filter(home_unit__in=within(units))
    for key, column in (("identity", "identity__in"), ("sex", "sex__in")):
        if chosen := listing.chosen(key):
            cadres = cadres.filter(**{column: chosen})
    if levels := listing.chosen("level"):
        cadres = cadres.filter(Exists(posts_at(levels, on)))
    if ranks := listing.chosen("rank"):
        cadres = cadres.filter(Exists(ranks_at(ranks, on)))
    return aged(cadres, *listing.bounds("age"), on)


def posts_at(levels: list[str], on: date) -> QuerySet[Appointment]:
    """Present main posts of the outer cadre at these own levels."""
    wanted = [int(level) for level in levels]
    own = Q(person_level__in=wanted) | Q(person_level=None, level__in=wanted)
    return Appointment.objects.filter(own, in_force(on), cadre=OuterRef("pk"), is_main=True)


def ranks_at(ranks: list[str], on: date) -> QuerySet[RankPeriod]:
    """Present civil service ranks of the outer cadre among these."""
    wanted = [int(rank) for rank in ranks]
    return RankPeriod.objects.filter(in_force(on), cadre=OuterRef("pk"), scale=Scale.CIVIL, rank__in=wanted)


def aged(cadres: QuerySet[Cadre], low: int | None, high: int | None, on: date) -> QuerySet[Cadre]:
    """Between these ages in full years, counted by month like everywhere else."""
    if low is not None:
        day = add_months(on.replace(day=1), 1 - 12 * low)
        cadres = cadres.filter(birth__lt=PartialDate(day.year, day.month))
    if high is not None:
        day = add_months(on.replace(day=1), 1 - 12 * (high + 1))
        cadres = cadres.filter(birth__gte=PartialDate(day.year, day.month))
    return cadres
