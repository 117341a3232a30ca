"""Nothing goes out without its Chinese."""

import polib
import pytest
from django.utils import translation

from config import catalogues


def test_every_message_has_its_chinese():
    catalogue, conflicts = catalogues.merged()
    assert conflicts + catalogues.untranslated(catalogue) == []


def test_messages_of_code_are_found_through_their_functions():
    source = 'a = _("One")\nb = ngettext("%d two", "%d twos", n)\nc = pgettext("where", "Three")\n'
    assert [message for message, _line in catalogues.python_messages(source)] == [
        ("", "One"),
        ("", "%d two"),
        ("where", "Three"),
    ]


def test_messages_of_templates_are_found_with_their_variables():
    source = '{% load i18n %}\n<p>{% translate "One, (two)" %}</p>{% blocktranslate %}Hello {{ name }}{% endblocktranslate %}'
    assert list(catalogues.template_messages(source)) == [
        (("", "One, (two)"), 2),
        (("", "Hello %(name)s"), 2),
    ]


@pytest.fixture
def parts(tmp_path, monkeypatch):
    """Two parts that disagree about one message."""
    for name, words in (("a", "甲"), ("b", "乙")):
        part = polib.POFile()
        part.append(polib.POEntry(msgid="Word", msgstr=words))
        part.save(str(tmp_path / f"{name}.po"))
    monkeypatch.setattr(catalogues, "PARTS", tmp_path)
    monkeypatch.setattr(catalogues, "CATALOGUE", tmp_path / "none")
    monkeypatch.setattr(catalogues, "ROOT", tmp_path)


def test_two_translations_of_one_message_are_named_and_the_first_holds(parts):
    catalogue, conflicts = catalogues.merged()
    assert [entry.msgstr for entry in catalogue] == ["甲"]
    assert conflicts == ["b.po: 'Word' is '乙', but '甲' in a.po"]


def test_english_is_the_message_itself():
    with translation.override("en"):
        assert translation.gettext("Sign in") == "Sign in"
