"""Pools, memberships, and what is proposed, found, voted, planned and reviewed about them."""

from talent_pools.models.acts import Ballot, CheckFinding, Plan, YearlyReview
from talent_pools.models.members import Membership, Proposal
from talent_pools.models.pools import Pool, Target

__all__ = ["Ballot", "CheckFinding", "Membership", "Plan", "Pool", "Proposal", "Target", "YearlyReview"]
