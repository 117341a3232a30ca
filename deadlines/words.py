"""A deadline in words: what it is, why, when, what to do."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.access import permits
from accounts.choices import Permission
from accounts.models import User
from common.expiries import registry
from deadlines.choices import Standing
from deadlines.models import Deadline

OUTCOMES = {
    Standing.OVERDUE: "fail",
    Standing.OPEN: "soon",
    Standing.PUT_OFF: "judge",
    Standing.COMING: "later",
    Standing.DONE: "ok",
    Standing.GONE: "na",
}


def due_words(deadline: Deadline) -> str:
    """The day, or the month where only that is meant."""
    form = "%Y.%m" if registry[deadline.kind].by_month else "%Y.%m.%d"
    return f"{deadline.due_on:{form}}"


def left_words(due: date, day: date) -> str:
    """How long until then, or since."""
    days = (due - day).days
    if days < 0:
        return ngettext("%(n)d day overdue", "%(n)d days overdue", -days) % {"n": -days}
    return ngettext("in %(n)d day", "in %(n)d days", days) % {"n": days} if days else _("today")


def why_words(deadline: Deadline) -> str:
    """The fact behind it, in the words of its kind."""
    return registry[deadline.kind].says(deadline.told, deadline.due_on)


def action_of(deadline: Deadline, user: User) -> tuple[str, str]:
    """What to do, and the page for it: of the kind for who edits files, else the file itself."""
    kind = registry[deadline.kind]
    record = reverse("cadres:record", args=[deadline.cadre_id])
    address = kind.address(str(deadline.cadre_id), deadline.record)
    return str(kind.action(deadline.stage)), address if permits(user, Permission.EDIT_CADRES) else record


def todo_of(deadline: Deadline, user: User, day: date, *, named: bool = True) -> dict:
    """As the to-do component draws it; `named`: with the person."""
    kind = registry[deadline.kind]
    action, href = action_of(deadline, user)
    late = deadline.due_on < day
    what = f"{deadline.cadre.name} · {kind.name}" if named else str(kind.name)
    why = _("%(fact)s · due %(day)s, %(left)s") % {
        "fact": why_words(deadline),
        "day": due_words(deadline),
        "left": left_words(deadline.due_on, day),
    }
    return {
        "icon": kind.icon,
        "outcome": "fail" if late else "soon",
        "what": what,
        "why": why,
        "late": late,
        "action": action,
        "href": href,
        "settle_url": reverse("deadlines:settle", args=[deadline.pk]),
    }
