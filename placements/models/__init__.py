"""Everything placements keep; `from placements.models import …`."""

from placements.models.locks import LockKind, ServiceLock
from placements.models.placement import Placement, PlacementAppraisal, TermChange
from placements.models.season import PostField, Season, YoungGroup
from placements.models.stretch import CheckIn, Stretch

__all__ = [
    "CheckIn", "LockKind", "Placement", "PlacementAppraisal", "PostField", "Season", "ServiceLock", "Stretch", "TermChange",
    "YoungGroup",
]  # fmt: skip
