"""Requests that take a second person, and roles held, over REST."""

import django_filters
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from accounts.models import RoleDefinition, RoleGrant, User
from accounts.queries import holds_at, visible_grants, visible_users
from accounts.services import revoke_grant
from common.api.fields import IdField
from common.api.parameters import refuse_unknown_fields
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from units.models import Unit
from work import services
from work.approvals import GRANT
from work.choices import ApprovalState
from work.models import Approval
from work.queries import visible_approvals


class ApprovalSerializer(ShapedSerializer):
    """A request, who asked and who decided."""

    unit_id = IdField()
    beneficiary_id = IdField()
    requested_by = serializers.CharField(source="requested_by.name", read_only=True)
    decided_by = serializers.CharField(source="decided_by.name", default=None, read_only=True)

    class Meta:
        model = Approval
        fields = [
            "id", "purpose", "reason", "unit_id", "beneficiary_id", "payload", "requested_by", "requested_at",
            "expires_at", "state", "decided_by", "decided_at", "comment",
        ]  # fmt: skip
        read_only_fields = fields


class ApprovalFilters(django_filters.FilterSet):
    """What a list of requests may be narrowed by."""

    state = django_filters.ChoiceFilter(choices=ApprovalState.choices)
    purpose = django_filters.CharFilter()

    class Meta:
        model = Approval
        fields = []


class DecisionSerializer(serializers.Serializer):
    """A word to the decision; needed to refuse."""

    comment = serializers.CharField(max_length=300, required=False, allow_blank=True)


class ApprovalViewSet(ReadViewSet):
    """Requests of one's own and those one decides on. Who asks does not decide."""

    access = Permission.SIGNED_IN
    resource = "approvals"
    visible = staticmethod(visible_approvals)
    serializer_class = ApprovalSerializer
    filterset_class = ApprovalFilters
    orderings = {"id": (), "requested_at": ("requested_at",)}
    default_ordering = "-id"

    @extend_schema(request=DecisionSerializer, responses=ApprovalSerializer)
    def approve(self, request: Request, pk: str) -> Response:
        """Approve: it is in force with the answer."""
        return self.decide(request, services.approve)

    @extend_schema(request=DecisionSerializer, responses=ApprovalSerializer)
    def refuse(self, request: Request, pk: str) -> Response:
        """Refuse; `comment` says why."""
        return self.decide(request, services.refuse)

    @extend_schema(request=None, responses=ApprovalSerializer)
    def withdraw(self, request: Request, pk: str) -> Response:
        """Take back what one has asked for."""
        return Response(self.plain(services.withdraw(self.get_object(), by=request.user)))

    def decide(self, request: Request, act: object) -> Response:
        """One decision."""
        serializer = DecisionSerializer(data=request.data)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        comment = serializer.validated_data.get("comment", "")
        return Response(self.plain(act(self.get_object(), by=request.user, comment=comment)))


class GrantSerializer(ShapedSerializer):
    """A role held: by whom, where, when, asked for and approved by whom. With a source it is a delegation."""

    user_id = IdField()
    user_name = serializers.CharField(source="user.name", read_only=True)
    role = serializers.CharField(source="role_id", read_only=True)
    unit_id = IdField()
    source_id = IdField()
    valid_from = serializers.DateField(source="valid.lower", read_only=True)
    valid_until = serializers.DateField(source="valid.upper", allow_null=True, read_only=True)
    granted_by = serializers.CharField(source="granted_by.name", default=None, read_only=True)
    approved_by = serializers.CharField(source="approved_by.name", default=None, read_only=True)

    class Meta:
        model = RoleGrant
        fields = [
            "id", "user_id", "user_name", "role", "unit_id", "source_id", "valid_from", "valid_until",
            "granted_by", "approved_by", "revoked_at",
        ]  # fmt: skip
        read_only_fields = fields


class GrantOrderSerializer(serializers.Serializer):
    """A role asked for; `until` is the first day without it."""

    user_id = serializers.PrimaryKeyRelatedField(queryset=User.objects.none(), source="user")
    role = serializers.PrimaryKeyRelatedField(queryset=RoleDefinition.objects.all())
    unit_id = serializers.PrimaryKeyRelatedField(queryset=Unit.objects.all(), source="unit")
    valid_from = serializers.DateField()
    until = serializers.DateField(required=False, allow_null=True)
    reason = serializers.CharField(max_length=300)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if "request" in self.context:
            self.fields["user_id"].queryset = visible_users(self.context["request"].user)

    def request_for(self) -> Approval:
        """The request, unsaved."""
        data = self.validated_data
        until = data.get("until")
        period = {"from": data["valid_from"].isoformat(), "until": until.isoformat() if until else None}
        return Approval(
            purpose=GRANT,
            subject_type="accounts.user",
            subject_id=str(data["user"].pk),
            beneficiary=data["user"],
            unit=data["unit"],
            payload={"role": data["role"].pk} | period,
            reason=data["reason"],
        )


class GrantFilters(django_filters.FilterSet):
    """What a list of grants may be narrowed by."""

    user = django_filters.UUIDFilter(field_name="user_id")
    role = django_filters.CharFilter(field_name="role_id")
    revoked = django_filters.BooleanFilter(
        field_name="revoked_at", lookup_expr="isnull", exclude=True, label=_("revoked")
    )

    class Meta:
        model = RoleGrant
        fields = []


class GrantViewSet(ReadViewSet):
    """Roles held. A new one is asked for here, and is in force when somebody else has approved the request."""

    access = Permission.SIGNED_IN
    resource = "grants"
    access_by_action = {"create": Permission.GRANT_ROLES, "destroy": Permission.GRANT_ROLES}
    visible = staticmethod(visible_grants)
    serializer_class = GrantSerializer
    filterset_class = GrantFilters
    orderings = {"id": ()}
    default_ordering = "-id"

    @extend_schema(request=GrantOrderSerializer, responses={202: ApprovalSerializer})
    def create(self, request: Request) -> Response:
        """Ask for a role for somebody else."""
        serializer = GrantOrderSerializer(data=request.data, context=self.get_serializer_context())
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        asked = services.ask(serializer.request_for(), by=request.user)
        return Response(ApprovalSerializer(asked, context=self.get_serializer_context()).data, status=202)

    def destroy(self, request: Request, pk: str) -> Response:
        """Revoke a grant at once; it stays in the list with the time."""
        grant = self.get_object()
        if not holds_at(request.user, Permission.GRANT_ROLES, grant.unit):
            raise PermissionDenied
        if grant.revoked_at is None:
            revoke_grant(grant, by=request.user)
        return Response(status=204)
