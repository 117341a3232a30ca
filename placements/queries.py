"""Which placements, seasons, assignments and service periods a user sees; how they stand; who returns, and whereto."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Count,
    ExpressionWrapper,
    Prefetch,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Trim

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from cadres.classes import born_before
from cadres.models import Cadre
from cadres.queries import entrusted_cadres, near_to
from common.dates import add_months
from placements.choices import AppraisalKind, Nature, Stage, Standing
from placements.models import Placement, PlacementAppraisal, Season, ServiceLock, Stretch, TermChange

AHEAD = 3  # months before its end from which a placement needs a landing post
RETURNING = (Nature.SECONDMENT, Nature.SHADOWING, Nature.SENT_DOWN)  # who is transferred does not come back


def visible_seasons(user: User) -> QuerySet[Season]:
    """Plans of the units whose files the user may look at."""
    return Season.objects.filter(unit__in=unit_ids_for(user, Permission.VIEW_CADRES)).select_related("unit")


def own_seasons(user: User) -> QuerySet[Season]:
    """Plans the user keeps."""
    return visible_seasons(user).filter(unit__in=unit_ids_for(user, Permission.MANAGE_PLACEMENTS))


def visible_placements(user: User) -> QuerySet[Placement]:
    """Placements of one's cadres, and what comes to one's units; never one's own or those of kin.

    Each with `is_home`: a host sees of a cadre of others neither where they land nor what the home unit made of it.
    """
    units = unit_ids_for(user, Permission.VIEW_CADRES)
    home = Q(cadre__home_unit__in=units) | Q(cadre=None, host_unit__in=units)
    decided = Q(stage__in=[Stage.PLACED, Stage.SETTLED])
    hosted = decided & Q(host_unit__in=units, cadre__host_units__overlap=units)
    told = ExpressionWrapper(home, output_field=BooleanField())
    return Placement.objects.filter(home | hosted, ~near_to(user, "cadre") | Q(cadre=None)).annotate(
        is_home=told
    )


def own_placements(user: User) -> QuerySet[Placement]:
    """Those the user may decide on: of cadres of the units where they plan placements, and of guests there."""
    units = unit_ids_for(user, Permission.MANAGE_PLACEMENTS)
    mine = Q(cadre__home_unit__in=units) | Q(cadre=None, host_unit__in=units)
    return visible_placements(user).filter(mine)


def placeable_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres the user may place or give an assignment."""
    return entrusted_cadres(user, Permission.MANAGE_PLACEMENTS)


def visible_stretches(user: User) -> QuerySet[Stretch]:
    """Assignments of the cadres of one's units, never one's own or those of kin."""
    return Stretch.objects.filter(cadre__in=entrusted_cadres(user, Permission.VIEW_CADRES))


def own_stretches(user: User) -> QuerySet[Stretch]:
    """Those the user may change."""
    return Stretch.objects.filter(cadre__in=placeable_cadres(user))


def visible_locks(user: User) -> QuerySet[ServiceLock]:
    """Service periods of the cadres of one's units."""
    found = ServiceLock.objects.filter(cadre__in=entrusted_cadres(user, Permission.VIEW_CADRES))
    return found.select_related("kind")


def open_locks(cadre: Cadre, on: date) -> QuerySet[ServiceLock]:
    """What still binds a cadre on a day."""
    return ServiceLock.objects.filter(cadre=cadre, began_on__lte=on, until__gte=on).select_related("kind")


def standing_on(day: date) -> dict[str, Q]:
    """Conditions by how a placement stands on that day; of any placement exactly one holds."""
    placed = Q(stage=Stage.PLACED)
    return {
        Standing.PLANNED: Q(stage=Stage.PLANNED),
        Standing.COMING: placed & Q(valid__startswith__gt=day),
        Standing.RUNNING: placed & Q(valid__contains=day),
        Standing.OVER: placed & Q(valid__endswith__lte=day),
        Standing.SETTLED: Q(stage=Stage.SETTLED),
        Standing.CALLED_OFF: Q(stage=Stage.CALLED_OFF),
    }


