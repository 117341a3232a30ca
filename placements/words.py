"""How pages, sheets and the API word a placement and an assignment."""

from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from psycopg2.extras import DateRange

from placements.choices import AppraisalKind, Course, Outcome, Result, Standing, Tag
from placements.models import Placement, Stretch

LOOKS = {
    Standing.PLANNED: "later",
    Standing.COMING: "later",
    Standing.RUNNING: "soon",
    Standing.OVER: "miss",
    Standing.SETTLED: "ok",
    Standing.CALLED_OFF: "na",
}
RESULT_LOOKS = {Result.MET: "ok", Result.PARTLY: "judge", Result.MISSED: "fail", Result.BROKEN_OFF: "na"}
COURSE_LOOKS = {Course.ON_COURSE: "ok", Course.SLOWER: "judge", Course.STUCK: "fail"}
DAY = timedelta(days=1)
LEVERS = ("volume", "difficulty", "test")


def dotted(day: date | None) -> str:
    """2026.03.01; empty for no day."""
    return f"{day:%Y.%m.%d}" if day else ""


def last_day(valid: DateRange) -> date:
    """The last day of a term."""
    return valid.upper - DAY


def term_words(valid: DateRange) -> str:
    """First to last day."""
    return f"{dotted(valid.lower)}–{dotted(last_day(valid))}"


def left_words(valid: DateRange, day: date) -> str:
    """How long a term still runs on a day, or for how long it has been over."""
    left = (last_day(valid) - day).days
    if left < 0:
        return ngettext("%(n)d day over", "%(n)d days over", -left) % {"n": -left}
    return ngettext("%(n)d day left", "%(n)d days left", left) % {"n": left}


def person_words(placement: Placement) -> str:
    """Who is placed."""
    return placement.cadre.name if placement.cadre else placement.guest_name


def home_words(placement: Placement) -> str:
    """The unit that keeps the person, as it was when the placement was planned."""
    return str(placement.home_unit) if placement.home_unit else placement.guest_unit


def host_words(placement: Placement) -> str:
    """Where somebody is placed."""
    return str(placement.host_unit) if placement.host_unit else placement.host_text


def place_words(placement: Placement) -> str:
    """Where, and as what."""
    return f"{host_words(placement)} {placement.title}"


def tag_words(placement: Placement) -> str:
    """The borders crossed."""
    return pgettext("between names", ", ").join(str(Tag(tag).label) for tag in placement.tags)


def landing_words(placement: Placement) -> str:
    """The post somebody comes back to; empty while it is open."""
    return f"{placement.landing_unit} {placement.landing_title}" if placement.landing_title else ""


def outcome_words(placement: Placement) -> str:
    """What it has led to, with the post given."""
    if not placement.outcome:
        return ""
    post = f"{placement.outcome_unit} {placement.outcome_title}".strip()
    label = str(Outcome(placement.outcome).label)
    return _("%(outcome)s: %(post)s") % {"outcome": label, "post": post} if post else label


def appraisal_words(placement: Placement) -> str:
    """The grades given, by appraisal; of a placement that was `told`."""
    found = (
        f"{AppraisalKind(one.kind).label} {one.get_grade_display()}" for one in placement.appraisals.all()
    )
    return pgettext("between names", ", ").join(found)


def standing_words(placement: Placement) -> str:
    """How it stands; of a placement that was read with its standing."""
    return str(Standing(placement.standing).label)


def lever_words(stretch: Stretch) -> str:
    """The levers that were raised, in short."""
    labels = {
        "volume": pgettext("lever", "volume"),
        "difficulty": pgettext("lever", "difficulty"),
        "test": pgettext("lever", "test"),
    }
    ends = ((name, getattr(stretch, f"{name}_before"), getattr(stretch, f"{name}_after")) for name in LEVERS)
    raised = [f"{labels[name]} {before}→{after}" for name, before, after in ends if after > before]
    return pgettext("between names", ", ").join(raised)
