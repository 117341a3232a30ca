"""The theme of the year, its plan of 95 items with reports, and the policy documents with some grants."""

from datetime import date, timedelta
from itertools import cycle

from accounts.models import User
from cadres.choices import ManagementState
from cadres.models import Cadre
from dashboards.demo.units import ZONE
from measures.choices import Aspect, ConditionKind
from measures.models import (
    Grant,
    ItemPerson,
    ItemUnit,
    Measure,
    MeasureCondition,
    Plan,
    PlanItem,
    PolicyDocument,
    ProgressReport,
    YearTheme,
)
from measures.services.granting import ask_grant, save_document, save_measure
from measures.services.planning import save_plan, save_theme
from units.models import Unit
from work.models import Approval
from work.services import approve

TASKS = ("重大项目攻坚", "征地拆迁攻坚", "营商环境攻坚", "安全生产攻坚", "干部作风攻坚")
SECTIONS = {
    "重大项目攻坚": ("项目开工提速", "要素保障到位", "难题清单销号", "专班常驻现场"),
    "征地拆迁攻坚": ("入户走访到位", "政策公开透明", "遗留问题化解", "安置房建设提速"),
    "营商环境攻坚": ("审批流程再造", "企业诉求快办", "惠企政策直达", "首席服务官制度"),
    "安全生产攻坚": ("隐患排查整治", "基层力量下沉", "应急演练实战化", "责任链条压实"),
    "干部作风攻坚": ("一线考察干部", "能力作风培训", "正向激励落地"),
}
STEPS = (
    "制定任务清单并逐项明确责任到人", "每月召开一次现场推进会", "建立问题台账并按周销号", "选派骨干到一线蹲点",
    "形成一批可推广的做法并通报",
)  # fmt: skip
DUES = ((3, "一季度"), (6, "6月底前"), (9, "三季度"), (12, "年底前"), (0, "长期坚持"))
MEASURES = (
    (Aspect.RESOURCES, "对在征拆、项目一线实绩突出的干部，同等条件下优先推荐使用", "同等条件优先", 20, None),
    (Aspect.RESOURCES, "职级晋升名额向一线单位倾斜", "同等条件优先", 15, None),
    (Aspect.REWARD, "设立攻坚突破专项奖励", "一次性奖励", 30, 60000),
    (Aspect.CARE, "安排一线干部年度健康体检和疗休养", "疗休养", 60, None),
    (Aspect.CARE, "一线干部家庭有困难的及时走访慰问", "走访慰问", None, 30000),
    (Aspect.APPRAISAL, "年度考核优秀等次向一线倾斜", "考核倾斜", None, None),
    (Aspect.ADVANCEMENT, "一线表现突出的事业人员优先晋升管理岗位等级", "同等条件优先", 10, None),
    (Aspect.ADVANCEMENT, "发放一线工作补贴", "按月补贴", None, 240000),
    (Aspect.DISCIPLINE, "推诿扯皮、久拖不决的予以约谈提醒", "约谈提醒", None, None),
    (Aspect.DISCIPLINE, "未按时限办结又未申请延期的通报批评", "通报批评", None, None),
)
ON_FRONT = "鼓励干部在征拆一线担当作为若干措施"
GRANTS = 6


def set_measures(units: dict[str, Unit], day: date) -> None:
    """A plan under way, and measures of which some have reached somebody."""
    officer, zone = User.objects.get(username="officer"), units[ZONE]
    theme = YearTheme(unit=zone, year=day.year, name="攻坚突破年", document_no=f"示工委〔{day.year}〕1号")
    theme = save_theme(theme, TASKS, by=officer)
    plan = Plan(
        theme=theme, unit=zone, name="关于发扬斗争精神 锤炼过硬作风的实施方案", issued_on=date(day.year, 1, 15),
        document_no=f"示工委办〔{day.year}〕6号",
    )  # fmt: skip
    add_items(save_plan(plan, by=officer), units, day, officer)
    grant_some(zone, day, officer)


