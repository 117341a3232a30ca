"""Programmes, events and sessions; who takes part; the ledger of hours."""

from training.models.catalogue import PartnerBody, Programme, Room
from training.models.events import Event, Session
from training.models.ledger import HoursEntry
from training.models.people import Attendance, Enrolment, OutsideTraining

__all__ = [
    "Attendance", "Enrolment", "Event", "HoursEntry", "OutsideTraining", "PartnerBody", "Programme", "Room", "Session",
]  # fmt: skip
