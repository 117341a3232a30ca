"""The words of training: kinds of events, how they count, how people stand to them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class EventKind(models.TextChoices):
    """What an event is."""

    COURSE = "course", _("course")
    THEMED = "themed", _("themed activity")
    SYMPOSIUM = "symposium", _("symposium")
    SALON = "salon", _("salon")
    LECTURE = "lecture", _("lecture")
    PARTY_SCHOOL = "party_school", _("Party school class")
    ONLINE = "online", _("online course")


class Mode(models.TextChoices):
    """How hours count: away from work, gathered for some hours, or online."""

    FULL_TIME = "full_time", pgettext_lazy("mode of training", "full-time")
    GATHERED = "gathered", _("gathered")
    ONLINE = "online", pgettext_lazy("mode of training", "online")


class EventState(models.TextChoices):
    """A draft is seen by who plans it; an open event takes enrolments; a closed one has its results."""

    DRAFT = "draft", pgettext_lazy("event", "draft")
    OPEN = "open", pgettext_lazy("event", "open")
    CLOSED = "closed", pgettext_lazy("event", "closed")


class EnrolmentState(models.TextChoices):
    """How somebody stands to an event."""

    ENROLLED = "enrolled", pgettext_lazy("enrolment", "enrolled")
    WAITING = "waiting", _("on the waiting list")
    WITHDRAWN = "withdrawn", pgettext_lazy("enrolment", "withdrawn")
    COMPLETED = "completed", _("completed")
    NOT_COMPLETED = "not_completed", _("not completed")


TAKING_PART = (EnrolmentState.ENROLLED, EnrolmentState.COMPLETED, EnrolmentState.NOT_COMPLETED)


class How(models.TextChoices):
    """How an attendance came to be on file."""

    MANUAL = "manual", _("entered by hand")
    SHEET = "sheet", _("imported sheet")
    QR = "qr", _("scanned code")
    SIGNED = "signed", _("sign-in sheet")


class OutsideKind(models.TextChoices):
    """Training that others hold."""

    PARTY_SCHOOL = "party_school", _("sent to a Party school")
    HIGHER = "higher", _("training by a higher body")
    ONLINE = "online", _("online course")
    OTHER = "other", pgettext_lazy("outside training", "other")


class CultivationState(models.TextChoices):
    """How the cultivation of somebody towards a speciality stands."""

    RUNNING = "running", _("in cultivation")
    REACHED = "reached", _("now holds the speciality")
    STOPPED = "stopped", pgettext_lazy("cultivation", "stopped")


class ThemeStyle(models.TextChoices):
    """What a themed activity is built around."""

    MODELS = "models", _("role models")
    LINES = "lines", _("the eight lines")


class Side(models.TextChoices):
    """Which half of the eight lines a line is in: 四比 or 四看."""

    COMPARE = "compare", _("what is compared")
    LOOK = "look", _("what is looked at")


class ModelKind(models.TextChoices):
    """The three kinds of role models: to learn from, to act by, to measure by."""

    EXAMPLE = "example", _("example to learn from")
    PRACTICE = "practice", _("example in practice")
    BENCHMARK = "benchmark", _("benchmark")


class Found(models.TextChoices):
    """What a line of the activity showed of somebody, in words and not in points."""

    OUTSTANDING = "outstanding", _("outstanding")
    SOUND = "sound", _("sound")
    TO_WORK_ON = "to_work_on", _("to be worked on")


class FollowUpState(models.TextChoices):
    """How a follow-up stands."""

    OPEN = "open", pgettext_lazy("follow-up", "open")
    DONE = "done", pgettext_lazy("follow-up", "done")
    DROPPED = "dropped", pgettext_lazy("follow-up", "not pursued")
