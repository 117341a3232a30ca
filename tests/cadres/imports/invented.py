"""Invented people in numbers, for the tests of imports."""

import io

from common.identity import check_digit
from common.sheets import SheetOut, write_workbook

HEAD = [
    "序号",
    "姓名",
    "性别",
    "出生年月",
    "民族",
    "身份证号",
    "入党时间",
    "参加工作时间",
    "单位",
    "职务",
    "职务层次",
    "现职级",
]
SURNAMES = "赵钱孙李周吴郑王冯陈"
GIVEN = "安宁和平志远文博嘉言思齐明远景行"


def identity_number(n: int) -> str:
    """A sound number of nobody: the area does not exist."""
    first = f"999999{1970 + n % 25}{1 + n % 12:02}{1 + n % 28:02}{n % 1000:03}"
    return first + check_digit(first)


def name(n: int) -> str:
    """One of some hundred names."""
    return SURNAMES[n % 10] + GIVEN[n % 16] + (GIVEN[(n // 7) % 16] if n % 3 else "")


def roster_row(n: int) -> list:
    """A sound row."""
    number = identity_number(n)
    sex = "男" if int(number[16]) % 2 else "女"
    shown = "　".join(name(n)) if len(name(n)) == 2 else name(n)
    birth, year = f"{number[6:10]}.{number[10:12]}", int(number[6:10])
    return [
        n, shown, sex, birth, "汉族", number, f"{year + 21}.06", f"{year + 23}.07", f"示例{n % 20}局", "科员",
        "乡科级副职", "四级主任科员",
    ]  # fmt: skip


def workbook(
    rows: list[list], head: list[str] = HEAD, titles: tuple[str, ...] = ("示例新城干部名册", "截至2026年11月")
) -> bytes:
    """An .xlsx of rows under title lines."""
    stream = io.BytesIO()
    write_workbook(stream, [SheetOut("名册", head, rows, titles=titles)])
    return stream.getvalue()
