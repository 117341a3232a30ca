"""Citizen identity numbers."""

from datetime import date

import pytest

from common.identity import check_digit, mask_identity_number, read_identity_number


@pytest.mark.parametrize(
    ("number", "birth", "sex"),
    [
        ("11010519491231002X", date(1949, 12, 31), "female"),
        ("440524188001010014", date(1880, 1, 1), "male"),
        (" 11010519491231002x ", date(1949, 12, 31), "female"),
        ("１１０１０５１９４９１２３１００２Ｘ", date(1949, 12, 31), "female"),
    ],
)
def test_the_official_examples_are_sound(number, birth, sex):
    found = read_identity_number(number)
    assert (found.birth, found.sex, len(found.number), found.number[-1] in "X4") == (birth, sex, 18, True)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        ("110105194912310021", "check digit"),
        ("110105491231002", "17 digits"),
        ("", "17 digits"),
        ("X10105194912310021", "17 digits"),
    ],
)
def test_an_unsound_number_is_refused_without_being_repeated(number, reason):
    with pytest.raises(ValueError, match=reason) as caught:
        read_identity_number(number)
    assert not number or number not in str(caught.value)


def test_a_birth_date_that_does_not_exist_is_refused():
    first = "11010519490230002"
    with pytest.raises(ValueError, match="birth date"):
        read_identity_number(first + check_digit(first))


def test_masking_leaves_three_and_two():
    assert mask_identity_number("11010519491231002X") == "110*************2X"
    assert mask_identity_number("12345") == "*****"
