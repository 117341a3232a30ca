"""Talks of the last months with nearly everybody of the demonstration; plans, promises, an inquiry, some in confidence."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from accounts.models import User
from cadres.choices import ManagementState
from cadres.models import Cadre
from common.workdays import add_working_days
from dashboards.demo.units import ZONE
from interviews.choices import REPLY_WORKING_DAYS, Level, PlanGroup, Reason, TalkKind, TalkState, Topic
from interviews.models import Covered, Occasion, Plan, Promise, Subject, Talk
from interviews.sealing import Body, seal_body, seal_promise
from interviews.services.recording import covered_by
from units.models import Unit

MISSED = 25  # one in so many has not been talked with
ASKED_ABOUT = 4  # one in so many was also asked about
PROMISED = 90  # one in so many was promised something
DAYS = 330
BATCH = 500
SAID = (
    "谈了本人近期思想和工作情况，对岗位职责认识清楚，愿意到重点项目一线锻炼。",
    "本人反映科室人手紧、任务重，总体状态平稳，家庭支持工作。",
    "就作风和纪律作了提醒，本人态度诚恳，表示今后注意工作方法。",
    "交流了分管工作的进展和难点，本人思路清楚，对下一步有具体打算。",
)
SUMMARIES = (
    "思想稳定，工作投入，无突出困难。",
    "工作压力较大，建议关心并适当调整分工。",
    "状态良好，愿意承担更重任务。",
)
PLACES = ("谈话室", "干部本人办公室", "党群工作部306室", "项目现场")
PROMISES = ("协调增加一名工作人员", "安排参加下一期专题培训", "帮助联系子女入学事宜", "年内安排体检复查")


@dataclass(frozen=True, slots=True)
class Held:
    """A talk to be written, and whom it asks about."""

    talk: Talk
    about: list[Cadre]


def hold_talks(units: dict[str, Unit], day: date) -> None:
    """Over a thousand people were talked with in the last months; the others are left to be talked with."""
    users = {user.username: user for user in User.objects.filter(username__in=("officer", "chief", "puting"))}
    serving = Cadre.objects.filter(management_state=ManagementState.SERVING).select_related("home_unit")
    people = list(serving.order_by("home_unit__path", "home_order", "id"))
    street = units["蒲汀街道"].path
    held = list(_talks(people, users, street, day))
    write_talks(held)
    _promise([one.talk for one in held if one.talk.kinds == [TalkKind.HEART]][::PROMISED], day)
    _plan(units, day)
    _note(people[3::160], users["officer"], day)


def _talks(people: list[Cadre], users: dict[str, User], street: str, day: date) -> Iterator[Held]:
    for number, cadre in enumerate(people):
        if number % MISSED == 7:
            continue
        in_street = cadre.home_unit.path.startswith(street)
        by = users["puting" if in_street and number % 2 else "chief" if number % 9 == 0 else "officer"]
        kinds = [TalkKind.HEART, TalkKind.VISIT] if number % 12 == 3 else [TalkKind.HEART]
        yield Held(invented_talk(cadre, by, kinds, day, number), [])
        if number % ASKED_ABOUT == 0 and number + 1 < len(people):
            yield Held(
                invented_talk(cadre, by, [TalkKind.ROUTINE], day, number * 3 + 1), [people[number + 1]]
            )
    waiting = invented_talk(people[7], users["officer"], [TalkKind.INQUIRY], day, 5)
    waiting.held_on = day - timedelta(days=12)
    waiting.reply_due_on = add_working_days(waiting.held_on, REPLY_WORKING_DAYS)
    yield Held(waiting, [])


def invented_talk(cadre: Cadre, by: User, kinds: list[str], day: date, number: int) -> Talk:
    """An invented talk; the number decides the day and the words."""
    talk = Talk(
        cadre=cadre, kinds=kinds, interviewer=by, recorded_by=by, held_on=day - timedelta(days=number * 37 % DAYS),
        place=PLACES[number % len(PLACES)], topics=[Topic.values[number % 5], Topic.values[(number + 2) % 5]],
        level=Level.CONFIDENTIAL if number % 97 == 5 else Level.RESTRICTED if number % 31 == 3 else Level.ORDINARY,
    )  # fmt: skip
    seal_body(talk, Body(minutes=SAID[number % len(SAID)], summary=SUMMARIES[number % len(SUMMARIES)]))
    return talk


def write_talks(held: list[Held]) -> None:
    """Signed, with whom they cover."""
    talks = [one.talk for one in held]
    Talk.objects.bulk_create(talks, BATCH)
    Subject.objects.bulk_create(
        (Subject(talk=one.talk, cadre=person) for one in held for person in one.about), BATCH
    )
    signed = {"state": TalkState.SIGNED, "signed_at": timezone.now()}
    Talk.objects.filter(pk__in=[talk.pk for talk in talks]).update(**signed)
    rows = (row for one in held for row in covered_by(one.talk, [person.pk for person in one.about]))
    Covered.objects.bulk_create(rows, BATCH)


def _promise(talks: list[Talk], day: date) -> None:
    """One of them is late."""
    for number, talk in enumerate(talks):
        due = day - timedelta(days=3) if not number else day + timedelta(days=9 * number)
        promise = Promise(talk=talk, cadre=talk.cadre, owner=talk.interviewer, due_on=max(due, talk.held_on))
        seal_promise(promise, PROMISES[number % len(PROMISES)])
        promise.save()


def _note(people: list[Cadre], officer: User, day: date) -> None:
    """Some people whom illness, the family or a wish of their own makes one talk with."""
    for number, cadre in enumerate(people):
        since = day - timedelta(days=number * 4)
        why = (Reason.CARE, Reason.CARE, Reason.REQUEST)[number % 3]
        Occasion.objects.create(
            cadre=cadre, why=why, noted_by=officer, noted_on=since, due_on=since + timedelta(days=10)
        )


def _plan(units: dict[str, Unit], day: date) -> None:
    """Two plans of this year: one of the zone, one of the street."""
    year = {"begins_on": date(day.year, 1, 1), "ends_on": date(day.year, 12, 31)}
    heart, routine = "关于进一步深化谈心谈话工作的实施方案", "推进干部日常访谈实施方案"
    paper = f"澄新委办〔{day.year}〕"
    Plan.objects.create(
        name=f"{heart}（{day.year}年）",
        unit=units[ZONE],
        kind=TalkKind.HEART,
        document_no=f"{paper}9号",
        **year,
    )
    Plan.objects.create(
        name=f"{routine}（{day.year}年）", unit=units["蒲汀街道"], kind=TalkKind.ROUTINE,
        group=PlanGroup.PRINCIPALS, document_no=f"{paper}8号", **year,
    )  # fmt: skip
