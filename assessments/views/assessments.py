"""Assessments of cadres, and the daily appraisal of a quarter."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from assessments.choices import DailyWord, Heading, Kind
from assessments.forms.assessing import AssessmentForm
from assessments.forms.people import is_id
from assessments.models import Assessment, DailyAppraisal
from assessments.queries import kept_cadres, visible_assessments
from assessments.services import assessments as services
from assessments.views.pages import dotted, form_page, kept_units, part, person, sent, write_page
from audit.services import record
from cadres.choices import ManagementState
from cadres.queries import in_house_order
from common.clock import today
from common.listing import Column, Filter, Listing
from units.models import Unit

VIEW, EDIT = Permission.VIEW_ASSESSMENTS, Permission.EDIT_ASSESSMENTS
COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("cadre__name",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("cadre__home_unit__path",)),
    Column("kind", gettext_lazy("Occasion"), sort=("kind",)),
    Column("project", gettext_lazy("Project and node")),
    Column("held", gettext_lazy("Held on"), sort=("held_on",)),
    Column("by", gettext_lazy("Assessed by")),
)
LATEST_FIRST = ("-held_on", "-id")


@require_GET
@requires(VIEW)
def assessments(request: HttpRequest) -> HttpResponse:
    """Assessments in sight, the latest first."""
    kinds = Filter("kind", _("Occasion"), tuple(Kind.choices))
    listing = Listing(request, columns=COLUMNS, filters=[kinds, Filter("held", _("Held on"), kind="dates")])
    rows = found(visible_assessments(request.user), listing)
    listing.fill(rows, LATEST_FIRST, lambda ids: visible_assessments(request.user).filter(pk__in=ids))
    context = {
        "listing": listing,
        "row_template": "assessments/_assessment_row.html",
        "empty_template": "assessments/_assessment_empty.html",
        "search_words": _("Name"),
        "may_keep": permits(request.user, EDIT),
    }
    return render(request, "assessments/assessments.html", context)


def found(rows: QuerySet[Assessment], listing: Listing) -> QuerySet[Assessment]:
    """What the conditions leave."""
    for word in listing.query.split():
        rows = rows.filter(cadre__name__contains=word) | rows.filter(
            cadre__name_search__contains=word.lower()
        )
    since, until = listing.days("held")
    wanted = {"kind__in": listing.chosen("kind"), "held_on__gte": since, "held_on__lte": until}
    return rows.filter(**{name: value for name, value in wanted.items() if value})


@form_page
@requires(EDIT)
def new_assessment(request: HttpRequest) -> HttpResponse:
    """An assessment with its findings."""
    form = AssessmentForm(**sent(request), user=request.user)
    looked = _("Choose a level for each dimension that was looked at, and say what it rests on.")
    sections = [
        (_("Occasion"), "cadre kind project node held_on assessors", ""),
        *[(str(heading.label), form.names_of(heading), looked) for heading in Heading],
        (_("As a whole"), "summary", _("It informs; it decides nothing.")),
    ]
    back = reverse("assessments:assessments"), _("Assessments")
    return write_page(
        request, form, services.add_assessment, heading=_("New assessment"), back=back, sections=sections
    )


@require_GET
@requires(VIEW)
def assessment(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One assessment under its two headings."""
    one = get_object_or_404(visible_assessments(request.user), pk=pk)
    record("assessment.read", one, by=request.user, detail={"cadre": str(one.cadre_id)})
    context = {
        "assessment": one,
        "facts": [
            (_("Occasion"), one.get_kind_display()),
            (_("Project"), str(one.project or "")),
            (_("Key node"), str(one.node or "")),
            (_("Held on"), dotted(one.held_on)),
            (_("Assessed by"), one.assessors),
            (_("As a whole"), one.summary),
        ],
        "person": person(one.cadre),
        "parts": [finding_part(one, heading) for heading in Heading],
    }
    return render(request, "assessments/assessment.html", context)


def finding_part(one: Assessment, heading: Heading) -> dict:
    """Findings under a heading."""
    found_here = one.findings.filter(dimension__heading=heading).select_related("dimension__scale")
    rows = [
        [str(row.dimension), dict(row.dimension.scale.choices)[row.level], row.evidence] for row in found_here
    ]
    head = [_("Dimension"), _("Assessed as"), _("Evidence")]
    return part(str(heading.label), head, rows, _("Not looked at."))


@require_GET
@requires(EDIT)
def daily(request: HttpRequest) -> HttpResponse:
    """To the sheet of a quarter: of the unit chosen, or of the first one."""
    units = kept_units(request.user)
    unit = units.filter(pk=request.GET["unit"]).first() if is_id(request.GET.get("unit")) else units.first()
    if unit is None:
        raise Http404
    year, quarter = quarter_asked(request.GET)
    return redirect(sheet_of(unit, year, quarter))


@form_page
@requires(EDIT)
def daily_sheet(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The words of a quarter for the people of a unit, entered as on the sheet."""
    unit = get_object_or_404(kept_units(request.user), pk=pk)
    asked = request.POST if request.method == "POST" else request.GET
    year, quarter = quarter_asked(asked)
    people = list(people_of(request.user, unit))
    if request.method == "POST":
        words = {
            one.pk: asked[f"word_{one.pk}"]
            for one in people
            if asked.get(f"word_{one.pk}") in DailyWord.values
        }
        return write_daily(request, words, unit, (year, quarter))
    rows = DailyAppraisal.objects.filter(cadre__in=people, year=year, quarter=quarter)
    said = dict(rows.values_list("cadre_id", "word"))
    context = {
        "units": kept_units(request.user), "unit": unit, "year": year, "quarter": quarter, "quarters": range(1, 5),
        "choices": DailyWord.choices, "rows": [{"cadre": one, "word": said.get(one.pk, "")} for one in people],
    }  # fmt: skip
    return render(request, "assessments/daily.html", context)


def sheet_of(unit: Unit, year: int, quarter: int) -> str:
    """The address of the sheet of a unit and a quarter."""
    return f"{reverse('assessments:daily_sheet', args=[unit.pk])}?year={year}&quarter={quarter}"


def quarter_asked(asked: dict) -> tuple[int, int]:
    """Year and quarter of the address; the last full quarter else."""
    day = today()
    last = (day.year, (day.month - 1) // 3) if day.month > 3 else (day.year - 1, 4)
    year, quarter = asked.get("year", ""), asked.get("quarter", "")
    sound = year.isdecimal() and 2000 <= int(year) <= day.year and quarter in ("1", "2", "3", "4")
    return (int(year), int(quarter)) if sound else last


def people_of(user: User, unit: Unit) -> QuerySet:
    """Who is in service in the unit itself."""
    mine = kept_cadres(user).filter(home_unit=unit, management_state=ManagementState.SERVING)
    return in_house_order(mine)


def write_daily(request: HttpRequest, words: dict, unit: Unit, when: tuple[int, int]) -> HttpResponse:
    """The service call; what it refuses is said on the page of the quarter."""
    year, quarter = when
    try:
        number = services.set_daily(words, year=year, quarter=quarter, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        said = ngettext("%(n)d word recorded or corrected.", "%(n)d words recorded or corrected.", number)
        messages.success(request, said % {"n": number})
    return redirect(
        f"{reverse('assessments:daily')}?unit={unit.pk if unit else ''}&year={year}&quarter={quarter}"
    )
