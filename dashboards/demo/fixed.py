"""Persons with a fixed meaning: one for each thing the readiness pages can say (docs/demo.md).

Names stay, dates move with the day, so each shows on any day what it is there for.
"""

from datetime import date, timedelta

from common.dates import add_months
from dashboards.demo import life, yearly
from dashboards.demo.civil import Step, rank_stints
from dashboards.demo.names import PLACES, id_number, nation
from dashboards.demo.people import dice
from dashboards.demo.records import (
    CIVIL,
    ENTERPRISE,
    INSTITUTION,
    RANK_NAMES,
    Grade,
    Matter,
    Person,
    Post,
    StaffStint,
)
from dashboards.demo.timeline import REFORM, document, month_text

EARLIER_STEP = 36  # months each rank before the present one lasted
DECIDED = (3, 20)  # month and day on which a year's grades are decided


def fixed_people(today: date) -> list[Person]:
    """The twelve persons of docs/demo.md in its order."""
    return [
        ready_today(today),
        ready_soon(today),
        shortened(today),
        delayed(today),
        missing_grade(today),
        admonition_ended(today),
        effect_period_open(today),
        birth_in_conflict(today),
        of_institution(today),
        of_enterprise(today),
        under_investigation(today),
        exempted(today),
    ]


def ready_today(today: date) -> Person:
    """三级主任科员 for two and a half years, every year 称职."""
    return ranked_person(
        "沈砚秋", "female", "经济发展局/工业科", Step(4, add_months(today, -30), None), today
    )


def ready_soon(today: date) -> Person:
    """二级主任科员: the two years are full in 25 days, or on the first of that month where months count."""
    due = today + timedelta(days=25)
    if due.month == today.month:
        due = add_months(today.replace(day=1), 1)
    return ranked_person("顾临川", "male", "招商局/招商一科", Step(5, add_months(due, -24), None), today)


def shortened(today: date) -> Person:
    """二级主任科员 for twenty months: enough because a year in it was 优秀 (-6 months)."""
    start = add_months(today, -20)
    return ranked_person(
        "陆文澜", "female", "科技创新局/创新发展科", Step(5, start, None), today, {start.year: "excellent"}
    )


def delayed(today: date) -> Person:
    """四级主任科员 for thirty months with a 基本称职 in it: twelve months more are needed."""
    start = add_months(today, -30)
    return ranked_person(
        "韩知远", "male", "规划建设局/建设管理科", Step(3, start, None), today, {start.year: "basic"}
    )


def missing_grade(today: date) -> Person:
    """三级主任科员 for 26 months, one year's grade is not in the file, so nobody can say."""
    start = add_months(today, -26)
    return ranked_person(
        "许清嘉", "female", "财政局/预算科", Step(4, start, None), today, {today.year - 2: ""}
    )


def admonition_ended(today: date) -> Person:
    """诫勉 that ended a few days ago without a recorded finding: a person must judge."""
    person = ranked_person(
        "秦牧野", "male", "征收搬迁办公室/征收科", Step(4, add_months(today, -34), None), today
    )
    decided = add_months(today - timedelta(days=3), -6)
    return _measured(person, "admonition", decided, today)


def effect_period_open(today: date) -> Person:
    """党内警告 four months ago: the effect period is open for eight more."""
    person = ranked_person(
        "江予安", "male", "综合行政执法局/法制科", Step(5, add_months(today, -31), None), today
    )
    return _measured(person, "warning_party", add_months(today, -4), today)


def birth_in_conflict(today: date) -> Person:
    """The file's birth year is ten years late: work at 13, and the identity number says otherwise."""
    person = ranked_person(
        "贺兰舟", "male", "社会事业局/民政社保科", Step(5, add_months(today, -40), None), today
    )
    year, month = person.birth.split("-")
    person.birth = f"{int(year) + 10}-{month}"
    person.verified = False
    return person


def of_institution(today: date) -> Person:
    """管理岗八级 for more than three years: the staff ladder, not the ranks."""
    grades = [StaffStint(9, add_months(today, -96), add_months(today, -44), "澄新人社〔2018〕12号")]
    grades.append(StaffStint(8, grades[0].end, None, "澄新人社〔2023〕7号"))
    person = plain_person("宋以宁", "female", INSTITUTION, "政务服务中心", add_months(today, -108), today)
    person.staff = grades
    person.posts = [
        Post("管理岗九级职员", person.hired, grades[1].start, "政务服务中心", change="hired"),
        Post("管理岗八级职员", grades[1].start, None, "政务服务中心", document="澄新人社〔2023〕7号"),
    ]
    person.grades = grades_of(today, person.hired, {})
    return person


