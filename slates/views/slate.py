"""A slate side by side: with names, or blind."""

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from audit.services import record
from common.clock import today
from readiness.views.book import step_name
from slates.comparison import Column, Compared, compare
from slates.figures import MINIMUM, Share, repeats
from slates.models import Slate
from slates.queries import (
    fit,
    hides_names,
    last_lists,
    not_put_forward,
    own_slates,
    sees_everybody,
    standing_reasons,
    visible_slates,
)
from slates.shares import shares
from slates.words import not_all_words, p_words, share_label
from talent_pools.queries import eligible_cadres

SHOWN = 60


@require_GET
@requires(Permission.VIEW_POOLS)
def slate(request: HttpRequest, pk: UUID) -> HttpResponse:
    """With names; who may not see them yet is sent to the blind page."""
    found = get_object_or_404(visible_slates(request.user), pk=pk)
    if hides_names(found, request.user):
        return redirect("slates:blind", pk=pk)
    compared = compare(found, request.user, today(), blind=False, order=order_asked(request))
    passed = passed_lines(request.user, found)
    detail = {"people": len(compared.columns) + len(passed)}
    record("slate.read", found, by=request.user, detail=detail)
    context = {
        **page_of(request, found, compared),
        **figures_of(request, found),
        "passed": passed,
        "shown": SHOWN,
        "repeated": repeat_lines(request.user, found, compared.columns),
        "may_edit": own_slates(request.user).filter(pk=pk).exists(),
    }
    return render(request, "slates/slate.html", context)


@require_GET
@requires(Permission.VIEW_POOLS)
def blind(request: HttpRequest, pk: UUID) -> HttpResponse:
    """甲, 乙, 丙: nothing on the page says who they are, and nothing that people have written is on it.

    Who does not see all of them is told so, and sees none: what is missing would tell who is who.
    """
    found = get_object_or_404(visible_slates(request.user), pk=pk)
    names_url = "" if hides_names(found, request.user) else reverse("slates:slate", args=[pk])
    if not sees_everybody(request.user, found):
        context = {
            "one": found,
            "step": step_name(found.step),
            "names_url": names_url,
            "why": not_all_words(),
        }
        return render(request, "slates/unseen.html", context, status=403)
    record("slate.read_blind", found, by=request.user, detail={"people": len(found.people)})
    compared = compare(found, request.user, today(), blind=True, order=order_asked(request))
    context = page_of(request, found, compared) | {"names_url": names_url}
    return render(request, "slates/blind.html", context)


def figures_of(request: HttpRequest, found: Slate) -> dict:
    """Shares and repeated names: with names only, for on two to six people they tell who is who."""
    every = repeats(last_lists(request.user, found))
    return {
        "shares": [share_line(one) for one in shares(request.user, found, today())],
        "minimum": MINIMUM,
        "every": every,
    }


def page_of(request: HttpRequest, found: Slate, compared: Compared) -> dict:
    """What both pages show."""
    return {
        "one": found,
        "step": step_name(found.step),
        "columns": [column_of(column, compared) for column in compared.columns],
        "rows": [
            {"line": line, "cells": list(zip(compared.columns, cells, strict=True))}
            for line, cells in compared.rows
        ],
        "hidden": compared.hidden,
        "fit": fit(request.user, found).count(),
        "not_put_forward": not_put_forward(request.user, found).count(),
        "sheet_url": reverse("slates:sheet", args=[found.pk]) if may_take_out(request) else "",
        "day": today(),
    }


def may_take_out(request: HttpRequest) -> bool:
    """Whether the reader takes lists out at all."""
    return permits(request.user, Permission.EXPORT_CADRES)


def column_of(column: Column, compared: Compared) -> dict:
    """A heading, with the address that puts the column one to the left; it names places, never people."""
    places = [one.place for one in compared.columns]
    at = places.index(column.place)
    left = [*places[: at - 1], column.place, places[at - 1], *places[at + 1 :]] if at else []
    href = reverse("cadres:record", args=[column.cadre.pk]) if column.cadre else ""
    return {"column": column, "left": "".join(str(place) for place in left), "href": href}


def order_asked(request: HttpRequest) -> list[int]:
    """Places of columns in the address, a digit each; what is none is left out."""
    return [int(digit) for digit in request.GET.get("order", "")[:6] if digit.isascii() and digit.isdigit()]


def share_line(one: Share) -> dict:
    """A share in words, or that there are too few."""
    return {"one": one, "label": share_label(one.key), "p": p_words(one)}


def passed_lines(user: User, found: Slate) -> list[dict]:
    """Who meets every condition and is not on the slate, with the reason that stands."""
    reasons = standing_reasons(found)
    people = list(not_put_forward(user, found)[:SHOWN])
    mine = set(eligible_cadres(user).filter(pk__in=[one.pk for one in people]).values_list("pk", flat=True))
    return [
        {
            "cadre": one,
            "reason": reasons.get(one.pk),
            "href": reverse("cadres:record", args=[one.pk]),
            "reason_url": reverse("slates:passed_over", args=[found.pk, one.pk]) if one.pk in mine else "",
        }
        for one in people
    ]


def repeat_lines(user: User, found: Slate, columns: Sequence[Column]) -> list[str]:
    """Who of the slate stood on how many of the last lists."""
    every = repeats(last_lists(user, found))
    return [
        _("%(name)s: on %(n)d of the last %(lists)d lists")
        % {"name": one.label, "n": every.times[one.cadre.pk], "lists": every.lists}
        for one in columns
        if one.cadre and every.times[one.cadre.pk] > 1
    ]
