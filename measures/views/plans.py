"""The list of plans, themes, and the forms of both."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from cadres.views.edit import attempt, section, sent
from common.clock import today
from common.listing import Column, Filter, Listing
from measures.choices import Light
from measures.forms import PlanForm, ThemeForm
from measures.lights import with_lights
from measures.models import Plan, YearTheme
from measures.queries import (
    editable_plans,
    editable_themes,
    kept_units,
    visible_items,
    visible_plans,
    visible_themes,
)
from measures.services import planning
from measures.views.pages import form_page, page

NEWEST_FIRST = ("-issued_on", "-id")
COLUMNS = (
    Column("name", gettext_lazy("Plan"), sort=("name",), fixed=True),
    Column("theme", gettext_lazy("Theme"), sort=("theme__year",)),
    Column("unit", gettext_lazy("Unit"), sort=("unit__path",)),
    Column("items", gettext_lazy("Items"), right=True),
    Column("done", gettext_lazy("Finished"), right=True),
    Column("red", pgettext_lazy("traffic light", "Red"), right=True),
    Column("yellow", pgettext_lazy("traffic light", "Yellow"), right=True),
    Column("document", gettext_lazy("Document"), shown=False),
    Column("issued", gettext_lazy("Issued on"), sort=("issued_on",)),
)


@require_GET
@requires(Permission.VIEW_PLANS)
def plans(request: HttpRequest) -> HttpResponse:
    """Plans in sight with how their items stand, under the themes of the years."""
    user = request.user
    themes = tuple((str(one.pk), str(one)) for one in visible_themes(user))
    listing = Listing(request, columns=COLUMNS, filters=[Filter("theme", _("Theme"), themes)])
    rows = found(visible_plans(user), listing)
    listing.fill(rows, NEWEST_FIRST, lambda ids: visible_plans(user).filter(pk__in=ids))
    counts = standing_of(user, listing.page.rows)
    listing.page.rows = [{"plan": one, **counts.get(one.pk, {})} for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, NEWEST_FIRST),
        "row_template": "measures/_plan_row.html",
        "empty_template": "measures/_no_plans.html",
        "search_words": _("Name or document"),
        "may_keep": permits(user, Permission.EDIT_MEASURES),
        "themes": visible_themes(user).prefetch_related("tasks")[:3],
    }
    return render(request, "measures/plans.html", context)


def found(rows: QuerySet[Plan], listing: Listing) -> QuerySet[Plan]:
    """What the conditions leave."""
    if themes := listing.chosen("theme"):
        rows = rows.filter(theme__in=themes)
    for word in listing.query.split():
        rows = rows.filter(Q(name__icontains=word) | Q(document_no__icontains=word))
    return rows


def standing_of(user: User, plans: list[Plan]) -> dict[UUID, dict]:
    """Of each plan, how many items in sight, finished, red and yellow; one query."""
    items = with_lights(visible_items(user).filter(plan__in=[one.pk for one in plans]), today())
    counted = (
        items.order_by()
        .values("plan")
        .annotate(
            items=Count("pk"),
            done=Count("pk", filter=Q(done_on__isnull=False)),
            red=Count("pk", filter=Q(light=Light.RED)),
            yellow=Count("pk", filter=Q(light=Light.YELLOW)),
        )
    )
    return {row.pop("plan"): row for row in counted}


@page
@requires(Permission.EDIT_MEASURES)
def new_theme(request: HttpRequest) -> HttpResponse:
    """A new theme of a year."""
    initial = {"year": today().year, "unit": kept_units(request.user).first()}
    return theme_form(request, YearTheme(), initial, _("New theme"))


@page
@requires(Permission.EDIT_MEASURES)
def change_theme(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A theme to change."""
    return theme_form(
        request, get_object_or_404(editable_themes(request.user), pk=pk), {}, _("Change the theme")
    )


def theme_form(request: HttpRequest, theme: YearTheme, initial: dict, heading: str) -> HttpResponse:
    """The form of a theme."""
    form = ThemeForm(sent(request), instance=theme, initial=initial, units=kept_units(request.user))
    if form.is_valid():
        tasks = form.cleaned_data["tasks"]
        if attempt(form, lambda: planning.save_theme(form.instance, tasks, by=request.user)):
            messages.success(request, _("The theme is kept."))
            return redirect("measures:plans")
    sections = [
        section(_("Theme of the year"), "year name unit document_no purpose"),
        section(_("Its tasks"), "tasks", _("Items of plans are put under them.")),
    ]
    labels = {"heading": heading, "back_url": reverse("measures:plans"), "back_label": _("Action plans")}
    return form_page(request, form, sections, **labels)


@page
@requires(Permission.EDIT_MEASURES)
def new_plan(request: HttpRequest) -> HttpResponse:
    """A new plan."""
    initial = {"unit": kept_units(request.user).first(), "issued_on": today()}
    return plan_form(request, Plan(), initial, pgettext("action plan", "New plan"), reverse("measures:plans"))


@page
@requires(Permission.EDIT_MEASURES)
def change_plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A plan to change."""
    plan = get_object_or_404(editable_plans(request.user), pk=pk)
    return plan_form(request, plan, {}, _("Change the plan"), reverse("measures:plan", args=[pk]))


def plan_form(request: HttpRequest, plan: Plan, initial: dict, heading: str, back_url: str) -> HttpResponse:
    """The form of a plan."""
    choices = {"units": kept_units(request.user), "themes": editable_themes(request.user)}
    form = PlanForm(sent(request), instance=plan, initial=initial, **choices)
    if form.is_valid():
        kept = attempt(form, lambda: planning.save_plan(form.instance, by=request.user))
        if kept:
            messages.success(request, _("The plan is kept."))
            return redirect("measures:plan", pk=kept.pk)
    lights = _("Red and yellow follow from dates, milestones and reports; nobody sets them.")
    sections = [
        section(_("Plan"), "name theme unit document_no issued_on"),
        section(_("Traffic light"), "near_days silent_days", lights),
    ]
    labels = {"heading": heading, "back_url": back_url, "back_label": _("Action plans")}
    return form_page(request, form, sections, **labels)
