"""What an import would change."""

from cadres.imports.differences import Difference, row_differences, value_differences
from common.dates import PartialDate


def test_only_named_values_that_differ_are_differences():
    current = {"name": "王芳", "birth": PartialDate(1986, 3), "health": None, "title": "工程师"}
    incoming = {"name": "王芳", "birth": PartialDate(1986, 4), "health": "健康"}
    assert value_differences(current, incoming) == [
        Difference("出生年月", "", "1986.03", "1986.04", "changed"),
        Difference("健康状况", "", "", "健康", "added"),
    ]


def test_rows_are_compared_by_what_tells_them_apart():
    assert row_differences("年度考核", {2022: "优秀", 2021: "称职"}, {2022: "称职", 2023: "优秀"}) == [
        Difference("年度考核", "2022", "优秀", "称职", "changed"),
        Difference("年度考核", "2021", "称职", "", "missing"),
        Difference("年度考核", "2023", "", "优秀", "added"),
    ]
