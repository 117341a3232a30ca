"""The invented units of 澄湖生态科技新城 with their leadership seats and how many of each identity work there."""

from dashboards.demo.records import CIVIL, CONTRACT, ENTERPRISE, INSTITUTION, REFERRED, Seat, Unit

ZONE = "澄湖生态科技新城"
SHARES = ((CIVIL, 35), (REFERRED, 8), (INSTITUTION, 30), (CONTRACT, 17), (ENTERPRISE, 10))

ZONE_SEATS = (
    Seat("党工委书记", 4, True),
    Seat("党工委副书记、管委会主任", 4, True),
    Seat("党工委副书记", 3),
    Seat("党工委委员、管委会副主任", 3),
    Seat("党工委委员、管委会副主任", 3),
    Seat("党工委委员、管委会副主任", 3),
    Seat("党工委委员、纪检监察工委书记", 3),
    Seat("党工委委员、党群工作部部长", 3),
)
TOWN_SEATS = (
    Seat("党委书记", 2, True),
    Seat("党委副书记、镇长", 2, True),
    Seat("人大主席", 2, True),
    Seat("党委副书记", 1),
    Seat("党委委员、纪委书记", 1),
    Seat("党委委员、组织委员", 1),
    Seat("党委委员、宣传委员", 1),
    Seat("党委委员、人武部部长", 1),
    Seat("副镇长", 1),
    Seat("副镇长", 1),
    Seat("副镇长", 1),
)
STREET_TITLES = {
    "党委": "党工委",
    "镇长": "办事处主任",
    "副镇长": "办事处副主任",
    "人大主席": "人大工委主任",
}

# name, short name, word for the head, deputies, offices, weight of civil servants, of staff on contract
DEPARTMENTS = (
    ("党政办公室", "党政办", "主任", 3, ("综合科", "文秘科", "督查科", "机要保密科"), 12, 6),
    (
        "党群工作部",
        "党群部",
        "副部长（主持日常工作）",
        3,
        ("干部科", "组织科", "宣传统战科", "人才科"),
        12,
        4,
    ),
    ("纪检监察工委", "纪工委", "副书记", 2, ("监督检查室", "审查调查室"), 8, 1),
    ("经济发展局", "经发局", "局长", 3, ("综合规划科", "工业科", "服务业科", "统计科"), 13, 4),
    ("招商局", "招商局", "局长", 4, ("招商一科", "招商二科", "项目服务科"), 14, 8),
    ("科技创新局", "科创局", "局长", 2, ("创新发展科", "高新技术科"), 9, 4),
    ("规划建设局", "规建局", "局长", 3, ("规划科", "建设管理科", "村镇科"), 13, 6),
    ("财政局", "财政局", "局长", 3, ("预算科", "国库科", "国有资产科"), 12, 3),
    ("社会事业局", "社事局", "局长", 3, ("教育科", "卫生健康科", "民政社保科"), 12, 4),
    ("应急管理局", "应急局", "局长", 2, ("安全监管科", "应急指挥科"), 10, 4),
    ("综合行政执法局", "执法局", "局长", 3, ("法制科", "执法监督科"), 12, 14),
    ("行政审批局", "审批局", "局长", 2, ("投资建设科", "商事登记科"), 10, 8),
    ("征收搬迁办公室", "征搬办", "主任", 2, ("征收科", "安置科"), 8, 6),
    ("生态环境局", "环境局", "局长", 2, ("污染防治科", "生态湿地科"), 9, 3),
    ("政法和信访办公室", "政法信访办", "主任", 2, ("综治科", "信访科"), 8, 3),
)
# name, short name, identity, weight
CENTRES = (
    ("财政国库集中支付中心", "支付中心", REFERRED, 10),
    ("综合行政执法大队", "执法大队", REFERRED, 22),
    ("社会保险服务中心", "社保中心", REFERRED, 10),
    ("招商服务中心", "招商中心", INSTITUTION, 14),
    ("项目建设服务中心", "项目中心", INSTITUTION, 16),
    ("政务服务中心", "政务中心", INSTITUTION, 14),
    ("生态湿地管理中心", "湿地中心", INSTITUTION, 14),
    ("融媒体中心", "融媒体", INSTITUTION, 12),
    ("人才与企业服务中心", "人才中心", INSTITUTION, 10),
    ("土地储备中心", "土储中心", INSTITUTION, 10),
    ("建设工程质量安全监督站", "质安站", INSTITUTION, 10),
)
TOWNS = (("蒲汀街道", 30), ("鹤沙镇", 34), ("芦浦镇", 30))
TOWN_OFFICES = ("党政和人大办公室", "经济发展办公室", "社会事务办公室", "建设管理办公室")
TOWN_CENTRES = ("便民服务中心", "农业农村服务中心", "综合治理服务中心")
COMPANIES = (
    ("新城投资集团有限公司", "新投集团", 14),
    ("新城城市建设有限公司", "城建公司", 12),
    ("新城产业投资有限公司", "产投公司", 10),
    ("新城生态文旅有限公司", "文旅公司", 8),
    ("新城物业服务有限公司", "物业公司", 8),
)
COMPANY_SEATS = (
    Seat("党委书记、董事长", None, True),
    Seat("总经理", None, True),
    Seat("副总经理", None),
    Seat("副总经理", None),
)


