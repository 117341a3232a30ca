"""Education, appraisals, awards, family and the résumé's lines."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cadres.choices import Grade, StudyMode
from cadres.models.cadre import Cadre
from cadres.models.tracking import tracked
from common.fields import PartialDateField
from common.ids import uuid7


@tracked()
class Education(models.Model):
    """One education or degree (A08), full-time or in-service."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="educations")
    mode = models.CharField(_("mode"), max_length=10, choices=StudyMode, db_comment="A0837")
    education = models.CharField(_("education"), max_length=4, blank=True, db_comment="A0801B ZB64")
    education_text = models.CharField(
        _("education, as written"), max_length=60, blank=True, db_comment="A0801A"
    )
    degree = models.CharField(_("degree"), max_length=4, blank=True, db_comment="A0901B GB6864")
    degree_text = models.CharField(_("degree, as written"), max_length=60, blank=True, db_comment="A0901A")
    school = models.CharField(_("school"), max_length=120, blank=True, db_comment="A0814")
    major = models.CharField(_("field of study"), max_length=80, blank=True, db_comment="A0824")
    started = PartialDateField(_("began"), null=True, blank=True, db_comment="A0804")
    graduated = PartialDateField(_("graduated"), null=True, blank=True, db_comment="A0807")
    verified = models.BooleanField(_("verified in the archive"), default=False)

    class Meta:
        ordering = ["mode", "graduated", "id"]

    def __str__(self) -> str:
        return self.education_text or self.degree_text


@tracked()
class Appraisal(models.Model):
    """The result of one year's appraisal (A15)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="appraisals")
    year = models.PositiveSmallIntegerField(_("year"), db_comment="A1521")
    grade = models.CharField(_("grade"), max_length=12, choices=Grade, db_comment="A1517 ZB18")
    word = models.CharField(_("grade, as written"), max_length=40, blank=True)
    decided_on = models.DateField(_("decided on"))
    decided_assumed = models.BooleanField(
        _("day of decision assumed"),
        default=False,
        help_text="nobody said it: the day grades are due, or sooner",
    )
    document_no = models.CharField(_("document"), max_length=80, blank=True)

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(
                fields=["cadre", "year"],
                name="appraisal_once_a_year",
                violation_error_message=_("This year already has a grade: correct that one."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.grade}"


@tracked()
class Award(models.Model):
    """An award (A14)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="awards")
    name = models.CharField(_("award"), max_length=200, db_comment="A1404A")
    organ = models.CharField(_("granted by"), max_length=120, blank=True, db_comment="A1411A")
    awarded_on = PartialDateField(_("granted on"), null=True, blank=True, db_comment="A1407")

    class Meta:
        ordering = ["-awarded_on", "id"]

    def __str__(self) -> str:
        return self.name


@tracked()
class FamilyMember(models.Model):
    """A member of the family (A36): who it is stays sealed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="family")
    relation = models.CharField(_("relation"), max_length=20, db_comment="A3604A")
    order = models.PositiveSmallIntegerField(default=0)
    sealed = models.BinaryField(help_text="JSON: name, birth, politics, work")
    relative = models.ForeignKey(
        Cadre, models.SET_NULL, null=True, blank=True, related_name="+", help_text="own file of the relative"
    )

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.relation


@tracked()
class ResumeLine(models.Model):
    """A line of the résumé as it was understood; the text itself stays in the cadre's file."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="resume_lines")
    order = models.PositiveSmallIntegerField()
    started = PartialDateField(null=True, blank=True)
    ended = PartialDateField(null=True, blank=True)
    text = models.TextField()
    understood = models.BooleanField(default=True)

    class Meta:
        ordering = ["order"]

    def __str__(self) -> str:
        return self.text[:40]
