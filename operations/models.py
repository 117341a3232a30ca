"""How the timetable fares."""

from django.db import models


class TaskOutcome(models.Model):
    """How a task of the timetable ended last, and when it last ended well. No word about anybody."""

    task = models.CharField(max_length=60, primary_key=True)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    good_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=60, blank=True, help_text="the kind of error; the log has the rest")

    def __str__(self) -> str:
        return f"{self.task} {self.ended_at:%Y-%m-%d %H:%M}"
