"""The annual appraisal of a unit: started, graded, decided; then the grades are in the files."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessments.checks import Weight, checks_of
from assessments.choices import State
from assessments.models import Round, RoundLine
from assessments.queries import kept_rounds, visible_lines
from assessments.services.writing import plain, put, refuse_other_unit
from audit.services import record
from cadres.choices import Identity, ManagementState
from cadres.models import Appointment, Cadre
from cadres.queries import in_force, near_to
from cadres.services import save_valid, set_grade
from common.clock import today
from common.reach import EARLIEST
from units.models import Unit
from units.queries import ancestors_and_self, subtree

CIVIL = (Identity.CIVIL_SERVANT, Identity.REF_MANAGED)


@transaction.atomic
def start_round(unit: Unit, year: int, *, approval_no: str = "", by: User) -> Round:
    """A round with everybody in service in the unit and below it who is appraised as a civil servant.

    Members of leadership teams are not counted in the base unless somebody says so: they are appraised elsewhere.
    """
    refuse_other_unit(unit, by)
    if year < EARLIEST:
        raise ValidationError({"year": _("From %(year)d on.") % {"year": EARLIEST}})
    if year > today().year:
        raise ValidationError({"year": _("This year is still to come.")})
    around = ancestors_and_self(unit) | subtree([unit])
    if other := Round.objects.filter(year=year, unit__in=around).exclude(unit=unit).first():
        words = _("%(unit)s already has a round of that year, with the same people.") % {"unit": other.unit}
        raise ValidationError({"unit": words})
    found = Round(unit=unit, year=year, started_by=by, **plain({"approval_no": approval_no}))
    put(found, "round.started", by=by, unit=str(unit.pk), year=year)
    RoundLine.objects.bulk_create(
        RoundLine(round=found, cadre=cadre, unit_text=str(cadre.home_unit), counted=not cadre.leads)
        for cadre in people_of(unit)
    )
    return found


def people_of(unit: Unit) -> Any:
    """Who is appraised, each with `leads`: a member of a leadership team today."""
    team = Appointment.objects.filter(in_force(today()), cadre=OuterRef("pk"), in_team=True, is_main=True)
    people = Cadre.objects.filter(
        home_unit__in=subtree([unit]), management_state=ManagementState.SERVING, identity__in=CIVIL
    )
    return (
        people.select_related("home_unit")
        .annotate(leads=Exists(team))
        .order_by("home_unit__path", "home_order", "pk")
    )


@transaction.atomic
def grade_lines(found: Round, grades: Mapping[UUID, str], counted: Mapping[UUID, bool], *, by: User) -> int:
    """Grades ("" takes one back) and who counts for the quota, by line, of those the user sees; returns how many changed."""
    locked = _draft(found, by)
    changed = []
    for line in visible_lines(by, locked).filter(pk__in={*grades, *counted}):
        grade, counts = grades.get(line.pk, line.grade), counted.get(line.pk, line.counted)
        if (grade, counts) != (line.grade, line.counted):
            line.grade, line.counted = grade, counts
            line.full_clean(exclude=["round", "cadre"], validate_unique=False)
            line.save(update_fields=["grade", "counted"])
            changed.append(line)
    told = {str(line.cadre_id): line.grade for line in changed}
    record("round.graded", locked, by=by, detail={"grades": told})
    return len(changed)


@transaction.atomic
def set_approval(found: Round, approval_no: str, *, by: User) -> Round:
    """The approval by which 25 of a hundred may be excellent; empty takes it back."""
    locked = _draft(found, by)
    locked.approval_no = plain({"approval_no": approval_no})["approval_no"]
    return put(locked, "round.approval_set", by=by, approval=locked.approval_no)


def _draft(found: Round, by: User) -> Round:
    locked = kept_rounds(by).select_for_update(of=("self",)).get(pk=found.pk)
    if not locked.is_draft:
        raise ValidationError(_("A decided round is not altered. A grade is corrected in the person's file."))
    return locked


@transaction.atomic
def commit(found: Round, *, decided_on: date, document_no: str, explanation: str = "", by: User) -> Round:
    """Decide the round: every grade enters the file of its person; what the checks ask for is done before.

    ValidationError while something stops it, or a warning has no explanation. Nobody decides on their own grade or kin's.
    """
    locked = _draft(found, by)
    if decided_on > today():
        raise ValidationError({"decided_on": _("A grade can not have been decided in the future.")})
    lines = list(RoundLine.objects.filter(round=locked).select_related("cadre"))
    if RoundLine.objects.filter(near_to(by, "cadre"), round=locked).exists():
        raise PermissionDenied
    locked.decided_on, locked.document_no = decided_on, document_no.strip()
    locked.explanation = plain({"explanation": explanation})["explanation"]
    _refuse_unsettled(locked, lines)
    for line in lines:
        told = {"grade": line.grade, "decided_on": decided_on, "document_no": locked.document_no}
        set_grade(line.cadre, locked.year, by=by, **told)
    locked.state, locked.committed_by, locked.committed_at = State.COMMITTED, by, timezone.now()
    save_valid(locked)
    record("round.committed", locked, by=by, detail={"year": locked.year, "people": len(lines)})
    return locked


def _refuse_unsettled(found: Round, lines: list[RoundLine]) -> None:
    if not lines:
        raise ValidationError(_("Nobody is in this round."))
    checks = checks_of(found, lines)
    stops = sorted({check.rule for check in checks if check.weight == Weight.STOPS})
    if stops:
        words = _("It is not decided while these stand: %(rules)s.") % {"rules": ", ".join(stops)}
        raise ValidationError(words)
    if not found.explanation and any(check.weight == Weight.EXPLAIN for check in checks):
        raise ValidationError({"explanation": _("There are warnings: say why it is decided all the same.")})


@transaction.atomic
def tell(line: RoundLine, on: date, *, by: User) -> RoundLine:
    """The person was told the grade on this day; from it the time for a review runs."""
    mine = kept_rounds(by).get(pk=line.round_id)
    if mine.is_draft or not visible_lines(by, mine).filter(pk=line.pk).exists():
        raise ValidationError(_("Only a decided grade is told."))
    if on > today() or on < mine.decided_on:
        raise ValidationError({"told_on": _("Between the decision and today.")})
    line.told_on = on
    line.save(update_fields=["told_on"])
    record("round.told", line.cadre, by=by, detail={"year": mine.year})
    return line


@transaction.atomic
def remove_round(found: Round, *, by: User) -> None:
    """Throw a round that is not decided away."""
    locked = _draft(found, by)
    record("round.removed", locked, by=by, detail={"unit": str(locked.unit_id), "year": locked.year})
    locked.lines.all().delete()
    locked.delete()
