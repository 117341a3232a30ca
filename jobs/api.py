"""Background runs over REST: what is under way, how far, at which rate."""

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from rest_framework import serializers

from accounts.choices import Permission
from common.api.fields import IdField
from common.api.shaping import ShapedSerializer
from common.api.views import ReadViewSet
from jobs.models import Run, State
from jobs.queries import visible_runs


class RunSerializer(ShapedSerializer):
    """A run with its progress. What it reports about people is shown only to who started it."""

    unit_id = IdField()
    started_by = serializers.CharField(source="started_by.name", default=None, read_only=True)
    rate = serializers.SerializerMethodField(help_text="done a second")
    seconds_left = serializers.SerializerMethodField()
    report = serializers.SerializerMethodField()
    error = serializers.SerializerMethodField()

    class Meta:
        model = Run
        fields = [
            "id", "kind", "unit_id", "state", "total", "done", "rate", "seconds_left", "report", "error",
            "started_by", "created_at", "started_at", "finished_at",
        ]  # fmt: skip
        read_only_fields = fields

    def get_rate(self, run: Run) -> float | None:
        """Rows or people a second since the start; null before it."""
        if run.started_at is None:
            return None
        seconds = ((run.finished_at or timezone.now()) - run.started_at).total_seconds()
        return round(run.done / seconds, 1) if seconds > 0 else None

    def get_seconds_left(self, run: Run) -> int | None:
        """At the present rate; null when it is not running or nothing is done yet."""
        rate = self.get_rate(run)
        return round((run.total - run.done) / rate) if rate and run.state == State.RUNNING else None

    def get_report(self, run: Run) -> dict | None:
        """What the run found, for its starter."""
        return run.report if self.is_own(run) else None

    def get_error(self, run: Run) -> str:
        """Why it failed: the whole text for its starter, the kind of error for others."""
        return run.error if self.is_own(run) else run.error.split(":")[0]

    def is_own(self, run: Run) -> bool:
        """Whether the reader has started it."""
        return run.started_by_id is not None and run.started_by_id == self.context["request"].user.pk


class RunFilters(django_filters.FilterSet):
    """What a list of runs may be narrowed by."""

    state = django_filters.ChoiceFilter(choices=State.choices)
    kind = django_filters.CharFilter()

    class Meta:
        model = Run
        fields = []


def visible_runs_with_starters(user: object) -> QuerySet[Run]:
    """Visible runs, each with who started it."""
    return visible_runs(user).select_related("started_by")


class RunViewSet(ReadViewSet):
    """Runs of the whole house, of one's units, and one's own."""

    access = Permission.VIEW_RUNS
    resource = "runs"
    visible = staticmethod(visible_runs_with_starters)
    serializer_class = RunSerializer
    filterset_class = RunFilters
    orderings = {"id": (), "created_at": ("created_at",)}
    default_ordering = "-id"
