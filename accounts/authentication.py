"""Signing in by token: the request's transaction then sees the token owner's units."""

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from knox.auth import TokenAuthentication
from knox.models import AuthToken

from accounts.models import User
from accounts.queries import scope_of
from common import scope


class ScopedTokenAuthentication(TokenAuthentication):
    """`Authorization: Token …`; narrows row-level security as the session's middleware does."""

    def validate_user(self, auth_token: AuthToken) -> tuple[User, AuthToken]:
        """The owner of a valid token, who must still be active."""
        user, token = super().validate_user(auth_token)
        scope.switch_to(scope_of(user))
        return user, token


class TokenDescription(OpenApiAuthenticationExtension):
    """How OpenAPI names it."""

    target_class = ScopedTokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema: object) -> dict:
        """A header with a prefix."""
        return {"type": "apiKey", "in": "header", "name": "Authorization", "description": "Token <secret>"}
