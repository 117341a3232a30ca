"""Labels stand on records: none is kept without one, none outlives them; portraits stay as they were taken."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, ProgrammingError, connection, transaction

from audit.models import Entry
from portraits.models import Label, LabelEvidence, Portrait
from portraits.portraying import changes_since, portray
from portraits.services.labelling import take_portrait, withdraw_label
from tests.factories.day import TODAY
from tests.portraits.conftest import label, project_part, signed_talk, stretch

pytestmark = pytest.mark.django_db


def texts(cadre, on=TODAY):
    """What the portrait calls somebody."""
    return [one.label.text for one in portray(cadre, on).labels]


@transaction.atomic
def unlinked(cadre, by, of=None, record=None):
    """A row of a label without any record of the person; a transaction asks at its end."""
    made = Label.objects.create(
        cadre=cadre, axis="conduct", tone="strength", text="x", given_by=by, given_on=TODAY
    )
    if of:
        LabelEvidence.objects.create(label=made, cadre=of, source="award", record=record)
    ask_now()


def ask_now():
    """What a transaction asks at its end."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@transaction.atomic
def take_links(label, as_whom):
    """Take the records from a label, in a role of the database."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {as_whom}")
    LabelEvidence.objects.filter(label=label).delete()
    ask_now()


def test_no_label_is_kept_without_a_record(cadre, officer):
    with pytest.raises(ValidationError, match="at least one record"):
        label(cadre, [], by=officer)
    with pytest.raises(IntegrityError, match="at least one record"):
        unlinked(cadre, officer)
    assert not Label.objects.exists()


def test_the_record_of_somebody_else_is_none(cadre, officer, house, award):
    other = house.cadre("别人")
    with pytest.raises(ValidationError, match="not there"):
        label(other, [("award", award.pk)], by=officer)
    with pytest.raises(IntegrityError, match="at least one record"):
        unlinked(cadre, officer, of=other, record=award.pk)


def test_the_last_record_of_a_label_cannot_be_taken_from_it(cadre, officer, award):
    made = label(cadre, [("award", award.pk)], by=officer)
    with pytest.raises(ProgrammingError, match="permission denied"):
        take_links(made, "cadre_web")
    assert texts(cadre) == ["善打硬仗"]


def test_when_all_its_records_are_gone_a_label_vanishes(cadre, officer, award):
    part = project_part(cadre, date(2026, 5, 6))
    label(cadre, [("award", award.pk), ("project_part", part.pk)], by=officer)
    award.delete()
    assert texts(cadre) == ["善打硬仗"]
    part.project.stage = "stopped"
    part.project.save()
    assert texts(cadre) == []
    part.project.stage = "signed"
    part.project.save()
    assert texts(cadre) == ["善打硬仗"]


def test_what_has_faded_supports_nothing(cadre, officer):
    part = project_part(cadre, date(2021, 11, 28))
    label(cadre, [("project_part", part.pk)], by=officer)
    assert portray(cadre, date(2026, 11, 27)).unsupported == []
    later = portray(cadre, date(2026, 11, 28))
    assert [one.label.text for one in later.unsupported] == ["善打硬仗"]
    assert later.labels_under("shouldering") == []


def test_only_who_keeps_portraits_gives_labels_and_only_on_what_they_read(
    cadre, leader, officer, house, award
):
    with pytest.raises(PermissionDenied):
        label(cadre, [("award", award.pk)], by=leader)
    talk = signed_talk(cadre, leader, level=3)
    with pytest.raises(ValidationError, match="not yours to read"):
        label(cadre, [("talk", talk.pk)], by=officer)


def test_a_label_is_withdrawn_with_a_reason_and_stays_on_record(cadre, officer, award):
    made = label(cadre, [("award", award.pk)], by=officer)
    with pytest.raises(ValidationError, match="Say why"):
        withdraw_label(made, because=" ", by=officer)
    withdraw_label(Label.objects.get(), because="另有情况", by=officer)
    assert texts(cadre) == []
    assert Entry.objects.filter(action="label.withdrawn").exists()
    with pytest.raises(IntegrityError, match="withdrawn once"):
        Label.objects.update(text="y")


def test_both_sides_of_a_contradiction_are_found(cadre, officer):
    good = stretch(cadre, officer, date(2026, 1, 1), "met", date(2026, 3, 1))
    stretch(cadre, officer, date(2026, 1, 1), "missed", date(2026, 4, 1), task="另一件")
    assert [axis.part.key for axis in portray(cadre, TODAY).contradictions] == ["executing", "shouldering"]
    label(cadre, [("stretch", good.pk)], by=officer, axis="conduct")
    label(cadre, [("stretch", good.pk)], by=officer, axis="conduct", tone="gap", text="急躁")
    assert "conduct" in [axis.part.key for axis in portray(cadre, TODAY).contradictions]


def test_a_portrait_is_kept_as_it_was_and_tells_what_has_changed(cadre, officer, award):
    taken, gone = take_portrait(cadre, "季度研判", by=officer), str(award.pk)
    award.delete()
    project_part(cadre, date(2026, 5, 6))
    changes = {one.key: one for one in changes_since(Portrait.objects.get(), portray(cadre, TODAY))}
    assert set(changes) == {"shouldering", "achieving"}
    assert (str(changes["achieving"].before), changes["achieving"].after) == ("25.00", None)
    assert changes["achieving"].gone == [("award", gone)]
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        Portrait.objects.filter(pk=taken.pk).update(occasion="y")
