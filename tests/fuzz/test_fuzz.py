"""Whatever is sent, the answer is one of those the description names, and never a fault of ours."""

import sys

import pytest

from tests.access.world import World
from tests.fuzz import endpoints, files, pages
from tests.fuzz.running import IN_THE_SUITE, OF_EACH_TAKER, SEEDS, Found, each, run


def fuzz_endpoints(world: World, begin: int, number: int | None) -> Found:
    found = Found()
    operations = endpoints.operations_of(world.clients["hr_chief"])
    for operation in operations:
        cases = endpoints.cases_of(operation, world)
        run(cases, number or each(operations), begin, lambda drawn: endpoints.ask(found, drawn))
    return found


def fuzz_pages(world: World, begin: int, number: int | None) -> Found:
    found = Found()
    asked = [*pages.forms(), *pages.looks()]
    for permit in asked:
        cases = pages.cases_of(permit, world)
        run(cases, number or each(asked), begin, lambda drawn: pages.ask(found, drawn))
    return found


def fuzz_files(world: World, begin: int, number: int) -> Found:
    found = Found()
    for permit in files.takers():
        times = 5 if permit.route == "imports:new" else 1  # each goes through the whole import
        run(files.cases_of(permit, world), number * times, begin, lambda drawn: files.ask(found, drawn))
    return found


def assert_sound(found: Found, capsys) -> None:
    with capsys.disabled():
        sys.stdout.write(f"\n  {found.told()}\n")
    assert found.faults == {}, "\n\n".join(f"{key}\n{case}" for key, case in found.faults.items())


def test_some_cases_of_every_endpoint(world: World, capsys):
    found = fuzz_endpoints(world, 1, IN_THE_SUITE)
    assert {200, 201, 400, 403, 404} <= set(found.statuses)
    assert_sound(found, capsys)


def test_some_cases_of_every_page(world: World, capsys):
    found = fuzz_pages(world, 1, IN_THE_SUITE)
    assert {200, 302, 403} <= set(found.statuses)
    assert_sound(found, capsys)


@pytest.mark.fuzz
@pytest.mark.parametrize("begin", SEEDS)
def test_endpoints_hold(world: World, begin: int, capsys):
    assert_sound(fuzz_endpoints(world, begin, None), capsys)


@pytest.mark.fuzz
@pytest.mark.parametrize("begin", SEEDS)
def test_pages_hold(world: World, begin: int, capsys):
    assert_sound(fuzz_pages(world, begin, None), capsys)


@pytest.mark.fuzz
@pytest.mark.parametrize("begin", SEEDS)
def test_files_hold(world: World, begin: int, capsys):
    assert_sound(fuzz_files(world, begin, OF_EACH_TAKER), capsys)


def test_a_fault_would_be_seen(world: World, monkeypatch):
    """The control: an endpoint and a page that fail."""
    from cadres.api import CadreViewSet
    from exchange import views

    monkeypatch.setattr(CadreViewSet, "visible", staticmethod(lambda user: 1 / 0))
    monkeypatch.setattr(views, "visible_webhooks", lambda user: 1 / 0)
    found = Found()
    operations = endpoints.operations_of(world.clients["hr_chief"])
    (listed,) = [one for one in operations if (one.method, one.path) == ("get", "/api/v1/cadres/")]
    run(endpoints.cases_of(listed, world), 60, 1, lambda drawn: endpoints.ask(found, drawn))
    (page,) = [one for one in pages.looks() if one.route == "exchange:webhooks"]
    run(pages.cases_of(page, world), 20, 1, lambda drawn: pages.ask(found, drawn))
    assert any("GET /api/v1/cadres/" in key for key in found.faults)
    assert any("exchange:webhooks" in key for key in found.faults)
