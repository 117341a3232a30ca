"""Computing the responsibility index, proposing and enacting formulas, keeping what people found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import permissions_of, reaches_everybody
from audit.masking import masked
from audit.services import record
from cadres.models import Appointment
from common import scope
from common.clock import today
from jobs.models import Run
from jobs.services import start_run
from portraits.computing import prompting_sql, writing_sql
from portraits.formulas import Formula, FormulaError, index_formula, shipped_index, with_weights
from portraits.models import FormulaVersion, IndexResult, Prompt
from portraits.queries import judged_prompts
from readiness.services import bucket

RUN = "portraits.index"
CHUNK = 5000
# Of thousands of people the planner expects one record: it would hold every leader against every record.
PLANNED = "SET LOCAL jit = off; SET LOCAL enable_nestloop = off"
LOCKS = 7311  # nobody else computes these people meanwhile: an older reading never overwrites a newer one


@dataclass(frozen=True, slots=True)
class Written:
    """Leading cadres computed, rows written, rows removed, months written, prompts raised."""

    computed: int
    written: int
    gone: int
    months: int
    prompts: int


def formula_in_force() -> Formula:
    """The version enacted last; before any, the shipped one."""
    return index_formula(text_in_force())


def text_in_force() -> str:
    """The same as YAML."""
    enacted = FormulaVersion.objects.filter(enacted_on__isnull=False).order_by("-enacted_on", "-pk").first()
    return enacted.text if enacted else shipped_index()


@transaction.atomic
def compute_index(cadre_ids: Iterable[UUID | str], *, on: date | None = None) -> Written:
    """Compute these cadres for a day, write what changed, raise prompts; one statement for each of the two."""
    formula = formula_in_force()
    day = on or today()
    steps, weights = formula.fade.steps(day)
    values = {"ids": sorted(map(str, cadre_ids)), "as_of": day, "steps": steps, "weights": weights}
    with connection.cursor() as cursor:
        cursor.execute(PLANNED)
        held = sorted({bucket(one) for one in values["ids"]})  # always in the same order
        cursor.execute("SELECT pg_advisory_xact_lock(%s, number) FROM unnest(%s) AS number", [LOCKS, held])
        cursor.execute(writing_sql(formula), values)
        computed, written, gone, months = cursor.fetchone()
        cursor.execute("SET LOCAL enable_nestloop = on")
        cursor.execute(prompting_sql(formula), values)
        return Written(computed, written, gone, months, cursor.rowcount)


def start_index(*, by: object) -> Run:
    """A run over everybody who holds a leading post, and who has a stored index."""
    with scope.everything():
        leading = Appointment.objects.filter(is_leadership=True, valid__contains=today()).values_list(
            "cadre", flat=True
        )
        everybody = {str(pk) for pk in (*leading, *IndexResult.objects.values_list("cadre", flat=True))}
        ids = sorted(
            everybody, key=lambda one: (bucket(one), one)
        )  # chunks of a run do not wait for one another
        parts = (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
        return start_run(RUN, (({"ids": part}, len(part)) for part in parts), by=by)


def may_propose(user: User) -> bool:
    """Whether the user judges for the whole house."""
    return reaches_everybody(user, Permission.JUDGE_RESPONSIBILITY)


@transaction.atomic
def propose_weights(weights: Mapping[str, Decimal], reason: str, *, by: User) -> FormulaVersion:
    """Lay other weights before a second person, as a version of its own; ValidationError naming the field.

    PermissionDenied for who judges only some units: the index is everybody's.
    """
    if not may_propose(by):
        raise PermissionDenied
    number = FormulaVersion.objects.count() + 1
    version = f"{today():%Y.%m}-{number}"
    try:
        text = with_weights(text_in_force(), weights, version)
    except FormulaError as error:
        raise ValidationError(_("The weights add up to 100.")) from error
    made = FormulaVersion(
        version=version, text=text, reason=masked(reason), proposed_by=by, proposed_on=today()
    )
    made.full_clean()
    made.save()
    record("index.formula_proposed", made, by=by, detail={"version": version})
    return made


@transaction.atomic
def enact_formula(found: FormulaVersion, *, by: User) -> FormulaVersion:
    """Let a proposed version count from now on, by another person of the whole house; everybody is computed anew."""
    if Permission.ENACT_RESPONSIBILITY not in permissions_of(by):
        raise PermissionDenied
    locked = FormulaVersion.objects.select_for_update().get(pk=found.pk)
    if locked.enacted_on:
        raise ValidationError(_("This version is in force already, or was."))
    locked.enacted_by, locked.enacted_on = by, today()
    locked.full_clean()
    locked.save(update_fields=["enacted_by", "enacted_on"])
    record("index.formula_enacted", locked, by=by, detail={"version": locked.version})
    start_index(by="formula")
    return locked


@transaction.atomic
def judge_prompt(prompt: Prompt, outcome: str, words: str, *, by: User) -> Prompt:
    """Keep what people found when they studied it; nothing else follows of itself."""
    locked = judged_prompts(by).select_for_update(of=("self",)).filter(pk=prompt.pk).first()
    if locked is None:
        raise PermissionDenied
    locked.outcome, locked.words = outcome, masked(words.strip())
    locked.judged_by, locked.judged_on = by, today()
    locked.full_clean()
    locked.save()
    record("index.judged", locked.cadre, by=by, detail={"prompt": str(locked.pk), "outcome": outcome})
    return locked
