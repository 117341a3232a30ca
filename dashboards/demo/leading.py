"""What leading cadres take on and get done: key work, quarterly tasks of their units, ratings, quarterly words.

The units of the demonstration differ: most are in time, some are late, in a few much is left undone.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from accounts.models import User
from assessments.choices import DailyWord, MemberPart
from assessments.models import DailyAppraisal, HeadquartersMember, Rating, RatingGroup
from assessments.services.fronts import form_headquarters
from cadres.choices import ManagementState
from cadres.models import Appointment, Cadre
from common.dates import add_months
from dashboards.demo.people import dice
from dashboards.demo.units import ZONE
from measures.models import ItemPerson, ItemUnit, Plan, PlanItem, ProgressReport, YearTheme
from measures.services.planning import save_plan, save_theme
from units.models import Unit

KEY_WORK = ("环湖水环境整治", "老旧厂区更新", "轨道站点周边开发", "高标准农田建设", "危旧房解危")
TASK = "重点任务按季落实"
WORDS = ("excellent", "competent", "basic", "incompetent", "abstained")
VOTERS = (("班子成员", 30, 8), ("中层和职工", 70, 26))
IN_TIME, LATE = (
    (0.93, 0.80, 0.55),
    0.6,
)  # of a good unit, a usual one, a weak one; of what is left, finished late
KINDS = (0, 0, 1, 1, 1, 1, 2)


def let_leaders_prove_themselves(units: dict[str, Unit], day: date) -> None:
    """Records of two years of everybody who holds a leading post; those of a few units are not entered yet."""
    officer, zone = User.objects.get(username="officer"), units[ZONE]
    posts = [one for one in leading(day) if dice(f"entered/{one.unit.name}").random() > 0.06]
    do_key_work(posts, zone, officer, day)
    finish_tasks(posts, zone, officer, day)
    vote_on(posts, officer, day)
    give_words(posts, day)


def leading(day: date) -> list[Appointment]:
    """The leading posts held, the first of each person."""
    held = Appointment.objects.filter(
        is_leadership=True, valid__contains=day, cadre__management_state=ManagementState.SERVING
    )
    once = held.order_by("cadre", "-is_main", "pk").distinct("cadre").select_related("cadre", "unit")
    return sorted(once, key=lambda one: (one.unit.path if one.unit else "", one.cadre.home_order, one.pk))


def luck_of(one: Appointment) -> Random:
    """The dice of a person: the same in every demonstration."""
    return dice(f"proof/{one.unit}/{one.title}/{one.cadre.name}")


def kind_of(unit: Unit) -> int:
    """Whether a unit is good, usual or weak."""
    return dice(f"kind/{unit.name}").choice(KINDS)


def do_key_work(posts: Sequence[Appointment], zone: Unit, officer: User, day: date) -> None:
    """Headquarters of the last year and a half; four in five leaders have a part in one or two."""
    places = [
        form_headquarters(
            name=f"{name}指挥部", matter=name, unit=zone, begins_on=add_months(day, -16 + 3 * number),
            document_no=f"澄工委〔{add_months(day, -16 + 3 * number).year}〕{30 + number}号", by=officer,
        )
        for number, name in enumerate(KEY_WORK)
    ]  # fmt: skip
    members = []
    for one in posts:
        luck = luck_of(one)
        for place in luck.sample(places, luck.choice((0, 1, 1, 2, 2))):
            part = MemberPart.COMMANDER if one.is_principal and luck.random() < 0.3 else MemberPart.MEMBER
            since = min(place.begins_on + timedelta(days=luck.randrange(40)), day)
            members.append(HeadquartersMember(headquarters=place, cadre=one.cadre, part=part, since=since))
    HeadquartersMember.objects.bulk_create(members)


def quarters(day: date) -> Iterator[tuple[int, int, date]]:
    """(year, quarter, its last day) of the year before and of this one."""
    for year in (day.year - 1, day.year):
        for quarter in (1, 2, 3, 4):
            yield year, quarter, add_months(date(year, quarter * 3, 1), 1) - timedelta(days=1)


def finish_tasks(posts: Sequence[Appointment], zone: Unit, officer: User, day: date) -> None:
    """A plan of two years: a task a quarter for each unit that is led, its leaders responsible."""
    theme = YearTheme(
        unit=zone, year=day.year - 1, name="项目提升年", document_no=f"示工委〔{day.year - 1}〕1号"
    )
    save_theme(theme, [TASK], by=officer)
    plan = Plan(
        theme=theme, unit=zone, name="重点任务两年行动计划", issued_on=date(day.year - 1, 1, 20),
        document_no=f"示工委办〔{day.year - 1}〕5号",
    )  # fmt: skip
    save_plan(plan, by=officer)
    by_unit: dict[Unit, list[Cadre]] = {}
    for one in posts:
        if one.unit:
            by_unit.setdefault(one.unit, []).append(one.cadre)
    items, own, people, reports = [], [], [], []
    for unit, leaders in by_unit.items():
        for year, quarter, due in quarters(day):
            item = task_of(plan, unit, (year, quarter, due), day, len(items) + 1)
            items.append(item)
            own.append(ItemUnit(item=item, unit=unit, order=0))
            people += [ItemPerson(item=item, cadre=cadre, order=n) for n, cadre in enumerate(leaders)]
            if not item.done_on:
                said = {"said_on": day - timedelta(days=len(items) % 30), "percent": 60, "said_by": officer}
                reports.append(ProgressReport(item=item, unit=unit, text="正在推进，难点已列清单。", **said))
    for rows in (items, own, people, reports):
        type(rows[0]).objects.bulk_create(rows)


def task_of(plan: Plan, unit: Unit, quarter: tuple[int, int, date], day: date, number: int) -> PlanItem:
    """The task of a quarter: in time, late, or left undone, as the unit is."""
    year, which, due = quarter
    luck = dice(f"task/{unit.name}/{year - day.year}/{which}")
    done = None
    if due < day and luck.random() < IN_TIME[kind_of(unit)]:
        done = due - timedelta(days=luck.randrange(20))
    elif due < day and luck.random() < LATE:
        done = due + timedelta(days=luck.randrange(5, 40))
    return PlanItem(
        plan=plan, number=number, task=plan.theme.tasks.get(), section=f"{year}年",
        text=f"{unit.name}：完成{year}年第{which}季度重点任务",
        goal="任务清单全部销号", due_on=due, due_text=f"{year}年第{which}季度末",
        done_on=done if done and done <= day else None,
    )  # fmt: skip


def vote_on(posts: Sequence[Appointment], officer: User, day: date) -> None:
    """The democratic rating at the end of last year."""
    held_on = date(day.year - 1, 12, 28)
    about = {"occasion": f"{day.year - 1}年度领导干部民主测评", "least": 5, "recorded_by": officer}
    ratings, groups = [], []
    for one in posts:
        rating, luck = Rating(cadre=one.cadre, held_on=held_on, **about), luck_of(one)
        ratings.append(rating)
        doubts = (0.05, 0.14, 0.3)[kind_of(one.unit) if one.unit else 1] * luck.uniform(0.4, 1.5)
        groups += [group_of(rating, place, doubts) for place in range(len(VOTERS))]
    Rating.objects.bulk_create(ratings)
    RatingGroup.objects.bulk_create(groups)


def group_of(rating: Rating, place: int, doubts: float) -> RatingGroup:
    """The ballots of a group; so large a share of them says less than competent."""
    name, weight, valid = VOTERS[place]
    less = round(valid * doubts)
    best = (valid - less) * 3 // 5
    counts = (best, valid - less - best, less, 0, 0)
    return RatingGroup(
        rating=rating, name=name, weight=weight, issued=valid, returned=valid, valid=valid, order=place + 1,
        counts=dict(zip(WORDS, counts, strict=True)),
    )  # fmt: skip


def give_words(posts: Sequence[Appointment], day: date) -> None:
    """The word of each quarter that is over, for who has none yet."""
    rows = []
    for one in posts:
        luck, kind = luck_of(one), kind_of(one.unit) if one.unit else 1
        for year, quarter, last in quarters(day):
            decided = last + timedelta(days=20)
            if decided <= day:
                words = (DailyWord.GOOD, DailyWord.FAIR, DailyWord.PLAIN)
                word = luck.choices(words, ((6, 4, 0), (3, 6, 1), (1, 5, 4))[kind])[0]
                about = {"year": year, "quarter": quarter, "word": word, "decided_on": decided}
                rows.append(DailyAppraisal(cadre=one.cadre, **about))
    DailyAppraisal.objects.bulk_create(rows, ignore_conflicts=True)
