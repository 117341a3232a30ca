"""Attracted projects: their nodes, who has which part in them, and what came of it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from assessments.choices import InnovationLevel, PersonPart, ResultKind, Sector, Stage, UnitPart
from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7
from files.models import StoredFile
from units.models import Unit


class Project(models.Model):
    """A project the zone attracted (招引项目), counted in the year it was signed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(pgettext_lazy("project", "name"), max_length=120)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("leading unit"))
    sector = models.CharField(_("sector"), max_length=8, choices=Sector)
    investment = models.DecimalField(
        _("investment"), max_digits=10, decimal_places=4, help_text=_("in 100 million yuan")
    )
    source = models.CharField(_("investor"), max_length=120, blank=True)
    signed_on = models.DateField(_("contract signed on"), null=True, blank=True)
    stage = models.CharField(pgettext_lazy("project", "stage"), max_length=9, choices=Stage)
    note = models.TextField(_("note"), max_length=1000, blank=True)
    created_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-signed_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(investment__gt=0),
                name="project_invests",
                violation_error_message=_("The investment is more than nothing."),
            ),
            models.CheckConstraint(
                condition=Q(stage__in=[Stage.TALKS, Stage.STOPPED]) | Q(signed_on__isnull=False),
                name="project_signed_on_a_day",
                violation_error_message=_("Say on which day it was signed, or that it is in talks."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ProjectNode(models.Model):
    """A key node (关键节点) of a project: planned for a day, met on one or not yet."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    project = models.ForeignKey(Project, models.CASCADE, related_name="nodes")
    name = models.CharField(pgettext_lazy("node", "node"), max_length=60)
    planned_on = models.DateField(_("planned for"))
    met_on = models.DateField(pgettext_lazy("node", "met on"), null=True, blank=True)
    reaches = models.CharField(_("reaches the stage"), max_length=9, choices=Stage, blank=True)

    class Meta:
        ordering = ["planned_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "name"],
                name="project_node_once",
                violation_error_message=_("This project already has a node of this name."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class ProjectUnit(models.Model):
    """A further unit of a project."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    project = models.ForeignKey(Project, models.CASCADE, related_name="partners")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    part = models.CharField(pgettext_lazy("project", "part"), max_length=8, choices=UnitPart)
    since = models.DateField(pgettext_lazy("project", "since"))

    class Meta:
        ordering = ["since", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "unit"],
                name="project_unit_once",
                violation_error_message=_("This unit is already in the project."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.part}"


@tracked()
class ProjectRole(models.Model):
    """What a cadre does in a project, from when to when: evidence of 实绩 in the file."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    project = models.ForeignKey(Project, models.CASCADE, related_name="roles")
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="project_roles", verbose_name=_("cadre"))
    part = models.CharField(pgettext_lazy("project", "part"), max_length=8, choices=PersonPart)
    duty = models.CharField(_("duty"), max_length=120, blank=True)
    since = models.DateField(pgettext_lazy("project", "since"))
    until = models.DateField(pgettext_lazy("project", "until"), null=True, blank=True)
    source = models.CharField(_("known from"), max_length=120)

    class Meta:
        ordering = ["since", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "cadre", "part", "since"],
                name="project_role_once",
                violation_error_message=_("This part is already recorded from that day."),
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")),
                name="project_role_dates_in_order",
                violation_error_message=_("It ends after it has begun."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.project}: {self.part}"


@tracked()
class ProjectResult(models.Model):
    """What a cadre achieved in a project, with its source; an innovation with its level and the paper that proves it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    project = models.ForeignKey(Project, models.CASCADE, related_name="results")
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="project_results", verbose_name=_("cadre"))
    kind = models.CharField(pgettext_lazy("result", "kind"), max_length=10, choices=ResultKind)
    text = models.CharField(_("what was achieved"), max_length=300)
    level = models.CharField(_("level of the innovation"), max_length=8, choices=InnovationLevel, blank=True)
    achieved_on = models.DateField(_("achieved on"))
    source = models.CharField(_("known from"), max_length=120)
    proof = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("proof")
    )
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-achieved_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=ResultKind.INNOVATION, proof__isnull=False) & ~Q(level="")
                | ~Q(kind=ResultKind.INNOVATION) & Q(level=""),
                name="project_innovation_proven",
                violation_error_message=_("An innovation has a level and a paper that proves it, and nothing else has a level."),
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.text
