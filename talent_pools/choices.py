"""The words of pools: horizons, where a nomination comes from, the four checks, ballots, decisions, why somebody leaves."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Horizon(models.TextChoices):
    """When a member may be wanted: 近期可提拔, 中期可重点关注, 长期可重点培养."""

    NEAR = "near", _("Near: may be promoted")
    MID = "mid", _("Mid-term: to be watched closely")
    LONG = "long", _("Long-term: to be cultivated")


class State(models.TextChoices):
    """Where a membership stands."""

    NOMINATED = "nominated", _("Nominated")
    MEMBER = "member", _("In the pool")
    LEFT = "left", _("Left the pool")
    REFUSED = "refused", _("Not taken in")
    WITHDRAWN = "withdrawn", _("Nomination withdrawn")


OPEN = (State.NOMINATED, State.MEMBER)


class Source(models.TextChoices):
    """Who has brought the person forward; SELF only where a pool allows it."""

    ORGAN = "organ", _("Party organ")
    DEPARTMENT = "department", _("Organization department")
    UNIT = "unit", _("The person's unit")
    TASK_FORCE = "task_force", _("Proposal of an inspection task force")
    ASSESSMENT = "assessment", _("Embedded assessment")
    RACE = "race", _("Selection by performance")
    SELF = "self", _("Self-recommendation")


class Item(models.TextChoices):
    """The four checks before anybody enters (凡提四必)."""

    ARCHIVE = "archive", _("Personnel archive reviewed")
    PERSONAL = "personal", _("Report of personal matters checked")
    DISCIPLINE = "discipline", _("Opinion of discipline inspection and supervision heard")
    LETTERS = "letters", _("Concrete letters and visits looked into")


class Said(models.TextChoices):
    """What a check has found."""

    CLEAR = "clear", _("nothing found")
    FOUND = "found", _("something found")
    PENDING = "pending", _("still being looked into")


class Vote(models.TextChoices):
    """How a member of the panel voted."""

    FOR = "for", pgettext_lazy("ballot", "In favour")
    AGAINST = "against", pgettext_lazy("ballot", "Against")
    ABSTAINED = "abstained", pgettext_lazy("ballot", "Abstained")


class Kind(models.TextChoices):
    """What somebody proposes and another person decides."""

    ENTRY = "entry", _("Entry into the pool")
    MOVE = "move", _("Move to another horizon")
    TRANSFER = "transfer", _("Move to another pool")
    EXIT = "exit", _("Exit from the pool")


class Decision(models.TextChoices):
    """What has become of a proposal."""

    OPEN = "open", pgettext_lazy("proposal", "Awaits a decision")
    APPROVED = "approved", pgettext_lazy("proposal", "Approved")
    REFUSED = "refused", pgettext_lazy("proposal", "Refused")
    WITHDRAWN = "withdrawn", pgettext_lazy("proposal", "Withdrawn")


class Why(models.TextChoices):
    """Why somebody leaves a pool."""

    APPOINTED = "appointed", _("appointed to the post in view")
    RETIRED = "retired", _("retired")
    MOVED_AWAY = "moved_away", _("moved to another organization")
    DISCIPLINE = "discipline", _("discipline or step-down")
    REVIEWED = "reviewed", _("no longer recommended after the yearly review")
    ASKED = "asked", _("at the person's wish")
    OTHER_POOL = "other_pool", _("moved to another pool")
    OTHER = "other", pgettext_lazy("pool exit", "other reason")


class Suggested(models.TextChoices):
    """What the rules say: a horizon, that entry is met, or why they suggest none."""

    NEAR = "near", _("Near: may be promoted")
    MID = "mid", _("Mid-term: to be watched closely")
    LONG = "long", _("Long-term: to be cultivated")
    ENTRY = "entry", _("Entry met; people set the horizon")
    JUDGEMENT = "judgement", _("Needs judgement")
    INCOMPLETE = "incomplete", _("Data missing")
    NOT_MET = "not_met", _("Entry not met")


class Verdict(models.TextChoices):
    """What a yearly review recommends; it decides nothing."""

    KEEP = "keep", _("Stay where they are")
    NEARER = "nearer", _("Move to a nearer horizon")
    FURTHER = "further", _("Move to a later horizon")
    LEAVE = "leave", _("Leave the pool")


class Measure(models.TextChoices):
    """What a capacity or structure target counts."""

    CAPACITY = "capacity", _("People in all")
    UNDER_35 = "under_35", _("Aged 35 and under")
    WOMEN = "women", _("Women")
    NON_PARTY = "non_party", _("Not members of the Party")
    SPECIALITY = "speciality", _("In scarce specialities")
    FRONTLINE = "frontline", _("From streets and towns")