def with_standing(placements: QuerySet[Placement], day: date) -> QuerySet[Placement]:
    """Each with `standing`."""
    cases = [When(condition, then=Value(str(key))) for key, condition in standing_on(day).items()]
    return placements.annotate(standing=Case(*cases, default=Value(""), output_field=CharField()))


def told(placements: QuerySet[Placement], day: date) -> QuerySet[Placement]:
    """Each with how it stands and everything a line says of it, in two queries."""
    appraised = Prefetch("appraisals", PlacementAppraisal.objects.order_by("held_on"))
    related = ("cadre__home_unit", "host_unit", "home_unit", "landing_unit", "field", "season")
    return with_standing(placements, day).select_related(*related).prefetch_related(appraised)


def with_changes(placements: QuerySet[Placement]) -> QuerySet[Placement]:
    """Each with its changed terms, the earliest first."""
    changes = Prefetch("changes", TermChange.objects.select_related("recorded_by"))
    return placements.prefetch_related(changes)


def aged_up_to(years: int, on: date, column: str = "cadre__birth") -> Q:
    """Not older than so many full years on a day, counted by month like everywhere else."""
    return Q(**{f"{column}__gte": born_before(years + 1, on)})


# who returns ---------------------------------------------------------------------


def returning(placements: QuerySet[Placement], day: date) -> QuerySet[Placement]:
    """Who is away and will be back within three months, or should be already; the earliest first."""
    end = add_months(day, AHEAD) + timedelta(days=1)
    away = placements.filter(stage=Stage.PLACED, nature__in=RETURNING, cadre__isnull=False)
    return away.filter(valid__endswith__lte=end, valid__startswith__lte=day).order_by("valid__endswith", "id")


def without_landing(placements: QuerySet[Placement]) -> QuerySet[Placement]:
    """Those nobody has found a post for."""
    return placements.filter(landing_title="")


def clashes(placements: QuerySet[Placement]) -> list[list[Placement]]:
    """Landing posts to which several of the placements not settled yet lead: each post once, with all who would come."""
    waiting = placements.filter(stage__in=[Stage.PLANNED, Stage.PLACED]).exclude(landing_title="")
    posts = (
        waiting.order_by()
        .values("landing_unit", name=Trim("landing_title"))
        .annotate(n=Count("pk"))
        .filter(n__gt=1)
    )
    wanted = {(row["landing_unit"], row["name"]): [] for row in posts}
    if not wanted:
        return []
    units = {unit for unit, _name in wanted}
    for one in waiting.filter(landing_unit__in=units).order_by("valid__endswith", "id"):
        wanted.get((one.landing_unit_id, one.landing_title.strip()), []).append(one)
    return [wanted[key] for key in sorted(wanted, key=lambda key: wanted[key][0].valid.upper)]


def awaited_appraisals(placement: Placement) -> list[AppraisalKind]:
    """Which appraisals of a placement are not recorded; the placement is one that was `told`."""
    held = {one.kind for one in placement.appraisals.all()}
    return [kind for kind in AppraisalKind if kind not in held]


# what later apps ask -------------------------------------------------------------


def published_results(cadre_ids: Iterable[UUID]) -> QuerySet[Placement]:
    """Settled placements of cadres with their outcome (选配使用), for pools and portraits; the latest first."""
    found = Placement.objects.filter(cadre__in=list(cadre_ids), stage=Stage.SETTLED)
    return found.select_related("season", "field", "host_unit").order_by("-outcome_on", "-id")


def overlapping(placement: Placement) -> QuerySet[Placement]:
    """Other placements of the same cadre that cover part of the term and were not called off."""
    same = Placement.objects.filter(cadre=placement.cadre_id, valid__overlap=placement.valid)
    return same.exclude(pk=placement.pk).exclude(stage=Stage.CALLED_OFF).order_by("valid")


def by_batch(placements: QuerySet[Placement]) -> dict[str, int]:
    """How many there are of each of the four batches, called-off ones left out."""
    counted = placements.exclude(stage=Stage.CALLED_OFF).order_by().values_list("batch")
    return dict(counted.annotate(n=Count("pk")))