def of_enterprise(today: date) -> Person:
    """Of the investment group: no rule of the civil service applies."""
    unit = "新城投资集团有限公司"
    person = plain_person("杜若川", "male", ENTERPRISE, unit, add_months(today, -120), today)
    person.posts = [Post("副总经理", person.hired, None, unit, team=True, change="hired")]
    return person


def under_investigation(today: date) -> Person:
    """A matter opened seven weeks ago and not closed: no promotion until it is."""
    person = ranked_person(
        "白景行", "male", "行政审批局/投资建设科", Step(6, add_months(today, -40), None), today
    )
    opened = today - timedelta(days=49)
    organ = "澄湖生态科技新城纪检监察工委"
    person.matters = [
        Matter(
            f"{person.key}-1",
            "涉嫌违反工作纪律问题",
            opened,
            None,
            "open",
            organ,
            f"澄新纪立〔{opened.year}〕3号",
        )
    ]
    return person


def exempted(today: date) -> Person:
    """A fault of a pioneer project that was exempted (容错免责): it counts nowhere."""
    person = ranked_person(
        "孟星河", "male", "招商局/项目服务科", Step(4, add_months(today, -29), None), today
    )
    decided = add_months(today, -3)
    person = _measured(person, "admonition", decided, today)
    matter = person.matters[0]
    person.matters = [
        Matter(
            matter.key,
            "项目预审先行先试中的程序瑕疵",
            matter.opened,
            decided,
            "exempted",
            matter.organ,
            f"澄新容〔{decided.year}〕1号",
        )
    ]
    return person


def plain_person(name: str, sex: str, identity: str, unit: str, hired: date, today: date) -> Person:
    """With birth, schooling, party and family, still without a career."""
    rng = dice(f"fixed/{name}")
    birth = date(hired.year - 23, rng.randint(1, 12), rng.randint(1, 28))
    code = "390102"
    joined = f"{birth.year + 21}-07"
    person = Person(
        f"fixed-{name}",
        name,
        sex,
        month_text(birth),
        id_number(code, birth, sex, rng.randrange(500)),
        nation(rng),
        PLACES[code],
        identity,
        unit,
        month_text(hired),
        "01",
        f"1900001{rng.randrange(10000):04}",
        joined=joined,
        full_member=f"{birth.year + 22}-07",
        hired=hired,
    )
    person.studies = life.studies(rng, birth, hired, "bachelor", today)
    person.kin = life.kin(rng, name, sex, birth, today)
    return person


def ranked_person(
    name: str, sex: str, unit: str, now: Step, today: date, special: dict[int, str] | None = None
) -> Person:
    """A civil servant who holds the rank `now`; `special` sets grades of years ('' = missing)."""
    steps = [now]
    for number in range(now.number - 1, 1, -1):
        end = steps[0].start
        steps.insert(0, Step(number, add_months(end, -EARLIER_STEP), end))
    hired = add_months(steps[0].start, -12)
    person = plain_person(name, sex, CIVIL, unit, hired, today)
    rng = dice(f"fixed/{name}/posts")
    person.ranks = rank_stints(rng, steps)
    person.posts = [Post("试用期人员", hired, steps[0].start, unit, change="hired")]
    person.posts += [
        Post(
            _title(step),
            step.start,
            step.end,
            unit,
            change="rank",
            document=document(rng, "澄新职级", step.start),
        )
        for step in steps
    ]
    person.grades = grades_of(today, hired, special or {})
    person.awards = yearly.awards(rng, person.grades)
    return person


def _title(step: Step) -> str:
    return RANK_NAMES[step.number - 1] if step.end is None or step.end > REFORM else "科员"


def grades_of(today: date, hired: date, special: dict[int, str]) -> list[Grade]:
    """Competent in every closed year but the special ones ('' = missing)."""
    found = []
    for year in range(max(hired.year, today.year - yearly.YEARS_KEPT), today.year):
        decided = date(year + 1, *DECIDED)
        grade = "ungraded" if year == hired.year else special.get(year, "competent")
        if decided <= today and grade:
            found.append(Grade(year, grade, decided, year == hired.year))
    return found


def _measured(person: Person, kind: str, decided: date, today: date) -> Person:
    """With one measure whose end has not been reviewed."""
    rng = dice(f"{person.key}/{kind}")
    found, person.matters = yearly.measure(rng, person.key, kind, decided, today)
    person.measures = [yearly.unreviewed(found[0])]
    return person
