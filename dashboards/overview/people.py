"""The picture of ages by sex and level."""

from collections import Counter
from typing import Any

from django.db import connection
from django.db.models import Case, IntegerField, Q, Value, When
from django.utils.html import format_html
from django.utils.translation import gettext as _

from cadres.choices import Level, Sex
from cadres.classes import BLANK, NONE, at_least, born_before, main_posts_of_all
from cadres.tiles import CIVIL, serving
from common.tiles import Asked

BANDS = ((None, 30), (31, 35), (36, 40), (41, 45), (46, 50), (51, 55), (56, None))
CLASSES = (0, 1, 2, 3)  # below township deputy, township deputy, township principal, county and above
JOINED = """SELECT band, sex, COALESCE(class_number, 0), count(*) FROM ({people}) p
LEFT JOIN ({posts}) m ON m.cadre_id = p.id GROUP BY 1, 2, 3"""
COLOURS = ("--q2", "--q3", "--q4", "--q5")
LEVELS = (  # of each class, as the roster asks for them
    (NONE, BLANK),
    (str(int(Level.TOWNSHIP_DEPUTY)),),
    (str(int(Level.TOWNSHIP_PRINCIPAL)),),
    tuple(str(level) for level in Level.values if level >= Level.COUNTY_DEPUTY),
)


def band_words(band: tuple[int | None, int | None]) -> str:
    """An age band, short enough for the middle of the picture."""
    low, high = band
    if low is None:
        return f"≤{high}"
    return f"≥{low}" if high is None else f"{low}–{high}"


def class_words() -> list[str]:
    """Of the four classes of level."""
    return [
        _("no leadership post"),
        str(Level.TOWNSHIP_DEPUTY.label),
        str(Level.TOWNSHIP_PRINCIPAL.label),
        _("county level and above"),
    ]


def ages(asked: Asked) -> dict[str, Any]:
    """Civil servants and by reference in service, by age band, sex and class of level; with those of no known age."""
    counts = counted(asked)
    total = sum(counts.values())
    unknown = sum(n for (band, sex, _kind), n in counts.items() if band is None or sex not in Sex.values)
    return {
        "total": total,
        "unknown": unknown,
        "option": option(counts, asked),
        "head": [
            _("Age"),
            *(f"{Sex(sex).label} · {words}" for sex in Sex.values for words in class_words()),
            _("In all"),
        ],
        "rows": [table_row(counts, asked, number) for number in reversed(range(len(BANDS)))],
    }


def counted(asked: Asked) -> Counter:
    """How many of each band, sex and class; only the few posts of a leading level are read, through their indexes."""
    people = serving(asked).filter(identity__in=CIVIL).order_by().annotate(band=band_of(asked))
    posts = (
        main_posts_of_all(asked.day).filter(at_least(Level.TOWNSHIP_DEPUTY)).annotate(class_number=class_of())
    )
    (people_sql, people_values), (posts_sql, values) = (
        rows.query.sql_with_params()
        for rows in (people.values("id", "band", "sex"), posts.values("cadre_id", "class_number"))
    )
    with connection.cursor() as cursor:
        cursor.execute(JOINED.format(people=people_sql, posts=posts_sql), (*people_values, *values))
        return Counter({(band, sex, kind): number for band, sex, kind, number in cursor.fetchall()})


def band_of(asked: Asked) -> Case:
    """The number of the age band by the month of birth."""
    cases = []
    for number, (low, high) in enumerate(BANDS):
        within_ = Q(birth__isnull=False)
        within_ &= Q(birth__lt=born_before(low, asked.day)) if low is not None else Q()
        within_ &= Q(birth__gte=born_before(high + 1, asked.day)) if high is not None else Q()
        cases.append(When(within_, then=Value(number)))
    return Case(*cases, default=None, output_field=IntegerField())


def class_of() -> Case:
    """The class of the level of the main post."""
    return Case(
        When(own_level__gte=Level.COUNTY_DEPUTY, then=Value(3)),
        When(own_level=Level.TOWNSHIP_PRINCIPAL, then=Value(2)),
        When(own_level=Level.TOWNSHIP_DEPUTY, then=Value(1)),
        default=Value(0),
        output_field=IntegerField(),
    )


def address(asked: Asked, number: int, sex: str = "", kind: int | None = None) -> str:
    """The people of a band, of a sex and a class of level when these are named."""
    low, high = BANDS[number]
    said: dict[str, object] = {"identity": [str(one) for one in CIVIL]}
    said |= {"age_min": low} if low is not None else {}
    said |= {"age_max": high} if high is not None else {}
    said |= {"sex": sex} if sex else {}
    said |= {"level": LEVELS[kind]} if kind is not None else {}
    return asked.url("cadres:roster", **said)


def table_row(counts: Counter, asked: Asked, number: int) -> list[object]:
    """A band as a line of the table; each number opens its people."""
    cells = [
        linked(address(asked, number, sex, kind), counts[number, sex, kind])
        for sex in Sex.values
        for kind in CLASSES
    ]
    total = sum(n for (band, _sex, _kind), n in counts.items() if band == number)
    return [band_words(BANDS[number]), *cells, linked(address(asked, number), total)]


def linked(url: str, number: int) -> object:
    """A number that opens its list; none as a dot."""
    return format_html('<a href="{}">{}</a>', url, number) if number else "·"


def option(counts: Counter, asked: Asked) -> dict[str, Any]:
    """The pyramid as an ECharts option: men to the left, women to the right; a bar opens its people."""
    series = [bars(counts, asked, side, kind) for side in range(len(Sex)) for kind in CLASSES]
    most = max(
        [sum(counts[n, sex, kind] for kind in CLASSES) for n in range(len(BANDS)) for sex in Sex.values] + [1]
    )
    ages, names = (
        [band_words(band) for band in BANDS],
        {"fontSize": 12, "fontWeight": 500, "color": "--ink-2"},
    )
    ages_axis = {"type": "category", "data": ages, "axisLine": {"show": False}, "axisTick": {"show": False}}
    length = {"type": "value", "max": most, "show": False}
    label = {"show": True, "color": "--ink-2", "fontSize": 12, "margin": 8}
    return {
        "legend": {"data": class_words(), "bottom": 0},
        "title": [
            {"text": str(Sex(sex).label), "left": where, "top": 0, "textAlign": "center", "textStyle": names}
            for sex, where in zip(Sex.values, ("24%", "76%"), strict=True)
        ],
        "grid": [
            {"left": 8, "right": "56%", "top": 24, "bottom": 40},
            {"left": "56%", "right": 8, "top": 24, "bottom": 40},
        ],
        "xAxis": [{**length, "gridIndex": 0, "inverse": True}, {**length, "gridIndex": 1}],
        "yAxis": [
            {**ages_axis, "gridIndex": 0, "position": "right", "axisLabel": {"show": False}},
            {**ages_axis, "gridIndex": 1, "axisLabel": label},
        ],
        "series": series,
    }


def bars(counts: Counter, asked: Asked, side: int, kind: int) -> dict[str, Any]:
    """The bars of one sex and class of level, one for each age band."""
    sex = Sex.values[side]
    return {
        "name": class_words()[kind],
        "type": "bar",
        "stack": sex,
        "barWidth": 22,
        "xAxisIndex": side,
        "yAxisIndex": side,
        "data": [
            {"value": counts[number, sex, kind], "href": address(asked, number, sex, kind)}
            for number in range(len(BANDS))
        ],
        "itemStyle": {"color": COLOURS[kind], "borderColor": "--surface", "borderWidth": 1},
    }
