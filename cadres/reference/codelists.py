"""Code lists of the appointment form as shipped data: words to codes and back."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).with_name("codelists.json")
SPELLINGS = {
    "崩龙族": "德昂族",
    "毛难族": "毛南族",
    "僳僳族": "傈僳族",
    "九三学社": "九三",
    "农工民主党": "农工党",
    "农工": "农工党",
}


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a list; `parent` is '' at the top."""

    code: str
    name: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class CodeList:
    """A list of codes, as GB3304 民族."""

    key: str
    name_zh: str
    name_en: str
    codes: tuple[Code, ...]


@cache
def code_lists() -> dict[str, CodeList]:
    """All lists by key."""
    groups = json.loads(SOURCE.read_text(encoding="utf-8"))["groups"]
    return {
        key: CodeList(key, group["name_zh"], group["name_en"], tuple(Code(**code) for code in group["codes"]))
        for key, group in groups.items()
    }


@cache
def _by_name(key: str) -> dict[str, Code]:
    return {code.name: code for code in code_lists()[key].codes}


def find_code(key: str, word: str) -> Code | None:
    """The code of a form word; old spellings and a left-out 族 are understood, nothing else is guessed."""
    names = _by_name(key)
    for spelling in (word, SPELLINGS.get(word, word), f"{word}族", SPELLINGS.get(f"{word}族", word)):
        if spelling in names:
            return names[spelling]
    return None


def name_of(key: str, code: str) -> str:
    """The word of a code; '' for none."""
    return next((entry.name for entry in code_lists()[key].codes if entry.code == code), "")
