"""What a missing fact is called, and the form that takes it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from readiness.blocking import DATE, GRADE
from readiness.correcting import FIELDS

WORDS = {
    "identity": gettext_lazy("Identity"),
    "position": gettext_lazy("Post or rank"),
    "education": gettext_lazy("Education"),
    "service_periods": gettext_lazy("Posts and ranks"),
    "lower_posts": gettext_lazy("Posts held before"),
    "grassroots_periods": gettext_lazy("Grassroots work"),
    "grassroots_possible": gettext_lazy("Grassroots work"),
    "training_hours": gettext_lazy("Hours ledger"),
}
FORMS = {
    GRADE: "add_appraisal",
    "position": "add_appointment",
    "service_periods": "add_appointment",
    "lower_posts": "add_appointment",
    "grassroots_periods": "add_appointment",
    "grassroots_possible": "add_appointment",
    "education": "add_education",
}


def fact_words(key: str) -> str:
    """A fact in words; one that nothing here names is told by its key."""
    kind, _colon, name = key.partition(":")
    if kind == GRADE and name.isdigit():
        return _("Grade of %(year)d") % {"year": int(name)}
    if kind == DATE:
        return str(FIELDS.get(name, name))
    return str(WORDS.get(kind, key))


def form_of(key: str) -> str:
    """The route of the form that takes it."""
    return f"cadres:{FORMS.get(key.partition(':')[0], 'edit')}"
