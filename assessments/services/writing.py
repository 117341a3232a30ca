"""What the services share: who may write for which unit, free text without numbers of people, papers that prove."""

from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from assessments.queries import kept_cadres
from audit.masking import masked
from audit.services import record
from cadres.models import Cadre
from cadres.services import save_valid
from common.clock import today
from files.models import StoredFile
from files.services import keep
from units.models import Unit

PAPERS = {b"%PDF-": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
LARGEST_PAPER = 10_000_000
CLOCK_ERROR = timedelta(minutes=10)  # by which the clock of a phone may be wrong


def refuse_other_unit(unit: Unit, by: User) -> None:
    """PermissionDenied for a unit the user keeps nothing of."""
    if unit.pk not in unit_ids_for(by, Permission.EDIT_ASSESSMENTS):
        raise PermissionDenied


def refuse_other_cadre(cadre: Cadre, by: User) -> None:
    """PermissionDenied for somebody the user keeps nothing of: of other units, the user and kin."""
    if not kept_cadres(by).filter(pk=cadre.pk).exists():
        raise PermissionDenied


def refuse_future(**days: Any) -> None:
    """ValidationError naming each field whose day is still to come."""
    late = [name for name, day in days.items() if day and day > today()]
    if late:
        raise ValidationError({name: _("This day is still to come.") for name in late})


def plain(fields: dict[str, Any]) -> dict[str, Any]:
    """The same, text stripped and without numbers of identity and telephone."""
    return {
        name: masked(value.strip()) if isinstance(value, str) else value for name, value in fields.items()
    }


def put(row: Model, action: str, *, by: User, **detail: object) -> Model:
    """Check and save a row; the act names its unit or cadre, and no free text."""
    save_valid(row)
    about = {"cadre": str(row.cadre_id)} if getattr(row, "cadre_id", None) else {}
    record(action, row, by=by, detail=about | detail)
    return row


def keep_paper(upload: Any, *, unit: Unit, field: str, by: User) -> StoredFile:
    """A PDF, JPEG or PNG file of at most 10 MB, by its first bytes; else a ValidationError at the field."""
    content = upload.read()
    kind = next((kind for magic, kind in PAPERS.items() if content.startswith(magic)), None)
    if kind is None or len(content) > LARGEST_PAPER:
        raise ValidationError({field: _("Send a PDF, JPEG or PNG file of at most 10 MB.")})
    return keep(upload.name, content, content_type=kind, unit=unit, by=by)
