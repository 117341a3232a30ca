"""The state of a list page, read from its address: search, filters, sort, columns, density, page.

A view makes one `Listing`, narrows its queryset with `query` and `chosen`, hands it over with `fill`;
`components/list_page.html` draws it. Every control is a link or a GET form: a list can be sent. A page costs the
same among a thousand rows and a hundred thousand; what has to count them all follows from `figures_url`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.db.models import Aggregate, QuerySet
from django.http import HttpRequest
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.keyset import END, Keep, Page, Place, page_at, terms_of
from common.reach import read_day

ENDS = {
    "range": ("_min", "_max"),
    "dates": ("_from", "_until"),
}  # of the parameters of a filter with two ends
PLACE = ("after", "before")  # parameters of the page; a change of anything else begins again
Words = str | Promise


@dataclass(frozen=True)
class Column:
    """One column: `sort` names order_by fields (empty: not sortable), `fixed` cannot be hidden."""

    key: str
    label: Words
    sort: tuple[str, ...] = ()
    fixed: bool = False
    right: bool = False
    shown: bool = True


@dataclass(frozen=True)
class Filter:
    """One condition. `kind`: many (check boxes), one (radio), range (two numbers), dates (two days), day, flag (on or off).

    A `rare` one stands behind a button until it is set.
    """

    key: str
    label: Words
    choices: tuple[tuple[str, Words], ...] = ()
    kind: str = "many"
    rare: bool = False


@dataclass(frozen=True)
class SavedView:
    """A tab above the list: a name, the parameters it stands for, how many it finds.

    A view of the user's own has an `edit_url`, and stands for columns and order as well.
    """

    label: Words
    parameters: tuple[tuple[str, str], ...] = ()
    count: int | None = None
    starred: bool = False
    edit_url: str = ""


@dataclass(frozen=True)
class Address:
    """What a list is asked for by: the path of its page and its parameters. Kept, it asks again without a request."""

    path: str
    parameters: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, request: HttpRequest) -> "Address":
        """That of a page."""
        return cls(request.path, {key: request.GET.getlist(key) for key in request.GET})


def keys_of(item: Filter) -> list[str]:
    """The parameters a filter is told by: one, or one for each end."""
    return [f"{item.key}{end}" for end in ENDS.get(item.kind, ("",))]


def range_words(low: int | None, high: int | None) -> str:
    """Two bounds in words; empty without any."""
    if low is None and high is None:
        return ""
    if low is None:
        return _("up to %(high)d") % {"high": high}
    return _("%(low)d and more") % {"low": low} if high is None else f"{low}–{high}"


def day_of(text: str) -> date | None:
    """A day as a date field sends it; None for anything else, and for one out of reach."""
    try:
        return read_day(text)
    except ValueError:
        return None


def days_words(since: date | None, until: date | None) -> str:
    """Two days in words; empty without any."""
    low, high = (f"{day:%Y.%m.%d}" if day else "" for day in (since, until))
    if low and high:
        return low if low == high else f"{low}–{high}"
    if low:
        return _("from %(day)s") % {"day": low}
    return _("until %(day)s") % {"day": high} if high else ""


def nothing(_key: str) -> tuple[None, None]:
    """The ends of a filter that has none."""
    return None, None


def turned(name: str) -> str:
    """A field of order_by the other way round."""
    return name.removeprefix("-") if name.startswith("-") else f"-{name}"


class Listing:
    """What the address asks for, and the links that change one thing of it."""

    def __init__(
        self,
        asked: HttpRequest | Address,
        *,
        columns: Sequence[Column],
        filters: Sequence[Filter] = (),
        views: Sequence[SavedView] = (),
        page_size: int = 50,
    ) -> None:
        address = asked if isinstance(asked, Address) else Address.of(asked)
        self.path, self.parameters = address.path, {**address.parameters}
        self.columns, self.filters, self.saved_views = tuple(columns), tuple(filters), tuple(views)
        self.page_size = page_size
        self.page: Page | None = None
        self.figures_url = ""  # of what is counted after the page is shown

    def first(self, key: str) -> str:
        """The first value of a parameter, stripped; empty when absent."""
        return next(iter(self.parameters.get(key, [])), "").strip()

    @property
    def query(self) -> str:
        """What was typed into the search box."""
        return self.first("q")

    @property
    def comfortable(self) -> bool:
        """Rows of 44 instead of 36 pixels."""
        return self.first("density") == "comfort"

    def url(self, **changes: Iterable[str] | str | None) -> str:
        """This address with some parameters replaced; None removes one. Leads to page 1."""
        kept = {key: values for key, values in self.parameters.items() if key not in PLACE}
        for key, value in changes.items():
            kept.pop(key, None)
            if value is not None:
                kept[key] = [value] if isinstance(value, str) else list(value)
        return f"{self.path}?{urlencode(kept, doseq=True)}" if kept else self.path

    def hidden(self, *without: str) -> list[tuple[str, str]]:
        """Parameters a GET form must carry on, except those it sets itself."""
        kept = {key: values for key, values in self.parameters.items() if key not in (*without, *PLACE)}
        return [(key, value) for key, values in kept.items() for value in values]

    @property
    def hidden_but_q(self) -> list[tuple[str, str]]:
        """What the search form carries on."""
        return self.hidden("q")

    @property
    def hidden_but_columns(self) -> list[tuple[str, str]]:
        """What the column chooser carries on."""
        return self.hidden("cols")

    @property
    def default_columns_url(self) -> str:
        """This list with the columns it is delivered with."""
        return self.url(cols=None)

    # filters ---------------------------------------------------------------------

    def chosen(self, key: str) -> list[str]:
        """The values of a filter that are among its choices (any text for a range or a flag)."""
        wanted = next(item for item in self.filters if item.key == key)
        values = [value for value in self.parameters.get(key, []) if value]
        allowed = {str(value) for value, _label in wanted.choices}
        return [value for value in values if value in allowed] if wanted.choices else values

    def bounds(self, key: str) -> tuple[int | None, int | None]:
        """Lower and upper bound of a range filter, each None when not a number."""
        low, high = (self.first(f"{key}_{end}") for end in ("min", "max"))
        return (int(low) if low.isdigit() else None, int(high) if high.isdigit() else None)

    def days(self, key: str) -> tuple[date | None, date | None]:
        """First and last day of a filter of dates, each None when not a day."""
        return (day_of(self.first(f"{key}_from")), day_of(self.first(f"{key}_until")))

    def day(self, key: str) -> date | None:
        """The day of a filter of one; None when not a day."""
        return day_of(self.first(key))

    def one_day(self, key: str) -> tuple[date | None, None]:
        """The same as the first of two ends."""
        return self.day(key), None

    def words(self, item: Filter) -> str:
        """What a filter is set to, in words; empty when it is not set."""
        if item.kind == "range":
            return range_words(*self.bounds(item.key))
        if item.kind == "dates":
            return days_words(*self.days(item.key))
        if item.kind == "day":
            return days_words(*[self.day(item.key)] * 2)
        chosen = self.chosen(item.key)
        if item.kind == "flag":
            return _("yes") if chosen else ""
        names = {str(value): str(label) for value, label in item.choices}
        return _(", ").join(names[value] for value in chosen)

    @property
    def chips(self) -> list[dict]:
        """Every filter as the chip bar draws it, without the rare ones that are not set."""
        return [self.chip(item) for item in self.filters if not item.rare or self.words(item)]

    @property
    def more_chips(self) -> list[dict]:
        """The rare filters that are not set."""
        return [self.chip(item) for item in self.filters if item.rare and not self.words(item)]

    @property
    def conditions(self) -> str:
        """What was searched for and every filter that is set, in one phrase; empty when nothing is."""
        chosen = [f"{item.label} {words}" for item in self.filters if (words := self.words(item))]
        return _("; ").join([*([f"“{self.query}”"] if self.query else []), *chosen])

    def chip(self, item: Filter) -> dict:
        """One filter: its words, the address without it, its options with what is chosen."""
        keys = keys_of(item)
        chosen = set(self.chosen(item.key)) if item.kind in ("many", "one") else set()
        read = {"range": self.bounds, "dates": self.days, "day": self.one_day}.get(item.kind, nothing)
        low, high = read(item.key)
        return {
            "filter": item,
            "box": "radio" if item.kind == "one" else "checkbox",
            "value": self.words(item),
            "clear_url": self.url(**dict.fromkeys(keys)),
            "set_url": self.url(**{item.key: "1"}),
            "options": [(value, label, str(value) in chosen) for value, label in item.choices],
            "low": low,
            "high": high,
            "hidden": self.hidden(*keys),
        }

    @property
    def clear_url(self) -> str:
        """The address without any filter and search; None when nothing is set."""
        changes = {"q": None}
        for item in self.filters:
            changes |= dict.fromkeys(keys_of(item))
        return self.url(**changes) if any(key in self.parameters for key in changes) else ""

    @property
    def question(self) -> dict[str, list[str]]:
        """The parameters that decide who is found, in which order and with which columns; no others."""
        conditions = (key for item in self.filters for key in keys_of(item))
        keys = {"q", "sort", *conditions} & self.parameters.keys()
        return {key: [*self.parameters[key]] for key in sorted(keys)} | {"cols": self.shown}

    # columns and order -----------------------------------------------------------

    @property
    def shown(self) -> list[str]:
        """Keys of the columns to draw, in their declared order."""
        wanted = self.parameters.get("cols")
        if wanted is None:
            return [column.key for column in self.columns if column.shown or column.fixed]
        return [column.key for column in self.columns if column.fixed or column.key in wanted]

    @property
    def headers(self) -> list[dict]:
        """The shown columns with their sorting links and ARIA state."""
        return [self.header(column) for column in self.columns if column.key in self.shown]

    def header(self, column: Column) -> dict:
        """One head cell: a click sorts upwards, the next one downwards."""
        current = self.first("sort")
        state = {column.key: "ascending", f"-{column.key}": "descending"}.get(current, "")
        target = f"-{column.key}" if state == "ascending" else column.key
        return {"column": column, "state": state, "url": self.url(sort=target) if column.sort else ""}

    @property
    def column_choices(self) -> list[tuple[Column, bool]]:
        """Every column and whether it is shown, for the chooser."""
        return [(column, column.key in self.shown) for column in self.columns]

    def ordering(self, default: Sequence[str]) -> list[str]:
        """Fields for order_by: the chosen column's, then the default ones as tie-breakers."""
        wanted = self.first("sort")
        key, downwards = wanted.lstrip("-"), wanted.startswith("-")
        fields = next((column.sort for column in self.columns if column.key == key), ())
        signed = [turned(name) if downwards else name for name in fields]
        return [*signed, *(name for name in default if name not in signed)]

    # views, density and pages ----------------------------------------------------

    @property
    def tabs(self) -> list[dict]:
        """Saved views as tabs; current is the own one of exactly this address, else the delivered one of its filters."""
        here = sorted(self.hidden())
        own = [view for view in self.saved_views if view.edit_url and here == sorted(view.parameters)]
        filters = sorted(self.hidden("cols", "density", "sort"))
        delivered = [
            view for view in self.saved_views if not view.edit_url and filters == sorted(view.parameters)
        ]
        current = [*own, *delivered][:1]
        return [
            {
                "view": view,
                "url": f"{self.path}?{urlencode(view.parameters)}",
                "current": view in current,
            }
            for view in self.saved_views
        ]

    @property
    def dense_url(self) -> str:
        """This list with rows of 36 pixels."""
        return self.url(density=None)

    @property
    def comfort_url(self) -> str:
        """This list with rows of 44 pixels."""
        return self.url(density="comfort")

    def place(self, default: Sequence[str]) -> Place:
        """Which page the address asks for, in which order."""
        order = terms_of(self.ordering(default))
        return Place(self.first("sort"), order, *(self.first(key) for key in PLACE))

    def fill(
        self,
        rows: QuerySet,
        default: Sequence[str],
        load: Callable[[QuerySet], QuerySet],
        *,
        keep: Keep | None = None,
    ) -> "Listing":
        """Take that page of the rows. `load`: subquery of ids → those rows with what is shown of them; `keep`: of page_at."""
        self.page = page_at(self.place(default), rows, self.page_size, load, keep)
        return self

    @property
    def pager(self) -> dict[str, str]:
        """Addresses of the pages around this one; empty where there is none."""
        before, after = self.page.before, self.page.after
        return {
            "first": self.url() if before else "",
            "previous": self.url(before=before) if before else "",
            "next": self.url(after=after) if after else "",
            "last": self.url(before=END) if after else "",
        }

    def totals(self, rows: QuerySet, default: Sequence[str], **more: Aggregate) -> dict:
        """How many rows there are, numbers of the first and last one of the page, and `more`, in one query."""
        place = self.place(default)
        found = rows.order_by().aggregate(**place.counts(rows), **more)
        start, end = place.span(found["total"], found.pop("read"), self.page_size)
        return {**found, "start": start, "end": end}

    def numbers(self, rows: QuerySet, default: Sequence[str]) -> dict:
        """The same with `sub`, how many were found in words; a list of some hundreds shows them at once."""
        found = self.totals(rows, default)
        words = ngettext("%(n)s found", "%(n)s found", found["total"])
        return {**found, "sub": words % {"n": number_format(found["total"])}}
