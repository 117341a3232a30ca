"""Persons of whom something expires, one or two of each kind; what the department has done of its year."""

from datetime import date, timedelta

from accounts.models import User
from common.dates import PartialDate, add_months, retirement_of
from dashboards.demo.civil import Step, rank_stints
from dashboards.demo.fixed import grades_of, plain_person, ranked_person
from dashboards.demo.names import id_number
from dashboards.demo.people import dice
from dashboards.demo.records import CIVIL, Person, Post
from dashboards.demo.timeline import document, month_text
from deadlines.models import YearItem, YearMark

LEFT_OPEN = "95 项督查"  # what the department has not noted as done


def expiring_people(today: date) -> list[Person]:
    """In the order of docs/demo.md."""
    return [
        long_in_post(today, "罗启明", "招商局/招商二科", today + timedelta(days=100)),
        long_in_post(today, "柳怀瑾", "财政局/国库科", today - timedelta(days=20)),
        seconded(today, "钟望舒", "澄州市发展和改革委员会", today + timedelta(days=18)),
        seconded(today, "程知夏", "淮左省科学技术厅", today - timedelta(days=5)),
        unconfirmed(today, "叶怀远", "应急管理局/应急指挥科", today - timedelta(days=12)),
        retiring(today, "段云舟", "male", add_months(today.replace(day=1), 5)),
        retiring(today, "顾念秋", "female", add_months(today.replace(day=1), 11)),
    ]


def long_in_post(today: date, name: str, unit: str, full: date) -> Person:
    """科长 of one section whose ten years are full on a day."""
    since = add_months(full, -120)
    hired = add_months(since, -72)
    person = _career(today, name, "male", unit, hired)
    number = document(dice(f"fixed/{name}/posts"), "澄新组", since)
    person.posts = [
        Post("科员", hired, since, unit, change="hired"),
        Post("科长", since, None, unit, level=1, principal=True, change="promoted", document=number),
    ]
    person.ranks = []
    return person


def seconded(today: date, name: str, place: str, last_day: date) -> Person:
    """二级主任科员 who works with another organ until a day."""
    person = ranked_person(name, "female", "社会事业局/教育科", Step(5, add_months(today, -14), None), today)
    end = last_day + timedelta(days=1)
    number = document(dice(f"fixed/{name}/away"), "澄新组", add_months(end, -12))
    person.away = [Post("挂职干部", add_months(end, -12), end, place=place, document=number)]
    return person


def unconfirmed(today: date, name: str, unit: str, over: date) -> Person:
    """副科长 whose year of probation is over and whom nobody has confirmed."""
    since = add_months(over + timedelta(days=1), -12)
    hired = add_months(since, -60)
    person = _career(today, name, "male", unit, hired)
    person.posts = [
        Post("科员", hired, since, unit, change="hired"),
        Post("副科长", since, None, unit, level=1, change="promoted", confirmed=False),
    ]
    return person


def retiring(today: date, name: str, sex: str, month: date) -> Person:
    """一级主任科员 who reaches the statutory age in a month."""
    scheme = "male" if sex == "male" else "female_55"
    born = _born_for(scheme, month)
    hired = add_months(born, 12 * 23).replace(day=1)
    unit = "党政办公室/文秘科" if sex == "male" else "社会事业局/民政社保科"
    person = _career(today, name, sex, unit, hired)
    person.birth = month_text(born)
    person.id_number = id_number("390102", born, sex, dice(f"fixed/{name}/number").randrange(500))
    begun = add_months(today, -50)
    person.ranks = rank_stints(dice(f"fixed/{name}/ranks"), [Step(6, begun, None)])
    person.posts = [
        Post("科员", hired, begun, unit, change="hired"),
        Post("一级主任科员", begun, None, unit, change="rank"),
    ]
    return person


def _born_for(scheme: str, month: date) -> date:
    """The first birth month that leads to this month of retirement, or to the next where none does."""
    born = add_months(month, -12 * 64)
    while retirement_of(PartialDate(born.year, born.month), scheme).month.earliest < month:
        born = add_months(born, 1)
    return born


def _career(today: date, name: str, sex: str, unit: str, hired: date) -> Person:
    person = plain_person(name, sex, CIVIL, unit, hired, today)
    person.grades = grades_of(today, hired, {})
    return person


def mark_year(today: date) -> None:
    """What is over of the year is noted as done by the chief, but for one item."""
    chief = User.objects.get(username="chief")
    over = YearItem.objects.filter(month_to__lt=today.month).exclude(title_zh=LEFT_OPEN)
    YearMark.objects.bulk_create(
        YearMark(
            item=item,
            year=today.year,
            done_by=chief,
            done_on=add_months(today.replace(month=item.month_to, day=1), 1) - timedelta(days=3),
        )
        for item in over
    )
