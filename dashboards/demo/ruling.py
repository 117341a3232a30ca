"""A draft of the demonstration: three years for two, tried over everybody and shared; and a local rule being written."""

from accounts.models import User
from common.clock import today
from common.dates import add_months
from jobs.models import State
from rulemaking.models import Simulation
from rulemaking.services import save_rule, start_draft, start_overlay
from rulemaking.texts import parsed
from rulemaking.trying import conclude, share, simulate, try_chunk

RULE, MONTHS = "RK-18-4D", 36
PAPER = {"document": "成湖新区职级晋升实施办法（试行）", "number": "成湖组发〔2026〕12号"}


def draft_rules() -> None:
    """As the officer drafts, tries and shares."""
    officer = User.objects.get(username="officer")
    start = add_months(today().replace(day=1), 3)
    draft = start_draft(
        "rank-ladder", reason="征求意见：晋升四级调研员由两年改为三年", from_day=start, by=officer
    )
    longer = next(rule for rule in parsed(draft.text)["rules"] if rule["id"] == RULE)["params"] | {
        "months": MONTHS
    }
    draft = save_rule(draft, RULE, {"params": longer}, by=officer)
    share(tried(simulate(draft, by=officer)), by=officer)
    start_overlay(
        "rank-ladder",
        ["RK-18-1Z"],
        reason="新区拟对一级主任科员从严掌握",
        paper=PAPER,
        from_day=start,
        by=officer,
    )


def tried(simulation: Simulation) -> Simulation:
    """The simulation, its parts done here and now: no worker is there yet."""
    for item in simulation.run.items.all():
        try_chunk(simulation, item.payload["ids"])
        item.state = State.DONE
        item.save(update_fields=["state"])
    simulation.run.state, simulation.run.done = State.DONE, simulation.run.total
    simulation.run.save(update_fields=["state", "done"])
    conclude(simulation)
    return simulation
