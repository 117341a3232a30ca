"""The words of projects, key work, observations, assessments and rounds."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Sector(models.TextChoices):
    """What an attracted project is counted as."""

    INDUSTRY = "industry", _("Industry")
    SERVICE = "service", _("Service")


class Stage(models.TextChoices):
    """How far a project has come; a node that reaches a stage moves the project there."""

    TALKS = "talks", pgettext_lazy("project", "In talks")
    SIGNED = "signed", pgettext_lazy("project", "Signed")
    STARTED = "started", pgettext_lazy("project", "Under construction")
    PRODUCING = "producing", pgettext_lazy("project", "In operation")
    STOPPED = "stopped", pgettext_lazy("project", "Given up")


STAGE_ORDER = {stage: number for number, stage in enumerate(Stage.values)}


class UnitPart(models.TextChoices):
    """What a further unit does in a project."""

    TOGETHER = "together", _("works on it together")
    SERVES = "serves", _("serves and clears the way")


class PersonPart(models.TextChoices):
    """What a cadre does in a project."""

    LEADS = "leads", pgettext_lazy("project", "leads")
    WORKS = "works", pgettext_lazy("project", "takes part")
    ON_SITE = "on_site", pgettext_lazy("project", "posted on site")


class ResultKind(models.TextChoices):
    """What a result shows."""

    PROBLEM = "problem", _("Practical problem solved")
    INNOVATION = "innovation", _("Innovation")
    QUALITY = "quality", _("Quality of the project")


class InnovationLevel(models.TextChoices):
    """By whom an innovation was recognized."""

    ZONE = "zone", pgettext_lazy("innovation", "Zone")
    CITY = "city", pgettext_lazy("innovation", "City")
    PROVINCE = "province", pgettext_lazy("innovation", "Province")
    NATION = "nation", pgettext_lazy("innovation", "Nation")


class MemberPart(models.TextChoices):
    """What somebody is in a headquarters of key work."""

    COMMANDER = "commander", _("commander")
    DEPUTY = "deputy", _("deputy commander")
    MEMBER = "member", _("member")
    SECONDED = "seconded", _("called in")


class Heading(models.TextChoices):
    """Under which heading a dimension stands."""

    ABILITY = "ability", _("Ability, by practical problems solved")
    ACHIEVEMENT = "achievement", _("Achievement, by quality of projects and level of innovation")


class Kind(models.TextChoices):
    """On what occasion a cadre is assessed."""

    NO_APPOINTMENT = "no_appointment", _("Without an appointment in view")
    FRONT_LINE = "front_line", _("At the front line of a project")
    KEY_NODE = "key_node", _("At a key node")
    SPECIAL = "special", _("Special appraisal")


class DailyWord(models.TextChoices):
    """The four words of the daily appraisal; they are not those of the annual one."""

    GOOD = "good", pgettext_lazy("daily appraisal", "Good")
    FAIR = "fair", pgettext_lazy("daily appraisal", "Fairly good")
    PLAIN = "plain", pgettext_lazy("daily appraisal", "Ordinary")
    POOR = "poor", pgettext_lazy("daily appraisal", "Poor")


class State(models.TextChoices):
    """A committed round is what it was."""

    DRAFT = "draft", pgettext_lazy("round", "Being decided")
    COMMITTED = "committed", pgettext_lazy("round", "Decided")


class AnswerKind(models.TextChoices):
    """What somebody says about a grade or a measure: feedback always, the rest only where the law gives it."""

    FEEDBACK = "feedback", _("Feedback")
    REVIEW = "review", _("Review asked for")
    APPEAL = "appeal", pgettext_lazy("appraisal", "Appeal")


class Ground(models.TextChoices):
    """What the law lets a civil servant ask a review of (公务员法 art. 95)."""

    INCOMPETENT = "incompetent", _("Graded incompetent in the annual appraisal")
    DEMOTED = "demoted", pgettext_lazy("ground", "Demoted")
    REMOVED = "removed", pgettext_lazy("ground", "Removed from office")
    SANCTIONED = "sanctioned", pgettext_lazy("ground", "Sanctioned")


class Vote(models.TextChoices):
    """What a ballot of a democratic rating says."""

    EXCELLENT = "excellent", pgettext_lazy("ballot", "Excellent")
    COMPETENT = "competent", pgettext_lazy("ballot", "Competent")
    BASIC = "basic", pgettext_lazy("ballot", "Basically competent")
    INCOMPETENT = "incompetent", pgettext_lazy("ballot", "Incompetent")
    ABSTAINED = "abstained", pgettext_lazy("ballot", "Abstained")


class ForcePart(models.TextChoices):
    """What somebody is in a task force."""

    LEADER = "leader", pgettext_lazy("task force", "head")
    MEMBER = "member", pgettext_lazy("task force", "member of the task force")


class Nearness(models.TextChoices):
    """Why a member of a task force should not look at somebody."""

    KIN = "kin", _("kin")
    SUPERIOR = "superior", _("one was the other's superior")
    SAME_UNIT = "same_unit", _("of the same unit")


class NoteKind(models.TextChoices):
    """What a field note is about."""

    SEEN = "seen", pgettext_lazy("field note", "Seen or heard on the spot")
    NODE_MET = "node_met", _("Key node met")
    NODE_MISSED = "node_missed", _("Key node missed")
    SOLVED = "solved", _("Problem solved on the spot")
    WANTING = "wanting", _("Problem found")


class Advice(models.TextChoices):
    """What a task force says of a person in the end."""

    OUTSTANDING = "outstanding", _("Outstanding, fit for a heavier charge")
    STEADY = "steady", _("Does what the work asks for")
    WATCH = "watch", _("To be watched and helped")


class Drawn(models.TextChoices):
    """What a draw is made of."""

    PLACES = "places", _("Units to visit")
    PEOPLE = "people", _("People to look at")
