"""When numbers of the overview are kept."""

from celery import shared_task

from dashboards.overview.keeping import start_keeping


@shared_task(name="dashboards.keep_figures", ignore_result=True)
def keep_figures() -> None:
    """Every morning, for whom nothing is kept of this month yet: on the first, or as soon as the house is awake."""
    start_keeping(by="timetable")
