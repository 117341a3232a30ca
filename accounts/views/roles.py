"""The roles there are."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import RoleDefinition
from accounts.queries import in_force
from common.clock import today


@require_GET
@requires(Permission.VIEW_USERS)
def roles(request: HttpRequest) -> HttpResponse:
    """All roles with what they are for and how many people hold them."""
    present = Q(grants__in=in_force(today()), grants__user__is_active=True)
    found = RoleDefinition.objects.annotate(holders=Count("grants__user", filter=present, distinct=True))
    context = {"roles": found, "may_add": permits(request.user, Permission.GRANT_ROLES)}
    return render(request, "accounts/roles.html", context)


@require_GET
@requires(Permission.VIEW_USERS)
def role(request: HttpRequest, code: str) -> HttpResponse:
    """One role: every permission of the product, and whether it gives it."""
    found = get_object_or_404(RoleDefinition, pk=code)
    context = {
        "role": found,
        "permissions": [(permission.label, permission in found.permits) for permission in Permission],
        "holders": in_force(today()).filter(role=found, user__is_active=True).select_related("user", "unit"),
        "may_change": permits(request.user, Permission.GRANT_ROLES),
    }
    return render(request, "accounts/role.html", context)
