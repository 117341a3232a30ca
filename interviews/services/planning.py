"""Plans of talks."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holds_at
from audit.services import record
from interviews.models import Plan


@transaction.atomic
def save_plan(plan: Plan, *, by: User) -> Plan:
    """Keep a plan, new or changed; whom it asks for follows by itself."""
    if plan.unit_id and not holds_at(by, Permission.PLAN_TALKS, plan.unit):
        raise ValidationError({"unit": _("You do not plan for this unit.")})
    plan.full_clean()
    plan.save()
    record("talk_plan.saved", plan, by=by, detail={"name": plan.name, "kind": plan.kind})
    return plan
