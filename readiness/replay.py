"""A past answer again: the rules and records as they were known at a moment, and what was kept of it to the byte."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from audit.services import record
from cadres.models import Cadre
from readiness.evaluate import Evaluation, evaluate
from readiness.known import moment_text
from readiness.live import book_known, rule_book
from readiness.masking import matter_rules
from readiness.models import KeptReceipt
from readiness.queries import facts_of
from readiness.rules import Book
from readiness.services import NO_MATTER, explain, register_versions


@dataclass(frozen=True, slots=True)
class Replay:
    """Every step of one cadre as of a day, by the records and rules known at a moment."""

    cadre: Cadre
    as_of: date
    known_at: datetime
    book: Book
    found: list[Evaluation]

    def step(self, key: str) -> Evaluation | None:
        """One step; None when it did not apply."""
        return next((one for one in self.found if one.step == key), None)

    def text(self, key: str) -> str:
        """The canonical text of one step; empty when it did not apply."""
        one = self.step(key)
        return canonical(self, one) if one else ""


def replay(cadre: Cadre, as_of: date, known_at: datetime) -> Replay:
    """What the product would have answered at that moment; computed, never stored."""
    book = book_known(known_at)
    facts = facts_of([cadre.pk], as_of, known_at=known_at)[cadre.pk]
    return Replay(cadre, as_of, known_at, book, said(facts, book, as_of, known_at))


def replay_without_matters(cadre: Cadre, as_of: date, known_at: datetime) -> Replay:
    """The same as if there had been no matter, its lines left out: by trying days and moments one could date it."""
    book = book_known(known_at)
    facts = facts_of([cadre.pk], as_of, known_at=known_at)[cadre.pk] | {"effect_periods": NO_MATTER}
    hidden = matter_rules(book)
    found = [
        replace(one, lines=[line for line in one.lines if line["rule"] not in hidden])
        for one in said(facts, book, as_of, known_at)
    ]
    return Replay(cadre, as_of, known_at, book, found)


def said(facts: Mapping[str, Any], book: Book, as_of: date, known_at: datetime) -> list[Evaluation]:
    """The rules' answer; what lay ahead then lay ahead of the day of that moment."""
    return evaluate(facts, book, as_of, today=timezone.localdate(known_at))


def canonical(told: Replay, one: Evaluation) -> str:
    """An answer as JSON with sorted keys and no spaces: the same answer is the same bytes."""
    named = one.version.split(" + ")
    document = {
        "cadre": str(told.cadre.pk),
        "as_of": told.as_of.isoformat(),
        "known_at": moment_text(told.known_at),
        "rule_sets": {each.name: each.digest for each in told.book.sets if each.name in named},
        "step": one.step,
        "ladder": str(one.ladder),
        "status": str(one.status),
        "earliest_on": one.earliest_on and one.earliest_on.isoformat(),
        "lines": one.lines,
    }
    return json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def digest_of(text: str) -> str:
    """SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


@transaction.atomic
def keep_receipt(cadre: Cadre, step: str, *, as_of: date, by: object) -> KeptReceipt:
    """Keep the answer of this moment; ValidationError where the step does not apply or somebody just edits the file."""
    register_versions(rule_book(anew=True))
    told = replay(cadre, as_of, now_known())
    one = told.step(step)
    if one is None:
        raise ValidationError(_("This step does not apply to this person on that day."))
    if one not in explain(cadre, as_of=as_of):
        raise ValidationError(_("The file is being changed at this moment: try again."))
    text = canonical(told, one)
    kept = KeptReceipt.objects.create(
        cadre=cadre,
        step=step,
        as_of=as_of,
        known_at=told.known_at,
        text=text,
        digest=digest_of(text),
        kept_by=getattr(by, "name", None) or str(by),
    )
    detail = {"step": step, "as_of": as_of.isoformat(), "digest": kept.digest}
    record("readiness.receipt_kept", cadre, by=by, detail=detail)
    return kept


def is_reproduced(kept: KeptReceipt) -> bool:
    """Whether the histories give the kept answer again, byte for byte."""
    return replay(kept.cadre, kept.as_of, kept.known_at).text(kept.step) == kept.text


def now_known() -> datetime:
    """This moment by the clock that writes the histories."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]
