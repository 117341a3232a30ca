"""One edit to its visible result: a grade is corrected, the result row of the cadre follows."""

import time

from celery import current_app

from cadres.choices import Grade
from cadres.models import Appraisal, Cadre
from cadres.services import set_grade
from common.scope import everything
from readiness.models import Result

DRAIN = "readiness.drain"
TIMES = 20
LONGEST = 15.0  # seconds


def is_timed() -> bool:
    """Whether the timetable drains the marks; else the bench sends the drain itself, right after the commit."""
    return any(entry["task"] == DRAIN for entry in current_app.conf.beat_schedule.values())


def measure() -> list[float]:
    """Seconds from the commit of each edit to its result."""
    return [one_edit(cadre) for cadre in holders(TIMES)]


def holders(most: int) -> list[Cadre]:
    """Cadres for whom some rank step is held."""
    with everything():
        held = Result.objects.filter(ladder="rank", status="held").order_by("pk")
        return list(Cadre.objects.filter(pk__in=held.values("cadre")).order_by("pk")[:most])


def one_edit(cadre: Cadre) -> float:
    """Make the last grade 基本称职 and wait until no rank step is held any more."""
    lower_last_grade(cadre)
    began = time.perf_counter()
    if not is_timed():
        current_app.send_task(DRAIN)
    while still_held(cadre):
        if time.perf_counter() - began > LONGEST:
            return LONGEST
        time.sleep(0.01)
    return time.perf_counter() - began


def lower_last_grade(cadre: Cadre) -> None:
    """Make it 基本称职."""
    with everything():
        last = Appraisal.objects.filter(cadre=cadre).latest("year")
        set_grade(
            cadre, last.year, by="bench", grade=Grade.BASIC, word="基本称职", decided_on=last.decided_on
        )


def still_held(cadre: Cadre) -> bool:
    with everything():
        return Result.objects.filter(cadre=cadre, ladder="rank", status="held").exists()
