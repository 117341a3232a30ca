"""Words of rosters and forms, brought to one spelling. Nothing is guessed: an unknown word gives None."""

import re
import unicodedata

_LEVELS = {
    "国家级": "国家级", "省部级": "省部级", "部级": "省部级", "省级": "省部级", "厅局级": "厅局级", "局级": "厅局级",
    "厅级": "厅局级", "县处级": "县处级", "处级": "县处级", "县级": "县处级", "乡科级": "乡科级", "科级": "乡科级",
    "乡镇级": "乡科级",
}  # fmt: skip
_SHORT_LEVELS = {
    "国": "国家级",
    "部": "省部级",
    "省": "省部级",
    "厅": "厅局级",
    "局": "厅局级",
    "处": "县处级",
    "县": "县处级",
    "科": "乡科级",
}
NO_LEVEL = {"无", "无行政级别", "无级别", "其他", "聘任制无级别"}

RANKS = (
    "一级巡视员", "二级巡视员", "一级调研员", "二级调研员", "三级调研员", "四级调研员",
    "一级主任科员", "二级主任科员", "三级主任科员", "四级主任科员", "一级科员", "二级科员",
)  # fmt: skip

_DIGITS = "一二三四五六七八九十"
_PROFESSIONAL_GRADES = (*_DIGITS, "十一", "十二", "十三")
CATEGORIES = {
    "管理": "管理岗位", "管理岗": "管理岗位", "管理岗位": "管理岗位", "专业技术": "专业技术岗位", "专技": "专业技术岗位",
    "专技岗": "专业技术岗位", "专技岗位": "专业技术岗位", "专业技术岗": "专业技术岗位", "专业技术岗位": "专业技术岗位",
    "工勤": "工勤技能岗位", "工勤岗": "工勤技能岗位", "工勤技能": "工勤技能岗位", "工勤技能岗位": "工勤技能岗位",
}  # fmt: skip
STAFF_GRADES = tuple(f"{digit}级职员" for digit in _DIGITS)

IDENTITIES = {
    "公务员": "公务员", "参公": "参公", "参照公务员法管理": "参公", "参照公务员法管理人员": "参公", "参公人员": "参公",
    "参照管理": "参公", "参公管理": "参公", "事业": "事业", "事业人员": "事业", "事业编": "事业", "事业编制": "事业",
    "事业单位工作人员": "事业", "聘用": "聘用", "聘用人员": "聘用", "聘任": "聘用", "编外": "聘用", "合同制": "聘用",
    "国企": "国企", "企业": "国企", "国有企业": "国企", "国企人员": "国企", "行政": "公务员", "行政编制": "公务员",
}  # fmt: skip

POLITICS = {
    "中共党员": "中共党员", "党员": "中共党员", "中国共产党党员": "中共党员", "共产党员": "中共党员", "中共": "中共党员",
    "中共预备党员": "预备党员", "预备党员": "预备党员", "共青团员": "共青团员", "团员": "共青团员", "民革": "民革",
    "民盟": "民盟", "民建": "民建", "民进": "民进", "农工党": "农工党", "农工": "农工党", "农工民主党": "农工党",
    "致公党": "致公党", "九三": "九三", "九三学社": "九三", "台盟": "台盟", "无党派": "无党派", "无党派人士": "无党派",
    "无党派民主人士": "无党派", "群众": "群众", "民革党员": "民革", "民盟盟员": "民盟", "民建会员": "民建",
    "民进会员": "民进", "农工党党员": "农工党", "致公党党员": "致公党", "九三学社社员": "九三", "台盟盟员": "台盟",
}  # fmt: skip
_YES = {"是", "√", "✓", "1", "y", "yes", "true", "有", "正职"}
_NO = {"否", "×", "0", "n", "no", "false", "无", "副职"}


def plain(text: str) -> str:
    """Half-width, without any blanks."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def level_word(text: str) -> str | None:
    """'县处级正职' and the like, from 正处, 正处级, 县处级正职, 处级副职; '' for no level; None if unknown."""
    word = plain(text)
    if word in NO_LEVEL:
        return ""
    if match := re.fullmatch(r"(正|副)(.{1,3}?)级?(?:领导)?(?:职务?|干部)?", word):
        name = _SHORT_LEVELS.get(match[2]) or _LEVELS.get(match[2] + "级")
        return f"{name}{match[1]}职" if name else None
    if match := re.fullmatch(r"(.{1,3}级)(正|副)职", word):
        return f"{_LEVELS[match[1]]}{match[2]}职" if match[1] in _LEVELS else None
    return None


def rank_word(text: str) -> str | None:
    """One of the twelve ranks, '七级职员' for a staff grade, '专业技术七级'; '' for none; None if unknown."""
    word = re.sub(r"(?<!\d)\d{1,2}(?=级)", _digits, plain(text))
    if word in {"无", "/", "-"}:
        return ""
    if match := re.fullmatch(rf"(?:管理(?:岗位?)?)?([{_DIGITS}])级(?:职员)?", word):
        return f"{match[1]}级职员"
    if match := re.fullmatch(r"(?:专业技术|专技)(?:岗位?)?(.{1,2})级", word):
        return f"专业技术{match[1]}级" if match[1] in _PROFESSIONAL_GRADES else None
    return word if word in RANKS else None


def _digits(match: re.Match[str]) -> str:
    place = int(match[0])
    return _PROFESSIONAL_GRADES[place - 1] if 0 < place <= len(_PROFESSIONAL_GRADES) else match[0]


def yes_no(text: str) -> bool | None:
    """是 or 否 in their usual writings; None if it is neither."""
    word = plain(text).lower()
    if word in _YES:
        return True
    return False if word in _NO else None
