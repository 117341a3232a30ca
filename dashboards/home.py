"""What the home page says to a user: what is theirs to do, what waits for their decision, what they are told."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from accounts.access import permits
from accounts.choices import Permission
from accounts.models import User
from dashboards.queries import totals_for
from deadlines.queries import numbers_of, own_deadlines, visible_deadlines
from deadlines.work_list import NOW, address, work_list
from deadlines.year import year_strip
from work.models import Approval
from work.queries import awaiting, visible_notices
from work.registry import PURPOSES
from work.views.notices import sentence

SHOWN = 5


def home_of(user: User, day: date) -> dict:
    """The whole page; who looks at no files has decisions and notices only."""
    context = {
        "day": day,
        "decisions": [decision(one) for one in awaiting(user).order_by("-id")[:SHOWN]],
        "notices": [(one, sentence(one)) for one in visible_notices(user).filter(read_at=None)[:SHOWN]],
    }
    if not permits(user, Permission.VIEW_CADRES):
        return context
    return context | {
        "tiles": tiles(user, day),
        "groups": work_list(user, day),
        "works": permits(user, Permission.EDIT_CADRES),
        "may_manage": permits(user, Permission.MANAGE_DEADLINES),
        "year": year_strip(user, day),
        "months": [{"n": n, "now": n == day.month} for n in range(1, 13)],
    }


def decision(approval: Approval) -> dict:
    """A request that waits for this user, as the to-do component draws it."""
    why = _("%(who)s, until %(day)s") % {
        "who": approval.requested_by.name,
        "day": f"{timezone.localtime(approval.expires_at):%Y.%m.%d}",
    }
    return {
        "icon": "checklist",
        "outcome": "judge",
        "what": PURPOSES[approval.purpose].label,
        "why": why,
        "action": _("Decide"),
        "href": reverse("work:approval", args=[approval.pk]),
    }


def tiles(user: User, day: date) -> list[dict]:
    """The numbers at the top: what is overdue and due first, then the people."""
    works = permits(user, Permission.EDIT_CADRES)
    numbers = numbers_of(own_deadlines(user) if works else visible_deadlines(user), day)
    totals = totals_for(user)
    month = address([], day, day + timedelta(days=30))
    overdue, items, people = _("Overdue"), _("items"), _("people")
    civil = _("Civil servants and by reference: %(n)s") % {"n": number_format(totals["civil"])}
    found = [
        ("overdue", overdue, numbers["overdue"], items, address(NOW[:1], None, None)),
        ("now", _("To be done now"), numbers["now"], items, address(NOW, None, None)),
        ("month", _("Due within 30 days"), numbers["month"], items, month),
        ("year", _("Due within 12 months"), numbers["year"], items, reverse("deadlines:list")),
        ("serving", _("In service"), totals["serving"], people, reverse("cadres:roster")),
    ]
    named = ("key", "label", "value", "unit", "href")
    made = [dict(zip(named, one, strict=True)) for one in found]
    made[-1]["notes"] = [civil]
    if works and numbers["overdue"]:
        made[0]["warning"] = _("to be done first")
    return made
