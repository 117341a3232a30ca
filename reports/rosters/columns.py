"""The catalogue of columns: key, heading, width in characters, what is read for it, what it prints."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from common.language import in_language
from common.record_parts import RosterColumn, roster_columns
from reports.rosters import cells
from reports.rosters.people import Dossier

EXTRA = "extra:"  # before the key of a column that another room adds to the roster


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `sealed`: the part it opens; `confidential`: nobody takes it out alone but who decides on exports."""

    key: str
    zh: str
    en: str
    width: int
    sources: tuple[str, ...]
    text: Callable[[Dossier], cells.Cell]
    sealed: str = ""
    confidential: bool = False
    year_back: int = 0

    def heading(self, on: date) -> str:
        """What stands above it; that of a year names the year."""
        if self.year_back:
            return in_language(f"{on.year - self.year_back}年", str(on.year - self.year_back))
        return in_language(self.zh, self.en)

    @property
    def label(self) -> str:
        """What it is called in a choice of columns."""
        if not self.year_back:
            return in_language(self.zh, self.en)
        return in_language(f"前{self.year_back}年度考核", f"Appraisal {self.year_back} back")


PERSON, POSTS, STANDING, SCHOOLS = ("person",), ("posts",), ("standing",), ("schools",)
PLAIN = (
    Column("name", "姓名", "Name", 9, PERSON, cells.name),
    Column("unit", "单位", "Unit", 16, PERSON, cells.plain("unit")),
    Column("unit_post", "所在单位及职务", "Unit and post", 30, POSTS, cells.unit_and_post),
    Column("post", "职务", "Post", 18, POSTS, cells.post_title),
    Column("post_since", "任现职务时间", "In post since", 10, POSTS, cells.post_since),
    Column("post_years", "任现职务年限", "Years in post", 8, POSTS, cells.post_years),
    Column("post_document", "任职文号", "Document", 18, POSTS, cells.post_document),
    Column(
        "former_post", "原任职务及时间", "Former post, since", 34, (*POSTS, "career"), cells.former_and_since
    ),
    Column("present_post", "现任职务及时间", "Present post, since", 34, POSTS, cells.present_and_since),
    Column("level", "职务层次", "Level", 11, STANDING, cells.level),
    Column("level_since", "任现职务层次时间", "On the level since", 10, STANDING, cells.level_since),
    Column("rank", "现任职级", "Rank", 13, STANDING, cells.rank),
    Column("rank_since", "任现职级时间", "In rank since", 10, STANDING, cells.rank_since),
    Column("rank_years", "任现职级年限", "Years in rank", 8, STANDING, cells.rank_years),
    Column("sex", "性别", "Sex", 6, PERSON, cells.sex),
    Column("ethnic_group", "民族", "Ethnic group", 8, PERSON, cells.ethnic_group),
    Column("native_place", "籍贯", "Native place", 12, PERSON, cells.plain("native_place")),
    Column("birth_place", "出生地", "Place of birth", 12, PERSON, cells.plain("birth_place")),
    Column("birth", "出生年月", "Born", 9, PERSON, cells.birth),
    Column("age", "年龄", "Age", 6, PERSON, cells.age),
    Column("politics", "政治面貌", "Political status", 10, PERSON, cells.politics),
    Column("party_on", "入党时间", "Joined the Party", 11, PERSON, cells.party_on),
    Column("work_started", "参加工作时间", "Started work", 10, PERSON, cells.work_started),
    Column("registered_on", "公务员登记时间", "Registered as civil servant", 11, PERSON, cells.registered),
    Column("identity", "人员身份", "Identity", 12, PERSON, cells.identity),
    Column("schooling", "最高学历学位", "Highest education, degree", 14, SCHOOLS, cells.schooling),
    Column("school", "最高学历毕业院校及专业", "School and field", 26, SCHOOLS, cells.school),
    Column("major", "所学专业", "Field of study", 16, SCHOOLS, cells.major),
    Column("graduated", "毕业时间", "Graduated", 9, SCHOOLS, cells.graduated),
    Column("full_time", "全日制学历学位", "Full-time education", 14, SCHOOLS, cells.full_time),
    Column(
        "full_time_school",
        "全日制院校及专业",
        "Full-time: school, field",
        26,
        SCHOOLS,
        cells.full_time_school,
    ),
    Column("in_service", "在职学历学位", "In-service education", 14, SCHOOLS, cells.in_service),
    Column(
        "in_service_school",
        "在职院校及专业",
        "In-service: school, field",
        26,
        SCHOOLS,
        cells.in_service_school,
    ),
    Column("title", "专业技术职务", "Professional title", 14, PERSON, cells.plain("professional_title")),
    Column("speciality", "熟悉专业有何专长", "Speciality", 18, PERSON, cells.plain("speciality")),
    Column("grades", "近三年年度考核", "Last three appraisals", 26, ("grades",), cells.grades),
    *(
        Column(f"grade_{back}", "", "", 9, ("grades",), partial(cells.grade_of, back=back), year_back=back)
        for back in range(5, 0, -1)
    ),
    Column("awards", "奖励", "Awards", 30, ("awards",), cells.award_lines),
    Column("retires", "法定退休年月", "Retirement month", 10, ("due",), cells.retires),
    Column("months_left", "距到龄（月）", "Months to retirement", 8, ("due",), cells.months_left),
    Column("statistics_unit", "统计关系所在单位", "Unit of statistics", 18, PERSON, cells.plain("unit")),
    Column("degree_and_title", "备注", "Remarks", 18, SCHOOLS, cells.degree_and_title),
    Column(
        "id_number", "身份证号", "ID number", 20, ("sealed",), cells.sealed("id_number"), sealed="id_number"
    ),
    Column("phone", "联系电话", "Telephone", 14, ("sealed",), cells.sealed("phone"), sealed="phone"),
)


def catalogue() -> dict[str, Column]:
    """Every column by key: ours, and those other rooms add to the roster."""
    return {column.key: column for column in (*PLAIN, *(added(extra) for extra in roster_columns()))}


def added(extra: RosterColumn) -> Column:
    """A column of another room, of today whatever the day of the roster."""
    key = f"{EXTRA}{extra.key}"

    def text(one: Dossier) -> str:
        found = (one.found.get(key) or {}).get("label", "")
        return str(found)

    return Column(key, str(extra.label), str(extra.label), 14, (key,), text, confidential=extra.confidential)
