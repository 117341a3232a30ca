"""Errors as problem documents (RFC 9457): one shape for all of them, never a stack trace."""

import logging
from collections.abc import Iterator
from http import HTTPStatus

from django.core import exceptions as django_exceptions
from django.core.signals import got_request_exception
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions, serializers
from rest_framework.response import Response
from rest_framework.views import set_rollback

MEDIA_TYPE = "application/problem+json"
NO_FIELD = "non_field_errors"
WHOLE = frozenset({NO_FIELD, django_exceptions.NON_FIELD_ERRORS})  # faults of an object, not of a field

logger = logging.getLogger(__name__)


class PreconditionFailed(exceptions.APIException):
    """412: the object has changed since the caller read it."""

    status_code = HTTPStatus.PRECONDITION_FAILED
    default_code = "precondition_failed"
    default_detail = _("The object has changed since you read it. Read it again and repeat the change.")


class PreconditionRequired(exceptions.APIException):
    """428: a change must say which version of the object it is meant for."""

    status_code = HTTPStatus.PRECONDITION_REQUIRED
    default_code = "precondition_required"
    default_detail = _("Send If-Match with the ETag you have read.")


class Conflict(exceptions.APIException):
    """409: the request contradicts what has happened already."""

    status_code = HTTPStatus.CONFLICT
    default_code = "conflict"
    default_detail = _("The request contradicts the present state.")


class ProblemSerializer(serializers.Serializer):
    """The body of every error answer."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    code = serializers.CharField()
    detail = serializers.CharField()
    errors = serializers.DictField(child=serializers.ListField(child=serializers.CharField()), required=False)


def answer_problem(error: Exception, context: dict) -> Response:
    """The exception handler of the API: every error, known or not, becomes a problem document."""
    known = as_api_exception(error)
    if known is None:
        known = exceptions.APIException(_("The server failed at this request. It has been recorded."))
        logger.error("API request failed", exc_info=error)
        got_request_exception.send(sender=answer_problem, request=context.get("request"))
    set_rollback()
    status = int(known.status_code)
    return Response(document_of(known), status=status, headers=headers_of(known), content_type=MEDIA_TYPE)


def as_api_exception(error: Exception) -> exceptions.APIException | None:
    """The framework's word for an error of Django or of a service; None for a fault of ours."""
    if isinstance(error, exceptions.APIException):
        return error
    if isinstance(error, Http404 | django_exceptions.ObjectDoesNotExist):
        return exceptions.NotFound()
    if isinstance(error, django_exceptions.PermissionDenied):
        return exceptions.PermissionDenied(*error.args)
    if isinstance(error, django_exceptions.ValidationError):
        return exceptions.ValidationError(serializers.as_serializer_error(error))
    return None


def document_of(error: exceptions.APIException) -> dict:
    """Type, title, status, code, detail and, when fields are at fault, `errors` by field."""
    status = HTTPStatus(int(error.status_code))
    head = {"type": "about:blank", "title": status.phrase, "status": int(status)}
    if isinstance(error.detail, dict | list):
        faults = errors_by_field(error.detail)
        return head | {"code": "invalid", "detail": sentence_of(faults), "errors": faults}
    return head | {"code": str(error.detail.code or error.default_code), "detail": str(error.detail)}


def errors_by_field(detail: dict | list) -> dict[str, list[str]]:
    """Nested faults flattened to dotted paths: {"appointments.0.level": ["…"]}."""
    found: dict[str, list[str]] = {}
    for path, message in faults_in(detail, ()):
        found.setdefault(".".join(path) or NO_FIELD, []).append(message)
    return found


def faults_in(detail: object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every message with the path of the field it belongs to."""
    if isinstance(detail, dict):
        for key, value in detail.items():
            yield from faults_in(value, path if key in WHOLE else (*path, str(key)))
    elif isinstance(detail, list):
        for number, value in enumerate(detail):
            yield from faults_in(value, (*path, str(number)) if isinstance(value, dict | list) else path)
    else:
        yield path, str(detail)


def sentence_of(faults: dict[str, list[str]]) -> str:
    """The faults in one line, for people who read only `detail`."""
    return "; ".join(f"{field}: {' '.join(messages)}" for field, messages in faults.items())


def headers_of(error: exceptions.APIException) -> dict[str, str]:
    """How to sign in (401) and when to come back (429)."""
    headers = {}
    if getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = error.auth_header
    if getattr(error, "wait", None):
        headers["Retry-After"] = str(int(error.wait))
    return headers
