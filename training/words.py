"""What pages and messages say of events and sessions."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from cadres.choices import Level
from training.models import Event, Session


def span_words(session: Session) -> str:
    """2026.11.27 09:00–11:30, in local time."""
    return between(session.starts_at, session.ends_at)


def between(start: datetime, end: datetime) -> str:
    """Two times of day, the day once where it is the same."""
    begin, finish = timezone.localtime(start), timezone.localtime(end)
    same = begin.date() == finish.date()
    return (
        f"{begin:%Y.%m.%d %H:%M}–{finish:%H:%M}"
        if same
        else f"{begin:%Y.%m.%d %H:%M}–{finish:%Y.%m.%d %H:%M}"
    )


def whom_words(event: Event) -> str:
    """Whom an event is for; empty for everybody."""
    found = []
    if event.age_under:
        found.append(_("under %(age)d years on the first day") % {"age": event.age_under})
    if event.level_from or event.level_to:
        low, high = (str(Level(one).label) if one else "…" for one in (event.level_from, event.level_to))
        found.append(low if low == high else f"{low} – {high}")
    return _("; ").join(found)
