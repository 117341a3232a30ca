"""The file itself. Sealed parts (ID number, phone, address, health, family) and texts in which sanctions may
stand (`awards_text`, `remarks`) are not in the API; of matters only that one is open."""

from collections.abc import Sequence
from uuid import UUID

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import Throttled, ValidationError
from rest_framework.request import Request

from accounts.choices import Permission
from audit.services import record
from cadres.api.records import FETCHES, IN_FORCE, RECORDS
from cadres.choices import Identity, ManagementState, Sex
from cadres.models import Cadre
from cadres.queries import editable_cadres, search, visible_cadres
from cadres.reading import note_read, note_rows
from cadres.services import change_cadre
from common.api.fields import IdField
from common.api.shaping import ShapedSerializer
from common.api.views import EditViewSet
from common.clock import seconds_left_today
from units.models import Unit
from units.queries import subtree


class CadreSerializer(ShapedSerializer):
    """The card of a cadre; dated records come with `expand=`."""

    expandable = RECORDS
    home_unit_id = IdField()
    home_unit_name = serializers.CharField(source="home_unit.name", read_only=True)
    id_number_recorded = serializers.SerializerMethodField()

    class Meta:
        model = Cadre
        fields = [
            "id", "name", "sex", "birth", "ethnic_group", "native_place", "birth_place", "political_status",
            "party_joined", "party_full_on", "work_started", "registered_on", "identity", "management_state",
            "home_unit_id", "home_unit_name", "home_order", "professional_title", "speciality", "post_text",
            "id_number_recorded", "version", "updated_at",
        ]  # fmt: skip
        read_only_fields = fields

    def get_id_number_recorded(self, cadre: Cadre) -> bool:
        """Whether the file has an ID number; the number itself is never shown here."""
        return cadre.id_number_index is not None


class CadreChangeSerializer(ShapedSerializer):
    """What may be changed of the card itself; posts, ranks and other records have services of their own."""

    class Meta:
        model = Cadre
        fields = [
            "name", "sex", "birth", "ethnic_group", "native_place", "birth_place", "political_status",
            "party_joined", "party_full_on", "work_started", "registered_on", "identity", "management_state",
            "professional_title", "speciality", "post_text",
        ]  # fmt: skip


def change_card(cadre: Cadre, *, by: object, **fields: object) -> Cadre:
    """Change the version that was read under lock."""
    return change_cadre(cadre, version=cadre.version, by=by, **fields)


class CadreFilters(django_filters.FilterSet):
    """What a list of cadres may be narrowed by."""

    q = django_filters.CharFilter(method="named", label="part of the name, its pinyin or initials")
    unit = django_filters.UUIDFilter(field_name="home_unit_id")
    unit_subtree = django_filters.UUIDFilter(method="below", label="this unit and all below it")
    sex = django_filters.ChoiceFilter(choices=Sex.choices)
    identity = django_filters.ChoiceFilter(choices=Identity.choices)
    management_state = django_filters.ChoiceFilter(choices=ManagementState.choices)
    updated_after = django_filters.IsoDateTimeFilter(field_name="updated_at", lookup_expr="gt")

    class Meta:
        model = Cadre
        fields = []

    def named(self, queryset: QuerySet[Cadre], _name: str, value: str) -> QuerySet[Cadre]:
        """Cadres so named, in characters, pinyin or initials."""
        return search(queryset, value)

    def below(self, queryset: QuerySet[Cadre], _name: str, value: UUID) -> QuerySet[Cadre]:
        """Cadres whose unit of statistics is this one or below it."""
        return queryset.filter(home_unit__in=subtree(Unit.objects.filter(pk=value)))


class CadreViewSet(EditViewSet):
    """Cadre files in the user's scope. `as_of` shows the posts and ranks in force on that day."""

    access = Permission.VIEW_CADRES
    resource = "cadres"
    access_by_action = {"partial_update": Permission.EDIT_CADRES}
    change = staticmethod(change_card)
    change_serializer_class = CadreChangeSerializer
    visible = staticmethod(lambda user: visible_cadres(user).select_related("home_unit"))
    serializer_class = CadreSerializer
    filterset_class = CadreFilters
    orderings = {
        "institution": ("home_unit__path", "home_order"),
        "name": ("name",),
        "updated_at": ("updated_at",),
        "id": (),
    }
    default_ordering = "institution"
    expansions = FETCHES
    declared = {action: {"as_of": serializers.DateField()} for action in ("list", "retrieve")}

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        """`as_of` without posts or ranks would do nothing: refused."""
        super().initial(request, *args, **kwargs)
        if self.values.get("as_of") and not self.shape.expand & IN_FORCE:
            raise ValidationError({"as_of": [_("Goes with expand=appointments or expand=ranks.")]})

    def get_queryset(self) -> QuerySet[Cadre]:
        """For a change: only where the user may edit, which can be less than what they see."""
        found = super().get_queryset()
        if self.action != "partial_update" or getattr(self, "swagger_fake_view", False):
            return found
        return found.filter(pk__in=editable_cadres(self.request.user))

    def was_read(self, instances: Sequence[Cadre]) -> None:
        """Reads of files are audited: one file by name, a page by what was asked and whom it showed."""
        if self.request.auth is not None and not note_rows(self.request.auth, len(instances)):
            raise Throttled(seconds_left_today(), _("The token has read its rows of today."))
        if self.action == "list":
            asked = {
                "asked": self.request.query_params.dict(),
                "shown": [str(cadre.pk) for cadre in instances],
            }
            record("cadres.listed", by=self.request.user, detail=asked)
        else:
            note_read(instances[0], by=self.request.user, expand=sorted(self.shape.expand))
