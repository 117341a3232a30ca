"""What those who took part think of an event: anonymous, by ballots that work once and are destroyed by their use.

Nothing here names a person, and nothing is dated or numbered in an order that would: ids are random, a ballot that was
used is gone, an answer has no time.
"""

from uuid import uuid4

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from training.models.events import Event

SMALLEST_GROUP = 5  # with fewer answers nothing is shown, ever
MARK = {"validators": [MinValueValidator(1), MaxValueValidator(5)]}


class Evaluation(models.Model):
    """The evaluation of one event; once closed it takes no answer any more, and only then it is shown."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    event = models.OneToOneField(Event, models.CASCADE, related_name="evaluation")
    issued = models.PositiveIntegerField(default=0, help_text="ballots handed out")
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.event_id}"


class Ballot(models.Model):
    """A right to answer once, known by the digest of its code; it belongs to whoever holds the slip."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    evaluation = models.ForeignKey(Evaluation, models.CASCADE, related_name="ballots")
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.digest[:8]


class Answer(models.Model):
    """What somebody answered: four marks from one to five, and words if they liked."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    evaluation = models.ForeignKey(Evaluation, models.CASCADE, related_name="answers")
    content = models.PositiveSmallIntegerField(_("content"), **MARK)
    speakers = models.PositiveSmallIntegerField(_("speakers"), **MARK)
    organization = models.PositiveSmallIntegerField(_("organization"), **MARK)
    usefulness = models.PositiveSmallIntegerField(_("use for my work"), **MARK)
    words = models.CharField(
        _("what was good, what is missing"),
        max_length=400,
        blank=True,
        help_text=_("Do not write your name or what would show who you are."),
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    content__range=(1, 5),
                    speakers__range=(1, 5),
                    organization__range=(1, 5),
                    usefulness__range=(1, 5),
                ),
                name="answer_marks_of_five",
            )
        ]

    def __str__(self) -> str:
        return f"{self.evaluation_id}"


QUESTIONS = ("content", "speakers", "organization", "usefulness")
