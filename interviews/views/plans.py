"""Plans of talks: who is to be talked with, how often, until when."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import permits, requires
from accounts.choices import Permission
from common.clock import today
from common.forms import add_errors
from common.listing import Column, Listing
from interviews.forms import PlanForm
from interviews.models import Plan
from interviews.queries import editable_plans, visible_plans
from interviews.services.planning import save_plan

COLUMNS = (
    Column("name", gettext_lazy("Name of the plan"), sort=("name",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("unit__path",)),
    Column("group", gettext_lazy("Whom it is for")),
    Column("kind", gettext_lazy("Kinds of talk")),
    Column("often", gettext_lazy("How often")),
    Column("interviewer", gettext_lazy("Who talks")),
    Column("runs", gettext_lazy("In force"), sort=("ends_on",)),
    Column("document", gettext_lazy("Document"), shown=False),
)
NEWEST_FIRST = ("-ends_on", "-id")
page = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@requires(Permission.VIEW_TALK_COVERAGE)
def plans(request: HttpRequest) -> HttpResponse:
    """The plans of the units whose coverage one sees."""
    listing = Listing(request, columns=COLUMNS)
    rows = visible_plans(request.user)
    rows = rows.filter(name__contains=listing.query) if listing.query else rows
    listing.fill(rows, NEWEST_FIRST, lambda ids: visible_plans(request.user).filter(pk__in=ids))
    mine = set(editable_plans(request.user).values_list("pk", flat=True))
    listing.page.rows = [
        {"plan": plan, "runs": plan.begins_on <= today() <= plan.ends_on, "may_edit": plan.pk in mine}
        for plan in listing.page.rows
    ]
    context = {
        "listing": listing,
        "row_template": "interviews/_plan_row.html",
        "empty_template": "interviews/_no_plans.html",
        "may_plan": permits(request.user, Permission.PLAN_TALKS),
        **listing.numbers(rows, NEWEST_FIRST),
    }
    return render(request, "interviews/plans.html", context)


@page
@requires(Permission.PLAN_TALKS)
def new_plan(request: HttpRequest) -> HttpResponse:
    """A new plan, for this year as a rule."""
    day = today()
    ends = {"begins_on": day.replace(month=1, day=1), "ends_on": day.replace(month=12, day=31)}
    return _form(request, Plan(), ends)


@page
@requires(Permission.PLAN_TALKS)
def edit_plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change a plan of one's units; what it asks for follows by itself."""
    return _form(request, get_object_or_404(editable_plans(request.user), pk=pk), {})


def _form(request: HttpRequest, plan: Plan, initial: dict) -> HttpResponse:
    form = PlanForm(request.POST or None, instance=plan, initial=initial, user=request.user)
    if form.is_valid():
        try:
            save_plan(form.instance, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The plan is kept; what it asks for follows within minutes."))
            return redirect("interviews:plans")
    context = {"form": form, "back_url": reverse("interviews:plans")}
    return render(request, "interviews/plan_form.html", context, status=422 if form.errors else 200)
