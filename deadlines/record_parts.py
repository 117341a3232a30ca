"""What comes next for one person: a panel beside the file."""

from uuid import UUID

from django.http import HttpRequest

from common.clock import today
from common.expiries import registry
from common.record_parts import Panel, add_panel
from deadlines.choices import State
from deadlines.queries import own_deadlines, visible_deadlines, with_cadre
from deadlines.words import due_words, todo_of


def beside(request: HttpRequest, cadre_id: UUID) -> dict | None:
    """Open deadlines of the file as things to do, those still to come with their days; None when there are none."""
    day = today()
    found = visible_deadlines(request.user).filter(cadre=cadre_id, state=State.STANDING)
    rows = list(with_cadre(found).order_by("due_on", "id"))
    if not rows:
        return None
    opened = [one for one in rows if one.opens_on <= day and not (one.postponed_until or day) > day]
    mine = set(
        own_deadlines(request.user).filter(pk__in=[one.pk for one in rows]).values_list("pk", flat=True)
    )
    todos = [todo_of(one, request.user, day, named=False) for one in opened]
    for one, todo in zip(opened, todos, strict=True):
        if one.pk not in mine:
            todo.pop("action")
    coming = [{"name": registry[one.kind].name, "due": due_words(one)} for one in rows if one not in opened]
    return {"todos": todos, "coming": coming}


add_panel(Panel("deadlines", 5, "deadlines/_panel.html", beside))
