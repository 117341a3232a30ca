"""Says where a request comes from, and records those that are refused."""

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase

from audit.context import coming_from
from audit.services import record

REFUSALS = frozenset({401, 403, 404})


class AuditMiddleware:
    """Outside of the request's transaction, which is undone when the request is refused."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with coming_from(request.META.get("REMOTE_ADDR", "")):
            response = self.get_response(request)
            if response.status_code in REFUSALS and is_told(request, response.status_code):
                record_refusal(request, response.status_code)
        return response


def is_told(request: HttpRequest, status: int) -> bool:
    """Refusals of somebody known, and of tokens that are none; an address that names nothing is no refusal."""
    if not request.user.is_authenticated:
        return status == 401 and "Authorization" in request.headers
    return status != 404 or bool(request.resolver_match and request.resolver_match.kwargs)


@transaction.atomic
def record_refusal(request: HttpRequest, status: int) -> None:
    """Who was refused what; without the query, in which people type names and numbers."""
    detail = {"method": request.method, "path": request.path, "status": status}
    record("access.refused", by=request.user, detail=detail)
