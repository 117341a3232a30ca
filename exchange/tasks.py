"""What the timetable does for webhooks."""

from celery import shared_task

from exchange import telling


@shared_task(name="exchange.tell", ignore_result=True)
def tell() -> None:
    """Tell webhooks what has changed."""
    telling.tell()


@shared_task(name="exchange.forget", ignore_result=True)
def forget() -> None:
    """Remove messages of long ago."""
    telling.forget()
