"""The roster as a list: its columns, conditions and order, for a user and an address; on pages and in jobs."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from cadres import classes
from cadres.choices import ChangeKind, ManagementState, Rank, Scale
from cadres.models import Appointment, Cadre, RankPeriod
from cadres.queries import in_force, search
from cadres.retirement import retiring
from common.clock import today
from common.listing import Address, Column, Filter, Listing
from common.record_parts import roster_columns
from units.models import Unit
from units.queries import within

OUTSIDE = "outside"  # in the place of a unit: those seconded into the scope
CLASSED = {
    "ethnic": classes.ethnic,
    "politics": classes.politics,
    "education": lambda: classes.education_of("top_education"),
    "degree": lambda: classes.degree_of("top_education", "top_degree"),
    "title": classes.title,
}
RETIRES = (
    ("0", gettext_lazy("the month has passed")),
    ("6", gettext_lazy("within 6 months")),
    ("12", gettext_lazy("within 12 months")),
    ("24", gettext_lazy("within 24 months")),
    (classes.BLANK, gettext_lazy("cannot be told from the file")),
)
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
    return listing, narrowed(search(cadres, listing.query), listing, units)


def filters(units: QuerySet) -> list[Filter]:
    """The conditions of the chip bar, the rarer ones behind a button; units are those in scope."""
    return [
        Filter(
            "unit",
            _("Unit"),
            (*((str(unit.pk), str(unit)) for unit in units), (OUTSIDE, _("seconded from elsewhere"))),
        ),
        Filter("identity", _("Identity"), classes.IDENTITIES),
        Filter("level", _("Level"), classes.LEVELS),
        Filter("rank", _("Rank"), tuple((str(value), label) for value, label in reversed(Rank.choices))),
        Filter("sex", _("Sex"), classes.SEXES, kind="one"),
        Filter("age", _("Age"), kind="range"),
        Filter("state", _("Management state"), tuple(ManagementState.choices)),
        Filter("itself", _("Without the units below"), kind="flag", rare=True),
        Filter("ethnic", _("Ethnic group"), classes.ETHNIC, rare=True),
        Filter("politics", _("Political status"), classes.POLITICS, rare=True),
        Filter("education", _("Highest education"), classes.SCHOOLING, rare=True),
        Filter("degree", _("Highest degree"), classes.DEGREES, rare=True),
        Filter("title", _("Professional title"), classes.TITLES, rare=True),
        Filter("retires", _("Retires"), RETIRES, kind="one", rare=True),
        Filter("promoted", _("Promoted to the present post"), kind="dates", rare=True),
        Filter("lacks", _("Not filled in"), classes.BIRTH, rare=True),
        Filter("as_of", _("As of"), kind="day", rare=True),
    ]


def day_asked(listing: Listing) -> date:
    """The day of which posts, levels, ranks, ages and education are; unit, state and all else are of today."""
    return listing.day("as_of") or today()


def narrowed(cadres: QuerySet[Cadre], listing: Listing, units: QuerySet[Unit]) -> QuerySet[Cadre]:
    """Only those who meet every condition; without a state, people in service. `units` are those in scope."""
    on = day_asked(listing)
    cadres = cadres.filter(management_state__in=listing.chosen("state") or [ManagementState.SERVING])
    cadres = placed(cadres, listing, units)
    for key in ("identity", "sex"):
        if chosen := listing.chosen(key):
            cadres = cadres.filter(**{f"{key}__in": classes.with_words(chosen)})
    if levels := listing.chosen("level"):
        cadres = cadres.filter(classes.at_levels(levels, on))
    if ranks := listing.chosen("rank"):
        cadres = cadres.filter(Exists(ranks_at(ranks, on)))
    if any(listing.days("promoted")):
        cadres = cadres.filter(Exists(promotions(*listing.days("promoted"), on)))
    if listing.chosen("lacks"):
        cadres = cadres.filter(birth=None)
    cadres = classed(aged(cadres, *listing.bounds("age"), on), listing, on)
    return retiring(cadres, listing.first("retires"), on) if listing.chosen("retires") else cadres


def placed(cadres: QuerySet[Cadre], listing: Listing, units: QuerySet[Unit]) -> QuerySet[Cadre]:
    """In the chosen units and all below them, or in those alone; or of units outside the scope, seconded into it."""
    chosen = listing.chosen("unit")
    if not chosen:
        return cadres
    ids = [value for value in chosen if value != OUTSIDE]
    found = Q(home_unit__in=ids if listing.chosen("itself") else within(ids))
    return cadres.filter(found | ~Q(home_unit__in=units) if OUTSIDE in chosen else found)


def classed(cadres: QuerySet[Cadre], listing: Listing, on: date) -> QuerySet[Cadre]:
    """In the chosen classes of each question that has some."""
    if listing.chosen("education") or listing.chosen("degree"):
        cadres = cadres.alias(**classes.schooled(on))
    for key, expression in CLASSED.items():
        if chosen := listing.chosen(key):
            cadres = cadres.alias(**{f"{key}_class": expression()}).filter(**{f"{key}_class__in": chosen})
    return cadres


def promotions(since: date | None, until: date | None, on: date) -> QuerySet[Appointment]:
    """The main post of the outer cadre on the day, when it was a promotion of this time."""
    found = classes.main_posts(on).filter(change=ChangeKind.PROMOTION)
    if since:
        found = found.filter(valid__startswith__gte=since)
    return found.filter(valid__startswith__lte=until) if until else found


def ranks_at(ranks: list[str], on: date) -> QuerySet[RankPeriod]:
    """Present civil service ranks of the outer cadre among these."""
    wanted = [int(rank) for rank in ranks]
    return RankPeriod.objects.filter(in_force(on), cadre=OuterRef("pk"), scale=Scale.CIVIL, rank__in=wanted)


def aged(cadres: QuerySet[Cadre], low: int | None, high: int | None, on: date) -> QuerySet[Cadre]:
    """Between these ages in full years, counted by month like everywhere else."""
    if low is not None:
        cadres = cadres.filter(birth__lt=classes.born_before(low, on))
    if high is not None:
        cadres = cadres.filter(birth__gte=classes.born_before(high + 1, on))
    return cadres
