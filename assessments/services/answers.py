"""What people say to their grades: feedback always, a review or an appeal only where the law gives it, in time."""

from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from assessments.choices import AnswerKind, Ground
from assessments.models import Answer
from assessments.queries import kept_cadres, visible_answers
from assessments.services.writing import plain, put, refuse_future
from cadres.choices import Grade
from cadres.models import Cadre
from cadres.queries import entrusted_cadres
from common.clock import today

DAYS = {AnswerKind.REVIEW: 30, AnswerKind.APPEAL: 15}  # 公务员法 art. 95


@transaction.atomic
def add_answer(cadre: Cadre, *, by: User, **fields: Any) -> Answer:
    """What somebody said, with the day they were told; a review or an appeal that comes late is refused."""
    row = Answer(cadre=cadre, **plain(fields))
    _refuse_unseen(row, by)
    refuse_future(told_on=row.told_on, made_on=row.made_on)
    _refuse_ground(row)
    if row.made_on < row.told_on:
        raise ValidationError({"made_on": _("It was made after the person was told.")})
    days = DAYS.get(row.kind)
    if days and row.made_on > row.told_on + timedelta(days=days):
        words = _("It came after the %(days)d days the law gives.") % {"days": days}
        raise ValidationError({"made_on": words})
    return put(row, "answer.recorded", by=by, kind=row.kind)


def _refuse_unseen(row: Answer, by: User) -> None:
    """What concerns a sanction is kept by supervision, all else by who keeps assessments."""
    sanctioned = row.ground == Ground.SANCTIONED
    people = entrusted_cadres(by, Permission.VIEW_SUPERVISION) if sanctioned else kept_cadres(by)
    if not people.filter(pk=row.cadre_id).exists():
        raise PermissionDenied


def _refuse_ground(row: Answer) -> None:
    """A grade gives a review only where it is 不称职; an appeal follows a review that was answered."""
    if row.line and (row.line.cadre_id != row.cadre_id or row.line.round.is_draft):
        raise ValidationError({"line": _("Name a decided grade of this person.")})
    if row.ground == Ground.INCOMPETENT and row.line and row.line.grade != Grade.INCOMPETENT:
        words = _("The law gives no review of this grade; what the person says is feedback.")
        raise ValidationError({"ground": words})
    answered = Answer.objects.filter(
        cadre=row.cadre, kind=AnswerKind.REVIEW, ground=row.ground, answered_on__isnull=False
    )
    if row.kind == AnswerKind.APPEAL and not answered.exists():
        raise ValidationError({"kind": _("An appeal follows a review that has been answered.")})


@transaction.atomic
def settle_answer(answer: Answer, text: str, *, by: User) -> Answer:
    """What was answered, today."""
    row = visible_answers(by).select_for_update(of=("self",)).get(pk=answer.pk)
    if row.answered_on:
        raise ValidationError(_("It has been answered already."))
    row.answer, row.answered_on = plain({"text": text})["text"], today()
    return put(row, "answer.settled", by=by, kind=row.kind)
