"""Files people hand in, judged before anything opens them: their first bytes, and what zips hide."""

import io
import stat
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
ARCHIVE_MAGICS = (
    ZIP_MAGIC,
    b"PK\x05\x06",
    b"Rar!",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ\x00",
)

PDF_MAGIC, PDF = b"%PDF-", "application/pdf"
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PICTURES = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))

REASONS = {
    "empty": _("The file is empty."),
    "too_large": _("The file is larger than %(limit)s MB."),
    "not_a_sheet": _(
        "The file is not an Excel workbook. Open it and save it as .xlsx (Save As), then send that."
    ),
    "encrypted": _("The file is protected by a password. Take the password off and send it again."),
    "damaged": _("The file is damaged and cannot be opened: save it again and send that."),
    "damaged_member": _("“%(name)s” in the file is damaged: pack the files again and send that."),
    "not_a_zip": _("The file is not a zip archive."),
    "too_many_members": _("The file holds more than %(limit)s parts."),
    "unpacks_too_large": _("The file unpacks to more than %(limit)s MB."),
    "ratio": _("“%(name)s” in the file is compressed beyond belief; it is not opened."),
    "bad_path": _("“%(name)s” in the file has a path that leads outside of it; nothing was opened."),
    "nested": _("“%(name)s” is an archive within the archive: unpack it and send the forms themselves."),
    "no_forms": _("The archive holds no appointment form (.lrmx or .lrm)."),
    "needs_too_much": _("The file takes too much memory or time to open. Split it and send the parts."),
    "too_many_rows": _("The sheet “%(name)s” has more than %(limit)s rows."),
    "not_a_picture": _("The file is not a JPEG or PNG picture."),
    "not_a_paper": _("The file is neither a PDF nor a JPEG or PNG picture."),
    "no_header": _("No sheet has a row of headings with 姓名: this is no roster."),
    "too_many_columns": _("The sheet “%(name)s” has more than %(limit)s columns."),
    "too_many_cells": _("The sheet “%(name)s” has more than %(limit)s cells. Split it and send the parts."),
    "no_attendance": _("No sheet has the headings 签到号, 场次 and 学时: use the sheet made for the event."),
    "no_rows": _("There is nobody below the headings of the sheet."),
    "office_file": _(
        "This is an Excel or Word file, no archive of appointment forms. Send a sheet on the page for sheets;"
        " export forms as .lrmx in the form editor."
    ),
}


class FileRefused(ValueError):  # noqa: N818  reads as what happened
    """A file is not taken; `code` is a key of REASONS and the text says what to do."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code, self.params = code, params

    def __str__(self) -> str:
        return str(REASONS[self.code]) % self.params


@dataclass(frozen=True, slots=True)
class ZipLimits:
    """What a zip may hold: members, bytes unpacked in all and each, ratio of a large member."""

    members: int = 2_000
    unpacked: int = 300_000_000
    member: int = 200_000_000
    ratio: int = 150
    ratio_from: int = 2_000_000


def check_size(data: bytes, limit: int) -> None:
    """Refuse nothing at all and more than `limit` bytes."""
    if not data:
        raise FileRefused("empty")
    if len(data) > limit:
        raise FileRefused("too_large", limit=limit // 1_000_000)


def picture_type(data: bytes, limit: int) -> str:
    """The media type of a picture, by its first bytes and not by what it is called."""
    check_size(data, limit)
    found = next((kind for magic, kind in PICTURES if data.startswith(magic)), None)
    if found is None:
        raise FileRefused("not_a_picture")
    return found


def paper_type(data: bytes, limit: int) -> str:
    """The media type of a paper: a PDF or a picture, by its first bytes."""
    check_size(data, limit)
    found = PDF if data.startswith(PDF_MAGIC) else next((k for m, k in PICTURES if data.startswith(m)), None)
    if found is None:
        raise FileRefused("not_a_paper")
    return found


def open_zip(data: bytes, limits: ZipLimits) -> zipfile.ZipFile:
    """The archive, after its table of contents was found harmless; no member has been unpacked."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
        raise FileRefused("damaged" if data.startswith(ZIP_MAGIC) else "not_a_zip") from error
    check_members(archive.infolist(), len(data), limits)
    return archive


def check_members(members: Sequence[zipfile.ZipInfo], packed: int, limits: ZipLimits) -> None:
    """Refuse by the table of contents: count, sizes, ratio, encryption, links, paths, overlapping members."""
    if len(members) > limits.members:
        raise FileRefused("too_many_members", limit=limits.members)
    if sum(member.compress_size for member in members) > packed:
        raise FileRefused("damaged")
    if sum(member.file_size for member in members) > limits.unpacked:
        raise FileRefused("unpacks_too_large", limit=limits.unpacked // 1_000_000)
    for member in members:
        _check_member(member, limits)


def _check_member(member: zipfile.ZipInfo, limits: ZipLimits) -> None:
    if member.flag_bits & 0x1:
        raise FileRefused("encrypted")
    if member.file_size > limits.member:
        raise FileRefused("unpacks_too_large", limit=limits.member // 1_000_000)
    if member.file_size > limits.ratio_from and member.file_size > limits.ratio * max(
        member.compress_size, 1
    ):
        raise FileRefused("ratio", name=member.filename)
    if stat.S_ISLNK(member.external_attr >> 16) or not is_plain_path(member.filename):
        raise FileRefused("bad_path", name=member.filename)


OFFICE_MEMBERS = {"[content_types].xml", "word/document.xml", "xl/workbook.xml", "content.xml"}


def is_office_file(archive: zipfile.ZipFile) -> bool:
    """Whether a zip is a document of an office program."""
    return not OFFICE_MEMBERS.isdisjoint(name.lower() for name in archive.namelist())


def is_plain_path(name: str) -> bool:
    """Relative, downwards only, without drive letters and NUL."""
    path = name.replace("\\", "/")
    return not (path.startswith("/") or path[1:2] == ":" or "\x00" in path or ".." in path.split("/"))
