"""Taking over an account by a link."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.access import public
from accounts.forms import NewPasswordForm
from accounts.services import accept_invitation, open_invitation
from common.forms import add_errors

GONE = 410


@public
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, secret: str) -> HttpResponse:
    """The person sets the password; looking at the page uses nothing up."""
    found = open_invitation(secret)
    if found is None:
        return render(request, "accounts/invitation_void.html", status=GONE)
    form = NewPasswordForm(request.POST or None, user=found.user)
    if form.is_valid():
        try:
            accept_invitation(secret, form.cleaned_data["password"])
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The password is set. Sign in with it now."))
            return redirect("account_login")
    return render(request, "accounts/invitation.html", {"form": form, "person": found.user})
