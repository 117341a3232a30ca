from django.apps import AppConfig


class RulemakingConfig(AppConfig):
    name = "rulemaking"
