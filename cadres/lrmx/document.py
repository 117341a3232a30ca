"""A form as it came: its fields to read, its bytes to give back, edits that change only what they name."""

import base64
import binascii
import codecs
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cadres.lrmx.elements import ELEMENTS, EXTRA_ELEMENTS, FAMILY, FAMILY_ELEMENTS, FormRefused
from cadres.lrmx.spans import Element, Span, apply_edits, escaped, indent_before, parse, with_text

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9_.-]+)["']""")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_PICTURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)

Edit = tuple[Span, bytes]


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """One row of 家庭主要成员及重要社会关系, as written."""

    relation: str = ""
    name: str = ""
    birth: str = ""
    politics: str = ""
    post: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """In the order of FAMILY_ELEMENTS."""
        return (self.relation, self.name, self.birth, self.politics, self.post)


@dataclass(frozen=True, slots=True)
class Photo:
    """The picture of a form; the media type is told by its first bytes, never by a name."""

    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """An element we do not know: its path from the root and its raw text. It is kept on export."""

    path: str
    raw: str


@dataclass(frozen=True)
class LrmxDocument:
    """A form: `original` are the bytes that came, `fields` the texts by element name (absent ones are '')."""

    original: bytes
    encoding: str
    bom: bytes
    source: bytes = field(repr=False)  # the text as UTF-8 without BOM; spans count in it
    root: Element = field(repr=False)

    @cached_property
    def fields(self) -> dict[str, str]:
        """Every known element but the family, as written; what holds only blanks is ''."""
        names = [name for name in (*ELEMENTS, *EXTRA_ELEMENTS) if name != FAMILY]
        return {name: self._text(self.root, name) for name in names}

    @cached_property
    def family(self) -> tuple[FamilyMember, ...]:
        """The family rows that say anything."""
        rows = (FamilyMember(*(self._text(item, name) for name in FAMILY_ELEMENTS)) for item in self._items())
        return tuple(row for row in rows if any(row.values))

    @cached_property
    def unknown(self) -> tuple[Unknown, ...]:
        """Elements that are not of the form, and second ones of a kind."""
        return tuple(_unknown_of(self.source, self.root))

    @cached_property
    def photo(self) -> Photo | None:
        """The picture; None when there is none or it is no picture (then `photo_is_bad`)."""
        return decode_photo(self.fields["ZhaoPian"])

    @property
    def photo_is_bad(self) -> bool:
        """Something stands where the picture should be, but it is none."""
        return bool(self.fields["ZhaoPian"]) and self.photo is None

    @property
    def name(self) -> str:
        """姓名 without the blanks that pad two characters."""
        return re.sub(r"\s", "", self.fields["XingMing"])

    def replace(
        self, fields: Mapping[str, str], family: Iterable[FamilyMember] | None = None
    ) -> "LrmxDocument":
        """The form with these fields changed and nothing else; the same bytes when nothing differs."""
        edits = [edit for name, text in fields.items() for edit in self._field_edits(name, text)]
        if family is not None and tuple(family := tuple(family)) != self.family:
            edits += self._family_edits(family)
        if not edits:
            return self
        body = apply_edits(self.source, edits).decode()
        return read_lrmx(self.bom + body.encode(self.encoding, "xmlcharrefreplace"))

    def _field_edits(self, name: str, text: str) -> list[Edit]:
        if name not in self.fields:
            raise KeyError(name)
        element = self.root.first(name)
        if text == self.fields[name]:
            return []
        if element is None:
            return [self._insertion(name, escaped(text).replace(b"\n", self._newline))]
        return [with_text(self.source, element, text, self._newline)]

    def _insertion(self, name: str, content: bytes) -> Edit:
        """A missing element goes behind the nearest one that stands before it in the order of the form."""
        raw = b"<%b>%b</%b>" % (name.encode(), content, name.encode())
        order = [*ELEMENTS[:-1], *EXTRA_ELEMENTS, ELEMENTS[-1]]
        before = [self.root.first(other) for other in order[: order.index(name)]]
        before = [element for element in before if element is not None]
        if before:
            place = before[-1].end
            return (place, place), indent_before(self.source, before[-1]) + raw
        if self.root.close == self.root.start:
            return with_text_raw(self.source, self.root, raw)
        return (self.root.open_end, self.root.open_end), raw

    def _family_edits(self, family: tuple[FamilyMember, ...]) -> list[Edit]:
        container, items = self.root.first(FAMILY), self._items()
        if container is None:
            return [self._insertion(FAMILY, self._new_items(family, b""))]
        rows = [item for item in items if any(self._text(item, name) for name in FAMILY_ELEMENTS)]
        edits = [edit for item, row in zip(rows, family, strict=False) for edit in self._row_edits(item, row)]
        edits += [
            ((item.start - len(indent_before(self.source, item)), item.end), b"")
            for item in rows[len(family) :]
        ]
        if added := family[len(rows) :]:
            edits.append(self._rows_added(container, items, added))
        return edits

    def _rows_added(self, container: Element, items: list[Element], added: tuple[FamilyMember, ...]) -> Edit:
        if items:
            last = items[-1]
            return (last.end, last.end), self._new_items(added, indent_before(self.source, last))
        if container.close == container.start:
            return with_text_raw(self.source, container, self._new_items(added, b""))
        return (container.open_end, container.open_end), self._new_items(added, b"")

    def _row_edits(self, item: Element, row: FamilyMember) -> list[Edit]:
        edits: list[Edit] = []
        for name, text in zip(FAMILY_ELEMENTS, row.values, strict=True):
            child = item.first(name)
            if text == self._text(item, name):
                continue
            if child is not None:
                edits.append(with_text(self.source, child, text, self._newline))
            else:
                place = item.close if item.close != item.start else item.end
                edits.append(((place, place), b"<%b>%b</%b>" % (name.encode(), escaped(text), name.encode())))
        return edits

    def _new_items(self, rows: tuple[FamilyMember, ...], indent: bytes) -> bytes:
        return b"".join(indent + family_xml(row) for row in rows)

    @property
    def _newline(self) -> bytes:
        return b"\r\n" if self.source.count(b"\r\n") * 2 > self.source.count(b"\n") else b"\n"

    def _items(self) -> list[Element]:
        container = self.root.first(FAMILY)
        return [child for child in container.children if child.tag == "Item"] if container else []

    @staticmethod
    def _text(parent: Element, name: str) -> str:
        element = parent.first(name)
        return "" if element is None else element.text


