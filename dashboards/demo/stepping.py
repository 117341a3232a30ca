"""Step-down cases of the demonstration: a prompt to be verified by a second person, and somebody placed anew."""

from datetime import date, timedelta

from accountability.models import StepDownCase
from accountability.services import stepdown
from accounts.models import User
from cadres.choices import Grade
from cadres.models import Cadre
from common.clock import today
from dashboards.demo.fixed import fixed_people
from units.models import Unit

TO_VERIFY = "韩知远"
ORGAN = "澄湖生态科技新城党工委"


def step_down(units: dict[str, Unit]) -> None:
    """Entered by one officer of supervision, verified by both, decided by the other."""
    first, second = (User.objects.get(username=name) for name in ("supervision", "supervision2"))
    office, day = units["党群工作部"], today()
    known = Cadre.objects.filter(name=TO_VERIFY).order_by("id").first()
    waiting = prompted(known, "local_results", day - timedelta(days=12), office, first)
    if waiting:
        told = {"holds": True, "finding": "调阅两年重点任务清单，完成率居末位；谈话六人，反映一致。"}
        stepdown.verify(waiting, on=day - timedelta(days=5), by=first, **told)
    fixed = [person.name for person in fixed_people(day)]
    weak = Cadre.objects.filter(appraisals__grade=Grade.BASIC).exclude(name__in=fixed)
    moved = prompted(weak.order_by("id").first(), "perfunctory", day - timedelta(days=80), office, first)
    if moved:
        move(moved, day - timedelta(days=60), first, second)


def prompted(cadre: Cadre | None, situation: str, on: date, office: Unit, by: User) -> StepDownCase | None:
    """A prompt; None where a small demonstration lacks the person."""
    if cadre is None:
        return None
    case = StepDownCase(
        cadre=cadre, situation_id=situation, alert="appraisal", facts="年度考核和专项督查反映工作长期打不开局面。",
        prompted_on=on, owner_unit=office, due_on=on + timedelta(days=30),
    )  # fmt: skip
    return stepdown.prompt(case, by=by)


def move(case: StepDownCase, on: date, first: User, second: User) -> None:
    """From the findings to the placement; the person has asked for a review, which upheld the decision."""
    for who in (first, second):
        case = stepdown.verify(case, holds=True, finding="情况属实。", on=on, by=who)
    case = stepdown.propose(
        case, way="rank", proposal="拟免去现任领导职务，转任职级公务员。", on=on, by=first
    )
    paper = {"no": f"澄新干〔{on.year}〕31号", "organ": ORGAN, "reasons": "不适宜担任现职，予以调整。"}
    case = stepdown.rule(case, adjust=True, on=on, by=second, **paper)
    told = on + timedelta(days=3)
    case = stepdown.talk(case, on=told, told_by="党工委委员、组织部部长", reaction="服从组织决定。", by=first)
    case = stepdown.place(case, on=told, new_post="三级主任科员", by=first)
    asked = stepdown.appeal(
        case, kind="review", on=told + timedelta(days=7), grounds="认为核实不够全面。", by=first
    )
    stepdown.answer(
        asked, outcome="upheld", no=f"澄新复〔{on.year}〕2号", on=told + timedelta(days=25), by=second
    )
