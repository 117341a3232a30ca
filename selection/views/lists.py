"""Working lists: made from a query, their candidates, the checklist of what only people can say."""

import io
from collections.abc import Sequence
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from audit.services import record
from cadres.exports import who_and_when
from cadres.queries import with_standing
from cadres.reading import kept_back
from cadres.words import post_of
from common.clock import today
from common.forms import add_errors
from common.listing import Column, Listing
from common.sheets import SHEET_TYPE, SheetOut, write_workbook
from selection import services
from selection.choices import CandidateState, Item, Said
from selection.forms import CandidateForm, CheckForm, ListForm
from selection.models import Candidate, CheckAnswer, WorkingList
from selection.queries import eligible_cadres, visible_candidates, visible_lists
from selection.services import standing_of
from selection.tree import may_ask, words
from selection.views.query import Question, forms_url

COLUMNS = (
    Column("name", gettext_lazy("Name of the list"), sort=("name",), fixed=True),
    Column("purpose", gettext_lazy("Post in view or purpose")),
    Column("unit", gettext_lazy("Unit"), sort=("unit__path",)),
    Column("people", gettext_lazy("People"), right=True),
    Column("answered", gettext_lazy("Items answered"), right=True),
    Column("made", gettext_lazy("List made")),
)
NEWEST_FIRST = ("-id",)
OUTCOMES = {Said.CLEAR: "ok", Said.FOUND: "fail", Said.PENDING: "judge"}
STATES = {CandidateState.IN_VIEW: "soon", CandidateState.FORWARD: "ok", CandidateState.ASIDE: "na"}


@require_GET
@requires(Permission.SELECT_CADRES)
def lists(request: HttpRequest) -> HttpResponse:
    """The working lists of one's units."""
    listing = Listing(request, columns=COLUMNS)
    rows = visible_lists(request.user)
    if listing.query:
        rows = rows.filter(Q(name__contains=listing.query) | Q(purpose__contains=listing.query))
    listing.fill(rows, NEWEST_FIRST, lambda ids: visible_lists(request.user).filter(pk__in=ids))
    progress = progress_of(request, listing.page.rows)
    listing.page.rows = [{"list": one} | progress[one.pk] for one in listing.page.rows]
    context = {"listing": listing, "row_template": "selection/_list_row.html", "empty_template": "selection/_no_lists.html",
               **listing.numbers(rows, NEWEST_FIRST)}  # fmt: skip
    return render(request, "selection/lists.html", context)


def progress_of(request: HttpRequest, lists: Sequence[WorkingList]) -> dict[UUID, dict]:
    """Of each list, how many candidates, how many items answered of how many; in one query."""
    seen = Candidate.objects.filter(working_list__in=lists, cadre__in=eligible_cadres(request.user))
    counts = seen.exclude(state=CandidateState.ASIDE).order_by().values("working_list")
    told = counts.annotate(people=Count("pk", distinct=True), answered=Count("answers"))
    found = {row["working_list"]: row for row in told}
    nobody = {"people": 0, "answered": 0}
    said = {one.pk: {name: found.get(one.pk, nobody)[name] for name in nobody} for one in lists}
    return {pk: row | {"wanted": row["people"] * len(Item)} for pk, row in said.items()}