def invent_units() -> tuple[Unit, ...]:
    """All units, parents first, with a running order."""
    rows = [_unit(ZONE, None, "新城", "zone", seats=ZONE_SEATS)]
    for name, short, head, deputies, offices, civil, contract in DEPARTMENTS:
        seats = _bureau_seats(head, deputies)
        rows.append(_unit(name, ZONE, short, "department", seats=seats, weights=((CONTRACT, contract),)))
        rows += [
            _unit(office, name, short + office, "office", weights=((CIVIL, civil),)) for office in offices
        ]
    for name, short, identity, weight in CENTRES:
        seats = (
            Seat("主任", 2 if identity == REFERRED else None, True),
            Seat("副主任", 1 if identity == REFERRED else None),
        )
        weights = ((identity, weight), (CONTRACT, 3))
        rows.append(_unit(name, ZONE, short, "institution", seats=seats + seats[1:], weights=weights))
    rows += [unit for name, civil in TOWNS for unit in _town(name, civil)]
    head = COMPANIES[0][0]
    for name, short, weight in COMPANIES:
        parent = ZONE if name == head else head
        rows.append(
            _unit(name, parent, short, "company", seats=COMPANY_SEATS, weights=((ENTERPRISE, weight),))
        )
    return tuple(_numbered(rows))


def _unit(
    name: str,
    parent: str | None,
    short: str,
    kind: str,
    *,
    seats: tuple[Seat, ...] = (),
    weights: tuple[tuple[str, int], ...] = (),
) -> Unit:
    key = name if parent in {None, ZONE} else f"{parent}/{name}"
    return Unit(key, name, short, kind, parent, 0, True, seats, weights)


def _numbered(rows: list[Unit]) -> list[Unit]:
    return [
        Unit(u.key, u.name, u.short, u.kind, u.parent, place, u.grassroots, u.seats, u.weights)
        for place, u in enumerate(rows, start=1)
    ]


def _bureau_seats(head: str, deputies: int) -> tuple[Seat, ...]:
    deputy = {"主任": "副主任", "局长": "副局长", "副书记": "委员"}.get(head, "副部长")
    return (Seat(head, 2, True), *(Seat(deputy, 1) for _ in range(deputies)))


def _town(name: str, civil: int) -> list[Unit]:
    seats = TOWN_SEATS if name.endswith("镇") else tuple(_street_seat(seat) for seat in TOWN_SEATS)
    rows = [_unit(name, ZONE, name, "town", seats=seats, weights=((CONTRACT, 6),))]
    rows += [
        _unit(office, name, name + office, "office", weights=((CIVIL, civil // 2),))
        for office in TOWN_OFFICES
    ]
    rows += [
        _unit(centre, name, name + centre, "institution", weights=((INSTITUTION, 18), (CONTRACT, 4)))
        for centre in TOWN_CENTRES
    ]
    return rows


def _street_seat(seat: Seat) -> Seat:
    title = seat.title
    for old, new in sorted(STREET_TITLES.items(), key=lambda pair: -len(pair[0])):
        title = title.replace(old, new, 1) if old in title else title
    return Seat(title, seat.level, seat.principal)


def owner_of(key: str) -> str:
    """The department, town or company an office belongs to: quotas are approved for it."""
    return key.split("/")[0]
