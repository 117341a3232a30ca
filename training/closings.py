"""A gap in training hours is closed by events people are enrolled in."""

from django.db import transaction

from accounts.models import User
from cadres.models import Cadre
from common.closings import Closing, add_closing
from training.proposing import Proposal, propose
from training.queries import trained_cadres
from training.services.enrolling import enrol


def may_book(user: User, cadre: Cadre) -> bool:
    """Whether the person is entrusted to the user."""
    return trained_cadres(user).filter(pk=cadre.pk).exists()


@transaction.atomic
def book(cadre: Cadre, proposal: Proposal, *, by: User) -> None:
    """Enrol the person in all of it, or in nothing."""
    for one in proposal.events:
        enrol(one.event, cadre, by=by)


add_closing(Closing("training_hours", propose, may_book, book))
