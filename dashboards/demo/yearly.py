"""Annual appraisals, awards that follow from them, and the few measures with an effect period."""

from dataclasses import replace
from datetime import date
from random import Random

from common.dates import add_months, effect_period_end
from dashboards.demo.records import Award, Grade, Matter, Measure
from dashboards.demo.timeline import day_between, document

YEARS_KEPT = 8
HONOURS = (
    "招商引资工作先进个人",
    "安全生产工作先进个人",
    "征收搬迁工作先进个人",
    "优秀共产党员",
    "抗洪抢险先进个人",
)
MONTHS = {"warning_admin": 6, "demerit_admin": 12, "warning_party": 12, "admonition": 6}
FAMILY = {
    "warning_admin": "政务警告",
    "demerit_admin": "政务记过",
    "warning_party": "党内警告",
    "admonition": "诫勉",
}


def grades(rng: Random, today: date, hired: date, since: date) -> list[Grade]:
    """Up to eight closed years; years of 基本称职 only fall into the present step, so the past stays lawful."""
    likely = rng.choices((0.05, 0.2, 0.5), (45, 33, 22))[0]
    found = []
    for year in range(max(hired.year, today.year - YEARS_KEPT), today.year):
        decided = date(year + 1, 3, 3 + year % 24)
        if decided <= today and (rng.random() > 0.012 or year < today.year - 3):
            probation = year == hired.year
            found.append(
                Grade(
                    year,
                    "ungraded" if probation else _grade(rng, likely, year > since.year),
                    decided,
                    probation,
                )
            )
    return found


def _grade(rng: Random, likely: float, present: bool) -> str:
    if present and rng.random() < 0.022:
        return rng.choice(("basic", "basic", "ungraded"))
    return "excellent" if rng.random() < likely else "competent"


def awards(rng: Random, found: list[Grade]) -> list[Award]:
    """A commendation for every 优秀, a third-class merit for three in a row, now and then an honour."""
    given, run = [], 0
    for grade in found:
        run = run + 1 if grade.grade == "excellent" else 0
        if run:
            given.append(Award(f"{grade.decided:%Y-%m}", "commendation", "嘉奖", "澄湖生态科技新城党工委"))
        if run == 3:
            given.append(Award(f"{grade.decided:%Y-%m}", "merit_3", "三等功", "中共澄州市委组织部"))
            run = 0
    if found and rng.random() < 0.15:
        honour = rng.choice(found)
        given.append(Award(f"{honour.year}-07", "honour", rng.choice(HONOURS), "澄湖生态科技新城管委会"))
    return given


def measures(rng: Random, key: str, today: date, hired: date) -> tuple[list[Measure], list[Matter]]:
    """For one person in seventy, decided in the last four years; those that have ended are mostly reviewed."""
    if rng.random() > 0.015:
        return [], []
    decided = day_between(rng, max(hired, add_months(today, -48)), add_months(today, -1))
    return measure(rng, key, rng.choice(list(MONTHS)), decided, today)


def measure(
    rng: Random, key: str, kind: str, decided: date, today: date
) -> tuple[list[Measure], list[Matter]]:
    """One measure and the matter behind it."""
    months = MONTHS[kind]
    until = effect_period_end(decided, months)
    organ = "澄湖生态科技新城纪检监察工委"
    finding = "改正情况已回访，影响期满。" if until < today and rng.random() < 0.8 else ""
    number = document(rng, "澄新纪", decided)
    matter = Matter(
        f"{key}-1",
        f"履职不到位问题（{FAMILY[kind]}）",
        add_months(decided, -2),
        decided,
        "closed",
        organ,
        number,
    )
    return [Measure(kind, decided, months, until, organ, number, matter.key, finding)], [matter]


def unreviewed(measure: Measure) -> Measure:
    """The same measure without the finding that closes it."""
    return replace(measure, finding="")
