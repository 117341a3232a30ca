"""The closed set of check kinds by name."""

from types import ModuleType

from readiness.checks import (
    age_window,
    born_since,
    declaration,
    distinct_count,
    duration_sum,
    elapsed,
    last_grade,
    last_year_sum,
    level_at_least,
    no_open_period,
    preference,
    tenure,
    vacancy,
    windowed_sum,
)

KINDS: dict[str, ModuleType] = {
    module.__name__.rpartition(".")[2]: module
    for module in (
        tenure,
        duration_sum,
        windowed_sum,
        last_year_sum,
        distinct_count,
        level_at_least,
        last_grade,
        no_open_period,
        elapsed,
        age_window,
        born_since,
        vacancy,
        declaration,
        preference,
    )
}
