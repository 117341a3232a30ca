"""The page of a query: its conditions, three segments, who is in one; kept, shared, printed, taken out."""

import io
import json
from collections.abc import Sequence
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from cadres.exports import who_and_when
from cadres.models import Cadre
from cadres.queries import exportable_cadres, search
from cadres.reading import note_taken_out
from common.clock import today
from common.forms import add_errors
from common.listing import Column, Listing
from common.sheets import SHEET_TYPE, SheetOut, write_workbook
from selection import builder, services
from selection.compiling import SEGMENTS, counted, found, kept, people
from selection.conditions import CATALOGUE, offered
from selection.forms import QueryForm, SaveQueryForm
from selection.models import SavedQuery
from selection.queries import visible_queries
from selection.rows import DEFAULT_ORDER, columns, listed, rows_of
from selection.tree import leaves, words

page = require_http_methods(["GET", "HEAD", "POST"])


class Question:
    """What the address asks: conditions, cut-off date, segment; faults stand in the form."""

    def __init__(self, request: HttpRequest) -> None:
        said = request.POST if request.method == "POST" else request.GET
        self.user, self.saved = request.user, None
        if said.get("saved"):
            self.saved = saved_of(request, said["saved"])
            kept = {"tree": json.dumps(self.saved.tree), "on": self.saved.cut_off or ""}
            said = kept | {key: said[key] for key in ("segment", "q") if key in said}
        self.form = QueryForm(said, user=request.user)
        self.form.is_valid()
        self.tree, self.day = self.form.question, self.form.day
        segment = said.get("segment", "yes")
        self.segment = segment if segment in SEGMENTS else "yes"

    @property
    def is_asked(self) -> bool:
        """Whether there is something to ask."""
        return self.form.is_valid() and any(True for _leaf in leaves(self.tree))

    @property
    def parameters(self) -> dict[str, str]:
        """The same in an address."""
        if self.saved:
            return {"saved": str(self.saved.pk)}
        on = {"on": self.day.isoformat()} if self.form.cleaned_data.get("on") else {}
        return {"tree": json.dumps(self.tree, ensure_ascii=False, separators=(",", ":"))} | on

    def people(self) -> QuerySet[Cadre]:
        """Who is in the segment."""
        if not self.is_asked:
            return Cadre.objects.none()
        return found(self.tree, self.segment, by=self.user, day=self.day)

    def asked_about(self) -> QuerySet[Cadre]:
        """Who is judged."""
        return people(self.user, self.tree) if self.is_asked else Cadre.objects.none()

    def keep(self, rows: QuerySet[Cadre], ids: Sequence[UUID] | None) -> QuerySet[Cadre]:
        """Those of some rows who are in the segment."""
        return kept(rows, self.tree, self.segment, by=self.user, day=self.day, ids=ids)


def saved_of(request: HttpRequest, key: str) -> SavedQuery:
    """A kept query by its id; 404 when it is none of the user's."""
    try:
        return get_object_or_404(visible_queries(request.user), pk=UUID(key))
    except ValueError as error:
        raise Http404 from error


def segment_words() -> dict[str, str]:
    """The segments in words."""
    return {"yes": _("Meet the conditions"), "unknown": _("Unknown"), "no": _("Do not meet them")}


@require_GET
@requires(Permission.SELECT_CADRES)
def query(request: HttpRequest) -> HttpResponse:
    """The conditions, and the people of one segment."""
    asked = Question(request)
    if asked.is_asked:
        record("query.asked", by=request.user, detail=asked.parameters | {"segment": asked.segment})
    listing = Listing(request, columns=columns(asked.tree, asked.segment))
    rows = search(asked.asked_about(), listing.query)
    listing.fill(rows, DEFAULT_ORDER, lambda ids: listed(ids, asked.day), keep=asked.keep)
    listing.page.rows = rows_of(listing.page.rows, asked.tree, listing.shown, by=request.user, day=asked.day)
    here = urlencode(asked.parameters)
    context = {
        "listing": listing, "asked": asked, "node": builder.node(asked.tree, request.user),
        "catalogue": builder.menu(request.user),
        "words": words(asked.tree) if asked.is_asked else "", "queries": visible_queries(request.user)[:100],
        "segments": segments_of(asked, {}), "row_template": "selection/_row.html", "empty_template": "selection/_nobody.html",
        "bulk_template": "selection/_bulk.html", "figures_url": f"{reverse('selection:figures')}?{here}",
        "save_url": f"{reverse('selection:save')}?{here}", "here": asked.parameters, "forms_url": forms_url(),
        "print_url": f"{reverse('selection:print')}?{here}&segment={asked.segment}",
        "export_url": f"{reverse('selection:export')}?{here}&segment={asked.segment}",
    }  # fmt: skip
    if not permits(request.user, Permission.EXPORT_CADRES):
        context["export_url"] = context["print_url"] = ""
    return render(request, "selection/query.html", context, status=200 if asked.form.is_valid() else 422)


def forms_url() -> str:
    """Where appointment forms are set for several people; empty where there is no such page."""
    try:
        return reverse("reports:new_forms")
    except NoReverseMatch:
        return ""


def segments_of(asked: Question, counts: dict[str, int]) -> list[dict]:
    """The three segments as tabs."""
    here = reverse("selection:query")
    return [
        {
            "key": key,
            "label": label,
            "count": counts.get(key, ""),
            "current": key == asked.segment,
            "url": f"{here}?{urlencode(asked.parameters | {'segment': key})}",
        }
        for key, label in segment_words().items()
    ]


@require_GET
@requires(Permission.SELECT_CADRES)
def figures(request: HttpRequest) -> HttpResponse:
    """How many are in each segment: fetched when the page is there."""
    asked = Question(request)
    counts = counted(asked.tree, by=request.user, day=asked.day) if asked.is_asked else {}
    return render(request, "selection/_segments.html", {"segments": segments_of(asked, counts)})


