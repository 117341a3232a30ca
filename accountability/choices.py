"""The words of sanctions and of tolerance: how they stand, what is weighed, what is decided."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Family(models.TextChoices):
    """Periods add up within the party and the administrative family; across families the longest counts."""

    PARTY = "party", _("party discipline")
    ADMINISTRATIVE = "administrative", _("administrative")
    ORGANIZATIONAL = "organizational", _("organizational measure")
    ADMONITION = "admonition", _("admonition")


class Closing(models.TextChoices):
    """What a finding after the end of a period proposes; whoever decides on people is not bound by it."""

    RENEWED = "renewed", _("eligible again, proposed")
    AFFECTS = "affects", _("still affects the use of the person")


class Standing(models.TextChoices):
    """How a sanction stands on a day; of any exactly one holds."""

    EXEMPTED = "exempted", pgettext_lazy("sanction", "exempted")
    NO_PERIOD = "no_period", _("without effect period")
    RUNNING = "running", _("effect period running")
    UNCLOSED = "unclosed", _("ended, finding due")
    AFFECTS = "affects", _("ended, still affects use")
    ENDED = "ended", pgettext_lazy("sanction", "ended")


class Source(models.TextChoices):
    """Who has asked for tolerance."""

    UNIT = "unit", pgettext_lazy("tolerance", "the unit")
    PERSON = "person", pgettext_lazy("tolerance", "the person")
    OFFICE = "office", pgettext_lazy("tolerance", "the office itself")


class Intent(models.TextChoices):
    """故意／过失."""

    NEGLIGENT = "negligent", _("negligent")
    WILFUL = "wilful", _("wilful")


class Interest(models.TextChoices):
    """因公／因私."""

    PUBLIC = "public", _("for the work")
    PRIVATE = "private", _("for oneself")


class Conduct(models.TextChoices):
    """试错／违规."""

    TRIAL = "trial", _("trial and error")
    VIOLATION = "violation", _("breach of a rule")


class Weight(models.TextChoices):
    """Which way a factor speaks."""

    FOR = "for", _("for tolerance")
    NEUTRAL = "neutral", _("neither way")
    AGAINST = "against", _("against it")


class Clause(models.TextChoices):
    """Which list an item of stands on (可容／不容)."""

    TOLERABLE = "tolerable", _("may be tolerated")
    FORBIDDEN = "forbidden", _("may not be tolerated")


class Stage(models.TextChoices):
    """How far a tolerance case is."""

    OPEN = "open", pgettext_lazy("tolerance", "being examined")
    PREPARED = "prepared", pgettext_lazy("tolerance", "awaiting decision")
    DECIDED = "decided", pgettext_lazy("tolerance", "decided")
    REVOKED = "revoked", pgettext_lazy("tolerance", "revoked")


class Decision(models.TextChoices):
    """What was decided."""

    EXEMPT = "exempt", _("tolerated, exempt")
    MITIGATE = "mitigate", _("mitigated")
    REFUSED = "refused", _("not tolerated")


class Alert(models.TextChoices):
    """Where a prompt for step-down comes from; whatever it is, people verify it."""

    REPORT = "report", _("report received")
    INSPECTION = "inspection", _("inspection, audit, investigation")
    APPRAISAL = "appraisal", _("appraisal and assessment")
    INDEX = "index", _("responsibility index")
    DAILY = "daily", _("daily knowledge of the person")


class Phase(models.TextChoices):
    """How far a step-down case is; up to two findings it is a prompt and nothing else."""

    PROMPT = "prompt", _("to be verified")
    UNFOUNDED = "unfounded", _("not established")
    VERIFIED = "verified", _("established by two")
    PROPOSED = "proposed", _("adjustment proposed")
    KEPT = "kept", _("decided: stays in post")
    DECIDED = "decided", _("adjustment decided")
    TALKED = "talked", _("talked with")
    PLACED = "placed", _("placed anew")
    REVIEWED = "reviewed", _("reviewed after the period")
    WITHDRAWN = "withdrawn", _("decision withdrawn")


class Way(models.TextChoices):
    """How somebody is moved."""

    LATERAL = "lateral", _("another post of the same level")
    RANK = "rank", _("from the post to a rank")
    REMOVAL = "removal", _("removed from the post")
    DEMOTION = "demotion", _("a post of a lower level")


class AppealKind(models.TextChoices):
    """Review by who has decided, then appeal to the next higher."""

    REVIEW = "review", _("review by who has decided")
    APPEAL = "appeal", _("appeal to the next higher")


class Outcome(models.TextChoices):
    """What an appeal has led to."""

    UPHELD = "upheld", _("decision upheld")
    WITHDRAWN = "withdrawn", _("decision to be withdrawn")
