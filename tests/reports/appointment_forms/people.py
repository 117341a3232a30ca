"""Invented people of every shape a form has to bear, as .lrmx files and as bare files."""

import struct
import zlib
from collections.abc import Iterator

from cadres.lrmx import FamilyMember, write_new

SEPARATORS = ("--", "—", "——", "～", "至")
BASE = {
    "XingBie": "男", "ChuShengNianYue": "197503", "MinZu": "汉族", "JiGuan": "江苏宜兴", "ChuShengDi": "江苏宜兴",
    "RuDangShiJian": "199806", "CanJiaGongZuoShiJian": "199507", "JianKangZhuangKuang": "健康",
    "ZhuanYeJiShuZhiWu": "高级工程师", "ShuXiZhuanYeYouHeZhuanChang": "城乡规划、数字治理",
    "QuanRiZhiJiaoYu_XueLi": "大学", "QuanRiZhiJiaoYu_XueWei": "工学学士",
    "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi": "示例大学建筑学院城市规划专业",
    "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi": "示例大学建筑学院城市规划专业",
    "XianRenZhiWu": "示例新城管理委员会副主任", "NianDuKaoHeJieGuo": "2023年：优秀；2024年：称职；2025年：称职",
    "JiangChengQingKuang": "2019年12月，荣获示例市先进工作者。",
}  # fmt: skip
SPOUSE = FamilyMember("妻子", "李例", "197803", "中共党员", "示例市第一人民医院主任医师")


def resume(lines: int, separator: str = "--", text: str = "示例市示例区人民政府办公室综合科副科长") -> str:
    """A career of so many lines, a year each, the last one open."""
    years = range(2026 - lines, 2026)
    dates = [f"{year}.07{separator}{year + 1}.07  " for year in years[:-1]] + [
        f"{years[-1]}.07{separator}         "
    ]
    return "\n".join(f"{span}{text}{n}" for n, span in enumerate(dates, start=1))


def picture(width: int, height: int) -> bytes:
    """A grey PNG of that many points."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = b"".join(b"\x00" + b"\xaa" * width for _row in range(height))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def form(
    name: str, family: list[FamilyMember] | None = None, photo: bytes | None = None, **fields: str
) -> bytes:
    """A form with what differs from an ordinary one."""
    told = BASE | {"XingMing": name, "JianLi": resume(6)} | fields
    return write_new(told, [SPOUSE] if family is None else family, photo=photo or picture(295, 413))


def relatives(count: int) -> list[FamilyMember]:
    """So many relatives, one of them gone."""
    return [
        FamilyMember(
            "弟弟" if n else "父亲", f"亲属{n:02}", "195002", "群众", f"示例村{n:02}组村民" if n else "已故"
        )
        for n in range(count)
    ]


def every_shape() -> Iterator[tuple[str, bytes]]:
    """(shape, .lrmx) of all but those who have a name only."""
    asides = "1995.07--2001.09  示例市规划局科员\n                  （其间：1998.09--2000.06 示例大学在职研究生班学习）"
    long_words = (
        "示例新城高新技术产业开发区管理委员会党工委委员、副主任，示例新城综合保税区管理局党组书记、局长" * 3
    )
    yield "ordinary", form("吴例一")
    yield "long_resume", form("吴例二", JianLi=resume(64, text="示例区政府办公室综合科副科长"))
    yield "endless_resume", form("吴例三", JianLi=resume(120))
    yield "two_degrees", form(
        "吴例四", QuanRiZhiJiaoYu_XueWei="法学学士", QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi="示例政法大学法律专业",
        ZaiZhiJiaoYu_XueLi="研究生", ZaiZhiJiaoYu_XueWei="公共管理硕士",
        ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi="省委党校公共管理专业",
        ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi="示例工业大学公共管理学院公共管理专业",
    )  # fmt: skip
    yield "ten_relatives", form("吴例五", relatives(10))
    yield "no_party", form("吴例六", RuDangShiJian="群众")
    yield "two_parties", form("吴例七", RuDangShiJian="199806；民盟")
    yield "democrat", form("吴例八", RuDangShiJian="九三学社")
    yield "retired", form("吴例九", ChuShengNianYue="195801", XianRenZhiWu="已退休")
    yield "long_words", form(
        "吴例十", XianRenZhiWu=long_words, ShuXiZhuanYeYouHeZhuanChang="城乡规划、" * 12,
        family=[FamilyMember("女儿", "吴小例", "200503", "共青团员", long_words[:80])],
    )  # fmt: skip
    yield (
        "minority",
        form("阿卜杜拉·麦麦提依明·示例", MinZu="维吾尔族", JiGuan="新疆喀什疏附", ChuShengDi="新疆喀什疏附"),
    )
    yield "tall_photo", form("吴例乙", photo=picture(100, 900))
    yield "wide_photo", form("吴例丙", photo=picture(900, 100))
    yield (
        "high_school",
        form(
            "吴例丁",
            QuanRiZhiJiaoYu_XueLi="高中",
            QuanRiZhiJiaoYu_XueWei="",
            QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi="示例中学",
        ),
    )
    yield "many_awards", form("吴例戊", JiangChengQingKuang="2019年12月，荣获示例市先进工作者；" * 40)
    for n, separator in enumerate(SEPARATORS):
        yield (
            f"separator_{n}",
            form(f"吴隔{'甲乙丙丁戊'[n]}", JianLi=resume(9, separator) + "\n1990—1994年参军，记不清月份"),
        )
    yield "asides", form("吴例己", JianLi=asides)
