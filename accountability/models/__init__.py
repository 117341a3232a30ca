"""Sanctions: the access boundary of supervision."""

from accountability.models.sanctions import Sanction, SanctionKind

__all__ = ["Sanction", "SanctionKind"]
