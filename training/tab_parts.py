"""Parts of the training tab of a file: each module that has one adds it here when it is imported by `record_parts`."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class TabPart:
    """A card of the tab: its place, its template, its context made for one cadre; None leaves it out."""

    order: int
    template: str
    context: Callable[[HttpRequest, UUID], dict | None]


PARTS: list[TabPart] = []


def add_part(part: TabPart) -> None:
    """Add a card; cards stand in their order."""
    PARTS.append(part)
    PARTS.sort(key=lambda one: one.order)


def parts_for(request: HttpRequest, cadre_id: UUID) -> list[dict]:
    """Template and context of every card that has something to say."""
    made = [(part.template, part.context(request, cadre_id)) for part in PARTS]
    return [{"template": template, "context": context} for template, context in made if context is not None]
