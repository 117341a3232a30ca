"""The deeds of a shortest path in words, and the lines that no deed mends."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from readiness.blocking import DATE, GRADE
from readiness.choices import Deed, Outcome
from readiness.mending import GRASSROOTS, GRASSROOTS_FACTS, TRAINING, Action
from readiness.pathing import Unmet
from readiness.views.book import rule_title
from readiness.views.facts import fact_words
from readiness.views.words import EDUCATION, dotted, months_words

ICONS = {
    Deed.WAIT: "clock",
    Deed.RECORD: "file-alert",
    Deed.VERIFY: "file-check",
    Deed.TRAIN: "school",
    Deed.POST: "briefcase",
}


def deed_row(one: Action) -> dict[str, str]:
    """One deed: what kind, of which fact, and what it has to come to."""
    return {
        "icon": ICONS[one.kind],
        "kind": str(Deed(one.kind).label),
        "what": what(one),
        "needed": needed(one),
    }


def what(one: Action) -> str:
    """The fact, or how long."""
    if one.kind == Deed.WAIT:
        return _("until %(day)s") % {"day": dotted(one.needed)}
    return _("Grassroots work") if one.key == GRASSROOTS else fact_words(one.key)


def needed(one: Action) -> str:
    """What the record has to say, or how much is asked; of waiting `what` says it all."""
    if one.kind == Deed.WAIT:
        return ""
    words = IN_WORDS.get(one.key.partition(":")[0])
    return words(one.needed) if words else one.needed


def of_level(level: str) -> str:
    """An education."""
    return _("%(level)s or higher") % {"level": EDUCATION[int(level)]}


def of_months(months: str) -> str:
    """Time in grassroots work."""
    return _("%(months)s in all") % {"months": months_words(int(months))}


IN_WORDS: dict[str, Callable[[str], str]] = {
    GRADE: lambda _grade: _("competent or better"),
    DATE: lambda day: _("taken as %(day)s") % {"day": dotted(day)},
    "education": of_level,
    TRAINING: lambda hours: _("%(hours)s hours") % {"hours": hours},
    **dict.fromkeys((GRASSROOTS, *GRASSROOTS_FACTS), of_months),
}


def unmet_row(one: Unmet) -> dict[str, str]:
    """A line that stays unmet: its rule, what is said of it, when time mends it."""
    return {
        "rule": rule_title(one.rule),
        "word": str(Outcome(one.outcome).label),
        "met_on": dotted(one.met_on) if one.met_on else "",
    }
