"""Invented charts as ECharts options; colours by token."""

from typing import Any

from dashboards.samples.words import both

AXES = [
    ("项目实绩", "Projects", 82, 66),
    ("担当指数", "Responsibility", 78, 70),
    ("一线考察", "Front line", 74, 68),
    ("业务能力", "Skills", 86, 72),
    ("学习培训", "Training", 80, 75),
    ("年度考核", "Appraisal", 88, 74),
]


def radar() -> dict[str, Any]:
    """A portrait as an ECharts option; colours by token."""
    own, median = both("本人", "Own"), both("同层级中位", "Median of the level")
    data = [
        {
            "name": median,
            "value": [a[3] for a in AXES],
            "symbol": "none",
            "lineStyle": {"color": "--ink-3", "type": "dashed"},
            "itemStyle": {"color": "--ink-3"},
        },
        {
            "name": own,
            "value": [a[2] for a in AXES],
            "lineStyle": {"color": "--chart-1", "width": 2},
            "itemStyle": {"color": "--chart-1"},
            "areaStyle": {"color": "--chart-1", "opacity": 0.1},
        },
    ]
    shape = {
        "center": ["50%", "46%"],
        "radius": "62%",
        "splitNumber": 4,
        "splitArea": {"show": False},
        "axisName": {"color": "--ink-2", "fontSize": 12},
        "splitLine": {"lineStyle": {"color": "--line"}},
        "axisLine": {"lineStyle": {"color": "--line"}},
        "indicator": [{"name": both(a[0], a[1]), "min": 30, "max": 100} for a in AXES],
    }
    return {"legend": {"data": [own, median]}, "radar": shape, "series": [{"type": "radar", "data": data}]}


def vacancies() -> dict[str, Any]:
    """Supply against vacancies as an ECharts option."""
    quarters = ["2026 Q4", "2027 Q1", "Q2", "Q3", "Q4", "2028 Q1", "Q2", "Q3"]
    lines = [
        {
            "name": both("空缺", "Vacant"),
            "type": "line",
            "step": "end",
            "symbol": "none",
            "data": [4, 7, 26, 29, 33, 36, 41, 44],
            "itemStyle": {"color": "--chart-2"},
        },
        {
            "name": both("供给", "Supply"),
            "type": "line",
            "symbol": "none",
            "data": [9, 12, 19, 24, 28, 33, 40, 46],
            "itemStyle": {"color": "--chart-1"},
        },
    ]
    return {
        "legend": {},
        "grid": {"left": 40, "right": 20, "top": 20, "bottom": 56},
        "xAxis": {"type": "category", "data": quarters},
        "yAxis": {"type": "value"},
        "series": lines,
    }
