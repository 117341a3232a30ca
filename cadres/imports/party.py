"""What 入党时间 and 政治面貌 say of a person, beside what is on file. A date alone never changes a status on file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cadres.imports.cells import Problem
from cadres.imports.columns import BY_KEY
from cadres.reference.codelists import find_code, name_of
from common.dates import PartialDate, add_months

FULL, PROBATIONARY = "中共党员", "预备党员"
MEMBERS = {FULL, PROBATIONARY}
PROBATION = 12  # months a new member of the Party is on probation


@dataclass(slots=True)
class Party:
    """Cadre fields by name, what to warn of, and whether the status was taken from the date alone."""

    fields: dict[str, object] = field(default_factory=dict)
    problem: Problem | None = None
    assumed: bool = False


def party_of(values: Mapping[str, object], held: str, today: date) -> Party:
    """Read both; `held` is the code of the status on file, '' for none."""
    said = values.get("party_on")
    joined, named = said if isinstance(said, tuple) else (said, "")
    status = str(values.get("politics", "")) or (named if not joined else "")
    party = Party({"party_text": named} if named else {})
    if status:
        party.fields["political_status"] = find_code("GB4762", status).code
    if joined and status and status not in MEMBERS and not named:
        party.problem = _unclear("party_date_not_taken", joined, status)
    elif joined:
        party.fields["party_joined"] = joined
        if not status:
            _by_date(party, joined, held, today)
    return party


def _by_date(party: Party, joined: PartialDate, held: str, today: date) -> None:
    """A date without a word: a full member, if nothing is on file and the probation must be over."""
    on_file = name_of("GB4762", held)
    if on_file and on_file not in MEMBERS:
        party.problem = _unclear("party_differs", joined, on_file)
    elif not on_file and ("party_text" in party.fields or add_months(joined.latest, PROBATION) > today):
        party.problem = _unclear("party_unclear", joined, "")
    elif not on_file:
        party.fields["political_status"] = find_code("GB4762", FULL).code
        party.assumed = True


def _unclear(code: str, joined: PartialDate, status: str) -> Problem:
    params = {"column": BY_KEY["party_on"].heading, "value": joined.dotted, "status": status}
    return Problem(code, params | {"politics": BY_KEY["politics"].heading})
