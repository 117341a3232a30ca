"""The report of a task force: written by members, signed by its head; from then on it is what it is."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holders
from assessments.choices import ForcePart
from assessments.force_queries import own_forces, people_of
from assessments.models import FieldNote, ForceReport, PersonPage, TaskForce
from assessments.services.writing import plain, put
from cadres.models import Cadre
from work.services import notify


@transaction.atomic
def write_report(force: TaskForce, *, by: User, **fields: Any) -> ForceReport:
    """What is said of the group; rests on notes, and can be written anew until it is signed."""
    locked = _own(force, by)
    if not FieldNote.objects.filter(visit__force=locked).exists():
        raise ValidationError(_("A report rests on what was seen: there is no field note yet."))
    report = _unsigned(locked) or ForceReport(force=locked)
    for name, value in plain(fields).items():
        setattr(report, name, value)
    report.written_by = by
    return put(report, "force_report.written", by=by, force=str(locked.pk))


@transaction.atomic
def write_person_page(force: TaskForce, cadre: Cadre, *, by: User, **fields: Any) -> PersonPage:
    """What is said of one of those looked at, about whom there are notes."""
    locked = _own(force, by)
    report = _unsigned(locked)
    if report is None:
        raise ValidationError(_("Write first what is said of the group."))
    if not people_of(locked, by).filter(pk=cadre.pk).exists():
        raise PermissionDenied
    if not FieldNote.objects.filter(visit__force=locked, cadre=cadre).exists():
        raise ValidationError(
            _("A page rests on what was seen of the person: there is no field note about them.")
        )
    page = PersonPage.objects.filter(report=report, cadre=cadre).first() or PersonPage(
        report=report, cadre=cadre
    )
    for name, value in plain(fields).items():
        setattr(page, name, value)
    page.written_by = by
    return put(page, "force_report.page_written", by=by, force=str(locked.pk))


@transaction.atomic
def sign_report(force: TaskForce, *, by: User) -> ForceReport:
    """Its head signs: proposals are before those who keep the pools, who are told."""
    locked = _own(force, by)
    if not locked.members.filter(user=by, left_on=None, part=ForcePart.LEADER).exists():
        raise PermissionDenied
    report = _unsigned(locked)
    if report is None:
        raise ValidationError(_("Write first what is said of the group."))
    report.signed_at, report.signed_by = timezone.now(), by
    put(report, "force_report.signed", by=by, force=str(locked.pk), pages=report.pages.count())
    notify(holders(Permission.EDIT_POOLS, locked.unit).exclude(pk=by.pk), "task_force.reported")
    return report


def _unsigned(force: TaskForce) -> ForceReport | None:
    report = ForceReport.objects.select_for_update().filter(force=force).first()
    if report and report.signed_at:
        raise ValidationError(_("This report is signed: nothing of it is altered."))
    return report


def _own(force: TaskForce, by: User) -> TaskForce:
    found = own_forces(by).filter(pk=force.pk).first()
    if found is None:
        raise PermissionDenied
    return found
