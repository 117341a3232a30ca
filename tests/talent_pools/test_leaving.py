"""Nobody leaves a pool silently: the night proposes the exit, a person decides."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from accounts.choices import Role
from audit.models import Entry
from cadres.services import change_cadre
from talent_pools.models import Proposal
from talent_pools.services.deciding import decide
from talent_pools.services.leaving import propose_exits
from talent_pools.services.nominating import propose
from talent_pools.tasks import nightly
from work.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def retired(member):
    """A member who has retired."""
    change_cadre(member.cadre, by="test", version=member.cadre.version, management_state="retired")
    return member


def exits(member):
    return member.proposals.filter(kind="exit")


def test_a_retired_member_leaves_by_a_proposal_of_the_night_never_silently(retired, chief):
    nightly()
    retired.refresh_from_db()
    asked = exits(retired).get()
    assert (retired.state, asked.proposed_by, asked.because, asked.decision) == (
        "member",
        None,
        "retired",
        "open",
    )
    assert Notice.objects.filter(recipient=chief, kind="pool.awaited").count() == 2
    decide(asked, approve=True, note="", by=chief)
    retired.refresh_from_db()
    assert (retired.state, retired.left_because) == ("left", "retired")
    assert Entry.objects.get(action="pool.exit_proposed").actor == "timetable"


def test_the_night_proposes_once(retired, chief):
    assert [propose_exits(), propose_exits()] == [1, 0]
    decide(exits(retired).get(), approve=False, note="返聘期间保留", by=chief)
    assert (propose_exits(), exits(retired).count()) == (0, 1)


def test_what_a_person_has_proposed_comes_first(retired, officer):
    propose(Proposal(membership=retired, kind="exit", because="asked", reason="本人申请"), by=officer)
    assert propose_exits() == 0


def test_members_in_service_stay(member):
    assert (propose_exits(), exits(member).count()) == (0, 0)


def test_the_page_says_who_proposed_it(retired, house, chief):
    propose_exits()
    page = house.signed_in(chief).get(f"/pools/members/{retired.pk}/").content.decode()
    assert "夜间核查" in page


def test_nobody_enters_without_a_proposer(member):
    with pytest.raises(IntegrityError), transaction.atomic():
        Proposal.objects.create(membership=member, kind="move", horizon="mid", reason="x", proposed_by=None)


def test_the_nominator_does_not_decide_but_may_decide_on_the_nights_exit(retired, house):
    both = house.user(Role.HR_CHIEF, name="both")
    propose_exits()
    with pytest.raises(ValidationError, match="why it is refused"):
        decide(exits(retired).get(), approve=False, note="", by=both)
    assert decide(exits(retired).get(), approve=True, note="", by=both).decided_by == both
