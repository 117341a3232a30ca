"""Stretch assignments: the list, one of them, giving and changing one, check-ins, closing; service periods."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import F, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from common.clock import today
from common.forms import add_errors
from common.listing import Column, Filter, Listing
from placements import services
from placements.choices import Ground, Load, Result
from placements.desk import named
from placements.forms import LEVERS, CheckInForm, CloseForm, LockForm, StretchForm
from placements.models import Stretch, YoungGroup
from placements.queries import aged_up_to, own_stretches, placeable_cadres, visible_stretches
from placements.views.placement import lock_lines
from placements.words import COURSE_LOOKS, RESULT_LOOKS, dotted, last_day, left_words, lever_words, term_words
from units.queries import within

page = require_http_methods(["GET", "HEAD", "POST"])
COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("cadre__name_search",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("cadre__home_unit__path", "cadre__home_order")),
    Column("task", gettext_lazy("Assignment")),
    Column("ground", gettext_lazy("Ground of entry"), sort=("ground",)),
    Column("levers", gettext_lazy("Levers")),
    Column("supervisor", gettext_lazy("Supervisor")),
    Column("term", gettext_lazy("Term"), sort=("ends",)),
    Column("standing", gettext_lazy("State")),
    Column("field", gettext_lazy("Field of work"), shown=False),
)
ORDER = ("ends", "id")
OPEN, LATE = "open", "late"
STATES = (
    (OPEN, gettext_lazy("under way")),
    (LATE, gettext_lazy("past its last day")),
    ("closed", gettext_lazy("brought to an end")),
)


@require_GET
@requires(Permission.VIEW_CADRES)
def stretches(request: HttpRequest) -> HttpResponse:
    """Assignments of the cadres in scope."""
    listing = Listing(request, columns=COLUMNS, filters=filters_for(request))
    rows = narrowed(visible_stretches(request.user).annotate(ends=F("valid__endswith")), listing)
    listing.fill(rows, ORDER, lambda ids: loaded(rows.filter(pk__in=ids)))
    shown = sorted({str(one.cadre_id) for one in listing.page.rows})
    record("stretches.read", by=request.user, detail={"shown": shown})
    listing.page.rows = [row(one, listing.shown) for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, ORDER),
        "row_template": "placements/_row.html",
        "empty_template": "placements/_no_stretches.html",
        "search_words": _("Name, pinyin or assignment"),
        "may_plan": permits(request.user, Permission.MANAGE_PLACEMENTS),
    }
    return render(request, "placements/stretches.html", context)


def loaded(rows: QuerySet[Stretch]) -> QuerySet[Stretch]:
    """With what a line says."""
    return rows.select_related("cadre__home_unit", "field")


def filters_for(request: HttpRequest) -> list[Filter]:
    """The conditions of the chip bar."""
    units = units_for(request.user, Permission.VIEW_CADRES)
    return [
        Filter("state", _("State"), STATES, kind="one"),
        Filter("ground", _("Ground of entry"), tuple(Ground.choices)),
        Filter("unit", _("Unit"), tuple((str(unit.pk), str(unit)) for unit in units)),
        Filter("young", _("Young cadres"), named(YoungGroup.objects.all()), kind="one"),
        Filter("result", _("Result"), tuple(Result.choices), rare=True),
    ]


def narrowed(rows: QuerySet[Stretch], listing: Listing) -> QuerySet[Stretch]:
    """What meets the conditions."""
    day = today()
    states = {
        OPEN: Q(closed_on=None, ends__gt=day),
        LATE: Q(closed_on=None, ends__lte=day),
        "closed": Q(closed_on__isnull=False),
    }
    if state := listing.chosen("state"):
        rows = rows.filter(states[state[0]])
    for key in ("ground", "result"):
        if chosen := listing.chosen(key):
            rows = rows.filter(**{f"{key}__in": chosen})
    if units := listing.chosen("unit"):
        rows = rows.filter(cadre__home_unit__in=within(units))
    if young := listing.chosen("young"):
        rows = rows.filter(aged_up_to(YoungGroup.objects.get(pk=young[0]).age_until, day))
    for word in listing.query.split():
        named_so = Q(cadre__name__contains=word) | Q(cadre__name_search__contains=word.lower())
        rows = rows.filter(named_so | Q(task__contains=word))
    return rows


def row(one: Stretch, shown: Sequence[str]) -> dict:
    """A line of the list."""
    outcome, words, left = state_of(one)
    cells = {
        "name": one.cadre.name,
        "unit": str(one.cadre.home_unit),
        "task": one.task,
        "ground": str(one.get_ground_display()),
        "levers": lever_words(one),
        "supervisor": one.supervisor,
        "term": term_words(one.valid),
        "standing": words,
        "field": str(one.field or ""),
    }
    return {
        "name": one.cadre.name,
        "href": reverse("placements:stretch", args=[one.pk]),
        "outcome": outcome,
        "left": left,
        "cells": [(key, cells[key]) for key in shown],
    }


def state_of(one: Stretch) -> tuple[str, str, str]:
    """How an assignment stands today: look, word, and how long it still runs."""
    if one.result:
        return RESULT_LOOKS[one.result], str(one.get_result_display()), ""
    if last_day(one.valid) < today():
        return "miss", _("past its last day"), left_words(one.valid, today())
    return "soon", _("under way"), left_words(one.valid, today())


@require_GET
@requires(Permission.VIEW_CADRES)
def stretch(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One assignment: its ground, its levers, how it goes, what came of it."""
    found = get_object_or_404(loaded(visible_stretches(request.user)), pk=pk)
    record("stretches.read", found, by=request.user, detail={"cadre": str(found.cadre_id)})
    outcome, words, left = state_of(found)
    mine = not found.closed_on and own_stretches(request.user).filter(pk=pk).exists()
    context = {
        "stretch": found,
        "term": term_words(found.valid),
        "outcome": outcome,
        "standing": words,
        "left": left,
        "levers": levers_of(found),
        "check_ins": [
            {"day": dotted(one.held_on), "look": COURSE_LOOKS[one.course], "one": one}
            for one in found.check_ins.select_related("recorded_by")
        ],
        "may_change": mine,
    }
    return render(request, "placements/stretch.html", context)


