"""The banner over results that may be old: why, and from when the last good ones are."""

from django.utils.translation import gettext as _

from jobs.models import State
from readiness.queries import Freshness
from readiness.views.runs import local


def late_words(fresh: Freshness) -> list[str]:
    """A sentence for each reason not to trust the results yet, then the time of the last good run; [] when all is well."""
    found = []
    if fresh.bad:
        found.append(fault_words(fresh))
    if fresh.stuck:
        when = {"when": local(fresh.stuck.created_at)}
        found.append(_("The run of %(when)s stands still: no worker goes on with it.") % when)
    if fresh.overdue:
        found.append(_("What changes with today's date has not been computed yet."))
    if fresh.waiting_since:
        since = {"since": local(fresh.waiting_since)}
        found.append(_("Changes of files made since %(since)s have not been computed yet.") % since)
    return [*found, good_words(fresh)] if found else []


def fault_words(fresh: Freshness) -> str:
    """Which run did not end well."""
    when = {"when": local(fresh.bad.created_at)}
    if fresh.bad.state == State.CANCELLED:
        return (
            _("The run of %(when)s was stopped before its end: for a part of the people older results stand.")
            % when
        )
    return _("The run of %(when)s failed in part: for the people concerned older results stand.") % when


def good_words(fresh: Freshness) -> str:
    """From when the results are."""
    if fresh.good is None:
        return _("No run has ended well so far.")
    return _("The last run that ended well: %(when)s.") % {"when": local(fresh.good.finished_at)}
