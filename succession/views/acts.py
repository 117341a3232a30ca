"""Naming, ordering and taking off successors, confirming a list, giving a post up."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import requires
from accounts.choices import Permission
from cadres.queries import search
from common.forms import add_errors
from succession.forms import CloseForm, PlaceForm, RemoveForm, SuccessorForm
from succession.models import Post, Successor
from succession.queries import nameable_cadres, own_posts, own_successors
from succession.services.keeping import (
    close_post,
    confirm_list,
    move_successor,
    name_successor,
    remove_successor,
)

FOUND = 20


@require_GET
@requires(Permission.EDIT_POOLS)
def people(request: HttpRequest) -> JsonResponse:
    """People the user may name, by name."""
    words = request.GET.get("q", "").strip()
    found = search(nameable_cadres(request.user), words).select_related("home_unit")
    rows = found.order_by("name_search", "id")[:FOUND] if words else []
    return JsonResponse(
        [{"value": str(one.pk), "text": one.name, "note": str(one.home_unit)} for one in rows], safe=False
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_POOLS)
def name(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Name somebody at the end of the list; `cadre` in the address fills the form."""
    found = get_object_or_404(own_posts(request.user), pk=pk)
    form = SuccessorForm(
        request.POST or None,
        initial={"cadre": request.GET.get("cadre")},
        instance=Successor(post=found),
        people=nameable_cadres(request.user),
    )
    about = {"heading": _("Name a successor"), "post": found}
    return done_or_asked(request, form, lambda: name_successor(form.instance, by=request.user), about)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_POOLS)
def remove(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take somebody off the list, with the reason."""
    found = get_object_or_404(own_successors(request.user), pk=pk)
    form = RemoveForm(request.POST or None, instance=found)
    about = {"heading": _("Take off the list"), "post": found.post, "person": found.cadre.name}

    def act() -> Successor:
        return remove_successor(found, because=form.cleaned_data["removed_because"], by=request.user)

    return done_or_asked(request, form, act, about)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_POOLS)
def close(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Give up a post nobody holds."""
    found = get_object_or_404(own_posts(request.user), pk=pk)
    form = CloseForm(request.POST or None, instance=found)
    about = {"heading": _("Give up the post"), "post": found, "back_to_list": True}

    def act() -> Post:
        return close_post(found, because=form.cleaned_data["closed_because"], by=request.user)

    return done_or_asked(request, form, act, about)


def done_or_asked(request: HttpRequest, form: BaseForm, act: Callable, about: dict) -> HttpResponse:
    """Do it and go back to the post, or show the form with what is wrong."""
    back = reverse("succession:post", args=[about["post"].pk])
    if form.is_valid():
        try:
            act()
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("Recorded."))
            return redirect("succession:posts" if about.get("back_to_list") else back)
    context = {"form": form, "names": " ".join(form.fields), "back_url": back} | about
    return render(request, "succession/form.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.EDIT_POOLS)
def confirm(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note that the list was looked at today."""
    found = get_object_or_404(own_posts(request.user), pk=pk)
    confirm_list(found, by=request.user)
    messages.success(request, _("Confirmed as of today."))
    return redirect("succession:post", pk=pk)


@require_POST
@requires(Permission.EDIT_POOLS)
def place(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put somebody at another place of the list."""
    found = get_object_or_404(own_successors(request.user), pk=pk)
    form = PlaceForm(request.POST)
    try:
        move_successor(found, form.cleaned_data["place"] if form.is_valid() else 0, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("succession:post", pk=found.post_id)
