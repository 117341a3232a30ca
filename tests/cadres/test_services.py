from datetime import date

import pytest
from django.core.exceptions import ValidationError
from psycopg2.extras import DateRange

from accountability.models import SanctionKind
from accountability.services import impose
from cadres import services
from cadres.models import Cadre
from cadres.models.cadre import Cadre as Model
from common import scope
from units.services import add_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit():
    return add_unit("科技创新局", code="001", by="test")


@pytest.fixture
def cadre(unit):
    return services.add_cadre("陆承远", home_unit=unit, by="test", sealed={"id_number": "11010519491231002X"})


def test_an_id_number_is_sealed_and_opens_again(cadre):
    again = Cadre.objects.get(pk=cadre.pk)
    assert b"1101" not in bytes(again.id_number_sealed)
    assert services.open_value(again, "id_number") == "11010519491231002X"


def test_a_wrong_check_digit_is_refused_without_repeating_it(unit):
    with pytest.raises(ValidationError) as caught:
        services.add_cadre("甲", home_unit=unit, by="test", sealed={"id_number": "110105194912310021"})
    assert "1101" not in str(caught.value)


def test_a_second_main_post_in_the_same_time_is_refused(cadre, unit):
    period = DateRange(date(2020, 1, 1), date(2022, 1, 1))
    services.add_appointment(cadre, by="test", unit=unit, title="科员", valid=period)
    with pytest.raises(ValidationError, match="主职务"):
        services.add_appointment(cadre, by="test", unit=unit, title="副局长", valid=period)


def test_a_new_rank_ends_the_one_before(cadre):
    services.add_rank(cadre, by="test", rank=3, valid=DateRange(date(2020, 1, 1), None))
    services.add_rank(cadre, by="test", rank=4, valid=DateRange(date(2023, 1, 1), None))
    assert [row.valid.upper for row in cadre.ranks.order_by("rank")] == [date(2023, 1, 1), None]


def test_history_keeps_what_stood_before(cadre):
    services.change_cadre(cadre, version=1, by="test", name="陆承志")
    assert list(Model.pgh_event_model.objects.order_by("pgh_id").values_list("pgh_label", "name")) == [
        ("insert", "陆承远"),
        ("update", "陆承志"),
    ]


def test_a_stale_edit_is_refused(cadre):
    services.change_cadre(cadre, version=1, by="test", name="陆承志")
    with pytest.raises(ValidationError, match="其他人"):
        services.change_cadre(cadre, version=1, by="test", name="陆承文")


def test_another_units_scope_sees_nothing_even_without_a_filter(cadre, unit):
    other = add_unit("财政局", code="002", by="test")
    with scope.limited_to([other.pk]):
        assert Cadre.objects.count() == 0
    with scope.limited_to([unit.pk]):
        assert Cadre.objects.count() == 1


def test_effects_of_one_family_add_up(cadre):
    warning = SanctionKind.objects.get(pk="admin_warning")
    first = impose(cadre, warning, decided_on=date(2026, 1, 10), organ="纪工委", document_no="1", by="test")
    second = impose(cadre, warning, decided_on=date(2026, 3, 10), organ="纪工委", document_no="2", by="test")
    assert (first.effect_until, second.effect_until) == (date(2026, 7, 9), date(2027, 1, 9))
