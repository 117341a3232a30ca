"""The day on which rooms that count from today are tested."""

from datetime import date

TODAY = date(2026, 11, 27)
