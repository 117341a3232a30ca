"""姓氏笔画: names by the strokes of their characters.

`strokes.txt` holds the strokes of each character in writing order: 1 横 (and 提), 2 竖 (and 竖钩), 3 撇, 4 点 (and 捺), 5 折.
Fewer strokes come first, then by the order of the strokes; within a surname shorter names first, then their next characters.
A character that the table does not have comes after those it has.
"""

from functools import cache
from pathlib import Path

SOURCE = Path(__file__).with_name("strokes.txt")
Key = tuple[int, str, str]


@cache
def strokes() -> dict[str, str]:
    """Character to its strokes."""
    return dict(line.split() for line in SOURCE.read_text(encoding="utf-8").splitlines())


def character_key(character: str) -> Key:
    """Number of strokes, their order, the character itself."""
    found = strokes().get(character)
    return (len(found), found, character) if found else (10_000, "", character)


def name_key(name: str) -> tuple:
    """By what a name is put into 姓氏笔画 order."""
    first, *others = [character_key(character) for character in name] or [character_key("")]
    return first, len(name), others


def unknown_in(name: str) -> str:
    """The characters of a name that the table does not have."""
    return "".join(character for character in name if character not in strokes())
