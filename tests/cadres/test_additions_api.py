"""Adding dated records to a file over REST."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.choices import Role
from cadres.models import Appraisal
from common.models import KeptAnswer
from tests.factories.house import House

pytestmark = pytest.mark.django_db
POST = {"title": "director", "level": 2, "is_leadership": True, "valid": {"start": "2024-05-06", "end": None}}
RANK = {"rank": 5, "valid": {"start": "2024-05-06"}}
GRADE = {"year": 2024, "grade": "competent", "decided_on": "2025-01-20"}


@pytest.fixture
def client(house: House):
    """An officer of `here`."""
    return house.client(Role.HR_OFFICER)


def add(client, cadre, kind: str, told: object, key: str = "key-number-1"):
    """Add a record."""
    address = f"/api/v1/cadres/{cadre.pk}/{kind}/"
    return client.post(address, told, content_type="application/json", headers={"Idempotency-Key": key})


def test_a_new_main_post_ends_the_one_before(client, house):
    cadre = house.cadre("Zhao Yi")
    answer = add(client, cadre, "appointments", POST | {"unit_id": str(house.below.pk)})
    assert (answer.status_code, answer.json()["unit_id"]) == (201, str(house.below.pk))
    assert [str(post.valid.upper) for post in cadre.appointments.order_by("valid")] == ["2024-05-06", "None"]


@pytest.mark.parametrize(("kind", "told"), [("appointments", POST), ("ranks", RANK), ("appraisals", GRADE)])
def test_a_record_is_added_once_for_a_key_and_only_where_one_edits(client, house, kind, told):
    seen, hidden = house.cadre("Zhao Yi"), house.cadre("Qian Er", house.elsewhere)
    first, again = add(client, seen, kind, told), add(client, seen, kind, told)
    assert (first.status_code, first.json()) == (201, again.json())
    assert add(client, hidden, kind, told, "key-number-2").status_code == 404


def test_a_key_is_for_one_request_only(client, house):
    cadre = house.cadre("Zhao Yi")
    assert add(client, cadre, "appraisals", GRADE).status_code == 201
    assert add(client, cadre, "appraisals", GRADE | {"year": 2023}).status_code == 409
    assert Appraisal.objects.count() == 1


def test_a_refused_record_leaves_its_key_free(client, house):
    cadre = house.cadre("Zhao Yi")
    refused = add(client, cadre, "appraisals", GRADE | {"decided_on": "2999-01-01"})
    assert (refused.status_code, list(refused.json()["errors"])) == (400, ["decided_on"])
    assert add(client, cadre, "appraisals", GRADE).status_code == 201


def test_kept_answers_are_forgotten_after_a_week(client, house):
    cadre = house.cadre("Zhao Yi")
    add(client, cadre, "appraisals", GRADE)
    KeptAnswer.objects.update(created_at=timezone.now() - timedelta(days=8))
    add(client, cadre, "ranks", RANK, "key-number-2")
    assert list(KeptAnswer.objects.values_list("key", flat=True)) == ["key-number-2"]


@pytest.mark.parametrize(
    ("changed", "named"),
    [({"valid": {"start": "soon"}}, "valid"), ({"valid": {"start": "2024-01-02", "end": "2024-01-02"}}, "valid"),
     ({"rank": 13}, "rank"), ({"colour": "red"}, "colour")],
)  # fmt: skip
def test_what_is_not_understood_is_refused_by_name(client, house, changed, named):
    answer = add(client, house.cadre("Zhao Yi"), "ranks", RANK | changed)
    assert (answer.status_code, list(answer.json()["errors"])) == (400, [named])


def test_readers_add_nothing(house):
    assert add(house.client(Role.LEADER), house.cadre("Zhao Yi"), "ranks", RANK).status_code == 403
