"""The rules on the make-up of a team, as data."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from django.utils.translation import gettext as _

from common.language import in_language


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its document. `kind`: what is looked at; `effect`: block or review; the last three only for some."""

    id: str
    kind: str
    effect: str
    title_zh: str
    title_en: str
    document_zh: str
    document_en: str
    article: str
    with_zh: str
    with_en: str
    confirmed: bool
    years: int = 0
    from_level: int = 0
    titles: tuple[str, ...] = ()

    def __str__(self) -> str:
        return in_language(self.title_zh, self.title_en)

    @property
    def source(self) -> str:
        """Document and article, the related documents behind; whether the department has confirmed it."""
        document = in_language(self.document_zh, self.document_en)
        if self.article:
            document = _("%(document)s, article %(number)s") % {"document": document, "number": self.article}
        beside = in_language(self.with_zh, self.with_en)
        named = _("; ").join(part for part in (document, beside) if part)
        return named if self.confirmed else _("%(source)s (reference, unconfirmed)") % {"source": named}


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its kind, in the order of the file."""
    rows = yaml.safe_load(Path(__file__).with_name("rules.yaml").read_text(encoding="utf-8"))
    return {row["kind"]: Rule(**row | {"titles": tuple(row.get("titles", ()))}) for row in rows}
