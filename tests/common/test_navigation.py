"""The menu holds what apps declared and the user may open."""

import pytest
from django.http import HttpRequest

from common import navigation
from common.navigation import MenuItem


@pytest.fixture
def registry(monkeypatch):
    """An empty registry, with nothing discovered."""
    monkeypatch.setattr(navigation, "registry", navigation.Registry())
    monkeypatch.setattr(navigation, "discover", lambda: None)


def request_at(path: str) -> HttpRequest:
    request = HttpRequest()
    request.path = path
    return request


def nobody(_request: HttpRequest) -> bool:
    return False


def test_entries_stand_in_their_section_by_order(registry):
    navigation.add_item(MenuItem("b", "home", 2, "B", "x", "healthz"))
    navigation.add_item(MenuItem("a", "home", 1, "A", "x", "readyz"))
    entries = navigation.sections_for(request_at("/"))[0]["entries"]
    assert [line["item"].label for line in entries] == ["A", "B"]


def test_what_is_not_allowed_leaves_no_empty_section(registry):
    navigation.add_item(MenuItem("a", "cadres", 1, "A", "x", "healthz", allowed=nobody))
    assert navigation.sections_for(request_at("/")) == []


def test_only_the_longest_address_is_current(registry):
    navigation.add_item(MenuItem("a", "home", 1, "A", "x", "healthz"))
    navigation.add_item(MenuItem("b", "home", 2, "B", "x", "healthz"))
    entries = navigation.sections_for(request_at("/healthz"))[0]["entries"]
    assert sum(line["current"] for line in entries) == 1


def test_an_unknown_section_is_refused(registry):
    with pytest.raises(ValueError, match="unknown section"):
        navigation.add_item(MenuItem("a", "elsewhere", 1, "A", "x", "healthz"))


def test_two_entries_of_one_key_are_refused(registry):
    navigation.add_item(MenuItem("a", "home", 1, "A", "x", "healthz"))
    with pytest.raises(ValueError, match="twice"):
        navigation.add_item(MenuItem("a", "home", 2, "B", "x", "healthz"))
