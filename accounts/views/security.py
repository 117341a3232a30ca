"""My security: what I may, whom I have passed it on to."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission, Side
from accounts.models import RoleGrant
from accounts.queries import held
from accounts.services import revoke_grant
from accounts.views.users import grant_row


@require_GET
@requires(Permission.SIGNED_IN)
def security(request: HttpRequest) -> HttpResponse:
    """The page about one's own account."""
    passed_on = RoleGrant.objects.filter(source__user=request.user, revoked_at=None)
    passed_on = passed_on.select_related("user", "role", "unit", "source", "approved_by")
    context = {
        "held": [
            (grant, grant.source_id is None and grant.side <= Side.PERSONNEL) for grant in held(request.user)
        ],
        "passed_on": [grant_row(request.user, grant) for grant in passed_on],
    }
    return render(request, "accounts/security.html", context)


@require_POST
@requires(Permission.SIGNED_IN)
def revoke(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End what one has passed on."""
    grant = get_object_or_404(RoleGrant, pk=pk, source__user=request.user, revoked_at=None)
    revoke_grant(grant, by=request.user)
    messages.success(request, _("Revoked. It is void from the next request on."))
    return redirect("accounts:security")
