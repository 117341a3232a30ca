"""Field notes: after the start only, from a phone or the desk; the same one sent again counts once."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from accounts.choices import Role
from assessments.force_queries import visible_notes, visible_problems
from assessments.models import FieldNote, NotePhoto
from assessments.services.field_notes import add_field_note
from assessments.services.problems import add_problem, settle_problem
from assessments.services.visits import end_visit, start_visit
from common.clock import today
from tests.assessments.forces import some_force, some_member, some_visit, worker
from tests.counting import statements_of

pytestmark = pytest.mark.django_db
JPEG = b"\xff\xd8\xff\xe0 an invented photo"


@pytest.fixture
def looked_at(civil, house, project, officer):
    cadre = civil("陆承远", house.below)
    worker(project, cadre, officer)
    return cadre


@pytest.fixture
def force(house, officer, project, looked_at):
    return some_force(house, officer, project)


@pytest.fixture
def member(house, force, officer):
    return some_member(house, force, officer, "成员", "leader")


@pytest.fixture
def visit(house, force, member):
    return start_visit(some_visit(house, force, member), by=member)


def seen(visit, by, **more):
    told = {"kind": "seen", "text": "当场召集三方改走北侧", "seen_at": timezone.now()}
    return add_field_note(visit, by=by, **(told | more))


def shot(name="a.jpg", content=JPEG):
    return SimpleUploadedFile(name, content, content_type="image/jpeg")


def test_nothing_is_written_before_they_have_arrived(house, force, member):
    with pytest.raises(ValidationError, match="has not started"):
        seen(some_visit(house, force, member), member)


def test_the_same_note_sent_again_counts_once_with_its_photos(visit, member):
    key = uuid4()
    first = seen(visit, member, key=key, photos=[shot(), shot("b.jpg")])
    assert seen(visit, member, key=key, photos=[shot(), shot("b.jpg")]) == first
    assert (FieldNote.objects.count(), NotePhoto.objects.count()) == (1, 2)
    with pytest.raises(ValidationError, match="Another note"):
        seen(visit, member, key=key, text="另一条")
    with pytest.raises(IntegrityError), transaction.atomic():
        FieldNote.objects.create(
            visit=visit, observer=member, key=key, kind="seen", text="x", seen_at=timezone.now()
        )


def test_two_members_may_hit_on_the_same_key(visit, member, house, force, officer):
    key, colleague = uuid4(), some_member(house, force, officer, "同行")
    assert seen(visit, member, key=key) != seen(visit, colleague, key=key)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"photos": [SimpleUploadedFile("x.jpg", b"GIF89a")]}, "JPEG or PNG"),
        ({"photos": [None] * 5}, "Four photos"),
        ({"seen_at": timezone.now() - timedelta(days=2)}, "not within the visit"),
        ({"seen_at": timezone.now() + timedelta(days=2)}, "not within the visit"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_kept(visit, member, more, words):
    with pytest.raises(ValidationError, match=words), transaction.atomic():
        seen(visit, member, **more)
    assert not FieldNote.objects.exists()


def test_only_members_write_and_only_of_those_they_look_at(visit, member, officer, civil):
    with pytest.raises(PermissionDenied):
        seen(visit, officer)
    with pytest.raises(ValidationError, match="not among those"):
        seen(visit, member, cadre=civil("旁人"))


def test_a_phone_may_send_what_it_kept_after_they_have_left(visit, member):
    at = timezone.now()
    end_visit(visit, by=member)
    assert seen(visit, member, seen_at=at).pk


def test_notes_are_for_members_and_the_chief_and_never_altered(visit, member, officer, house, looked_at):
    row = seen(visit, member, cadre=looked_at)
    chief = house.user(Role.HR_CHIEF)
    others = (officer, house.user(Role.LEADER), house.user(Role.SUPERVISION))
    assert [visible_notes(one).count() for one in (member, chief, *others)] == [1, 1, 0, 0, 0]
    looked_at.user = chief
    looked_at.save()
    assert not visible_notes(chief).exists()
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        FieldNote.objects.filter(pk=row.pk).update(text="x")


def test_numbers_of_people_are_masked(visit, member):
    assert "13900000001" not in seen(visit, member, text="电话 13900000001").text


def test_the_phone_sends_and_is_answered(visit, member, house, looked_at):
    client, address = house.signed_in(member), reverse("assessments:field_phone", args=[visit.pk])
    page = client.get(address).content.decode()
    assert looked_at.name in page
    assert "data-field-notes" in page
    told = {
        "key": str(uuid4()), "kind": "solved", "cadre": looked_at.pk, "text": "已解决",
        "seen_at": f"{timezone.now():%Y-%m-%dT%H:%M:%SZ}", "photos": [shot(), shot("b.jpg")],
    }  # fmt: skip
    answer = client.post(address, told)
    assert (answer.status_code, answer.json()["key"]) == (201, told["key"])
    note = FieldNote.objects.get()
    shown = client.get(reverse("assessments:note_photo", args=[visit.pk, note.pk, 1]))
    assert shown.content == JPEG
    assert "attachment" in shown["Content-Disposition"]
    refused = client.post(address, told | {"key": str(uuid4()), "text": "", "photos": []})
    assert refused.status_code == 422
    assert refused.json()["words"]


def test_the_desk_enters_the_same(visit, member, house):
    client, address = house.signed_in(member), reverse("assessments:add_field_note", args=[visit.pk])
    told = {
        "kind": "seen",
        "text": "补录一条",
        "seen_at": f"{timezone.localtime():%Y-%m-%dT%H:%M}",
        "photos": shot(),
    }
    page = client.post(address, told, follow=True)
    assert "补录一条" in page.content.decode()
    assert NotePhoto.objects.count() == 1


def test_a_problem_has_an_owner_and_is_settled_with_a_second_look(
    visit, member, officer, house, force, looked_at
):
    told = {"text": "围挡不全", "unit": house.below, "due_on": today() + timedelta(days=7)}
    problem = add_problem(visit, looked_at, by=member, **told)
    with pytest.raises(ValidationError, match="past"):
        add_problem(visit, looked_at, by=member, **(told | {"due_on": today() - timedelta(days=1)}))
    again = start_visit(some_visit(house, force, member), by=member)
    settled = settle_problem(problem, "已补齐", revisit=again, by=officer)
    assert (settled.settled_on, settled.revisit) == (today(), again)
    with pytest.raises(ValidationError, match="settled already"):
        settle_problem(problem, "x", by=officer)
    assert not visible_problems(house.user(Role.LEADER)).exists()


def test_a_visit_with_three_notes_asks_the_database_as_often_as_with_one(visit, member, house, looked_at):
    client, address = house.signed_in(member), reverse("assessments:visit", args=[visit.pk])

    def add():
        seen(visit, member, photos=[shot()])
        add_problem(visit, looked_at, by=member, text="x", unit=house.below, due_on=today())

    add()
    first = statements_of(client, address)
    add()
    add()
    assert statements_of(client, address) == first
