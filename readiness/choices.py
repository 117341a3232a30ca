"""The words of results, outcomes and causes."""

from django.db import models
from django.utils.translation import gettext_lazy as _

RUN = "readiness.full"  # kind of the runs that compute


class Status(models.TextChoices):
    """Overall status of a cadre for a step."""

    HELD = "held", _("Basic qualification held")
    JUDGEMENT = "judgement", _("Needs judgement")
    INCOMPLETE = "incomplete", _("Data missing")
    NOT_YET = "not_yet", _("Not yet")
    NA = "na", _("Not applicable")


class Outcome(models.TextChoices):
    """Outcome of one rule."""

    PASS = "PASS", _("Met")
    FAIL = "FAIL", _("Not met")
    REVIEW = "REVIEW", _("To be judged")
    INCOMPLETE = "INCOMPLETE", _("Data missing")
    NA = "NA", _("Not applicable")


class Effect(models.TextChoices):
    """What a rule does to the overall status; only BLOCK and REVIEW count."""

    BLOCK = "BLOCK", _("Blocks")
    REVIEW = "REVIEW", _("Asks for judgement")
    ADVISORY = "ADVISORY", _("Advises")
    INFO = "INFO", _("Informs")


class Gate(models.TextChoices):
    """At which moment a rule speaks; the overall status uses qualification only."""

    QUALIFICATION = "qualification", _("Qualification")
    VACANCY = "vacancy", _("Vacancy")
    DECISION = "decision", _("Decision")
    TRANSFER = "transfer", _("Transfer")


class Ladder(models.TextChoices):
    """The ladders one can climb."""

    LEADERSHIP = "leadership", _("Leadership posts")
    RANK = "rank", _("Ranks")
    STAFF = "staff", _("Staff grades")
    NONE = "none", _("None")


class Decided(models.TextChoices):
    """Who decides on a step."""

    HERE = "here", _("Decided at this level")
    PROPOSED = "proposed", _("Proposed to the level above")


class Cause(models.TextChoices):
    """Why a status changed."""

    RULE = "rule", _("Rules changed")
    DATA = "data", _("Records changed")
    CLOCK = "clock", _("Time passed")


class Deed(models.TextChoices):
    """What can be done on the way to a step."""

    WAIT = "wait", _("Wait")
    RECORD = "record", _("Complete a record")
    VERIFY = "verify", _("Verify a date")
    TRAIN = "train", _("Attend training")
    POST = "post", _("Take a posting")
