"""What is done about sanctions."""

from accountability.services.sanctions import (
    close_sanction,
    correct,
    exempt,
    impose,
    lift_exemption,
    refresh_periods,
)

__all__ = ["close_sanction", "correct", "exempt", "impose", "lift_exemption", "refresh_periods"]
