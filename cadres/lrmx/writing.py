"""A new form: all 34 elements in their order, as the official editor writes them."""

import base64
import codecs
from collections.abc import Iterable, Mapping

from cadres.lrmx.document import FamilyMember
from cadres.lrmx.elements import ELEMENTS, EXTRA_ELEMENTS, FAMILY, FAMILY_ELEMENTS
from cadres.lrmx.spans import escaped

FORMAT_VERSION = "3.2.1.6"


def write_new(
    fields: Mapping[str, str], family: Iterable[FamilyMember] = (), *, photo: bytes | None = None
) -> bytes:
    """Bytes of a form: UTF-8 with BOM, two blanks of indent, LF. The 2025 elements only when given."""
    known = {*ELEMENTS, *EXTRA_ELEMENTS} - {FAMILY}
    if strange := sorted(set(fields) - known):
        raise KeyError(", ".join(strange))
    texts = {"Version": FORMAT_VERSION, **{name: text.replace("\r\n", "\n") for name, text in fields.items()}}
    if photo:
        texts["ZhaoPian"] = base64.b64encode(photo).decode()
    extras = tuple(name for name in EXTRA_ELEMENTS if fields.get(name))
    lines = [
        _family(family) if name == FAMILY else _element("  ", name, texts.get(name, ""))
        for name in (*ELEMENTS[:-1], *extras, ELEMENTS[-1])
    ]
    text = '<?xml version="1.0" encoding="utf-8"?>\n<Person>\n' + "".join(lines) + "</Person>"
    return codecs.BOM_UTF8 + text.encode()


def _element(indent: str, name: str, text: str) -> str:
    return f"{indent}<{name}>{escaped(text).decode()}</{name}>\n" if text else f"{indent}<{name} />\n"


def _family(family: Iterable[FamilyMember]) -> str:
    items = [
        "    <Item>\n"
        + "".join(
            _element("      ", name, text) for name, text in zip(FAMILY_ELEMENTS, row.values, strict=True)
        )
        + "    </Item>\n"
        for row in family
    ]
    return f"  <{FAMILY}>\n{''.join(items)}  </{FAMILY}>\n" if items else f"  <{FAMILY} />\n"
