"""Training over REST: programmes, events with sessions and people, attendance, the ledger of hours."""

from training.api.events import EventViewSet, ProgrammeViewSet
from training.api.people import AttendanceViewSet, EnrolmentViewSet, HoursViewSet

__all__ = ["AttendanceViewSet", "EnrolmentViewSet", "EventViewSet", "HoursViewSet", "ProgrammeViewSet"]
