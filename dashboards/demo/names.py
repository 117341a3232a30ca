"""Invented names, places and numbers: names are put together by dice, the region codes are not assigned."""

from datetime import date
from random import Random

from common.identity import check_digit


def words(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文庞樊殷施洪翟倪严牛温芦季俞章鲁葛"
    "韦毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄"
    "单仇解区柏祖宫瞿阮冉桂"
)
DOUBLE_SURNAMES = ("欧阳", "上官", "司徒", "诸葛")
MALE = words(
    "伟 强 军 磊 洋 勇 杰 涛 超 明 刚 平 辉 鹏 斌 波 宇 浩 凯 健 "
    "俊 帆 毅 鑫 亮 晨 阳 峰 志远 建国 国强 建军 文博 海涛 志强 立新 晓东 春生 永康 家骏 "
    "一鸣 子轩 浩然 天佑 景行 思齐 修远 泽宇 振华 正阳 明哲 承志 怀瑾 启航 润泽 书恒 向阳 长河 卫东 学军 "
    "少华 剑锋 云飞 维桢 兆丰 庆生 世安 鹤鸣 江川 秉文 守正 知行 "
)
FEMALE = words(
    "芳 娜 敏 静 丽 艳 娟 霞 玲 燕 萍 红 琳 洁 颖 雪 慧 莹 倩 蕾 "
    "婷 丹 薇 璐 欣 怡 秀英 桂兰 海燕 晓梅 雅琴 文静 思雨 佳怡 梦瑶 婉清 若溪 语桐 书瑶 春燕 "
    "玉洁 月华 素芬 建芳 云舒 念慈 清扬 知夏 采薇 映雪 安琪 晓彤 美玲 志红 惠君 兰馨 秋水 静姝 润秋 明珠 "
    "瑞雪 亚男 佩兰 亦菲 如意 凤仪 可馨 湘宁 "
)
NATIONS = (("01", 965), ("03", 14), ("11", 8), ("06", 4), ("15", 4), ("02", 3), ("08", 2))
PLACES = {
    "390102": "淮左澄州",
    "390121": "淮左鹤沙",
    "390122": "淮左芦浦",
    "390181": "淮左兴泽",
    "390182": "淮左安堤",
    "390221": "淮左云埠",
    "390281": "淮左望潮",
    "390321": "淮左砚山",
    "394101": "江右临棠",
    "395101": "浙溪青屿",
}
PLACE_WEIGHTS = (34, 14, 12, 9, 7, 6, 5, 5, 4, 4)
SCHOOLS = {
    "college": ("澄州职业技术学院", "淮左财经专科学校", "兴泽师范专科学校", "淮左水利学校"),
    "bachelor": (
        "澄州大学",
        "淮左师范学院",
        "澄湖理工学院",
        "淮左农业大学",
        "东陵财经大学",
        "江右工业大学",
        "砚山大学",
    ),
    "master": ("东陵大学", "淮左农业大学", "澄州大学", "江右工业大学", "砚山大学"),
    "doctor": ("东陵大学", "砚山大学"),
}
MAJORS = words(
    "汉语言文学 行政管理 法学 会计学 财政学 经济学 金融学 土木工程 "
    "城乡规划 环境工程 计算机科学与技术 生物工程 思想政治教育 社会工作 农学 水利水电工程 "
    "工商管理 电子信息工程 新闻学 英语 统计学 公共事业管理 材料科学与工程 "
)
# organ, whether it counts as grassroots, its posts of 乡科级副职 and 正职
OUTSIDE = (
    ("澄州市财政局", False, "综合科副科长", "综合科科长"),
    ("澄州市发展和改革委员会", False, "投资科副科长", "投资科科长"),
    ("澄州市人力资源和社会保障局", False, "人才科副科长", "人才科科长"),
    ("兴泽县河口镇", True, "党委委员、副镇长", "党委副书记、镇长"),
    ("鹤沙县双桥镇", True, "党委委员、组织委员", "党委书记"),
    ("安堤县东堤乡", True, "党委委员、副乡长", "党委副书记、乡长"),
    ("澄州经济开发区招商局", True, "副局长", "局长"),
    ("望潮县农业农村局", True, "副局长", "局长"),
)
OUTSIDE_COUNTY = (
    ("安堤县人民政府", "副县长"),
    ("中共兴泽县委", "常委、宣传部部长"),
    ("澄州经济开发区管委会", "党工委委员、管委会副主任"),
    ("澄州市科学技术局", "党组成员、副局长"),
)
HOUSES = (
    "澄州市第三中学",
    "澄州市人民医院",
    "鹤沙镇中心小学",
    "淮左水务有限公司",
    "澄州银行",
    "个体经营",
    "澄湖生态农场",
)


def full_name(rng: Random, sex: str, surname: str = "") -> str:
    """A name of two to four characters."""
    surname = surname or (rng.choice(DOUBLE_SURNAMES) if rng.random() < 0.004 else common_surname(rng))
    given = rng.choice(MALE if sex == "male" else FEMALE)
    if len(given) == 1 and rng.random() < 0.45:
        other = rng.choice(MALE if sex == "male" else FEMALE)
        given += other if len(other) == 1 and other != given else ""
    return surname + given


def common_surname(rng: Random) -> str:
    """The first names of the list are the frequent ones."""
    return SURNAMES[int(len(SURNAMES) * rng.random() ** 1.9)]


def nation(rng: Random) -> str:
    """A code of GB/T 3304."""
    return rng.choices([code for code, _ in NATIONS], [weight for _, weight in NATIONS])[0]


def region(rng: Random) -> str:
    """A region code that no place has; its name is in PLACES."""
    return rng.choices(list(PLACES), PLACE_WEIGHTS)[0]


def id_number(code: str, birth: date, sex: str, serial: int) -> str:
    """A sound identity number; the serial (0..499) tells people of one day and place apart."""
    first = f"{code}{birth:%Y%m%d}{serial * 2 + (sex == 'male'):03}"
    return first + check_digit(first)
