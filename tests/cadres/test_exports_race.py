"""Two downloads at the same moment: one gets the file."""

from threading import Barrier, Thread

import pytest
from django.db import connections
from django.urls import reverse

from accounts.choices import Role
from cadres.models import ListExport
from common import scope
from files.models import StoredFile
from jobs.services import waiting_ids, work
from tests.factories.house import House
from work.services import approve

pytestmark = pytest.mark.usefixtures("committing")


@pytest.fixture(autouse=True)
def _sees_everything():
    """Instead of the suite's: threads have scopes of their own."""


def test_one_of_two_gets_it(committing):
    with scope.everything():
        house = House()
        officer, chief = house.user(Role.HR_OFFICER), house.user(Role.HR_CHIEF)
        house.cadre("Zhao Yi")
    body = {"unit": house.here.pk, "purpose": "check", "recipient": "the archive", "reason": "yearly check"}
    assert house.signed_in(officer).post(reverse("cadres:ask_export"), body).status_code == 302
    export = ListExport.objects.get()
    approve(export.approval, by=chief)
    assert [work(pk) for pk in waiting_ids()] == [True]
    start, statuses = Barrier(2), []

    def take() -> None:
        try:
            client = house.signed_in(officer)
            start.wait()
            answer = client.post(reverse("cadres:take_export", args=[export.pk]))
            statuses.append(answer.status_code)
            answer.close()
        finally:
            connections.close_all()

    threads = [Thread(target=take) for _one in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sorted(statuses), StoredFile.objects.count()) == ([200, 410], 0)
