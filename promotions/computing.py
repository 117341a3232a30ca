"""One person of a batch: what the engine says on the cut-off day becomes a line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from cadres.choices import ManagementState
from cadres.models import Cadre
from promotions.choices import Verdict, Why
from promotions.models import Batch, BatchLine
from promotions.snapshot import TENURE, kept
from readiness.choices import Ladder, Outcome, Status
from readiness.evaluate import NO_STEP, Evaluation
from readiness.services import Explained
from readiness.views.book import rules
from readiness.views.cards import counts

VERDICTS = {
    Status.HELD: Verdict.QUALIFIED,
    Status.JUDGEMENT: Verdict.CHECK,
    Status.INCOMPLETE: Verdict.CHECK,
    Status.NOT_YET: Verdict.NOT_YET,
    Status.NA: Verdict.OUT,
}


@dataclass(frozen=True, slots=True)
class Said:
    """What the rules say for the batch: verdict and date, and why somebody is not compared."""

    verdict: str
    step: str = ""
    on: date | None = None
    why: str = ""
    why_on: date | None = None
    evaluation: Evaluation | None = None


def line_of(batch: Batch, cadre: Cadre, explained: Explained, pool: UUID | None) -> BatchLine:
    """The line of a cadre read with the posts of the cut-off day."""
    said = said_of(batch, cadre, explained.found, explained.facts)
    plain = said_of(batch, cadre, explained.without_matters, explained.facts)
    one = said.evaluation
    return BatchLine(
        batch=batch,
        cadre=cadre,
        **standing(cadre, explained.facts["position"]),
        excellent_years=excellent_years(one, explained.facts["grades"]),
        step=said.step,
        verdict=said.verdict,
        eligible_on=said.on,
        plain_verdict=plain.verdict,
        plain_eligible_on=plain.on,
        why=said.why,
        why_on=said.why_on,
        assumed=bool(one) and any(line.get("assumption") for line in one.lines),
        version=one.version if one else "",
        lines=kept(one.lines, said.step, batch.cut_off) if one else [],
        pool_id=pool,
    )


def standing(cadre: Cadre, position: Mapping[str, Any]) -> dict:
    """Who the person was on that day."""
    post = next((row for row in cadre.present_posts if row.is_main), None)
    by_rank = position["rank"] is not None
    return {
        "name": cadre.name,
        "unit_text": str(cadre.home_unit),
        "post_text": post.title if post else cadre.post_text,
        "place": f"{cadre.home_unit.path}/{cadre.home_order:06d}",
        "rank": position["rank"] if position["identity"] in ("civil_servant", "ref_managed") else None,
        "level": position["level"],
        "since": position["rank_since"] if by_rank else position["level_since"],
        "since_precision": position["rank_precision"] or "day",
    }


def said_of(batch: Batch, cadre: Cadre, found: Iterable[Evaluation], facts: Mapping[str, Any]) -> Said:
    """Who has left or retires by then is not compared; else the step among the targets, if it is the person's next."""
    retires = facts["retirement"]["month"]
    if cadre.management_state != ManagementState.SERVING:
        return Said(Verdict.OUT, why=Why.LEFT)
    if retires and retires <= batch.cut_off:
        return Said(Verdict.OUT, why=Why.RETIRED, why_on=retires)
    found = list(found)
    wanted = next((one for one in found if one.step in batch.targets), None)
    if wanted:
        return Said(VERDICTS[wanted.status], wanted.step, date_of(wanted), evaluation=wanted)
    return not_compared(found)


def not_compared(found: list[Evaluation]) -> Said:
    """No step among the targets: another rung, another ladder, none at all, or nothing known to tell."""
    if any(one.ladder == Ladder.RANK for one in found):
        return Said(Verdict.OUT, why=Why.OTHER_STEP)
    none = next((one for one in found if one.step == NO_STEP), None)
    if none is None:
        return Said(Verdict.OUT, why=Why.OTHER_LADDER)
    if none.status == Status.INCOMPLETE:
        return Said(Verdict.CHECK, evaluation=none)
    return Said(Verdict.OUT, why=Why(none.lines[0]["note"]))


def date_of(one: Evaluation) -> date | None:
    """Since when all is met, or when it will be if nothing changes."""
    if one.status != Status.HELD:
        return one.earliest_on
    met = [
        line["met_on"]
        for line in one.lines
        if counts(line) and line["outcome"] == Outcome.PASS and line.get("met_on")
    ]
    return date.fromisoformat(max(met)) if met else None


def excellent_years(one: Evaluation | None, grades: Mapping[str, Any]) -> list[int]:
    """Years graded excellent while the rank, or the level that counts as one, was held."""
    lines = one.lines if one else []
    spans = next((line["found"]["spans"] for line in lines if is_tenure(line) and line.get("found")), [])
    years = zip(grades["years"] or [], grades["grades"] or [], strict=True)
    return [
        year for year, grade in years if grade == "excellent" and any(holds(span, year) for span in spans)
    ]


def is_tenure(line: Mapping[str, Any]) -> bool:
    """Whether the line counts the time in the rank."""
    return line["rule"] in rules() and rules()[line["rule"]][0].check == TENURE


def holds(span: list[str | None], year: int) -> bool:
    """Whether a span of months reaches into a year."""
    start, end = span
    return int(start[:4]) <= year and (end is None or end > f"{year}-01-01")
