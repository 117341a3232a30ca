"""What comes next for one person: a panel beside the file, fetched when the file is there."""

from uuid import UUID

from django.http import HttpRequest

from common.record_parts import Panel, add_panel


def beside(_request: HttpRequest, cadre_id: UUID) -> dict | None:
    """Whose deadlines to fetch; who may not see them gets an empty answer."""
    return {"cadre_id": cadre_id}


add_panel(Panel("deadlines", 5, "deadlines/_beside.html", beside))
