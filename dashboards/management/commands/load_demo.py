"""python manage.py load_demo [--if-empty] [--cadres N] [--confirm DATABASE]."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from dashboards.demo.loading import NotEmptyError, is_empty, load
from dashboards.demo.organization import DEFAULT_CADRES
from dashboards.demo.units import ZONE


class Command(BaseCommand):
    """Load the invented organization; in production only when --confirm names the database."""

    help = "Load the invented demonstration organization, or bring it up to --cadres cadres."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--if-empty", action="store_true", help="do nothing when there are units already")
        parser.add_argument(
            "--cadres", type=int, default=DEFAULT_CADRES, help="how many cadres there shall be"
        )
        parser.add_argument(
            "--confirm", default="", metavar="DATABASE", help="in production: the database's name"
        )

    def handle(self, *args: object, **options: object) -> None:
        check_confirmed(str(options["confirm"]))
        if options["cadres"] < 1:
            raise CommandError(f"--cadres {options['cadres']}: at least 1.")
        if options["if_empty"] and not is_empty():
            self.stdout.write("There are units already: nothing was loaded.")
            return
        try:
            loaded = load(options["cadres"])
        except NotEmptyError as error:
            raise CommandError(
                "The database holds another organization: the demonstration is only loaded into an empty one."
            ) from error
        self.stdout.write(f"{ZONE}: {loaded.after} cadres (there were {loaded.before}).")


def check_confirmed(name: str) -> None:
    """Refuse in production unless `name` is that of the database; refuse a wrong name everywhere."""
    database = connection.settings_dict["NAME"]
    if name and name != database:
        raise CommandError(f"--confirm {name}: the database is called {database}. Nothing was loaded.")
    if settings.DEPLOYMENT == "production" and not name:
        raise CommandError(
            f"This is production: to load invented people into {database}, say so with --confirm {database}."
        )
