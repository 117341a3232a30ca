"""What the endpoints of training share: permissions, bodies without unknown fields, ids in reach."""

from typing import Any

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from rest_framework import serializers

from accounts.choices import Permission
from common.api.parameters import refuse_unknown_fields

PLANS, VIEWS = Permission.EDIT_TRAINING, Permission.VIEW_TRAINING


def checked(serializer: serializers.BaseSerializer, data: Any) -> dict[str, Any]:
    """What was sent, without anything unknown."""
    refuse_unknown_fields(serializer, data)
    serializer.is_valid(raise_exception=True)
    return serializer.validated_data


def within(rows: QuerySet, pk: Any, field: str) -> Model | None:
    """The row of an id, or a fault beside the field; None for none."""
    found = rows.filter(pk=pk).first() if pk else None
    if pk and found is None:
        raise serializers.ValidationError({field: [_("This is not there, or not yours.")]})
    return found
