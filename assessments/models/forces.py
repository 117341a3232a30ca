"""Task forces (考察专班): formed for a matter, with members, whom they look at, for a time."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from assessments.choices import ForcePart
from assessments.models.fronts import Headquarters, TouchstonePost
from assessments.models.projects import Project
from cadres.models import Cadre
from common.ids import uuid7
from units.models import Unit


class TaskForce(models.Model):
    """Looks on the spot at the people of one matter; whom it looks at follows from the matter (以事定人)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(pgettext_lazy("task force", "name"), max_length=80)
    matter = models.CharField(pgettext_lazy("task force", "matter"), max_length=200)
    project = models.ForeignKey(
        Project, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("project")
    )
    headquarters = models.ForeignKey(
        Headquarters, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("headquarters")
    )
    post = models.ForeignKey(
        TouchstonePost, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("touchstone post")
    )  # fmt: skip
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit that sends it out"))
    areas = models.ManyToManyField(Unit, blank=True, related_name="+", verbose_name=_("units it goes to"))
    begins_on = models.DateField(_("begins"))
    ends_on = models.DateField(_("ends"))
    document_no = models.CharField(_("document"), max_length=80, blank=True)
    formed_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["closed_on", "-begins_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("begins_on")),
                name="task_force_dates_in_order",
                violation_error_message=_("It ends after it has begun."),
            ),
            models.CheckConstraint(
                condition=Q(project=None, headquarters=None)
                | Q(project=None, post=None)
                | Q(headquarters=None, post=None),
                name="task_force_of_one_matter",
                violation_error_message=_("It is formed for one matter: name one place at most."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> Project | Headquarters | TouchstonePost | None:
        """Where the matter is, if it is one of those on file."""
        return self.project or self.headquarters or self.post


class ForceMember(models.Model):
    """Somebody in a task force; `explained`: why a nearness to somebody it looks at does no harm."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    force = models.ForeignKey(TaskForce, models.CASCADE, related_name="members")
    user = models.ForeignKey(
        User, models.PROTECT, related_name="+", verbose_name=_("person of the task force")
    )
    part = models.CharField(pgettext_lazy("task force", "part"), max_length=6, choices=ForcePart)
    explained = models.CharField(_("why a nearness does no harm"), max_length=300, blank=True)
    joined_on = models.DateField()
    left_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["part", "joined_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["force", "user"],
                condition=Q(left_on=None),
                name="task_force_member_once",
                violation_error_message=_("This person is in the task force already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.force_id} {self.user_id}"


class Target(models.Model):
    """Somebody a task force looks at besides those whom the matter names."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    force = models.ForeignKey(TaskForce, models.CASCADE, related_name="targets")
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="+", verbose_name=_("cadre"))
    reason = models.CharField(_("what the person has to do with the matter"), max_length=200)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["force", "cadre"],
                name="target_once",
                violation_error_message=_("This person is named already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.force_id} {self.cadre_id}"
