"""Giving and withdrawing labels, taking a portrait."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from cadres.models import Cadre
from common.clock import today
from common.forms import add_errors
from portraits.forms import LabelForm, TakeForm, WithdrawForm
from portraits.models import Label, Portrait
from portraits.portraying import portray
from portraits.queries import own_labels, portrayable_cadres
from portraits.services.labelling import give_label, take_portrait, withdraw_label


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_PORTRAITS)
def give(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Give somebody a label."""
    cadre = get_object_or_404(portrayable_cadres(request.user), pk=pk)
    made = Label(cadre=cadre)
    form = LabelForm(request.POST or None, instance=made, now=portray(cadre, today()), by=request.user)
    return done_or_asked(
        request, form, lambda: give_label(made, form.chosen, by=request.user), cadre, _("Give a label")
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_PORTRAITS)
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a label back, with the reason."""
    found = get_object_or_404(own_labels(request.user), pk=pk)
    form = WithdrawForm(request.POST or None, instance=found)

    def act() -> Label:
        return withdraw_label(found, because=form.cleaned_data["withdrawn_because"], by=request.user)

    return done_or_asked(
        request, form, act, found.cadre, _("Withdraw the label “%(label)s”") % {"label": found.text}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.EDIT_PORTRAITS)
def take(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Keep the portrait as it is today."""
    cadre = get_object_or_404(portrayable_cadres(request.user), pk=pk)
    form = TakeForm(request.POST or None, instance=Portrait(cadre=cadre))

    def act() -> Portrait:
        return take_portrait(cadre, form.cleaned_data["occasion"], by=request.user)

    return done_or_asked(request, form, act, cadre, _("Keep the portrait of today"))


def done_or_asked(
    request: HttpRequest, form: BaseForm, act: Callable, cadre: Cadre, heading: str
) -> HttpResponse:
    """Do it and go back to the portrait, or show the form with what is wrong."""
    back = reverse("portraits:portrait", args=[cadre.pk])
    if form.is_valid():
        try:
            act()
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("Recorded."))
            return redirect(back)
    context = {
        "form": form,
        "names": " ".join(form.fields),
        "back_url": back,
        "cadre": cadre,
        "heading": heading,
    }
    return render(request, "portraits/form.html", context, status=422 if form.errors else 200)
