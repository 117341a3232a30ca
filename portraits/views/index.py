"""The responsibility index: how it is distributed, one person's explained to the last record, the formula and other weights."""

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy
from django.views.decorators.http import require_GET, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for, units_for
from audit.services import record
from cadres.models import Cadre
from cadres.queries import search
from common.clock import today
from common.listing import Column, Filter, Listing
from portraits.choices import Band
from portraits.computing import what_if_sql
from portraits.evidence import Shown, dotted
from portraits.evidence.reading import SOURCES, Key, evidence_of, shown_to
from portraits.forms import ReasonForm
from portraits.formulas import Formula
from portraits.models import FormulaVersion, IndexResult
from portraits.queries import judged_prompts, months_of, visible_indexes, visible_prompts
from portraits.scoring import Counted, Score
from portraits.services.indexing import enact_formula, formula_in_force, may_propose, propose_weights
from portraits.showing import rule_words
from portraits.standing import LOOKS, band_of, bounds_of, explain
from units.queries import subtree

BY_NAME = ("cadre__name_search", "cadre_id")  # never by value: this is no ranking
COLUMNS = (
    Column("name", gettext_lazy("Name"), fixed=True),
    Column("unit", gettext_lazy("Unit")),
    Column("group", pgettext_lazy("index", "Measured with")),
    Column("band", pgettext_lazy("index", "Band")),
)


@require_GET
@requires(Permission.VIEW_RESPONSIBILITY)
def distribution(request: HttpRequest) -> HttpResponse:
    """How many lie in which band, by group of posts; the people by name."""
    formula, everybody = formula_in_force(), visible_indexes(request.user)
    listing = listing_of(request, formula)
    rows = found(everybody, listing, formula, request.user)
    listing.fill(rows, BY_NAME, lambda ids: everybody.filter(pk__in=ids))
    listing.page.rows = [row_of(one, formula) for one in listing.page.rows]
    record("index.listed", by=request.user, detail=listing.parameters)
    counts = counts_of(rows, formula)
    context = {
        "listing": listing, **listing.numbers(rows, BY_NAME), "row_template": "portraits/_index_row.html",
        "empty_template": "portraits/_index_empty.html", "formula": formula, "chart": bars(counts, formula),
        "head": ["", *(str(band.label) for band in Band)],
        "table": [[str(group), *(counts[group.key, band] for band in Band)] for group in formula.index.groups],
        "prompts": visible_prompts(request.user).filter(judged_on=None).count(),
    }  # fmt: skip
    return render(request, "portraits/index.html", context)


def listing_of(request: HttpRequest, formula: Formula) -> Listing:
    """What the people may be narrowed by; there is no order by value."""
    units = [(str(one.pk), str(one)) for one in units_for(request.user, Permission.VIEW_RESPONSIBILITY)]
    filters = [
        Filter("band", pgettext_lazy("index", "Band"), tuple(Band.choices)),
        Filter(
            "group",
            pgettext_lazy("index", "Measured with"),
            tuple((one.key, str(one)) for one in formula.index.groups),
        ),
        Filter("unit", _("Unit"), tuple(units), kind="one"),
    ]
    return Listing(request, columns=COLUMNS, filters=filters)


def found(
    rows: QuerySet[IndexResult], listing: Listing, formula: Formula, user: User
) -> QuerySet[IndexResult]:
    """What the conditions leave."""
    wanted = Q()
    for band in listing.chosen("band"):
        wanted |= in_band(formula, Band(band))
    rows = rows.filter(wanted)
    if groups := listing.chosen("group"):
        rows = rows.filter(group__in=groups)
    if unit := listing.chosen("unit"):
        rows = rows.filter(
            cadre__home_unit__in=subtree(units_for(user, Permission.VIEW_RESPONSIBILITY).filter(pk__in=unit))
        )
    if listing.query:
        rows = rows.filter(cadre__in=search(Cadre.objects.all(), listing.query))
    return rows


def in_band(formula: Formula, band: Band) -> Q:
    """Whose shown value lies there."""
    if band == Band.NONE:
        return Q(shown=None)
    low, high = bounds_of(formula, band)
    told = Q() if low is None else Q(shown__gte=low)
    return told if high is None else told & Q(shown__lt=high)


