"""Names of the form's elements in their order, and why a form is refused."""

from django.utils.translation import gettext_lazy as _

DEGREES = ("XueLi", "XueWei", "XueLi_BiYeYuanXiaoXi", "XueWei_BiYeYuanXiaoXi")
ELEMENTS = (
    "XingMing", "XingBie", "ChuShengNianYue", "MinZu", "JiGuan", "ChuShengDi", "RuDangShiJian",
    "CanJiaGongZuoShiJian", "JianKangZhuangKuang", "ZhuanYeJiShuZhiWu", "ShuXiZhuanYeYouHeZhuanChang",
    *(f"QuanRiZhiJiaoYu_{part}" for part in DEGREES), *(f"ZaiZhiJiaoYu_{part}" for part in DEGREES),
    "XianRenZhiWu", "NiRenZhiWu", "NiMianZhiWu", "JianLi", "JiangChengQingKuang", "NianDuKaoHeJieGuo",
    "RenMianLiYou", "JiaTingChengYuan", "ChengBaoDanWei", "JiSuanNianLingShiJian", "TianBiaoShiJian",
    "TianBiaoRen", "ShenFenZheng", "ZhaoPian", "Version",
)  # fmt: skip
EXTRA_ELEMENTS = ("DaoLingNianYue", "GaiGeQianRenZhiNianLingJieXian")  # edition of 2025, place not confirmed
FAMILY = "JiaTingChengYuan"
FAMILY_ELEMENTS = ("ChengWei", "XingMing", "ChuShengRiQi", "ZhengZhiMianMao", "GongZuoDanWeiJiZhiWu")

REASONS = {
    "empty": _("The form is empty."),
    "too_large": _("The form is larger than %(limit)s MB."),
    "too_many_elements": _("The form holds more than %(limit)s elements."),
    "doctype": _("The form carries a document type or entities, which no editor writes; it is not opened."),
    "not_a_form": _("The file is not an appointment form: its root is “%(name)s”."),
    "broken": _("The form is broken at line %(line)s: %(error)s."),
    "encoding": _("The text encoding of the form is not understood."),
    "foreign": _(
        "The file is not an appointment form (.lrmx or .lrm). Open it in the form editor, save it as .lrmx"
        " (Save As), then send that."
    ),
    "unstorable": _("The form holds characters that cannot be stored: save it again in the form editor."),
    "not_lrm": _("The file is not an appointment form (.lrm): it has %(count)s fields and should have 33."),
}


class FormRefused(ValueError):  # noqa: N818  reads as what happened
    """A form file is not taken; `code` is a key of REASONS."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code, self.params = code, params

    def __str__(self) -> str:
        return str(REASONS[self.code]) % self.params
