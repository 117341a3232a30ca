"""Load the demonstration, or bring it up to a number of cadres."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from audit.services import record
from cadres.models import Cadre
from common.clock import today
from common.scope import everything
from dashboards.demo.accounts import ask_for_a_grant, ask_for_a_list, may_have_demo_accounts, write_accounts
from dashboards.demo.batches import freeze_a_batch
from dashboards.demo.comparing import compare_people
from dashboards.demo.correcting import correct_records
from dashboards.demo.expiring import mark_year
from dashboards.demo.forces import send_a_task_force_out
from dashboards.demo.forms import issue_forms
from dashboards.demo.frontline import show_the_front_line
from dashboards.demo.growing import grow_people
from dashboards.demo.leading import let_leaders_prove_themselves
from dashboards.demo.measuring import set_measures
from dashboards.demo.multiply import multiply
from dashboards.demo.organization import DEFAULT_CADRES, invent
from dashboards.demo.placing import place_people
from dashboards.demo.pooling import fill_pools
from dashboards.demo.portraying import compute_the_index, draw_portraits
from dashboards.demo.remembering import remember
from dashboards.demo.ruling import draft_rules
from dashboards.demo.selecting import select_people
from dashboards.demo.sketching import sketch_teams
from dashboards.demo.stepping import step_down
from dashboards.demo.succeeding import name_successors
from dashboards.demo.tables import keep_a_table
from dashboards.demo.talking import hold_talks
from dashboards.demo.tolerating import tolerate
from dashboards.demo.training import hold_training
from dashboards.demo.writing import ROOT_CODE, write_people, write_units
from readiness.services import start_full
from units.models import Unit

BY = "load_demo"
ENOUGH = 60  # fewer people are too few to tell of what they do


class NotEmptyError(Exception):
    """The database holds an organization that is not the demonstration."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many cadres there were, and how many there are now."""

    before: int
    after: int


def load(cadres: int = DEFAULT_CADRES) -> Loaded:
    """Make it hold at least so many cadres and compute them; NotEmptyError when other data are there."""
    with everything():
        before = Cadre.objects.count()
        if not Unit.objects.exists():
            _write(min(cadres, DEFAULT_CADRES))
        elif not Unit.objects.filter(code=ROOT_CODE).exists():
            raise NotEmptyError
    with everything():
        missing = cadres - Cadre.objects.count()
    if missing > 0:
        multiply(missing)
    with everything():
        after = Cadre.objects.count()
    if not before and cadres >= ENOUGH and may_have_demo_accounts():
        correct_records()
    with everything():
        if after > before:
            start_full(by=BY)
        return Loaded(before, after)


def is_empty() -> bool:
    """No unit and no cadre."""
    with everything():
        return not Unit.objects.exists()


@transaction.atomic
def _write(cadres: int) -> None:
    day = today()
    organization = invent(day, cadres)
    units = write_units(organization)
    write_people(organization.people, units, day)
    if may_have_demo_accounts():
        write_accounts(units, by=BY)
        ask_for_a_grant(units)
        ask_for_a_list(units)
        issue_forms()
        keep_a_table(units)
        freeze_a_batch(units, [quota.unit for quota in organization.quotas if quota.kind == "rank"], day)
        mark_year(day)
        select_people(units)
        if cadres >= ENOUGH:
            tell_what_was_done(units, day)
    record(
        "demo.loaded", units[organization.units[0].key], by=BY, detail={"cadres": len(organization.people)}
    )


def tell_what_was_done(units: dict[str, Unit], day: date) -> None:
    """What the rooms of training, tempering, assessing, choosing and talking hold."""
    hold_training(units)
    grow_people(units, day)
    place_people(units, day)
    show_the_front_line(units, day)
    send_a_task_force_out(units)
    fill_pools()
    name_successors()
    sketch_teams()
    hold_talks(units, day)
    tolerate(units)
    set_measures(units, day)
    let_leaders_prove_themselves(units, day)
    step_down(units)
    draw_portraits(day)
    draft_rules()
    compare_people(Unit.objects.get(code=ROOT_CODE))
    compute_the_index(day)
    remember(day)
