"""Attracted projects, key work, observation and appraisal of the demonstration.

Of the year's first five months sixteen projects of 100 million yuan and more were signed: seven of industry, nine of
service, 6.24 billion yuan in all; beside them smaller ones, and those of the year before.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from django.core.files.base import ContentFile

from accounts.models import User
from assessments.models import (
    Dimension,
    Project,
    ProjectNode,
    ProjectRole,
    TouchstonePost,
)
from assessments.services.assessments import add_assessment, set_daily
from assessments.services.fronts import add_member, form_headquarters
from assessments.services.observations import note, start_observation
from assessments.services.projects import add_result
from assessments.services.ratings import add_rating
from assessments.services.rounds import grade_lines, start_round
from cadres.choices import Grade, ManagementState
from cadres.models import Appointment, Cadre
from cadres.queries import in_force, in_house_order
from common.dates import add_months
from units.models import Unit
from units.queries import subtree

INDUSTRY = (
    ("澄芯先进封测一期", "12.0"), ("绿储电池材料", "8.5"), ("翠屿光电显示模组", "6.2"), ("精工高压阀件", "4.4"),
    ("诊断试剂产业化", "3.1"), ("湖联智能传感", "2.6"), ("轻量化结构件", "1.8"),
)  # fmt: skip
SERVICE = (
    ("湖畔会展中心", "5.6"), ("芦荡文旅综合体", "4.2"), ("冷链物流集散基地", "3.5"), ("科创中试平台", "2.8"),
    ("跨境电商产业园", "2.2"),
    ("检验检测公共服务平台", "1.8"), ("数字文创园", "1.4"), ("康养服务中心", "1.2"), ("低空运营服务站", "1.1"),
)  # fmt: skip
SMALLER = (("社区便民服务综合体", "0.45", "service"), ("小微零件加工", "0.6", "industry"))
BEFORE = (
    ("湖心半导体装备", "7.5", "industry"),
    ("滨湖商务中心", "3.0", "service"),
    ("生物基材料", "2.4", "industry"),
)
NODES = (
    ("签约", 0, "signed"),
    ("供地", 60, ""),
    ("开工", 120, "started"),
    ("主体封顶", 270, ""),
    ("竣工投产", 540, "producing"),
)
LEADERS = ("招商局", "经济发展局", "科技创新局")


def show_the_front_line(units: dict[str, Unit], day: date) -> None:
    """The whole story; five months are those of the last May that is over."""
    officer, chief = (User.objects.get(username=name) for name in ("officer", "chief"))
    year = day.year if day >= date(day.year, 6, 1) else day.year - 1
    projects = attract(units, year, day)
    people = {key: people_of(units[key]) for key in LEADERS}
    if not all(len(found) >= 6 for found in people.values()):
        return
    put_to_work(projects, people, day)
    prove(projects, officer, day)
    posts = try_people(units, officer, people, day)
    observe(posts, officer, chief, day)
    assess(projects, officer, day)
    rate(people["招商局"], officer, day)
    appraise(units["科技创新局"], people["科技创新局"], officer, day)


def attract(units: dict[str, Unit], year: int, day: date) -> list[Project]:
    """Projects with their nodes, in two statements."""
    rows = [(name, amount, "industry", year, n) for n, (name, amount) in enumerate(INDUSTRY)]
    rows += [(name, amount, "service", year, n + 3) for n, (name, amount) in enumerate(SERVICE)]
    rows += [(name, amount, sector, year, 5) for name, amount, sector in SMALLER]
    rows += [(name, amount, sector, year - 1, n * 4) for n, (name, amount, sector) in enumerate(BEFORE)]
    projects = [
        Project(
            name=name, investment=Decimal(amount), sector=sector, unit=units[LEADERS[n % len(LEADERS)]],
            source="省外客商" if n % 2 else "省内龙头企业", stage="signed",
            signed_on=date(of_year, 1, 8) + timedelta(days=11 * n),
        )
        for name, amount, sector, of_year, n in rows
    ]  # fmt: skip
    nodes = [node for number, one in enumerate(projects) for node in nodes_of(one, number, day)]
    for node in nodes:
        if node.met_on and node.reaches:
            node.project.stage = node.reaches
    Project.objects.bulk_create(projects)
    ProjectNode.objects.bulk_create(nodes)
    return projects


def nodes_of(project: Project, number: int, day: date) -> list[ProjectNode]:
    """Five nodes; most were met in time, every sixth project is late with its next one."""
    found = []
    for name, after, reaches in NODES:
        planned = project.signed_on + timedelta(days=after)
        slack = 9 if number % 6 == 5 else -2 if after else 0
        met = planned + timedelta(days=slack)
        done = met if met <= day and not (number % 6 == 2 and after >= 120) else None
        found.append(
            ProjectNode(project=project, name=name, planned_on=planned, met_on=done, reaches=reaches)
        )
    return found


def people_of(unit: Unit) -> list[Cadre]:
    """Who serves in a department and its offices, in house order."""
    inside = Cadre.objects.filter(home_unit__in=subtree([unit]), management_state=ManagementState.SERVING)
    return list(in_house_order(inside).select_related("home_unit")[:24])


def put_to_work(projects: Sequence[Project], people: dict[str, list[Cadre]], day: date) -> None:
    """Who leads, who takes part; one is posted on site."""
    roles = []
    for number, project in enumerate(projects):
        crew = people[LEADERS[number % len(LEADERS)]]
        for place, part, duty in (
            (0, "leads", "专班牵头人"),
            (1, "works", "审批和要素保障"),
            (2, "on_site", "驻点服务"),
        ):
            cadre = crew[(number + 5 * place) % len(crew)]
            since = min(project.signed_on + timedelta(days=5 * place), day)
            told = {"part": part, "duty": duty, "since": since, "source": "项目专班分工表"}
            roles.append(ProjectRole(project=project, cadre=cadre, **told))
    ProjectRole.objects.bulk_create(roles, ignore_conflicts=True)


PAPER = b"%PDF-1.4\n% invented\n"
RESULTS = (
    (0, "problem", "协调解决110千伏专线接入，供电方案提前42天落地"),
    (1, "problem", "牵头打通危化品仓储审批堵点，一次办结"),
    (3, "quality", "投资强度、亩均税收均高于准入标准"),
    (7, "problem", "组织12次现场会商，按期完成186户征收协调"),
    (9, "quality", "首年入驻企业23家，达产进度快于协议"),
)


def prove(projects: Sequence[Project], officer: User, day: date) -> None:
    """What some of them achieved."""
    for number, kind, words in RESULTS:
        role = (
            ProjectRole.objects.filter(project=projects[number], part="leads").select_related("cadre").first()
        )
        when = min(add_months(projects[number].signed_on, 4), day)
        told = {"kind": kind, "text": words, "achieved_on": when, "source": "项目专班月报"}
        add_result(projects[number], role.cadre, by=officer, **told)
    cadre = ProjectRole.objects.filter(project=projects[2], part="leads").first().cadre
    paper = ContentFile(PAPER, name="市级创新案例通报.pdf")
    told = {
        "kind": "innovation",
        "level": "city",
        "text": "“拿地即开工”审批模式在全市推广",
        "source": "市营商办通报",
    }
    when = min(add_months(projects[2].signed_on, 5), day)
    add_result(projects[2], cadre, paper=paper, achieved_on=when, by=officer, **told)


def try_people(
    units: dict[str, Unit], officer: User, people: dict[str, list[Cadre]], day: date
) -> list[TouchstonePost]:
    """A headquarters, and the posts on which people are tried."""
    begun = add_months(day, -7)
    place = form_headquarters(
        name="湖畔会展中心建设指挥部", matter="湖畔会展中心征收、建设和招商", unit=units["招商局"], begins_on=begun,
        document_no=f"澄工委〔{begun.year}〕21号", by=officer,
    )  # fmt: skip
    parts = ("commander", "deputy", "member", "seconded")
    for cadre, part in zip((people["招商局"][0], *people["经济发展局"][1:4]), parts, strict=True):
        add_member(place, cadre, part=part, since=begun, by=officer)
    wanted = ("招商局/招商一科", "招商局/项目服务科", "经济发展局/工业科")
    held = [
        Appointment.objects.filter(in_force(day), unit=units[key], is_main=True)
        .order_by("-level", "pk")
        .first()
        for key in wanted
    ]
    posts = [
        TouchstonePost(
            unit=row.unit, title=row.title, reason="直接面对项目一线，矛盾集中、任务急难", flagged_on=begun
        )
        for row in held
        if row
    ]
    return TouchstonePost.objects.bulk_create(posts)


def observe(posts: Sequence[TouchstonePost], officer: User, chief: User, day: date) -> None:
    """Somebody on the first of them, seen up close."""
    if not posts:
        return
    post = posts[0]
    held = Appointment.objects.filter(in_force(day), unit=post.unit, title=post.title).select_related("cadre")
    seen = start_observation(
        held.first().cadre, post=post, begins_on=add_months(day, -2), ends_on=add_months(day, 4),
        observers=[officer, chief], by=officer,
    )  # fmt: skip
    notes = (
        (40, "problem_difficulty", "企业提出设备进场与道路施工冲突，当场召集三家单位商定错时方案"),
        (25, "coordination", "主动对接供电、供水单位，会前已摸清各方底数"),
        (9, "pressure", "强降雨当夜在项目现场值守，组织转移物资"),
    )
    for before, dimension, words in notes:
        told = {"seen_on": day - timedelta(days=before), "dimension": Dimension.objects.get(pk=dimension)}
        note(seen, text=words, by=officer, **told)


def assess(projects: Sequence[Project], officer: User, day: date) -> None:
    """At the front line, at a key node, and without an appointment in view."""
    findings = [
        {"dimension": Dimension.objects.get(pk="problem_effect"), "level": "good", "evidence": "见项目专班月报和企业走访记录"},
        {"dimension": Dimension.objects.get(pk="quality"), "level": "fair", "evidence": "投资强度达标，亩均税收待达产后复核"},
    ]  # fmt: skip
    for number, kind in enumerate(("front_line", "key_node", "no_appointment", "front_line", "key_node")):
        project = projects[number]
        role = ProjectRole.objects.filter(project=project, part="leads").select_related("cadre").first()
        node = project.nodes.filter(met_on__isnull=False).last() if kind == "key_node" else None
        add_assessment(
            role.cadre, kind=kind, project=project if kind != "no_appointment" else None, node=node,
            held_on=day - timedelta(days=12 * number + 3), assessors="干部考核组（2人）",
            summary="在项目一线敢于担当，协调有方，能沉下去解决实际问题。", findings=findings, by=officer,
        )  # fmt: skip


def rate(people: Sequence[Cadre], officer: User, day: date) -> None:
    """One rating whose groups are shown, and one with a group that is too small."""
    sheets = (
        (people[1], ((30, "班子成员", 6, (4, 2, 0, 0, 0)), (70, "中层和职工", 24, (15, 7, 1, 0, 1)))),
        (people[2], ((30, "班子成员", 3, (2, 1, 0, 0, 0)), (70, "中层和职工", 22, (12, 9, 1, 0, 0)))),
    )
    words = ("excellent", "competent", "basic", "incompetent", "abstained")
    for cadre, groups in sheets:
        told = [
            {"name": name, "weight": weight, "issued": valid, "returned": valid, "valid": valid,
             "counts": dict(zip(words, counts, strict=True))}
            for weight, name, valid, counts in groups
        ]  # fmt: skip
        add_rating(
            cadre,
            occasion="年度述职述廉民主测评",
            held_on=day - timedelta(days=20),
            least=5,
            groups=told,
            by=officer,
        )


def appraise(unit: Unit, people: Sequence[Cadre], officer: User, day: date) -> None:
    """The daily appraisal of the last quarter, and a round that is being decided."""
    quarter = (day.month - 1) // 3
    if quarter:
        words = {one.pk: "good" if number % 3 else "fair" for number, one in enumerate(people)}
        set_daily(words, year=day.year, quarter=quarter, by=officer)
    found = start_round(unit, day.year, by=officer)
    lines = list(found.lines.order_by("pk").values_list("pk", flat=True))
    excellent = max(1, len(lines) // 5)
    grades = {
        pk: Grade.EXCELLENT if number < excellent else Grade.COMPETENT for number, pk in enumerate(lines[:-2])
    }
    grade_lines(found, grades, {}, by=officer)
