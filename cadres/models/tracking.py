"""History of every fact table: see common.tracking."""

from common.tracking import tracked

__all__ = ["tracked"]
