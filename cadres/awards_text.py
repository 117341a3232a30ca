"""奖惩情况 as written in forms: awards with date, organ, name; penalties apart (another room keeps them)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from common.dates import PartialDate

NOTHING = {"", "无", "无。", "/", "-", "—"}
_BREAK = re.compile(r"[；;。\n\r]+|&#x[dD];|<br\s*/?>")
_DATE = (
    r"(?:\d{4}\s*(?:年\s*(?:\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?|[./-]\s*\d{1,2}(?:[./-]\d{1,2})?)"
    r"|\d{6}(?!\d))度?"
)
_CLAUSE = re.compile(rf"\s*(?P<date>{_DATE})\s*[,，、:：]?\s*(?P<rest>.+)", re.DOTALL)
_ORGAN = re.compile(
    r"(?:经(?P<approver>[^,，]{2,60}?)(?:研究)?批准[,，]?|被(?P<giver>[^,，]{2,60}?)(?=授予|评为|评选为|表彰为|记[一二三]等功)|由(?P<by>[^,，]{2,60}?)(?=授予))"
)
_LEAD = re.compile(r"^\s*(?:荣获|获得|获评|获|荣立|被?授予|被?评选为|被?评为|被?表彰为|受到|荣膺)\s*")
_PENALTY = re.compile(r"处分|处罚|警告|记过|记大过|降级|撤职|开除|留党察看|撤销党内|诫勉|通报批评|组织处理")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")


@dataclass(frozen=True, slots=True)
class Award:
    """One award: when, for what, by whom (organ may be '')."""

    on: PartialDate
    name: str
    organ: str
    raw: str


@dataclass(frozen=True, slots=True)
class AwardsText:
    """What a text says: awards, clauses that speak of a penalty (never turned into rows), the rest."""

    raw: str
    awards: tuple[Award, ...]
    penalties: tuple[str, ...]
    loose: tuple[str, ...]

    @property
    def clean(self) -> bool:
        """Every clause became an award."""
        return not self.loose and not self.penalties


def parse_awards(text: str) -> AwardsText:
    """Read awards clause by clause; never fails."""
    awards, penalties, loose = [], [], []
    clauses = [] if text.strip() in NOTHING else [clause.strip() for clause in _BREAK.split(text)]
    for clause in filter(None, clauses):
        award = None if _PENALTY.search(clause) else _award(clause)
        if award:
            awards.append(award)
        elif _PENALTY.search(clause):
            penalties.append(clause)
        else:
            loose.append(clause)
    return AwardsText(text, tuple(awards), tuple(penalties), tuple(loose))


def _award(clause: str) -> Award | None:
    match = _CLAUSE.fullmatch(clause.translate(_HALF_WIDTH))
    if not match:
        return None
    rest = clause[match.start("rest") :]
    organ = _ORGAN.match(rest)
    name = _LEAD.sub("", rest[organ.end() :] if organ else rest).strip(" ,，、")
    try:
        on = PartialDate.parse(match["date"].removesuffix("度"))
    except ValueError:
        return None
    return Award(on, name, next(filter(None, organ.groups())) if organ else "", clause) if name else None


def format_awards(awards: Iterable[Award]) -> str:
    """'2019年12月，经…批准，…；' one a line; 无 when there are none."""
    lines = []
    for award in sorted(awards, key=lambda award: award.on):
        by = f"经{award.organ}批准，" if award.organ else ""
        lines.append(f"{award.on.chinese}，{by}{award.name}；")
    return "\n".join(lines) or "无"
