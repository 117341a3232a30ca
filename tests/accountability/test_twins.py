"""Twins: somebody with an exempted matter, and somebody without any, are the same wherever anybody else looks."""

import re
from datetime import date
from urllib.parse import quote

import pytest
from django.urls import reverse

from accountability.models import SanctionKind, ToleranceCase
from accountability.services import decide, impose, open_case, prepare, revoke
from accounts.choices import Role
from cadres.queries import exportable_cadres
from deadlines.services import refresh
from readiness.models import Result
from readiness.services import compute
from tests.accountability.conftest import OPINION, PAPER, WEIGHED
from tests.cadres.people import add_person, client_of, make_zone, signed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]
TODAY = date(2026, 11, 27)
VARYING = re.compile(
    r'[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|csrfmiddlewaretoken" value="\w+"|FToken": ?"\w+"|nonce="[^"]+"|No\. \d{8}-\w+'
)


class Twins:
    """`one` was sanctioned and exempted, `other` never had anything."""

    def __init__(self):
        self.zone = make_zone()
        self.one, self.other = self.zone.cadre, add_person(self.zone.office, "陆承志")
        self.officer = signed("supervision", "石书恒", Role.SUPERVISION, self.zone.office)
        self.decider = signed("supervision2", "秦明远", Role.SUPERVISION, self.zone.office)
        self.compute()
        self.case = self.exempted()
        self.compute()

    def exempted(self):
        """From the sanction, by which the status changed, to the decision."""
        kind, paper = SanctionKind.objects.get(pk="admin_warning"), {"organ": "x", "document_no": "澄纪7号"}
        matter = impose(self.one, kind, decided_on=date(2026, 10, 9), by=self.officer, **paper).matter
        self.compute()
        told = {
            "subject": "x",
            "facts": "x",
            "source": "unit",
            "applied_on": date(2026, 11, 1),
            "due_on": TODAY,
        }
        case = ToleranceCase(cadre=self.one, owner_unit=self.zone.office, **told)
        case = open_case(case, matter=matter, happened_on=None, by=self.officer)
        case = prepare(case, version=1, by=self.officer, **WEIGHED | OPINION)
        return decide(case, "exempt", on=TODAY, by=self.decider, **PAPER)

    def compute(self):
        """What is stored of both."""
        ids = [self.one.pk, self.other.pk]
        compute(ids)
        refresh(ids)

    def seen(self, user, who, name, *args, **query):
        """A page about one of them, without what differs between any two people."""
        text = client_of(user).get(reverse(name, args=args), query).content.decode()
        for written in (who.name, quote(who.name), quote(quote(who.name))):
            text = text.replace(written, "NAME")
        return VARYING.sub("", text)

    def pair(self, user, name, **query):
        """The same page about both; `query`: with {pk} and {name} filled in."""
        return [self.seen(user, who, name, **filled(query, who)) for who in (self.one, self.other)]

    def files(self, user, name, *more):
        """The same page of both files."""
        return [self.seen(user, who, name, who.pk, *more) for who in (self.one, self.other)]


def filled(query, who):
    return {key: value.format(pk=who.pk, name=who.name) for key, value in query.items()}


@pytest.fixture
def twins():
    return Twins()


def results(cadre):
    """Everything stored of a comparison but whose it is."""
    fields = ("step", "ladder", "status", "earliest_on", "lines", "version")
    return list(Result.objects.filter(cadre=cadre).order_by("step").values_list(*fields))


def without_evidence(rows):
    """Lines name the records of each; the records of two people differ."""
    return [
        (*row[:4], [{**line, "evidence": len(line.get("evidence") or [])} for line in row[4]], row[5])
        for row in rows
    ]


def test_the_stored_results_are_the_same(twins):
    assert results(twins.one)
    assert without_evidence(results(twins.one)) == without_evidence(results(twins.other))


@pytest.mark.parametrize("role", ["officer", "leader"])
def test_the_pages_of_both_are_the_same(twins, role):
    user = getattr(twins.zone, role)
    steps = Result.objects.filter(cadre=twins.one).values_list("step", flat=True)
    for step in steps:
        one, other = twins.files(user, "readiness:receipt", step)
        assert one == other
    for part in ("overview", "service", "appraisals"):
        one, other = twins.files(user, "cadres:part", part)
        assert one == other


@pytest.mark.parametrize("role", ["officer", "leader"])
@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("cadres:roster", {"q": "{name}", "cols": "readiness"}),
        ("readiness:board", {"q": "{name}", "ladder": "rank"}),
        ("readiness:board", {"q": "{name}", "ladder": "rank", "view": "list"}),
        ("deadlines:list", {"q": "{name}"}),
        ("api-result-list", {"cadre": "{pk}"}),
        ("api-change-list", {"cadre": "{pk}"}),
        ("api-deadline-list", {"cadre": "{pk}"}),
    ],
)
def test_the_lists_and_the_api_count_both_the_same(twins, role, name, query):
    one, other = twins.pair(getattr(twins.zone, role), name, **query)
    assert one == other


def test_both_are_taken_out_alike(twins):
    assert set(exportable_cadres(twins.zone.officer)) == {twins.one, twins.other}


def test_the_receipt_names_the_decision_to_supervision_alone(twins):
    step = Result.objects.filter(cadre=twins.one, ladder="rank").get().step
    told = [twins.files(user, "readiness:receipt", step) for user in (twins.officer, twins.zone.officer)]
    assert [[PAPER["no"] in page for page in pages] for pages in told] == [[True, False], [False, False]]


def test_revoked_the_difference_appears_at_once(twins):
    revoke(twins.case, on=TODAY, no="x", reason="x", by=twins.decider)
    twins.compute()
    step = Result.objects.filter(cadre=twins.one, ladder="rank").get().step
    one, other = twins.files(twins.zone.officer, "readiness:receipt", step)
    assert ("2027.04.08" in one, "2027.04.08" in other) == (True, False)
