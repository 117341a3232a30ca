"""One's own tokens; and the units, whose scope only accounts knows."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from knox.models import AuthToken
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from accounts.services import issue_token, revoke_token
from common.api.parameters import refuse_unknown_fields
from common.api.views import ConventionView
from units.api import UnitViewSet
from units.models import Unit

LONGEST_DAYS = 365
KEY = OpenApiParameter("key", OpenApiTypes.STR, OpenApiParameter.PATH)


def visible_units(user: User) -> QuerySet[Unit]:
    """The units (whole subtrees) for which the user holds any role today."""
    return units_for(user, Permission.SIGNED_IN)


class ScopedUnitViewSet(UnitViewSet):
    """The units of one's roles and all below them, with quotas and grassroots periods on request."""

    access = Permission.SIGNED_IN
    visible = staticmethod(visible_units)


class TokenSerializer(serializers.Serializer):
    """A token by the beginning of its secret."""

    key = serializers.CharField(source="token_key")
    created = serializers.DateTimeField()
    expires = serializers.DateTimeField(source="expiry")


class NewTokenSerializer(TokenSerializer):
    """A token just made: the only time its secret is shown."""

    secret = serializers.CharField()


class TokenOrderSerializer(serializers.Serializer):
    """For how many days."""

    days = serializers.IntegerField(min_value=1, max_value=LONGEST_DAYS)


class TokenViewSet(ConventionView):
    """One's own tokens for programs: they see and do what their owner may. Stored hashed, shown once."""

    access = Permission.SIGNED_IN
    queryset = AuthToken.objects.none()
    serializer_class = TokenSerializer
    pagination_class = None
    shaped_actions = frozenset()

    @extend_schema(responses=TokenSerializer(many=True))
    def list(self, request: Request) -> Response:
        """All of them, the newest first."""
        return Response(TokenSerializer(self.own().order_by("-created"), many=True).data)

    @extend_schema(request=TokenOrderSerializer, responses={201: NewTokenSerializer})
    def create(self, request: Request) -> Response:
        """Make one, signed in by the browser: a token makes no tokens. The secret is kept nowhere."""
        if request.auth is not None:
            raise PermissionDenied(_("A token makes no tokens: sign in with the browser."))
        serializer = TokenOrderSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        token, secret = issue_token(request.user, by=request.user, **serializer.validated_data)
        return Response(TokenSerializer(token).data | {"secret": secret}, status=201)

    @extend_schema(parameters=[KEY])
    def destroy(self, request: Request, key: str) -> Response:
        """End one at once."""
        revoke_token(get_object_or_404(self.own(), token_key=key), by=request.user)
        return Response(status=204)

    def own(self) -> QuerySet[AuthToken]:
        """The reader's tokens."""
        return AuthToken.objects.filter(user=self.request.user)
