"""How far a run has come, in words."""

from datetime import timedelta

from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from jobs.models import Run


def progress_words(run: Run) -> dict:
    """For components/progress.html: done, total, rate a second and time left."""
    seconds = (timezone.now() - run.started_at).total_seconds() if run.started_at else 0
    rate = run.done / seconds if seconds > 0 and run.done else 0
    return {
        "done": run.done,
        "total": run.total,
        "rate": _("%(rate)s a second") % {"rate": number_format(round(rate))} if rate else "",
        "remaining": left_words((run.total - run.done) / rate) if rate else "",
    }


def left_words(seconds: float) -> str:
    """About how long it will take, in seconds or minutes."""
    if seconds < timedelta(minutes=2).total_seconds():
        return ngettext("%(n)d second left", "%(n)d seconds left", round(seconds)) % {"n": round(seconds)}
    minutes = round(seconds / 60)
    return ngettext("%(n)d minute left", "%(n)d minutes left", minutes) % {"n": minutes}
