"""Which talks took place, over REST; never what was said."""

from collections.abc import Sequence

import django_filters
from django.db.models import QuerySet
from rest_framework import serializers

from accounts.choices import Permission
from audit.services import record
from common.api.fields import IdField
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from interviews.choices import TalkState
from interviews.models import Talk
from interviews.queries import visible_talks, with_sight


class TalkSerializer(ShapedSerializer):
    """A signed talk; `topics` is null where this reader sees only that it took place."""

    cadre_id = IdField()
    interviewer = serializers.CharField(source="interviewer.name", read_only=True)
    topics = serializers.SerializerMethodField()

    class Meta:
        model = Talk
        fields = [
            "id", "cadre_id", "kinds", "held_on", "place", "interviewer", "topics", "level", "signed_at",
            "reply_due_on", "replied_on",
        ]  # fmt: skip
        read_only_fields = fields

    def get_topics(self, talk: Talk) -> list[str] | None:
        """The topics, for who sees them."""
        return talk.topics if talk.shows_topics else None


class TalkFilters(django_filters.FilterSet):
    """What a list of talks may be narrowed by."""

    cadre = django_filters.UUIDFilter(field_name="cadre_id")
    held_after = django_filters.DateFilter(field_name="held_on", lookup_expr="gt")
    held_before = django_filters.DateFilter(field_name="held_on", lookup_expr="lt")

    class Meta:
        model = Talk
        fields = []


def signed_talks(user: object) -> QuerySet[Talk]:
    """Visible signed talks with what this user sees of each."""
    found = with_sight(visible_talks(user).filter(state=TalkState.SIGNED), user)
    return found.defer("body_sealed", "data_key")


class TalkViewSet(ReadViewSet):
    """Signed talks of the people in scope: who with whom, when, on what."""

    access = Permission.VIEW_TALK_COVERAGE
    resource = "talks"
    visible = staticmethod(signed_talks)
    serializer_class = TalkSerializer
    filterset_class = TalkFilters
    orderings = {"id": (), "held_on": ("held_on",)}

    def was_read(self, instances: Sequence[Talk]) -> None:
        """Which talks were listed."""
        record("talks.listed", by=self.request.user, detail={"shown": [str(one.pk) for one in instances]})
