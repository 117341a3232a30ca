"""What is to be studied by people, and what they found."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from audit.services import record
from common.listing import Column, Filter, Listing, SavedView
from portraits.forms import JudgeForm
from portraits.formulas import Formula
from portraits.models import Prompt
from portraits.queries import judged_prompts, visible_prompts
from portraits.services.indexing import formula_in_force, judge_prompt
from portraits.standing import LOOKS, band_of
from units.queries import subtree

VIEW = Permission.VIEW_RESPONSIBILITY
BY_NAME = ("cadre__name_search", "-raised_on", "id")
COLUMNS = (
    Column("name", gettext_lazy("Name"), fixed=True),
    Column("unit", gettext_lazy("Unit")),
    Column("why", pgettext_lazy("prompt", "Why")),
    Column("since", pgettext_lazy("prompt", "Since")),
    Column("now", pgettext_lazy("prompt", "Band now")),
    Column("outcome", pgettext_lazy("prompt", "what came of it")),
)
STATES = (("open", pgettext_lazy("prompt", "Open")), ("done", pgettext_lazy("prompt", "Studied")))


@require_GET
@requires(VIEW)
def prompts(request: HttpRequest) -> HttpResponse:
    """The prompts of the user's units, by name."""
    units = [(str(one.pk), str(one)) for one in units_for(request.user, VIEW)]
    filters = [
        Filter("state", _("State"), STATES, kind="one"),
        Filter("unit", _("Unit"), tuple(units), kind="one"),
    ]
    views = [
        SavedView(pgettext("prompt", "All")),
        *(SavedView(label, (("state", key),)) for key, label in STATES),
    ]
    listing = Listing(request, columns=COLUMNS, filters=filters, views=views)
    everybody = visible_prompts(request.user)
    rows = found(everybody, listing, request.user)
    listing.fill(rows, BY_NAME, lambda ids: everybody.filter(pk__in=ids))
    record("index.listed", by=request.user, detail=listing.parameters)
    mine = set(
        judged_prompts(request.user)
        .filter(pk__in=[one.pk for one in listing.page.rows])
        .values_list("pk", flat=True)
    )
    formula = formula_in_force()
    listing.page.rows = [row_of(one, formula, may_judge=one.pk in mine) for one in listing.page.rows]
    context = {
        "listing": listing, **listing.numbers(rows, BY_NAME), "row_template": "portraits/_prompt_row.html",
        "empty_template": "portraits/_prompt_empty.html",
        "note": _("A low or falling index asks people to look; it decides nothing and opens no case."),
    }  # fmt: skip
    return render(request, "portraits/prompts.html", context)


def row_of(prompt: Prompt, formula: Formula, *, may_judge: bool) -> dict[str, Any]:
    """A prompt with the band the person lies in today."""
    band = band_of(formula, prompt.now)
    return {"one": prompt, "band": band.label, "look": LOOKS[band], "may_judge": may_judge}


def found(rows: QuerySet[Prompt], listing: Listing, user: User) -> QuerySet[Prompt]:
    """What the conditions leave."""
    if state := listing.chosen("state"):
        rows = rows.filter(judged_on__isnull=state == ["open"])
    if unit := listing.chosen("unit"):
        rows = rows.filter(cadre__home_unit__in=subtree(units_for(user, VIEW).filter(pk__in=unit)))
    for word in listing.query.split():
        rows = rows.filter(Q(cadre__name__contains=word) | Q(cadre__name_search__contains=word.lower()))
    return rows


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.JUDGE_RESPONSIBILITY)
def judge(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what was found."""
    prompt = get_object_or_404(judged_prompts(request.user), pk=pk)
    form = JudgeForm(request.POST or None)
    if form.is_valid():
        judge_prompt(prompt, by=request.user, **form.cleaned_data)
        messages.success(request, _("Recorded."))
        return redirect("portraits:prompts")
    context = {"form": form, "prompt": prompt, "names": "outcome words"}
    return render(request, "portraits/judge.html", context, status=422 if form.errors else 200)
