"""Words of talks, plans and what was promised."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class TalkKind(models.TextChoices):
    """What a talk is. One talk may be several."""

    HEART = "heart", _("heart-to-heart talk")
    ROUTINE = "routine", _("routine interview")
    VISIT = "visit", _("home visit")
    APPOINTMENT = "appointment", _("appointment talk")
    REMINDER = "reminder", _("reminder talk")
    INQUIRY = "inquiry", _("written inquiry")
    ADMONITION = "admonition", _("admonition talk")
    RETIREMENT = "retirement", _("retirement talk")


class Topic(models.TextChoices):
    """The five topics of the zone's plan."""

    THOUGHT = "thought", _("thought")
    STYLE = "style", _("style of work")
    DISCIPLINE = "discipline", _("discipline")
    SPIRIT = "spirit", _("public spirit")
    WORK = "work", pgettext_lazy("topic of a talk", "work")


class Level(models.IntegerChoices):
    """How far a talk is known: who reads its topics, who reads what was said."""

    ORDINARY = 1, _("ordinary: topics are seen")
    RESTRICTED = 2, _("restricted: seen only that it took place")
    CONFIDENTIAL = 3, _("confidential: read by the interviewer and named readers only")


class TalkState(models.TextChoices):
    """A draft is its writer's; what is signed stays."""

    DRAFT = "draft", pgettext_lazy("state of a talk", "draft")
    SIGNED = "signed", pgettext_lazy("state of a talk", "signed")


class PromiseState(models.TextChoices):
    """What became of a promise."""

    OPEN = "open", pgettext_lazy("state of a promise", "open")
    DONE = "done", pgettext_lazy("state of a promise", "done")
    DROPPED = "dropped", pgettext_lazy("state of a promise", "given up")


class Reason(models.TextChoices):
    """Why somebody is to be talked with, beside what files tell; never what exactly happened."""

    CARE = "care", _("care: illness, family or another hardship")
    REQUEST = "request", _("the person asked for a talk")
    OTHER = "other", pgettext_lazy("reason for a talk", "another reason")


class PlanGroup(models.TextChoices):
    """Whom a plan is for, of its unit and all below it."""

    EVERYBODY = "everybody", _("everybody in service")
    LEADERS = "leaders", _("who holds a leadership post")
    PRINCIPALS = "principals", _("principal leaders of teams")


REPLY_WORKING_DAYS = 15  # 函询
ADMONITION_MONTHS = 6
TELLING_OF_MATTERS = (TalkKind.ADMONITION,)  # whoever may not date a matter does not learn of these
COVERED_BY_BEING_TOLD_OF = frozenset(
    {TalkKind.ROUTINE}
)  # asks A about B: covers B; every other kind covers A
