"""The duty of training: what each person has to do by level, what the ledger has of it, and what is left.

县处级 and above (四级调研员 and above): 550 hours or three months in five years; the others 90 hours or 12 days a year, judged
by the last full one. Hours and days are two ways to the same end, never turned into one another; online hours are a duty
of their own, where the locality has set one. For civil servants and who is managed like them: the Regulation names no others.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cadres.choices import ChangeKind, Identity, Level, ManagementState, Rank, Scale
from cadres.classes import at_least, main_posts, main_posts_of_all
from cadres.models import Appointment, Cadre, RankPeriod
from cadres.queries import in_force
from common.clock import today
from common.dates import add_months
from training.choices import Mode
from training.models import HoursEntry, OnlineDuty
from training.queries import seen_cadres

FIVE_YEARS, YEARLY = "five_years", "yearly"
DUTIES = (
    (FIVE_YEARS, _("550 hours or 3 months in five years")),
    (YEARLY, _("90 hours or 12 days a year")),
)
NEEDED = {FIVE_YEARS: (Decimal(550), Decimal(90)), YEARLY: (Decimal(90), Decimal(12))}  # hours, days
BOUND = (Identity.CIVIL_SERVANT, Identity.REF_MANAGED)
COUNTING = (Mode.FULL_TIME, Mode.GATHERED)
PROMOTED = (ChangeKind.PROMOTION, ChangeKind.FROM_RANK)
MET, LACKS, NOTHING = "met", "lacks", "nothing"
STANDINGS = (
    (LACKS, _("something is left")),
    (NOTHING, _("nothing on file")),
    (MET, _("duty met")),
)
WINDOW_MONTHS, GRACE_MONTHS, LOOK_BACK_MONTHS = 60, 12, 24


@dataclass(frozen=True, slots=True)
class Span:
    """Days whose entries count: after `after`, up to `until`."""

    after: date
    until: date

    def holds(self) -> Q:
        """The condition on the ledger."""
        return Q(on__gt=self.after, on__lte=self.until)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which year is looked at: the last full one unless another is chosen; five years end with it, or today."""

    year: int

    @property
    def until(self) -> date:
        """The last day that counts."""
        return min(date(self.year, 12, 31), today())

    @property
    def spans(self) -> Mapping[str, Span]:
        """The window of each duty."""
        before = date(self.year - 1, 12, 31)
        return {FIVE_YEARS: Span(left_behind(self.until), self.until), YEARLY: Span(before, self.until)}


def last_full_year() -> int:
    """The year a yearly duty is judged by."""
    return today().year - 1


def left_behind(day: date) -> date:
    """The latest day whose entries have left a window of five years by then, as the rules count it."""
    found = add_months(day, -WINDOW_MONTHS)
    while add_months(found + timedelta(days=1), WINDOW_MONTHS) <= day:
        found += timedelta(days=1)
    return found


@dataclass(frozen=True, slots=True)
class Standing:
    """One person's duty: what was found and is left, hours and days apart; `online` where the locality asks for hours."""

    cadre: Cadre
    duty: str
    hours: Decimal
    days: Decimal
    has_entries: bool
    online: Decimal
    online_needed: Decimal | None
    due_on: date | None  # of training after a promotion, where the duty was not met before

    @property
    def needed(self) -> tuple[Decimal, Decimal]:
        """Hours, or days instead."""
        return NEEDED[self.duty]

    @property
    def is_met(self) -> bool:
        """Whether one of the two is reached."""
        hours, days = self.needed
        return self.hours >= hours or self.days >= days

    @property
    def left(self) -> tuple[Decimal, Decimal]:
        """Hours still to do, or days instead; nothing once the duty is met."""
        hours, days = self.needed
        nothing = Decimal(0)
        return (nothing, nothing) if self.is_met else (hours - self.hours, days - self.days)

    @property
    def hours_left(self) -> Decimal:
        """Hours still to do."""
        return self.left[0]

    @property
    def days_left(self) -> Decimal:
        """Or days instead."""
        return self.left[1]

    @property
    def state(self) -> str:
        """MET, LACKS or NOTHING."""
        return MET if self.is_met else LACKS if self.has_entries else NOTHING

    @property
    def share(self) -> int:
        """Per cent done, by whichever way is further."""
        hours, days = self.needed
        return min(100, int(100 * max(self.hours / hours, self.days / days)))

    @property
    def online_left(self) -> Decimal:
        """Online hours still to do."""
        return max((self.online_needed or Decimal(0)) - self.online, Decimal(0))


def bound_cadres(user: User) -> QuerySet[Cadre]:
    """Whose duty the user may see: in service, and of an identity the Regulation names."""
    return seen_cadres(user).filter(identity__in=BOUND, management_state=ManagementState.SERVING)


def with_duty(cadres: QuerySet[Cadre]) -> QuerySet[Cadre]:
    """Each with `duty`, by the level and rank of today."""
    on = today()
    ranks = RankPeriod.objects.filter(in_force(on), cadre=OuterRef("pk"), scale=Scale.CIVIL)
    placed = cadres.annotate(
        duty_level=Coalesce(Subquery(main_posts(on).values("own_level")[:1]), 0),
        duty_rank=Coalesce(Subquery(ranks.values("rank")[:1], output_field=IntegerField()), 0),
    )
    high = Q(duty_level__gte=Level.COUNTY_DEPUTY) | Q(duty_rank__gte=Rank.CONSULTANT_4)
    return placed.annotate(
        duty=Case(When(high, then=Value(FIVE_YEARS)), default=Value(YEARLY), output_field=CharField())
    )


