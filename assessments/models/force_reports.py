"""The report of a task force (专班考察报告): one for the group, one page a person."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from assessments.choices import Advice
from assessments.models.forces import TaskForce
from cadres.models import Cadre
from common.ids import uuid7


class ForceReport(models.Model):
    """What the task force says of the group and the matter; once it is signed nothing of it is altered."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    force = models.OneToOneField(TaskForce, models.PROTECT, related_name="report")
    number = models.CharField(_("number of the report"), max_length=80)
    overall = models.TextField(_("the group as a whole"), max_length=4000)
    problems = models.TextField(_("problems found in the work"), max_length=2000, blank=True)
    advice = models.TextField(_("what the task force advises"), max_length=2000, blank=True)
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(signed_at=None, signed_by=None) | Q(signed_at__isnull=False, signed_by__isnull=False),
                name="force_report_signed_by_somebody",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.number


class PersonPage(models.Model):
    """The page of one person; who is outstanding is proposed to the pools, with these words as grounds."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    report = models.ForeignKey(ForceReport, models.PROTECT, related_name="pages")
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="+", verbose_name=_("cadre"))
    strengths = models.TextField(_("what the person did well"), max_length=600)
    wanting = models.TextField(_("what the person lacks"), max_length=600, blank=True)
    advice = models.CharField(_("what is said of the person"), max_length=11, choices=Advice)
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["report", "cadre"], name="one_page_a_person")]

    def __str__(self) -> str:
        return f"{self.report_id} {self.cadre_id}"
