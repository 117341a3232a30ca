"""The empty sheet of appointments and ranks, and beside it which words each column takes.

In Chinese whatever the language of the page: the headings and words are those the import reads.
"""

from collections.abc import Iterator
from typing import BinaryIO

from cadres.imports.move_columns import MOVE_WORDS, MOVES
from cadres.imports.records import LEVELS
from cadres.imports.words import RANKS, STAFF_GRADES
from common.sheets import SheetOut, write_workbook

TEMPLATE_NAME = "任免与职级变动表（空表）.xlsx"
NOTE = "备注"
YES_NO = ("是", "否")
WORDS = {
    "move": MOVE_WORDS,
    "level": tuple(LEVELS),
    "is_leadership": YES_NO,
    "is_main": YES_NO,
    "is_principal": YES_NO,
    "in_team": YES_NO,
    "rank_now": (*RANKS, *STAFF_GRADES),
    "rank": (*RANKS, *STAFF_GRADES),
}
MOST_OFFERED = 255  # characters a list of words in a cell may have
HELP = {
    "name": "必填。与干部信息中的姓名一致。",
    "id_number": "同名同姓时填写，按文本格式录入。",
    "unit_now": "干部现在所在单位，用于区分同名干部；填写后与档案不一致的会指出。",
    "move": "必填。同一人有多项变动的，一项一行。",
    "unit": "任职、兼任类必填；免职时用于指明免去哪一个职务。可写“上级单位/单位”。",
    "post": "任职、兼任类必填；免职、转正时用于指明是哪一个职务。只担任一个职务的可不填。",
    "level": "提拔任职、进一步使用、职级转任、降职以及领导职务必填。",
    "is_leadership": "不填时，填了职务层次的按领导职务处理。",
    "is_main": "不填时，任职类为主职，兼任为非主职。任主职的，原主职自生效日期起终止。",
    "is_principal": "可不填。",
    "in_team": "可不填。",
    "rank_now": "可不填；填写后与档案不一致的会指出。",
    "rank": "职级晋升、职级套转、降低职级必填。",
    "on": "必填，具体到日，如 2026.11.20。终止的职务、职级到前一日为止。",
    "document": "必填。随任免、职级记录保存。",
    "probation_until": "有试用期的填写，具体到日，须晚于生效日期。",
}  # fmt: skip


def write_template(stream: BinaryIO) -> None:
    """Write both sheets."""
    headings = [column.heading for column in MOVES.columns]
    choices = {
        place: WORDS[column.key]
        for place, column in enumerate(MOVES.columns)
        if len(",".join(WORDS.get(column.key, ()))) in range(1, MOST_OFFERED)
    }
    sheet = SheetOut(
        "任免与职级变动",
        [*headings, NOTE],
        [],
        titles=("任免与职级变动表",),
        widths=[14] * (len(headings) + 1),
        choices=choices,
    )
    write_workbook(
        stream, [sheet, SheetOut("填写说明", ["栏目", "说明", "可用词语"], _help(), widths=[16, 60, 90])]
    )


def _help() -> Iterator[list[str]]:
    for column in MOVES.columns:
        yield [column.heading, HELP[column.key], "、".join(WORDS.get(column.key, ()))]
    yield [NOTE, "供本单位备查，不导入。", ""]