def levers_of(found: Stretch) -> list[dict]:
    """The three levers with their level before and after."""
    words = (
        ("volume", pgettext("lever", "Volume of tasks"), _("moderately more")),
        ("difficulty", pgettext("lever", "Difficulty"), _("moderately harder")),
        ("test", pgettext("lever", "Test"), _("moderately tougher")),
    )
    return [
        {
            "label": label,
            "how": how if after > before else _("as before"),
            "before": Load(before).label,
            "after": Load(after).label,
            "share": after * 20,
            "is_raised": after > before,
        }
        for name, label, how in words
        for before, after in [(getattr(found, f"{name}_before"), getattr(found, f"{name}_after"))]
    ]


@page
@requires(Permission.MANAGE_PLACEMENTS)
def new(request: HttpRequest) -> HttpResponse:
    """Give an assignment; the address may name the cadre."""
    initial = {"cadre": request.GET["cadre"]} if request.GET.get("cadre") else {}
    sent = request.POST if request.method == "POST" else None
    form = StretchForm(sent, initial=initial, cadres=placeable_cadres(request.user))
    if form.is_valid():
        try:
            made = services.assign(form.instance, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The assignment is given."))
            return redirect("placements:stretch", pk=made.pk)
    return stretch_form(request, form, _("New stretch assignment"), reverse("placements:stretches"))


@page
@requires(Permission.MANAGE_PLACEMENTS)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Correct an open assignment."""
    found = get_object_or_404(own_stretches(request.user).select_related("cadre"), pk=pk)
    sent = request.POST if request.method == "POST" else None
    form = StretchForm(sent, instance=found, cadres=placeable_cadres(request.user))
    if form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            services.change_stretch(found, version=version, by=request.user, **form.values())
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The assignment has been changed."))
            return redirect("placements:stretch", pk=pk)
    return stretch_form(request, form, _("Change the assignment"), reverse("placements:stretch", args=[pk]))


def stretch_form(request: HttpRequest, form: StretchForm, heading: str, back_url: str) -> HttpResponse:
    """The page of the form."""
    lever_help = _("Each lever before and after: at least one is raised, none by more than two levels.")
    sections = [
        {"title": _("Who, and why"), "help": "", "names": "cadre ground ground_reason"},
        {"title": _("Assignment"), "help": "", "names": "task field detail supervisor start end"},
        {"title": _("The three levers"), "help": lever_help, "names": LEVERS},
    ]
    return form_page(request, form, heading, back_url, sections=sections)


def form_page(
    request: HttpRequest,
    form: forms.Form,
    heading: str,
    back_url: str,
    *,
    sections: list[dict],
    sub: str = "",
) -> HttpResponse:
    """The page of a form about assignments; 422 when it was refused."""
    context: dict[str, Any] = {
        "form": form,
        "heading": heading,
        "sub": sub,
        "sections": sections,
        "back_url": back_url,
        "list_url": reverse("placements:stretches"),
        "list_word": _("Stretch assignments"),
    }
    return render(request, "placements/form.html", context, status=422 if form.is_bound else 200)


def check_in_act(found: Stretch, form: forms.Form, request: HttpRequest) -> None:
    """Record the talk."""
    form.instance.stretch = found
    services.check_in(form.instance, by=request.user)


def close_act(found: Stretch, form: forms.Form, request: HttpRequest) -> None:
    """Close the assignment."""
    data = form.cleaned_data
    services.close_stretch(
        found, result=data["result"], text=data["text"], on=data["closed_on"], by=request.user
    )


STEPS = {
    "check-in": (gettext_lazy("Record a check-in"), CheckInForm, check_in_act, "held_on"),
    "close": (gettext_lazy("Record the result"), CloseForm, close_act, "closed_on"),
}


@page
@requires(Permission.MANAGE_PLACEMENTS)
def step(request: HttpRequest, pk: UUID, key: str) -> HttpResponse:
    """A check-in, or the result."""
    if key not in STEPS:
        raise Http404
    found = get_object_or_404(own_stretches(request.user).select_related("cadre"), pk=pk)
    heading, form_class, act, day = STEPS[key]
    form = form_class(request.POST if request.method == "POST" else None, initial={day: today()})
    if form.is_valid():
        try:
            act(found, form, request)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("Noted."))
            return redirect("placements:stretch", pk=pk)
    sections = [{"title": heading, "help": "", "names": " ".join(form.fields)}]
    back_url = reverse("placements:stretch", args=[pk])
    return form_page(request, form, str(heading), back_url, sections=sections, sub=found.cadre.name)


@page
@requires(Permission.MANAGE_PLACEMENTS)
def add_lock(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Record a service period of a cadre."""
    cadre = get_object_or_404(placeable_cadres(request.user), pk=pk)
    form = LockForm(request.POST if request.method == "POST" else None)
    back_url = reverse("cadres:part", args=[pk, "placements"])
    if form.is_valid():
        try:
            services.record_lock(cadre, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("Noted."))
            return redirect(back_url)
    words = _(
        "It speaks to transfers and open selection, not to promotion. Its length is a local rule: check it."
    )
    sections = [{"title": _("Service period"), "help": words, "names": " ".join(form.fields)}]
    running = "; ".join(lock_lines(cadre))
    return form_page(
        request,
        form,
        _("Record a service period"),
        back_url,
        sections=sections,
        sub=f"{cadre.name} {running}".strip(),
    )
