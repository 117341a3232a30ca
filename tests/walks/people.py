"""Somebody to walk with, and the papers an office has of them."""

from dataclasses import dataclass
from datetime import date

from cadres.lrmx import FamilyMember, write_new
from common.dates import add_months
from tests.cadres.imports.invented import HEAD, identity_number, roster_row, workbook

BUREAUS = ("招商局", "财政局", "科技创新局", "规划建设局", "社会事业局")
LONG_HEAD = [*HEAD, "身份", "任现职时间", "任现职级时间", "全日制学历", "全日制学位"]


@dataclass(frozen=True)
class Papers:
    """A roster of an office with one person that matters in it, and that person's appointment form."""

    name: str
    roster: bytes
    form: bytes
    years: list[int]


def papers(today: date) -> Papers:
    """孟昭宁: a 三级主任科员 for thirty months, whose grades only the form tells."""
    number = identity_number(2500)
    since, years = month(add_months(today, -30)), [today.year - n for n in (3, 2, 1)]
    row = [
        1, "孟昭宁", "男" if int(number[16]) % 2 else "女", f"{number[6:10]}.{number[10:12]}", "汉族", number, "2010.06",
        "2008.07", BUREAUS[0], "科员", "", "三级主任科员", "公务员", since, since, "大学", "管理学学士",
    ]  # fmt: skip
    others = [[*bureau_row(n), "公务员", "", "", "", ""] for n in range(2501, 2520)]
    fields = {
        "XingMing": "孟昭宁",
        "XingBie": row[2],
        "ChuShengNianYue": number[6:12],
        "ShenFenZheng": number,
        "JiGuan": "江苏宜兴",
        "ShuXiZhuanYeYouHeZhuanChang": "产业招商",
        "JianLi": "2004.09--2008.07  示例大学管理学院行政管理专业学生\n2008.07--        示例新城招商局科员",
        "NianDuKaoHeJieGuo": f"{'、'.join(map(str, years))}年年度考核为称职",
    }
    family = [FamilyMember("妻子", "许知微", "198806", "中共党员", "示例市第一中学教师")]
    return Papers("孟昭宁", workbook([row, *others], LONG_HEAD), write_new(fields, family), years)


def bureau_row(n: int) -> list:
    """A sound row, in a bureau the demonstration organization has."""
    row = roster_row(n)
    return [*row[:8], BUREAUS[n % len(BUREAUS)], *row[9:]]


def month(day: date) -> str:
    return f"{day:%Y.%m}"
