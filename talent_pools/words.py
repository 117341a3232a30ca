"""How pages and the API word pools: marks of horizons and suggestions, cards, who somebody is."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from cadres.models import Cadre
from cadres.words import age_words, post_of
from common.clock import today
from talent_pools.choices import Decision, Horizon, Kind, Said, State, Suggested, Vote, Why
from talent_pools.models import Membership, Proposal

LOOKS = {Horizon.NEAR: "ok", Horizon.MID: "soon", Horizon.LONG: "later"}
STATE_LOOKS = {
    State.NOMINATED: "judge",
    State.MEMBER: "ok",
    State.LEFT: "na",
    State.REFUSED: "fail",
    State.WITHDRAWN: "na",
}
SAID_LOOKS = {Said.CLEAR: "ok", Said.FOUND: "fail", Said.PENDING: "judge"}
VOTE_LOOKS = {Vote.FOR: "ok", Vote.AGAINST: "fail", Vote.ABSTAINED: "na"}
DECISION_LOOKS = {
    Decision.OPEN: "judge",
    Decision.APPROVED: "ok",
    Decision.REFUSED: "fail",
    Decision.WITHDRAWN: "na",
}
SUGGESTED_LOOKS: Mapping[str, str] = {
    **LOOKS,
    Suggested.ENTRY: "ok",
    Suggested.JUDGEMENT: "judge",
    Suggested.INCOMPLETE: "miss",
    Suggested.NOT_MET: "fail",
}


def suggestion_words(told: str) -> dict | None:
    """What the rules suggest, as a mark; None where the reader is not told."""
    return {"outcome": SUGGESTED_LOOKS[told], "label": Suggested(told).label} if told else None


def post_words(cadre: Cadre) -> str:
    """The main post of a cadre read with_standing."""
    post = post_of(cadre)
    return post.title if post else cadre.post_text


def age_of(cadre: Cadre) -> str:
    """Full years today."""
    return age_words(cadre, today())


def proposal_words(proposal: Proposal) -> str:
    """What is proposed, in a sentence's half."""
    if proposal.kind == Kind.EXIT:
        return _("Exit: %(why)s") % {"why": Why(proposal.because).label}
    horizon = Horizon(proposal.horizon).label
    if proposal.kind == Kind.TRANSFER:
        return _("To %(pool)s, %(horizon)s") % {"pool": proposal.pool, "horizon": horizon}
    if proposal.kind == Kind.ENTRY:
        return _("Entry, %(horizon)s") % {"horizon": horizon}
    return _("%(was)s → %(horizon)s") % {"was": Horizon(proposal.was).label, "horizon": horizon}


def state_words(membership: Membership) -> dict:
    """Where a membership stands, as a mark; why it ended where it did."""
    label = str(State(membership.state).label)
    if membership.left_because:
        why = Why(membership.left_because).label
        label = _("%(state)s: %(why)s") % {"state": label, "why": why}
    return {"outcome": STATE_LOOKS[membership.state], "label": label}


def number_of(version: str) -> str:
    """The number of a version of rules, without the name of the set: 2026/1 of pool-young@2026/1."""
    return version.rpartition("@")[2]
