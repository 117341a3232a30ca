"""Measures for cadres by aspect, their documents, and how far they are used."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from audit.services import record
from cadres.queries import search
from cadres.views.edit import attempt, section, sent
from common.clock import today
from common.listing import Column, Filter, Listing, SavedView
from measures.choices import Aspect
from measures.conditions import words_of
from measures.models import Measure, PolicyDocument
from measures.policy_forms import DocumentForm, MeasureForm
from measures.queries import (
    editable_documents,
    kept_units,
    never_benefited,
    visible_documents,
    visible_grants,
    visible_measures,
)
from measures.services import granting
from measures.views.pages import form_page, page

BY_DOCUMENT = ("-document__issued_on", "document_id", "number", "id")
IN_HOUSE = ("home_unit__path", "home_order", "id")
COLUMNS = (
    Column("text", gettext_lazy("Measure"), fixed=True),
    Column("aspect", gettext_lazy("Aspect"), sort=("aspect",)),
    Column("document", gettext_lazy("Document"), sort=("document__name",)),
    Column("conditions", gettext_lazy("Conditions of the measure")),
    Column("valid", gettext_lazy("Valid until"), sort=("valid_until",)),
    Column("granted", gettext_lazy("Granted"), sort=("granted",), right=True),
    Column("spent", gettext_lazy("Spent, in yuan"), sort=("spent",), right=True),
)
PEOPLE = (
    Column("name", gettext_lazy("Name"), sort=("name_search",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("home_unit__path",)),
)


@require_GET
@requires(Permission.VIEW_MEASURES)
def measures(request: HttpRequest) -> HttpResponse:
    """Measures in sight, of which some were never used."""
    documents = tuple((str(one.pk), one.name) for one in visible_documents(request.user))
    filters = [
        Filter("aspect", _("Aspect"), tuple(Aspect.choices)),
        Filter("document", _("Document"), documents),
        Filter("unused", _("Never used"), kind="flag"),
    ]
    views = [SavedView(_("All measures")), SavedView(_("Never used"), (("unused", "1"),))]
    listing = Listing(request, columns=COLUMNS, filters=filters, views=views)
    rows = found(visible_measures(request.user), listing)
    listing.fill(rows, BY_DOCUMENT, lambda ids: visible_measures(request.user).filter(pk__in=ids))
    listing.page.rows = [{"measure": one, "conditions": conditions_of(one)} for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, BY_DOCUMENT),
        "row_template": "measures/_measure_row.html",
        "empty_template": "measures/_no_measures.html",
        "search_words": _("Words of the measure"),
        "may_keep": permits(request.user, Permission.EDIT_MEASURES),
        "documents": editable_documents(request.user),
    }
    return render(request, "measures/measures.html", context)


def found(rows: QuerySet[Measure], listing: Listing) -> QuerySet[Measure]:
    """What the conditions leave."""
    for key in ("aspect", "document"):
        if chosen := listing.chosen(key):
            rows = rows.filter(**{f"{key}__in": chosen})
    if listing.chosen("unused"):
        rows = rows.filter(granted=0)
    for word in listing.query.split():
        rows = rows.filter(Q(text__icontains=word) | Q(effect__icontains=word))
    return rows


def conditions_of(measure: Measure) -> str:
    """The conditions in words."""
    return _("; ").join(words_of(one.kind, one.amount, one.text) for one in measure.conditions.all())


@require_GET
@requires(Permission.VIEW_MEASURES)
def measure(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One measure, and to whom of those in sight it was granted."""
    one = get_object_or_404(visible_measures(request.user), pk=pk)
    grants = visible_grants(request.user).filter(measure=one)
    shown = [str(grant.cadre_id) for grant in grants]
    record("grant.read", one, by=request.user, detail={"shown": shown})
    context = {
        "measure": one,
        "conditions": conditions_of(one),
        "grants": grants,
        "may_ask": permits(request.user, Permission.EDIT_MEASURES),
        "may_keep": editable_documents(request.user).filter(pk=one.document_id).exists(),
    }
    return render(request, "measures/measure.html", context)


@page
@requires(Permission.EDIT_MEASURES)
def new_document(request: HttpRequest) -> HttpResponse:
    """A new policy document."""
    initial = {"unit": kept_units(request.user).first(), "issued_on": today()}
    form = DocumentForm(
        sent(request), instance=PolicyDocument(), initial=initial, units=kept_units(request.user)
    )
    if form.is_valid():
        kept = attempt(form, lambda: granting.save_document(form.instance, by=request.user))
        if kept:
            messages.success(request, _("The document is kept: now add its measures."))
            return redirect("measures:new_measure", pk=kept.pk)
    sections = [section(_("Policy document"), "name document_no issued_on unit")]
    labels = {"heading": _("New document"), "back_url": reverse("measures:measures")}
    return form_page(request, form, sections, back_label=_("Measures for cadres"), **labels)


@page
@requires(Permission.EDIT_MEASURES)
def new_measure(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A new measure of a document, with the next number."""
    document = get_object_or_404(editable_documents(request.user), pk=pk)
    number = (document.measures.order_by("-number").values_list("number", flat=True).first() or 0) + 1
    made = Measure(document=document, number=number, valid_from=document.issued_on)
    return measure_form(request, made, _("New measure"))


@page
@requires(Permission.EDIT_MEASURES)
def change_measure(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A measure to change."""
    own = Measure.objects.filter(document__in=editable_documents(request.user)).select_related("document")
    return measure_form(request, get_object_or_404(own, pk=pk), _("Change the measure"))


def measure_form(request: HttpRequest, measure: Measure, heading: str) -> HttpResponse:
    """The form of a measure."""
    form = MeasureForm(sent(request), instance=measure)
    if form.is_valid():
        kept = attempt(form, lambda: granting.save_measure(form.instance, form.conditions(), by=request.user))
        if kept:
            messages.success(request, _("The measure is kept."))
            return redirect("measures:measure", pk=kept.pk)
    asked = _("What is empty is not asked. Whoever does not meet a condition is not granted the measure.")
    sections = [
        section(_("Measure"), "number aspect text effect"),
        section(
            _("Conditions of the measure"),
            "level_at_most worked_years excellent_within awarded_within judged",
            asked,
        ),
        section(_("Validity and amount"), "valid_from valid_until effect_months quota budget"),
    ]
    labels = {"heading": heading, "back_url": reverse("measures:measures"), "about": measure.document.name}
    return form_page(request, form, sections, back_label=_("Measures for cadres"), **labels)


@require_GET
@requires(Permission.VIEW_MEASURES)
def never(request: HttpRequest) -> HttpResponse:
    """Cadres in sight whom no measure has ever reached."""
    listing = Listing(request, columns=PEOPLE)
    rows = search(never_benefited(request.user), listing.query)
    people = never_benefited(request.user).select_related("home_unit")
    listing.fill(rows, IN_HOUSE, lambda ids: people.filter(pk__in=ids))
    shown = [str(one.pk) for one in listing.page.rows]
    record("benefits.listed", by=request.user, detail={"shown": shown})
    context = {
        "listing": listing,
        **listing.numbers(rows, IN_HOUSE),
        "row_template": "measures/_never_row.html",
        "search_words": _("Name, pinyin or initials"),
    }
    return render(request, "measures/never.html", context)
