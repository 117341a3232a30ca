"""The words of a batch: its stage, what it says of a person, what a person has said of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

RUN = "promotions.batch"  # kind of the runs that compute large batches


class Stage(models.TextChoices):
    """A draft is computed again at will; a frozen batch is what it was."""

    DRAFT = "draft", pgettext_lazy("batch", "Draft")
    FROZEN = "frozen", _("Frozen")


class Verdict(models.TextChoices):
    """What the rules say of a person for the batch."""

    QUALIFIED = "qualified", _("Qualified")
    CHECK = "check", _("To be checked")
    NOT_YET = "not_yet", _("Not yet")
    OUT = "out", _("Not compared")


class Why(models.TextChoices):
    """Why somebody of the group is not compared."""

    RETIRED = "retired", _("reaches retirement age by then")
    LEFT = "left", _("no longer in service")
    OTHER_STEP = "other_step", _("the next rank is none of this batch")
    OTHER_LADDER = "other_ladder", _("not on the ladder of ranks")
    IDENTITY_WITHOUT_RULES = "identity_without_rules", _("no rank rules for this identity")
    POST_BESIDE_GRADES = "post_beside_grades", _("a professional or skilled worker's post")
    NO_FURTHER_STEP = "no_further_step", _("no further rank from the present one")


class Mark(models.TextChoices):
    """What somebody has decided about a person for this batch."""

    NONE = "", _("none")
    EXCLUDED = "excluded", _("Left out")
    RESERVED = "reserved", _("Place reserved")
