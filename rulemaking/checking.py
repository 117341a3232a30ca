"""Whether a text is a rule set that could be enacted; what is wrong is told with its line."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from readiness.faults import RuleError, require
from readiness.live import chained, rule_book
from readiness.loading import refuse_loose_overlays, refuse_same_ids, shipped
from readiness.reading import pointed, read_set, tree_of
from readiness.rules import Book, RuleSet


def read_checked(text: str, key: str) -> RuleSet:
    """The set of a text, looked at by itself and beside the others; ValidationError naming line, rule and reason."""
    try:
        one = read_set(text, frozenset(step.key for step in shipped().steps))
        _look_beside(one, key, text)
    except RuleError as error:
        raise ValidationError({"text": fault_words(error, text)}) from error
    return one


def _look_beside(one: RuleSet, key: str, text: str) -> None:
    place = f"{one.key}.yaml"
    other = gettext_noop("a draft keeps the key of its set: %(key)s")
    try:
        require(one.key == key, f"{place}: key", other, key=key)
        sets = chained((*rule_book().sets, one))
        refuse_same_ids(sets)
        refuse_loose_overlays(sets)
        _refuse_bare_steps(Book(shipped().steps, sets), one, place)
    except RuleError as error:
        raise pointed(error, tree_of(text)) if error.place.startswith(place) else error from error


def _refuse_bare_steps(book: Book, one: RuleSet, place: str) -> None:
    """A set that only informs makes nobody a candidate: each step keeps a condition that counts for whomever it is asked of."""
    bare = gettext_noop(
        "%(step)s would be asked of %(names)s without any condition: other sets still serve it"
    )
    for branch in book.branches(one.from_day):
        counts = any(asked.rule.counts for asked in branch.asked)
        about = {"step": branch.step.key, "names": ", ".join(branch.identity)}
        require(counts, f"{place}: identity", bare, **about)


def fault_words(error: RuleError, text: str) -> str:
    """The line with what stands on it, the rule, and the reason."""
    lines = text.splitlines()
    about = {"line": error.line, "reason": error.reason}
    rule = next(
        (
            part.split()[2]
            for part in error.place.split(": ")
            if part.startswith("rule ") and part.count(" ") > 1
        ),
        "",
    )
    if not 0 < error.line <= len(lines):
        return _("The rule set is refused: %(reason)s") % about
    about |= {"text": lines[error.line - 1].strip()[:80], "rule": rule}
    if rule:
        return _("Line %(line)d (%(text)s), rule %(rule)s: %(reason)s") % about
    return _("Line %(line)d (%(text)s): %(reason)s") % about
