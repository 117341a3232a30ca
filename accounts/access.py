"""Who may open what. Every view and endpoint declares its permission with one of these; a guard test walks them all."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from accounts.choices import Permission
from accounts.queries import permissions_of

View = Callable[..., HttpResponseBase]
ANY_TOKEN = "any"  # noqa: S105  the `resource` of what tells nothing of anybody


def permits(user: object, permission: Permission) -> bool:
    """Whether some role the user holds today permits it; nobody signed in: no."""
    return user.is_authenticated and user.is_active and permission in permissions_of(user)


def public(view: View) -> View:
    """Open to anybody, said on purpose."""
    view.access = "public"
    return view


def requires(permission: Permission, *, while_enrolling: bool = False) -> Callable[[View], View]:
    """Only for holders of `permission`: strangers are asked to sign in, others get 403.

    `while_enrolling`: also for who still has to enrol a second factor.
    """

    def declare(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not permits(request.user, permission):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.access = permission
        guarded.while_enrolling = while_enrolling
        return guarded

    return declare


def opens_while_enrolling(view: View) -> bool:
    """Whether a view is open to who has shown a password only, and must show more."""
    return getattr(view, "while_enrolling", False) or getattr(view, "access", None) == "public"


class ApiAccess(BasePermission):
    """The same for endpoints: a viewset declares `access`, or `access_by_action` where actions differ."""

    def has_permission(self, request: Request, view: object) -> bool:
        by_action = getattr(view, "access_by_action", {})
        permission = by_action.get(getattr(view, "action", None)) or getattr(view, "access", None)
        if permission == "public":
            return True
        return permission is not None and permits(request.user, permission) and token_allows(request, view)


def token_allows(request: Request, view: object) -> bool:
    """Whether the request's token is for this resource and verb; a viewset without `resource` is for no token."""
    if request.auth is None:
        return True
    resource = getattr(view, "resource", None)
    verb = "read" if request.method in SAFE_METHODS else "write"
    return resource == ANY_TOKEN or f"{resource}:{verb}" in request.auth.scopes


def token_reads(request: Request, resource: str) -> bool:
    """Whether the request's token, if it has one, may read this resource as well: for answers made of several."""
    return request.auth is None or f"{resource}:read" in request.auth.scopes
