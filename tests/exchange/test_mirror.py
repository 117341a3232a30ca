"""The mirror of the documentation, as a program of its own against a product that answers over HTTP."""

import json
import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler

from tests.exchange.receiving import EXAMPLES, served


class Feed(BaseHTTPRequestHandler):
    """Answers in turn; what was asked is kept."""

    answers: list[tuple[int, dict]] = []
    asked: list[str] = []

    def do_GET(self) -> None:
        """The next answer."""
        self.asked.append(f"{self.path} {self.headers['Authorization']}")
        status, told = self.answers.pop(0)
        self.send_response(status)
        self.send_header("Retry-After", "0")
        self.end_headers()
        self.wfile.write(json.dumps(told).encode())

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


def change(pk: str, name: str = "") -> dict:
    return {"resource": "units", "id": pk, "gone": not name, "object": {"name": name} if name else None}


def run(file, *answers: tuple[int, dict]) -> dict:
    """What stands in the file after the program has had these answers."""
    Feed.answers, Feed.asked = list(answers), []
    with served(Feed) as port:
        command = [sys.executable, str(EXAMPLES / "mirror.py"), f"http://127.0.0.1:{port}/", str(file)]
        subprocess.run(
            command, env=os.environ | {"API_TOKEN": "t"}, check=True, capture_output=True, timeout=30
        )
    return json.loads(file.read_text())


def test_it_keeps_what_is_there_and_goes_on_where_it_stood(tmp_path):
    file = tmp_path / "copy.json"
    first = {"changes": [change("1", "Bureau"), change("2", "Office")], "after": "2.a", "more": True}
    kept = run(
        file, (200, first), (429, {}), (200, {"changes": [change("1")], "after": "3.a", "more": False})
    )
    assert kept == {"after": "3.a", "objects": {"units": {"2": {"name": "Office"}}}}
    assert Feed.asked[0].endswith("?page_size=200 Token t")
    kept = run(file, (200, {"changes": [change("3", "Team")], "after": "4.a", "more": False}))
    assert sorted(kept["objects"]["units"]) == ["2", "3"]
    assert "after=3.a" in Feed.asked[0]


def test_where_it_may_see_other_things_it_begins_anew(tmp_path):
    file = tmp_path / "copy.json"
    file.write_text(json.dumps({"after": "9.a", "objects": {"units": {"1": {"name": "Bureau"}}}}))
    fresh = {"changes": [change("2", "Office")], "after": "1.b", "more": False}
    kept = run(file, (409, {"code": "sight_changed"}), (200, fresh))
    assert kept == {"after": "1.b", "objects": {"units": {"2": {"name": "Office"}}}}
    assert "after=" not in Feed.asked[1]
