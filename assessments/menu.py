"""Entries of the side bar."""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.access import permits
from accounts.choices import Permission
from common.navigation import MenuItem, add_item


def with_right(permission: Permission) -> Callable[[HttpRequest], bool]:
    """Whether the user holds it."""
    return lambda request: permits(request.user, permission)


SEEN, OBSERVES = with_right(Permission.VIEW_ASSESSMENTS), with_right(Permission.OBSERVE)
JOINS = with_right(Permission.JOIN_TASK_FORCES)

add_item(
    MenuItem("feed", "assessment", 10, _("Front-line feed"), "activity", "assessments:feed", allowed=SEEN)
)
add_item(MenuItem("fronts", "assessment", 20, _("Key work"), "flag", "assessments:fronts", allowed=SEEN))
add_item(
    MenuItem(
        "assessments",
        "assessment",
        30,
        _("Assessments"),
        "clipboard-check",
        "assessments:assessments",
        allowed=SEEN,
    )
)
add_item(
    MenuItem(
        "observations", "assessment", 40, _("Embedded observations"), "eye-search", "assessments:observations",
        allowed=OBSERVES,
    )
)  # fmt: skip
add_item(
    MenuItem(
        "task_forces", "assessment", 45, _("Task forces"), "map-pin", "assessments:task_forces", allowed=JOINS
    )
)
add_item(
    MenuItem(
        "rounds",
        "assessment",
        50,
        _("Annual appraisal rounds"),
        "certificate",
        "assessments:rounds",
        allowed=SEEN,
    )
)
add_item(
    MenuItem(
        "ratings", "assessment", 60, _("Democratic ratings"), "chart-bar", "assessments:ratings", allowed=SEEN
    )
)
add_item(
    MenuItem(
        "projects",
        "results",
        10,
        _("Attracted projects"),
        "building-factory-2",
        "assessments:projects",
        allowed=SEEN,
    )
)
