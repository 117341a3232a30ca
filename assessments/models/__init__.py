"""What the app stores."""

from assessments.models.assessments import Assessment, DailyAppraisal, Finding
from assessments.models.draws import Draw, Lot
from assessments.models.force_reports import ForceReport, PersonPage
from assessments.models.forces import ForceMember, Target, TaskForce
from assessments.models.fronts import Headquarters, HeadquartersMember, TouchstonePost
from assessments.models.observations import Observation, ObservationNote
from assessments.models.projects import Project, ProjectNode, ProjectResult, ProjectRole, ProjectUnit
from assessments.models.ratings import Rating, RatingGroup
from assessments.models.rounds import Answer, Round, RoundLine
from assessments.models.scales import Dimension, Scale
from assessments.models.visits import FieldNote, NotePhoto, Problem, Visit

__all__ = [
    "Answer",
    "Assessment",
    "DailyAppraisal",
    "Dimension",
    "Draw",
    "FieldNote",
    "Finding",
    "ForceMember",
    "ForceReport",
    "Headquarters",
    "HeadquartersMember",
    "Lot",
    "NotePhoto",
    "Observation",
    "ObservationNote",
    "PersonPage",
    "Problem",
    "Project",
    "ProjectNode",
    "ProjectResult",
    "ProjectRole",
    "ProjectUnit",
    "Rating",
    "RatingGroup",
    "Round",
    "RoundLine",
    "Scale",
    "Target",
    "TaskForce",
    "TouchstonePost",
    "Visit",
]
