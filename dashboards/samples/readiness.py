"""Invented lanes, months and receipt lines."""

from typing import Any

from dashboards.samples.words import both

CARDS = {
    "ok": (
        "梁以宁",
        "Liang Yining",
        "女 41",
        "F 41",
        "经济发展局 · 局长",
        "Economic Bureau · director",
        "四级调研员",
        "Consultant IV",
        "09.04 起",
        "since 09.04",
        None,
        "17 项条件满足，职数余 2",
        "17 rules met, 2 posts vacant",
    ),
    "soon": (
        "陆承远",
        "Lu Chengyuan",
        "男 37",
        "M 37",
        "科技创新局 · 副局长",
        "Innovation Bureau · deputy",
        "一级主任科员",
        "Principal officer I",
        "2026.12.18",
        "2026.12.18",
        95,
        "任现职级 17 个月，须 18 个月",
        "17 months in rank, 18 needed",
    ),
    "later": (
        "程思源",
        "Cheng Siyuan",
        "女 27",
        "F 27",
        "科技创新局 · 一级科员",
        "Innovation Bureau · officer I",
        "四级主任科员",
        "Principal officer IV",
        "2027.12.01",
        "2027.12.01",
        46,
        "任现职级 11 个月，须 24 个月",
        "11 months in rank, 24 needed",
    ),
    "miss": (
        "韩书宁",
        "Han Shuning",
        "女 32",
        "F 32",
        "蒲汀街道 · 组织委员",
        "Puting · organization member",
        "二级主任科员",
        "Principal officer II",
        "缺 1 项",
        "1 missing",
        None,
        "缺 2024 年度考核等次",
        "Grade of 2024 missing",
    ),
    "judge": (
        "葛云起",
        "Ge Yunqi",
        "男 46",
        "M 46",
        "应急管理局 · 二级主任科员",
        "Emergency Bureau · officer",
        "一级主任科员",
        "Principal officer I",
        "已待 18 天",
        "18 days",
        None,
        "病假累计 7 个月是否计入",
        "Does 7 months of sick leave count",
    ),
}
COUNTS = {"ok": 86, "soon": 143, "later": 268, "miss": 47, "judge": 22}

TEXTS = {
    "ok": ("全部硬性条件此刻满足", "Every hard rule is met now"),
    "soon": ("其他条件不变，2027.11 前满足", "By 2027.11 if nothing else changes"),
    "later": ("2027.12 至 2029.11 满足", "From 2027.12 to 2029.11"),
    "miss": ("缺数据，不作满足处理", "Data missing, never counted as met"),
    "judge": ("规则不能代替人的判断", "Rules cannot judge this"),
}


def lanes() -> list[dict[str, Any]]:
    """Lanes of the board with their cards."""
    return [
        {
            "outcome": key,
            "count": COUNTS[key],
            "text": both(*TEXTS[key]),
            "cards": [lane_card(CARDS[key])] * 2,
        }
        for key in CARDS
    ]


def lane_card(words: tuple) -> dict[str, Any]:
    """A card from pairs of words."""
    name, about, post, step, when = (both(words[n], words[n + 1]) for n in (0, 2, 4, 6, 8))
    return {
        "href": "#",
        "name": name,
        "about": about,
        "post": post,
        "step": step,
        "when": when,
        "share": words[10],
        "why": both(words[11], words[12]),
    }


def months() -> list[dict[str, Any]]:
    """Bars of the runway, 36 months from December 2026."""
    counts = [
        9,
        14,
        6,
        8,
        11,
        7,
        31,
        10,
        9,
        12,
        8,
        18,
        12,
        10,
        8,
        9,
        11,
        10,
        24,
        9,
        8,
        12,
        10,
        9,
        11,
        8,
        9,
        10,
        12,
        9,
        22,
        10,
        9,
        13,
        12,
        11,
    ]
    return [month(number, count) for number, count in enumerate(counts)]


def month(number: int, count: int) -> dict[str, Any]:
    """One bar."""
    year, of_year = 2026 + (number + 11) // 12, (number + 11) % 12 + 1
    label = f"{year}.1" if of_year == 1 else (of_year if of_year % 3 == 0 else "")
    title = both(f"{year}年{of_year}月：{count} 人", f"{year}-{of_year:02}: {count} people")
    return {
        "label": label,
        "title": title,
        "count": count if count > 13 else "",
        "height": round(count * 1.45),
        "href": "#",
        "later": number > 11,
        "year": of_year == 1,
    }


def receipt() -> list[dict[str, Any]]:
    """Lines of a receipt, grouped."""
    document = both("《公务员职务与职级并行规定》", "Provisions on parallel posts and ranks")
    evidence = [{"label": both("任职文件", "Appointment document"), "href": "#"}]
    tenure = {
        "outcome": "fail",
        "word": both("未满足", "Not met"),
        "rule": both("任现职级年限", "Time in present rank"),
        "effect": both("硬性", "Hard"),
        "id": "RK-18",
        "found": both(
            "任二级主任科员 17 个月零 5 天，2025.06.18 起算", "17 months and 5 days, counted from 2025.06.18"
        ),
        "evidence": evidence,
        "needed": both("满 18 个月", "18 months"),
        "needed_how": both("24 个月 − 优秀 6 个月", "24 months − 6 for an A"),
        "met_on": "2026.12.18",
        "soon": True,
        "document": document,
        "article": both("第十八条、第十九条", "Articles 18 and 19"),
        "sum": tenure_sum(),
    }
    grades = {
        "outcome": "ok",
        "word": both("满足", "Met"),
        "rule": both("年限内各年度考核", "Grades within the time"),
        "effect": both("硬性", "Hard"),
        "id": "RK-19",
        "found": both("2025 年度优秀", "A in 2025"),
        "evidence": evidence,
        "needed": both("逐年称职以上", "B or better each year"),
        "met_on": "2026.01.16",
        "document": document,
        "article": both("第十九条", "Article 19"),
    }
    front = {
        "outcome": "judge",
        "word": both("需组织认定", "To be determined"),
        "rule": both("一线经历", "Front-line service"),
        "effect": both("研判", "Judgement"),
        "id": "LC-03",
        "found": both(
            "指挥部 14 个月；与现挂任重叠 23 天，是否扣减", "14 months; 23 days overlap: deduct them?"
        ),
        "needed": both("累计 12 个月", "12 months in all"),
        "document": both("澄湖组〔2025〕14 号", "Local document 14 of 2025"),
        "unconfirmed": True,
    }
    return [tenure, front, grades]


def tenure_sum() -> dict[str, Any]:
    """The sum behind a tenure line."""
    parts = [
        {
            "label": both("起算", "From"),
            "value": "2025.06.18",
            "source": both("澄党任〔2025〕23 号", "Document 23 of 2025"),
        },
        {
            "sign": "+",
            "label": both("最低年限", "Minimum"),
            "value": both("24 个月", "24 months"),
            "source": both("二级 → 一级主任科员", "officer II → I"),
        },
        {
            "sign": "−",
            "label": both("2025 年度优秀 1 次", "A in 2025"),
            "value": both("6 个月", "6 months"),
            "source": both("任现职级期间，有效", "within the rank, valid"),
        },
        {
            "sign": "=",
            "label": both("满足日期", "Met on"),
            "value": "2026.12.18",
            "source": both("还有 25 天", "in 25 days"),
            "outcome": "soon",
        },
    ]
    return {
        "parts": parts,
        "share": 95,
        "words": both("已满 17 个月零 5 天 / 18 个月", "17 months 5 days of 18 months"),
    }
