"""The words of placements and stretch assignments: which way, of which batch, by which nature, how they stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cadres.choices import Grade


class Direction(models.TextChoices):
    """Which way somebody goes (双向互派)."""

    OUT = "out", pgettext_lazy("placement", "sent out")
    IN = "in", pgettext_lazy("placement", "received")
    WITHIN = "within", pgettext_lazy("placement", "between our units")


class Batch(models.TextChoices):
    """The four batches (四个一批)."""

    GRASSROOTS = "grassroots", _("sent down to the grassroots")
    EXCHANGE = "exchange", _("exchanged between departments")
    UPWARD = "upward", _("learning at a higher organ")
    ENTERPRISE = "enterprise", _("posted to an enterprise")


class Nature(models.TextChoices):
    """What a placement is by law: with a secondment the person still belongs to the home unit."""

    SECONDMENT = "secondment", pgettext_lazy("nature", "secondment")
    SHADOWING = "shadowing", pgettext_lazy("nature", "learning alongside")
    TRANSFER = "transfer", pgettext_lazy("nature", "transfer to a new post")
    SENT_DOWN = "sent_down", pgettext_lazy("nature", "sent down")


class Tag(models.TextChoices):
    """Which borders a placement crosses."""

    DEPARTMENT = "department", _("across departments")
    LINE = "line", _("across lines and levels")
    FIELD = "field", _("across fields of work")


class Stage(models.TextChoices):
    """What has been decided about a placement."""

    PLANNED = "planned", pgettext_lazy("placement", "planned")
    PLACED = "placed", pgettext_lazy("placement", "decided")
    SETTLED = "settled", pgettext_lazy("placement", "settled")
    CALLED_OFF = "called_off", pgettext_lazy("placement", "called off")


class Standing(models.TextChoices):
    """How a placement stands on a day."""

    PLANNED = "planned", pgettext_lazy("placement", "planned")
    COMING = "coming", pgettext_lazy("placement", "about to begin")
    RUNNING = "running", pgettext_lazy("placement", "under way")
    OVER = "over", pgettext_lazy("placement", "over, to be settled")
    SETTLED = "settled", pgettext_lazy("placement", "settled")
    CALLED_OFF = "called_off", pgettext_lazy("placement", "called off")


class TermKind(models.TextChoices):
    """How a term came to end on another day."""

    EXTENDED = "extended", pgettext_lazy("placement", "extended")
    SHORTENED = "shortened", pgettext_lazy("placement", "ended early")


class AppraisalKind(models.TextChoices):
    """The two appraisals of a placement."""

    MID = "mid", _("mid-term appraisal")
    FINAL = "final", _("final appraisal")


class Outcome(models.TextChoices):
    """What a placement has led to (选配使用 and the others)."""

    USED = "used", _("appointed on the strength of it")
    RETURNED = "returned", _("returned to a post of the home unit")
    KEPT = "kept", _("kept by the host")
    LEFT = "left", _("left otherwise")


class Ground(models.TextChoices):
    """Why somebody is given a stretch assignment."""

    POTENTIAL = "potential", _("high potential")
    SKILLED = "skilled", _("high competence")
    DARING = "daring", _("dares to take things on")


class Load(models.IntegerChoices):
    """The level of a lever, before and after."""

    LIGHT = 1, pgettext_lazy("lever", "1 light")
    USUAL = 2, pgettext_lazy("lever", "2 usual")
    RAISED = 3, pgettext_lazy("lever", "3 raised")
    HIGH = 4, pgettext_lazy("lever", "4 high")
    UTMOST = 5, pgettext_lazy("lever", "5 utmost")


class Course(models.TextChoices):
    """What a check-in found."""

    ON_COURSE = "on_course", pgettext_lazy("check-in", "on course")
    SLOWER = "slower", pgettext_lazy("check-in", "slower than planned")
    STUCK = "stuck", pgettext_lazy("check-in", "needs help")


class Result(models.TextChoices):
    """What has become of a stretch assignment."""

    MET = "met", pgettext_lazy("stretch", "achieved")
    PARTLY = "partly", pgettext_lazy("stretch", "achieved in part")
    MISSED = "missed", pgettext_lazy("stretch", "not achieved")
    BROKEN_OFF = "broken_off", pgettext_lazy("stretch", "broken off")


APPRAISED = [
    (grade.value, grade.label) for grade in (Grade.EXCELLENT, Grade.COMPETENT, Grade.BASIC, Grade.INCOMPETENT)
]
