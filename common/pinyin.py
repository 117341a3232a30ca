"""Pinyin and initials for searching names: surnames read as surnames, every reading indexed."""

import re
from itertools import product
from typing import NamedTuple

from pypinyin import Style, pinyin

MAX_READINGS = 96
LONGEST = 400  # characters of the text that is searched

# What the dictionary misreads: characters that sound different as a surname.
_SURNAME_TABLE = """
单 shan  仇 qiu  曾 zeng  解 xie  查 zha  区 ou  任 ren  华 hua  盖 ge  朴 piao  翟 zhai
缪 miao  乐 yue  员 yun  种 chong  尹 yin  召 shao  乜 nie  冼 xian  洗 xian  令 ling  宁 ning
覃 qin  盛 sheng  折 she  牟 mu  佴 nai  繁 po  句 gou  晟 cheng  秘 bi  黑 he  逄 pang  郇 xun
芮 rui  燕 yan  卜 bu  石 shi  车 che  隗 wei  哈 ha  干 gan  过 guo  戚 qi  应 ying  於 yu
重 chong  祭 zhai  幺 yao  阚 kan  郗 xi  谌 chen  长孙 zhang-sun  尉迟 yu-chi  万俟 mo-qi
单于 chan-yu  澹台 tan-tai  令狐 ling-hu  鲜于 xian-yu  宰父 zai-fu  夏侯 xia-hou  皇甫 huang-fu
欧阳 ou-yang  上官 shang-guan  诸葛 zhu-ge  司马 si-ma  东方 dong-fang  公孙 gong-sun
慕容 mu-rong  宇文 yu-wen  司徒 si-tu  司空 si-kong  端木 duan-mu  轩辕 xuan-yuan  南宫 nan-gong
呼延 hu-yan
"""
_WORDS = _SURNAME_TABLE.split()
SURNAMES = {name: sounds.split("-") for name, sounds in zip(_WORDS[::2], _WORDS[1::2], strict=True)}


class NamePinyin(NamedTuple):
    """How a name sounds: the likely reading, its initials, and every key a search should find it by."""

    full: str
    initials: str
    keys: tuple[str, ...]


def name_pinyin(name: str, most: int = MAX_READINGS) -> NamePinyin:
    """Pinyin of a name without tones and blanks; keys are all full readings, at most so many, then all initials."""
    letters = re.sub(r"[\s·•.]", "", name)
    if not letters:
        return NamePinyin("", "", ())
    syllables = _readings(letters)
    chosen = [options[0] for options in syllables]
    combined = _combine(syllables, most)
    keys = dict.fromkeys("".join(spelling) for reading in combined for spelling in _spellings(reading))
    keys |= dict.fromkeys("".join(part[0] for part in reading) for reading in combined)
    return NamePinyin("".join(chosen), "".join(part[0] for part in chosen), tuple(keys))


def search_text(name: str) -> str:
    """The keys of a name as one text column, blank between, of as many readings as it has room for."""
    most = MAX_READINGS
    while len(text := " ".join(name_pinyin(name, most).keys)) > LONGEST and most > 1:
        most //= 2
    return text


def _readings(letters: str) -> list[list[str]]:
    """Per syllable the readings, likeliest first."""
    syllables = [
        list(dict.fromkeys(reading.lower() for reading in options))
        for options in pinyin(letters, heteronym=True, style=Style.NORMAL)
    ]
    for length in (2, 1):
        surname = SURNAMES.get(letters[:length], [])
        if surname and len(syllables) >= length:
            for place, sound in enumerate(surname):
                syllables[place] = list(dict.fromkeys([sound, *syllables[place]]))
            break
    return syllables


def _combine(syllables: list[list[str]], most: int) -> list[tuple[str, ...]]:
    """Every combination, the likely one first; rare readings of late syllables are dropped past the cap."""
    while _size(syllables) > most:
        longest = max(range(len(syllables)), key=lambda place: (len(syllables[place]), place))
        syllables = [options[:-1] if place == longest else options for place, options in enumerate(syllables)]
    return list(product(*syllables))


def _size(syllables: list[list[str]]) -> int:
    size = 1
    for options in syllables:
        size *= len(options)
    return size


def _spellings(reading: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A reading as typed: ü as v, and as the u and yu of passports."""
    if not any(part in {"lv", "nv", "lve", "nve"} for part in reading):
        return [reading]
    return [reading, *(tuple(_respell(part, letter) for part in reading) for letter in ("yu", "u"))]


def _respell(part: str, letter: str) -> str:
    return part.replace("v", letter) if part[:2] in {"lv", "nv"} else part
