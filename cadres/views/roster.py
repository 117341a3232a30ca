"""The list of cadres: search, conditions, saved views and what is exported all stand in the address."""

from datetime import date

from django.db.models import Avg, Count, Exists, IntegerField, OuterRef, Prefetch, Q, QuerySet, Value
from django.db.models.functions import Cast, Coalesce, NullIf, Substr
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.own_views import add_own_views
from accounts.queries import units_for
from cadres.choices import Identity, Level, ManagementState, Rank, Scale, Sex
from cadres.models import Appointment, Appraisal, Cadre, Education, RankPeriod
from cadres.queries import search, visible_cadres, with_present_service
from cadres.views import words
from common.clock import today
from common.dates import PartialDate, add_months
from common.listing import Column, Filter, Listing, SavedView
from common.record_parts import roster_columns
from units.queries import within

GRADE_YEARS = 3
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
    counts = view_counts(visible_cadres(request.user))
    listing.saved_views = saved_views(counts)
    own = add_own_views(request, listing, "cadres:roster")
    listing.fill(found)
    rows = present_rows(request, listing)
    listing.page.object_list = rows
    context = {
        "listing": listing,
        "in_scope": counts["serving"],
        "listing_totals": totals(found),
        "row_template": "cadres/_roster_row.html",
        "empty_template": "cadres/_roster_empty.html",
        **links(request),
        **own,
    }
    return render(request, "cadres/roster.html", context)


def links(request: HttpRequest) -> dict:
    """Addresses of what this user may do from here."""
    may_edit = permits(request.user, Permission.EDIT_CADRES)
    may_import = permits(request.user, Permission.IMPORT_CADRES)
    return {
        **export_links(request),
        "add_url": reverse("cadres:add") if may_edit else "",
        "import_url": reverse("imports:list") if may_import else "",
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
    """The state of the list and the cadres it finds, in order; shared with the export."""
    units = units_for(request.user, Permission.VIEW_CADRES)
    columns = [*COLUMNS, *(Column(extra.key, extra.label) for extra in roster_columns())]
    listing = Listing(request, columns=columns, filters=filters(units))
    found = narrowed(search(visible_cadres(request.user), listing.query), listing)
    return listing, found.order_by(*listing.ordering(DEFAULT_ORDER))


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
    held = Appointment.objects.filter(cadre=OuterRef("pk"), valid__contains=on, is_main=True)
    return held.alias(own=Coalesce("person_level", "level")).filter(own__in=[int(level) for level in levels])


def ranks_at(ranks: list[str], on: date) -> QuerySet[RankPeriod]:
    """Present civil service ranks of the outer cadre among these."""
    held = RankPeriod.objects.filter(cadre=OuterRef("pk"), valid__contains=on, scale=Scale.CIVIL)
    return held.filter(rank__in=[int(rank) for rank in ranks])


def aged(cadres: QuerySet[Cadre], low: int | None, high: int | None, on: date) -> QuerySet[Cadre]:
    """Between these ages in full years, counted by month like everywhere else."""
    if low is not None:
        day = add_months(on.replace(day=1), 1 - 12 * low)
        cadres = cadres.filter(birth__lt=PartialDate(day.year, day.month))
    if high is not None:
        day = add_months(on.replace(day=1), 1 - 12 * (high + 1))
        cadres = cadres.filter(birth__gte=PartialDate(day.year, day.month))
    return cadres


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


def saved_views(counts: dict[str, int]) -> list[SavedView]:
    """The tabs the product is delivered with."""
    civil = tuple(("identity", value) for value in (Identity.CIVIL_SERVANT, Identity.REF_MANAGED))
    archive = tuple(("state", value) for value in (ManagementState.RETIRED, ManagementState.LEFT))
    return [
        SavedView(_("In service"), (), counts["serving"], starred=True),
        SavedView(_("Civil servants"), civil, counts["civil"]),
        SavedView(_("35 and younger"), (("age_max", "35"),), counts["young"]),
        SavedView(_("Archive"), archive, counts["archive"]),
    ]


def totals(found: QuerySet[Cadre]) -> list[str]:
    """The footer: average age and the share of women among those whose value is known."""
    year = Cast(Substr("birth", 1, 4), IntegerField())
    part = Cast(Coalesce(NullIf(Substr("birth", 6, 2), Value("")), Value("07")), IntegerField())
    sums = found.order_by().aggregate(
        born=Avg(year * 12 + part - 1),
        women=Count("pk", filter=Q(sex=Sex.FEMALE)),
        known=Count("pk", filter=~Q(sex="")),
    )
    day, lines = today(), []
    if sums["born"] is not None:
        age = (day.year * 12 + day.month - 1 - float(sums["born"])) / 12
        lines.append(_("average age %(age)s") % {"age": number_format(age, 1)})
    if sums["known"]:
        share = number_format(100 * sums["women"] / sums["known"], 1)
        lines.append(_("women %(share)s%%") % {"share": share})
    return lines


def present_rows(request: HttpRequest, listing: Listing) -> list[dict]:
    """The rows of the page as their template draws them, in a fixed number of queries."""
    on = today()
    years = range(on.year - GRADE_YEARS, on.year)
    page = with_present_service(Cadre.objects.filter(pk__in=[row.pk for row in listing.page]), on)
    grades = Prefetch("appraisals", Appraisal.objects.filter(year__in=years), to_attr="late_grades")
    educations = Prefetch("educations", Education.objects.all(), to_attr="schooling")
    loaded = {cadre.pk: cadre for cadre in page.prefetch_related(grades, educations)}
    cadres = [loaded[row.pk] for row in listing.page]
    more = {
        extra.key: extra.values(request, list(loaded))
        for extra in roster_columns()
        if extra.key in listing.shown
    }
    return [row_of(cadre, listing.shown, on, more) for cadre in cadres]


def row_of(cadre: Cadre, shown: list[str], on: date, more: dict) -> dict:
    """One row: its address, and (key, value) of every shown column."""
    values = cells(cadre, on) | {key: found.get(cadre.pk) for key, found in more.items()}
    return {
        "href": reverse("cadres:record", args=[cadre.pk]),
        "cells": [(key, values[key]) for key in shown],
        "added": set(more),
    }


def cells(cadre: Cadre, on: date) -> dict:
    """What each column of ours shows for a cadre."""
    post = next((row for row in cadre.present_posts if row.is_main), None)
    rank = next(iter(cadre.present_ranks), None)
    grades = {row.year: row for row in cadre.late_grades}
    return {
        "name": cadre.name,
        "sex": cadre.get_sex_display() if cadre.sex else "",
        "age": words.age_words(cadre, on),
        "birth": cadre.birth.dotted if cadre.birth else "",
        "unit": str(cadre.home_unit),
        "post": post.title if post else cadre.post_text,
        "level": words.level_of(post),
        "rank": words.rank_word(rank),
        "rank_since": words.month(rank.valid.lower, rank.start_precision) if rank else "",
        "identity": cadre.get_identity_display() if cadre.identity else "",
        "education": words.education_words(cadre.schooling),
        "work_started": cadre.work_started.dotted if cadre.work_started else "",
        "party_joined": cadre.party_joined.dotted if cadre.party_joined else "",
        "grades": [
            words.grade_mark(
                year, *((grades[year].grade, grades[year].word) if year in grades else (None, ""))
            )
            for year in range(on.year - GRADE_YEARS, on.year)
        ],
    }
