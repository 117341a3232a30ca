"""Every request has a number, is counted, and leaves one line without a word about anybody."""

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from common.ids import uuid7
from common.tracing import UNDER_WAY
from operations.metrics import count_answer

HEADER = "X-Request-ID"
NOWHERE = "(none)"
METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
log = logging.getLogger("requests")


class WatchingMiddleware:
    """The number is ours, never the caller's, who could write anything there; answers carry it, for a proxy's log."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        number = str(uuid7())
        mark, began = UNDER_WAY.set(number), time.perf_counter()
        try:
            response = self.get_response(request)
            seconds = time.perf_counter() - began
            route, method = route_of(request), request.method if request.method in METHODS else NOWHERE
            count_answer(route.split(":")[0], method, response.status_code, seconds)
            log.info("%s %s %s in %d ms", method, route, response.status_code, seconds * 1000)
        finally:
            UNDER_WAY.reset(mark)
        response.headers[HEADER] = number
        return response


def route_of(request: HttpRequest) -> str:
    """The name of the address; an address itself may hold what somebody typed."""
    return (request.resolver_match and request.resolver_match.view_name) or NOWHERE
