"""Papers of talks: sealed, opened by readers only, fixed once the talk is signed."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import ProgrammingError, connections, transaction
from django.urls import reverse

from audit.models import Entry
from interviews.choices import Level
from interviews.models import Attachment
from interviews.services import attaching
from tests.interviews.office import SAID, Office

pytestmark = pytest.mark.django_db
PAPER = f"%PDF-1.7 {SAID}".encode()


def attached(office: Office, talk: object, **fields: object) -> Attachment:
    given = {"content_type": "application/pdf", "by": office.officer} | fields
    return attaching.attach(talk, f"{SAID}.pdf", PAPER, **given)


def test_a_paper_is_put_to_a_talk_and_opened_again(office: Office):
    talk = office.draft()
    client = office.signed_in(office.officer)
    file = SimpleUploadedFile("病历.pdf", PAPER)
    client.post(reverse("interviews:attach", args=[talk.pk]), {"paper": file})
    page = client.get(reverse("interviews:talk", args=[talk.pk])).text
    made = Attachment.objects.get()
    assert "病历.pdf" in page
    answer = client.get(reverse("interviews:attachment", args=[made.pk]))
    assert (answer.content, answer["Content-Type"]) == (PAPER, "application/pdf")
    assert Entry.objects.filter(action="talk.read", detail__how="attachment").count() == 1


@pytest.mark.parametrize("content", [b"", b"MZ a program", b"<html>"])
def test_what_is_neither_paper_nor_picture_is_refused_by_name(office: Office, content: bytes):
    talk = office.draft()
    file = SimpleUploadedFile("a.pdf", content)
    answer = office.signed_in(office.officer).post(
        reverse("interviews:attach", args=[talk.pk]), {"paper": file}
    )
    assert (answer.status_code, Attachment.objects.count()) == (422, 0)
    assert 'id="id_paper_error"' in answer.text or "paper" in answer.text


def test_neither_name_nor_bytes_lie_open_in_the_database(office: Office):
    attached(office, office.talk())
    row = Attachment.objects.values("name_sealed", "content_sealed").get()
    assert all(SAID.encode() not in bytes(value) for value in row.values())


def test_it_is_taken_off_a_draft_and_never_off_a_signed_talk(office: Office):
    draft, signed = attached(office, office.draft()), attached(office, office.talk(office.other))
    attaching.detach(draft, by=office.officer)
    with pytest.raises(PermissionDenied):
        attaching.detach(signed, by=office.officer)
    for statement in ("DELETE FROM interviews_attachment", "UPDATE interviews_attachment SET size = 1"):
        with pytest.raises(ProgrammingError), transaction.atomic(), connections["default"].cursor() as cursor:
            cursor.execute(statement)
    assert list(Attachment.objects.all()) == [signed]


def test_whoever_does_not_read_the_talk_opens_no_paper(office: Office):
    talk = office.talk(by=office.interviewer, level=Level.CONFIDENTIAL)
    made = attached(office, talk, by=office.interviewer)
    for user in (office.officer, office.chief, office.leader):
        client = office.signed_in(user)
        assert client.get(reverse("interviews:attachment", args=[made.pk])).status_code == 404
        assert SAID not in client.get(reverse("interviews:talk", args=[talk.pk])).text
        with pytest.raises(PermissionDenied):
            attaching.attach(talk, "x", PAPER, content_type="application/pdf", by=user)


def test_a_talk_has_so_many_and_no_more(office: Office):
    talk = office.talk()
    for _number in range(attaching.MOST):
        attached(office, talk)
    with pytest.raises(ValidationError, match="at most 20"):
        attached(office, talk)
