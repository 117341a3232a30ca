"""Many cases of each address, all faults gathered: a run tells everything it has found, not the first thing only."""

import os
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisWarning

CASES = int(os.environ.get("FUZZ_CASES", "20000"))  # in all seeds together
SEEDS = (1, 2, 3)
OF_EACH_TAKER = max(CASES // 500, 1)  # files for each form that takes one, in each seed
IN_THE_SUITE = 1  # of each address


@dataclass
class Found:
    """What a run has seen: answers by status, and the first case of each fault."""

    statuses: Counter = field(default_factory=Counter)
    faults: dict[str, str] = field(default_factory=dict)

    @property
    def cases(self) -> int:
        """How many were asked."""
        return self.statuses.total()

    def told(self) -> str:
        """In one line."""
        return f"{self.cases} cases: {dict(sorted(self.statuses.items()))}"

    def blame(self, key: str, case: object) -> None:
        """Keep a fault, the first time it is seen."""
        self.faults.setdefault(key, str(case)[:1500])


def each(among: Sequence[object]) -> int:
    """Cases of each address in one seed, so that all seeds have at least CASES."""
    return -(-CASES // (len(SEEDS) * len(among)))


def run(cases: st.SearchStrategy, number: int, begin: int, ask: Callable[[object], None]) -> None:
    """Ask so many generated cases; what each writes is undone."""

    @seed(begin)
    @settings(
        max_examples=number,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(cases)
    def asked(case: object) -> None:
        with transaction.atomic():
            ask(case)
            transaction.set_rollback(True)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", HypothesisWarning)  # it prints our whole description otherwise
        asked()
