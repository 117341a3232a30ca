"""ETag and the conditions built on it: no lost update, and no body for who has it already."""

import hashlib
import json

from django.utils.http import parse_etags
from rest_framework.request import Request
from rest_framework.utils.encoders import JSONEncoder

from common.api.problems import PreconditionFailed, PreconditionRequired


def etag_of(document: dict) -> str:
    """The ETag of an object: a digest of its plain representation, so it changes when that does."""
    text = json.dumps(document, cls=JSONEncoder, sort_keys=True, ensure_ascii=False)
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'


def require_match(request: Request, etag: str) -> None:
    """Refuse a change without If-Match (428) and one meant for another version (412); `*` is no version."""
    given = request.headers.get("If-Match", "").strip()
    if given in ("", "*"):
        raise PreconditionRequired
    if etag not in parse_etags(given):
        raise PreconditionFailed


def is_known(request: Request, etag: str) -> bool:
    """Whether If-None-Match says the caller has this version."""
    given = {tag.removeprefix("W/") for tag in parse_etags(request.headers.get("If-None-Match", ""))}
    return etag in given
