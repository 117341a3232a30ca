"""Simulations: started, read by whoever may, shared."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy
from django.views.decorators.http import require_GET, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from common.listing import Column, Filter, Listing
from jobs.models import State
from jobs.services import OPEN
from jobs.words import progress_words
from readiness.choices import Status
from readiness.live import rule_book
from readiness.loading import shipped
from readiness.reading import read_set
from readiness.rules import Rule
from readiness.views.book import own, step_name
from readiness.views.words import STATUS_LOOKS
from rulemaking import trying
from rulemaking.choices import Way
from rulemaking.effects import bared_posts, counted, rule_words, tables
from rulemaking.models import Flip, Simulation
from rulemaking.queries import visible_drafts, visible_flips, visible_simulations
from units.queries import subtree

PLACE = ("way", "cadre__home_unit__path", "cadre__home_order", "id")
COLUMNS = (
    Column("name", gettext_lazy("Name"), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("cadre__home_unit__path",)),
    Column("step", pgettext_lazy("readiness", "Step"), sort=("step",)),
    Column("before", pgettext_lazy("simulation", "Rules in force")),
    Column("after", pgettext_lazy("simulation", "Under the draft")),
    Column("rule", pgettext_lazy("simulation", "Put down to")),
)


@require_POST
@requires(Permission.DRAFT_RULES)
def simulate(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Try a draft over everybody."""
    found = get_object_or_404(visible_drafts(request.user), pk=pk)
    try:
        made = trying.simulate(found, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("rulemaking:draft", pk=pk)
    return redirect("rulemaking:simulation", pk=made.pk)


@require_POST
@requires(Permission.DRAFT_RULES)
def share(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Let the other readers read it."""
    found = get_object_or_404(visible_simulations(request.user), pk=pk)
    try:
        trying.share(found, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(
            request, _("Whoever may look at readiness now reads it, of the people in their sight.")
        )
    return redirect("rulemaking:simulation", pk=pk)


@require_GET
@requires(Permission.VIEW_READINESS)
def simulation(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Who would flip, both ways, and why; only the people in the reader's sight."""
    found = get_object_or_404(visible_simulations(request.user), pk=pk)
    context = {
        "simulation": found,
        "title": own(found.draft.title_zh, found.draft.title_en),
        **state_of(found),
    }
    if not context["progress"]:
        context |= findings(request, found)
    return render(request, "rulemaking/simulation.html", context)


def findings(request: HttpRequest, found: Simulation) -> dict:
    """The flips in sight as a list and in tables, and the posts; who was shown is recorded."""
    flips, rules = visible_flips(request.user, found), rules_of(found)
    listing = listing_of(request, flips, rules)
    rows = narrowed(flips, listing, request)
    listing.fill(rows, PLACE, lambda ids: flips.filter(pk__in=ids).select_related("cadre__home_unit"))
    detail = listing.parameters | {"shown": [str(one.cadre_id) for one in listing.page.rows]}
    record("rules.simulation_read", found, by=request.user, detail=detail)
    listing.page.rows = [row_of(one, rules) for one in listing.page.rows]
    folds = tables(counted(flips, found), rules)
    may_see_posts = permits(request.user, Permission.VIEW_POOLS)
    return {
        "listing": listing,
        **listing.numbers(rows, PLACE),
        "row_template": "rulemaking/_flip_row.html",
        "empty_template": "rulemaking/_no_flip.html",
        "tables": folds,
        "gain": sum(line["gain"] for line in folds[0]["lines"]),
        "loss": sum(line["loss"] for line in folds[0]["lines"]),
        "posts": list(bared_posts(request.user, found)) if may_see_posts else [],
        "may_see_posts": may_see_posts,
        "may_share": permits(request.user, Permission.DRAFT_RULES)
        and bool(found.finished_at)
        and not found.shared_at,
    }


def state_of(found: Simulation) -> dict:
    """Whether it is still being tried, or failed."""
    running = found.run if found.run and found.run.state in OPEN else None
    failed = found.run and found.run.state in (State.FAILED, State.CANCELLED)
    return {"progress": progress_words(running) if running else None, "failed": bool(failed)}


def rules_of(found: Simulation) -> dict[str, Rule]:
    """The rules of the draft as it was tried, and of the sets beside it."""
    drafted = read_set(found.text, frozenset(step.key for step in shipped().steps))
    known = {rule.id: rule for one in rule_book().sets for rule in one.rules}
    return known | {rule.id: rule for rule in drafted.rules}


def listing_of(request: HttpRequest, flips: QuerySet[Flip], rules: dict[str, Rule]) -> Listing:
    """What the list may be narrowed by."""
    keys = sorted(set(flips.order_by().values_list("rule", flat=True).distinct()))
    steps = sorted(set(flips.order_by().values_list("step", flat=True).distinct()))
    units = [(str(one.pk), str(one)) for one in units_for(request.user, Permission.VIEW_READINESS)]
    filters = [
        Filter("way", pgettext("simulation", "Direction"), tuple(Way.choices), kind="one"),
        Filter(
            "rule", _("Rule it is put down to"), tuple((key or "-", rule_words(key, rules)) for key in keys)
        ),
        Filter("step", pgettext("readiness", "Step"), tuple((key, step_name(key)) for key in steps)),
        Filter("unit", _("Unit"), tuple(units), kind="one"),
    ]
    return Listing(request, columns=COLUMNS, filters=filters)


def narrowed(flips: QuerySet[Flip], listing: Listing, request: HttpRequest) -> QuerySet[Flip]:
    """What the conditions leave."""
    if ways := listing.chosen("way"):
        flips = flips.filter(way__in=ways)
    if rules := listing.chosen("rule"):
        flips = flips.filter(rule__in=["" if key == "-" else key for key in rules])
    if steps := listing.chosen("step"):
        flips = flips.filter(step__in=steps)
    if unit := listing.chosen("unit"):
        mine = units_for(request.user, Permission.VIEW_READINESS)
        flips = flips.filter(cadre__home_unit__in=subtree(mine.filter(pk__in=unit)))
    for word in listing.query.split():
        flips = flips.filter(Q(cadre__name__contains=word) | Q(cadre__name_search__contains=word.lower()))
    return flips


def row_of(flip: Flip, rules: dict[str, Rule]) -> dict:
    """A flip as a line of the list."""
    statuses = {
        name: {
            "look": STATUS_LOOKS[value],
            "words": Status(value).label if value else _("step does not apply"),
        }
        for name, value in (("before", flip.before), ("after", flip.after))
    }
    return {
        "flip": flip, "cadre": flip.cadre, "unit": str(flip.cadre.home_unit), "step": step_name(flip.step),
        "rule": rule_words(flip.rule, rules), **statuses,
    }  # fmt: skip
