"""One statement that judges people by conditions: what it reads beside their files, and the values it is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import reaches_everybody
from common.dates import month_index

Asked = Mapping[str, Any]


@dataclass
class Statement:
    """Collects sources (each at most one row per cadre_id) and values; the person's file is `p` in every expression.

    A value is only ever given beside the text. Two conditions that read the same source share it.
    """

    user: User
    day: date
    values: dict[str, object] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)

    @property
    def on(self) -> str:
        """The cut-off date."""
        return f"{self.bind(self.day)}::date"

    @property
    def month(self) -> str:
        """The number of its month."""
        return self.bind(month_index(self.day))

    def bind(self, value: object) -> str:
        """The place where a value is put; one place for equal values."""
        for name, known in self.values.items():
            if type(known) is type(value) and known == value:
                return f"%({name})s"
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f"%({name})s"

    def texts(self, values: list[str]) -> str:
        """A list of texts."""
        return f"{self.bind(values)}::text[]"

    def numbers(self, values: list[int]) -> str:
        """A list of numbers."""
        return f"{self.bind(values)}::integer[]"

    def ids(self, values: list[str]) -> str:
        """A list of ids."""
        return f"{self.bind(values)}::uuid[]"

    def source(self, sql: str) -> str:
        """The alias under which a source is read."""
        return self.sources.setdefault(sql, f"s{len(self.sources)}")

    def rows(self, rows: QuerySet) -> str:
        """A queryset as text, its values given to this statement."""
        sql, values = rows.query.sql_with_params()
        return sql % tuple(self.bind(list(value) if isinstance(value, tuple) else value) for value in values)

    @property
    def mine(self) -> str:
        """What a source narrows its rows by: nothing for who reaches everybody, else the people asked about.

        Behind row-level security every row that is read is asked for its cadre, which a small scope cannot afford.
        """
        return "true" if self.reaches_all else "cadre_id = ANY(ARRAY(SELECT id FROM seen))"

    @cached_property
    def reaches_all(self) -> bool:
        """Whether the user selects from everybody."""
        return reaches_everybody(self.user, Permission.SELECT_CADRES)

    @property
    def beside(self) -> str:
        """The sources as common table expressions: each read once, as a whole, and joined by hash."""
        return "".join(f", {name} AS MATERIALIZED ({sql})" for sql, name in self.sources.items())

    @property
    def joins(self) -> str:
        """The person's row of every source."""
        return "".join(f" LEFT JOIN {name} ON {name}.cadre_id = p.id" for name in self.sources.values())
