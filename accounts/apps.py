from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        """The trail says in which roles somebody acted."""
        from accounts.queries import role_words  # noqa: PLC0415  models are loaded only now
        from audit.context import describe_actors  # noqa: PLC0415

        describe_actors(role_words)
