"""What some conditions are asked besides: in which years, units, level, step."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from selection.conditions.kinds import Choices, Words, fault, one_of
from selection.conditions.statement import Asked
from units.models import Unit

MOST_YEARS, MOST_UNITS = 10, 20


@dataclass(frozen=True)
class Years:
    """The last so many closed years."""

    usual: int = 3
    name = "years"

    def clean(self, asked: Asked) -> dict:
        """A number of years."""
        value = asked.get(self.name, self.usual)
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MOST_YEARS:
            raise fault(_("1 to %(most)d years"), most=MOST_YEARS)
        return {self.name: value}

    def words(self, asked: Asked) -> str:
        """In words."""
        return _("in the last %(years)d years") % {"years": asked[self.name]}


@dataclass(frozen=True)
class Units:
    """Units with all below them, by id."""

    name = "units"

    def clean(self, asked: Asked) -> dict:
        """At least one, by ids that look like ids; one that is gone finds nobody."""
        units = asked.get(self.name)
        if not isinstance(units, list) or not 1 <= len(units) <= MOST_UNITS:
            raise fault(_("choose one to %(most)d units"), most=MOST_UNITS)
        try:
            return {self.name: list(dict.fromkeys(str(UUID(one)) for one in units))}
        except (AttributeError, TypeError, ValueError) as error:
            raise fault(_("choose units from the list")) from error

    def words(self, asked: Asked) -> str:
        """Their names."""
        return _(", ").join(str(unit) for unit in named(asked[self.name]))


@dataclass(frozen=True)
class Pick:
    """One of a list."""

    name: str
    label: Words
    choices: Choices

    def clean(self, asked: Asked) -> dict:
        """One on offer."""
        return {self.name: one_of(asked, self.name, self.choices())}

    def words(self, asked: Asked) -> str:
        """In words."""
        return str(dict(self.choices())[asked[self.name]])


def named(ids: Sequence[str]) -> list[Unit]:
    """The units with these ids, in the order of the institution."""
    return list(Unit.objects.filter(pk__in=ids))


Extra = Years | Units | Pick
