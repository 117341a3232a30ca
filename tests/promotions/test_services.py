"""Computing again, deciding on persons, freezing; starting from an earlier batch."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.forms.models import model_to_dict
from psycopg2.extras import DateRange

from accounts.choices import Role
from accounts.models import User
from accounts.services import grant_role
from cadres.models import Appraisal, Cadre, RankPeriod
from cadres.services import add_rank, set_grade
from common.listing import Address
from jobs.models import WorkItem
from jobs.services import work
from promotions import services
from promotions.desk import Desk
from promotions.models import Batch, BatchLine, BatchQuota
from promotions.queries import visible_batches, visible_lines
from promotions.services import compute, freeze, mark, remove, start_batch
from readiness import loading
from readiness.rules import Book
from tests.promotions.thirty import BY, CUT_OFF, TARGETS
from units.models import Quota

pytestmark = pytest.mark.django_db
HERE = Address("/", {})


def snapshot(batch):
    """Everything that is stored of a batch, and what a page would say of it."""
    lines = BatchLine.objects.filter(batch=batch).order_by("pk")
    quotas = BatchQuota.objects.filter(batch=batch).order_by("pk")
    return [model_to_dict(one) for one in (*lines, *quotas)]


def said(batch, user):
    """What the list says of everybody, and the places."""
    desk = Desk(user, batch, HERE)
    rows = [desk.row(line) for line in desk.lines.order_by("name").select_related("cadre")]
    return [{key: row[key] for key in row if key != "line"} for row in rows], [str(p) for p in desk.places]


def change_everything(cadres, house):
    """Files, grades, ranks, numbers and rules become others."""
    Cadre.objects.filter(pk=cadres["赵按期"].pk).update(name="赵改名", home_order=9999, identity="contract")
    Appraisal.objects.filter(cadre=cadres["孙优秀"]).delete()
    set_grade(cadres["冯当月"], 2025, by=BY, grade="incompetent", decided_on=date(2026, 1, 16))
    RankPeriod.objects.filter(cadre=cadres["秦一主"]).delete()
    add_rank(cadres["许四调"], by=BY, rank=8, valid=DateRange(date(2026, 11, 1), None))
    Quota.objects.filter(unit=house.here).delete()
    house.here.name = "另一个局"
    house.here.save()


def test_a_frozen_batch_stays_what_it_was(batch, officer, cadres, house, monkeypatch):
    frozen = freeze(batch, by=officer)
    before, words = snapshot(frozen), said(frozen, officer)
    change_everything(cadres, house)
    empty = Book(steps=loading.shipped().steps, sets=())
    monkeypatch.setattr("readiness.live.shipped", lambda: empty)
    assert (snapshot(frozen), said(frozen, officer)) == (before, words)


@pytest.mark.parametrize("model", [BatchLine, BatchQuota])
def test_the_database_refuses_to_alter_a_frozen_batch(batch, officer, model):
    freeze(batch, by=officer)
    row = model.objects.filter(batch=batch).first()
    for act in (row.save, row.delete, lambda: model.objects.filter(pk=row.pk).update(batch=batch)):
        with pytest.raises(IntegrityError, match="never altered"), transaction.atomic():
            act()
    for act in (batch.save, lambda: Batch.objects.filter(pk=batch.pk).update(name="x")):
        with pytest.raises(IntegrityError, match="never altered"), transaction.atomic():
            act()


@pytest.mark.parametrize("deed", [compute, freeze, remove])
def test_nothing_is_done_to_a_frozen_batch(batch, officer, deed):
    freeze(batch, by=officer)
    with pytest.raises(ValidationError, match="not altered"):
        deed(batch, by=officer)


def test_a_draft_computed_again_follows_the_records_and_keeps_what_was_decided(batch, officer, cadres):
    mark(batch, [cadres["秦一主"].pk], "excluded", note="本人放弃", by=officer)
    set_grade(cadres["冯当月"], 2025, by=BY, grade="incompetent", decided_on=date(2026, 1, 16))
    compute(batch, by=officer)
    assert BatchLine.objects.get(batch=batch, name="冯当月").verdict == "not_yet"
    line = BatchLine.objects.get(batch=batch, name="秦一主")
    assert (line.mark, line.note, line.marked_by) == ("excluded", "本人放弃", officer.name)


def test_who_left_the_group_goes_with_the_next_computation(batch, officer, cadres, house):
    Cadre.objects.filter(pk=cadres["赵按期"].pk).update(home_unit=house.elsewhere)
    compute(batch, by=officer)
    assert BatchLine.objects.filter(batch=batch).count() == 29


def test_a_second_batch_starts_from_the_first_and_says_what_has_changed(batch, officer, cadres, house):
    mark(batch, [cadres["秦一主"].pk], "excluded", note="本人放弃", by=officer)
    freeze(batch, by=officer)
    set_grade(cadres["冯当月"], 2025, by=BY, grade="incompetent", decided_on=date(2026, 1, 16))
    Cadre.objects.filter(pk=cadres["赵按期"].pk).update(home_unit=house.elsewhere)
    house.cadre("新来")
    second = start_batch("2", cut_off=CUT_OFF, targets=TARGETS, units=[house.here], by=officer, source=batch)
    desk = Desk(officer, second, Address("/", {"changed": ["1"]}))
    changes = {line.name: desk.change_words(line) for line in desk.found.select_related("cadre")}
    assert changes == {"冯当月": "was: Qualified", "新来": "new"}
    assert desk.gone == []  # out of this officer's sight altogether
    grant_role(officer, Role.HR_OFFICER, unit=house.elsewhere, by=BY)
    of_both = Desk(User.objects.get(pk=officer.pk), second, HERE)
    assert [line.name for line in of_both.gone] == ["赵按期"]
    assert BatchLine.objects.get(batch=second, name="秦一主").note == "本人放弃"


def test_a_mark_needs_a_note_and_somebody_of_the_batch(batch, officer, cadres):
    with pytest.raises(ValidationError, match="Say why"):
        mark(batch, [cadres["秦一主"].pk], "excluded", note=" ", by=officer)
    with pytest.raises(ValidationError, match="Nobody"):
        mark(batch, [], "excluded", note="x", by=officer)


def test_units_of_others_are_not_computed(cadres, house, officer):
    with pytest.raises(PermissionDenied):
        start_batch("x", cut_off=CUT_OFF, targets=TARGETS, units=[house.elsewhere], by=officer)


def test_a_large_group_is_computed_by_a_run(cadres, house, officer, monkeypatch):
    monkeypatch.setattr(services, "AT_ONCE", 10)
    monkeypatch.setattr(services, "CHUNK", 12)
    batch = start_batch("x", cut_off=CUT_OFF, targets=TARGETS, units=[house.here], by=officer)
    assert (batch.computed_at, batch.run.total) == (None, 30)
    with pytest.raises(ValidationError, match="being computed"):
        freeze(batch, by=officer)
    for pk in WorkItem.objects.filter(run=batch.run).values_list("pk", flat=True):
        assert work(pk)
    batch.refresh_from_db()
    batch.run.refresh_from_db()
    assert (batch.run.report, batch.computed_at is None, batch.quotas.count()) == ({"people": 30}, False, 4)


def test_who_may_not_date_matters_is_told_as_if_there_were_none(batch, officer, house):
    leader = house.user(Role.LEADER)
    assert list(visible_batches(leader)) == []
    freeze(batch, by=officer)
    assert list(visible_batches(leader)) == [batch]
    told = dict(visible_lines(leader, batch).values_list("name", "told"))
    assert {told[name] for name in ("褚记过", "蒋诫勉", "沈受查")} == {"qualified"}
    dated = dict(visible_lines(officer, batch).values_list("name", "told"))
    assert [dated[name] for name in ("褚记过", "蒋诫勉", "沈受查")] == ["not_yet", "check", "not_yet"]


def test_oneself_is_no_line_of_ones_own_and_nothing_tells_of_it(batch, officer, cadres):
    own = cadres["赵按期"]
    own.user = officer
    own.save()
    desk = Desk(officer, batch, HERE)
    assert (desk.hidden, "赵按期" in desk.lines.values_list("name", flat=True)) == (1, False)
    with pytest.raises(ValidationError, match="Nobody"):
        mark(batch, [own.pk], "excluded", note="x", by=officer)
