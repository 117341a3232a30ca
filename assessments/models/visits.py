"""Visits of a task force: secret until they start; what was written down there, and the problems found."""

from datetime import timedelta
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from assessments.choices import NoteKind
from assessments.models.draws import Draw
from assessments.models.forces import TaskForce
from cadres.models import Cadre
from common.ids import uuid7
from files.models import StoredFile
from units.models import Unit


class Visit(models.Model):
    """Who goes where, when, to look at whom. Until it starts only members of the task force can read it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    force = models.ForeignKey(TaskForce, models.PROTECT, related_name="visits")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit visited"))
    place = models.CharField(_("place of the visit"), max_length=120)
    planned_for = models.DateTimeField(_("planned for the hour"))
    purpose = models.CharField(_("what to look at"), max_length=300)
    visitors = models.ManyToManyField(User, related_name="+", verbose_name=_("who goes"))
    people = models.ManyToManyField(Cadre, blank=True, related_name="+", verbose_name=_("whom to look at"))
    draw = models.ForeignKey(
        Draw, models.PROTECT, null=True, blank=True, related_name="visits", verbose_name=_("drawn in")
    )
    planned_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    planned_at = models.DateTimeField(auto_now_add=True)
    called_off_at = models.DateTimeField(null=True, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    started_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-planned_for", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(started_at=None, started_by=None, ended_at=None)
                | Q(started_at__isnull=False, started_by__isnull=False, called_off_at=None),
                name="visit_started_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("started_at")), name="visit_ends_after_it_started"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_running(self) -> bool:
        """Whether the task force is there."""
        return self.started_at is not None and self.ended_at is None

    @property
    def from_draw_to_arrival(self) -> timedelta | None:
        """How long it was between the draw and the arrival; None for what was not drawn or has not started."""
        if self.draw is None or self.draw.drawn_at is None or self.started_at is None:
            return None
        return self.started_at - self.draw.drawn_at


class FieldNote(models.Model):
    """What a member wrote down on the spot; never altered. `key` is made where it was written: it counts once."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    key = models.UUIDField(default=uuid4, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="notes")
    observer = models.ForeignKey(User, models.PROTECT, related_name="+")
    cadre = models.ForeignKey(
        Cadre, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("about whom")
    )
    kind = models.CharField(pgettext_lazy("field note", "kind"), max_length=11, choices=NoteKind)
    text = models.TextField(pgettext_lazy("field note", "what was seen and heard"), max_length=1000)
    seen_at = models.DateTimeField(_("seen at"))
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["seen_at", "id"]
        constraints = [models.UniqueConstraint(fields=["observer", "key"], name="field_note_arrives_once")]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.kind}"


class NotePhoto(models.Model):
    """A photo taken with a field note."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    note = models.ForeignKey(FieldNote, models.PROTECT, related_name="photos")
    order = models.PositiveSmallIntegerField()
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["note", "order"], name="photo_once_of_a_note")]

    def __str__(self) -> str:
        return f"{self.note_id} {self.order}"


class Problem(models.Model):
    """Something found on a visit that somebody has to settle by a day; looked at again, if need be, on the spot."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="problems")
    text = models.TextField(_("what is wrong"), max_length=500)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("responsible unit"))
    owner = models.ForeignKey(Cadre, models.PROTECT, related_name="+", verbose_name=_("who settles it"))
    due_on = models.DateField(_("to be settled by"))
    result = models.TextField(_("what was done about it"), max_length=500, blank=True)
    settled_on = models.DateField(null=True, blank=True)
    revisit = models.ForeignKey(
        Visit, models.PROTECT, null=True, blank=True, related_name="looked_again", verbose_name=_("seen again on the visit")
    )  # fmt: skip
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["settled_on", "due_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(settled_on=None, result="") | Q(settled_on__isnull=False) & ~Q(result="")),
                name="problem_settled_with_words",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)
