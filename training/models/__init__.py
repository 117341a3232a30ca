"""Programmes, events and sessions; who takes part; the ledger of hours; what events are for and what they leave."""

from training.models.catalogue import PartnerBody, Programme, Room
from training.models.duties import OnlineDuty
from training.models.evaluations import Answer, Ballot, Evaluation
from training.models.events import Event, Session
from training.models.ledger import HoursEntry
from training.models.people import Attendance, Enrolment, OutsideTraining
from training.models.specialities import (
    Cultivation,
    Speciality,
    SpecialityHolder,
    SpecialityNeed,
    TargetedProgramme,
)
from training.models.symposia import FollowUp, Minutes, Point, PointRaiser
from training.models.themes import LineFinding, RoleModel, Theme, ThemeLine

__all__ = [
    "Answer", "Attendance", "Ballot", "Cultivation", "Enrolment", "Evaluation", "Event", "FollowUp", "HoursEntry",
    "LineFinding", "Minutes", "OnlineDuty", "OutsideTraining", "PartnerBody", "Point", "PointRaiser", "Programme",
    "RoleModel", "Room", "Session", "Speciality", "SpecialityHolder", "SpecialityNeed", "TargetedProgramme", "Theme",
    "ThemeLine",
]  # fmt: skip
