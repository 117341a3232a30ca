"""Signing in by token: the request then sees what the token's owner may, within the token's unit."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from knox.auth import TokenAuthentication
from knox.crypto import hash_token
from rest_framework.exceptions import AuthenticationFailed, Throttled
from rest_framework.request import Request

from accounts import throttle
from accounts.models import ApiToken, User
from accounts.queries import narrow_to_token, scope_of
from accounts.throttle import Limit
from common import scope

USED_EVERY = timedelta(minutes=1)


class ScopedTokenAuthentication(TokenAuthentication):
    """`Authorization: Token …`; narrows row-level security as the session's middleware does."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        """The owner of a valid token. Why one is not valid is not said."""
        address = request.META["REMOTE_ADDR"]
        try:
            found = super().authenticate(request)
        except AuthenticationFailed:
            keep_to(Limit.GUESS, address)
            raise
        if found is None:
            if "Authorization" in request.headers:
                keep_to(Limit.GUESS, address)
            return None
        user, token = found
        if token.last_used_from != address:
            keep_to(Limit.GUESS, address)
        if not token.admits(address):
            raise AuthenticationFailed(_("Invalid token."))
        keep_to(Limit.PROGRAM, token.pk)
        note_use(token, address)
        narrow_to_token(user, token)
        scope.switch_to(scope_of(user), user.pk)
        return user, token

    def authenticate_credentials(self, token: bytes) -> tuple[User, ApiToken]:
        """By its hash, in one query; one that is over or whose owner is shut out is none."""
        usable = ApiToken.objects.filter(expiry__gt=timezone.now(), user__is_active=True)
        digest = hash_token(token.decode("utf-8", "replace"))
        found = usable.select_related("user", "unit").filter(digest=digest).first()
        if found is None:
            raise AuthenticationFailed(_("Invalid token."))
        return found.user, found


def keep_to(limit: Limit, *parts: object) -> None:
    """429 while the limit is used up. From an address that guesses, a right token is answered like a wrong one,
    unless it was used from there before. accounts/middleware.py counts."""
    if seconds := throttle.wait_for(limit, *parts):
        raise Throttled(seconds)


def note_use(token: ApiToken, address: str) -> None:
    """When and from where it was used last, once a minute."""
    now = timezone.now()
    if token.last_used_at is None or now - token.last_used_at > USED_EVERY or token.last_used_from != address:
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=now, last_used_from=address)


class TokenDescription(OpenApiAuthenticationExtension):
    """How OpenAPI names it."""

    target_class = ScopedTokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema: object) -> dict:
        """A header with a prefix."""
        return {"type": "apiKey", "in": "header", "name": "Authorization", "description": "Token <secret>"}
