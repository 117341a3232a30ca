"""Runs over REST."""

import pytest
from django.test import Client

from accounts.choices import Role
from jobs.models import Run, State

pytestmark = pytest.mark.django_db
RUNS = "/api/v1/runs/"


@pytest.fixture
def run(house):
    """A failed import of somebody else, for `here`."""
    starter = house.user(Role.HR_CHIEF)
    told = {"report": {"names": ["Zhao Yi"]}, "error": "ValueError: row of Zhao Yi"}
    return Run.objects.create(
        kind="cadres.import", unit=house.here, started_by=starter, state=State.FAILED, **told
    )


def test_a_run_is_found_in_scope_only(house, run):
    assert house.client(Role.HR_OFFICER).get(f"{RUNS}{run.pk}/").json()["kind"] == "cadres.import"
    assert house.client(Role.SYSTEM_ADMIN, house.elsewhere).get(f"{RUNS}{run.pk}/").status_code == 404


def test_what_a_run_reports_about_people_is_for_its_starter(house, run):
    shown = house.client(Role.HR_OFFICER).get(f"{RUNS}{run.pk}/").json()
    assert (shown["report"], shown["error"]) == (None, "ValueError")
    client = Client()
    client.force_login(run.started_by)
    assert client.get(f"{RUNS}{run.pk}/").json()["report"] == {"names": ["Zhao Yi"]}


def test_roles_without_runs_are_refused(house):
    assert house.client(Role.LEADER).get(RUNS).status_code == 403
