"""同等条件优先: told with its documents while a grant is in force, never counted, gone when the grant is."""

from datetime import date

import pytest
import time_machine
from psycopg2.extras import DateRange

from cadres.choices import Grade, Identity
from cadres.models import Appraisal, Cadre
from cadres.services import add_rank
from measures.services import granting
from readiness import services
from readiness.loading import RuleError, rule_set, shipped
from readiness.models import Mark, Result
from tests.measures.zone import Zone
from tests.readiness.book import FIRST, set_of

pytestmark = pytest.mark.django_db
TOLD = {"documents": ["《十条措施》 新组〔2026〕3号"]}
DAY = "2026-06-20 10:00+08:00"


@pytest.fixture(autouse=True)
def _frozen():
    with time_machine.travel(DAY, tick=False):
        yield


@pytest.fixture
def zone():
    return Zone()


@pytest.fixture
def cadre(zone):
    """Four years in the rank of 一级主任科员, every grade competent."""
    made = zone.cadre("陆承远")
    Cadre.objects.filter(pk=made.pk).update(identity=Identity.CIVIL_SERVANT)
    add_rank(made, by="test", rank=6, valid=DateRange(date(2022, 1, 1), None))
    Appraisal.objects.bulk_create(
        Appraisal(cadre=made, year=year, grade=Grade.COMPETENT, decided_on=date(year + 1, 1, 20))
        for year in range(2022, 2026)
    )
    return made


def results(cadre) -> dict[str, Result]:
    """What the SQL engine keeps now, and that the Python one says the same."""
    services.compute([cadre.pk])
    found = {one.step: one for one in Result.objects.filter(cadre=cadre)}
    for one in services.explain(cadre):
        kept = found[one.step]
        assert (kept.status, kept.next_change_on, kept.lines) == (one.status, one.next_change_on, one.lines)
    return found


def told(cadre) -> dict | None:
    """The line of the next rank."""
    lines = results(cadre)["rank-7"].lines
    return next((line for line in lines if line["rule"] == "YX-01"), None)


@pytest.mark.parametrize("aspect", ["resources", "advancement"])
def test_a_grant_is_told_with_its_document_and_changes_no_verdict(zone, cadre, aspect):
    before = {step: (one.status, one.earliest_on) for step, one in results(cadre).items()}
    assert told(cadre) is None
    grant = zone.granted(zone.measure(aspect), cadre)
    line = told(cadre)
    assert (line["outcome"], line["found"], line["evidence"]) == ("PASS", TOLD, [str(grant.pk)])
    assert {step: (one.status, one.earliest_on) for step, one in results(cadre).items()} == before


@pytest.mark.parametrize("aspect", ["reward", "care", "appraisal", "discipline"])
def test_a_grant_of_another_aspect_is_not_told(zone, cadre, aspect):
    zone.granted(zone.measure(aspect), cadre)
    assert told(cadre) is None


def test_what_is_only_asked_for_is_not_told(zone, cadre):
    zone.asked(zone.measure("resources"), cadre)
    assert told(cadre) is None


def test_a_revoked_grant_is_gone_and_the_cadre_was_marked(zone, cadre):
    grant = zone.granted(zone.measure("resources"), cadre)
    assert told(cadre)
    Mark.objects.all().delete()
    granting.revoke(grant, reason="所报情况不实", by=zone.officer)
    assert Mark.objects.filter(cadre_id=cadre.pk).exists()
    assert told(cadre) is None


def test_it_ends_with_its_effect_on_a_day_known_before(zone, cadre):
    grant = zone.granted(zone.measure("resources", effect_months=2), cadre)
    assert grant.effect_until == date(2026, 8, 20)
    assert results(cadre)["rank-7"].next_change_on <= date(2026, 8, 21)
    for day, there in (("2026-08-20", True), ("2026-08-21", False)):
        with time_machine.travel(f"{day} 10:00+08:00", tick=False):
            assert bool(told(cadre)) is there


def test_two_grants_of_one_document_are_one_document(zone, cadre):
    for aspect in ("resources", "advancement"):
        zone.granted(zone.measure(aspect), cadre)
    line = told(cadre)
    assert line["found"] == TOLD
    assert len(line["evidence"]) == 2


def test_a_changed_document_is_told_by_its_new_number(zone, cadre):
    grant = zone.granted(zone.measure("resources"), cadre)
    Mark.objects.all().delete()
    document = grant.measure.document
    document.document_no = "新组〔2026〕5号"
    granting.save_document(document, by=zone.officer)
    assert Mark.objects.filter(cadre_id=cadre.pk).exists()
    assert told(cadre)["found"] == {"documents": ["《十条措施》 新组〔2026〕5号"]}


def test_the_aspect_of_a_measure_in_use_stays(zone, cadre):
    measure = zone.granted(zone.measure("resources"), cadre).measure
    measure.aspect = "care"
    with pytest.raises(granting.ValidationError, match="aspect"):
        granting.save_measure(measure, [], by=zone.officer)


@pytest.mark.parametrize("effect", ["BLOCK", "REVIEW"])
def test_no_rule_makes_a_preference_count(effect):
    data = set_of(FIRST)
    data["rules"][0].update(check="preference", params={}, by_step={}, effect=effect)
    data["rules"][0].pop("when_missing", None)
    with pytest.raises(RuleError, match="preferences is for reference only"):
        rule_set(data, "first.yaml", frozenset({"a", "b", "c"}))


def test_it_makes_nobody_a_candidate():
    """Each step it serves is served by another set for the same people on every day it is in force."""
    own = [one for one in shipped().sets if one.key.startswith("preferences")]
    for one in own:
        others = [other for other in shipped().sets if other not in own and other.in_force(one.from_day)]
        for step in one.steps:
            served = {word for other in others if step in other.steps for word in other.identity}
            assert set(one.identity) <= served, (one.key, step)