def counts_of(rows: QuerySet[IndexResult], formula: Formula) -> Counter:
    """How many of each group in each band."""
    values = rows.order_by().values_list("group", "shown")
    return Counter((group, band_of(formula, value)) for group, value in values)


def bars(counts: Counter, formula: Formula) -> dict[str, Any]:
    """The distribution as a picture."""
    groups = [one for one in formula.index.groups if any(counts[one.key, band] for band in Band)]
    colours = ("--q5", "--q4", "--q3", "--chart-2", "--grid")
    series = [
        {
            "name": str(band.label), "type": "bar", "stack": "all", "itemStyle": {"color": colour},
            "data": [counts[one.key, band] for one in groups],
        }
        for band, colour in zip(Band, colours, strict=True)
    ]  # fmt: skip
    names = {"type": "category", "data": [str(one) for one in groups], "inverse": True}
    grid = {"left": 8, "right": 16, "top": 8, "bottom": 40, "containLabel": True}
    return {
        "legend": {"bottom": 0},
        "grid": grid,
        "xAxis": {"type": "value", "minInterval": 1},
        "yAxis": names,
        "series": series,
    }


def row_of(one: IndexResult, formula: Formula) -> dict[str, Any]:
    """A person in the list: no number beside a name."""
    band = band_of(formula, one.shown)
    return {"one": one, "group": formula.index.group(one.group), "band": band.label, "look": LOOKS[band]}


