"""python manage.py close_demo_accounts: before a database that held the demonstration goes into production."""

from django.core.management.base import BaseCommand

from common.scope import everything
from dashboards.demo.accounts import close_accounts


class Command(BaseCommand):
    """Close the sign-ins of the demonstration that still have their public passwords."""

    help = "Close the demonstration's sign-ins: nobody can use them any more."

    def handle(self, *args: object, **options: object) -> None:
        with everything():
            closed = close_accounts(by="close_demo_accounts")
        self.stdout.write(f"Closed: {', '.join(user.username for user in closed) or 'none was open'}.")
