"""What in a page could run as a script, or lead it elsewhere."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

Attributes = dict[str, str]
LEADS = frozenset({"href", "src", "action", "formaction", "xlink:href", "data", "poster"})
RUNS = re.compile(r"\s*(javascript|vbscript|data\s*:\s*text/html)\s*:?", re.IGNORECASE)
OURS = ("/static/", "/api/v1/docs/")
EVALUATED = frozenset({"hx-vars", "srcdoc", "nonce"})  # a nonce would let a script in that we do not need


class Markup(HTMLParser):
    """Collects the faults of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.within = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One element."""
        given = {name: value or "" for name, value in attrs}
        self.within = tag if tag in {"script", "style"} and not is_data(given) else ""
        self.faults += [f"<{tag}> {fault}" for fault in (*faults_of_tag(tag, given), *faults_of(given))]

    def handle_endtag(self, _tag: str) -> None:
        """Its end."""
        self.within = ""

    def handle_data(self, data: str) -> None:
        """A script or style within the page."""
        if self.within and data.strip():
            self.faults.append(f"<{self.within}> within the page: {data.strip()[:60]}")


def is_data(given: Attributes) -> bool:
    """A script element that no browser runs."""
    return given.get("type") == "application/json" and "src" not in given


def faults_of_tag(tag: str, given: Attributes) -> Iterator[str]:
    """Elements that may not be, or not so."""
    source = given.get("src", "")
    if tag == "script" and not is_data(given) and not source.startswith(OURS):
        yield f"from {source or 'nowhere'}"
    if tag in {"base", "iframe", "object", "embed", "applet"} or "refresh" in given.get("http-equiv", ""):
        yield "has no place here"
    if tag == "form" and "//" in given.get("action", ""):
        yield f"sends to {given['action']}"


def faults_of(given: Attributes) -> Iterator[str]:
    """Attributes that run, or are evaluated."""
    for name, value in given.items():
        if name.startswith(("on", "hx-on")) or name in EVALUATED:
            yield f"{name}={value[:60]}"
        if name in LEADS and RUNS.match(value):
            yield f"{name}={value[:60]}"
        if name in {"hx-vals", "hx-headers"} and value.lstrip().startswith(("js:", "javascript:")):
            yield f"{name}={value[:60]}"
        if name == "hx-trigger" and "[" in value:
            yield f"{name}={value[:60]}"
