"""Entering the counted sheet of a democratic rating."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from assessments.choices import Vote
from assessments.models import Rating, RatingGroup
from assessments.services.writing import plain, put, refuse_future, refuse_other_cadre
from cadres.models import Cadre
from cadres.services import save_valid


@transaction.atomic
def add_rating(cadre: Cadre, *, groups: Sequence[dict], by: User, **fields: Any) -> Rating:
    """A rating with its groups: {name, weight, issued, returned, valid, counts {word: number}} each.

    ValidationError unless the weights add up to 100 and the words of each group to its valid ballots.
    """
    refuse_other_cadre(cadre, by)
    row = Rating(cadre=cadre, recorded_by=by, **plain(fields))
    refuse_future(held_on=row.held_on)
    if sum(group["weight"] for group in groups) != 100:
        raise ValidationError(_("The weights of the groups add up to 100 %."))
    put(row, "rating.recorded", by=by)
    for number, group in enumerate(groups, 1):
        save_valid(_group(row, number, **group))
    return row


def _group(rating: Rating, order: int, *, counts: dict[str, int], **fields: Any) -> RatingGroup:
    group = RatingGroup(rating=rating, order=order, **plain(fields))
    group.counts = {word: counts.get(word, 0) for word in Vote.values}
    if not group.valid or sum(group.counts.values()) != group.valid:
        numbers = {"group": group.name, "sum": sum(group.counts.values()), "valid": group.valid}
        words = _("%(group)s: the words add up to %(sum)d, the valid ballots are %(valid)d.") % numbers
        raise ValidationError(words)
    return group
