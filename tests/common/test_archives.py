"""Zips of forms."""

import pytest

from common.archives import read_archive
from common.uploads import FileRefused, ZipLimits
from tests.common.hostile import lying_zip, raw_name_zip, zip_bomb, zip_of


def names(data: bytes) -> list[str]:
    return [member.path for member in read_archive(data)]


@pytest.mark.parametrize(
    "raw", ["任免表/张三.lrmx".encode("gbk"), "任免表/张三.lrmx".encode(), "任免表\\张三.lrmx".encode("gbk")]
)
def test_names_are_read_in_gbk_and_in_utf8(raw):
    [member] = read_archive(raw_name_zip(raw, b"x"))
    assert (member.path, member.stem, member.extension, member.read()) == (
        "任免表/张三.lrmx",
        "张三",
        ".lrmx",
        b"x",
    )


def test_names_flagged_utf8_are_read():
    assert names(zip_of({"张三.lrmx": b"1", "李四.LRMX": b"2"})) == ["张三.lrmx", "李四.LRMX"]


def test_litter_of_operating_systems_is_left_out():
    assert names(zip_of({"__MACOSX/a.lrmx": b"", "a/.DS_Store": b"", "Thumbs.db": b"", "a.lrmx": b"1"})) == [
        "a.lrmx"
    ]


SYMLINK = 0o120777 << 16


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"hello", "not_a_zip"),
        (b"PK\x03\x04hello", "damaged"),
        (zip_bomb(), "ratio"),
        (zip_of({"../a.lrmx": b"x"}), "bad_path"),
        (zip_of({"/etc/a.lrmx": b"x"}), "bad_path"),
        (raw_name_zip(b"C:\\a.lrmx", b"x"), "bad_path"),
        (raw_name_zip(b"..\\a.lrmx", b"x"), "bad_path"),
        (raw_name_zip(b"a.lrmx", b"/etc/passwd", SYMLINK), "bad_path"),
        (zip_of({"a.lrmx": b"\0" * 4_000_000}), "ratio"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bombs_and_path_tricks_are_refused_before_anything_is_read(data, code):
    with pytest.raises(FileRefused) as caught:
        read_archive(data)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("data", "code"),
    [(zip_of({"b.lrmx": zip_of({"a.lrmx": b"x"})}), "nested"), (lying_zip(), "damaged_member")],
    ids=["nested", "lying"],
)
def test_an_archive_in_the_archive_and_a_lying_size_are_refused_when_read(data, code):
    with pytest.raises(FileRefused) as caught:
        [member.read() for member in read_archive(data)]
    assert caught.value.code == code


def test_the_number_of_members_is_capped():
    with pytest.raises(FileRefused) as caught:
        read_archive(zip_of({f"{n}.lrmx": b"" for n in range(11)}), ZipLimits(members=10))
    assert caught.value.code == "too_many_members"