@require_POST
@requires(Permission.SELECT_CADRES)
def new(request: HttpRequest) -> HttpResponse:
    """Ask for name and purpose, then make the list: of the chosen people, or of all who meet the conditions."""
    asked = Question(request)
    ids = chosen_ids(request) or list(
        asked.people().values_list("pk", flat=True)[: services.MOST_CANDIDATES + 1]
    )
    units = units_for(request.user, Permission.SELECT_CADRES)
    form = ListForm(
        request.POST if "name" in request.POST else None, units=units, initial={"unit": units.first()}
    )
    if form.is_valid():
        made = form.instance
        made.tree, made.cut_off = asked.tree, asked.day
        try:
            services.make_list(made, ids, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            return redirect("selection:list", pk=made.pk)
    context = {
        "form": form, "heading": _("New working list"), "about": words(asked.tree), "hidden": asked.parameters, "ids": ids,
        "fields": "name purpose unit", "action": reverse("selection:new_list"), "button": _("Make the list"),
        "back_url": f"{reverse('selection:query')}?{urlencode(asked.parameters)}",
    }  # fmt: skip
    return render(request, "selection/form.html", context, status=422 if form.is_bound else 200)


def chosen_ids(request: HttpRequest) -> list[UUID]:
    """The ids of a selection; what is no id is left out."""
    found = []
    for text in request.POST.getlist("ids"):
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


@require_GET
@requires(Permission.SELECT_CADRES)
def one(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A list: the frozen query, the candidates, what has changed since."""
    working_list = get_object_or_404(visible_lists(request.user), pk=pk)
    context = {"list": working_list, "rows": candidate_rows(request, working_list), "items": len(Item), "forms_url": forms_url(),
               "words": words_of(working_list, request.user), "may_print": permits(request.user, Permission.EXPORT_CADRES),
               **progress_of(request, [working_list])[working_list.pk]}  # fmt: skip
    return render(request, "selection/list.html", context)


@require_GET
@requires(Permission.EXPORT_CADRES)
def printed(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The list with its checklist as a table, to be printed."""
    working_list = get_object_or_404(visible_lists(request.user), pk=pk)
    rows = candidate_rows(request, working_list)
    if not may_take(request, rows):
        return redirect("selection:list", pk=pk)
    record("list.printed", working_list, by=request.user, detail={"people": len(rows)})
    context = {
        "list": working_list,
        "rows": rows,
        "items": Item.choices,
        "words": words_of(working_list, request.user),
    }
    return render(request, "selection/list_print.html", context)


@require_GET
@requires(Permission.EXPORT_CADRES)
def sheet(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The same as .xlsx."""
    working_list = get_object_or_404(visible_lists(request.user), pk=pk)
    rows = candidate_rows(request, working_list)
    if not may_take(request, rows):
        return redirect("selection:list", pk=pk)
    stream = io.BytesIO()
    write_workbook(stream, [list_sheet(working_list, rows, request.user)])
    stream.seek(0)
    detail = {"people": len(rows)}
    address = request.META["REMOTE_ADDR"]
    record("list.exported", working_list, by=request.user, detail=detail, address=address)
    name = f"{working_list.name}-{today():%Y%m%d}.xlsx"
    return FileResponse(stream, as_attachment=True, filename=name, content_type=SHEET_TYPE)


def may_take(request: HttpRequest, rows: Sequence[dict]) -> bool:
    """Whether these people may be taken out; a refusal is said."""
    refusal = kept_back(request.user, len(rows))
    if refusal:
        messages.error(request, refusal)
    return not refusal


def list_sheet(working_list: WorkingList, rows: Sequence[dict], user: User) -> SheetOut:
    """One line a candidate, one column an item of the checklist."""
    mark = " · ".join(who_and_when(user, timezone.now()))
    titles = [working_list.name, working_list.purpose, words_of(working_list, user), mark]
    heads = [_("No."), _("Name"), _("Unit"), _("Post"), _("State"), *(str(label) for label in Item.labels)]
    lines = (
        [n, row["cadre"].name, str(row["cadre"].home_unit), row["post"], str(row["state"][1]), *row["marks"]]
        for n, row in enumerate(rows, start=1)
    )
    return SheetOut(_("Working list"), heads, lines, [one for one in titles if one], mark=mark)


def words_of(working_list: WorkingList, user: User) -> str:
    """The frozen query in the reader's language; not where it says of the people what the reader may not ask."""
    if not may_ask(working_list.tree, user):
        return _("The conditions ask about what you may not see.")
    return working_list.words_zh if (get_language() or "").startswith("zh") else working_list.words_en


def candidate_rows(request: HttpRequest, working_list: WorkingList) -> list[dict]:
    """Every candidate the user may see with answers and changes, in a fixed number of queries."""
    found = list(
        visible_candidates(request.user).filter(working_list=working_list).prefetch_related("answers")
    )
    ids = [one.cadre_id for one in found]
    cadres = {c.pk: c for c in with_standing(eligible_cadres(request.user).filter(pk__in=ids), today())}
    now = standing_of([*cadres.values()], request.user)
    rows = [row_of(one, cadres[one.cadre_id], now[one.cadre_id]) for one in found]
    return sorted(rows, key=lambda row: (row["cadre"].home_unit.path, row["cadre"].home_order))


def row_of(candidate: Candidate, cadre: object, now: dict) -> dict:
    """One candidate."""
    answers = {answer.item: answer for answer in candidate.answers.all()}
    post = post_of(cadre)
    return {
        "candidate": candidate,
        "cadre": cadre,
        "post": post.title if post else "",
        "state": (STATES[candidate.state], candidate.get_state_display()),
        "answered": len(answers),
        "found": sum(answer.said == Said.FOUND for answer in answers.values()),
        "marks": [mark_of(answers.get(item)) for item in Item.values],
        "changes": changes_of(candidate.standing, now),
    }


def mark_of(answer: CheckAnswer | None) -> str:
    """An item in one word."""
    return str(answer.get_said_display()) if answer else "—"


def changes_of(before: dict, now: dict) -> str:
    """What is no longer as it was when the list was made; comparisons only where both times told any."""
    compared = before.get("results") and now["results"]
    told = [
        (before.get("state") != now["state"], _("management state")),
        (before.get("unit") != now["unit"], _("unit")),
        (compared and before["results"] != now["results"], _("comparison")),
    ]
    return _(", ").join(word for changed, word in told if changed)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.SELECT_CADRES)
def candidate(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One candidate: the checklist, and what has become of them."""
    found = get_object_or_404(visible_candidates(request.user).select_related("cadre", "working_list"), pk=pk)
    form = CandidateForm(request.POST or None, instance=found)
    check = CheckForm(initial={"said_on": today()})
    if request.method == "POST" and form.is_valid():
        services.change_candidate(found, **form.cleaned_data, by=request.user)
        return redirect("selection:list", pk=found.working_list_id)
    return candidate_page(request, found, form, check)


@require_POST
@requires(Permission.SELECT_CADRES)
def check(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Record what was found on one item."""
    found = get_object_or_404(visible_candidates(request.user).select_related("cadre", "working_list"), pk=pk)
    form = CheckForm(request.POST, instance=CheckAnswer(candidate=found))
    if form.is_valid():
        try:
            services.record_check(form.instance, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("Recorded."))
            return redirect("selection:candidate", pk=pk)
    return candidate_page(request, found, CandidateForm(instance=found), form)


def candidate_page(
    request: HttpRequest, found: Candidate, form: CandidateForm, check_form: CheckForm
) -> HttpResponse:
    """The page of one candidate."""
    answers = {answer.item: answer for answer in found.answers.select_related("recorded_by")}
    lines = [
        {
            "label": label,
            "answer": answers.get(item),
            "outcome": OUTCOMES[answers[item].said] if item in answers else "na",
        }
        for item, label in Item.choices
    ]
    status = 422 if form.errors or check_form.errors else 200
    context = {
        "candidate": found,
        "list": found.working_list,
        "form": form,
        "check": check_form,
        "lines": lines,
    }
    return render(request, "selection/candidate.html", context, status=status)
