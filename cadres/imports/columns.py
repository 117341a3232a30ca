# ruff: noqa: E501  a Chinese character counts twice in tables of words
"""Columns a roster may have: their names in offices, how a cell is read, and their A-set code."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from cadres.imports import cells, words
from common.sheets import Cell

LONGEST_HEADING = 120
_BRACKETS = re.compile(r"[(（\[【].*?[)）\]】]")
_SIGNS = re.compile(r"[\s:：*/、,，.．_-]")


@dataclass(frozen=True, slots=True)
class Column:
    """One meaning a roster column can have; `names` are its headings, the first the one we write."""

    key: str
    names: tuple[str, ...]
    read: Callable[[Cell], object]
    code: str = ""

    @property
    def heading(self) -> str:
        """The heading we write."""
        return self.names[0]


def _column(key: str, names: str, read: Callable[[Cell], object] = cells.read_line, code: str = "") -> Column:
    return Column(key, tuple(names.split()), read, code)


_politics = cells.word_reader(words.POLITICS.get)
_level = cells.word_reader(words.level_word)
_rank = cells.word_reader(words.rank_word)
_category = cells.word_reader(words.CATEGORIES.get)
_identity = cells.word_reader(words.IDENTITIES.get)
_flag = cells.word_reader(words.yes_no)

COLUMNS = (
    _column("name", "姓名 干部姓名", cells.read_name, "A0101"),
    _column("id_number", "身份证号 身份证号码 身份证 公民身份号码 身份证件号码", cells.read_id_number, "A0184"),
    _column("staff_number", "工作证号 工号 人员编号"),
    _column("sex", "性别", cells.read_sex, "A0104"),
    _column("birth", "出生年月 出生时间 出生日期 出生 生日", cells.read_date, "A0107"),
    _column("ethnic_group", "民族", cells.read_ethnic_group, "A0117"),
    _column("native_place", "籍贯", code="A0111A"),
    _column("birth_place", "出生地", code="A0114A"),
    _column("health", "健康状况 健康", code="A0128"),
    _column("politics", "政治面貌 政治面貌党派 党派", _politics, "A0141"),
    _column("party_on", "入党时间 党派加入时间 入党年月 加入中共时间", cells.read_party_date, "A0144"),
    _column("work_start", "参加工作时间 参工时间 参加工作年月 工作时间 参加工作", cells.read_date, "A0134"),
    _column("unit", "单位 所在单位 工作单位 部门 所在部门 任职机构 所属单位 现工作单位", code="A0201A"),
    _column("post", "职务 现任职务 现任职务全称 所在单位及职务 现工作单位及职务 工作单位及职务 单位及职务 职务名称", code="A0215A"),
    _column("post_since", "任现职时间 现职务始任时间 任现职务时间 现任职务时间 任职时间", cells.read_date, "A0243"),
    _column("document", "任职文号 现职务任命文件 任免文号", code="A0245"),
    _column("level", "职务层次 行政级别 现职务层次 级别 职级层次", _level, "A0221"),
    _column("level_since", "任现职务层次时间 任现级别时间 任同职级时间 现级别始任时间", cells.read_date, "A0288"),
    _column("is_principal", "是否正职 正副职", _flag, "A0219"),
    _column("is_team", "是否班子成员 班子成员 是否班子负责人", _flag, "A0201D"),
    _column("category", "岗位类别 岗位类型", _category),
    _column("rank", "职级 现职级 现任职级 岗位等级 管理岗位等级 职员等级", _rank, "A0192E"),
    _column("rank_since", "任现职级时间 现职级始任时间 任职级时间 任现岗位等级时间 现岗位等级聘任时间", cells.read_date, "A0192C"),
    _column("identity", "身份 人员类别 人员身份 编制类型 编制 干部身份", _identity, "A0160"),
    _column("full_education", "全日制学历 全日制教育学历 全日制教育学历学位", code="A0801A"),
    _column("full_degree", "全日制学位 全日制教育学位", code="A0901A"),
    _column("full_school", "全日制院校系专业 全日制毕业院校系及专业 全日制院校专业 全日制教育毕业院校系及专业 全日制毕业院校及专业 "
            "全日制教育院校专业 全日制教育院校及专业"),
    _column("part_education", "在职学历 在职教育学历 在职教育学历学位", code="A0801A"),
    _column("part_degree", "在职学位 在职教育学位", code="A0901A"),
    _column("part_school", "在职院校系专业 在职毕业院校系及专业 在职院校专业 在职教育毕业院校系及专业 在职毕业院校及专业 "
            "在职教育院校专业 在职教育院校及专业"),
    _column("full_both", "全日制学历学位", cells.read_text),
    _column("part_both", "在职学历学位", cells.read_text),
    _column("title", "专业技术职务 专技职务 职称 专业技术职务任职资格", code="A0196"),
    _column("speciality", "熟悉专业有何专长 专长 熟悉专业", code="A0187A"),
    _column("resume", "简历 工作简历", cells.read_text, "A1701"),
    _column("awards", "奖惩情况 奖惩", cells.read_text, "A14Z101"),
    _column("grades", "年度考核结果 年度考核 近三年考核情况 近五年考核", cells.read_text, "A15Z101"),
    _column("order", "排序 集体内排序 排序号", cells.read_number, "A0225"),
    _column("note", "备注", cells.read_text, "A0180"),
)  # fmt: skip

BY_KEY = {column.key: column for column in COLUMNS}
REQUIRED = ("name",)
NOT_IMPORTED = {"序号", "年龄", "现职务始任年限", "任现职级年限", "现职务任职年限"}
ROW_NUMBER, REASON = "原行号", "问题"  # headings of the failed-rows sheet


def heading_key(heading: str) -> str:
    """A heading as it is compared: half-width, without blanks, signs and brackets; of a long text its beginning."""
    text = unicodedata.normalize("NFKC", heading[:LONGEST_HEADING])
    return _SIGNS.sub("", _BRACKETS.sub("", text)) or _SIGNS.sub("", text)


@dataclass(slots=True)
class ColumnSet:
    """The columns one kind of sheet may have; those of `needed` must be named before it is checked."""

    columns: tuple[Column, ...]
    needed: tuple[str, ...] = REQUIRED
    by_key: dict[str, Column] = field(init=False)
    by_heading: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.by_key = {column.key: column for column in self.columns}
        self.by_heading = {heading_key(name): one.key for one in self.columns for name in one.names}

    def key_of(self, heading: str) -> str | None:
        """The key a heading stands for by its common names."""
        return self.by_heading.get(heading_key(heading))

    def only(self, keys: Iterable[str]) -> "ColumnSet":
        """Those of these keys."""
        return ColumnSet(tuple(self.by_key[key] for key in keys), self.needed)


ROSTER = ColumnSet(COLUMNS)


_YEAR_HEADING = re.compile(r"(?:年度考核)?((?:19|20)\d{2})(?:年度|年)?(?:年度考核|考核)?(?:结果|等次|情况)?")


def year_of_heading(heading: str) -> int | None:
    """The year whose grades a column holds ('2024', '2024年度考核结果'); None for any other heading."""
    match = _YEAR_HEADING.fullmatch(heading_key(heading))
    return int(match[1]) if match else None
