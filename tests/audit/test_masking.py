"""Numbers of people are masked however they are typed; ids of ours stay whole."""

import pytest

from audit.masking import masked

NUMBER, PHONE = "999999198001010015", "13900001111"


@pytest.mark.parametrize(
    "typed",
    [
        NUMBER,
        "99999919800101001X",
        "999999 19800101 0015",
        "999999800101001",
        NUMBER.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)}),
        PHONE,
        "+8613900001111",
        "139 0000 1111",
        "139-0000-1111",
        PHONE.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)}),
    ],
)
def test_a_number_is_masked_in_text_lists_and_names(typed):
    for text in (typed, f"号码{typed}。", f"a={typed}&b", f"/{typed}/"):
        kept = masked({"q": [text], text: (text,)})
        assert typed not in str(kept)
        assert "**" in kept["q"][0]


@pytest.mark.parametrize(
    "text",
    [
        "01a20f55-1956-728b-9de5-19948502522d",
        "01a20f55-1956-728b-9de5-139000011110",
        "13900001-1956-728b-9de5-199485025220",
        "2026-11-24T10:00:00.123456+08:00",
        "第十三批 1390000111 人",
        "1390000111122",
    ],
)
def test_what_is_no_number_of_a_person_stays_whole(text):
    assert masked(text) == text


def test_the_secret_of_a_link_is_masked_in_its_address():
    kept = masked({"path": f"/accounts/invitation/{'Abc-_9' * 7}/"})
    assert kept == {"path": "/accounts/invitation/****/"}


def test_a_fingerprint_stays_whole_whatever_digits_are_in_it():
    """Else one in some hundred sealed papers would not be what the trail says of them."""
    fingerprint = f"{'a' * 20}13912345678{'b' * 33}"
    assert masked({"sha256": fingerprint}) == {"sha256": fingerprint}
    assert masked(f"{fingerprint[1:]}") != fingerprint[1:]
