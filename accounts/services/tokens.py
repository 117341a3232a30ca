"""Tokens for programs."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from knox.crypto import create_token_string, hash_token
from knox.settings import CONSTANTS

from accounts.choices import TokenScope
from accounts.models import ApiToken, User
from audit.services import record
from units.models import Unit

LONGEST_DAYS = 365


@dataclass(frozen=True)
class Terms:
    """What a token is for, and from where; by default everything its owner may."""

    name: str = "program"
    scopes: tuple[str, ...] = tuple(TokenScope.values)
    unit: Unit | None = None
    addresses: tuple[str, ...] = field(default=())


@transaction.atomic
def issue_token(user: User, *, days: int, by: object, terms: Terms | None = None) -> tuple[ApiToken, str]:
    """A token for programs, and its secret, which is kept nowhere: whoever asked must note it now."""
    terms, secret = terms or Terms(), create_token_string()
    token = ApiToken(
        user=user,
        digest=hash_token(secret),
        token_key=secret[: CONSTANTS.TOKEN_KEY_LENGTH],
        expiry=timezone.now() + timedelta(days=days),
        name=terms.name,
        scopes=list(terms.scopes),
        unit=terms.unit,
        addresses=list(terms.addresses),
    )
    token.full_clean()
    token.save(force_insert=True)
    detail = {"key": token.token_key, "expires": token.expiry.isoformat(), "scopes": token.scopes}
    detail |= {"unit": str(token.unit_id or ""), "addresses": token.addresses}
    record("token.issued", user, by=by, detail=detail)
    return token, secret


@transaction.atomic
def revoke_token(token: ApiToken, *, by: object) -> None:
    """End a token at once."""
    record("token.revoked", token.user, by=by, detail={"key": token.token_key})
    token.delete()


@transaction.atomic
def revoke_tokens(user: User, *, by: object) -> None:
    """End all tokens of a user at once."""
    for token in user.tokens.all():
        revoke_token(token, by=by)
