"""When two writings of one value say the same: each rule with its list, and nothing beyond it.

A rule turns a text into its canonical writing; doing so twice changes nothing more. Places are compared in pairs.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cadres.imports.words import POLITICS
from cadres.reference.codelists import find_code
from common.dates import PartialDate

NOTHING = {"无", "/", "-", "—", "--", "——", "无。"}
EDUCATIONS = {
    "本科": "大学", "大学本科": "大学", "专科": "大专", "大学专科": "大专", "大学毕业": "大学", "大专毕业": "大专",
    "研究生毕业": "研究生", "省委党校研究生": "省（区、市）委党校研究生", "区委党校研究生": "省（区、市）委党校研究生",
    "市委党校研究生": "省（区、市）委党校研究生", "省委党校大学": "省（区、市）委党校大学",
    "区委党校大学": "省（区、市）委党校大学", "市委党校大学": "省（区、市）委党校大学",
    "省委党校大专": "省（区、市）委党校大专", "区委党校大专": "省（区、市）委党校大专",
    "市委党校大专": "省（区、市）委党校大专",
}  # fmt: skip
PLACE_WORDS = (
    "维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "省", "市", "县",
    "区", "州", "盟", "旗",
)  # fmt: skip
SHORTEST_PLACE = 2  # characters before a 省 or 市 that is left out
SIGNS = str.maketrans(
    {"•": "·", "．": ".", "。": "", "；": ";", "，": ",", "、": ",", "—": "-", "–": "-", "~": "-"}
)


def until_stable(change: Callable[[str], str]) -> Callable[[str], str]:
    """The change done until it changes nothing more: composing characters can make new blanks, and the reverse."""

    def stable(text: str) -> str:
        while (changed := change(text)) != text:
            text = changed
        return text

    return stable


@until_stable
def without_blanks(text: str) -> str:
    """No blank of any width."""
    return re.sub(r"\s", "", text)


@until_stable
def half_width(text: str) -> str:
    """Half-width, signs of one kind, no blanks, no full stop."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text).translate(SIGNS))


def no_empty_word(text: str) -> str:
    """无 and a dash are nothing."""
    return "" if text in NOTHING else text


def ethnic_group(text: str) -> str:
    """民族 as GB/T 3304 writes it: 汉 is 汉族."""
    code = find_code("GB3304", text)
    return code.name if code else text


def education(text: str) -> str:
    """学历 by its one word of ZB64, half-width."""
    return _EDUCATIONS.get(text, text)


_EDUCATIONS = {half_width(word): half_width(meant) for word, meant in EDUCATIONS.items()}


@until_stable
def degree(text: str) -> str:
    """学位 without the word 学位 behind it, where GB/T 6864 knows the rest."""
    bare = text.removesuffix("学位")
    return bare if find_code("GB6864", bare) else text


def party(text: str) -> str:
    """A party or status by its one name."""
    return POLITICS.get(text, text)


@dataclass(frozen=True, slots=True)
class Rule:
    """A normalizing rule: its key (words in `words.py`) and its canonical writing."""

    key: str
    canonical: Callable[[str], str]


BLANKS, WIDTH, EMPTY = Rule("blanks", without_blanks), Rule("width", half_width), Rule("empty", no_empty_word)
TEXT = (BLANKS, WIDTH, EMPTY)
CHAINS = {
    "ethnic_group": (*TEXT, Rule("ethnic", ethnic_group)),
    **dict.fromkeys(("full_education", "part_education"), (*TEXT, Rule("code", education))),
    **dict.fromkeys(("full_degree", "part_degree"), (*TEXT, Rule("code", degree))),
}
PLACES = {"native_place", "birth_place"}
DATES = {"birth", "work_start"}


def canonical(key: str, text: str) -> str:
    """A text of a field after all rules of its chain."""
    for rule in CHAINS.get(key, TEXT):
        text = rule.canonical(text)
    return text


def agreement(key: str, one: str, other: str) -> str | None:
    """'' where both are the same, the key of the rule that makes them so, None where they differ."""
    if one == other:
        return ""
    for rule in CHAINS.get(key, TEXT):
        one, other = rule.canonical(one), rule.canonical(other)
        if one == other:
            return rule.key
    if key in PLACES and same_place(one, other):
        return "place"
    if key in DATES:
        return date_agreement(one, other)
    return party_agreement(one, other) if key == "party_on" else None


def same_place(one: str, other: str) -> bool:
    """Whether two places differ only by words such as 省 and 市 that one of them leaves out."""
    return bool(one and other) and (_leaves_out(one, other) or _leaves_out(other, one))


def _leaves_out(long: str, short: str) -> bool:
    """Whether `short` and `long` are alike but for a place word that either leaves out after two characters."""
    i = j = since = 0
    while i < len(long) or j < len(short):
        if i < len(long) and j < len(short) and long[i] == short[j]:
            i, j, since = i + 1, j + 1, since + 1
            continue
        skipped = (_word_at(long, i), _word_at(short, j)) if since >= SHORTEST_PLACE else (0, 0)
        if not any(skipped):
            return False
        i, j, since = (i + skipped[0], j, 0) if skipped[0] else (i, j + skipped[1], 0)
    return True


def _word_at(text: str, place: int) -> int:
    return next((len(word) for word in PLACE_WORDS if text.startswith(word, place)), 0)


def date_agreement(one: str, other: str) -> str | None:
    """'date' where two writings are one date, 'precision' where one is only more exact, None where they differ."""
    try:
        first, second = PartialDate.parse(one), PartialDate.parse(other)
    except ValueError:
        return None
    if first == second:
        return "date"
    inside = first.earliest <= second.earliest and second.latest <= first.latest
    around = second.earliest <= first.earliest and first.latest <= second.latest
    return "precision" if inside or around else None


def party_agreement(one: str, other: str) -> str | None:
    """入党时间: dates and parties compared part by part, in whatever order they stand."""
    first, second = _party_parts(one), _party_parts(other)
    if len(first) != len(second):
        return None
    found = [agreement_of_parts(a, b) for a, b in zip(first, second, strict=True)]
    return None if None in found else next(iter(sorted(found, reverse=True)), None)


def agreement_of_parts(one: str, other: str) -> str | None:
    """Of one date or one party."""
    return "party" if party(one) == party(other) else date_agreement(one, other)


def _party_parts(text: str) -> list[str]:
    return sorted(part for part in re.split(r"[;,()（）]+", half_width(text)) if part)


def sorted_canonical(lines: Iterable[str]) -> list[str]:
    """Lines in canonical writing, sorted."""
    return sorted(filter(None, (canonical("text", line) for line in lines)))
