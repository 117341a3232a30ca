"""One's own tokens; and the units, whose scope only accounts knows."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission, TokenScope
from accounts.models import ApiToken, User
from accounts.models.tokens import is_network
from accounts.queries import units_for
from accounts.services import issue_token, revoke_token
from accounts.services.tokens import LONGEST_DAYS, Terms
from common.api.parameters import refuse_unknown_fields
from common.api.views import ConventionView
from units.api import UnitViewSet
from units.models import Unit

KEY = OpenApiParameter("key", OpenApiTypes.STR, OpenApiParameter.PATH)


def visible_units(user: User) -> QuerySet[Unit]:
    """The units (whole subtrees) for which the user holds any role today."""
    return units_for(user, Permission.SIGNED_IN)


class ScopedUnitViewSet(UnitViewSet):
    """The units of one's roles and all below them, with quotas and grassroots periods on request."""

    access = Permission.SIGNED_IN
    resource = "units"
    visible = staticmethod(visible_units)


class TokenSerializer(serializers.Serializer):
    """A token by the beginning of its secret."""

    key = serializers.CharField(source="token_key")
    created = serializers.DateTimeField()
    expires = serializers.DateTimeField(source="expiry")
    name = serializers.CharField()
    scopes = serializers.ListField(child=serializers.ChoiceField(choices=TokenScope.choices))
    unit_id = serializers.UUIDField(allow_null=True)
    addresses = serializers.ListField(child=serializers.CharField())
    last_used_at = serializers.DateTimeField(allow_null=True)
    last_used_from = serializers.CharField()


class NewTokenSerializer(TokenSerializer):
    """A token just made: the only time its secret is shown."""

    secret = serializers.CharField()


class TokenOrderSerializer(serializers.Serializer):
    """What for, for how many days, and what else narrows it: a unit of one's own, addresses (10.1.2.0/24)."""

    name = serializers.CharField(max_length=60)
    days = serializers.IntegerField(min_value=1, max_value=LONGEST_DAYS)
    scopes = serializers.MultipleChoiceField(choices=TokenScope.choices, allow_empty=False)
    unit_id = serializers.PrimaryKeyRelatedField(
        queryset=Unit.objects.none(), source="unit", required=False, allow_null=True
    )
    addresses = serializers.ListField(
        child=serializers.CharField(max_length=50, validators=[is_network]), required=False, max_length=20
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if "request" in self.context:
            self.fields["unit_id"].queryset = visible_units(self.context["request"].user)

    def terms(self) -> Terms:
        """As the service takes them."""
        data = self.validated_data
        addresses = tuple(data.get("addresses", ()))
        return Terms(data["name"], tuple(sorted(data["scopes"])), data.get("unit"), addresses)


class TokenViewSet(ConventionView):
    """One's own tokens for programs: what their scopes name of what the owner may. Stored hashed, shown once."""

    access = Permission.SIGNED_IN
    queryset = ApiToken.objects.none()
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
        serializer = TokenOrderSerializer(data=request.data, context={"request": request})
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        days = serializer.validated_data["days"]
        token, secret = issue_token(request.user, days=days, by=request.user, terms=serializer.terms())
        return Response(TokenSerializer(token).data | {"secret": secret}, status=201)

    @extend_schema(parameters=[KEY])
    def destroy(self, request: Request, key: str) -> Response:
        """End one at once."""
        revoke_token(get_object_or_404(self.own(), token_key=key), by=request.user)
        return Response(status=204)

    def own(self) -> QuerySet[ApiToken]:
        """The reader's tokens."""
        return ApiToken.objects.filter(user=self.request.user)
