"""Dated records of a file: added, corrected, taken out; one form and one service call each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import requires
from accounts.choices import Permission
from cadres import services
from cadres.forms import (
    AppointmentForm,
    AppraisalForm,
    AwardForm,
    EducationForm,
    RankForm,
    VerificationForm,
    initial_of,
)
from cadres.models import Appointment, Appraisal, Award, Cadre, DateVerification, Education, RankPeriod
from cadres.views.edit import about, attempt, cadre_to_edit, form_page, section, sent, units_to_edit
from units.models import Unit

ROUTES = {
    "posts": "add_appointment",
    "ranks": "add_rank",
    "appraisals": "add_appraisal",
    "education": "add_education",
    "awards": "add_award",
    "verifications": "add_verification",
}
page = require_http_methods(["GET", "HEAD", "POST"])
Add = Callable[..., Model]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: its model and form, the service that adds one, its tab, and the words of its pages."""

    model: type[Model]
    form: type[forms.Form]
    add: Add
    part: str
    new: Promise
    change: Promise
    sections: Sequence[tuple[Promise, str, Promise | str]]


def added(model: type[Model], cadre: Cadre, *, by: object, **fields: Any) -> Model:
    """A record that ends no other."""
    return services.add_record(model(cadre=cadre, **fields), by=by)


KINDS = {
    "posts": Kind(
        Appointment,
        AppointmentForm,
        services.add_appointment,
        "service",
        gettext_lazy("Add a post"),
        gettext_lazy("Correct the post"),
        (
            (
                gettext_lazy("Post"),
                "title unit unit_text kind category change is_principal is_leadership in_team",
                "",
            ),
            (
                gettext_lazy("Level"),
                "level person_level",
                gettext_lazy("The own level only where it differs from that of the post."),
            ),
            (
                gettext_lazy("Term"),
                "start end probation_until confirmed_on document_no",
                gettext_lazy("An open main post ends where a new one begins."),
            ),
        ),
    ),
    "ranks": Kind(
        RankPeriod,
        RankForm,
        services.add_rank,
        "service",
        gettext_lazy("Add a rank"),
        gettext_lazy("Correct the rank"),
        (
            (
                gettext_lazy("Rank"),
                "place start end document_no",
                gettext_lazy("An open rank ends where a new one begins."),
            ),
        ),
    ),
    "appraisals": Kind(
        Appraisal,
        AppraisalForm,
        services.set_grade,
        "appraisals",
        gettext_lazy("Add a grade"),
        gettext_lazy("Correct the grade"),
        (
            (
                gettext_lazy("Yearly appraisal"),
                "year grade decided_on document_no",
                gettext_lazy("Recording a year again corrects it; the history keeps what stood before."),
            ),
        ),
    ),
    "education": Kind(
        Education,
        EducationForm,
        partial(added, Education),
        "education",
        gettext_lazy("Add an education"),
        gettext_lazy("Correct the education"),
        (
            (
                gettext_lazy("Education and degrees"),
                "mode education education_text degree degree_text",
                gettext_lazy("Words of one's own only where the list has none."),
            ),
            (gettext_lazy("School"), "school major started graduated verified", ""),
        ),
    ),
    "awards": Kind(
        Award,
        AwardForm,
        partial(added, Award),
        "awards",
        gettext_lazy("Add an award"),
        gettext_lazy("Correct the award"),
        ((gettext_lazy("Award"), "name organ awarded_on", ""),),
    ),
    "verifications": Kind(
        DateVerification,
        VerificationForm,
        partial(added, DateVerification),
        "verifications",
        gettext_lazy("Add a verified date"),
        gettext_lazy("Correct the verified date"),
        (
            (
                gettext_lazy("Verified date"),
                "kind value",
                gettext_lazy("It counts in the place of the recorded one from the day of its verification."),
            ),
            (gettext_lazy("Verification"), "document_no verified_on verified_by", ""),
        ),
    ),
}


@page
@requires(Permission.EDIT_CADRES)
def add(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """A new record."""
    cadre, one = cadre_to_edit(request, pk), KINDS[kind]
    form = one.form(sent(request), **form_options(request, one))
    context = {**about(cadre, one.part), "heading": one.new}
    return record_page(request, form, one, context, partial(one.add, cadre))


@page
@requires(Permission.EDIT_CADRES)
def change(request: HttpRequest, pk: UUID, kind: str, record: UUID) -> HttpResponse:
    """A record to correct, or to take out from here."""
    cadre, one, row = record_to_edit(request, pk, kind, record)
    form = one.form(sent(request), initial=initial_of(row), **form_options(request, one, row))
    context = {
        **about(cadre, one.part),
        "heading": one.change,
        "draft_key": f"record-{record}",
        "remove_url": reverse("cadres:remove_record", args=[pk, kind, record]),
    }
    return record_page(request, form, one, context, partial(services.change_record, row))


@require_POST
@requires(Permission.EDIT_CADRES)
def remove(request: HttpRequest, pk: UUID, kind: str, record: UUID) -> HttpResponse:
    """Take a record out."""
    _cadre, one, row = record_to_edit(request, pk, kind, record)
    services.remove_record(row, by=request.user)
    messages.success(request, _("The record has been taken out; the history keeps it."))
    return redirect("cadres:part", pk=pk, tab=one.part)


def record_to_edit(request: HttpRequest, pk: UUID, kind: str, record: UUID) -> tuple[Cadre, Kind, Model]:
    """A record of a file the user may edit, or 404."""
    if kind not in KINDS:
        raise Http404
    cadre = cadre_to_edit(request, pk)
    return cadre, KINDS[kind], get_object_or_404(KINDS[kind].model, pk=record, cadre=cadre)


def form_options(request: HttpRequest, kind: Kind, row: Model | None = None) -> dict[str, Any]:
    """Units a post may be in: those the user edits, and the one it is in."""
    if kind.model is not Appointment:
        return {}
    units = units_to_edit(request.user)
    return {"units": units | Unit.objects.filter(pk=row.unit_id) if row else units}


def record_page(
    request: HttpRequest, form: forms.Form, kind: Kind, context: dict, write: Add
) -> HttpResponse:
    """A form that writes one record and leads back to its tab."""
    done = request.method == "POST" and form.is_valid()
    if done and attempt(form, lambda: write(**form.values(), by=request.user)):
        messages.success(request, _("Recorded."))
        return redirect(context["back_url"])
    sections = [section(str(title), names, str(help_text)) for title, names, help_text in kind.sections]
    return form_page(request, form, sections, context)


def table(file: Any, kind: str, head: list[str], rows: Sequence[tuple[Model, list[str]]]) -> dict:
    """Records of one kind for cadres/_table.html; `file` is views.record.File. Who may edit has links to do so."""
    links = [
        reverse("cadres:change_record", args=[file.cadre.pk, kind, row.pk]) if file.may_edit else ""
        for row, _cells in rows
    ]
    lines = [{"cells": cells, "edit_url": url} for (_row, cells), url in zip(rows, links, strict=True)]
    found = {"head": head, "rows": lines, "may_edit": file.may_edit}
    if file.may_edit:
        add_url = reverse(f"cadres:{ROUTES[kind]}", args=[file.cadre.pk])
        found |= {"add_url": add_url, "add_label": KINDS[kind].new}
    return found
