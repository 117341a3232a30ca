"""What an import changes in a file."""

from datetime import date

from psycopg2.extras import DateRange

from cadres.imports.differences import Difference, record_difference, value_differences
from cadres.models import Appointment, Appraisal, RankPeriod
from common.dates import PartialDate


def test_only_values_that_differ_are_differences():
    before = {"name": "王芳", "birth": PartialDate(1986, 3), "title": "工程师"}
    after = {"name": "王芳", "birth": PartialDate(1986, 4), "title": "工程师", "health": "健康"}
    assert value_differences(before, after) == [
        Difference("出生年月", "", "1986.03", "1986.04", "changed"),
        Difference("健康状况", "", "", "健康", "added"),
    ]


def test_a_record_is_told_by_its_date_and_what_it_says():
    open_end = DateRange(date(2024, 1, 1), None)
    post = Appointment(title="科长", level=2, is_principal=True, valid=open_end)
    rank = RankPeriod(scale="staff", rank=4, valid=DateRange(date(2020, 1, 1), date(2024, 1, 1)))
    grade = Appraisal(year=2024, word="优秀", decided_on=date(2025, 4, 30), decided_assumed=True)
    assert [record_difference(row, "", {}) for row in (post, rank, grade)] == [
        Difference("任职", "2024.01", "", "科长，乡科级正职，正职", "added"),
        Difference("职级", "2020.01", "", "七级职员，至2024.01", "added"),
        Difference("年度考核", "2024", "", "优秀，2025.04.30（推定）", "added"),
    ]
