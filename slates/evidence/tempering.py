"""What training, placements, the front line and talks hold of each person."""

from collections import defaultdict
from decimal import Decimal

from django.db.models import Sum
from django.utils.translation import gettext as _

from accounts.choices import Permission
from assessments.ballots import published
from assessments.choices import Vote
from assessments.models import Assessment, Rating
from assessments.queries import visible_assessments, visible_ratings
from common.dates import add_months
from interviews.choices import TELLING_OF_MATTERS
from interviews.coverage import Span
from interviews.queries import visible_covered
from placements.choices import Stage
from placements.models import Placement, Stretch
from placements.queries import told, visible_placements, visible_stretches
from placements.words import appraisal_words, dotted, place_words, standing_words, term_words
from slates.choices import Row
from slates.evidence.asking import Asked, Cell, Item, Line, line
from slates.queries import years_back
from training.queries import visible_entries

FILES, ROUNDS = Permission.VIEW_CADRES, Permission.VIEW_ASSESSMENTS
HOURS, SHARES = (
    (45, 90),
    (60, 80),
)  # bounds of bands: half and all of the hours of a year; per cent of ballots
TALKS, TRAINING = Permission.VIEW_TALK_COVERAGE, Permission.VIEW_TRAINING
Number = Decimal | float


def band_words(number: Number, low: int, high: int) -> str:
    """In which of three bands a number lies: an exact one would be found again in another list."""
    bounds = {"low": low, "high": high}
    if number < low:
        return _("under %(low)d") % bounds
    return _("%(high)d or more") % bounds if number >= high else _("%(low)d to under %(high)d") % bounds


def hours(asked: Asked) -> Line:
    """Hours of this year and the last, up to the day; blind in bands."""
    readable, texts = asked.readable(TRAINING), defaultdict(list)
    entries = visible_entries(asked.user).filter(
        cadre__in=readable, on__year__in=years_back(asked.on, 2), on__lte=asked.on
    )
    sums = entries.order_by().values_list("cadre", "on__year").annotate(sum=Sum("hours"))
    for pk, year, number in sums.order_by("-on__year"):
        hours = band_words(number, *HOURS) if asked.blind else f"{number:g}"
        texts[pk].append(_("%(year)d: %(hours)s h") % {"year": year, "hours": hours})
    return line(Row.TRAINING, _("ledger of training hours"), TRAINING, readable, texts)


def placed(asked: Asked) -> Line:
    """Secondments and the other placements that were decided, the latest first; blind without the place."""
    readable, texts = asked.readable(FILES), defaultdict(list)
    rows = visible_placements(asked.user).filter(cadre__in=readable, stage__in=(Stage.PLACED, Stage.SETTLED))
    for one in told(rows, asked.on).order_by("-valid", "-id"):
        texts[one.cadre_id].append(placement_words(one, blind=asked.blind))
    return line(Row.PLACEMENTS, _("placements on record"), FILES, readable, texts)


def placement_words(one: Placement, *, blind: bool) -> str:
    """A placement in a sentence."""
    nature = str(one.get_nature_display())
    kept = [nature, standing_words(one)] if blind else [nature, term_words(one.valid), place_words(one)]
    return _(", ").join(part for part in (*kept, appraisal_words(one)) if part)


def stretched(asked: Asked) -> Line:
    """Stretch assignments with what came of them; blind without the task."""
    readable, texts = asked.readable(FILES), defaultdict(list)
    rows = visible_stretches(asked.user).filter(cadre__in=readable)
    for one in rows.order_by("-valid", "-id"):
        texts[one.cadre_id].append(stretch_words(one, blind=asked.blind))
    return line(Row.STRETCHES, _("stretch assignments on record"), FILES, readable, texts)


def stretch_words(one: Stretch, *, blind: bool) -> str:
    """An assignment in a sentence."""
    result = one.get_result_display() if one.result else _("still under way")
    kept = [one.get_ground_display()] if blind else [one.task, term_words(one.valid)]
    return _(", ").join([*kept, str(result)])


def frontline(asked: Asked) -> Line:
    """Democratic ratings as far as they may be shown, then assessments with their findings."""
    readable, texts = asked.readable(ROUNDS), defaultdict(list)
    for one in visible_ratings(asked.user).filter(cadre__in=readable):
        texts[one.cadre_id].append(rating_words(one, blind=asked.blind))
    found = visible_assessments(asked.user).filter(cadre__in=readable)
    for one in found.prefetch_related("findings__dimension__scale"):
        texts[one.cadre_id].append(assessment_words(one, blind=asked.blind))
    return line(Row.FRONTLINE, _("ratings and assessments on record"), ROUNDS, readable, texts)


def rating_words(one: Rating, *, blind: bool) -> str:
    """The share of the best word, blind in bands; nothing where too few voted."""
    when = str(one.held_on.year) if blind else f"{dotted(one.held_on)} {one.occasion}"
    whole = published(one).whole
    if whole is None:
        return _("%(when)s: too few ballots to be shown") % {"when": when}
    number = whole.percent[Vote.EXCELLENT]
    share = {"when": when, "word": Vote.EXCELLENT.label}
    share["share"] = band_words(number, *SHARES) if blind else number
    return _("%(when)s: %(word)s %(share)s %%") % share


def assessment_words(one: Assessment, *, blind: bool) -> str:
    """Occasion and levels; blind without the project."""
    when = str(one.held_on.year) if blind else dotted(one.held_on)
    about = str(one.get_kind_display())
    if one.project and not blind:
        about = _("%(kind)s (%(project)s)") % {"kind": about, "project": one.project}
    levels = [
        f"{row.dimension} {dict(row.dimension.scale.choices).get(row.level, row.level)}"
        for row in one.findings.all()
    ]
    words = {"when": when, "about": about, "levels": _("; ").join(levels)}
    return _("%(when)s %(about)s: %(levels)s") % words if levels else f"{when} {about}"


def talked(asked: Asked) -> Line:
    """Whether somebody talked with the person in twelve months; talks that tell of a matter are left out for everybody."""
    readable = asked.readable(TALKS)
    covered = Span(add_months(asked.on, -12), asked.on).of(visible_covered(asked.user))
    plain = covered.exclude(talk__kinds__overlap=list(TELLING_OF_MATTERS))
    rows = plain.filter(cadre__in=readable).order_by("held_on")
    last = dict(rows.values_list("cadre", "held_on"))
    cells = {
        pk: Cell((Item(talk_words(last.get(pk), blind=asked.blind)),), "ok" if pk in last else "na")
        for pk in readable
    }
    source = _("coverage of talks")
    return Line(Row.TALKS, str(Row.TALKS), str(Row.TALKS.label), source, TALKS, cells)


def talk_words(day: object, *, blind: bool) -> str:
    """Yes with the day, or no."""
    if day is None:
        return _("no talk")
    return _("talked with") if blind else _("talked with on %(day)s") % {"day": dotted(day)}