def family_xml(row: FamilyMember) -> bytes:
    """A family row as an Item element on one line."""
    parts = zip(FAMILY_ELEMENTS, row.values, strict=True)
    return b"<Item>%b</Item>" % b"".join(
        b"<%b>%b</%b>" % (n.encode(), escaped(t), n.encode()) for n, t in parts
    )


def with_text_raw(source: bytes, element: Element, raw: bytes) -> Edit:
    """The edit that opens an <X/> around raw XML."""
    opening = source[element.start : element.open_end - 2].rstrip()
    return (element.start, element.end), opening + b">" + raw + b"</" + element.tag.encode() + b">"


def decode_photo(text: str) -> Photo | None:
    """A picture from base64 text, whatever its blanks; None when it is none."""
    try:
        data = base64.b64decode(re.sub(r"\s", "", text), validate=True)
    except (binascii.Error, ValueError):
        return None
    return sniff_photo(data)


def sniff_photo(data: bytes) -> Photo | None:
    """A picture by its first bytes, or None."""
    media_type = next((kind for magic, kind in _PICTURES if data.startswith(magic)), None)
    return Photo(data, media_type) if media_type else None


def _unknown_of(source: bytes, root: Element) -> Iterable[Unknown]:
    seen: set[str] = set()
    for child in root.children:
        path = f"{root.tag}/{child.tag}"
        if child.tag not in {*ELEMENTS, *EXTRA_ELEMENTS} or child.tag in seen:
            yield _unknown(source, path, child)
        elif child.tag == FAMILY:
            yield from _unknown_in_family(source, path, child)
        else:
            yield from (_unknown(source, f"{path}/{inner.tag}", inner) for inner in child.children)
        seen.add(child.tag)


def _unknown_in_family(source: bytes, path: str, container: Element) -> Iterable[Unknown]:
    for item in container.children:
        if item.tag != "Item":
            yield _unknown(source, f"{path}/{item.tag}", item)
            continue
        for inner in item.children:
            deeper = [inner] if inner.tag not in FAMILY_ELEMENTS else inner.children
            yield from (_unknown(source, f"{path}/Item/{element.tag}", element) for element in deeper)


def _unknown(source: bytes, path: str, element: Element) -> Unknown:
    return Unknown(path, source[element.start : element.end].decode())


def read_lrmx(data: bytes) -> LrmxDocument:
    """Read a form; FormRefused with a sentence when it is none, hostile or broken."""
    bom, encoding = _encoding_of(data)
    body = data[len(bom) :]
    try:
        text = body.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        encoding, text = "gb18030", _decode_gbk(body)
    if text.encode(encoding) != body:
        raise FormRefused("encoding")
    source = text.encode()
    root = parse(source)
    if root.tag != "Person":
        raise FormRefused("not_a_form", name=root.tag[:40])
    return LrmxDocument(data, encoding, bom, source, root)


def _encoding_of(data: bytes) -> tuple[bytes, str]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return bom, encoding
    declared = _DECLARED.match(data[:200])
    name = declared.group(1).decode().lower() if declared else "utf-8"
    return b"", "gb18030" if name in {"gbk", "gb2312", "gb18030", "cp936"} else "utf-8"


def _decode_gbk(body: bytes) -> str:
    try:
        return body.decode("gb18030")
    except UnicodeDecodeError as error:
        raise FormRefused("encoding") from error
