# ruff: noqa: E501  a Chinese character counts twice in tables of words
"""Columns of a sheet of appointments and ranks, and the words for what is changed."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from cadres.choices import ChangeKind
from cadres.imports import cells, words
from cadres.imports.cells import CellFault
from cadres.imports.columns import BY_KEY as ROSTER_KEYS
from cadres.imports.columns import Column, ColumnSet
from common.dates import PartialDate
from common.sheets import Cell


class Act(StrEnum):
    """What a row does to a file."""

    CONFIRM = "confirm"
    REMOVE = "remove"
    END_RANK = "end_rank"
    APPOINT = "appoint"
    CONCURRENT = "concurrent"
    FIRST_RANK = "first_rank"
    RAISE = "raise"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Move:
    """A word of 变动类别: what is done, and as which kind of change a post is recorded."""

    word: str
    act: Act
    change: str = ""


_WORDS = (
    (Move("任职", Act.APPOINT), "任职 任命 任 聘任"),
    (Move("提拔任职", Act.APPOINT, ChangeKind.PROMOTION), "提拔任职 提拔 提任 晋升职务"),
    (Move("进一步使用", Act.APPOINT, ChangeKind.FURTHER_USE), "进一步使用 重用"),
    (Move("平级转任", Act.APPOINT, ChangeKind.LATERAL), "平级转任 转任 平职转任 平级交流 平职交流 交流任职 平级任职"),
    (Move("职级转任", Act.APPOINT, ChangeKind.FROM_RANK), "职级转任 职级转任领导职务 职级公务员转任领导职务"),
    (Move("录用任职", Act.APPOINT, ChangeKind.ENTRY), "录用任职 初任 新录用任职"),
    (Move("降职", Act.APPOINT, ChangeKind.DEMOTION), "降职 降职任职 降级任职"),
    (Move("兼任", Act.CONCURRENT, ChangeKind.CONCURRENT), "兼任 兼职"),
    (Move("免职", Act.REMOVE), "免职 免 免去职务 免去"),
    (Move("试用期转正", Act.CONFIRM), "试用期转正 转正 试用期满转正 试用期满正式任职 正式任职"),
    (Move("职级晋升", Act.RAISE), "职级晋升 晋升职级 晋升"),
    (Move("职级套转", Act.FIRST_RANK), "职级套转 套转 职级确定 确定职级 首次确定职级"),
    (Move("降低职级", Act.LOWER), "降低职级 职级降低 降职级"),
    (Move("免去职级", Act.END_RANK), "免去职级 职级免去 免职级 不再保留职级"),
)  # fmt: skip
MOVES_BY_WORD = {name: move for move, names in _WORDS for name in names.split()}
MOVE_WORDS = tuple(move.word for move, _names in _WORDS)
LONGEST_POST, LONGEST_DOCUMENT = 120, 80
DATES = ("on", "probation_until")


def read_day(cell: Cell) -> PartialDate:
    """A date known to the day."""
    found = cells.read_date(cell)
    if found.day is None:
        raise CellFault("needs_day", value=found.dotted)
    return found


def _short_line(limit: int) -> Callable[[Cell], str]:
    def read(cell: Cell) -> str:
        text = cells.read_line(cell)
        if len(text) > limit:
            raise CellFault("too_long", limit=limit)
        return text

    return read


def _column(key: str, names: str, read: Callable[[Cell], object], code: str = "") -> Column:
    return Column(key, tuple(names.split()), read, code)


_flag = cells.word_reader(words.yes_no)
_rank = cells.word_reader(words.rank_word)

MOVES = ColumnSet(
    (
        _column("name", "姓名 干部姓名", cells.read_name, "A0101"),
        _column("id_number", " ".join(ROSTER_KEYS["id_number"].names), cells.read_id_number, "A0184"),
        _column("unit_now", "现单位 现工作单位 所在单位 单位 现所在单位 工作单位", cells.read_line),
        _column("move", "变动类别 变动类型 变动事项 任免类别 任免类型 类别", cells.word_reader(MOVES_BY_WORD.get), "A0247"),
        _column("unit", "任职单位 任免单位 拟任单位 任职机构 任免职单位", cells.read_line, "A0201A"),
        _column("post", "职务 任职职务 任免职务 职务名称 拟任职务", _short_line(LONGEST_POST), "A0215A"),
        _column("level", "职务层次 任职层次 拟任职务层次", cells.word_reader(words.level_word), "A0221"),
        _column("is_leadership", "是否领导职务 领导职务", _flag, "A0219"),
        _column("is_main", "是否主职 主职 是否主职务 主职务", _flag, "A0279"),
        _column("is_principal", "是否正职 正副职", _flag),
        _column("in_team", "是否班子成员 班子成员", _flag, "A0201D"),
        _column("rank_now", "现职级 原职级 现任职级", _rank),
        _column("rank", "新职级 晋升职级 晋升后职级 拟任职级 拟晋升职级", _rank, "A0192E"),
        _column("on", "生效日期 生效时间 任免日期 任免时间 任职时间 任职日期 批准日期 批准时间 执行日期", read_day, "A0243 A0265"),
        _column("document", "文号 任免文号 任职文号 批准文号 发文文号", _short_line(LONGEST_DOCUMENT), "A0245 A0267"),
        _column("probation_until", "试用期至 试用期截止日期 试用期满日期 试用期满时间", read_day),
    ),
    needed=("name", "move", "on", "document"),
)  # fmt: skip
