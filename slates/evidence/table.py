"""All rows in their order."""

from slates.evidence import records, rules, tempering
from slates.evidence.asking import Asked, Line

COLLECTORS = (
    records.appraisals,
    tempering.hours,
    tempering.placed,
    tempering.stretched,
    records.awarded,
    tempering.frontline,
    records.pools,
    tempering.talked,
)


def lines_of(asked: Asked) -> list[Line]:
    """The rows, always the same ones in the same order, in a fixed number of queries."""
    return [*rules.compared(asked), *(collect(asked) for collect in COLLECTORS)]
