from datetime import date
from uuid import UUID

import pytest
import time_machine
from django.db import OperationalError, connection, transaction
from psycopg2.extras import DateRange

from accountability.models import SanctionKind
from accountability.services import impose
from cadres.choices import Grade, Identity, ManagementState
from cadres.models import Appraisal, Cadre, RankPeriod
from cadres.services import add_appointment, add_cadre, add_rank
from common.facts import registry
from jobs import services as jobs
from jobs.models import Run, State
from readiness import services
from readiness.inputs import differences
from readiness.loading import RuleError, shipped
from readiness.models import Mark, Result, RuleSetVersion, StatusChange
from units.models import GrassrootsDefault, Unit
from units.services import add_unit

pytestmark = pytest.mark.django_db
NOW = "2026-11-24 10:00:00+08:00"


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def cadre():
    """Four years in the rank of 一级主任科员, every grade competent."""
    made = add_cadre("陆承远", home_unit=add_unit("科技创新局", code="001", by="test"), by="test")
    Cadre.objects.filter(pk=made.pk).update(identity=Identity.CIVIL_SERVANT)
    add_rank(made, by="test", rank=6, valid=DateRange(date(2022, 11, 1), None))
    Appraisal.objects.bulk_create(
        Appraisal(cadre=made, year=year, grade=Grade.COMPETENT, decided_on=date(year + 1, 1, 20))
        for year in range(2022, 2026)
    )
    return made


def status_of(cadre, step="rank-7"):
    return Result.objects.get(cadre=cadre, step=step).status


def test_every_published_fact_has_the_columns_the_checks_read():
    assert differences() == []


def test_every_table_of_a_fact_marks_its_cadres():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT event_object_table, array_agg(event_manipulation::text ORDER BY event_manipulation)"
            " FROM information_schema.triggers"
            " WHERE trigger_name LIKE 'readiness_mark%%' GROUP BY 1"
        )
        marked = {table for table, events in cursor.fetchall() if events == ["DELETE", "INSERT", "UPDATE"]}
    decided_by = [fact for fact in registry.values() if not fact.advisory]  # others change no answer
    assert {table for fact in decided_by for table, _ in fact.tables} - marked == set()


def test_an_edit_marks_the_cadre_and_the_drain_computes_and_forgets_it(cadre):
    assert set(Mark.objects.values_list("cadre_id", flat=True)) == {cadre.pk}
    services.drain_marks(limit=1)
    assert (Mark.objects.count(), Result.objects.filter(cadre=cadre).exists()) == (0, True)
    assert services.drain_marks() is None


def test_a_units_grassroots_default_marks_who_has_worked_there_or_below(cadre):
    bureau = Unit.objects.create(name="街道", code="9", path="0009.")
    office = Unit.objects.create(name="经济办", code="91", path="0009.0001.", parent=bureau)
    add_appointment(
        cadre, by="test", unit=office, title="科员", valid=DateRange(date(2018, 1, 1), date(2020, 1, 1))
    )
    Mark.objects.all().delete()
    default = GrassrootsDefault.objects.create(unit=bureau, valid=DateRange(date(2015, 1, 1), None))
    default.delete()
    assert list(Mark.objects.values_list("cadre_id", flat=True)) == [cadre.pk, cadre.pk]


def test_stored_results_are_what_the_explanation_says(cadre):
    services.compute([cadre.pk])
    stored = [(row.step, row.status, row.lines) for row in Result.objects.filter(cadre=cadre)]
    told = [(one.step, str(one.status), one.lines) for one in services.explain(cadre)]
    assert sorted(stored) == sorted(told)


def test_computing_again_writes_nothing(cadre):
    first = services.compute([cadre.pk])
    assert (first.written, services.compute([cadre.pk]).written) == (first.computed, 0)


def test_a_sanction_changes_the_status_and_says_by_which_rule(cadre):
    services.compute([cadre.pk])
    before = status_of(cadre)
    kind = SanctionKind.objects.get(pk="admin_warning")
    impose(cadre, kind, decided_on=date(2026, 11, 1), organ="纪工委", document_no="1", by="test")
    services.drain_marks()
    change = StatusChange.objects.get(cadre=cadre, step="rank-7")
    assert (change.before, change.after, change.cause) == (before, "not_yet", "data")
    failing = [
        line["rule"]
        for line in Result.objects.get(cadre=cadre, step="rank-7").lines
        if line["outcome"] == "FAIL"
    ]
    assert change.rules == failing


def test_time_alone_changes_the_status_on_the_day_foretold(cadre):
    kind = SanctionKind.objects.get(pk="admin_warning")
    impose(cadre, kind, decided_on=date(2026, 11, 1), organ="纪工委", document_no="1", by="test")
    services.compute([cadre.pk])
    row = Result.objects.get(cadre=cadre, step="rank-7")
    assert row.earliest_on == date(2027, 5, 1)
    with time_machine.travel("2027-05-01 03:00:00+08:00", tick=False):
        services.compute([cadre.pk])
    assert StatusChange.objects.get(cadre=cadre, step="rank-7").cause == "clock"


