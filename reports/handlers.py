"""What workers do for reports."""

from accounts.choices import Permission
from jobs.models import WorkItem
from jobs.registry import handler
from reports.appointment_forms import sets
from reports.models import FormSet


@handler(sets.MAKE, permission=Permission.REVEAL_SENSITIVE, fail=sets.tell_failure)
def issue_forms(item: WorkItem) -> dict:
    """Issue a set of appointment forms, all or none."""
    rows = FormSet.objects.select_for_update(of=("self",)).select_related("unit", "run__started_by")
    return sets.make(rows.get(pk=item.payload["form_set"]))
