"""The same in plain Python over one person's records: it explains an answer, and is what SQL is checked against."""

from dataclasses import dataclass

from selection.conditions import CATALOGUE
from selection.conditions.kinds import Answer
from selection.conditions.people import Person
from selection.tree import Tree, asked_of, distinct, leaf_words


def judge(tree: Tree, person: Person) -> Answer:
    """Yes, no or unknown: unknown in a group is not decided by the others alone."""
    if "is" in tree:
        return CATALOGUE[tree["is"]].answer(person, asked_of(tree))
    if "not" in tree:
        said = judge(tree["not"], person)
        return None if said is None else not said
    answers = [judge(one, person) for one in tree.get("all", tree.get("any"))]
    decisive = "any" in tree  # one yes decides an or, one no an and
    if decisive in answers:
        return decisive
    return None if None in answers else not decisive


def unknown_because(tree: Tree, person: Person) -> list[Tree]:
    """The conditions that leave an unknown answer unknown; empty for yes and no."""
    if judge(tree, person) is not None:
        return []
    if "is" in tree:
        return [tree]
    parts = [tree["not"]] if "not" in tree else tree.get("all", tree.get("any"))
    found: list[Tree] = []
    for part in parts:
        found += [leaf for leaf in unknown_because(part, person) if leaf not in found]
    return found


@dataclass(frozen=True)
class Line:
    """One condition as it answers for one person."""

    words: str
    answer: Answer
    found: str

    @property
    def outcome(self) -> str:
        """For the mark of the page."""
        return {True: "ok", False: "fail", None: "miss"}[self.answer]


def line_of(leaf: Tree, person: Person) -> Line:
    """How one condition answers, and what the file says."""
    condition, asked = CATALOGUE[leaf["is"]], asked_of(leaf)
    return Line(leaf_words(leaf), condition.answer(person, asked), condition.found(person, asked))


def lines_of(tree: Tree, person: Person) -> list[Line]:
    """Every condition once."""
    return [line_of(leaf, person) for leaf in distinct(tree)]
