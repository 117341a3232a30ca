"""Tables of reports."""

from reports.models.form_sets import FormSet, PersonForm

__all__ = ["FormSet", "PersonForm"]
