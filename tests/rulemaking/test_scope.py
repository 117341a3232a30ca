"""Rules bind everybody: who has a right for some units only neither drafts, tries, shares nor enacts them."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from accounts.choices import Permission, Role
from accounts.queries import permissions_of
from rulemaking.enacting import enact, may_enact
from rulemaking.models import Draft
from rulemaking.services import drop_draft, save_text, start_draft
from rulemaking.trying import simulate

pytestmark = pytest.mark.django_db
BINDING = {Permission.DRAFT_RULES, Permission.ENACT_RULES, Permission.ENACT_RESPONSIBILITY}


@pytest.fixture
def small(house):
    """A chief of one unit."""
    return house.user(Role.HR_CHIEF, name="small")


def test_a_role_over_some_units_gives_nothing_that_binds_everybody(house, small):
    assert permissions_of(small).isdisjoint(BINDING)
    assert permissions_of(house.user(Role.HR_CHIEF, house.above, name="whole")) >= BINDING


def test_a_chief_of_one_unit_is_refused_by_every_service(draft, small):
    deeds = [
        lambda: start_draft("rank-ladder", reason="x", from_day=draft.from_day, by=small),
        lambda: save_text(draft, draft.text, by=small),
        lambda: simulate(draft, by=small),
        lambda: drop_draft(draft, by=small),
        lambda: enact(draft, confirmed=[], by=small),
    ]
    for deed in deeds:
        with pytest.raises(PermissionDenied):
            deed()
    assert (Draft.objects.count(), may_enact(draft, small)) == (1, False)


def test_a_chief_of_one_unit_is_refused_by_page_and_endpoint(house, draft, small):
    client = house.signed_in(small)
    assert client.get(reverse("rulemaking:start", args=["rank-ladder"])).status_code == 403
    assert client.post(reverse("rulemaking:enact", args=[draft.pk]), {"agreed": "on"}).status_code == 403
    told = {"key": "rank-ladder", "reason": "x", "from_day": "2027-01-01"}
    sent = {"content_type": "application/json", "headers": {"Idempotency-Key": "small-draft-1"}}
    assert client.post(reverse("api-rule-draft-list"), told, **sent).status_code == 403
    assert not client.get(reverse("rulemaking:set", args=["rank-ladder"])).context["may_draft"]
