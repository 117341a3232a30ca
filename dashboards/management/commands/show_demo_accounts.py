"""python manage.py show_demo_accounts: who may look at the demonstration, with which password."""

from django.core.management.base import BaseCommand, CommandError

from dashboards.demo.accounts import may_have_demo_accounts, present_accounts


class Command(BaseCommand):
    """Print the demonstration's sign-ins; refused in production, which has none."""

    help = "Print the sign-ins of the demonstration organization."

    def handle(self, *args: object, **options: object) -> None:
        if not may_have_demo_accounts():
            raise CommandError("Production has no demonstration sign-ins.")
        for account in present_accounts():
            role = f"{account.role.label} · {account.unit}"
            self.stdout.write(f"  {account.username:12} {account.password:26} {account.name}  {role}")
