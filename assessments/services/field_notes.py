"""What members write down on the spot. A phone may send the same note again: it counts once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessments.force_queries import own_visits, people_of
from assessments.models import FieldNote, NotePhoto, Visit
from assessments.services.writing import CLOCK_ERROR, keep_paper, plain, put
from cadres.models import Cadre

MOST_PHOTOS = 4


@transaction.atomic
def add_field_note(
    visit: Visit,
    *,
    key: UUID | None = None,
    cadre: Cadre | None = None,
    photos: Sequence[Any] = (),
    by: User,
    **fields: Any,
) -> FieldNote:
    """A note of a visit that has started, at most four photos with it; one that has arrived before is given back.

    `key` is made by who writes it. ValidationError naming the field; also for another note under the same key.
    """
    locked = _started(visit, by)
    row = FieldNote(visit=locked, observer=by, cadre=cadre, key=key or uuid4(), **plain(fields))
    if (known := FieldNote.objects.filter(observer=by, key=row.key).first()) is not None:
        return _same(known, row)
    _refuse_unfit(row, photos, by)
    put(row, "field_note.added", by=by, visit=str(locked.pk), photos=len(photos))
    for order, photo in enumerate(photos):
        file = keep_paper(photo, unit=locked.force.unit, field="photos", by=by)
        NotePhoto.objects.create(note=row, order=order, file=file)
    return row


def _started(visit: Visit, by: User) -> Visit:
    """Locked, so that the same note sent twice at once waits for itself."""
    found = own_visits(by).filter(pk=visit.pk).first()
    if found is None:
        raise PermissionDenied
    if found.started_at is None:
        raise ValidationError(_("The visit has not started: say first that you have arrived."))
    return Visit.objects.select_for_update(of=("self",)).select_related("force__unit").get(pk=found.pk)


def _same(known: FieldNote, row: FieldNote) -> FieldNote:
    if (known.visit_id, known.text, known.kind, known.cadre_id) != (
        row.visit_id,
        row.text,
        row.kind,
        row.cadre_id,
    ):
        raise ValidationError({"key": _("Another note was sent under this key.")})
    return known


def _refuse_unfit(row: FieldNote, photos: Sequence[Any], by: User) -> None:
    if row.cadre and not people_of(row.visit.force, by).filter(pk=row.cadre_id).exists():
        raise ValidationError({"cadre": _("This person is not among those the task force looks at.")})
    if len(photos) > MOST_PHOTOS:
        raise ValidationError({"photos": _("Four photos at most with one note.")})
    if isinstance(row.seen_at, datetime):
        too_late = row.seen_at > timezone.now() + CLOCK_ERROR
        if too_late or row.seen_at < row.visit.started_at - CLOCK_ERROR:
            raise ValidationError({"seen_at": _("This hour is not within the visit.")})
