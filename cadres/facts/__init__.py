"""What readiness may know of a cadre's file."""

from cadres.facts.changes import known_changes
from cadres.facts.experience import education, grassroots_periods, grassroots_possible, lower_posts
from cadres.facts.person import dates, retirement
from cadres.facts.service import grades, position, service_periods
from cadres.facts.vacancy import vacancy

__all__ = [
    "dates",
    "education",
    "grades",
    "grassroots_periods",
    "grassroots_possible",
    "known_changes",
    "lower_posts",
    "position",
    "retirement",
    "service_periods",
    "vacancy",
]
