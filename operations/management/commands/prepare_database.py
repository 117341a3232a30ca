"""python manage.py prepare_database."""

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor

from operations import structure


class Command(BaseCommand):
    """An empty database takes operations/schema.sql; then whatever migrations are missing are applied, as ever."""

    help = "Bring the database of OWNER_DATABASE_URL up to date; an empty one in seconds."
    requires_system_checks = ()  # what is started next makes them

    def handle(self, *args: object, **options: object) -> None:
        with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
            structure.load(cursor)
        executor = MigrationExecutor(connections["owner"])
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", database="owner", verbosity=options["verbosity"])
