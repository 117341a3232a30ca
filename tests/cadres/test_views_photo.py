"""The picture in a file: who sees it, what is taken as one, how it leaves with the form."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from audit.models import Entry
from cadres.imports.forms_export import export_form
from cadres.lrmx import read_lrmx
from cadres.models import Cadre
from cadres.services import LARGEST_PHOTO, set_photo
from files.models import StoredFile
from tests.cadres.people import client_of, make_zone

pytestmark = pytest.mark.django_db
JPEG = b"\xff\xd8\xff\xe0" + bytes(200)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)


@pytest.fixture
def zone():
    return make_zone()


def sent(user, zone, content, **data):
    photo = {"photo": SimpleUploadedFile("我.jpg", content, "image/jpeg")} if content else {}
    return client_of(user).post(reverse("cadres:change_photo", args=[zone.cadre.pk]), photo | data)


def seen(user, zone):
    return client_of(user).get(reverse("cadres:photo", args=[zone.cadre.pk]))


def test_a_picture_is_kept_sealed_and_shown_in_the_header(zone):
    assert sent(zone.officer, zone, PNG).status_code == 302
    file = StoredFile.objects.get()
    assert (file.content_type, PNG in bytes(file.sealed)) == ("image/png", False)
    page = client_of(zone.leader).get(reverse("cadres:record", args=[zone.cadre.pk])).content.decode()
    assert f'src="{reverse("cadres:photo", args=[zone.cadre.pk])}?v={file.pk}"' in page


def test_it_is_served_as_a_file_that_no_browser_takes_for_a_page(zone):
    set_photo(zone.cadre, JPEG, by="test")
    answer = seen(zone.leader, zone)
    assert answer.content == JPEG
    heads = ["Content-Type", "X-Content-Type-Options", "Cache-Control"]
    assert [answer[name] for name in heads] == ["image/jpeg", "nosniff", "private, no-store"]
    assert answer["Content-Disposition"].startswith("attachment;")


@pytest.mark.parametrize(
    "content", [b"<html>" * 9, b"GIF89a" + bytes(9), b"", JPEG + bytes(LARGEST_PHOTO)], ids=["page", "gif", "none", "large"]
)  # fmt: skip
def test_what_is_no_picture_or_too_large_is_refused_beside_the_field(zone, content):
    answer = sent(zone.officer, zone, content)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["photo"])
    assert not StoredFile.objects.exists()


def test_neither_a_leader_nor_another_unit_may_change_it(zone):
    assert [sent(user, zone, JPEG).status_code for user in (zone.leader, zone.stranger)] == [403, 404]


def test_another_unit_does_not_find_it(zone):
    set_photo(zone.cadre, JPEG, by="test")
    assert (seen(zone.officer, zone).status_code, seen(zone.stranger, zone).status_code) == (200, 404)


def test_a_picture_is_replaced_and_taken_out_and_both_are_in_the_trail(zone):
    for content in (JPEG, PNG):
        sent(zone.officer, zone, content)
    assert seen(zone.officer, zone).content == PNG
    assert sent(zone.officer, zone, None, remove="on").status_code == 302
    assert seen(zone.officer, zone).status_code == 404
    acts = (
        Entry.objects.filter(action__startswith="cadre.photo").order_by("pk").values_list("action", flat=True)
    )
    assert list(acts) == ["cadre.photo_set", "cadre.photo_set", "cadre.photo_removed"]


def test_the_picture_goes_with_the_person_to_another_unit(zone):
    set_photo(zone.cadre, JPEG, by="test")
    Cadre.objects.filter(pk=zone.cadre.pk).update(home_unit=zone.bureau)
    assert (seen(zone.stranger, zone).status_code, seen(zone.officer, zone).status_code) == (200, 404)


def test_the_form_that_leaves_has_the_picture_of_the_file(zone):
    cadre = set_photo(zone.cadre, JPEG, by="test")
    first = export_form(cadre, by="test")
    assert read_lrmx(first).photo.data == JPEG
    cadre = set_photo(cadre, PNG, by="test")
    assert read_lrmx(export_form(cadre, by="test")).photo.data == PNG
