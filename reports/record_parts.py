"""Rosters for paper, as a choice of the export of the roster."""

from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import permissions_of
from common.record_parts import RosterLayouts, set_layouts
from reports.rosters.layouts import Layout, find_layout
from reports.rosters.writing import write


def choose(user: User, key: str) -> dict | None:
    """The layout of a key as it is agreed to."""
    found = find_layout(user, key)
    return found.kept() if found else None


def alone(kept: dict, user: User) -> tuple[dict, list[str]]:
    """Without sealed columns, and without confidential ones unless the user decides on exports."""
    layout = Layout.of(kept)
    decides = Permission.APPROVE_EXPORTS in permissions_of(user)
    out = [column for column in layout.kept_back if column.sealed or not decides]
    return layout.without(column.key for column in out).kept(), [column.label for column in out]


def words(kept: dict) -> list[tuple[str, str]]:
    """What was chosen, and its columns."""
    layout = Layout.of(kept)
    columns = _(", ").join(column.label for column in layout.columns)
    return [(_("Layout"), str(layout)), (_("Columns"), columns)]


set_layouts(RosterLayouts("reports:rosters", choose, alone, words, write))
