"""Hostile files for the tests, made on the spot so that none lies in the repository."""

import io
import struct
import zipfile


def zip_of(members: dict[str, bytes], **kwargs) -> bytes:
    """A zip with these members, deflated."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, **kwargs) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def raw_name_zip(name: bytes, data: bytes, external_attr: int = 0) -> bytes:
    """A stored zip whose only member has exactly these name bytes and no UTF-8 flag."""
    import zlib

    crc = zlib.crc32(data)
    local = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 0, 0, 33, crc, len(data), len(data), len(name), 0)
    sizes = (crc, len(data), len(data), len(name))
    central = struct.pack(
        "<4s6H3I5H2I", b"PK\x01\x02", 0x0314, 20, 0, 0, 0, 33, *sizes, 0, 0, 0, 0, external_attr, 0
    )
    body = local + name + data
    directory = central + name
    return body + directory + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), len(body), 0)


def zip_bomb() -> bytes:
    """60 MB of zeros in a few kilobytes."""
    return zip_of(
        {"a.lrmx": b"\0" * 5_000_000, "xl/workbook.xml": b"\0" * 60_000_000, "[Content_Types].xml": b""}
    )


def lying_zip() -> bytes:
    """A member that says it is 10 bytes long and is a megabyte."""
    data = bytearray(zip_of({"a.lrmx": b"\0" * 1_000_000}))
    for magic, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.index(magic) + offset
        data[place : place + 4] = struct.pack("<I", 10)
    return bytes(data)


def corner_workbook() -> bytes:
    """A small sound workbook whose sheet has one cell in the first and one in the last corner."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        page = book.add_worksheet("A")
        page.write("A1", 1)
        page.write("XFD1048576", 1)
    return out.getvalue()


SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def raw_workbook(*texts: str, prolog: str = "", dimension: str = "A1") -> bytes:
    """An .xlsx written by hand: these texts below each other, whatever XML they are."""
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{text}</t></is></c></row>'
        for n, text in enumerate(texts, 1)
    )
    page = (
        f'<worksheet xmlns="{SHEET}"><dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>'
    )
    return zip_of(
        {**_book("worksheet", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml": _xml(prolog + page)}
    )


def strings_bomb() -> bytes:
    """A workbook of two megabytes whose shared strings take some hundred megabytes, below every limit of a zip."""
    text = "".join(f"<si><t>{n:032}</t></si>" for n in range(700_000))
    strings = f'<sst xmlns="{SHEET}">{text}</sst>'
    return zip_of({**_book("sharedStrings", "sharedStrings.xml"), "xl/sharedStrings.xml": _xml(strings)})


def _book(kind: str, target: str) -> dict[str, bytes]:
    """The parts of a workbook whose only relation is this one."""
    sheet = '<sheet name="A" sheetId="1" r:id="r1"/>' if kind == "worksheet" else ""
    link = f'<Relationship Id="r1" Type="{OFFICE}/{{}}" Target="{{}}"/>'
    inside, outside = link.format(kind, target), link.format("officeDocument", "xl/workbook.xml")
    book = f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>{sheet}</sheets></workbook>'
    return {
        "[Content_Types].xml": _xml(f'<Types xmlns="{TYPES}"/>'),
        "_rels/.rels": _xml(f'<Relationships xmlns="{RELATIONS}">{outside}</Relationships>'),
        "xl/workbook.xml": _xml(book),
        "xl/_rels/workbook.xml.rels": _xml(f'<Relationships xmlns="{RELATIONS}">{inside}</Relationships>'),
    }


def _xml(text: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode()


def with_password(xls: bytes) -> bytes:
    """The .xls with a FILEPASS record where its first record stood."""
    place = xls.index(struct.pack("<HH", 0x005C, 112))
    return xls[:place] + struct.pack("<H", 0x002F) + xls[place + 2 :]
