"""A page as a browser reads it: what it asks for when it has loaded, and what its forms would send."""

from collections.abc import Mapping
from html.parser import HTMLParser

CHOSEN, MARKED = {"submit", "button", "file"}, {"checkbox", "radio"}


class Page(HTMLParser):
    """Addresses of the parts that are fetched at once, and the fields of each form that is posted."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.forms: list[dict[str, str]] = []
        self.open, self.area, self.select = False, "", ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag asks for or holds."""
        found = {name: value or "" for name, value in attrs}
        if "load" in found.get("hx-trigger", "") and "hx-get" in found:
            self.parts.append(found["hx-get"])
        if tag == "form":
            self.open = found.get("method", "").lower() == "post"
            self.forms += [{}] if self.open else []
        elif self.open:
            self.note(tag, found)

    def note(self, tag: str, found: Mapping[str, str]) -> None:
        """A field of the form that is open."""
        name, kind = found.get("name", ""), found.get("type", "")
        if tag == "textarea":
            self.area = name
            self.forms[-1][name] = ""
        elif tag == "select":
            self.select = "" if "multiple" in found else name
        elif tag == "option" and self.select and ("selected" in found or self.select not in self.forms[-1]):
            self.forms[-1][self.select] = found.get("value", "")
        elif tag == "input" and name and kind not in CHOSEN and (kind not in MARKED or "checked" in found):
            self.forms[-1][name] = found.get("value", "on" if kind in MARKED else "")

    def handle_data(self, data: str) -> None:
        """The text of a large field."""
        if self.area:
            self.forms[-1][self.area] += data

    def handle_endtag(self, tag: str) -> None:
        """What was open is not any more."""
        if tag == "textarea" and self.area:
            self.forms[-1][self.area] = self.forms[-1][self.area].removeprefix("\n")  # the one after the tag
            self.area = ""
        elif tag == "select":
            self.select = ""
        elif tag == "form":
            self.open = False
