"""Puts every request into one transaction whose scope is the user's, for row-level security."""

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase

from accounts.queries import scope_of
from common import scope

FAILED = 500


class ScopeMiddleware:
    """After authentication: the request's transaction sees the user's units only; a failed one is undone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path in {"/healthz", "/readyz"}:
            return self.get_response(request)
        with scope.limited_to(scope_of(request.user)):
            response = self.get_response(request)
            if response.status_code >= FAILED:
                transaction.set_rollback(True)
        return response
