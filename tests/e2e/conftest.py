"""A real browser and somebody signed in, for the walks through the product."""

import os
import shutil
from collections.abc import Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from accounts.choices import Role
from accounts.models import User
from accounts.services import add_user, grant_role
from common import scope
from units.services import add_unit

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # playwright's own loop runs in this thread


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def somebody(transactional_db) -> User:
    """An HR officer of a unit of their own; stays for the next test, since nothing is flushed between them."""
    with scope.everything():
        return User.objects.filter(username="walker").first() or walker()


def walker() -> User:
    """The officer, made once."""
    user = add_user("walker", "an invented password", name="Gu", by="test")
    grant_role(user, Role.HR_OFFICER, unit=add_unit("Walk", code="walk", by="test"), by="test")
    return user


@pytest.fixture
def walk(chromium: Browser, live_server, somebody: User) -> Iterator[BrowserContext]:
    """A browser in which somebody is signed in; the policy against inline script is lifted for axe alone."""
    client = Client()
    client.force_login(somebody)
    made = chromium.new_context(bypass_csp=True, base_url=live_server.url)
    made.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    yield made
    made.close()
