"""What the app stores."""

from assessments.models.assessments import Assessment, DailyAppraisal, Finding
from assessments.models.fronts import Headquarters, HeadquartersMember, TouchstonePost
from assessments.models.observations import Observation, ObservationNote
from assessments.models.projects import Project, ProjectNode, ProjectResult, ProjectRole, ProjectUnit
from assessments.models.ratings import Rating, RatingGroup
from assessments.models.rounds import Answer, Round, RoundLine
from assessments.models.scales import Dimension, Scale

__all__ = [
    "Answer",
    "Assessment",
    "DailyAppraisal",
    "Dimension",
    "Finding",
    "Headquarters",
    "HeadquartersMember",
    "Observation",
    "ObservationNote",
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
    "TouchstonePost",
]
