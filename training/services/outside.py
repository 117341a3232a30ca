"""Training that others held, as the school has it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.clock import today
from files.services import keep
from training.models import OutsideTraining
from training.queries import trained_cadres
from training.services.ledger import write_outside


@transaction.atomic
def save_outside(
    training: OutsideTraining, *, by: User, document: tuple[str, bytes, str] | None = None
) -> OutsideTraining:
    """Keep it, new or corrected, with its line of the ledger; `document`: name, bytes and content type of the paper."""
    _require_own(training, by)
    if training.ended_on and training.ended_on > today():
        raise ValidationError({"ended_on": _("This day is still to come.")})
    if document:
        name, content, content_type = document
        unit = training.cadre.home_unit
        training.file = keep(name, content, content_type=content_type, unit=unit, by=by)
    training.full_clean()
    training.save()
    write_outside(training)
    record(
        "outside_training.saved",
        training,
        by=by,
        detail={"cadre": str(training.cadre_id), "name": training.name},
    )
    return training


@transaction.atomic
def remove_outside(training: OutsideTraining, *, by: User) -> None:
    """Take it out, with its line; the history keeps both."""
    _require_own(training, by)
    record(
        "outside_training.removed",
        training,
        by=by,
        detail={"cadre": str(training.cadre_id), "name": training.name},
    )
    training.delete()


def _require_own(training: OutsideTraining, by: User) -> None:
    if not trained_cadres(by).filter(pk=training.cadre_id).exists():
        raise ValidationError(_("This person is not yours to record."))
