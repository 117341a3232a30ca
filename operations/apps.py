from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "operations"

    def ready(self) -> None:
        from operations import timetable  # noqa: PLC0415  it needs the models

        timetable.connect()
