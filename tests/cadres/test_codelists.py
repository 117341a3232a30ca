"""Code lists shipped with the product."""

import pytest

from cadres.reference.codelists import code_lists, find_code


def test_the_lists_are_complete():
    assert {key: len(group.codes) for key, group in code_lists().items()} == {
        "GB22611": 2, "NLLB": 6, "GB3304": 60, "GB4762": 13, "GB8561": 351, "ZB64": 19, "GB6864": 56,
        "LRM_FAMILY": 81, "LRM_HEALTH": 3,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("key", "word", "code"),
    [("GB3304", "汉", "01"), ("GB3304", "毛难族", "36"), ("GB4762", "九三学社", "10")],
)
def test_old_spellings_and_short_forms_are_understood(key, word, code):
    assert find_code(key, word).code == code


def test_an_unknown_word_has_no_code():
    assert find_code("GB3304", "火星族") is None
