"""A zip of many forms: names in UTF-8 or GBK, one member in memory at a time, tricks refused first."""

import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from common.uploads import (
    ARCHIVE_MAGICS,
    FileRefused,
    ZipLimits,
    check_size,
    is_office_file,
    is_plain_path,
    open_zip,
)

PACKED_LIMIT = 200_000_000
FORM_LIMITS = ZipLimits(
    members=5_000, unpacked=1_000_000_000, member=8_000_000, ratio=150, ratio_from=1_000_000
)
UTF8_FLAG = 0x800
_IGNORED = {".ds_store", "thumbs.db", "desktop.ini"}


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive; `path` as the sender named it, with forward slashes. Unpacked when it is read."""

    path: str
    archive: zipfile.ZipFile = field(repr=False)
    info: zipfile.ZipInfo = field(repr=False)
    limit: int

    def read(self) -> bytes:
        """Its bytes; FileRefused when it is damaged, longer than it says, or an archive itself."""
        try:
            with self.archive.open(self.info) as stream:
                data = stream.read(self.limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise FileRefused("damaged_member", name=self.path) from error
        if len(data) > self.limit:
            raise FileRefused("unpacks_too_large", limit=self.limit // 1_000_000)
        if data.startswith(ARCHIVE_MAGICS):
            raise FileRefused("nested", name=self.path)
        return data

    @property
    def stem(self) -> str:
        """Base name without its extension."""
        return PurePosixPath(self.path).stem

    @property
    def extension(self) -> str:
        """Lower-case extension with its dot."""
        return PurePosixPath(self.path).suffix.lower()


def read_archive(data: bytes, limits: ZipLimits = FORM_LIMITS) -> list[Member]:
    """Check the whole table of contents, then give its files in their order; none has been unpacked."""
    check_size(data, PACKED_LIMIT)
    archive = open_zip(data, limits)
    if is_office_file(archive):
        raise FileRefused("office_file")
    members = [
        Member(member_path(info), archive, info, limits.member)
        for info in archive.infolist()
        if not info.is_dir()
    ]
    for member in members:
        if not is_plain_path(member.path):
            raise FileRefused("bad_path", name=member.path)
    return [member for member in members if not _is_litter(member.path)]


def member_path(info: zipfile.ZipInfo) -> str:
    """The name as the sender saw it: flagged UTF-8, else UTF-8 or GBK bytes that zipfile took for cp437."""
    if info.flag_bits & UTF8_FLAG:
        return info.filename.replace("\\", "/")
    try:
        raw = info.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename.replace("\\", "/")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding).replace("\\", "/")
        except UnicodeDecodeError:
            continue
    return info.filename.replace("\\", "/")


def _is_litter(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return not parts or "__MACOSX" in parts or parts[-1].lower() in _IGNORED or parts[-1].startswith("~$")
