"""The gallery draws every component, in both languages, without a fault axe can see."""

import re

import pytest
from django.test import Client

from accounts.choices import Role
from tests.factories.house import House

pytestmark = pytest.mark.django_db
CHINESE = re.compile(r"[一-鿿]+")
MARK_AND_SWITCH = {"干", "中文"}


@pytest.fixture
def officer(house: House) -> Client:
    """A signed-in client."""
    return house.client(Role.HR_OFFICER)


def test_strangers_are_asked_to_sign_in():
    assert Client().get("/gallery/").url == "/accounts/login/?next=/gallery/"


def test_the_english_gallery_has_no_chinese(officer):
    officer.cookies["django_language"] = "en"
    html = officer.get("/gallery/").content.decode()
    assert set(CHINESE.findall(html)) == MARK_AND_SWITCH


def test_the_page_is_drawn_in_the_theme_of_the_cookie(officer):
    officer.cookies["theme"] = "dark"
    assert '<html lang="zh-Hans" data-bs-theme="dark">' in officer.get("/gallery/").content.decode()


def test_no_script_is_inline(officer):
    html = officer.get("/gallery/").content.decode()
    scripts = re.findall(r"<script(?![^>]*\bsrc=)([^>]*)>", html)
    assert [tag for tag in scripts if "application/json" not in tag] == []
    assert re.findall(r"\son\w+=", html) == []
