"""What is done about sanctions and tolerance."""

from accountability.services.sanctions import (
    close_sanction,
    correct,
    exempt,
    impose,
    lift_exemption,
    refresh_periods,
)
from accountability.services.tolerance import (
    add_correction,
    decide,
    finish_correction,
    open_case,
    prepare,
    revoke,
)

__all__ = [
    "add_correction", "close_sanction", "correct", "decide", "exempt", "finish_correction", "impose", "lift_exemption",
    "open_case", "prepare", "refresh_periods", "revoke",
]  # fmt: skip
