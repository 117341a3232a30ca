"""The viewsets the apps build on: what may be asked, in which order, shape and under which condition."""

from collections.abc import Callable, Sequence

from django.db import transaction
from django.db.models import Model, QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import NotFound
from rest_framework.fields import Field
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from common.api.pages import PARAMETERS as PAGE_PARAMETERS
from common.api.pages import CursorPages
from common.api.parameters import read_values, refuse_unknown, refuse_unknown_fields
from common.api.preconditions import etag_of, is_known, require_match
from common.api.schema import ConventionSchema
from common.api.shaping import Shape, shape_of

SHAPE_PARAMETERS = frozenset({"fields", "expand"})


class ConventionView(GenericViewSet):
    """Refuses unknown parameters and keeps answers out of every cache.

    `declared`: own parameters by action, {"retrieve": {"as_of": DateField()}}; `values`: what they were, None
    when not given.
    """

    values: dict[str, object] = {}
    schema = ConventionSchema()
    declared: dict[str, dict[str, Field]] = {}
    shaped_actions = frozenset({"list", "retrieve"})

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        """After sign-in and access: the parameters."""
        super().initial(request, *args, **kwargs)
        refuse_unknown(request.query_params, self.known_parameters())
        self.values = read_values(request.query_params, self.declared.get(self.action, {}))

    def known_parameters(self) -> set[str]:
        """The names an address of this action may use."""
        known = set(self.declared.get(self.action, {}))
        if self.action == "list" and self.pagination_class:
            filters = getattr(self, "filterset_class", None)
            known |= PAGE_PARAMETERS | set(filters.base_filters if filters else ())
        return known | SHAPE_PARAMETERS if self.action in self.shaped_actions else known

    def finalize_response(
        self, request: Request, response: Response, *args: object, **kwargs: object
    ) -> Response:
        """Personnel data stay in no cache on the way."""
        answer = super().finalize_response(request, response, *args, **kwargs)
        answer.headers.setdefault("Cache-Control", "private, no-cache")
        return answer


class ReadViewSet(ConventionView):
    """List and single object of what `visible(user)` returns; everything else does not exist.

    `visible`: the `visible_<nouns>` of the app's queries, as staticmethod. `orderings`: name → columns (the
    id is added). `expansions`: name of an expansion → fetches it: (queryset, values) → queryset.
    """

    visible: Callable[..., QuerySet]
    orderings: dict[str, tuple[str, ...]] = {"id": ()}
    default_ordering = "id"
    expansions: dict[str, Callable[[QuerySet, dict], QuerySet]] = {}
    pagination_class = CursorPages
    filter_backends = (DjangoFilterBackend,)
    lookup_field = "pk"

    def get_queryset(self) -> QuerySet:
        """The rows in the user's scope, with what the wanted expansions need."""
        if getattr(self, "swagger_fake_view", False):
            return self.serializer_class.Meta.model._default_manager.none()
        queryset = type(self).visible(self.request.user)
        for name in sorted(self.shape.expand & self.expansions.keys()):
            queryset = self.expansions[name](queryset, self.values)
        return queryset

    @property
    def shape(self) -> Shape:
        """Sparse fields and expansions as asked; plain for actions that have none."""
        if self.action not in self.shaped_actions or getattr(self, "swagger_fake_view", False):
            return Shape()
        return shape_of(self.request.query_params, self.get_serializer_class())

    def get_serializer_context(self) -> dict:
        """The shape and the declared values reach the serializers."""
        return super().get_serializer_context() | {"shape": self.shape}

    def list(self, request: Request) -> Response:
        """One page."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        self.was_read(page)
        return self.get_paginated_response(self.get_serializer(page, many=True).data)

    def retrieve(self, request: Request, pk: str) -> Response:
        """One object with its ETag; 304 when the caller has it already."""
        instance = self.get_object()
        self.was_read([instance])
        return self.answer(instance, self.shape)

    def answer(self, instance: Model, shape: Shape) -> Response:
        """The object in a shape. The ETag is that of its plain representation."""
        plain = self.plain(instance)
        etag = etag_of(plain)
        if shape.is_plain and is_known(self.request, etag):
            return Response(status=304, headers={"ETag": etag})
        data = plain if shape.is_plain else self.get_serializer(instance).data
        return Response(data, headers={"ETag": etag})

    def plain(self, instance: Model) -> dict:
        """The object with all fields and no expansion."""
        context = self.get_serializer_context() | {"shape": Shape()}
        return self.read_serializer_class()(instance, context=context).data

    def read_serializer_class(self) -> type[BaseSerializer]:
        """The serializer of answers, also where an action takes another one in."""
        return self.serializer_class

    def was_read(self, instances: Sequence[Model]) -> None:
        """Called with what an answer will show; apps whose reads are audited record it here."""


class EditViewSet(ReadViewSet):
    """Adds PATCH: under If-Match, through one service.

    `change`: the service, as staticmethod: change(instance, *, by, **fields) -> instance.
    `change_serializer_class`: what may be changed; unknown fields are refused.
    """

    change: Callable[..., Model]
    change_serializer_class: type[BaseSerializer]

    def get_serializer_class(self) -> type[BaseSerializer]:
        """What a PATCH takes in differs from what is shown."""
        return self.change_serializer_class if self.action == "partial_update" else self.serializer_class

    @transaction.atomic
    def partial_update(self, request: Request, pk: str) -> Response:
        """Change the given fields of the version named by If-Match."""
        instance = self.locked_object()
        require_match(request, etag_of(self.plain(instance)))
        serializer = self.get_serializer(instance, data=request.data, partial=True)
        refuse_unknown_fields(serializer, request.data)
        serializer.is_valid(raise_exception=True)
        changed = type(self).change(instance, by=request.user, **serializer.validated_data)
        return self.answer(changed, Shape())

    def locked_object(self) -> Model:
        """The object, read after nobody else can change it before this request ends."""
        instance = self.get_object()
        type(instance)._base_manager.select_for_update().get(pk=instance.pk)
        return self.get_object()


class UnknownAddress(APIView):
    """Addresses below `/api/` that are none: 404 as a problem document, for whoever asks."""

    schema = None
    access = "public"
    authentication_classes = ()

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        """Whatever the method."""
        raise NotFound
