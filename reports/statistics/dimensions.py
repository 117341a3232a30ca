"""By what people are counted: the rows of the table, and the two questions that make its columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.db.models import Case, IntegerField, Value, When
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cadres import classes

LEVEL, SEX, AGE = "level", "sex", "age"
Words = str | Promise


@dataclass(frozen=True, slots=True)
class Dimension:
    """A question and its answers (value, words); `key` is also the condition of the roster that asks it."""

    key: str
    label: Words
    values: tuple[tuple[str, Words], ...]


def dimensions(lows: Sequence[int]) -> list[Dimension]:
    """The rows in their order; `lows` are those of the bands of age."""
    return [
        Dimension(LEVEL, gettext_lazy("Level"), classes.LEVELS),
        Dimension("identity", gettext_lazy("Identity"), classes.IDENTITIES),
        Dimension(SEX, gettext_lazy("Sex"), classes.SEXES),
        Dimension("ethnic", gettext_lazy("Ethnic group"), classes.ETHNIC),
        Dimension("politics", gettext_lazy("Political status"), classes.POLITICS),
        Dimension(AGE, gettext_lazy("Age"), (*bands(lows), classes.NOT_FILLED)),
        Dimension("education", gettext_lazy("Highest education"), classes.SCHOOLING),
        Dimension("degree", gettext_lazy("Highest degree"), classes.DEGREES),
        Dimension("title", gettext_lazy("Professional title"), classes.TITLES),
    ]


def bands(lows: Sequence[int]) -> list[tuple[str, str]]:
    """The lowest age of each band as text ("" of the first), and its words."""
    first = ("", _("%(age)d and younger") % {"age": lows[0] - 1})
    between = [
        (str(low), str(low) if low == high - 1 else f"{low}–{high - 1}") for low, high in pairwise(lows)
    ]
    return [first, *between, (str(lows[-1]), _("%(age)d and older") % {"age": lows[-1]})]


def ages_of(band: str, lows: Sequence[int]) -> tuple[int | None, int | None]:
    """Lowest and highest age of a band, None where it has no end."""
    low = int(band) if band else None
    above = [one for one in lows if low is None or one > low]
    return low, above[0] - 1 if above else None


def expressions(lows: Sequence[int], on: date) -> dict[str, Case]:
    """What gives each person the number of a value of the dimensions that the card itself tells; the others come from posts
    and schools."""
    told = {
        SEX: classes.said("sex"),
        "identity": classes.said("identity"),
        "ethnic": classes.ethnic(),
        "politics": classes.politics(),
        AGE: classes.age_band(list(lows), on),
        "title": classes.title(),
    }
    values = {one.key: [value for value, _words in one.values] for one in dimensions(lows)}
    return {key: numbered(expression, values[key]) for key, expression in told.items()}


def numbered(told: Case, values: Sequence[str]) -> Case:
    """The place of a class among `values`: a hundred thousand numbers are joined and compared quicker than words."""
    places = {value: Value(place) for place, value in enumerate(values)}
    steps = [When(one.condition, then=places[one.result.value]) for one in told.cases]
    if isinstance(told.default, Value):
        return Case(*steps, default=places[told.default.value], output_field=IntegerField())
    known = [When(**{told.default.name: value}, then=place) for value, place in places.items()]
    return Case(*steps, *known, default=places[classes.BLANK], output_field=IntegerField())
