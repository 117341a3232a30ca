"""Sensitive parts of a file: shown on request, with a purpose; and finding a file by its ID number."""

from uuid import UUID

from allauth.core.exceptions import ReauthenticationRequired
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from accounts.second_factor import is_fresh
from cadres import reading
from cadres.forms import NumberForm, RevealForm
from cadres.queries import revealable_cadres
from common.forms import add_errors

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@never_cache
@requires(Permission.REVEAL_SENSITIVE)
def reveal(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what for, then see; the second factor, or the password where none is enrolled, was shown just now."""
    cadre = get_object_or_404(revealable_cadres(request.user), pk=pk)
    if not is_fresh(request):
        raise ReauthenticationRequired
    form, shown = RevealForm(request.POST or None), []
    if form.is_valid():
        try:
            shown = reading.reveal(cadre, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            add_errors(form, error)
    back = reverse("cadres:record", args=[pk])
    context = {"cadre": cadre, "form": form, "shown": shown, "back_url": back}
    return render(request, "cadres/reveal.html", context, status=400 if form.errors else 200)


@page
@never_cache
@sensitive_post_parameters()
@requires(Permission.REVEAL_SENSITIVE)
def by_number(request: HttpRequest) -> HttpResponse:
    """Find a file by the whole ID number, which is posted so that it stands in no address and no log."""
    form = NumberForm(request.POST or None)
    if form.is_valid():
        try:
            found = reading.find_by_number(form.cleaned_data["id_number"], by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            if found:
                return redirect("cadres:record", pk=found.pk)
            form = NumberForm()
            messages.info(request, _("There is no file with this ID number whose number you may look at."))
    return render(request, "cadres/by_number.html", {"form": form}, status=400 if form.errors else 200)
