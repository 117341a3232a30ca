"""Chinese unless switched."""

from django.test import RequestFactory

from common.language import chosen_language


def test_the_language_of_the_browser_is_not_asked():
    assert chosen_language(RequestFactory().get("/", HTTP_ACCEPT_LANGUAGE="en")) == "zh-hans"


def test_the_switch_decides():
    request = RequestFactory().get("/")
    request.COOKIES["django_language"] = "en"
    assert chosen_language(request) == "en"


def test_an_unknown_language_is_chinese():
    request = RequestFactory().get("/")
    request.COOKIES["django_language"] = "fr"
    assert chosen_language(request) == "zh-hans"