def in_standing(cadres: QuerySet[Cadre], states: Iterable[str], asked: Asked) -> QuerySet[Cadre]:
    """Those with a duty who stand so."""
    entries = HoursEntry.objects.filter(cadre=OuterRef("pk"), mode__in=COUNTING, on__lte=asked.until)
    met = Q(pk__in=[])
    for duty in NEEDED:
        met |= Q(Exists(reached(entries, duty, asked)), duty=duty)
    conditions = {MET: met, LACKS: ~met & Q(Exists(entries)), NOTHING: ~met & ~Q(Exists(entries))}
    wanted = Q(pk__in=[])
    for state in states:
        wanted |= conditions[state]
    return cadres.filter(wanted)


def reached(entries: QuerySet[HoursEntry], duty: str, asked: Asked) -> QuerySet:
    """Whose entries come to a duty (`cadre`)."""
    hours, days = NEEDED[duty]
    sums = entries.filter(asked.spans[duty].holds()).order_by().values("cadre")
    return (
        sums.annotate(h=Sum("hours"), d=Sum("days")).filter(Q(h__gte=hours) | Q(d__gte=days)).values("cadre")
    )


def met_by(asked: Asked) -> Q:
    """Who has met the duty, to count everybody: as in_standing says it, with a year's entries added up once.

    Only of the few who are bound by five years these are added up person by person.
    """
    entries, on = HoursEntry.objects.filter(mode__in=COUNTING), today()
    posts = main_posts_of_all(on).filter(at_least(Level.COUNTY_DEPUTY)).values("cadre")
    ranks = RankPeriod.objects.filter(in_force(on), scale=Scale.CIVIL, rank__gte=Rank.CONSULTANT_4)
    high = Q(pk__in=posts) | Q(pk__in=ranks.order_by().values("cadre"))
    of_one = entries.filter(cadre=OuterRef("pk"))
    long = When(high, then=Exists(reached(of_one, FIVE_YEARS, asked)))
    year = Q(pk__in=reached(entries, YEARLY, asked))
    return Q(Case(long, default=year, output_field=BooleanField()))


def short_of_online(cadres: QuerySet[Cadre], asked: Asked) -> QuerySet[Cadre]:
    """Those short of the online hours the locality asks for; nobody where it asks for none."""
    duty = OnlineDuty.objects.filter(year=asked.year).first()
    if duty is None:
        return cadres.none()
    entries = HoursEntry.objects.filter(asked.spans[YEARLY].holds(), cadre=OuterRef("pk"), mode=Mode.ONLINE)
    done = entries.order_by().values("cadre").annotate(h=Sum("hours")).filter(h__gte=duty.hours)
    return cadres.filter(~Exists(done))


def standings(cadres: Iterable[Cadre], asked: Asked) -> list[Standing]:
    """The duty of each of these cadres, read with_duty, in their order; four queries."""
    people = list(cadres)
    ids = [one.pk for one in people]
    sums = {duty: _sums(ids, COUNTING, span) for duty, span in asked.spans.items()}
    online = _sums(ids, (Mode.ONLINE,), asked.spans[YEARLY])
    known = set(
        HoursEntry.objects.filter(cadre__in=ids, mode__in=COUNTING, on__lte=asked.until).values_list(
            "cadre", flat=True
        )
    )
    due = promotion_dues(ids)
    duty = OnlineDuty.objects.filter(year=asked.year).first()
    nothing = (Decimal(0), Decimal(0))
    found = []
    for one in people:
        hours, days = sums[one.duty].get(one.pk, nothing)
        row = Standing(
            one, one.duty, hours, days, one.pk in known, online.get(one.pk, nothing)[0], duty and duty.hours, due.get(one.pk)
        )  # fmt: skip
        found.append(row)
    return found


def _sums(ids: list[UUID], modes: Iterable[str], span: Span) -> dict[UUID, tuple[Decimal, Decimal]]:
    rows = HoursEntry.objects.filter(span.holds(), cadre__in=ids, mode__in=modes).order_by().values("cadre")
    return {
        pk: (h, d) for pk, h, d in rows.annotate(h=Sum("hours"), d=Sum("days")).values_list("cadre", "h", "d")
    }


def promotion_dues(ids: list[UUID]) -> dict[UUID, date]:
    """Until when who was promoted to 县处级 or above in the last two years completes the training: one year after."""
    since = add_months(today(), -LOOK_BACK_MONTHS)
    posts = Appointment.objects.filter(
        Q(person_level__gte=Level.COUNTY_DEPUTY) | Q(person_level=None, level__gte=Level.COUNTY_DEPUTY),
        cadre__in=ids,
        is_main=True,
        change__in=PROMOTED,
        valid__startswith__gt=since,
        valid__startswith__lte=today(),
    )
    rows = posts.values_list("cadre", "valid")
    found: dict[UUID, date] = {}
    for pk, valid in rows:
        found[pk] = max(found.get(pk, date.min), add_months(valid.lower, GRACE_MONTHS))
    return found
