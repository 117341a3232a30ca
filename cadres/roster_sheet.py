"""A roster (花名册) as offices print it: title with its as-of date, two-character names padded."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _

from cadres.imports.columns import BY_KEY
from cadres.imports.differences import value_text
from common.listing import Listing
from common.sheets import SheetOut

FULL_WIDTH_SPACE = "\u3000"
DEFAULT_KEYS = (
    "name", "unit", "post", "sex", "ethnic_group", "native_place", "birth", "party_on", "work_start",
    "full_education", "full_degree", "full_school", "part_education", "part_degree", "part_school",
    "level", "level_since", "rank", "rank_since", "title", "note",
)  # fmt: skip
_WIDE = {
    "post": 30,
    "full_school": 30,
    "part_school": 30,
    "unit": 20,
    "resume": 60,
    "grades": 30,
    "id_number": 20,
}
NUMBER = "序号"


def roster_sheet(
    people: Iterable[Mapping[str, object]], *, title: str, as_of: date, keys: Sequence[str] = DEFAULT_KEYS
) -> SheetOut:
    """A sheet of people (values by column key) in the order given."""
    day = f"（截至{as_of.year}年{as_of.month}月{as_of.day}日）"
    headers = [NUMBER, *(BY_KEY[key].heading for key in keys)]
    widths = [6, *(_WIDE.get(key, 12) for key in keys)]
    return SheetOut("名册", headers, _lines(people, keys), titles=[title, day], widths=widths)


def list_sheet(
    listing: Listing, lines: Iterable[Sequence[object]], titles: Sequence[str], mark: str
) -> SheetOut:
    """A list as a page shows it: its columns, numbered lines in the order given, title lines above, marked."""
    keys = listing.shown
    headings = [str(head["column"].label) for head in listing.headers]
    name = keys.index("name")
    numbered = (
        [number, *line[:name], padded_name(str(line[name])), *line[name + 1 :]]
        for number, line in enumerate(lines, start=1)
    )
    widths = [6, *(_WIDE.get(key, 12) for key in keys)]
    headings = [_("No."), *headings]
    return SheetOut(titles[0][:31], headings, numbered, titles=titles, widths=widths, mark=mark)


def _lines(people: Iterable[Mapping[str, object]], keys: Sequence[str]) -> Iterator[list[object]]:
    for number, person in enumerate(people, start=1):
        yield [number, *(_cell(key, person.get(key)) for key in keys)]


def _cell(key: str, value: object) -> str:
    return padded_name(str(value)) if key == "name" and value else value_text(value)


def padded_name(name: str) -> str:
    """王芳 as 王　芳, so that names of two and three characters line up."""
    return FULL_WIDTH_SPACE.join(name) if len(name) == 2 else name
