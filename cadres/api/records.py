"""The dated records of a file, as `expand=` carries them along, and how they are fetched for a whole page."""

from collections.abc import Callable

from django.db.models import Prefetch, QuerySet

from cadres.models import Appointment, Appraisal, Award, Education, RankPeriod, ResumeLine
from common.api.fields import IdField
from common.api.shaping import ShapedSerializer


class AppointmentSerializer(ShapedSerializer):
    """A post held from `valid.start` until before `valid.end`."""

    unit_id = IdField()

    class Meta:
        model = Appointment
        fields = [
            "id", "unit_id", "unit_text", "title", "kind", "category", "level", "person_level", "is_leadership",
            "is_principal", "is_main", "in_team", "change", "exceptional", "probation_until", "confirmed_on",
            "grassroots", "grassroots_reason", "document_no", "removal_document_no", "confirmation_document_no",
            "valid", "start_precision",
        ]  # fmt: skip
        read_only_fields = fields


class RankSerializer(ShapedSerializer):
    """A rank, or a grade of the staff scale, held from `valid.start` until before `valid.end`."""

    class Meta:
        model = RankPeriod
        fields = ["id", "scale", "rank", "document_no", "removal_document_no", "valid", "start_precision"]
        read_only_fields = fields


class EducationSerializer(ShapedSerializer):
    """An education or degree."""

    class Meta:
        model = Education
        fields = [
            "id", "mode", "education", "education_text", "degree", "degree_text", "school", "major",
            "started", "graduated", "verified",
        ]  # fmt: skip
        read_only_fields = fields


class AppraisalSerializer(ShapedSerializer):
    """The result of a year's appraisal."""

    class Meta:
        model = Appraisal
        fields = ["id", "year", "grade", "word", "decided_on", "decided_assumed", "document_no"]
        read_only_fields = fields


class AwardSerializer(ShapedSerializer):
    """An award."""

    class Meta:
        model = Award
        fields = ["id", "name", "organ", "awarded_on"]
        read_only_fields = fields


class ResumeLineSerializer(ShapedSerializer):
    """A line of the résumé."""

    class Meta:
        model = ResumeLine
        fields = ["id", "order", "started", "ended", "text", "understood"]
        read_only_fields = fields


RECORDS = {
    "appointments": AppointmentSerializer(many=True, read_only=True),
    "ranks": RankSerializer(many=True, read_only=True),
    "educations": EducationSerializer(many=True, read_only=True),
    "appraisals": AppraisalSerializer(many=True, read_only=True),
    "awards": AwardSerializer(many=True, read_only=True),
    "resume_lines": ResumeLineSerializer(many=True, read_only=True),
}
IN_FORCE = frozenset({"appointments", "ranks"})

Fetch = Callable[[QuerySet, dict], QuerySet]


def fetch(name: str, rows: QuerySet) -> Fetch:
    """Fetch the rows of one kind for all cadres of a page at once."""

    def prefetch(cadres: QuerySet, values: dict) -> QuerySet:
        day = values.get("as_of")
        wanted = rows.filter(valid__contains=day) if day and name in IN_FORCE else rows
        return cadres.prefetch_related(Prefetch(name, wanted))

    return prefetch


FETCHES = {
    "appointments": fetch("appointments", Appointment.objects.order_by("-valid", "id")),
    "ranks": fetch("ranks", RankPeriod.objects.order_by("-valid", "id")),
    "educations": fetch("educations", Education.objects.order_by("mode", "graduated", "id")),
    "appraisals": fetch("appraisals", Appraisal.objects.order_by("-year")),
    "awards": fetch("awards", Award.objects.order_by("-awarded_on", "id")),
    "resume_lines": fetch("resume_lines", ResumeLine.objects.order_by("order")),
}
