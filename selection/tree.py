"""Conditions joined by and, or and not, to any depth: checked when they come in, kept as JSON.

{"all": [...]}, {"any": [...]}, {"not": {...}}, or one condition: {"is": "age", "min": 30}.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from common.clock import today
from selection.conditions import CATALOGUE, offered

Tree = dict[str, Any]
MOST_CONDITIONS, DEEPEST = 60, 20
EMPTY: Tree = {"all": []}
JOINTS = ("all", "any", "not")


def cleaned(said: object, *, by: User, day: date) -> Tree:
    """The tree as it is kept; ValidationError that names the condition, in the words of the page."""
    tree = _cleaned(said, offered(by), day, 1)
    if ends(tree) > MOST_CONDITIONS:
        raise ValidationError(_("At most %(most)d conditions in one query.") % {"most": MOST_CONDITIONS})
    return tree


def _cleaned(said: object, known: Mapping, day: date, depth: int) -> Tree:
    if depth > DEEPEST:
        raise ValidationError(_("Groups lie within one another %(most)d deep at most.") % {"most": DEEPEST})
    if not isinstance(said, Mapping):
        raise ValidationError(_("A condition or a group of conditions is expected."))
    joint = next((one for one in JOINTS if one in said), None)
    if joint is None:
        return _leaf(said, known, day)
    if len(said) != 1:
        raise ValidationError(_("A group has nothing beside its conditions."))
    if joint == "not":
        return {"not": _cleaned(said["not"], known, day, depth + 1)}
    if not isinstance(said[joint], list) or len(said[joint]) > MOST_CONDITIONS:
        raise ValidationError(_("A group is a list of conditions."))
    return {joint: [_cleaned(one, known, day, depth + 1) for one in said[joint]]}


def _leaf(said: Mapping, known: Mapping, day: date) -> Tree:
    key = said.get("is")
    condition = known.get(key) if isinstance(key, str) else None
    if condition is None:
        raise ValidationError(_("There is no condition “%(key)s” here.") % {"key": str(key)[:40]})
    if condition.today_only and day != today():
        raise ValidationError(
            _("%(name)s: the stored comparison speaks of today only. Take today as the cut-off date.")
            % {"name": condition.label}
        )
    try:
        asked = condition.clean({name: value for name, value in said.items() if name != "is"})
    except ValidationError as error:
        words = _("; ").join(error.messages)
        raise ValidationError(
            _("%(name)s: %(words)s.") % {"name": condition.label, "words": words}
        ) from error
    return {"is": key} | asked


def leaves(tree: Tree) -> Iterator[Tree]:
    """Every condition, in order."""
    if "is" in tree:
        yield tree
    elif "not" in tree:
        yield from leaves(tree["not"])
    else:
        for one in tree.get("all", tree.get("any", ())):
            yield from leaves(one)


def ends(tree: Tree) -> int:
    """How many conditions and empty groups there are: a query of many empty groups is as large as one of conditions."""
    if "is" in tree:
        return 1
    parts = [tree["not"]] if "not" in tree else tree.get("all", tree.get("any"))
    return sum(map(ends, parts)) if parts else 1


def may_ask(tree: Tree, user: User) -> bool:
    """Whether the user may ask every condition of a tree that somebody else has made."""
    known = offered(user)
    return all(leaf["is"] in known for leaf in leaves(tree))


def distinct(tree: Tree) -> list[Tree]:
    """Every condition once, in order."""
    found: list[Tree] = []
    for leaf in leaves(tree):
        if leaf not in found:
            found.append(leaf)
    return found


def asks_about(tree: Tree, key: str) -> bool:
    """Whether some condition of the tree is this one."""
    return any(leaf["is"] == key for leaf in leaves(tree))


def asked_of(leaf: Tree) -> Tree:
    """What a condition asks, without its name."""
    return {name: value for name, value in leaf.items() if name != "is"}


def leaf_words(leaf: Tree) -> str:
    """One condition in words."""
    return CATALOGUE[leaf["is"]].words(asked_of(leaf))


def words(tree: Tree, *, within: bool = False) -> str:
    """The whole in words, with brackets where groups lie within one another."""
    if "is" in tree:
        return leaf_words(tree)
    if "not" in tree:
        return _("not (%(words)s)") % {"words": words(tree["not"])}
    joint = _(" and ") if "all" in tree else _(" or ")
    parts = tree.get("all", tree.get("any"))
    if not parts:
        return _("everybody") if "all" in tree else _("nobody")
    said = joint.join(words(one, within=len(parts) > 1) for one in parts)
    return f"({said})" if within and len(parts) > 1 else said
