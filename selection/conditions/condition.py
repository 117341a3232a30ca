"""One condition: what it is called, what it may be asked, and its two implementations."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.choices import Permission
from cadres.queries import entrusted_cadres
from selection.conditions.extras import Extra
from selection.conditions.kinds import Answer, Kind, Words
from selection.conditions.people import Person
from selection.conditions.statement import Asked, Statement


@dataclass(frozen=True)
class Condition:
    """`sql` gives what the kind compares, as expressions over the person's file `p` and the statement's sources;
    `value` gives the same of one person in Python. Both must agree.

    `needs`: offered only to who holds it, and answered only for cadres of whom they hold it; unknown for others.
    """

    key: str
    group: str
    label: Words
    kind: Kind
    sql: Callable[[Statement, Asked], Any]
    value: Callable[[Person, Asked], Any]
    extras: tuple[Extra, ...] = ()
    unit: Words = ""
    help: Words = ""
    needs: Permission | None = None
    today_only: bool = False

    @property
    def parts(self) -> set[str]:
        """The names a question may use."""
        own = {"range": {"min", "max"}, "dates": {"from", "until"}, "choice": {"among"}, "least": {"least"},
               "text": {"words"}, "flag": {"yes"}, "plain": set()}  # fmt: skip
        return own[self.kind.part] | {extra.name for extra in self.extras}

    def clean(self, asked: Asked) -> dict:
        """The question as it is kept; ValidationError in words."""
        if unknown := set(asked) - self.parts:
            raise ValidationError(_("nothing is known of %(names)s") % {"names": ", ".join(sorted(unknown))})
        kept = {}
        for extra in self.extras:
            kept |= extra.clean(asked)
        return kept | self.kind.clean(asked)

    def compile(self, to: Statement, asked: Asked) -> str:
        """A boolean expression: true, false, or NULL for unknown."""
        said = self.kind.sql(to, self.sql(to, asked), asked)
        if self.needs is None:
            return said
        entrusted = to.rows(entrusted_cadres(to.user, self.needs).order_by().values("pk"))
        alias = to.source(f"SELECT entrusted.pk AS cadre_id, true AS yes FROM ({entrusted}) AS entrusted(pk)")
        return f"(CASE WHEN {alias}.yes THEN {said} END)"

    def answer(self, person: Person, asked: Asked) -> Answer:
        """Yes, no or unknown of one person."""
        if self.needs and self.needs not in person.open_for:
            return None
        return self.kind.answer(self.value(person, asked), asked)

    def words(self, asked: Asked) -> str:
        """The question in words."""
        said = " ".join(
            filter(None, [*(extra.words(asked) for extra in self.extras), self.kind.words(asked)])
        )
        unit = f" {self.unit}" if self.unit and self.kind.part == "range" else ""
        return f"{self.label} {said}{unit}"

    def found(self, person: Person, asked: Asked) -> str:
        """What the person's file says; empty when it says nothing."""
        if self.needs and self.needs not in person.open_for:
            return ""
        value = self.value(person, asked)
        return "" if value is None else self.kind.found(value)