@require_GET
@requires(Permission.VIEW_RESPONSIBILITY)
def one(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One person's index, explained to the last record."""
    result = get_object_or_404(visible_indexes(request.user), cadre=pk)
    record("index.read", result.cadre, by=request.user, detail={"version": result.version})
    formula = formula_in_force()
    sees = result.cadre.home_unit_id in set(unit_ids_for(request.user, Permission.VIEW_SUPERVISION))
    now = explain(formula, result.group, evidence_of(pk, today(), formula.sources), today())
    dimensions = now.dimensions if sees else now.open_dimensions
    shown, months = shown_to(request.user, keys_of(dimensions)), list(months_of(result))
    band = band_of(formula, result.shown)
    context = {
        "one": result, "cadre": result.cadre, "formula": formula, "group": formula.index.group(result.group),
        "band": band.label, "look": LOOKS[band], "lines": [line_words(line, shown) for line in dimensions],
        "now": now.value if sees else now.open_value,
        "chart": course(months), "course": [(f"{row.month:%Y.%m}", row.value, row.version) for row in months],
        "course_head": [_("Month"), pgettext("portrait", "Score"), pgettext("formula", "Versions")],
        "prompts": visible_prompts(request.user).filter(cadre=pk), "rule": rule_words(formula), "sees": sees,
        "mine": set(judged_prompts(request.user).filter(cadre=pk).values_list("pk", flat=True)),
    }  # fmt: skip
    return render(request, "portraits/index_one.html", context)


def keys_of(dimensions: Sequence[Score]) -> set[Key]:
    """The records behind them."""
    return {one.evidence.key for line in dimensions for one in line.counted}


def line_words(line: Score, shown: Mapping[Key, Shown]) -> dict[str, Any]:
    """A dimension with its records in words, the latest first; of a restricted source nothing but that it is one."""
    told = [
        record_words(one, shown[one.evidence.key])
        for one in reversed(line.counted)
        if one.evidence.key in shown
    ]
    return {
        "part": line.part, "score": line.value, "points": f"{line.points:.4f}" if line.counted else None,
        "full": f"{line.full:.2f}", "rows": told, "restricted": len(line.counted) - len(told),
    }  # fmt: skip


def record_words(one: Counted, seen: Shown) -> tuple:
    """Day, source, what is shown of it, its mark, its points and what is left of them."""
    source = SOURCES[one.evidence.source]
    mark = source.marks.get(one.evidence.mark, "")
    return dotted(one.evidence.day), source.label, seen, mark, f"{one.points:.2f}", f"{one.weight:.4f}"


def course(months: list) -> dict[str, Any]:
    """The course by month as a picture."""
    axis = {"type": "category", "data": [f"{row.month:%Y.%m}" for row in months]}
    line = {"type": "line", "data": [float(row.value) for row in months], "itemStyle": {"color": "--chart-1"}}
    grid = {"left": 40, "right": 16, "top": 16, "bottom": 28}
    return {"grid": grid, "xAxis": axis, "yAxis": {"type": "value", "min": 0, "max": 100}, "series": [line]}


@require_GET
@requires(Permission.VIEW_RESPONSIBILITY)
def formula_page(request: HttpRequest) -> HttpResponse:
    """The formula in force, its versions, and what other weights would do; trying them writes nothing but the trail."""
    formula = formula_in_force()
    weights = weights_asked(request.GET, formula)
    tried, fault = None, ""
    if weights and sum(weights.values()) != 100:
        fault = _("The weights add up to 100.")
    elif weights:
        tried = tried_words(request.user, formula, weights)
        record("index.tried", by=request.user, detail={key: str(value) for key, value in weights.items()})
    context = {
        "formula": formula, "tried": tried, "fault": fault,
        "versions": FormulaVersion.objects.select_related("proposed_by", "enacted_by"),
        "parts": [(part, (weights or {}).get(part.key, part.weight)) for part in formula.parts], "rule": rule_words(formula),
        "may_propose": may_propose(request.user), "reason": ReasonForm(),
        "may_enact": permits(request.user, Permission.ENACT_RESPONSIBILITY), "marks": bands_words(formula),
    }  # fmt: skip
    return render(request, "portraits/formula.html", context, status=422 if fault else 200)


def weights_asked(asked: Mapping[str, str], formula: Formula) -> dict[str, Decimal] | None:
    """Weights by dimension as asked for; None when nothing was."""
    try:
        told = {part.key: Decimal(asked[part.key]) for part in formula.parts if part.key in asked}
    except InvalidOperation:
        return {part.key: Decimal(0) for part in formula.parts}
    return told if len(told) == len(formula.parts) else None


def tried_words(user: User, formula: Formula, weights: Mapping[str, Decimal]) -> dict[str, Any]:
    """How many lie in which band now and under these weights, as if there were no sanction; and how many move."""
    ids = [str(pk) for pk in visible_indexes(user).order_by().values_list("cadre", flat=True)]
    asked = {
        "ids": ids,
        "keys": list(weights),
        "shares": [str(one) for one in weights.values()],
        "needed": formula.index.needed,
    }
    with connection.cursor() as cursor:
        cursor.execute(what_if_sql(), {**asked, "ids": ids})
        pairs = [
            (band_of(formula, before), band_of(formula, after)) for _cadre, before, after in cursor.fetchall()
        ]
    before, after = Counter(one for one, _other in pairs), Counter(other for _one, other in pairs)
    rows = [(band.label, before[band], after[band]) for band in Band]
    return {"rows": rows, "moved": sum(one != other for one, other in pairs), "all": len(pairs)}


def bands_words(formula: Formula) -> list[tuple[str, str]]:
    """From which value on each band lies."""
    told = []
    for band in (Band.HIGH, Band.USUAL, Band.BELOW, Band.LOW):
        low, high = bounds_of(formula, band)
        told.append((band.label, f"{low or 0}–{high or 100}"))
    return told


@require_POST
@requires(Permission.JUDGE_RESPONSIBILITY)
def propose(request: HttpRequest) -> HttpResponse:
    """Lay other weights before a second person; 403 for who judges only some units."""
    if not may_propose(request.user):
        raise PermissionDenied
    form = ReasonForm(request.POST)
    weights = weights_asked(request.POST, formula_in_force())
    try:
        if not form.is_valid() or weights is None:
            raise ValidationError(_("Give all weights, and say why they are changed."))
        propose_weights(weights, form.cleaned_data["reason"], by=request.user)
        messages.success(request, _("Proposed: another person enacts it."))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("portraits:formula")


@require_POST
@requires(Permission.ENACT_RESPONSIBILITY)
def enact(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let a proposed version count."""
    version = get_object_or_404(FormulaVersion.objects.all(), pk=pk)
    try:
        enact_formula(version, by=request.user)
        messages.success(request, _("In force: everybody is being computed anew."))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("portraits:formula")
