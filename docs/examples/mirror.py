"""A copy of units and cadre files that another system keeps, by the feed of changes; in the standard library alone.

    API_TOKEN=… python docs/examples/mirror.py https://cadres.example.org copy.json

Each call brings the copy up to date. It is written whole or not at all, with the place in the feed it stands at:
a call that is broken off costs nothing but its own reading.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

FEED = "/api/v1/changes/"
AT_ONCE = 200
SIGHT_CHANGED, TOO_MANY = 409, 429
Answer = Mapping[str, object]


class SightChangedError(Exception):
    """What the token may read is not what it was: the copy begins anew."""


class Mirror:
    """The objects by resource and id; `ask` asks the feed with these parameters."""

    def __init__(
        self, ask: Callable[[dict[str, object]], Answer], kept: Answer | None = None, size: int = AT_ONCE
    ):
        self.ask, self.size = ask, size
        self.after: str = (kept or {}).get("after", "")
        self.objects: dict[str, dict[str, object]] = (kept or {}).get("objects", {})

    def follow(self) -> dict[str, dict[str, object]]:
        """Read to the end of the feed."""
        while True:
            try:
                told = self.ask({"page_size": self.size} | ({"after": self.after} if self.after else {}))
            except SightChangedError:
                self.after, self.objects = "", {}
                continue
            for one in told["changes"]:
                self.take(one)
            self.after = told["after"]
            if not told["more"]:
                return self.objects

    def take(self, change: Mapping[str, object]) -> None:
        """Put an object down as it is now, or take off what is gone."""
        known = self.objects.setdefault(change["resource"], {})
        if change["gone"]:
            known.pop(change["id"], None)
        else:
            known[change["id"]] = change["object"]

    def to_keep(self) -> dict[str, object]:
        """What is written down until the next call."""
        return {"after": self.after, "objects": self.objects}


def asker(base: str, token: str) -> Callable[[dict[str, object]], Answer]:
    """Asks the product; waits as long as it says when it is asked too often."""

    def get(parameters: dict[str, object]) -> Answer:
        headers = {"Authorization": f"Token {token}"}
        asked = Request(f"{base}{FEED}?{urlencode(parameters)}", headers=headers)  # noqa: S310
        while True:
            try:
                with urlopen(asked, timeout=30) as answer:  # noqa: S310
                    return json.load(answer)
            except HTTPError as refused:
                if refused.code == SIGHT_CHANGED:
                    raise SightChangedError from None
                if refused.code != TOO_MANY:
                    raise
                time.sleep(int(refused.headers["Retry-After"]))

    return get


def bring_up_to_date(base: str, token: str, file: Path) -> Mirror:
    """Read what has changed and replace the file."""
    mirror = Mirror(asker(base, token), json.loads(file.read_text()) if file.exists() else None)
    mirror.follow()
    beside = file.with_suffix(".new")
    beside.write_text(json.dumps(mirror.to_keep(), ensure_ascii=False))
    beside.replace(file)
    return mirror


if __name__ == "__main__":
    found = bring_up_to_date(sys.argv[1].rstrip("/"), os.environ["API_TOKEN"], Path(sys.argv[2]))
    counts = {resource: len(known) for resource, known in found.objects.items()}
    sys.stdout.write(f"{counts}\n")
