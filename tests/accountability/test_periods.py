"""Effect periods against regulations: the expected days are worked out by hand beside each line."""

from datetime import date

import pytest

from accountability.models import STEPDOWN_KINDS, KindTerm, Sanction, SanctionKind
from accountability.periods import periods
from accountability.queries import with_kinds, with_terms
from accountability.reference import kind_terms
from accountability.services import correct, exempt, lift_exemption
from tests.facts import ask

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now", "english")]

# kind, day of the decision, last day of effect: same day-number n months later, minus one day; a month without such a
# day: its last day, minus one.
ALONE = [
    ("party_warning", "2025-01-31", "2026-01-30"),  # 12: 31 January 2026, minus one
    ("party_serious_warning", "2024-08-31", "2026-02-27"),  # 18: no 31 February, the 28th minus one
    ("party_removal", "2024-02-29", "2026-02-27"),  # 24: no 29 February 2026, the 28th minus one
    ("party_probation_1", "2024-02-29", "2027-02-27"),  # 12 + 24
    ("party_probation_2", "2024-02-29", "2028-02-28"),  # 24 + 24: 29 February 2028, minus one
    ("admin_warning", "2025-08-29", "2026-02-27"),  # 6: no 29 February 2026
    ("admin_warning", "2025-08-30", "2026-02-27"),
    ("admin_warning", "2025-08-31", "2026-02-27"),
    ("admin_warning", "2023-08-29", "2024-02-28"),  # 29 February 2024, minus one
    ("admin_warning", "2023-08-30", "2024-02-28"),  # no 30 February: the 29th minus one
    ("admin_warning", "2023-08-31", "2024-02-28"),
    ("admin_warning", "2025-03-01", "2025-08-31"),  # 1 September, minus one
    ("admin_demerit", "2024-02-29", "2025-02-27"),  # 12
    ("admin_major_demerit", "2025-03-31", "2026-09-29"),  # 18: 30 September is the last day, minus one
    ("admin_demotion", "2025-05-31", "2027-05-30"),  # 24
    ("admin_removal", "2025-04-30", "2027-04-29"),
    ("admonition", "2025-12-31", "2026-06-29"),  # 6: 30 June is the last day, minus one
    ("org_post_change", "2024-02-29", "2025-02-27"),  # 12
    ("org_ordered_resignation", "2025-01-30", "2027-01-29"),  # 24
    ("org_removal", "2025-01-29", "2027-01-28"),
    ("org_demotion", "2025-10-31", "2027-10-30"),
    ("party_expulsion", "2025-01-31", None),
    ("admin_dismissal", "2025-01-31", None),
]  # fmt: skip


def last_days():
    """The stored last days, in the order of the decisions."""
    return [str(row.effect_until) for row in Sanction.objects.order_by("decided_on", "id")]


def day(text):
    return date.fromisoformat(text)


STEPPED_DOWN = [
    ("lateral", "2025-10-31", "2026-10-30"),  # 12
    ("rank", "2025-08-29", "2026-08-28"),
    ("removal", "2024-02-29", "2025-02-27"),
    ("demotion", "2024-02-29", "2026-02-27"),  # 24: no 29 February 2026, the 28th minus one
]


@pytest.mark.parametrize(("way", "decided", "until"), STEPPED_DOWN)
def test_each_way_of_stepping_down_ends_on_its_day(stepped_down, way, decided, until):
    assert stepped_down(way, day(decided)).sanction.effect_until == day(until)


@pytest.mark.parametrize(("code", "decided", "until"), ALONE)
def test_each_kind_alone_ends_on_its_day(given, code, decided, until):
    assert given(code, day(decided)).effect_until == (day(until) if until else None)


def test_the_table_leaves_no_kind_out(given):
    told = {code for code, _, _ in ALONE}
    fixed_by_the_decision, without = {"org_suspension"}, {"reminder"}
    told |= set(STEPDOWN_KINDS)
    assert set(SanctionKind.objects.values_list("pk", flat=True)) == told | fixed_by_the_decision | without


