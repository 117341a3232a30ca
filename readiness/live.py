"""The book of rules that is in force: the shipped sets, and the versions enacted here.

Within a task of a worker the enacted ones are read once, elsewhere each time they are asked for. A request is told beside
its scope whether there are others than this process knows, and reads them only then.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from itertools import pairwise

import yaml
from asgiref.local import Local
from celery.signals import task_postrun, task_prerun
from django.core.signals import request_finished, request_started
from django.utils import timezone

from common.clock import today
from common.scope import asides, told
from readiness.loading import rule_set, shipped
from readiness.models import RuleSetVersion
from readiness.rules import Book, Rule, RuleSet

STAMP = "rules"
asides[STAMP] = (
    "SELECT count(*) || ' ' || coalesce(max(enacted_at)::text, '') FROM readiness_rulesetversion WHERE enacted_at IS NOT NULL"
)
Enacted = tuple[tuple[str, str, str], ...]  # id, text, confirmations as YAML
Texts = tuple[tuple[str, str], ...]  # key, text
known = Local()
kept: dict[tuple[str, Book], Book] = {}  # of the last stamp only


def begin(**_: object) -> None:
    """From now on what was read once is kept."""
    known.keeps, known.book = True, None


def end(**_: object) -> None:
    """From now on each question reads anew."""
    known.keeps, known.book = False, None


for signal in (request_started, task_prerun):
    signal.connect(begin, dispatch_uid="readiness.live.begin")
for signal in (request_finished, task_postrun):
    signal.connect(end, dispatch_uid="readiness.live.end")


def rule_book(*, anew: bool = False) -> Book:
    """Shipped and enacted sets, each version ending where the next of its key begins; `anew`: whatever was read before."""
    found = None if anew else getattr(known, "book", None)
    if found is None:
        found = _book(None if anew else told(STAMP))
        if getattr(known, "keeps", False):
            known.book = found
    return found


def _book(stamp: str | None) -> Book:
    """As the tables say, or as they said when the stamp was the same."""
    key = (stamp or "", shipped())
    if stamp is None or key not in kept:
        found = book_of(shipped(), _enacted())
        if stamp is None:
            return found
        kept.clear()
        kept[key] = found
    return kept[key]


def rules_by_id() -> dict[str, tuple[Rule, RuleSet]]:
    """Every rule by its id, with the set it stands in: of several versions the one in force today."""
    return _rules(rule_book(), today())


@lru_cache(maxsize=8)
def _rules(book: Book, on: date) -> dict[str, tuple[Rule, RuleSet]]:
    ordered = sorted(book.sets, key=lambda one: one.in_force(on))
    return {rule.id: (rule, one) for one in ordered for rule in one.rules}


def book_known(moment: datetime) -> Book:
    """The rules as they were known at that moment: every version used or enacted by then, and none that came later.

    A shipped set that no run has used yet counts as known.
    """
    base, day = shipped(), timezone.localdate(moment)
    rows = list(RuleSetVersion.objects.values_list("key", "version", "text", "first_used_on", "enacted_at"))
    then = tuple(
        (key, text) for key, _version, text, used, at in rows if (at <= moment if at else used <= day)
    )
    used = {(key, version) for key, version, *_ in rows}
    return _of_texts(
        base, then, frozenset(one.name for one in base.sets if (one.key, one.version) not in used)
    )


def sets_named(names: str) -> tuple[RuleSet, ...]:
    """The sets a result names, as if they spoke on every day; one that nobody knows any more is left out."""
    wanted = names.split(" + ") if names else []
    pairs = [name.partition("@") for name in wanted]
    rows = RuleSetVersion.objects.filter(key__in=[key for key, _at, _version in pairs])
    texts = tuple((row.key, row.text) for row in rows if str(row) in wanted)
    return _always(shipped(), texts, tuple(wanted))


@lru_cache(maxsize=32)
def _always(base: Book, texts: Texts, wanted: tuple[str, ...]) -> tuple[RuleSet, ...]:
    found = {one.name: one for one in (*base.sets, *(_read(base, key, text) for key, text in texts))}
    kept = (found[name] for name in wanted if name in found)
    return tuple(replace(one, from_day=date.min, to_day=None) for one in kept)


@lru_cache(maxsize=32)
def _of_texts(base: Book, texts: Texts, unused: frozenset[str]) -> Book:
    fresh = (one for one in base.sets if one.name in unused)
    return Book(base.steps, chained((*fresh, *(_read(base, key, text) for key, text in texts))))


@lru_cache(maxsize=64)
def _read(base: Book, key: str, text: str) -> RuleSet:
    return rule_set(yaml.safe_load(text), f"{key}.yaml", frozenset(step.key for step in base.steps))


def _enacted() -> Enacted:
    rows = RuleSetVersion.objects.filter(enacted_at__isnull=False).order_by("key", "from_day", "enacted_at")
    found = rows.values_list("pk", "text", "confirmations")
    return tuple((str(pk), text, yaml.safe_dump(said, sort_keys=True)) for pk, text, said in found)


@lru_cache(maxsize=8)
def book_of(base: Book, enacted: Enacted) -> Book:
    """The book of the shipped sets and the texts enacted since."""
    steps = frozenset(step.key for step in base.steps)
    made = [confirmed(yaml.safe_load(text), yaml.safe_load(said), steps) for _pk, text, said in enacted]
    return Book(base.steps, chained((*base.sets, *made)))


def confirmed(data: dict, said: dict[str, dict], steps: frozenset[str]) -> RuleSet:
    """An enacted set with who confirmed which rule; the set is confirmed when every rule is."""
    rules = [
        rule | {"confirmed_by": told["by"], "confirmed_on": date.fromisoformat(told["on"])} if told else rule
        for rule, told in ((rule, said.get(rule["id"])) for rule in data["rules"])
    ]
    one = rule_set(data | {"rules": rules}, f"{data['key']}.yaml", steps)
    names = list(dict.fromkeys(rule.confirmed_by for rule in one.rules))
    days = [rule.confirmed_on for rule in one.rules if rule.confirmed_on]
    if not all(names):
        return one
    return replace(one, confirmed_by="、".join(names), confirmed_on=max(days))


def chained(sets: Iterable[RuleSet]) -> tuple[RuleSet, ...]:
    """The sets, of one key each version ending on the first day of the next; one that never speaks is left out."""
    by_key: dict[str, list[RuleSet]] = {}
    for one in sets:
        by_key.setdefault(one.key, []).append(one)
    return tuple(last for versions in by_key.values() for last in _chain(versions))


def _chain(versions: list[RuleSet]) -> list[RuleSet]:
    ordered = sorted(versions, key=lambda one: one.from_day)  # the later enacted one of a day stands last
    ended = [
        replace(one, to_day=min(one.to_day or date.max, following.from_day))
        for one, following in pairwise(ordered)
    ]
    return [one for one in [*ended, ordered[-1]] if one.to_day is None or one.from_day < one.to_day]
