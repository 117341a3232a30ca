"""What the office keeps of its tables and forms."""

from reports.models.form_sets import FormSet, PersonForm
from reports.models.rosters import SavedLayout
from reports.models.statistics import AgeSplit, Snapshot

__all__ = ["AgeSplit", "FormSet", "PersonForm", "SavedLayout", "Snapshot"]
