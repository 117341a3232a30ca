"""What comes next for one person: open deadlines as things to do, then those still to come."""

from datetime import date
from uuid import UUID

from accounts.choices import Permission
from accounts.models import User
from cadres.queries import entrusted_cadres
from common.expiries import registry
from deadlines.choices import Standing, State
from deadlines.models import Deadline
from deadlines.queries import settled_by, visible_deadlines, with_cadre, with_standing
from deadlines.words import due_words, todo_of, why_words


def next_of(user: User, cadre_id: UUID, day: date) -> dict | None:
    """Both lists; None for whom they are not to be seen."""
    found = visible_deadlines(user).filter(cadre=cadre_id, state=State.STANDING)
    rows = list(
        with_standing(with_cadre(found), day).annotate(may_settle=settled_by(user)).order_by("due_on", "id")
    )
    if not rows and not entrusted_cadres(user, Permission.VIEW_CADRES).filter(pk=cadre_id).exists():
        return None
    opened = [one for one in rows if one.standing in (Standing.OVERDUE, Standing.OPEN)]
    return {
        "todos": [_todo(one, user, day) for one in opened],
        "coming": [_coming(one) for one in rows if one not in opened],
    }


def _todo(one: Deadline, user: User, day: date) -> dict:
    todo = todo_of(one, user, day, named=False)
    return todo if one.may_settle else todo | {"action": ""}


def _coming(one: Deadline) -> dict:
    kind = registry[one.kind]
    return {"icon": kind.icon, "name": kind.name, "due": due_words(one), "why": why_words(one)}
