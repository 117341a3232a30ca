"""How pages, sheets and the API word a line of a batch for its reader."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from cadres.choices import Level, Rank
from cadres.words import month
from promotions.choices import Verdict, Why
from promotions.models import Batch, BatchLine
from promotions.places import Place, rank_of
from promotions.queries import EXCLUDED
from promotions.snapshot import deciding, own_words, shown
from readiness.choices import Outcome
from readiness.masking import MATTER_CHECK, Sight
from readiness.views.book import own, steps
from readiness.views.words import dotted

SEGMENTS = {
    Verdict.QUALIFIED: Verdict.QUALIFIED.label,
    Verdict.CHECK: Verdict.CHECK.label,
    Verdict.NOT_YET: Verdict.NOT_YET.label,
    EXCLUDED: gettext_lazy("Left out"),
    Verdict.OUT: Verdict.OUT.label,
}
BAND = 3  # ranks that are named by the first and the last
LOOKS = {
    Verdict.QUALIFIED: "ok",
    Verdict.CHECK: "miss",
    Verdict.NOT_YET: "fail",
    EXCLUDED: "na",
    Verdict.OUT: "na",
}


def rank_words(numbers: Iterable[int]) -> str:
    """Ranks by name, the highest first."""
    return pgettext("ranks", ", ").join(str(Rank(number).label) for number in sorted(numbers, reverse=True))


def band_words(numbers: Iterable[int]) -> str:
    """Ranks that follow one another by the first and the last, others one by one."""
    known = sorted(set(numbers), reverse=True)
    if len(known) < BAND or known[0] - known[-1] != len(known) - 1:
        return rank_words(known)
    ends = {"high": Rank(known[0]).label, "low": Rank(known[-1]).label}
    return pgettext("ranks", "%(high)s to %(low)s") % ends


def target_words(batch: Batch) -> str:
    """The target ranks by name."""
    return band_words(rank_of(step) for step in batch.targets)


def step_words(step: str) -> str:
    """The rank a step leads to; empty for none."""
    return str(Rank(rank_of(step)).label) if step else ""


def standing_words(line: BatchLine) -> str:
    """The rank held, or the level that stands for one."""
    if line.rank:
        return str(Rank(line.rank).label)
    return str(Level(line.level).label) if line.level else ""


def post_words(line: BatchLine) -> str:
    """Unit and post as they were."""
    return " ".join(filter(None, (line.unit_text, line.post_text)))


def since_words(line: BatchLine) -> str:
    """Since when in the rank, as exactly as it is known."""
    return month(line.since, line.since_precision)


def reasons(line: BatchLine, sight: Sight) -> list[str]:
    """Why the line says what it says to this reader, the deciding lines one by one."""
    if line.told == Verdict.OUT:
        return [str(Why(line.why).label) + (f" ({dotted(line.why_on)})" if line.why_on else "")]
    return [reason_words(one) for one in deciding(shown(line.lines, sight), line.told)]


def reason_words(line: Mapping[str, Any]) -> str:
    """One reason with the id of its rule."""
    said = own_words(line)["reason"]
    return f"{said} ({line['rule']})" if line["check"] else said


def sources(line: BatchLine, sight: Sight) -> list[str]:
    """Documents and articles of the deciding lines, each once."""
    found = deciding(shown(line.lines, sight), line.told)
    said = [f"《{one['document']}》{one['article']}" for one in found if one["document"]]
    return list(dict.fromkeys(said))


def matter_decides(line: BatchLine) -> bool:
    """Whether an open matter is among what decides."""
    return any(one["check"] == MATTER_CHECK for one in deciding(line.lines, line.told))


def note_words(line: BatchLine, sight: Sight) -> str:
    """What somebody decided, with the note; who may not see until when matters are open reads no note."""
    if not line.mark:
        return ""
    label = str(line.get_mark_display())
    return label if sight == Sight.EXISTENCE else _("%(mark)s: %(note)s") % {"mark": label, "note": line.note}


def assumption_words(batch: Batch, today: date) -> str:
    """What was assumed of a day to come."""
    if batch.cut_off <= today:
        return ""
    words = _(
        "%(day)s is still to come: grades not decided yet are taken as competent, posts and ranks as they are recorded."
    )
    return words % {"day": dotted(batch.cut_off)}


def line_places(line: BatchLine, places: Iterable[Place]) -> list[Place]:
    """The numbers in which this person needs a place to rise."""
    if not line.step:
        return []
    target = rank_of(line.step)
    return [
        place
        for place in places
        if place.row.pool_id == line.pool_id
        and target in place.row.grades
        and line.rank not in place.row.grades
    ]


def place_words(line: BatchLine, places: list[Place]) -> tuple[str, bool]:
    """How many places are free for this person's rank, and whether that is too few for all who qualify."""
    if not line.step or line.told == Verdict.OUT:
        return "", False
    mine = line_places(line, places)
    if not mine:
        known = any(
            place.row.pool_id == line.pool_id and rank_of(line.step) in place.row.grades for place in places
        )
        return (_("keeps the place") if known else _("no number loaded")), False
    tight = min(mine, key=lambda place: place.after)
    words = _("%(free)d free, %(entering)d would enter") % {
        "free": tight.remaining,
        "entering": tight.entering,
    }
    return words, tight.over > 0


def met_lines(line: BatchLine, sight: Sight) -> int:
    """How many conditions are met."""
    return sum(one["outcome"] == Outcome.PASS for one in shown(line.lines, sight))


def step_name(step: str) -> str:
    """The step in the language of the page."""
    found = steps().get(step)
    return own(found.name_zh, found.name_en) if found else ""
