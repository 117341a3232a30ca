from django.apps import AppConfig


class TalentPoolsConfig(AppConfig):
    name = "talent_pools"
