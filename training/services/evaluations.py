"""Anonymous evaluation: ballots that work once, answers without a person, results of groups that are large enough."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Avg, Count
from django.utils.translation import gettext as _

from accounts.models import User
from audit.masking import masked
from audit.services import record
from common.clock import today
from training.choices import EventState
from training.models import Answer, Ballot, Evaluation, Event
from training.models.evaluations import QUESTIONS, SMALLEST_GROUP
from training.services.planning import require_event

BYTES = 16  # of a code: nobody guesses one


@dataclass(frozen=True, slots=True)
class Results:
    """What may be told: the number of answers, means to 0.1 by question, words in no order; empty for a small group."""

    answers: int
    means: Mapping[str, float]
    words: tuple[str, ...]


@transaction.atomic
def issue_ballots(event: Event, *, by: User) -> list[str]:
    """The codes for those who take part and for whom there is none yet, in no order; told this once and never again."""
    require_event(event, by)
    if event.state == EventState.DRAFT:
        raise ValidationError(_("Nobody has taken part yet."))
    evaluation = _locked(event)
    if evaluation.closed_on:
        raise ValidationError(_("The evaluation is closed."))
    people = Event.objects.get(pk=event.pk).seats_taken  # also those whom the user does not see
    number = people - evaluation.issued
    if number <= 0:
        raise ValidationError(_("There is a ballot for everybody already."))
    if people < SMALLEST_GROUP:
        words = _("Fewer than %(least)d people take part: their answers could be told apart.")
        raise ValidationError(words % {"least": SMALLEST_GROUP})
    codes = [secrets.token_urlsafe(BYTES) for _one in range(number)]
    Ballot.objects.bulk_create(Ballot(evaluation=evaluation, digest=digest_of(code)) for code in codes)
    evaluation.issued = people
    evaluation.save(update_fields=["issued"])
    record("evaluation.ballots_issued", event, by=by, detail={"number": number})
    return codes


@transaction.atomic
def answer(ballot: Ballot, answers: Answer) -> None:
    """Keep an answer and destroy the ballot: nothing is left of who answered what, in the trail neither."""
    locked = Ballot.objects.select_for_update(of=("self",)).filter(pk=ballot.pk).first()
    if locked is None:
        raise ValidationError(_("This ballot has been used."))
    answers.evaluation, answers.words = locked.evaluation, masked(answers.words)
    answers.full_clean()
    answers.save()
    locked.delete()


@transaction.atomic
def close_evaluation(event: Event, *, by: User) -> Evaluation:
    """No answer is taken any more, ballots left over are destroyed; from now on the result is shown, and never changes."""
    require_event(event, by)
    evaluation = _locked(event)
    if evaluation.closed_on:
        raise ValidationError(_("The evaluation is closed."))
    Ballot.objects.filter(evaluation=evaluation).delete()
    evaluation.closed_on = today()
    evaluation.save(update_fields=["closed_on"])
    record("evaluation.closed", event, by=by)
    return evaluation


def results_of(evaluation: Evaluation) -> Results | None:
    """The result of a closed evaluation; None while it is open, for a small group no more than that it is small.

    There is one result and one only, for all who answered together: with no other figure to subtract from it, nobody's
    answer can be found. While answers come in nothing is told, not even their number.
    """
    if evaluation.closed_on is None:
        return None
    rows = Answer.objects.filter(evaluation=evaluation)
    told = rows.aggregate(n=Count("pk"), **{name: Avg(name) for name in QUESTIONS})
    if told["n"] < SMALLEST_GROUP:
        return Results(0, {}, ())
    words = sorted(rows.exclude(words="").values_list("words", flat=True))
    return Results(told["n"], {name: round(float(told[name]), 1) for name in QUESTIONS}, tuple(words))


def results_of_programme(programme: object) -> Results:
    """All closed evaluations of a programme together, of those alone that are shown by themselves.

    An event with a small group is left out whole: subtracting the others from the sum leaves nothing of it.
    """
    closed = Evaluation.objects.filter(event__programme=programme, closed_on__isnull=False)
    shown = closed.annotate(n=Count("answers")).filter(n__gte=SMALLEST_GROUP)
    told = Answer.objects.filter(evaluation__in=shown.values("pk")).aggregate(
        n=Count("pk"), **{name: Avg(name) for name in QUESTIONS}
    )
    means = {name: round(float(told[name]), 1) for name in QUESTIONS} if told["n"] else {}
    return Results(told["n"], means, ())


def ballot_of(code: str) -> Ballot | None:
    """The ballot of a code, unless it was used or its evaluation is closed."""
    found = Ballot.objects.filter(digest=digest_of(code), evaluation__closed_on=None)
    return found.select_related("evaluation__event").first()


def digest_of(code: str) -> str:
    """What is kept of a code."""
    return hashlib.sha256(code.encode()).hexdigest()


def _locked(event: Event) -> Evaluation:
    Evaluation.objects.get_or_create(event=event)
    return Evaluation.objects.select_for_update().get(event=event)
