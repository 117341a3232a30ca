"""Production with the demonstration's sign-ins does not start."""

import runpy

import pytest
from django.core.checks import Tags, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection

from accounts.models import User
from accounts.services import add_user
from audit.models import Entry
from dashboards.checks import job_in_the_webs_role
from dashboards.demo.accounts import DEMO_ACCOUNTS

pytestmark = pytest.mark.django_db
OFFICER = DEMO_ACCOUNTS[0]


@pytest.fixture
def officer(settings):
    """A demonstration's sign-in in what is production now."""
    settings.DEPLOYMENT = "production"
    return add_user(OFFICER.username, OFFICER.password, name=OFFICER.name, by="test")


def said() -> list[str]:
    return [fault.msg for fault in run_checks(tags=[Tags.database], databases=["default"])]


def test_open_sign_ins_keep_production_from_starting(officer):
    assert said() == [
        "This is production, and sign-ins of the demonstration are open, with public passwords: officer."
    ]
    with pytest.raises(ImproperlyConfigured, match=r"with public passwords: officer\. Close them"):
        runpy.run_module("config.wsgi")


def test_elsewhere_they_may_be_open(officer, settings):
    settings.DEPLOYMENT = "demo"
    assert said() == []


def test_once_they_are_closed_production_starts(officer, capsys):
    call_command("close_demo_accounts")
    assert "Closed: officer." in capsys.readouterr().out
    closed = User.objects.get(username=OFFICER.username)
    assert (closed.is_active, closed.has_usable_password(), said()) == (False, False, [])
    assert Entry.objects.filter(action="account.closed", subject_id=str(closed.pk)).count() == 1
    assert "application" in runpy.run_module("config.wsgi")


def test_a_user_of_that_name_with_a_password_of_their_own_is_nobody_else(officer):
    officer.set_password("another long password")
    officer.save()
    assert said() == []


def test_a_worker_that_may_not_take_the_webs_role_is_told_how_to_put_it_right():
    asked = "SELECT pg_has_role('cadre_worker', 'cadre_web', 'SET')"
    turned = asked.replace("cadre_worker", "cadre_backup")

    def another_role(execute, sql, *rest):
        return execute(turned if sql == asked else sql, *rest)

    assert job_in_the_webs_role(databases=["default"]) == []
    with connection.execute_wrapper(another_role):
        (fault,) = job_in_the_webs_role(databases=["default"])
    assert "roles.sql" in fault.hint
