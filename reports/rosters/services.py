"""Layouts of the office: made, changed, removed."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from reports.models import SavedLayout
from reports.rosters.columns import catalogue


@transaction.atomic
def save_layout(layout: SavedLayout, *, by: User) -> SavedLayout:
    """Keep a new or changed layout of one's own; ValidationError for no columns or unknown ones."""
    if layout.owner_id != by.pk:
        raise PermissionDenied
    unknown = [key for key in layout.columns if key not in catalogue()]
    if not layout.columns or unknown:
        raise ValidationError(
            {"columns": _("Choose columns of the catalogue; the name is always among them.")}
        )
    layout.columns = list(dict.fromkeys(["name", *layout.columns]))
    layout.full_clean()
    is_new = layout._state.adding
    layout.save()
    record("layout.added" if is_new else "layout.changed", layout, by=by, detail=told(layout))
    return layout


@transaction.atomic
def remove_layout(layout: SavedLayout, *, by: User) -> None:
    """Forget a layout of one's own; exports asked for in it are made as they were agreed to."""
    if layout.owner_id != by.pk:
        raise PermissionDenied
    record("layout.removed", layout, by=by, detail=told(layout))
    layout.delete()


def told(layout: SavedLayout) -> dict:
    """What the trail says of it."""
    return {"name": layout.name, "columns": layout.columns, "shared": layout.shared}
