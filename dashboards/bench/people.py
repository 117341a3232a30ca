"""What people and programs do at the same time, for locust: `manage.py load` starts it and says who they are.

A page is looked at as a browser does: then come the parts it asks for when it has loaded, six at a time.
"""

import json
import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gevent.pool import Pool
from locust import HttpUser, between, task
from locust.clients import ResponseContextManager

from dashboards.bench.parts import Page

WORLD = json.loads(Path(os.environ["LOAD_WORLD"]).read_text())
DICE = random.Random()  # noqa: S311
AT_A_TIME, REFUSED, FOUND = 6, 400, 302


def page(name: str, pk: str = "") -> str:
    """The address of a page, or of somebody's."""
    return WORLD["pages"][name].replace(WORLD["nobody"], pk)


class Person(HttpUser):
    """Somebody at a browser: each has a sign-in, may read `files` and alone changes `own`."""

    abstract = True
    wait_time = between(3, 9)
    role = ""

    def on_start(self) -> None:
        """Take the next sign-in of the role."""
        one = WORLD["people"][self.role].pop()
        self.files, self.own = one["files"], one["own"]
        self.client.cookies.set(WORLD["cookie"], one["session"])

    def look(self, path: str, name: str) -> Page:
        """A page with its parts; the whole is counted as well."""
        began = time.perf_counter()
        with self.asked("GET", path, name) as answer:
            found = Page(answer.text or "")
        Pool(AT_A_TIME).map(lambda part: self.part(part, name), found.parts)
        taken = (time.perf_counter() - began) * 1000
        self.environment.events.request.fire(
            request_type="WHOLE",
            name=name,
            response_time=taken,
            response_length=0,
            exception=None,
            context={},
        )
        return found

    def part(self, path: str, name: str) -> None:
        with self.asked("GET", path, f"{name}, a part", headers={"HX-Request": "true"}):
            pass

    def fill(self, path: str, what: str, /, **fields: object) -> None:
        """Open a form, change what is given and send it with all the rest; only being led on counts as taken."""
        found = self.look(path, f"{what}, form")
        form = next((one for one in found.forms if fields.keys() <= one.keys()), {})
        sent = {"headers": {"Referer": self.host + path}, "allow_redirects": False}
        with self.asked("POST", path, f"{what}, sent", data=form | fields, **sent) as answer:
            if answer.status_code != FOUND:
                answer.failure(f"not taken: {answer.status_code}")

    @contextmanager
    def asked(self, method: str, path: str, name: str, **more: object) -> Iterator[ResponseContextManager]:
        """An answer; a failure when it is refused or is the sign-in page."""
        with self.client.request(method, path, name=name, catch_response=True, **more) as answer:
            yield answer
            if answer.status_code >= REFUSED or WORLD["pages"]["sign in"] in (answer.url or ""):
                answer.failure(f"{answer.status_code} {answer.url}")

    def a_file(self) -> str:
        return DICE.choice(self.files)


class Officer(Person):
    """Looks people up, reads files, adds records, follows what is due."""

    role = "officer"
    weight = 34

    @task(3)
    def home(self) -> None:
        self.look(page("home"), "home")

    @task(5)
    def roster(self) -> None:
        self.look(page("roster"), "cadre list")

    @task(4)
    def search(self) -> None:
        name = DICE.choice(WORLD["names"])
        self.look(f"{page('roster')}?q={name}", "cadre list, by name")

    @task(8)
    def file(self) -> None:
        pk = self.a_file()
        self.look(page("file", pk), "cadre file")
        self.look(page("ledger", pk), "cadre file, training")

    @task(3)
    def award(self) -> None:
        self.fill(page("award", DICE.choice(self.own)), "award", name="三等功")

    @task(3)
    def edit(self) -> None:
        words = f"changed {DICE.random()}"
        self.fill(page("edit", DICE.choice(self.own)), "main data", remarks=words)

    @task(3)
    def board(self) -> None:
        self.look(page("board"), "qualification board")

    @task(4)
    def receipt(self) -> None:
        self.look(DICE.choice(WORLD["receipts"]), "receipt")

    @task(2)
    def due(self) -> None:
        self.look(page("deadlines"), "deadlines")

    @task(1)
    def gaps(self) -> None:
        self.look(page("gaps"), "data gaps")

    @task(2)
    def training(self) -> None:
        self.look(page("events"), "training events")

    @task(2)
    def talks(self) -> None:
        self.look(page("talks"), "talks")

    @task(1)
    def statistics(self) -> None:
        self.look(page("statistics"), "statistics")


class Leader(Person):
    """Reads the overview, and the people behind its numbers."""

    role = "leader"
    weight = 10

    @task(4)
    def overview(self) -> None:
        self.look(page("overview"), "overview")

    @task(3)
    def file(self) -> None:
        self.look(page("file", self.a_file()), "cadre file")

    @task(1)
    def pools(self) -> None:
        self.look(page("pools"), "pools")

    @task(2)
    def board(self) -> None:
        self.look(page("board"), "qualification board")


class Program(HttpUser):
    """Another system: lists, the feed of changes, one file after the other."""

    weight = 6
    wait_time = between(3, 9)

    def on_start(self) -> None:
        one = WORLD["people"]["program"].pop()
        self.files, self.after = one["files"], ""
        self.client.headers["Authorization"] = f"Token {one['token']}"

    @task(3)
    def cadres(self) -> None:
        self.client.get(f"{page('api')}?page_size=100", name="API, cadres")

    @task(4)
    def changes(self) -> None:
        told = self.client.get(f"{page('feed')}{self.after}", name="API, changes").json()
        self.after = f"?after={told['after']}"

    @task(4)
    def cadre(self) -> None:
        self.client.get(page("api file", DICE.choice(self.files)), name="API, a cadre")
