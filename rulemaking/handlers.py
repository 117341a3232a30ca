"""Work items of simulations."""

from accounts.choices import Permission
from jobs.models import Run, WorkItem
from jobs.registry import FutileError, handler
from rulemaking.choices import RUN
from rulemaking.models import Simulation
from rulemaking.trying import conclude, try_chunk


class GoneError(FutileError):
    """The simulation is no longer there."""


def end(run: Run) -> None:
    """All chunks are done."""
    simulation = Simulation.objects.filter(run=run).first()
    if simulation:
        conclude(simulation)


@handler(RUN, permission=Permission.DRAFT_RULES, finish=end, for_nobody=True, again=True)
def try_people(item: WorkItem) -> dict:
    """Try the draft on some people; who sees whom is decided when the flips are read."""
    simulation = Simulation.objects.filter(pk=item.payload["simulation"]).select_related("draft").first()
    if simulation is None:
        raise GoneError(item.payload["simulation"])
    return {"flips": try_chunk(simulation, item.payload["ids"])}
