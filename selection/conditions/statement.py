"""One statement that judges people by conditions: what it reads beside their files, and the values it is given."""

import re
from collections.abc import Iterable, Mapping
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
SOURCE = re.compile(r"\b(s\d+)\.")


@dataclass
class Statement:
    """Collects sources (each at most one row per cadre_id) and values; the person's file is `p` in every expression.

    A value is only ever given beside the text. Two conditions that read the same source share it.
    """

    user: User
    day: date
    few: bool = False  # whether only some named people are asked about
    seen: str = ""  # the people asked about, as text
    values: dict[str, object] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    still: str = ""  # the table of those whom no condition has excluded; empty: nobody was looked at yet

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

    def keep(self, said: str, kept: str, columns: Iterable[str]) -> None:
        """From here on `p` is who is kept by these words, with what was `said` of them and these columns of their files."""
        told = "".join(f", p.{name}" for name in sorted({*columns} - {"id"}))
        self.still = self.source(
            f"SELECT p.id, {said} AS said{told} FROM {self.read_for(said, kept)} WHERE {kept}"
        )

    @property
    def mine(self) -> str:
        """What a source narrows its rows by: who may still be found, else those asked about; nothing where that is everybody.

        Behind row-level security every row that is read is asked for its cadre, which a small scope cannot afford.
        """
        if self.still:
            return f"cadre_id = ANY(ARRAY(SELECT id FROM {self.still}))"
        return "true" if self.reaches_all and not self.few else "cadre_id = ANY(ARRAY(SELECT id FROM seen))"

    @cached_property
    def reaches_all(self) -> bool:
        """Whether the user selects from everybody."""
        return reaches_everybody(self.user, Permission.SELECT_CADRES)

    @property
    def beside(self) -> str:
        """The sources as common table expressions: each read once, as a whole, and joined by hash."""
        return "".join(f", {name} AS MATERIALIZED ({sql})" for sql, name in self.sources.items())

    def read_for(self, *words: str) -> str:
        """The people who are looked at, as `p`, each with the row of every source that is named in the words."""
        named = {name for said in words for name in SOURCE.findall(said)}
        joins = (
            f" LEFT JOIN {name} ON {name}.cadre_id = p.id" for name in self.sources.values() if name in named
        )
        return f"{self.still or f'({self.seen})'} AS p{''.join(joins)}"
