"""Writing drafts of rule sets and giving them up. A text that could not be enacted is not kept."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import permissions_of
from audit.services import record
from common.clock import today
from readiness.live import rule_book
from readiness.rules import RuleSet
from rulemaking.checking import read_checked
from rulemaking.choices import Stage
from rulemaking.models import Draft
from rulemaking.texts import draft_of, overlay_of, parsed, with_rule, written


def set_in_force(key: str) -> RuleSet | None:
    """The version of a set that speaks today."""
    return next((one for one in rule_book().sets if one.key == key and one.in_force(today())), None)


@transaction.atomic
def start_draft(key: str, *, reason: str, from_day: date, by: User) -> Draft:
    """A draft of the next version, equal to the one in force but for its first day."""
    one = _base(key)
    return _start(written(draft_of(one, from_day)), key, one.name, reason, by)


@transaction.atomic
def start_overlay(
    key: str, rule_ids: list[str], *, reason: str, paper: Mapping[str, str], from_day: date, by: User
) -> Draft:
    """A draft that tightens rules of a set under a local document (`paper`: document, number)."""
    one = _base(key)
    missing = [name for name in ("document", "number") if not str(paper.get(name) or "").strip()]
    if missing:
        raise ValidationError(dict.fromkeys(missing, _("A local document has a name and a number.")))
    taken = {s.key for s in rule_book().sets} | {*Draft.objects.values_list("key", flat=True)}
    own = next(f"{key}-local-{n}" for n in range(1, 1000) if f"{key}-local-{n}" not in taken)
    data = overlay_of(
        one, rule_ids, key=own, document=paper["document"], number=paper["number"], from_day=from_day
    )
    return _start(written(data), own, "", reason, by)


def _base(key: str) -> RuleSet:
    one = set_in_force(key)
    if one is None:
        raise ValidationError(_("No version of this set is in force."))
    return one


def _start(text: str, key: str, base: str, reason: str, by: User) -> Draft:
    _require_drafter(by)
    draft = Draft(key=key, base=base, reason=reason.strip(), author=by)
    _put(draft, text, by)
    record("rules.drafted", draft, by=by, detail={"set": key, "base": base, "reason": draft.reason})
    return draft


@transaction.atomic
def save_text(draft: Draft, text: str, *, by: User) -> Draft:
    """Keep a text that is a sound rule set; ValidationError naming the line and the reason otherwise."""
    locked = _open(draft, by)
    before = locked.text
    _put(locked, text, by)
    if locked.text != before:
        record(
            "rules.changed", locked, by=by, detail={"set": locked.key, "from": locked.from_day.isoformat()}
        )
    return locked


def save_parts(draft: Draft, changes: Mapping[str, Any], *, by: User) -> Draft:
    """Change what stands at the head of the set."""
    return save_text(draft, written(parsed(draft.text) | dict(changes)), by=by)


def save_rule(draft: Draft, rule_id: str, changes: Mapping[str, Any], *, by: User) -> Draft:
    """Change parts of one rule."""
    return save_text(draft, written(with_rule(parsed(draft.text), rule_id, changes)), by=by)


def _put(draft: Draft, text: str, by: User) -> None:
    text = text.replace("\r\n", "\n")
    one = read_checked(text, draft.key)
    draft.text, draft.from_day, draft.title_zh, draft.title_en = (
        text,
        one.from_day,
        one.title_zh,
        one.title_en,
    )
    draft.author_ids = sorted({*draft.author_ids, by.pk})
    draft.full_clean()
    draft.save()


@transaction.atomic
def drop_draft(draft: Draft, *, by: User) -> Draft:
    """Give a draft up; it stays to be read."""
    locked = _open(draft, by)
    locked.stage = Stage.DROPPED
    locked.save(update_fields=["stage", "changed_at"])
    record("rules.dropped", locked, by=by, detail={"set": locked.key})
    return locked


def _open(draft: Draft, by: User) -> Draft:
    _require_drafter(by)
    locked = Draft.objects.select_for_update(of=("self",)).get(pk=draft.pk)
    if not locked.is_open:
        raise ValidationError(_("This draft is closed. Start a new one."))
    return locked


def _require_drafter(by: User) -> None:
    if Permission.DRAFT_RULES not in permissions_of(by):
        raise PermissionDenied
