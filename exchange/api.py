"""The feed for systems that mirror units and cadre files: from the beginning, then only what has changed since."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.access import token_reads
from accounts.api import ScopedUnitViewSet
from accounts.choices import Permission
from accounts.queries import held
from cadres.api import CadreViewSet
from common.api.pages import DEFAULT_SIZE, LARGEST_SIZE
from common.api.problems import Conflict
from common.api.shaping import Shape
from common.api.views import ConventionView, ReadViewSet
from exchange.models import Change, Resource
from exchange.queries import SEES, changes_after, sight_of

VIEWS: dict[str, type[ReadViewSet]] = {Resource.UNITS: ScopedUnitViewSet, Resource.CADRES: CadreViewSet}
RECORDS = frozenset(CadreViewSet.serializer_class.expandable)
START = 0


class SightChanged(Conflict):
    """409: what the caller may see is not what it was when the mirror was begun."""

    default_code = "sight_changed"
    default_detail = _("What you may see has changed. Drop the mirror and read the feed from its beginning.")


class MirroredSerializer(serializers.Serializer):
    """An object as it is now; `gone`: it does not exist any more, or not for the caller."""

    resource = serializers.ChoiceField(choices=Resource.choices)
    id = serializers.UUIDField()
    changed_at = serializers.DateTimeField()
    gone = serializers.BooleanField()
    object = serializers.DictField(allow_null=True)


class MirroredPageSerializer(serializers.Serializer):
    """Changes in their order; `after` of the next call; `more`: whether something follows at once."""

    changes = MirroredSerializer(many=True)
    after = serializers.CharField()
    more = serializers.BooleanField()


class ChangeFeedViewSet(ConventionView):
    """Every unit and cadre file in sight, with all records of the file, each where it was changed last.

    A mirror begins without `after`, puts down each object under its id, takes off what is gone, and goes on with the
    `after` of the answer. 409 with the code `sight_changed`: roles or token have changed, begin anew.
    """

    access = Permission.SIGNED_IN
    resource = "units"
    shaped_actions = frozenset()
    serializer_class = MirroredPageSerializer
    declared = {
        "retrieve": {
            "after": serializers.CharField(max_length=40),
            "page_size": serializers.IntegerField(min_value=1, max_value=LARGEST_SIZE),
        }
    }

    @extend_schema(operation_id="changes_retrieve", responses=MirroredPageSerializer)
    def retrieve(self, request: Request) -> Response:
        """The changes after a place."""
        resources, size = self.resources(), self.values.get("page_size") or DEFAULT_SIZE
        sight = sight_of(request.user, resources)
        number = number_of(self.values.get("after") or f"{START}.{sight}", sight)
        found = changes_after(request.user, number, resources, size)
        shown = found[:size]
        objects = {resource: self.objects(resource, shown) for resource in resources}
        last = shown[-1].number if shown else number
        return Response(
            {
                "changes": [told(one, objects[one.resource].get(str(one.object_id))) for one in shown],
                "after": f"{last}.{sight}",
                "more": len(found) > size,
            }
        )

    def resources(self) -> list[str]:
        """What the caller mirrors: what its roles and its token let it read."""
        permits = {permission for grant in held(self.request.user) for permission in grant.role.permits}
        return [
            key
            for key, view in VIEWS.items()
            if SEES[key] in permits | {Permission.SIGNED_IN} and token_reads(self.request, view.resource)
        ]

    def objects(self, resource: str, changes: Sequence[Change]) -> dict[str, dict]:
        """What is there of the changed ones, by id, as the address of the resource shows it; files with their records."""
        ids = [one.object_id for one in changes if one.resource == resource]
        if not ids:
            return {}
        view = VIEWS[resource](request=self.request, action="list", args=(), kwargs={}, format_kwarg=None)
        shape = Shape(expand=RECORDS if resource == Resource.CADRES else frozenset())
        rows = type(view).visible(self.request.user).filter(pk__among=ids)
        for name in sorted(shape.expand & view.expansions.keys()):
            rows = view.expansions[name](rows, {})
        found = list(rows)
        view.was_read(found)
        context = {"request": self.request, "shape": shape}
        return {one["id"]: one for one in view.serializer_class(found, many=True, context=context).data}


def number_of(after: str, sight: str) -> int:
    """The place in the feed; 400 when it is none, SightChanged when it was given for another sight."""
    number, _dot, seen = after.partition(".")
    if not number.isascii() or not number.isdigit() or len(number) > len(str(2**62)):
        raise ValidationError({"after": [_("Give the `after` of an answer of this feed.")]})
    if seen != sight:
        raise SightChanged
    return int(number)


def told(change: Change, found: dict | None) -> dict:
    """A change as the feed tells it."""
    return {
        "resource": change.resource,
        "id": str(change.object_id),
        "changed_at": change.changed_at.isoformat(),
        "gone": found is None,
        "object": found,
    }
