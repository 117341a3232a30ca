"""The roster as a list: its columns, conditions and order, for a user and an address; on pages and in jobs."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from cadres.choices import Identity, Level, ManagementState, Rank, Scale, Sex
from cadres.models import Appointment, Cadre, RankPeriod
from cadres.queries import in_force, search
from common.clock import today
from common.dates import PartialDate, add_months
from common.listing import Address, Column, Filter, Listing
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


def roster_listing(
    user: User, asked: HttpRequest | Address, cadres: QuerySet[Cadre]
) -> tuple[Listing, QuerySet[Cadre]]:
    """The state of the list and whom it finds among these cadres of the user's."""
    units = units_for(user, Permission.VIEW_CADRES)
    columns = [*COLUMNS, *(Column(extra.key, extra.label) for extra in roster_columns())]
    listing = Listing(asked, columns=columns, filters=filters(units))
    return listing, narrowed(search(cadres, listing.query), listing)


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
