"""An XML text as a tree of elements that know their bytes, so that an edit touches nothing else.

Document types and entities are refused, sizes are capped; nothing outside of the text is ever read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape

from cadres.lrmx.elements import FormRefused

SIZE_LIMIT = 8_000_000
ELEMENT_LIMIT = 5_000
DEPTH_LIMIT = 30
_OPEN_TAG = re.compile(rb"""<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>""")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

Span = tuple[int, int]


@dataclass(slots=True)
class Element:
    """One element: [start, open_end) is its start tag, [close, end) its end tag; <X/> is both."""

    tag: str
    start: int
    open_end: int
    close: int = 0
    end: int = 0
    texts: list[str] = field(default_factory=list)
    children: list["Element"] = field(default_factory=list)
    kept: list[Span] = field(default_factory=list)  # comments and processing instructions within

    @property
    def text(self) -> str:
        """The element's own text; nothing when it is only indent."""
        text = "".join(self.texts)
        return text if text.strip() else ""

    def first(self, tag: str) -> "Element | None":
        """The first child of that name."""
        return next((child for child in self.children if child.tag == tag), None)

    def walk(self) -> Iterator["Element"]:
        """The element and everything under it."""
        yield self
        for child in self.children:
            yield from child.walk()


class _Builder:
    def __init__(self, source: bytes) -> None:
        self.source, self.open, self.count = source, [], 0
        self.root: Element | None = None
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.begin
        self.parser.EndElementHandler = self.finish
        self.parser.CharacterDataHandler = self.characters
        self.parser.CommentHandler = lambda _text: self.keep(b"-->")
        self.parser.ProcessingInstructionHandler = lambda _target, _text: self.keep(b"?>")
        for name in ("StartDoctypeDeclHandler", "EntityDeclHandler", "ExternalEntityRefHandler"):
            setattr(self.parser, name, self.refuse)

    def refuse(self, *_args: object) -> None:
        raise FormRefused("doctype")

    def begin(self, tag: str, _attributes: dict) -> None:
        self.count += 1
        if self.count > ELEMENT_LIMIT or len(self.open) >= DEPTH_LIMIT:
            raise FormRefused("too_many_elements", limit=ELEMENT_LIMIT)
        start = self.parser.CurrentByteIndex
        element = Element(tag, start, _OPEN_TAG.match(self.source, start).end())
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def finish(self, _tag: str) -> None:
        element = self.open.pop()
        if self.source[element.open_end - 2 : element.open_end] == b"/>":
            element.close, element.end = element.start, element.open_end
        else:
            element.close = self.parser.CurrentByteIndex
            element.end = self.source.index(b">", element.close) + 1

    def characters(self, text: str) -> None:
        if self.open:
            self.open[-1].texts.append(text)

    def keep(self, ending: bytes) -> None:
        if self.open:
            start = self.parser.CurrentByteIndex
            self.open[-1].kept.append((start, self.source.index(ending, start) + len(ending)))


def parse(source: bytes) -> Element:
    """The root of a UTF-8 text; FormRefused when it is hostile, too large or broken."""
    if not source.strip():
        raise FormRefused("empty")
    if len(source) > SIZE_LIMIT:
        raise FormRefused("too_large", limit=SIZE_LIMIT // 1_000_000)
    builder = _Builder(source)
    try:
        builder.parser.Parse(source, True)
    except expat.ExpatError as error:
        raise FormRefused("broken", line=error.lineno, error=expat.ErrorString(error.code)) from error
    return builder.root


def escaped(text: str) -> bytes:
    """Text as XML content that reads back the same, a carriage return too; ValueError if XML cannot."""
    if match := _FORBIDDEN.search(text):
        raise ValueError(f"the character {match.group()!r} cannot stand in a form")
    return escape(text, {"\r": "&#xD;"}).encode()


def with_text(source: bytes, element: Element, text: str, newline: bytes) -> tuple[Span, bytes]:
    """The edit (span, new bytes) that gives an element this text and leaves what is nested in it alone."""
    content = escaped(text).replace(b"\n", newline)
    spans = sorted([*((child.start, child.end) for child in element.children), *element.kept])
    content += b"".join(source[start:end] for start, end in spans)
    if element.close != element.start:
        return (element.open_end, element.close), content
    opening = source[element.start : element.open_end - 2].rstrip()
    return (element.start, element.end), opening + b">" + content + b"</" + element.tag.encode() + b">"


def apply_edits(source: bytes, edits: list[tuple[Span, bytes]]) -> bytes:
    """The source with its edits made; those at one place in the order given."""
    pieces, position = [], 0
    for (start, end), content in sorted(edits, key=lambda edit: edit[0]):
        pieces += [source[position:start], content]
        position = end
    return b"".join([*pieces, source[position:]])


def indent_before(source: bytes, element: Element) -> bytes:
    """The blank bytes between an element and what stands before it."""
    before = source[: element.start]
    return before[len(before.rstrip(b" \t\r\n")) :]