@require_GET
@requires(Permission.SELECT_CADRES)
def part(request: HttpRequest) -> HttpResponse:
    """A new condition or group for the builder."""
    key = request.GET.get("is", "")
    if key in ("all", "any"):
        node = {"joint": key, "parts": [], builder.NEGATED: False}
    elif key in offered(request.user):
        node = builder.leaf(CATALOGUE[key], {}, request.user)
    else:
        raise Http404
    context = {"node": node, "catalogue": builder.menu(request.user)}
    return render(request, "selection/_node.html", context)


@page
@requires(Permission.SELECT_CADRES)
def save(request: HttpRequest) -> HttpResponse:
    """Keep the conditions under a name, for oneself or shared."""
    asked = Question(request)
    units = units_for(request.user, Permission.SELECT_CADRES)
    sent = request.POST if request.method == "POST" else None
    form = SaveQueryForm(sent, units=units, initial={"unit": units.first()})
    if form.is_valid() and asked.is_asked:
        kept = form.instance
        kept.tree, kept.cut_off = asked.tree, asked.form.cleaned_data.get("on")
        try:
            services.save_query(kept, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The query “%(name)s” has been saved.") % {"name": kept.name})
            return redirect(f"{reverse('selection:query')}?saved={kept.pk}")
    status = 422 if form.is_bound else 200
    context = {
        "form": form, "heading": _("Save the query"), "about": words(asked.tree), "hidden": asked.parameters,
        "fields": "name unit shared", "action": reverse("selection:save"), "button": _("Save"),
        "back_url": f"{reverse('selection:query')}?{urlencode(asked.parameters)}",
    }  # fmt: skip
    return render(request, "selection/form.html", context, status=status)


@require_POST
@requires(Permission.SELECT_CADRES)
def forget(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Delete a query of one's own."""
    kept = get_object_or_404(visible_queries(request.user).filter(owner=request.user), pk=pk)
    services.delete_query(kept, by=request.user)
    messages.success(request, _("The query “%(name)s” has been deleted.") % {"name": kept.name})
    return redirect("selection:query")


@require_GET
@requires(Permission.EXPORT_CADRES)
def printed(request: HttpRequest) -> HttpResponse:
    """Conditions in words, cut-off date and people, to be printed: paper is taken out as a sheet is."""
    asked = Question(request)
    people, refusal = taken(request, asked)
    if refusal:
        return back(request, asked, refusal)
    shown, rows = table_of(asked, people)
    record("query.printed", by=request.user, detail={"people": len(rows), "tree": asked.tree})
    context = {"asked": asked, "words": words(asked.tree), "columns": shown, "rows": rows,
               "segment": segment_words()[asked.segment]}  # fmt: skip
    return render(request, "selection/print.html", context)


@require_GET
@requires(Permission.EXPORT_CADRES)
def export(request: HttpRequest) -> HttpResponseBase:
    """The people of the segment as .xlsx, as far as one person takes lists out alone."""
    asked = Question(request)
    people, refusal = taken(request, asked)
    if refusal:
        return back(request, asked, refusal)
    shown, rows = table_of(asked, people)
    mark = " · ".join(who_and_when(request.user, timezone.now()))
    titles = [
        _("Query by conditions"),
        _("As of %(day)s") % {"day": f"{asked.day:%Y.%m.%d}"},
        words(asked.tree),
        mark,
    ]
    lines = ([n, *row["cells"]] for n, row in enumerate(rows, start=1))
    sheet = SheetOut(titles[0][:31], [_("No."), *(str(one.label) for one in shown)], lines, titles, mark=mark)
    stream = io.BytesIO()
    write_workbook(stream, [sheet])
    stream.seek(0)
    record(
        "query.exported",
        by=request.user,
        detail={"rows": len(people), "tree": asked.tree},
        address=request.META["REMOTE_ADDR"],
    )
    name = f"{titles[0]}-{today():%Y%m%d}.xlsx"
    return FileResponse(stream, as_attachment=True, filename=name, content_type=SHEET_TYPE)


def table_of(asked: Question, people: list[Cadre]) -> tuple[Sequence[Column], list[dict]]:
    """Columns and rows as the page shows them."""
    shown = columns(asked.tree, asked.segment)
    return shown, rows_of(people, asked.tree, [one.key for one in shown], by=asked.user, day=asked.day)


def back(request: HttpRequest, asked: Question, refusal: str) -> HttpResponse:
    """To the page of the query, which says why."""
    messages.error(request, refusal)
    return redirect(f"{reverse('selection:query')}?{urlencode(asked.parameters)}")


def taken(request: HttpRequest, asked: Question) -> tuple[list[Cadre], str]:
    """The people of the segment whom the user takes out, counted for the day; or nobody, and why."""
    people = exportable_cadres(request.user).filter(pk__in=asked.people().values("pk"))
    if refusal := refused(request, asked, people.count()):
        return [], refusal
    return list(listed(people.values("pk"), asked.day).order_by(*DEFAULT_ORDER)), ""


def refused(request: HttpRequest, asked: Question, number: int) -> str:
    """Why these people are not taken out alone; empty when they are."""
    guarded = any(CATALOGUE[leaf["is"]].needs for leaf in leaves(asked.tree))
    if guarded and not permits(request.user, Permission.APPROVE_EXPORTS):
        return _("What asks about matters, declarations or the comparison is not taken out alone.")
    if not number:
        return _("This list holds nobody you may take out.")
    if number > settings.EXPORT_AT_ONCE or not note_taken_out(request.user, number):
        return _(
            "That is more than one person takes out alone: narrow the query, or ask for the list from the roster."
        )
    return ""
