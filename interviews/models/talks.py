"""A talk: what anybody may know of it in the open, what was said in it sealed."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cadres.models import Cadre
from common.clock import today
from common.ids import uuid7
from interviews.choices import Level, PromiseState, TalkKind, TalkState, Topic
from units.models import Unit


class Talk(models.Model):
    """A talk with somebody. What was said is sealed under the key of the row; once signed, nothing of it changes."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(
        Cadre, models.PROTECT, related_name="talks", verbose_name=_("person talked with")
    )
    kinds = ArrayField(models.CharField(max_length=12, choices=TalkKind), verbose_name=_("kinds of talk"))
    held_on = models.DateField(_("day of the talk"))
    place = models.CharField(_("place"), max_length=120, blank=True)
    interviewer = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("interviewer"))
    companion = models.CharField(_("accompanied by"), max_length=80, blank=True)
    team = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("team talked about")
    )
    topics = ArrayField(
        models.CharField(max_length=12, choices=Topic), default=list, blank=True, verbose_name=_("topics")
    )
    level = models.PositiveSmallIntegerField(_("confidentiality"), choices=Level, default=Level.ORDINARY)
    state = models.CharField(_("state"), max_length=6, choices=TalkState, default=TalkState.DRAFT)
    reply_due_on = models.DateField(_("reply due on"), null=True, blank=True, editable=False)
    replied_on = models.DateField(_("reply came on"), null=True, blank=True)
    data_key = models.BinaryField(editable=False)
    body_sealed = models.BinaryField(editable=False, help_text="JSON, as interviews.sealing.Body")
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    signed_at = models.DateTimeField(_("signed on"), null=True, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False, help_text="for stale edits")
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-held_on", "-id"]
        indexes = [
            models.Index(fields=["cadre", "held_on"], name="talk_of_cadre"),
            models.Index(fields=["-held_on", "-id"], name="talk_newest_first"),
            models.Index(fields=["interviewer", "-held_on"], name="talk_of_interviewer"),
            models.Index(
                fields=["interviewer", "recorded_by"], condition=Q(state=TalkState.DRAFT), name="talk_drafts"
            ),
            GinIndex(fields=["topics"], name="talk_topics"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kinds__len__gte=1), name="talk_has_a_kind"),
            models.CheckConstraint(
                condition=Q(state=TalkState.DRAFT, signed_at=None)
                | Q(state=TalkState.SIGNED, signed_at__isnull=False),
                name="talk_signed_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(replied_on=None) | Q(replied_on__gte=F("held_on"), reply_due_on__isnull=False),
                name="talk_reply_after_inquiry",
                violation_error_message=_("A reply comes after the inquiry."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.held_on}"

    def clean(self) -> None:
        """Nothing is recorded before it was said."""
        for name in ("held_on", "replied_on"):
            day = getattr(self, name)
            if day and day > today():
                raise ValidationError({name: _("This day is still to come.")})


class Subject(models.Model):
    """Somebody who was talked about."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    talk = models.ForeignKey(Talk, models.CASCADE, related_name="subjects")
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["talk", "cadre"], name="subject_once_a_talk")]

    def __str__(self) -> str:
        return f"{self.cadre_id}"


class Reader(models.Model):
    """Somebody the interviewer has named to read what was said."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    talk = models.ForeignKey(Talk, models.CASCADE, related_name="readers")
    user = models.ForeignKey(User, models.CASCADE, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["talk", "user"], name="reader_once_a_talk")]

    def __str__(self) -> str:
        return f"{self.user_id}"


class Covered(models.Model):
    """Whom a signed talk covers, once for each of its kinds: what coverage counts, without a word of what was said."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    talk = models.ForeignKey(Talk, models.PROTECT, related_name="covered")
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=TalkKind)
    held_on = models.DateField()
    interviewer = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["talk", "cadre", "kind"], name="covered_once_a_kind")]
        indexes = [
            models.Index(fields=["cadre", "kind", "held_on"], name="covered_of_cadre"),
            models.Index(
                fields=["held_on"], include=["cadre", "kind", "talk", "interviewer"], name="covered_by_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.cadre_id} {self.kind} {self.held_on}"


class Addendum(models.Model):
    """What is added to a signed talk: the only way to correct it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    talk = models.ForeignKey(Talk, models.PROTECT, related_name="addenda")
    text_sealed = models.BinaryField(editable=False)
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["written_at", "id"]

    def __str__(self) -> str:
        return f"{self.talk_id} {self.written_at}"


class Promise(models.Model):
    """What was promised in a talk: who sees to it, until when. What it is stays sealed with the talk."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    talk = models.ForeignKey(Talk, models.PROTECT, related_name="promises")
    cadre = models.ForeignKey(Cadre, models.PROTECT, related_name="+", editable=False)
    what_sealed = models.BinaryField(editable=False)
    owner = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("who sees to it"))
    due_on = models.DateField(_("until"))
    state = models.CharField(_("state"), max_length=8, choices=PromiseState, default=PromiseState.OPEN)
    result_sealed = models.BinaryField(null=True, blank=True, editable=False)
    settled_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["due_on", "id"]
        indexes = [
            models.Index(fields=["owner", "state", "due_on"], name="promise_of_owner"),
            models.Index(fields=["cadre"], condition=Q(state=PromiseState.OPEN), name="promise_open"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=PromiseState.OPEN, settled_on=None)
                | ~Q(state=PromiseState.OPEN) & Q(settled_on__isnull=False),
                name="promise_settled_on_a_day",
            )
        ]

    def __str__(self) -> str:
        return f"{self.talk_id} {self.due_on}"
