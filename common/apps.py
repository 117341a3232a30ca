from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CommonConfig(AppConfig):
    name = "common"

    def ready(self) -> None:
        from common.reach import check_every_form  # noqa: PLC0415

        check_every_form()
        autodiscover_modules("menu")