def add_items(plan: Plan, units: dict[str, Unit], day: date, officer: User) -> None:
    """Ninety-five items, each for a department with one of its people, most of them reported on."""
    teams = cycle(teams_of(units))
    tasks = {task.text: task for task in plan.theme.tasks.all()}
    sections = [(task, section) for task, names in SECTIONS.items() for section in names]
    items, own, people, reports = [], [], [], []
    for number, (task, section, step, due) in enumerate(
        ((*one, step, due) for one in sections for step, due in zip(STEPS, DUES, strict=True)), start=1
    ):
        unit, cadre = next(teams)
        words = {"task": tasks[task], "section": section, "text": f"{section}：{step}"}
        item = item_of(plan, number, due, day, **words)
        items.append(item)
        own.append(ItemUnit(item=item, unit=unit, order=0))
        people.append(ItemPerson(item=item, cadre=cadre, order=0))
        if number % 7:
            reports.append(report_of(item, unit, number, day, officer))
    for rows in (items, own, people, reports):
        type(rows[0]).objects.bulk_create(rows)


def teams_of(units: dict[str, Unit]) -> list[tuple[Unit, Cadre]]:
    """Twenty units with the first of their people."""
    serving = Cadre.objects.filter(management_state=ManagementState.SERVING).select_related("home_unit")
    first = serving.order_by("home_unit__path", "home_order", "pk").distinct("home_unit__path")
    return [(cadre.home_unit, cadre) for cadre in first[:20]]


def item_of(plan: Plan, number: int, due: tuple, day: date, **words: object) -> PlanItem:
    """One item with its date in words; what was due long ago is finished, but for a few."""
    month, due_text = due
    due_on = (
        (date(day.year, month + 1, 1) if month < 12 else date(day.year + 1, 1, 1)) - timedelta(days=1)
        if month
        else None
    )
    past = due_on is not None and due_on < day
    return PlanItem(
        plan=plan, number=number, goal="有清单、有台账、有成效", **words,
        due_on=due_on, due_text=due_text, standing=due_on is None, done_on=due_on if past and number % 9 else None,
    )  # fmt: skip


def report_of(item: PlanItem, unit: Unit, number: int, day: date, officer: User) -> ProgressReport:
    """What the unit said last."""
    said_on = max(day - timedelta(days=number % 60), item.plan.issued_on)
    percent = 95 if item.done_on else 20 + number * 3 % 70
    return ProgressReport(
        item=item,
        unit=unit,
        said_on=said_on,
        percent=percent,
        text="按计划推进，台账已更新。",
        said_by=officer,
    )


def grant_some(zone: Unit, day: date, officer: User) -> None:
    """Ten measures of one document, one of another; some people of the front line have the first two."""
    document = PolicyDocument(
        unit=zone,
        name="干部效能提升十条措施",
        document_no=f"示组〔{day.year}〕3号",
        issued_on=date(day.year, 1, 20),
    )
    document = save_document(document, by=officer)
    measures = [
        save_measure(measure_of(document, number, said), conditions_of(number), by=officer)
        for number, said in enumerate(MEASURES, start=1)
    ]
    other = PolicyDocument(
        unit=zone, name=ON_FRONT, document_no=f"示组〔{day.year}〕4号", issued_on=date(day.year, 1, 20)
    )
    save_measure(measure_of(save_document(other, by=officer), 1, MEASURES[0]), (), by=officer)
    people = Cadre.objects.filter(
        management_state=ManagementState.SERVING, appraisals__grade="excellent", appraisals__year=day.year - 1
    )
    recent = people.order_by("home_unit__path", "home_order").distinct()
    for cadre, measure in zip(recent[:GRANTS], cycle((measures[0], measures[2], measures[6])), strict=False):
        give(measure, cadre, officer)


def measure_of(document: PolicyDocument, number: int, said: tuple) -> Measure:
    """A measure valid from the day of its document."""
    aspect, text, effect, quota, budget = said
    return Measure(
        document=document, number=number, aspect=aspect, text=text, effect=effect, quota=quota, budget=budget,
        valid_from=document.issued_on, effect_months=24,
    )  # fmt: skip


def conditions_of(number: int) -> list[MeasureCondition]:
    """Of the first and the seventh: an excellent grade, and work at the front line."""
    if number not in (1, 7):
        return []
    return [
        MeasureCondition(kind=ConditionKind.EXCELLENT_WITHIN, amount=3),
        MeasureCondition(kind=ConditionKind.JUDGED, text="在一线连续工作半年以上"),
    ]


def give(measure: Measure, cadre: Cadre, officer: User) -> None:
    """Asked for by the officer, allowed by the chief."""
    grant = Grant(
        measure=measure, cadre=cadre, reason="征拆一线实绩突出", evidence="考察专班报告、年度考核登记表"
    )
    kept = ask_grant(grant, by=officer)
    approve(Approval.objects.get(pk=kept.approval_id), by=User.objects.get(username="chief"))
