"""An invented record: header, tabs, career, coverage."""

from typing import Any

from dashboards.samples.words import both


def record() -> dict[str, Any]:
    """A record header."""
    facts = [
        ("出生年月", "Born", "1989.07", "1989.07"),
        ("参加工作", "In work since", "2011.08", "2011.08"),
        ("入党时间", "In the Party since", "2010.06", "2010.06"),
        ("身份", "Identity", "公务员", "Civil servant"),
        ("职务层次", "Level", "乡科级副职", "Deputy section level"),
        ("任现职", "In post since", "2022.03", "2022.03"),
        ("任现职级", "In rank since", "2025.06", "2025.06"),
        ("专业方向", "Speciality", "科技创新", "Innovation"),
        ("学历学位", "Education", "大学，硕士", "University, master"),
        ("籍贯", "Origin", "云澜芦浦", "Lupu, Yunlan"),
        ("民族", "Nationality", "汉族", "Han"),
        ("身份证号", "ID number", "****4417", "****4417"),
    ]
    return {
        "name": both("陆承远", "Lu Chengyuan"),
        "about": both("男，37 岁", "male, 37"),
        "post": both("科技创新局副局长", "Deputy director, Innovation Bureau"),
        "rank": both("二级主任科员", "Principal officer II"),
        "tags": [
            {"label": both("近期可提拔", "Near term"), "icon": "flag", "kind": "acc"},
            {"label": both("试金石岗位", "Touchstone post"), "icon": "target-arrow"},
            {"label": both("挂任中", "Seconded"), "icon": "arrows-exchange"},
        ],
        "facts": [(both(zh, en), both(value, value_en)) for zh, en, value, value_en in facts],
    }


def record_tabs() -> list[dict[str, Any]]:
    """Tabs of a record."""
    names = [
        ("概览", "Overview", ""),
        ("履历任免", "Career", 11),
        ("教育培训", "Training", 64),
        ("考核考察", "Appraisal", 26),
        ("谈心谈话", "Talks", 16),
        ("材料", "Files", 38),
    ]
    return [{"label": both(zh, en), "count": n, "href": "?", "current": n == ""} for zh, en, n in names]


def career() -> dict[str, Any]:
    """A timeline of 2016 to 2027: years, lanes of bars, dots and tags in percent of the width."""
    years = [{"left": round(100 * n / 11.5, 1), "label": 2016 + n} for n in range(12)]
    posts = [
        (0, 13, "芦浦镇", "Lupu", ""),
        (13.5, 25, "招商局 科员", "Investment Bureau", ""),
        (39, 22, "科技创新局 产业科长", "Section chief", ""),
        (61.5, 33, "科技创新局 副局长", "Deputy director", "cur"),
    ]
    ranks = [
        (0, 34, "科员", "Clerk", ""),
        (34.5, 27, "一级科员", "Officer I", ""),
        (62, 20, "三级主任科员", "Principal officer III", ""),
        (82.5, 12, "二级主任科员", "Principal officer II", "cur"),
        (95, 5, "一级", "I", "next"),
    ]
    talks = [
        {"kind": "late" if left == 93 else "dot", "left": left, "title": both("谈话", "Talk")}
        for left in (10, 24, 38, 52, 66, 80, 93)
    ]
    lanes = [
        {"label": both("职务", "Post"), "items": bars(posts)},
        {"label": both("职级", "Rank"), "items": bars(ranks)},
        {"label": both("谈心谈话", "Talks"), "items": talks},
    ]
    return {
        "years": years,
        "lanes": lanes,
        "now": 94.6,
        "label": both("2016 年以来的任职、职级、谈话", "Posts, ranks and talks since 2016"),
    }


def bars(lines: list[tuple]) -> list[dict[str, Any]]:
    """Bars of a timeline."""
    return [
        {"kind": kind, "left": left, "width": width, "label": both(zh, en), "title": both(zh, en)}
        for left, width, zh, en, kind in lines
    ]


def coverage() -> dict[str, Any]:
    """A heat map in which only the misses are marked."""
    units = [
        ("党政办公室", "Party Office", [100, 91, 89, 100, 97, 92]),
        ("招商局", "Investment Bureau", [86, 65, 79, 78, 86, 92]),
        ("综合行政执法局", "Law Enforcement", [59, 66, 51, 72, 55, 73]),
    ]
    rows = [
        {
            "name": both(zh, en),
            "cells": [(n, "bad" if n < 60 else "lo" if n < 75 else "") for n in values],
            "mean": round(sum(values) / 6),
        }
        for zh, en, values in units
    ]
    return {"months": ["6", "7", "8", "9", "10", "11"], "rows": rows}
