"""What workers do for the cadre files."""

from accounts.choices import Permission
from cadres import exports
from cadres.imports import batches
from cadres.models import FormComparison, ImportBatch, ListExport
from cadres.verification import runs
from jobs.models import WorkItem
from jobs.registry import handler


@handler(batches.CHECK, permission=Permission.IMPORT_CADRES)
def check_import(item: WorkItem) -> dict:
    """Check an import: its report by row."""
    return batches.check(_batch(item))


@handler(batches.COMMIT, permission=Permission.IMPORT_CADRES)
def commit_import(item: WorkItem) -> dict:
    """Write an import, all or nothing."""
    return batches.commit(_batch(item))


@handler(runs.COMPARE, permission=Permission.IMPORT_CADRES)
def compare_forms(item: WorkItem) -> dict:
    """Compare forms with the files."""
    rows = FormComparison.objects.select_for_update(of=("self",)).select_related("unit", "started_by", "run")
    return runs.compare_forms(rows.get(pk=item.payload["comparison"]))


@handler(exports.MAKE, permission=Permission.EXPORT_CADRES, fail=exports.tell_failure)
def make_export(item: WorkItem) -> dict:
    """Write a list that was approved."""
    rows = ListExport.objects.select_for_update(of=("self",))
    return exports.make(
        rows.select_related("unit", "run", "approval__requested_by").get(pk=item.payload["export"])
    )


def _batch(item: WorkItem) -> ImportBatch:
    return (
        ImportBatch.objects.select_for_update(of=("self",))
        .select_related("unit", "started_by")
        .get(pk=item.payload["batch"])
    )
