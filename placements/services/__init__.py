"""Everything that is written about placements, stretch assignments and service periods."""

from placements.services.placements import (
    appraise,
    call_off,
    change_placement,
    end_early,
    extend,
    place,
    plan,
    set_landing,
    settle,
)
from placements.services.seasons import save_season
from placements.services.stretches import assign, change_stretch, check_in, close_stretch, record_lock

__all__ = [
    "appraise", "assign", "call_off", "change_placement", "change_stretch", "check_in", "close_stretch", "end_early", "extend",
    "place", "plan", "record_lock", "save_season", "set_landing", "settle",
]  # fmt: skip
