"""What the rooms above the files hold, in the small world: tables, batches, comparisons, deadlines, queries and lists."""

from datetime import date
from typing import Any

from django.utils import timezone
from psycopg2.extras import DateRange

from cadres.models import ComparedForm, FormComparison
from common.clock import today
from deadlines.models import Deadline
from files.services import keep
from promotions.choices import Stage
from promotions.models import BatchLine
from promotions.services import freeze, start_batch
from promotions.services import mark as mark_persons
from reports.models import AgeSplit, Snapshot
from selection.models import Candidate, SavedQuery, WorkingList
from tests.access.policy import ROLES
from tests.access.relations import MATTER_STEP, SHARED
from tests.cadres.imports.test_proofs import form
from units.models import Quota

IN_UNITS = ("own", "below", "other")


def add_tables(world: Any) -> None:
    """A table kept of each unit, and bands of age of the office."""
    for relation in IN_UNITS:
        numbers = {"people": {}, "born": {}, "known": {}}
        Snapshot.objects.create(
            name=f"Canary-snapshot-{relation}", unit=world.unit(relation), as_of=today(), lows=[31], numbers=numbers,
            taken_by=world.users["stranger" if relation == "other" else "hr_officer"],
        )  # fmt: skip
    AgeSplit.objects.create(name_zh="Canary", lows=[41])
    for unit in (world.house.here, world.house.elsewhere):
        grades = {"ladder": Quota.Ladder.LEADERSHIP, "grades": [1], "approved": 2, "document_no": "x"}
        Quota.objects.create(unit=unit, valid=DateRange(date(2020, 1, 1), None), **grades)


def add_rank_batches(world: Any) -> None:
    """Of each unit a draft and a frozen batch as of today; in the frozen ones everybody of `SHARED` is left out."""
    for relation in IN_UNITS:
        by = world.users["stranger" if relation == "other" else "hr_officer"]
        for stage in Stage.values:
            name, unit = f"Canary-rank-{stage}-{relation}", world.unit(relation)
            batch = start_batch(name, cut_off=today(), targets=[MATTER_STEP], units=[unit], by=by)
            world.ranks[relation, stage] = batch
        for line in BatchLine.objects.filter(batch=batch, cadre__in=[world.cadre(one, "") for one in SHARED]):
            note = f"note-{line.name[-3:]}-canary"
            mark_persons(batch, [line.cadre_id], "excluded", note=note, by=by)
        world.ranks[relation, Stage.FROZEN] = freeze(batch, by=by)


def find_line(world: Any, relation: str, role: str) -> BatchLine:
    """The line of a file in the frozen batch of its unit; of oneself and kin in that of the own unit."""
    place = relation if relation in IN_UNITS else "own"
    return BatchLine.objects.get(batch=world.ranks[place, Stage.FROZEN], cadre=world.cadre(relation, role))


def comparison_of(world: Any, relation: str) -> FormComparison:
    """One form compared with the file of a relation."""
    unit, cadre = world.unit(relation), world.cadres[relation, ""]
    by = world.users["stranger" if unit == world.house.elsewhere else "hr_officer"]
    found = FormComparison.objects.create(unit=unit, total=1, started_by=by, finished_at=timezone.now())
    found.files.add(keep("a.lrmx", form(1), content_type="application/xml", unit=unit, by=by))
    lines = [
        {"key": "title", "outcome": "differs", "form": "a", "file": "b", "rule": "", "part": ""},
        {"key": "health", "outcome": "same", "form": "", "file": "", "rule": "", "part": ""},
    ]
    ComparedForm.objects.create(
        comparison=found, number=1, file_name=f"{found.pk}.lrmx", name=cadre.name, cadre=cadre, lines=lines, same=1,
        differs=1, to_look_at=1,
    )  # fmt: skip
    return found


def find_deadline(world: Any, relation: str, role: str) -> Deadline:
    """The dates of a file that nobody has verified; not the end of its effect period."""
    return Deadline.objects.get(cadre=world.cadre(relation, role), kind="verification")


def add_selection(world: Any) -> None:
    """Queries of every holder, of a colleague and of elsewhere; a list in every unit with every file on one."""
    for role in (*ROLES, "stranger", "asker"):
        unit = world.house.elsewhere if role == "stranger" else world.house.here
        named = {"name": f"Canary-query-{role}", "tree": {"all": []}, "shared": role in ("stranger", "asker")}
        SavedQuery.objects.create(owner=world.users[role], unit=unit, **named)
    made = {
        "cut_off": today(),
        "tree": {"all": []},
        "made_by": world.users["asker"],
        "purpose": "post in view",
    }
    lists = {
        relation: WorkingList.objects.create(
            name=f"Canary-list-{relation}", unit=world.unit(relation), **made
        )
        for relation in IN_UNITS
    }
    for (relation, _role), cadre in world.cadres.items():
        there = lists.get(relation, lists["own"])
        Candidate.objects.create(working_list=there, cadre=cadre, note=f"Canary-note-{cadre.number}")


def find_query(world: Any, relation: str, role: str) -> SavedQuery:
    """A kept query by who keeps it."""
    return SavedQuery.objects.get(
        owner=world.users[{"mine": role, "own": "asker", "other": "stranger"}[relation]]
    )
