"""From where a request comes; one transaction whose scope is the user's, for row-level security; tokens counted; the
second factor."""

from collections.abc import Callable
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from accounts import throttle
from accounts.access import opens_while_enrolling
from accounts.queries import scope_of
from accounts.second_factor import is_half_signed_in
from accounts.throttle import Limit
from audit.services import record
from common import scope

NOBODY, FAILED = 401, 500
UNDONE = frozenset({401, 403, 404})


class ScopeMiddleware:
    """After authentication: the request's transaction sees the user's units only; one refused or failed is undone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path in {"/healthz", "/readyz"}:
            return self.get_response(request)
        with scope.limited_to(scope_of(request.user), request.user.pk, asking=True):
            response = self.get_response(request)
            if response.status_code in UNDONE or response.status_code >= FAILED:
                transaction.set_rollback(True)
        return response


class TokenCountMiddleware:
    """Counts tokens that are none, and what those that are ask: outside of the request's transaction, which a refusal
    undoes and in which requests at the same moment would wait for each other's count."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        token = getattr(request, "auth", None)
        if token is not None:
            throttle.count(Limit.PROGRAM, token.pk)
        elif response.status_code == NOBODY and "Authorization" in request.headers:
            count_guess(request.META.get("REMOTE_ADDR", ""))
        return response


@transaction.atomic
def count_guess(address: str) -> None:
    """One more token from there that is none; the one from which on no more are looked at is recorded."""
    if throttle.count(Limit.GUESS, address) == throttle.most_of(Limit.GUESS):
        record("token.blocked", by="unknown")


class ClientAddressMiddleware:
    """REMOTE_ADDR is the client's: what a proxy of ours (settings.TRUSTED_PROXIES) says, and nobody else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.proxies = [ip_network(one) for one in settings.TRUSTED_PROXIES]

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if self.is_proxy(request.META.get("REMOTE_ADDR", "")):
            said = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
            request.META["REMOTE_ADDR"] = said if is_address(said) else request.META["REMOTE_ADDR"]
        return self.get_response(request)

    def is_proxy(self, address: str) -> bool:
        """Whether the request was handed on by a proxy of ours."""
        return is_address(address) and any(ip_address(address) in network for network in self.proxies)


def is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


class SecondFactorMiddleware:
    """Who is signed in by password alone although a role asks for a second factor reaches only where one is enrolled."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, *_arguments: object
    ) -> HttpResponseBase | None:
        """Fail closed: a view that says nothing of it is shut."""
        if opens_while_enrolling(view) or not is_half_signed_in(request):
            return None
        if request.path.startswith("/api/"):
            raise PermissionDenied
        return redirect("accounts:security")
