"""python manage.py lint_migrations [--accept]."""

import sys
from argparse import ArgumentParser

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from operations.migration_rules import BASE, accepted, faults


class Command(BaseCommand):
    """Reads the migrations, asks no database."""

    help = "Name migrations that the old version could not live with, or that make people wait."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--accept", action="store_true", help="list what there is now as the accepted base"
        )

    def handle(self, *args: object, accept: bool, **options: object) -> None:
        found = {name: lines for name, lines in all_faults().items() if lines}
        if accept:
            BASE.write_text("".join(f"{name}\n" for name in sorted(found)))
            return
        known = accepted()
        if gone := sorted(known - found.keys()):
            raise CommandError(f"No longer at fault, take them out of {BASE.name}: {', '.join(gone)}")
        lines = [f"{name}: {line}" for name, lines in found.items() if name not in known for line in lines]
        if lines:
            raise CommandError(
                "\n".join([*lines, 'Expand first, contract a version later; or say why: accepted = "…".'])
            )
        self.stdout.write(f"migrations may run beside the old version ({len(known)} older ones accepted)")


def all_faults() -> dict[str, list[str]]:
    """Every migration of ours in its order, with what is wrong with it."""
    ours = {
        one.label
        for one in apps.get_app_configs()
        if str(one.path).startswith(str(settings.BASE_DIR / one.name))
    }
    loader, state, found = MigrationLoader(None), ProjectState(), {}
    plan = [key for leaf in loader.graph.leaf_nodes() for key in loader.graph.forwards_plan(leaf)]
    for app, name in dict.fromkeys(plan):
        migration = loader.graph.nodes[app, name]
        if app not in ours:
            migration.mutate_state(state, preserve=False)
            continue
        lines = list(faults(migration, state))
        said = getattr(sys.modules[type(migration).__module__], "accepted", "")
        found[f"{app}.{name}"] = [] if said else lines
    return found
