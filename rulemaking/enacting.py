"""Enacting a draft: by a second person, from a day on that has not passed, with who confirmed which rule."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import permissions_of
from audit.services import record
from common.clock import today
from readiness.live import rule_book
from readiness.models import RuleSetVersion
from readiness.rules import RuleSet
from readiness.services import start_full
from rulemaking.checking import read_checked
from rulemaking.choices import Stage
from rulemaking.models import Draft
from rulemaking.texts import parsed, written


def may_enact(draft: Draft, user: User) -> bool:
    """Whether the user is a second person with the right to it."""
    return Permission.ENACT_RULES in permissions_of(user) and user.pk not in draft.author_ids


@transaction.atomic
def enact(draft: Draft, *, confirmed: Iterable[str], by: User) -> RuleSetVersion:
    """Give the draft a version that speaks from its first day on; who confirms which rules is kept with it.

    PermissionDenied for who wrote in it. From today on everybody is computed at once, else by the night of that day.
    """
    if not may_enact(draft, by):
        raise PermissionDenied
    locked = Draft.objects.select_for_update(of=("self",)).get(pk=draft.pk)
    _refuse_unfit(locked)
    version = _next_version(locked)
    text = written(parsed(locked.text) | {"version": version})
    one = read_checked(text, locked.key)
    made = _keep(one, _confirmations(one, set(confirmed), by), by)
    locked.stage, locked.version, locked.enacted_by, locked.enacted_at = (
        Stage.ENACTED,
        version,
        by,
        made.enacted_at,
    )
    locked.full_clean()
    locked.save()
    detail = {
        "set": one.key,
        "version": version,
        "from": one.from_day.isoformat(),
        "confirmed": sorted(made.confirmations),
    }
    record("rules.enacted", locked, by=by, detail=detail)
    if one.from_day == today():
        start_full(by="timetable")
    return made


def _refuse_unfit(draft: Draft) -> None:
    if not draft.is_open:
        raise ValidationError(_("This draft is closed. Start a new one."))
    if draft.from_day < today():
        raise ValidationError(_("The first day has passed: set another at the head of the draft."))
    latest = max(
        (one for one in rule_book().sets if one.key == draft.key), key=lambda one: one.from_day, default=None
    )
    if draft.base and (latest is None or latest.name != draft.base):
        raise ValidationError(
            _("The set has had another version since the draft was begun. Start a new draft from it.")
        )
    if not draft.simulations.filter(finished_at__isnull=False, text=draft.text).exists():
        raise ValidationError(_("The draft was not tried over everybody as it stands now. Try it first."))


def _next_version(draft: Draft) -> str:
    taken = {one.version for one in rule_book().sets if one.key == draft.key}
    taken |= {*RuleSetVersion.objects.filter(key=draft.key).values_list("version", flat=True)}
    return next(name for n in range(1, 1000) if (name := f"{draft.from_day.isoformat()}/{n}") not in taken)


def _confirmations(one: RuleSet, confirmed: set[str], by: User) -> dict[str, dict[str, str]]:
    """Of each rule: confirmed now, or, where it says what it said, as it was confirmed before."""
    before = {rule.id: rule for other in rule_book().sets if other.key == one.key for rule in other.rules}
    found = {}
    for rule in one.rules:
        old = before.get(rule.id)
        if rule.id in confirmed:
            found[rule.id] = {"by": by.name, "on": today()}
        elif old and old.confirmed_by and says_the_same(old, rule):
            found[rule.id] = {"by": old.confirmed_by, "on": old.confirmed_on}
    return {key: {"by": said["by"], "on": said["on"].isoformat()} for key, said in found.items()}


def says_the_same(old: object, rule: object) -> bool:
    """Whether two rules ask the same, from the same source."""
    parts = ("check", "params", "effect", "gate", "waiver", "when_missing", "source")
    return all(getattr(old, name) == getattr(rule, name) for name in parts)


def _keep(one: RuleSet, confirmations: dict, by: User) -> RuleSetVersion:
    same = ("key", "version", "digest", "text", "title_zh", "title_en", "from_day", "to_day")
    row = RuleSetVersion(
        **{name: getattr(one, name) for name in same},
        enacted_at=timezone.now(),
        enacted_by=by.name,
        confirmations=confirmations,
    )
    row.full_clean()
    row.save()
    return row