def test_who_leaves_service_has_no_results(cadre):
    services.compute([cadre.pk])
    Cadre.objects.filter(pk=cadre.pk).update(management_state=ManagementState.RETIRED)
    services.compute([cadre.pk])
    assert Result.objects.filter(cadre=cadre).count() == 0


def test_another_identity_has_one_row_that_says_not_applicable(cadre):
    Cadre.objects.filter(pk=cadre.pk).update(identity=Identity.ENTERPRISE)
    services.compute([cadre.pk])
    row = Result.objects.get(cadre=cadre)
    assert (row.step, row.status, row.lines[0]["note"]) == ("none", "na", "identity_without_rules")


def test_a_full_run_goes_through_the_work_items(cadre):
    run = services.start_full(by="test")
    assert [jobs.work(pk) for pk in jobs.waiting_ids()] == [True]
    run = Run.objects.get(pk=run.pk)
    assert (run.state, run.done) == (State.DONE, 1)
    assert run.report["written"] == Result.objects.count()


def test_a_night_in_which_nothing_is_due_computes_nobody(cadre):
    services.start_full(by="test")
    [jobs.work(pk) for pk in jobs.waiting_ids()]
    assert services.start_nightly(by="test").total == 0


def test_after_a_full_run_that_did_not_end_the_night_computes_everybody(cadre):
    services.start_full(by="test")
    assert services.start_nightly(by="test").total == 1


def test_a_used_version_with_another_text_is_refused():
    services.register_versions(shipped())
    RuleSetVersion.objects.filter(key="rank-ladder").update(digest="0" * 64)
    with pytest.raises(RuleError, match="rank-ladder"):
        services.register_versions(shipped())


def test_the_past_is_explained_from_the_records_of_the_past(cadre):
    lines = {line["rule"]: line["outcome"] for one in services.explain(cadre, as_of=date(2023, 6, 1)) if one.step == "rank-7"
             for line in one.lines}  # fmt: skip
    assert "FAIL" in lines.values()


def test_what_if_changes_the_answer_and_stores_nothing(cadre):
    changed = services.what_if(cadre, facts={"position": {"identity": Identity.ENTERPRISE.value}})
    assert ([one.status for one in changed], Result.objects.count()) == (["na"], 0)


def test_a_raw_update_marks_the_cadre_too(cadre):
    Mark.objects.all().delete()
    RankPeriod.objects.filter(cadre=cadre).update(document_no="9")
    assert list(Mark.objects.values_list("cadre_id", flat=True).distinct()) == [cadre.pk]


def test_a_chunk_waits_for_whoever_computes_the_same_bucket(cadre):
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, %s)", [services.LOCKS, services.bucket(cadre.pk)])
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '100ms'")
        with pytest.raises(OperationalError, match="lock timeout"), transaction.atomic():
            services.compute([cadre.pk])
    finally:
        other.close()
    assert services.compute([cadre.pk]).written > 0


def test_one_worker_drains_at_a_time(cadre):
    Mark.objects.create(cadre_id=cadre.pk)
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, %s)", [services.LOCKS, services.DRAINING])
            services.drain()
            assert Mark.objects.exists()
            cursor.execute("SELECT pg_advisory_unlock_all()")  # closing alone releases it a moment later
    finally:
        other.close()
    services.drain()
    assert not Mark.objects.exists()


def test_the_database_puts_a_file_into_the_same_bucket(cadre):
    made = [Cadre(name=f"甲{number}", home_unit=cadre.home_unit) for number in range(20)]
    Cadre.objects.bulk_create(made)
    found = Cadre.objects.annotate(number=services.BUCKET).values_list("pk", "number")
    assert dict(found) == {pk: services.bucket(pk) for pk, _ in found}


def test_the_parts_of_a_run_share_no_bucket_and_leave_nobody_out(cadre):
    made = [Cadre(name=f"甲{number}", home_unit=cadre.home_unit) for number in range(40)]
    for number, one in enumerate(made):  # five files each millisecond
        one.pk = UUID(int=(1_764_000_000_000 + number // 5 << 80) | number)
    Cadre.objects.bulk_create(made)
    parts = [item.payload["ids"] for item in services.start_full(by="test", chunk=12).items.order_by("pk")]
    buckets = [{services.bucket(one) for one in part} for part in parts]
    assert sorted(one for part in parts for one in part) == sorted(str(one.pk) for one in [cadre, *made])
    assert sum(map(len, buckets)) == len(set().union(*buckets))
    assert max(map(len, parts)) <= 12


def test_files_made_all_at_once_are_divided_nevertheless(cadre):
    made = [Cadre(name=f"甲{number}", home_unit=cadre.home_unit) for number in range(9)]
    for number, one in enumerate(made):
        one.pk = UUID(int=(1_764_000_000_000 << 80) | number)
    Cadre.objects.bulk_create(made)
    parts = [item.size for item in services.start_full(by="test", chunk=4).items.order_by("pk")]
    assert (sum(parts), max(parts)) == (10, 4)
