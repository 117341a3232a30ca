"""Reports with proof, finishing, and dates put off by two people."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from accounts.choices import Role
from common.clock import today
from measures.models import Extension, ProgressReport
from measures.services import planning, progress
from tests.measures.zone import PDF
from work.models import Approval
from work.services import approve

pytestmark = pytest.mark.django_db


def test_the_liaison_reports_for_the_own_unit_only(zone):
    item = zone.item(units=[zone.below, zone.here])
    assert zone.report(item).said_on == today()
    with pytest.raises(ValidationError, match="do not report"):
        zone.report(item, unit=zone.here)
    other = zone.item(2, units=[zone.here])
    with pytest.raises(ValidationError, match="not yours"):
        zone.report(other, unit=zone.here)


def test_all_done_takes_a_proof_which_is_kept_as_it_was_sent(zone):
    item = zone.item()
    with pytest.raises(ValidationError, match="adds the proof"):
        zone.report(item, 100)
    said = zone.report(item, 100, PDF)
    file, content = progress.proof_of(said, by=zone.officer)
    assert (file.name, content, file.unit) == (PDF.name, PDF.content, zone.below)
    with pytest.raises(ValidationError, match="no proof"):
        progress.proof_of(said, by=zone.user(Role.HR_OFFICER, zone.elsewhere, "far"))


def test_a_program_is_no_proof(zone):
    with pytest.raises(ValidationError, match="picture, a PDF"):
        zone.report(zone.item(), 100, progress.Proof("a.exe", b"MZ"))


def test_an_item_is_finished_only_when_it_was_reported_done(zone):
    item = zone.item()
    with pytest.raises(ValidationError, match="reported this item as done"):
        progress.finish(item, on=today(), by=zone.officer)
    zone.report(item, 100, PDF)
    with pytest.raises(ValidationError, match="still to come"):
        progress.finish(item, on=date(2026, 6, 21), by=zone.officer)
    item = progress.finish(item, on=today(), by=zone.officer)
    with pytest.raises(ValidationError, match="finished"):
        zone.report(item)
    assert progress.reopen(item, by=zone.officer).done_on is None


def test_what_is_kept_up_without_end_is_not_finished(zone):
    with pytest.raises(ValidationError, match="without end"):
        progress.finish(zone.item(due_on=None), on=today(), by=zone.officer)


def test_a_date_is_put_off_by_another_person(zone):
    item = zone.item(due_on=date(2026, 6, 30))
    asked = progress.ask_extension(item, new_due_on=date(2026, 9, 30), reason="审批未下", by=zone.liaison)
    with pytest.raises(PermissionDenied):
        approve(asked, by=zone.officer)
    approve(asked, by=zone.chief)
    item.refresh_from_db()
    assert item.due_on == date(2026, 9, 30)
    kept = Extension.objects.get(item=item)
    assert (kept.old_due_on, kept.asked_by, kept.allowed_by) == (date(2026, 6, 30), zone.liaison, zone.chief)


def test_nobody_allows_what_they_asked_for(zone):
    item = zone.item(due_on=date(2026, 6, 30))
    asked = progress.ask_extension(item, new_due_on=date(2026, 9, 30), reason="x", by=zone.chief)
    with pytest.raises(PermissionDenied):
        approve(asked, by=zone.chief)
    days = {"old_due_on": date(2026, 6, 30), "new_due_on": date(2026, 9, 30), "allowed_on": today()}
    with pytest.raises(IntegrityError, match="extension_by_two_people"), transaction.atomic():
        Extension.objects.create(item=item, asked_by=zone.chief, allowed_by=zone.chief, reason="x", **days)


@pytest.mark.parametrize("day", [date(2026, 6, 30), date(2026, 6, 29)])
def test_a_date_is_put_off_to_a_later_day(zone, day):
    item = zone.item(due_on=date(2026, 6, 30))
    with pytest.raises(ValidationError, match="not after"):
        progress.ask_extension(item, new_due_on=day, reason="x", by=zone.liaison)


def test_an_extension_of_a_date_that_is_another_by_now_falls(zone):
    item = zone.item(due_on=date(2026, 6, 30))
    first, second = (
        progress.ask_extension(item, new_due_on=date(2026, month, 30), reason="x", by=zone.liaison)
        for month in (9, 11)
    )
    approve(first, by=zone.chief)
    with pytest.raises(ValidationError, match="another by now"):
        approve(Approval.objects.get(pk=second.pk), by=zone.chief)


def test_the_date_of_an_item_is_not_simply_changed(zone):
    item = zone.item(due_on=date(2026, 6, 30))
    item.due_on = date(2026, 12, 31)
    with pytest.raises(ValidationError, match="takes two people"):
        planning.save_item(item, units=[zone.below], by=zone.officer)


def test_numbers_of_people_are_masked_in_reports(zone):
    item = zone.item()
    said = ProgressReport(item=item, unit=zone.below, percent=5, text="联系 13912345678")
    assert "13912345678" not in progress.report(said, by=zone.liaison).text
