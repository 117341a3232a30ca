"""A task force of the demonstration: on a visit that was drawn, with another one planned in secret, and its report."""

from collections.abc import Sequence
from datetime import timedelta

from django.utils import timezone

from accounts.models import User
from assessments.force_queries import people_of
from assessments.models import Headquarters, TaskForce, Visit
from assessments.services.draws import commit_draw, draw_lot
from assessments.services.field_notes import add_field_note
from assessments.services.force_reports import sign_report, write_person_page, write_report
from assessments.services.forces import add_force_member, form_task_force, name_target
from assessments.services.problems import add_problem, settle_problem
from assessments.services.visits import end_visit, plan_visit, start_visit
from cadres.models import Cadre
from common.clock import today
from common.dates import add_months
from dashboards.demo.frontline import LEADERS
from dashboards.demo.units import ZONE
from units.models import Unit
from units.queries import subtree

SEEN = (
    (
        "solved",
        "到现场未打招呼。增容线路与管廊冲突，其召集供电、管廊、施工三方当场改走北侧，停工由6天减为1天。",
    ),
    ("seen", "台账与现场一致，能随口说出每户征收进度，企业负责人评价“找得到人、说了算数”。"),
    ("wanting", "夜间施工扬尘管控不到位，相邻小区有反映，现场负责人推说由街道处理。"),
)
STRENGTHS = "敢于直面矛盾，能把多方叫到一起当场定方案；数字在心里，企业和群众评价好。"


def send_a_task_force_out(units: dict[str, Unit]) -> None:
    """Two task forces: one on its way, one that has reported."""
    head, mate, officer = (User.objects.get(username=name) for name in ("taskforce", "companion", "officer"))
    place = Headquarters.objects.filter(name="湖畔会展中心建设指挥部").first()
    matter = place.matter if place else "湖畔会展中心征收、建设和招商"
    force = form(units, officer, (head, mate), name="会展中心建设考察专班", headquarters=place, matter=matter)
    if place is None:  # of few people no headquarters is formed
        name_people(force, units, officer)
    go(force, head, mate)
    reported = form(
        units, officer, (head, mate), name="项目审批提速考察专班", matter="项目审批和要素保障提速"
    )
    report(reported, units, head, officer)


def form(units: dict[str, Unit], officer: User, members: Sequence[User], **more: object) -> TaskForce:
    """For three months, over the departments that lead projects."""
    force = form_task_force(
        unit=units[ZONE], areas=[units[key] for key in LEADERS], begins_on=add_months(today(), -1),
        ends_on=add_months(today(), 2), document_no=f"澄干考〔{today().year}〕5号", by=officer, **more,
    )  # fmt: skip
    for user, part in zip(members, ("leader", "member"), strict=True):
        add_force_member(force, user, part, by=officer)
    return force


def name_people(force: TaskForce, units: dict[str, Unit], officer: User) -> list[Cadre]:
    """One of each of these departments."""
    inside = [Cadre.objects.filter(home_unit__in=subtree([units[key]])) for key in LEADERS]
    people = [row for found in inside for row in found.order_by("home_unit__path", "home_order", "pk")[:1]]
    for cadre in people:
        name_target(force, cadre, "承担项目审批和服务工作", by=officer)
    return people


def go(force: TaskForce, head: User, mate: User) -> None:
    """A place is drawn; they are there; the next visit is planned."""
    draw = draw_lot(commit_draw(force, "places", 1, by=head), by=head)
    unit = force.areas.get(pk=draw.lot.outcome[0])
    people = list(people_of(force, head)[:3])
    if not people:
        return
    visit = start_visit(plan(force, unit, "会展中心北区工地", [head, mate], people, draw=draw), by=head)
    write_down(visit, people, head)
    owner = people[0]
    add_problem(
        visit, owner, text="夜间施工扬尘管控不到位，围挡有缺口", unit=owner.home_unit, due_on=today() + timedelta(days=7), by=head
    )  # fmt: skip
    plan(force, unit, "征收安置现场办公点", [head], people[:1], hours=26)


def plan(
    force: TaskForce,
    unit: Unit,
    place: str,
    visitors: Sequence[User],
    people: Sequence[Cadre],
    **more: object,
) -> Visit:
    """In some hours."""
    moment = timezone.now() + timedelta(hours=more.pop("hours", 2))
    return plan_visit(
        force, unit=unit, place=place, purpose="看进度、看协调、看群众反映；不打招呼、不听汇报、不要陪同", planned_for=moment,
        visitors=visitors, people=people, by=visitors[0], **more,
    )  # fmt: skip


def write_down(visit: Visit, people: Sequence[Cadre], head: User) -> None:
    """One note a person."""
    for cadre, (kind, words) in zip(people, SEEN, strict=False):
        add_field_note(visit, cadre=cadre, kind=kind, text=words, seen_at=timezone.now(), by=head)


def report(force: TaskForce, units: dict[str, Unit], head: User, officer: User) -> None:
    """A visit that is over, a problem settled, the report signed: one person is proposed to the pools."""
    people = name_people(force, units, officer)
    if not people:
        return
    visit = start_visit(plan(force, units[LEADERS[0]], "项目审批服务大厅", [head], people), by=head)
    write_down(visit, people, head)
    told = {"text": "并联审批事项仍有两项要求重复提交材料", "unit": people[0].home_unit, "due_on": today()}
    settle_problem(
        add_problem(visit, people[0], by=head, **told), "已取消重复材料，窗口公示新清单", by=officer
    )
    end_visit(visit, by=head)
    write_report(
        force, number=f"澄干考报〔{today().year}〕2号", by=head,
        overall="审批专班整体推进有力，作风扎实，能在现场解决问题；分工衔接和夜间值守还有提升空间。",
        problems="并联审批仍有重复提交材料的情况，已现场督促整改。", advice="建议对表现突出的干部纳入储备库跟踪培养。",
    )  # fmt: skip
    for number, cadre in enumerate(people):
        write_person_page(
            force, cadre, strengths=STRENGTHS, wanting="统筹多项任务的经验还需积累。",
            advice="outstanding" if number == 0 else "steady", by=head,
        )  # fmt: skip
    sign_report(force, by=head)
