"""Idempotency-Key: the same key gives the same answer, and the deed is done once."""

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.encoders import JSONEncoder
from rest_framework.views import APIView

from common.api.problems import Conflict
from common.models import KeptAnswer

SHORTEST, LONGEST = 8, 80
KEPT_FOR = timedelta(days=7)
Handler = Callable[..., Response]


def once(handler: Handler) -> Handler:
    """Do what a POST asks once for each key of a user; a repeated request gets the kept answer.

    A second request that comes while the first is under way waits for it; one that failed is not kept.
    """

    @wraps(handler)
    def answered(view: APIView, request: Request, **kwargs: object) -> Response:
        key, digest = key_of(request), digest_of(request)
        with transaction.atomic():
            kept, is_new = KeptAnswer.objects.get_or_create(
                actor_id=request.user.pk, key=key, defaults={"request_digest": digest}
            )
            if is_new:
                forget(request.user.pk)
                keep(kept, handler(view, request, **kwargs))
        if kept.request_digest != digest:
            raise Conflict(_("This Idempotency-Key was used for another request."))
        return Response(kept.body, status=kept.status, headers=kept.headers)

    answered.needs_idempotency_key = True
    return answered


def key_of(request: Request) -> str:
    """The key; a fault when it is absent, too short to be unique, or too long."""
    key = request.headers.get("Idempotency-Key", "").strip()
    if not SHORTEST <= len(key) <= LONGEST:
        raise ValidationError({"Idempotency-Key": [_("Send an Idempotency-Key of 8 to 80 characters.")]})
    return key


def digest_of(request: Request) -> str:
    """A fingerprint of what is asked."""
    body = json.dumps(request.data, sort_keys=True, default=str)
    return hashlib.sha256(f"{request.method} {request.path} {body}".encode()).hexdigest()


def forget(actor_id: UUID) -> None:
    """Drop what the user was answered longer than KEPT_FOR ago: nobody repeats a request that late."""
    KeptAnswer.objects.filter(actor_id=actor_id, created_at__lt=timezone.now() - KEPT_FOR).delete()


def keep(kept: KeptAnswer, answer: Response) -> None:
    """Remember the answer."""
    kept.status, kept.headers = answer.status_code, dict(answer.headers)
    kept.body = json.loads(json.dumps(answer.data, cls=JSONEncoder))
    kept.save(update_fields=["status", "body", "headers"])
