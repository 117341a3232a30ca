"""The duty of training by level: what is found, what is left, and when it is met; every figure counted by hand."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from psycopg2.extras import DateRange

from accounts.choices import Role
from cadres.choices import Rank
from cadres.services import add_appointment, add_rank
from tests.counting import statements_of
from training.duties import (
    FIVE_YEARS,
    LACKS,
    MET,
    NOTHING,
    YEARLY,
    Asked,
    bound_cadres,
    in_standing,
    left_behind,
    met_by,
    short_of_online,
    standings,
    with_duty,
)
from training.models import OnlineDuty, OutsideTraining
from training.services.duties import set_online_duty
from training.services.outside import save_outside

pytestmark = pytest.mark.django_db
LAST, NOW = Asked(2025), Asked(2026)


def trained(
    zone, cadre, day: str, hours: str = "", days: str = "", mode: str = "full_time"
) -> OutsideTraining:
    """Training elsewhere that counts on a day."""
    amounts = {"hours": Decimal(hours) if hours else None, "days": Decimal(days) if days else None}
    on = date.fromisoformat(day)
    made = OutsideTraining(
        cadre=cadre, kind="party_school", mode=mode, name=f"class of {day} {mode}", school="s", began_on=on,
        ended_on=on, **amounts,
    )  # fmt: skip
    return save_outside(made, by=zone.officer)


def civil(zone, name: str, **fields: object):
    """A township deputy of the civil service, as the house makes them."""
    return zone.cadre(name, identity="civil_servant", **fields)


def county(zone, name: str, since: date = date(2021, 1, 1), kind: str = "lateral"):
    """A county deputy."""
    cadre = civil(zone, name)
    cadre.appointments.all().delete()
    add_appointment(
        cadre, by=zone.officer, valid=DateRange(since, None), unit=zone.here, title="t", level=3, is_leadership=True,
        change=kind,
    )  # fmt: skip
    return cadre


def standing(zone, cadre, asked: Asked = LAST):
    (found,) = standings(with_duty(bound_cadres(zone.officer).filter(pk=cadre.pk)), asked)
    return found


def test_a_year_is_judged_by_itself(zone):
    one = civil(zone, "甲")
    trained(zone, one, "2024-12-31", "80")
    trained(zone, one, "2025-01-01", "40.5")
    trained(zone, one, "2025-12-31", "9.5")
    trained(zone, one, "2026-01-01", "90")
    last, now = standing(zone, one), standing(zone, one, NOW)
    assert (last.duty, last.hours, last.left, last.state) == (
        YEARLY,
        Decimal(50),
        (Decimal(40), Decimal(12)),
        LACKS,
    )
    assert (now.hours, now.left, now.state) == (Decimal(90), (Decimal(0), Decimal(0)), MET)


def test_days_stand_beside_hours_and_are_not_turned_into_them(zone):
    one, two = civil(zone, "甲"), civil(zone, "乙")
    trained(zone, one, "2025-05-01", "0.1", "12")
    trained(zone, two, "2025-05-01", "89.9", "11.9")
    assert standing(zone, one).is_met
    assert standing(zone, two).left == (Decimal("0.1"), Decimal("0.1"))


def test_online_hours_are_a_duty_of_their_own(zone):
    one = civil(zone, "甲")
    trained(zone, one, "2025-05-01", "60", mode="online")
    assert standing(zone, one).state == NOTHING
    assert standing(zone, one).online_needed is None
    assert not short_of_online(bound_cadres(zone.officer), LAST).exists()
    chief = zone.user(Role.HR_OFFICER, unit=zone.below, name="below")
    with pytest.raises(ValidationError):
        set_online_duty(OnlineDuty(year=2025, hours=50, document_no="x"), by=chief)
    OnlineDuty.objects.create(year=2025, hours=Decimal(61), document_no="苏组〔2025〕3号")
    assert standing(zone, one).online_left == Decimal(1)
    assert list(short_of_online(bound_cadres(zone.officer), LAST)) == [one]


def test_five_years_end_with_the_year_or_today(zone):
    one = county(zone, "甲")
    trained(zone, one, "2020-12-31", "500")
    trained(zone, one, "2021-01-01", "300")
    trained(zone, one, "2025-12-31", "250")
    assert (standing(zone, one).duty, standing(zone, one).hours) == (FIVE_YEARS, Decimal(550))
    assert standing(zone, one, NOW).hours == Decimal(250)  # 2021-01-01 left on 2026-01-01


@pytest.mark.parametrize(
    ("day", "last_out"),
    [
        (date(2025, 2, 27), date(2020, 2, 27)),
        (date(2025, 2, 28), date(2020, 2, 29)),
        (date(2024, 2, 29), date(2019, 2, 28)),
        (date(2026, 11, 24), date(2021, 11, 24)),
    ],
)
def test_the_window_moves_over_leap_days_as_the_rules_count_it(day, last_out):
    assert left_behind(day) == last_out


def test_the_list_finds_who_stands_how(zone):
    met, lacks, nothing = civil(zone, "甲"), civil(zone, "乙"), civil(zone, "丙")
    trained(zone, met, "2025-06-01", "90")
    trained(zone, lacks, "2024-06-01", "90")
    people = with_duty(bound_cadres(zone.officer))
    found = {state: set(in_standing(people, [state], LAST)) for state in (MET, LACKS, NOTHING)}
    assert found == {MET: {met}, LACKS: {lacks}, NOTHING: {nothing}}


def test_who_is_counted_as_having_met_it_is_whom_the_list_finds(zone):
    people = {
        "met": civil(zone, "甲"),
        "too_few": civil(zone, "乙"),
        "county": county(zone, "丙", since=date(2020, 1, 1)),
        "county_with_a_year_only": county(zone, "丁", since=date(2020, 1, 1)),
        "by_rank": civil(zone, "戊"),
    }
    add_rank(
        people["by_rank"], by=zone.officer, rank=Rank.CONSULTANT_4, valid=DateRange(date(2020, 1, 1), None)
    )
    for key, day, hours in (
        ("met", "2025-06-01", "90"),
        ("too_few", "2025-06-01", "89"),
        ("county", "2022-06-01", "300"),
        ("county", "2025-06-01", "250"),
        ("county_with_a_year_only", "2025-06-01", "90"),
        ("by_rank", "2025-06-01", "90"),
    ):
        trained(zone, people[key], day, hours)
    bound = bound_cadres(zone.officer)
    for asked, met in ((LAST, {"met", "county"}), (NOW, {"county"})):
        assert set(bound.filter(met_by(asked))) == {people[key] for key in met}
        assert set(in_standing(with_duty(bound), [MET], asked)) == {people[key] for key in met}


def test_after_a_promotion_there_is_a_year_until_the_duty_is_met(zone):
    one = county(zone, "甲", since=date(2026, 3, 15), kind="promotion")
    assert standing(zone, one, NOW).due_on == date(2027, 3, 15)
    assert standing(zone, county(zone, "丙", since=date(2024, 11, 24), kind="promotion")).due_on is None


def test_nobody_beside_the_civil_service_has_the_duty(zone):
    zone.cadre("甲", identity="contract")
    zone.cadre("乙", identity="civil_servant", management_state="retired")
    assert not bound_cadres(zone.officer).exists()


def test_the_list_costs_the_same_for_one_and_for_three(zone):
    client = zone.signed_in(zone.officer)
    trained(zone, civil(zone, "甲"), "2025-06-01", "10")
    address = reverse("training:duties") + "?state=lacks"
    few = statements_of(client, address)
    for name in ("乙", "丙"):
        trained(zone, civil(zone, name), "2025-06-01", "10")
    assert statements_of(client, address) == few


def test_the_sheet_holds_whom_the_list_finds(zone):
    trained(zone, civil(zone, "甲"), "2025-06-01", "10")
    answer = zone.signed_in(zone.officer).get(reverse("training:duty_sheet") + "?state=lacks")
    assert answer.status_code == 200
    assert answer["Content-Type"].endswith("sheet")
