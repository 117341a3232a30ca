"""Conditions as the page of the builder draws them."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import units_for
from selection.conditions import CATALOGUE, GROUPS, Condition, offered
from selection.tree import Tree, asked_of

NEGATED = "negated"


def node(tree: Tree, user: User) -> dict:
    """A group with its parts, or a condition with its controls; `negated` when a not stands before it."""
    negated = False
    while "not" in tree:
        tree, negated = tree["not"], not negated
    if "is" in tree:
        return leaf(CATALOGUE[tree["is"]], asked_of(tree), user) | {NEGATED: negated}
    joint = "all" if "all" in tree else "any"
    return {"joint": joint, "parts": [node(one, user) for one in tree[joint]], NEGATED: negated}


def leaf(condition: Condition, asked: Tree, user: User) -> dict:
    """One condition: what it is called, and a control for each part of the question."""
    controls = [control for extra in condition.extras for control in extra_controls(extra, asked, user)]
    return {
        "key": condition.key,
        "label": condition.label,
        "help": condition.help,
        "unit": condition.unit,
        "controls": [*controls, *CONTROLS[condition.kind.part](condition.kind, asked)],
        NEGATED: False,
    }


def extra_controls(extra: object, asked: Tree, user: User) -> list[dict]:
    """The control of what is asked besides."""
    chosen = asked.get(extra.name)
    if extra.name == "years":
        return [field("years", "number", _("Years"), chosen or extra.usual) | {"after": _("last years")}]
    if extra.name == "units":
        units = [(str(unit.pk), str(unit)) for unit in units_for(user, Permission.SELECT_CADRES)]
        return [select("units", _("Units"), units, chosen or [], many=True)]
    return [select(extra.name, extra.label, extra.choices(), [chosen])]


def field(name: str, kind: str, label: str, value: object) -> dict:
    """An input."""
    return {"name": name, "type": kind, "label": label, "value": "" if value is None else value}


def select(name: str, label: str, options: Iterable, chosen: list, *, many: bool = False) -> dict:
    """A choice."""
    wanted = {str(one) for one in chosen}
    drawn = [(value, text, str(value) in wanted) for value, text in options]
    return {"name": name, "type": "many" if many else "one", "label": label, "options": drawn}


def _ends(kind: object, asked: Tree, first: str, last: str) -> list[dict]:
    kind_of = "date" if first == "from" else "number"
    ends = [
        field(first, kind_of, _("From"), asked.get(first)),
        field(last, kind_of, _("To"), asked.get(last)),
    ]
    return [end | {"step": "0.5" if getattr(kind, "half", False) else ""} for end in ends]


CONTROLS = {
    "range": lambda kind, asked: _ends(kind, asked, "min", "max"),
    "dates": lambda kind, asked: _ends(kind, asked, "from", "until"),
    "choice": lambda kind, asked: [
        select("among", _("One of"), kind.choices(), asked.get("among", []), many=True)
    ],
    "least": lambda kind, asked: [select("least", _("At least"), kind.choices(), [asked.get("least")])],
    "text": lambda kind, asked: [
        field(
            "words",
            "words",
            _("Words, one of which is written; separated by spaces"),
            " ".join(asked.get("words", [])),
        )
    ],
    "flag": lambda kind, asked: [
        select(
            "yes",
            _("Yes or no"),
            [("true", _("yes")), ("false", _("no"))],
            [str(asked.get("yes", True)).lower()],
        )
    ],
    "plain": lambda kind, asked: [],
}


def menu(user: User) -> list[tuple[object, list[Condition]]]:
    """The conditions to add, by group."""
    known = offered(user).values()
    groups = [(label, [one for one in known if one.group == key]) for key, label in GROUPS.items()]
    return [(label, ones) for label, ones in groups if ones]
