"""The sandbox of the demonstration: one street's team copied twice, with moves that differ, and what is wanted of it."""

from datetime import timedelta

from accounts.models import User
from cadres.models import Cadre
from common.clock import today
from talent_pools.models import Membership
from teams.models import GovernedPlace, Scenario, Seat, TeamTarget
from teams.queries import sitting_on
from teams.services import copy_scenario, copy_team, move_in, move_out, set_place, set_target
from units.models import Unit

STREET = "蒲汀街道"
DOCUMENT = "澄党组〔2026〕12号（示例）"
AHEAD = timedelta(days=180)


def sketch_teams() -> None:
    """Two scenarios of the same team for the next turnover; as the officer works."""
    officer = User.objects.get(username="officer")
    unit = Unit.objects.filter(name=STREET).first()
    if unit is None or not sitting_on(unit, today()):
        return
    want(unit, officer)
    note = "换届前班子结构优化"
    first = Scenario(unit=unit, name="换届方案一", note=note, turnover_on=today() + AHEAD)
    copy_team(first, by=officer)
    seats = list(Seat.objects.filter(scenario=first).order_by("order"))
    move_out(seats[-1], by=officer)
    second = copy_scenario(
        first, Scenario(name="换届方案二", note=note, turnover_on=first.turnover_on), by=officer
    )
    for scenario, cadre in zip((first, second), people_for(first), strict=False):
        post = {"title": seats[-1].from_title, "level": seats[-1].from_level}
        move_in(Seat(scenario=scenario, cadre=cadre, **post), by=officer)


def want(unit: Unit, officer: User) -> None:
    """What a document of the demonstration wants of the team, and the place the street governs."""
    for wanted in ({"measure": "under_age", "age": 35, "number": 1}, {"measure": "women", "number": 1}):
        set_target(TeamTarget(unit=unit, source=DOCUMENT, **wanted), by=officer)
    set_place(GovernedPlace(unit=unit, words="蒲汀、澄湖"), by=officer)


def people_for(scenario: Scenario) -> list[Cadre]:
    """Two members of the pools who do not sit in the team."""
    sitting = Seat.objects.filter(scenario=scenario).values("cadre")
    members = Membership.objects.filter(state="member").exclude(cadre__in=sitting).values("cadre")
    found = Cadre.objects.filter(pk__in=members, management_state="serving", appointments__is_main=True)
    return list(found.distinct().order_by("home_unit__path", "home_order", "pk")[:2])
