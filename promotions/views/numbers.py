"""Entering the numbers of an approval document."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from accounts.queries import units_for
from common.forms import add_errors
from promotions.numbers import NumbersForm
from units.services import approve_ranks


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.RUN_BATCHES)
def numbers(request: HttpRequest) -> HttpResponse:
    """The document of a unit; what it approves replaces what held before, batches that are there keep their copy."""
    form = NumbersForm(request.POST or None, units=units_for(request.user, Permission.RUN_BATCHES))
    if form.is_valid():
        data = form.cleaned_data
        try:
            approve_ranks(
                data["unit"], numbers=form.numbers, pool=data["pool"], paper=form.paper, by=request.user
            )
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(
                request, _("The numbers are kept; a draft shows them when it is computed again.")
            )
            return redirect("promotions:list")
    return render(request, "promotions/numbers.html", {"form": form}, status=400 if form.errors else 200)
