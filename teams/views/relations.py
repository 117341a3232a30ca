"""The relatives in a team, shown on request with a purpose."""

from uuid import UUID

from allauth.core.exceptions import ReauthenticationRequired
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from accounts.second_factor import is_fresh
from common.forms import add_errors
from teams.effects import effects_of
from teams.forms import RelationsForm
from teams.queries import visible_scenarios
from teams.reference import rules
from teams.relatives import pairs_of


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@requires(Permission.REVEAL_SENSITIVE)
def relations(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what for, then see who is related to whom; the second factor, or the password, was shown just now."""
    found = get_object_or_404(visible_scenarios(request.user), pk=pk)
    if not is_fresh(request):
        raise ReauthenticationRequired
    form, pairs = RelationsForm(request.POST or None), None
    if form.is_valid():
        effects = effects_of(request.user, found)
        try:
            pairs = pairs_of(found, effects, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            add_errors(form, error)
    back = reverse("teams:scenario", args=[pk])
    context = {"one": found, "form": form, "pairs": pairs, "back_url": back, "rule": rules()["kin"]}
    return render(request, "teams/relations.html", context, status=400 if form.errors else 200)
