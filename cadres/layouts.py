"""Exports of the roster in a layout for paper, which an app above declares."""

import io
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import permissions_of
from cadres.models import Cadre
from cadres.roster import DEFAULT_ORDER, day_asked
from common.listing import Listing
from common.record_parts import RosterOrder, roster_layouts

LAYOUT = "layout"  # parameter of the address


def asked_layout(listing: Listing, user: User) -> dict | None:
    """The layout the address names, as JSON; None for the plain list. ValidationError when the user has no such one."""
    key = listing.first(LAYOUT)
    if not key:
        return None
    known = roster_layouts()
    found = known.choose(user, key) if known else None
    if found is None:
        raise ValidationError(_("There is no such layout."))
    return found


def alone(layout: dict, user: User) -> tuple[dict, str]:
    """What one person takes out of a layout, and what the sheet says of the columns left out."""
    left, out = roster_layouts().alone(layout, user)
    words = _("Without what is taken out with an approval only: %(columns)s")
    return left, words % {"columns": _(", ").join(out)} if out else ""


def layout_words(layout: dict) -> list[tuple[str, str]]:
    """What a layout is, line by line."""
    return roster_layouts().words(layout)


def columns_of(layout: dict) -> list[str]:
    """Keys of its columns, for the trail."""
    return [key for group in layout["groups"] for key in group["columns"]]


def layout_workbook(
    user: User, listing: Listing, found: QuerySet[Cadre], layout: dict, mark: str, **more: Any
) -> tuple[bytes, int]:
    """The .xlsx, and how many people it holds; `more`: reveal, show."""
    stream = io.BytesIO()
    notes = [_("Conditions: %(words)s") % {"words": listing.conditions}] if listing.conditions else []
    order = RosterOrder(
        stream=stream, user=user, layout=layout, found=found, ordering=listing.ordering(DEFAULT_ORDER),
        on=day_asked(listing), notes=notes, mark=mark, **more,
    )  # fmt: skip
    rows = roster_layouts().write(order)
    return stream.getvalue(), rows


def reveal_for(user: User, asked: dict, number: str) -> dict | None:
    """Why sealed columns are opened for an approved export; None for who may not look at sealed parts."""
    if Permission.REVEAL_SENSITIVE not in permissions_of(user):
        return None
    return {"purpose": asked["purpose"], "recipient": asked["recipient"], "export": number}
