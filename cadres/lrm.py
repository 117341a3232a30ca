"""The older appointment form (.lrm with a .pic beside it): GBK text of 33 quoted fields. Read only.

It is written again as .lrmx. The order of its fields differs from .lrmx, and `","` separates them: a bare
comma does not, since texts hold commas. There is no escape for quotes.
"""

import re
from dataclasses import dataclass

from cadres.lrmx.document import FamilyMember, Photo, sniff_photo
from cadres.lrmx.elements import DEGREES, FormRefused

FIELD_COUNT = 33
SIZE_LIMIT = 2_000_000
_PLAIN = {
    0: "XingMing", 1: "XingBie", 2: "ChuShengNianYue", 3: "MinZu", 4: "JiGuan", 5: "RuDangShiJian",
    6: "JianKangZhuangKuang", 7: "ChuShengDi", 8: "CanJiaGongZuoShiJian", 11: "ZhuanYeJiShuZhiWu",
    16: "ShuXiZhuanYeYouHeZhuanChang", 17: "JianLi", 18: "JiangChengQingKuang", 19: "NianDuKaoHeJieGuo",
    25: "XianRenZhiWu", 26: "NiRenZhiWu", 27: "NiMianZhiWu", 28: "RenMianLiYou", 29: "ChengBaoDanWei",
    30: "JiSuanNianLingShiJian", 31: "TianBiaoRen", 32: "TianBiaoShiJian",
}  # fmt: skip
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_FAMILY = range(20, 25)


@dataclass(frozen=True, slots=True)
class LrmDocument:
    """An older form: `original` are its bytes, `fields` carry the names of .lrmx."""

    original: bytes
    fields: dict[str, str]
    family: tuple[FamilyMember, ...]
    photo: Photo | None

    @property
    def name(self) -> str:
        """姓名 without the blanks that pad two characters."""
        return re.sub(r"\s", "", self.fields["XingMing"])


def read_lrm(data: bytes, picture: bytes = b"") -> LrmDocument:
    """Read an older form and its picture; FormRefused with a sentence when it is none."""
    if not data.strip():
        raise FormRefused("empty")
    if len(data) > SIZE_LIMIT:
        raise FormRefused("too_large", limit=SIZE_LIMIT // 1_000_000)
    values = _values(data)
    fields = {name: values[place] for place, name in _PLAIN.items()}
    fields |= _degrees(values[9], values[10])
    return LrmDocument(data, fields, _family(values), sniff_photo(picture))


def _values(data: bytes) -> list[str]:
    try:
        text = data.decode("gb18030").strip().strip("\ufeff\x00\x1a").rstrip(",")
    except UnicodeDecodeError as error:
        raise FormRefused("encoding") from error
    if UNSTORABLE.search(text):
        raise FormRefused("unstorable")
    values = text[1:-1].split('","') if text[:1] == text[-1:] == '"' else []
    if len(values) != FIELD_COUNT:
        raise FormRefused("not_lrm", count=len(values))
    return [value if value.strip() else "" for value in values]


def _degrees(education: str, schools: str) -> dict[str, str]:
    """学历#学位@在职学历#在职学位, twice: what, and where."""
    fields = {}
    for names, text in ((DEGREES[:2], education), (DEGREES[2:], schools)):
        for kind, box in zip(("QuanRiZhiJiaoYu", "ZaiZhiJiaoYu"), [*text.split("@", 1), ""], strict=False):
            lines = [*box.split("#", 1), ""]
            fields |= {f"{kind}_{name}": line.strip() for name, line in zip(names, lines, strict=False)}
    return fields


def _family(values: list[str]) -> tuple[FamilyMember, ...]:
    columns = [[part.strip() for part in values[place].split("@")] for place in _FAMILY]
    height = max(len(column) for column in columns)
    padded = [column + [""] * (height - len(column)) for column in columns]
    rows = (FamilyMember(*row) for row in zip(*padded, strict=True))
    return tuple(row for row in rows if any(row.values))
