"""Checks of a round in words."""

from django.utils.translation import gettext as _

from assessments.checks import Check, Weight
from cadres.choices import Grade


def weight_words(weight: Weight) -> dict[str, str]:
    """What a check asks for, with its outcome."""
    return {
        Weight.STOPS: {"outcome": "fail", "words": _("to be settled")},
        Weight.EXPLAIN: {"outcome": "judge", "words": _("to be explained")},
        Weight.NOTE: {"outcome": "later", "words": _("follows from it")},
    }[weight]


def check_words(check: Check, *, in_detail: bool) -> str:
    """One check; which sanction it is, and by which source, only where the reader supervises."""
    if check.rule == "AS-06":
        return bound_words(check, in_detail=in_detail)
    words = {
        "AS-01": _("no grade yet"),
        "AS-02": _(
            "%(excellent)s excellent, at most %(most)s of %(base)s counted; more needs an approval number"
        ),
        "AS-03": _("incompetent two years running: a case for dismissal"),
        "AS-04": _("no promotion until 31 December %(year)s"),
        "AS-05": _("excellent three years running: to be put forward for a third-class merit"),
        "DA-01": _(
            "excellent, but the daily appraisals of the year are not mostly good, or none is recorded"
        ),
    }[check.rule]
    return words % check.numbers


def bound_words(check: Check, *, in_detail: bool) -> str:
    """Which grades a matter leaves."""
    grades = _(", ").join(str(Grade(grade).label) for grade in check.bound.allowed)
    words = _("a matter kept by supervision leaves of the grades: %(grades)s") % {"grades": grades}
    return f"{words} ({check.bound.kind}; {check.bound.source})" if in_detail else words
