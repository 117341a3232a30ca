"""Talks with what was promised in them, whom they cover, and the plans that ask for them."""

from interviews.models.attachments import Attachment
from interviews.models.occasions import Occasion
from interviews.models.plans import Plan
from interviews.models.talks import Addendum, Covered, Promise, Reader, Subject, Talk

__all__ = ["Addendum", "Attachment", "Covered", "Occasion", "Plan", "Promise", "Reader", "Subject", "Talk"]
