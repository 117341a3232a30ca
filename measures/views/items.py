"""A plan with its items: the list, one item, and the forms of an item."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from audit.services import record
from cadres.queries import visible_cadres
from cadres.views.edit import attempt, section, sent
from common.clock import today
from common.listing import Column, Filter, Listing, SavedView
from measures.choices import Light, LightRule
from measures.forms import ItemForm
from measures.lights import rule_words, with_lights
from measures.models import Plan, PlanItem, ThemeTask
from measures.queries import (
    editable_items,
    editable_plans,
    kept_units,
    reportable_items,
    visible_extensions,
    visible_items,
    visible_plans,
    visible_reports,
    with_responsible,
)
from measures.services import planning
from measures.services.progress import EXTEND
from measures.views.pages import form_page, page
from units.models import Unit
from work.choices import ApprovalState
from work.models import Approval

BY_NUMBER = ("number", "id")
OUTCOMES = {Light.RED: "fail", Light.YELLOW: "soon", Light.GREEN: "ok"}
COLUMNS = (
    Column("number", pgettext_lazy("item", "No."), sort=("number",), fixed=True, right=True),
    Column("text", gettext_lazy("What is to be done"), fixed=True),
    Column("section", gettext_lazy("Section"), sort=("section",), shown=False),
    Column("task", gettext_lazy("Task of the theme"), sort=("task__number",), shown=False),
    Column("units", gettext_lazy("Responsible units")),
    Column("persons", gettext_lazy("Responsible persons")),
    Column("due", gettext_lazy("Due"), sort=("due_on",)),
    Column("percent", gettext_lazy("Done so far"), sort=("percent",), right=True),
    Column("light", gettext_lazy("Traffic light"), sort=("light_order",)),
    Column("why", gettext_lazy("How the item stands")),
    Column("said", gettext_lazy("Last report"), sort=("said_last",), shown=False),
)


@require_GET
@requires(Permission.VIEW_PLANS)
def plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The items of a plan with their lights."""
    user, shown = request.user, get_object_or_404(visible_plans(request.user), pk=pk)
    mine = with_lights(visible_items(user).filter(plan=shown), today())
    listing = Listing(request, columns=COLUMNS, filters=filters_of(user, shown), views=VIEWS)
    rows = found(mine, listing, user)
    listing.fill(rows, BY_NUMBER, lambda ids: with_responsible(mine.filter(pk__in=ids), user))
    listing.page.rows = [item_row(item) for item in listing.page.rows]
    context = {
        "plan": shown,
        "listing": listing,
        **listing.numbers(rows, BY_NUMBER),
        "row_template": "measures/_item_row.html",
        "empty_template": "measures/_no_items.html",
        "search_words": _("Words of the item, or a unit"),
        "tiles": tiles_of(mine),
        "may_keep": editable_plans(user).filter(pk=pk).exists(),
        "may_take_out": permits(user, Permission.EXPORT_CADRES),
    }
    return render(request, "measures/plan.html", context)


VIEWS = (
    SavedView(gettext_lazy("All items")),
    SavedView(gettext_lazy("Overdue"), (("rule", LightRule.OVERDUE),)),
    SavedView(gettext_lazy("Red and yellow"), (("light", Light.RED), ("light", Light.YELLOW))),
    SavedView(gettext_lazy("For my units"), (("mine", "1"),)),
)


def filters_of(user: User, plan: Plan) -> list[Filter]:
    """Light, rule, unit, section and task of the items there are."""
    items = visible_items(user).filter(plan=plan)
    units = Unit.objects.filter(pk__in=items.values("responsible__unit"))
    sections = [one for one in items.order_by("section").values_list("section", flat=True).distinct() if one]
    tasks = ThemeTask.objects.filter(theme=plan.theme_id)
    return [
        Filter("light", _("Traffic light"), tuple(Light.choices)),
        Filter("rule", _("How the item stands"), tuple(LightRule.choices)),
        Filter("unit", _("Responsible unit"), tuple((str(one.pk), str(one)) for one in units)),
        Filter("due", _("Due"), kind="dates"),
        Filter("mine", _("For my units"), kind="flag"),
        Filter("section", _("Section"), tuple((one, one) for one in sections), rare=True),
        Filter("task", _("Task of the theme"), tuple((str(one.pk), one.text) for one in tasks), rare=True),
    ]


