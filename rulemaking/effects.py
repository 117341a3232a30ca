"""What a simulation says to one reader: flips by rule, unit, rank, sex and age; posts that lose their last ready successor."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from accounts.models import User
from cadres.choices import Rank, Scale, Sex
from cadres.classes import BLANK, NOT_FILLED, born_before
from cadres.models import RankPeriod
from cadres.queries import in_force
from readiness.choices import Status
from readiness.rules import Rule
from readiness.views.book import own
from rulemaking.choices import Way
from rulemaking.models import Flip, Simulation
from rulemaking.queries import visible_flips
from succession.models import Post, Successor
from succession.queries import ready_on, step_of_post, there, visible_posts
from talent_pools.queries import readable_cadres
from units.models import Unit

BANDS = (31, 36, 41, 46, 51, 56)  # the lowest ages of the bands, as the tables of the office have them


def counted(flips: QuerySet[Flip], simulation: Simulation) -> list[dict[str, Any]]:
    """The flips in one table: way, rule, unit, rank, sex and band of age, each with how many."""
    ranks = RankPeriod.objects.filter(in_force(simulation.as_of), cadre=OuterRef("cadre"), scale=Scale.CIVIL)
    steps = [
        When(cadre__birth__lt=born_before(low, simulation.as_of), then=Value(str(low)))
        for low in reversed(BANDS)
    ]
    band = Case(
        When(cadre__birth=None, then=Value(BLANK)), *steps, default=Value(""), output_field=CharField()
    )
    rows = flips.order_by().annotate(
        unit=F("cadre__home_unit"), sex=F("cadre__sex"), band=band,
        rank=Subquery(ranks.order_by("-rank").values("rank")[:1], output_field=IntegerField()),
    )  # fmt: skip
    return list(rows.values("way", "rule", "unit", "rank", "sex", "band").annotate(n=Count("pk")))


def tables(rows: list[dict[str, Any]], rules: dict[str, Rule]) -> list[dict[str, Any]]:
    """The same folded along one mark each; every table adds up to all flips."""
    units = {unit.pk: str(unit) for unit in Unit.objects.filter(pk__in={row["unit"] for row in rows})}
    sexes = dict((*Sex.choices, NOT_FILLED))
    return [
        folded(rows, "rule", _("By rule"), lambda key: rule_words(key, rules)),
        folded(rows, "unit", pgettext("simulation", "By unit"), lambda key: units[key]),
        folded(rows, "rank", _("By present rank"), lambda key: Rank(key).label if key else _("no rank")),
        folded(rows, "sex", _("By sex"), lambda key: sexes.get(key or BLANK, key)),
        folded(rows, "band", _("By age"), band_words),
    ]


def folded(
    rows: Iterable[dict[str, Any]], by: str, title: str, words: Callable[[Any], object]
) -> dict[str, Any]:
    """One table: the marks with most flips first."""
    numbers: Counter = Counter()
    for row in rows:
        numbers[row[by], row["way"]] += row["n"]
    keys = sorted(
        {key for key, _way in numbers}, key=lambda key: (-sum(numbers[key, way] for way in Way), str(key))
    )
    lines = [
        {"key": key, "words": str(words(key)), "gain": numbers[key, Way.GAIN], "loss": numbers[key, Way.LOSS]}
        for key in keys
    ]
    return {"by": by, "title": title, "lines": lines, "total": sum(numbers.values())}


def rule_words(key: str, rules: dict[str, Rule]) -> str:
    """The rule a flip is put down to."""
    if not key:
        return _("whom the set applies to")
    rule = rules.get(key)
    return f"{key} {own(rule.title_zh, rule.title_en)}" if rule else key


def band_words(low: str) -> str:
    """A band of age."""
    if low == BLANK:
        return str(NOT_FILLED[1])
    if not low:
        return _("under %(age)d") % {"age": BANDS[0]}
    following = [other for other in BANDS if other > int(low)]
    return (
        _("%(low)d to %(high)d") % {"low": int(low), "high": following[0] - 1}
        if following
        else _("%(low)d and older") % {"low": int(low)}
    )


def bared_posts(user: User, simulation: Simulation) -> QuerySet[Post]:
    """Posts in the user's sight that have a ready successor now and would have none under the draft."""
    rows = Successor.objects.filter(post=OuterRef("pk"), removed_on=None, cadre__in=readable_cadres(user))
    flips = visible_flips(user, simulation).filter(cadre=OuterRef("cadre"), step=step_of_post())
    ready = ready_on(rows)
    lost, gained = flips.filter(before=Status.HELD), flips.filter(after=Status.HELD)
    stays = ready.filter(~Exists(lost) | Exists(there()))
    comes = rows.filter(changes=[]).filter(Exists(gained))
    return (
        visible_posts(user)
        .filter(Exists(ready), ~Exists(stays), ~Exists(comes))
        .order_by("unit__path", "-level", "id")
    )
