"""A job that somebody started reaches what their pages do, by the database, although the worker's role reaches all."""

from dataclasses import replace

import pytest
from django.db import ProgrammingError, connection

from accounts.choices import Permission, Role
from cadres.imports import batches, store
from cadres.imports.batches import Upload
from cadres.models import Appointment, Cadre, ImportBatch
from common import scope
from jobs import services
from jobs.models import Run, State
from jobs.registry import KINDS, handler
from tests.cadres.imports.invented import roster_row, workbook
from tests.factories.house import House
from units.models import Unit

pytestmark = pytest.mark.usefixtures("committing")
KIND = "test.reach"


@pytest.fixture(scope="module")
def house(committing) -> House:
    with scope.everything():
        made = House()
        made.officer = made.user(Role.HR_OFFICER)
        made.cadre("Zhao Yi")
        made.foreign = made.cadre("Qian Er", made.elsewhere, birth="1980-01")
    return made


@pytest.fixture(autouse=True)
def _sees_everything():
    """Instead of the suite's: what a worker sees is the question here."""


def done(work, by, *, for_nobody: bool = False) -> Run:
    """A run of one item that does `work`."""
    handler(KIND, permission=Permission.IMPORT_CADRES, for_nobody=for_nobody)(lambda item: work())
    try:
        run = services.start_run(KIND, [({}, 1)], by=by)
        while services.work(run.items.get().pk):
            pass
    finally:
        del KINDS[KIND]
    run.refresh_from_db()
    return run


ONLY_HERE = {"files": ["Zhao Yi"], "posts": ["Zhao Yi"], "history": ["Zhao Yi"]}


def names() -> dict:
    return {
        "files": sorted(Cadre.objects.values_list("name", flat=True)),
        "posts": sorted(Appointment.objects.values_list("cadre__name", flat=True)),
        "history": sorted(Cadre.pgh_event_model.objects.values_list("name", flat=True)),
    }


def test_it_sees_its_starters_units_with_no_filter_at_all(house):
    run = done(names, house.officer)
    assert run.report == ONLY_HERE


def test_a_run_nobody_started_sees_everybody(house):
    everybody = ["Qian Er", "Zhao Yi"]
    for run in (done(names, "test"), done(names, house.officer, for_nobody=True)):
        assert (run.report["files"], run.report["posts"]) == (everybody, everybody)


def test_it_changes_and_adds_nothing_elsewhere(house):
    assert done(
        lambda: {"n": Cadre.objects.filter(name="Qian Er").update(remarks="x")}, house.officer
    ).report == {"n": 0}
    post = {
        "cadre_id": house.foreign.pk,
        "unit_id": house.elsewhere.pk,
        "title": "x",
        "level": 1,
        "kind": "post",
    }
    run = done(
        lambda: Appointment.objects.create(**post, is_main=False, valid=("2020-01-01", None)), house.officer
    )
    assert (run.state, "row-level security" in run.error) == (State.FAILED, True)


def test_it_holds_no_more_rights_on_tables_than_the_pages(house):
    def alter() -> None:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE cadres_cadre DISABLE ROW LEVEL SECURITY")

    assert ProgrammingError.__name__ in done(alter, house.officer).error


def test_the_worker_is_itself_again_after_success_and_after_failure(house):
    done(names, house.officer)
    done(lambda: 1 / 0, house.officer)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, session_user, current_setting('scope.units', true)")
        assert cursor.fetchone() == ("cadre_worker", "cadre_worker", "")


def test_an_import_whose_own_filter_is_gone_still_finds_nobody_elsewhere(house, monkeypatch):
    def report() -> dict:
        row = roster_row(1)
        row[1], row[3], row[5], row[8] = "Qian Er", "1980.01", None, house.here.name
        upload = Upload("r.xlsx", workbook([row]))
        batch = batches.start_import("roster", [upload], unit=house.here, by=house.officer)
        mapping = {int(place): key for place, key in batch.mapping.items()}
        batch = batches.name_columns(batch, mapping, by=house.officer)
        assert services.work(batch.run.items.get().pk)
        return ImportBatch.objects.get(pk=batch.pk).report

    both_walls = report()
    monkeypatch.setattr(store, "subtree", lambda units: Unit.objects.all())
    second_wall = report()
    monkeypatch.setitem(KINDS, batches.CHECK, replace(KINDS[batches.CHECK], for_nobody=True))
    no_wall = report()
    assert (second_wall == both_walls, no_wall == both_walls) == (True, False)
