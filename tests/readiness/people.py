"""People of the small house whose results are stored."""

from datetime import date

from cadres.models import Cadre
from cadres.services import set_grade
from common.clock import today
from readiness.services import compute
from tests.factories.house import SETUP, House


def ready(house: House, name: str, unit=None) -> Cadre:
    """A township deputy since 2020 whose grades are all known."""
    cadre = house.cadre(name, unit, identity="civil_servant")
    for year in range(2020, today().year):
        set_grade(cadre, year, by=SETUP, grade="competent", decided_on=date(year + 1, 1, 20))
    compute([cadre.pk])
    return cadre
