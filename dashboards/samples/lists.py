"""Invented people, numbers and to-dos of the gallery."""

from typing import Any

from dashboards.samples.words import both

PEOPLE = [
    (
        "蔡志恒",
        "Cai Zhiheng",
        "男",
        "M",
        47,
        "1979.05",
        "蒲汀街道",
        "Puting Subdistrict",
        "人大工委主任",
        "Director",
        "ok",
        "",
        "优称称",
    ),
    (
        "陈思齐",
        "Chen Siqi",
        "女",
        "F",
        29,
        "1997.02",
        "招商局",
        "Investment Bureau",
        "招商一科科员",
        "Officer",
        "soon",
        "2027.07",
        "称称优",
    ),
    (
        "程思源",
        "Cheng Siyuan",
        "女",
        "F",
        27,
        "1999.08",
        "科技创新局",
        "Innovation Bureau",
        "科员",
        "Officer",
        "later",
        "2027.12",
        "称称—",
    ),
    (
        "杜衡",
        "Du Heng",
        "男",
        "M",
        35,
        "1991.03",
        "招商局",
        "Investment Bureau",
        "招商二科科长",
        "Section chief",
        "miss",
        "",
        "缺称称",
    ),
    (
        "冯子昂",
        "Feng Zi'ang",
        "男",
        "M",
        30,
        "1996.01",
        "综合行政执法局",
        "Law Enforcement Bureau",
        "中队长",
        "Squad leader",
        "later",
        "2028.06",
        "称基称",
    ),
    (
        "葛云起",
        "Ge Yunqi",
        "男",
        "M",
        46,
        "1980.10",
        "应急管理局",
        "Emergency Bureau",
        "二级主任科员",
        "Principal officer II",
        "judge",
        "",
        "称称称",
    ),
    (
        "陆承远",
        "Lu Chengyuan",
        "男",
        "M",
        37,
        "1989.07",
        "科技创新局",
        "Innovation Bureau",
        "副局长",
        "Deputy director",
        "soon",
        "2026.12",
        "称称优",
    ),
    (
        "汪若谷",
        "Wang Ruogu",
        "男",
        "M",
        38,
        "1988.11",
        "新城投资集团",
        "New Town Investment",
        "副总经理",
        "Deputy manager",
        "na",
        "",
        "称优称",
    ),
]


def people() -> list[dict[str, Any]]:
    """Rows of the sample list."""
    keys = (
        "zh",
        "en",
        "sex_zh",
        "sex_en",
        "age",
        "born",
        "unit_zh",
        "unit_en",
        "post_zh",
        "post_en",
        "outcome",
        "on",
        "grades",
    )
    rows = [dict(zip(keys, person, strict=True)) for person in PEOPLE]
    for number, row in enumerate(rows):
        row |= {"id": number, "name": both(row["zh"], row["en"]), "sex": both(row["sex_zh"], row["sex_en"])}
        row |= {"unit": both(row["unit_zh"], row["unit_en"]), "post": both(row["post_zh"], row["post_en"])}
        row["grades"] = [grade(letter) for letter in row["grades"]]
    return rows


def grade(letter: str) -> tuple[str, str]:
    """Class and word of one year's grade."""
    found = {"优": ("ex", "A"), "称": ("", "B"), "基": ("ba", "C"), "缺": ("mi", "?"), "—": ("", "—")}
    return found[letter][0], both(letter, found[letter][1])


def tiles() -> list[dict[str, Any]]:
    """Numbers of a dashboard."""
    cadres = (both("较上月 +3", "+3 against last month"), both("公务员、参公 712 人", "712 civil servants"))
    found = [
        ("all", both("在册干部", "Cadres on file"), "1,024", both("人", "people"), cadres, ""),
        (
            "pools",
            both("储备库在库", "In the talent pools"),
            "405",
            both("人", "people"),
            (both("近期 96，中期 148，长期 161", "near 96, mid 148, long 161"),),
            both("缺口 11", "11 short"),
        ),
        (
            "talks",
            both("谈话覆盖率", "Talk coverage"),
            "87.3",
            "%",
            (both("1,012 人次", "1,012 talks"),),
            both("逾期 12 人", "12 overdue"),
        ),
        (
            "items",
            both("实施方案 95 项", "Action plan, 95 items"),
            "78",
            both("项完成", "done"),
            (both("按期 11，临期 4", "11 on time, 4 close"),),
            both("逾期 2", "2 overdue"),
        ),
    ]
    keys = ("key", "label", "value", "unit", "notes", "warning")
    return [dict(zip(keys, line, strict=True)) for line in found]


def todos() -> list[dict[str, Any]]:
    """What should happen next."""
    arrange, sign, start = both("安排", "Arrange"), both("签署", "Sign"), both("发起", "Start")
    return [
        {
            "icon": "message-circle",
            "outcome": "fail",
            "what": both("安排季度谈心谈话", "Arrange the quarterly talk"),
            "why": both("逾期 12 天，谈话人 高立群", "12 days overdue, with Gao Liqun"),
            "late": True,
            "action": arrange,
            "href": "#",
        },
        {
            "icon": "signature",
            "outcome": "miss",
            "what": both("签署德才基本条件声明", "Sign the declaration of basic conditions"),
            "why": both("12 月 10 日前", "Before 10 December"),
            "action": sign,
            "href": "#",
        },
        {
            "icon": "arrows-exchange",
            "outcome": "soon",
            "what": both("发起挂任期满鉴定", "Start the final appraisal of the secondment"),
            "why": both("12 月 31 日期满", "Ends on 31 December"),
            "action": start,
            "href": "#",
        },
    ]


TOKENS = [
    "accent",
    "accent-soft",
    "seal",
    "ink",
    "ink-2",
    "ink-3",
    "line",
    "surface-2",
    "bg",
    "q1",
    "q2",
    "q3",
    "q4",
    "q5",
    "chart-2",
]
