"""A task force for tests: formed for a project, with a head and a member, and a visit that is planned."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from accounts.choices import Role
from assessments.models import TaskForce, Visit
from assessments.services.forces import add_force_member, form_task_force
from assessments.services.projects import add_role
from assessments.services.visits import plan_visit
from common.clock import today


def some_force(house: Any, officer: Any, project: Any = None, **more: Any) -> TaskForce:
    """Formed by the officer, who is no member."""
    told = {
        "name": "会展中心考察专班", "matter": "会展中心征收", "unit": house.here, "project": project, "areas": [house.below],
        "begins_on": today() - timedelta(days=10), "ends_on": today() + timedelta(days=80),
    }  # fmt: skip
    return form_task_force(by=officer, **(told | more))


def some_member(
    house: Any, force: TaskForce, officer: Any, name: str, part: str = "member", **more: Any
) -> Any:
    """A user with the role of the task force, in it."""
    user = house.user(Role.TASK_FORCE, name=name)
    add_force_member(force, user, part, by=officer, **more)
    return user


def worker(project: Any, cadre: Any, officer: Any) -> Any:
    """Somebody with a part in the project: the matter names them."""
    return add_role(project, cadre, part="leads", since=today(), source="x", by=officer)


def some_visit(house: Any, force: TaskForce, member: Any, **more: Any) -> Visit:
    """Planned for in three hours."""
    told = {
        "unit": house.below, "place": "Canary-place", "purpose": "Canary-purpose", "visitors": [member],
        "planned_for": timezone.now() + timedelta(hours=3),
    }  # fmt: skip
    return plan_visit(force, by=member, **(told | more))
