"""Which request or task is under way, for the lines of the log: a number of ours, which tells nothing of anybody."""

from contextvars import ContextVar

UNDER_WAY: ContextVar[str] = ContextVar("under_way", default="")
