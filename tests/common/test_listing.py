"""A list page is what its address says."""

from urllib.parse import parse_qs

from django.test import RequestFactory

from common.keyset import Page
from common.listing import Address, Column, Filter, Listing, SavedView

COLUMNS = [
    Column("name", "Name", sort=("pinyin",), fixed=True),
    Column("age", "Age"),
    Column("x", "X", shown=False),
]
FILTERS = [
    Filter("unit", "Unit", (("1", "One"), ("2", "Two"))),
    Filter("age", "Age", kind="range"),
    Filter("late", "Late", kind="flag"),
]


def listing(address: str) -> Listing:
    return Listing(RequestFactory().get(address), columns=COLUMNS, filters=FILTERS, page_size=10)


def test_values_that_are_no_choice_are_ignored():
    assert listing("/?unit=2&unit=9").chosen("unit") == ["2"]


def test_bounds_are_numbers_or_nothing():
    assert listing("/?age_min=30&age_max=old").bounds("age") == (30, None)


def test_a_change_keeps_the_rest_and_goes_back_to_the_first_page():
    assert listing("/?q=lu&unit=1&after=x").url(unit=["2"]) == "/?q=lu&unit=2"


def test_removing_the_last_parameter_leaves_the_bare_address():
    assert listing("/?unit=1&before=x").url(unit=None) == "/"


def test_the_pages_around_keep_the_search():
    shown = listing("/?q=lu&after=y")
    shown.page = Page([], before="b", after="a")
    assert shown.pager == {
        "first": "/?q=lu", "previous": "/?q=lu&before=b", "next": "/?q=lu&after=a", "last": "/?q=lu&before=end",
    }  # fmt: skip


def test_where_nothing_lies_beyond_no_page_leads():
    shown = listing("/?q=lu")
    shown.page = Page([])
    assert set(shown.pager.values()) == {""}


def test_columns_are_the_delivered_ones_until_chosen():
    assert listing("/").shown == ["name", "age"]


def test_chosen_columns_keep_the_fixed_one_and_their_order():
    assert listing("/?cols=x").shown == ["name", "x"]


def test_sorting_downwards_keeps_the_default_as_tie_breaker():
    assert listing("/?sort=-name").ordering(["unit", "id"]) == ["-pinyin", "unit", "id"]


def test_a_column_whose_field_runs_the_other_way_is_turned():
    columns = [Column("age", "Age", sort=("-birth",))]
    made = [Listing(RequestFactory().get(f"/?sort={sort}"), columns=columns) for sort in ("age", "-age")]
    assert [one.ordering(["id"])[0] for one in made] == ["-birth", "birth"]


def test_a_column_without_order_does_not_sort():
    assert listing("/?sort=age").ordering(["unit"]) == ["unit"]


def test_a_head_offers_the_other_direction():
    assert listing("/?sort=name").headers[0]["url"] == "/?sort=-name"


def test_a_chip_names_what_is_chosen():
    assert [chip["value"] for chip in listing("/?unit=2&age_max=40").chips] == ["Two", "40 及以下", ""]


def test_clear_is_offered_only_when_something_is_set():
    assert (listing("/").clear_url, listing("/?q=a&cols=x").clear_url) == ("", "/?cols=x")


def test_the_view_with_exactly_these_parameters_is_current():
    request = RequestFactory().get("/?late=1&sort=name")
    views = [SavedView("All"), SavedView("Late", (("late", "1"),))]
    tabs = Listing(request, columns=COLUMNS, filters=FILTERS, views=views).tabs
    assert [tab["current"] for tab in tabs] == [False, True]


def test_what_is_kept_of_an_address_holds_both_ends_of_every_filter():
    filters = [
        Filter("age", "Age", kind="range"),
        Filter("day", "Day", kind="dates"),
        Filter("on", "On", kind="flag"),
    ]
    query = "age_min=3&age_max=9&day_from=2026-01-01&day_until=2026-02-01&on=1&q=a&sort=name&after=x&other=1"
    asked = Address("/", parse_qs(query))
    kept = Listing(asked, columns=[Column("name", "Name", fixed=True)], filters=filters).question
    assert set(kept) == {"age_min", "age_max", "day_from", "day_until", "on", "q", "sort", "cols"}
