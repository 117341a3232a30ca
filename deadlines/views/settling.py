"""One deadline: settle it, put it off, open it again."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import requires
from accounts.choices import Permission
from common.clock import today
from common.expiries import registry
from common.forms import add_errors
from deadlines import services
from deadlines.choices import State
from deadlines.forms import SettleForm
from deadlines.models import Deadline
from deadlines.queries import own_deadlines
from deadlines.words import action_of, due_words, left_words, why_words

page = require_http_methods(["GET", "HEAD", "POST"])


@page
@requires(Permission.VIEW_CADRES)
def settle(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what has been done, or until when it rests."""
    deadline = one_of(request, pk)
    form = SettleForm(request.POST or None)
    if form.is_valid() and done(request, deadline, form):
        messages.success(request, _("Noted."))
        return redirect("deadlines:list")
    action, href = action_of(deadline, request.user)
    context = {
        "form": form,
        "deadline": deadline,
        "kind": registry[deadline.kind],
        "fact": why_words(deadline),
        "due": due_words(deadline),
        "left": left_words(deadline.due_on, today()),
        "action": action,
        "action_url": href,
        "stands": deadline.state == State.STANDING,
        "is_gone": deadline.state == State.GONE,
        "back_url": reverse("deadlines:list"),
    }
    return render(request, "deadlines/settle.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.VIEW_CADRES)
def reopen(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back what was noted."""
    deadline = one_of(request, pk)
    try:
        services.reopen(deadline, by=request.user)
        messages.success(request, _("Open again."))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("deadlines:settle", pk=pk)


def one_of(request: HttpRequest, pk: UUID) -> Deadline:
    """A deadline the user may settle; 404 for any other."""
    found = own_deadlines(request.user).select_related("cadre__home_unit", "handled_by")
    return get_object_or_404(found, pk=pk)


def done(request: HttpRequest, deadline: Deadline, form: SettleForm) -> bool:
    """Whether it could be noted; what stands against it is told in the form."""
    data = form.cleaned_data
    try:
        if data["act"] == "settle":
            services.settle(deadline, note=data["note"], by=request.user)
        else:
            services.put_off(deadline, until=data["until"], note=data["note"], by=request.user)
    except ValidationError as error:
        add_errors(form, error)
        return False
    return True
