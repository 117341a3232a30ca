"""Cells drawn without a template escape what they are given, as a template would."""

import pytest
from django.template import Context, Template

EVIL = '<script>"x"</script>'
SAFE = "&lt;script&gt;&quot;x&quot;&lt;/script&gt;"


def drawn(tag: str, **context: object) -> str:
    return Template(f"{{% load cells %}}{{% {tag} %}}").render(Context(context))


@pytest.mark.parametrize(
    ("kind", "value", "times"),
    [
        ("word", EVIL, 1),
        ("wide", EVIL, 2),
        ("number", EVIL, 1),
        ("link", (EVIL, EVIL), 2),
        ("marks", [{"tone": EVIL, "title": EVIL, "word": EVIL}], 3),
        ("status", {"outcome": "ok", "label": EVIL}, 1),
    ],
)
def test_a_cell_escapes_its_value(kind, value, times):
    html = drawn("cells row", row=[(kind, value)])
    assert (html.count(SAFE), "<script>" in html) == (times, False)


@pytest.mark.parametrize("kind", ["word", "wide", "number", "status"])
def test_nothing_is_drawn_as_a_dash(kind):
    assert "—" in drawn("cells row", row=[(kind, None)])


def test_choices_escape_and_mark_what_is_chosen():
    html = drawn("choices 'unit' 'checkbox' options", options=[(EVIL, EVIL, True), ("b", "B", False)])
    assert (html.count(SAFE), html.count(" checked"), "<script>" in html) == (2, 1, False)
