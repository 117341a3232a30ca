"""The year of the department as a strip of twelve months."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.access import permits
from accounts.choices import Permission
from accounts.models import User
from deadlines.models import YearItem
from deadlines.queries import is_owner, visible_year


def year_strip(user: User, day: date) -> list[dict]:
    """Each item of the year: where it stands in the strip, how it stands on the day, who sees to it."""
    manages = permits(user, Permission.MANAGE_DEADLINES)
    return [_item(item, user, day, manages) for item in visible_year(user, day.year)]


def _item(item: YearItem, user: User, day: date, manages: bool) -> dict:
    done = item.done[0] if item.done else None
    state = "done" if done else _state(item, day)
    return {
        "title": str(item),
        "months": months_words(item),
        "first": item.month_from,
        "after": item.month_to + 1,
        "state": state,
        "owner": str(item.owner.name if item.owner else item.owner_role or ""),
        "done": done,
        "mark_url": reverse("deadlines:mark_item", args=[item.pk]) if manages or is_owner(user, item) else "",
    }


def _state(item: YearItem, day: date) -> str:
    """late, now or coming."""
    if item.month_to < day.month:
        return "late"
    return "now" if item.month_from <= day.month else "coming"


def months_words(item: YearItem) -> str:
    """The months of an item."""
    if item.month_from == item.month_to:
        return _("month %(n)s") % {"n": item.month_from}
    return _("months %(first)s–%(last)s") % {"first": item.month_from, "last": item.month_to}