# Several of one family: what remains of the old on the day of the new decision is added to the new.
SEVERAL = {
    "administrative, 91 days remained": (
        [("admin_warning", "2025-01-10"), ("admin_demerit", "2025-04-10")],
        ["2025-07-09", "2026-07-09"],  # 10 April – 9 July: 21 + 31 + 30 + 9 = 91 days after 9 April 2026
    ),
    "on the last day of the old one day remains": (
        [("admin_warning", "2025-01-10"), ("admin_demerit", "2025-07-09")],
        ["2025-07-09", "2026-07-09"],  # 8 July 2026 and one day
    ),
    "on the day after it nothing remains": (
        [("admin_warning", "2025-01-10"), ("admin_demerit", "2025-07-10")],
        ["2025-07-09", "2026-07-09"],
    ),
    "both on one day": (
        [("admin_warning", "2025-01-10"), ("admin_warning", "2025-01-10")],
        ["2025-07-09", "2026-01-06"],  # 181 days after 9 July 2025
    ),
    "three in a row": (
        [("admin_warning", "2025-01-10"), ("admin_warning", "2025-02-10"), ("admin_warning", "2025-03-10")],
        ["2025-07-09", "2026-01-06", "2026-07-09"],  # 150 days after 9 August 2025; 303 after 9 September 2025
    ),
    "administrative, cut at 48 months": (
        [("admin_demotion", "2025-01-10"), ("admin_removal", "2025-02-10"), ("admin_major_demerit", "2025-03-10")],
        ["2027-01-09", "2029-01-08", "2029-03-09"],  # 699 days after 9 February 2027; 48 months from 10 March 2025
    ),
    "party, without a cap": (
        [("party_probation_2", "2025-01-10"), ("party_removal", "2025-02-10")],
        ["2029-01-09", "2031-01-09"],  # 1430 days after 9 February 2027
    ),
    "across families nothing is added": (
        [("party_warning", "2025-01-10"), ("admin_warning", "2025-02-10"), ("admonition", "2025-03-10")],
        ["2026-01-09", "2025-08-09", "2025-09-09"],
    ),
    "measures and admonitions do not add up": (
        [("org_post_change", "2025-01-10"), ("org_demotion", "2025-02-10"), ("admonition", "2025-03-10")],
        ["2026-01-09", "2027-02-09", "2025-09-09"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SEVERAL)
def test_several_are_computed_by_their_families(given, name):
    decisions, ends = SEVERAL[name]
    for number, (code, decided) in enumerate(decisions):
        given(code, day(decided), document_no=f"No. {number}")
    assert last_days() == ends


def test_the_longest_of_all_families_counts(given, cadre):
    given("party_warning", day("2025-01-10"))
    given("admin_warning", day("2025-02-10"))
    assert ask("effect_periods", day("2025-03-01"), cadre)[0]["until"] == day("2026-01-09")


def test_a_period_fixed_by_the_decision_is_taken_as_it_is(given):
    given("admin_warning", day("2025-01-10"))
    given("admin_demerit", day("2025-04-10"), months_decided=9)
    assert last_days() == ["2025-07-09", "2026-01-09"]


def test_an_older_decision_entered_later_lengthens_the_newer(given):
    given("admin_demerit", day("2025-04-10"))
    given("admin_warning", day("2025-01-10"))
    assert last_days() == ["2025-07-09", "2026-07-09"]


def test_correcting_the_older_moves_the_newer(given, officer):
    older = given("admin_warning", day("2025-01-10"))
    given("admin_demerit", day("2025-04-10"))
    correct(older, by=officer, decided_on=day("2024-01-10"))
    assert last_days() == ["2024-07-09", "2026-04-09"]


def test_an_exempted_matter_lengthens_nothing_until_it_counts_again(given, officer):
    older = given("admin_warning", day("2025-01-10"))
    given("admin_demerit", day("2025-04-10"))
    matter = exempt(older.matter, on=day("2026-01-05"), document_no="容错1号", by=officer)
    assert last_days() == ["2025-07-09", "2026-04-09"]
    lift_exemption(matter, by=officer)
    assert last_days() == ["2025-07-09", "2026-07-09"]


def test_how_it_was_computed_is_told(given, cadre):
    older = given("admin_warning", day("2025-01-10"))
    newer = given("admin_demerit", day("2025-04-10"))
    found = periods(with_kinds(Sanction.objects.filter(cadre=cadre)))[newer.pk]
    told = (found.months, found.alone_until, found.carried, found.older, found.capped)
    assert told == (12, day("2026-04-09"), 91, older, False)


def test_the_text_in_force_on_the_day_of_the_decision_gives_the_period(given, cadre):
    kind = SanctionKind.objects.get(pk="party_warning")
    in_2023 = {"in_force_from": day("2018-10-01"), "in_force_until": day("2023-12-31")}
    KindTerm.objects.update_or_create(kind=kind, **in_2023, defaults={"months": 10, "source": "旧条例"})
    given("party_warning", day("2023-12-31"), document_no="1")
    given("party_warning", day("2025-01-01"), document_no="2")
    rows = list(with_terms(Sanction.objects.filter(cadre=cadre)).order_by("decided_on"))
    found = periods(rows)
    assert [found[row.pk].source for row in rows] == ["旧条例", kind.source]
    assert last_days() == ["2024-10-30", "2025-12-31"]


def test_every_shipped_text_ends_where_the_next_begins():
    ends = {term["in_force_until"] for term in kind_terms()}
    assert ends == {
        "2023-12-31",
        "2020-06-30",
    }  # 纪律处分条例 (2023) from 2024-01-01, 政务处分法 from 2020-07-01
    assert KindTerm.objects.count() == len(kind_terms()) == 10
