"""Takes one guard off at a time, so that a test can see the matrix turn red, and puts it back.

A guard is enumerated from policy.yaml: the door of every route and method, the methods of every page, every function
that narrows rows (`first`); CHECKS are those after the row was found. Row-level security is put aside while rows are narrowed
by the first wall alone, else it would answer in its place.
"""

import inspect
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from unittest.mock import patch

from django.urls import URLPattern, URLResolver, get_resolver

from common import scope
from tests.access.policy import Permit, permits, permits_of, policy


@dataclass(frozen=True)
class Guard:
    """A guard: its name, how it is taken off, and the questions that must then be answered wrongly."""

    name: str
    off: Callable[[], Any]
    asks: tuple[Permit, ...]
    methods: bool = False

    def __str__(self) -> str:
        return self.name


def patterns(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address by the name the policy uses."""
    for item in resolver.url_patterns:
        if isinstance(item, URLResolver):
            yield from patterns(item, f"{space}{item.namespace}:" if item.namespace else space)
        else:
            yield f"{space}{item.name}", item


def pattern_of(route: str) -> URLPattern:
    """The address of a route."""
    return dict(patterns(get_resolver()))[route]


def without_door(route: str) -> Any:
    """A page without its decorators, or an endpoint without its permission."""
    pattern = pattern_of(route)
    view = getattr(pattern.callback, "cls", None)
    if view is not None:
        return patch.object(view, "permission_classes", ())
    return patch.object(pattern, "callback", inspect.unwrap(pattern.callback))


def guarded(view: Callable) -> Callable:
    """The function under the method guard of a page: the one that checks the permission."""
    while view.__code__.co_name != "guarded":
        view = view.__wrapped__
    return view


def without_methods(route: str) -> Any:
    """A page that takes every method."""
    pattern = pattern_of(route)
    return patch.object(pattern, "callback", guarded(pattern.callback))


@contextmanager
def without_second_wall() -> Iterator[None]:
    """Requests see every row: only the first wall is left."""

    @contextmanager
    def everything(_units: object, _reader: object = None) -> Iterator[None]:
        with scope.everything():
            yield

    with (
        patch.object(scope, "limited_to", everything),
        patch.object(scope, "switch_to", lambda _units, _reader=None: None),
    ):
        yield


@contextmanager
def unnarrowed(dotted: str, *, keep_second_wall: bool = False) -> Iterator[None]:
    """A narrowing function that returns every row of its table, wherever it was imported to."""
    owner, name = resolve(dotted)
    original = inspect.getattr_static(owner, name)
    plain = getattr(original, "__func__", original)

    def everything(*args: object, **kwargs: object) -> object:
        return plain(*args, **kwargs).model._default_manager.all()

    with ExitStack() as stack:
        if not keep_second_wall:
            stack.enter_context(without_second_wall())
        for holder, key in holders(owner, name, plain):
            kind = type(inspect.getattr_static(holder, key))
            stack.enter_context(
                patch.object(holder, key, kind(everything) if kind is staticmethod else everything)
            )
        yield


def resolve(dotted: str) -> tuple[Any, str]:
    """Module or class, and the name in it."""
    place, name = dotted.rsplit(".", 1)
    try:
        return import_module(place), name
    except ModuleNotFoundError:
        module, owner = place.rsplit(".", 1)
        return getattr(import_module(module), owner), name


def holders(owner: Any, name: str, function: Callable) -> list[tuple[Any, str]]:
    """Every module and viewset that holds the function under any name."""
    found = [(owner, name)]
    for module in [one for key, one in sys.modules.items() if key.split(".")[0] in OURS and one is not owner]:
        found += [(module, key) for key, value in vars(module).items() if value is function]
    views = {getattr(one.callback, "cls", None) for _name, one in patterns(get_resolver())} - {None}
    for view in views:
        found += [
            (view, key)
            for key, value in vars(view).items()
            if isinstance(value, staticmethod) and value.__func__ is function
        ]
    return found


CHECKS = {
    "accounts.views.users.holds_at": ("accounts:revoke", "POST"),
    "work.api.holds_at": ("api-grant-detail", "DELETE"),
    "work.services.may_decide": ("work:approve", "POST"),
}
OURS = {"accounts", "accountability", "cadres", "dashboards", "jobs", "readiness", "work"}


def doors() -> list[Guard]:
    """One for every route and method that is not public."""
    return [
        Guard(f"door of {permit}", lambda route=permit.route: without_door(route), (permit,))
        for permit in permits()
        if not permit.is_public and not permit.checks_door_only
    ]


def methods() -> list[Guard]:
    """One for every page of ours; endpoints have the methods they define and no others."""
    found = []
    for route in policy()["routes"]:
        asked = tuple(permits_of(route).values())
        if asked and not asked[0].is_public and not asked[0].checks_door_only and is_page_of_ours(route):
            found.append(
                Guard(f"methods of {route}", lambda route=route: without_methods(route), asked, True)
            )
    return found


def is_page_of_ours(route: str) -> bool:
    """Neither an endpoint nor a page of allauth."""
    view = pattern_of(route).callback
    return not hasattr(view, "cls") and inspect.unwrap(view).__module__.split(".")[0] in OURS


def narrowing() -> list[Guard]:
    """One for every function and each question it alone answers."""
    return [
        Guard(f"{permit.first} for {permit}", lambda name=permit.first: unnarrowed(name), (permit,))
        for permit in permits()
        if permit.first
    ]


def checks() -> list[Guard]:
    """One for every check of the row against the user that an act makes by itself."""
    return [
        Guard(
            f"{name} for {method} {route}",
            lambda name=name: patch(name, lambda *_asked: True),
            (permits_of(route)[method],),
        )
        for name, (route, method) in CHECKS.items()
    ]