def found(rows: QuerySet[PlanItem], listing: Listing, user: User) -> QuerySet[PlanItem]:
    """What the conditions leave."""
    for key in ("light", "rule", "section", "task"):
        if chosen := listing.chosen(key):
            rows = rows.filter(**{f"{key}__in": chosen})
    if units := listing.chosen("unit"):
        rows = rows.filter(pk__in=PlanItem.objects.filter(responsible__unit__in=units).values("pk"))
    if listing.chosen("mine"):
        own = PlanItem.objects.filter(responsible__unit__in=unit_ids_for(user, Permission.REPORT_PROGRESS))
        rows = rows.filter(pk__in=own.values("pk"))
    since, until = listing.days("due")
    rows = rows.filter(due_on__gte=since) if since else rows
    rows = rows.filter(due_on__lte=until) if until else rows
    for word in listing.query.split():
        named = PlanItem.objects.filter(Q(responsible__unit__name__icontains=word)).values("pk")
        rows = rows.filter(Q(text__icontains=word) | Q(section__icontains=word) | Q(pk__in=named))
    return rows


def tiles_of(items: QuerySet[PlanItem]) -> list[dict]:
    """How many items, and of which light; one query."""
    counted = items.order_by().aggregate(
        total=Count("pk"),
        done=Count("pk", filter=Q(done_on__isnull=False)),
        overdue=Count("pk", filter=Q(rule=LightRule.OVERDUE)),
        red=Count("pk", filter=Q(light=Light.RED)),
        yellow=Count("pk", filter=Q(light=Light.YELLOW)),
    )
    return [
        {"key": "total", "label": _("Items"), "value": counted["total"], "href": "?"},
        {
            "key": "done",
            "label": _("Finished"),
            "value": counted["done"],
            "href": "?rule=finished&rule=finished_late",
        },
        {"key": "overdue", "label": _("Overdue"), "value": counted["overdue"], "href": "?rule=overdue"},
        {"key": "red", "label": _("Red"), "value": counted["red"], "href": "?light=red"},
        {"key": "yellow", "label": _("Yellow"), "value": counted["yellow"], "href": "?light=yellow"},
    ]


def item_row(item: PlanItem) -> dict:
    """An item as the list shows it; it comes from `with_lights` and `with_responsible`."""
    return {
        "item": item,
        "units": _(", ").join(str(one.unit) for one in item.responsible_units),
        "persons": _(", ").join(one.cadre.name for one in item.seen_persons),
        "light": (OUTCOMES[item.light], Light(item.light).label),
        "why": rule_words(item, today()),
    }


@require_GET
@requires(Permission.VIEW_PLANS)
def item(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One item: who, until when, what was reported, why it has its light."""
    user = request.user
    found = with_responsible(with_lights(visible_items(user), today()), user)
    one = get_object_or_404(found, pk=pk)
    record("item.read", one, by=user, detail={"number": one.number})
    waiting = Approval.objects.filter(purpose=EXTEND, subject_id=str(pk), state=ApprovalState.ASKED).first()
    context = {
        "item": one,
        **item_row(one),
        "reports": visible_reports(user).filter(item=one),
        "milestones": one.milestones.annotate(late=Q(reached_on=None, due_on__lt=today())),
        "extensions": visible_extensions(user).filter(item=one),
        "waiting": waiting,
        "may_keep": editable_items(user).filter(pk=pk).exists(),
        "may_report": reportable_items(user).filter(pk=pk).exists() and not one.done_on,
        "today": today(),
    }
    return render(request, "measures/item.html", context)


@page
@requires(Permission.EDIT_MEASURES)
def new_item(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A new item of a plan, with the next number."""
    plan = get_object_or_404(editable_plans(request.user), pk=pk)
    last = plan.items.order_by("-number").values_list("number", flat=True).first() or 0
    back_url = reverse("measures:plan", args=[pk])
    return item_form(request, PlanItem(plan=plan, number=last + 1), _("New item"), back_url)


@page
@requires(Permission.EDIT_MEASURES)
def change_item(request: HttpRequest, pk: UUID) -> HttpResponse:
    """An item to change; its date is put off elsewhere."""
    item = get_object_or_404(editable_items(request.user), pk=pk)
    return item_form(request, item, _("Change the item"), reverse("measures:item", args=[pk]))


def item_form(request: HttpRequest, item: PlanItem, heading: str, back_url: str) -> HttpResponse:
    """The form of an item."""
    user = request.user
    choices = {"units": kept_units(user), "people": visible_cadres(user)}
    form = ItemForm(sent(request), instance=item, **choices)
    if form.is_valid():
        persons = list(form.cleaned_data["persons"])
        kept = attempt(
            form, lambda: planning.save_item(form.instance, units=form.units, persons=persons, by=user)
        )
        if kept:
            messages.success(request, _("The item is kept."))
            return redirect("measures:item", pk=kept.pk)
    dates = [section(_("Date"), "due_on standing")] if item._state.adding else []
    sections = [
        section(_("Plan item"), "number task section text goal"),
        section(_("Who is responsible"), "leader others persons"),
        *dates,
        section(_("Remark on the item"), "remark"),
    ]
    labels = {"heading": heading, "back_url": back_url, "back_label": item.plan.name}
    return form_page(request, form, sections, **labels)
