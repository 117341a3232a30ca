"""Asking for a second person, deciding, and telling people."""

from collections.abc import Iterable
from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.queries import holders, holds_at
from audit.masking import masked
from audit.services import record
from work.choices import ApprovalState
from work.models import Approval, Notice
from work.queries import may_decide
from work.registry import Purpose, purpose_of

AWAITED, DECIDED = "approval.awaited", "approval.decided"


@transaction.atomic
def ask(approval: Approval, *, by: User) -> Approval:
    """Lay an unsaved request before a second person; whoever may decide on it is told. Numbers of people are masked."""
    purpose = purpose_of(approval)
    if not _may_ask(by, purpose, approval):
        raise PermissionDenied
    approval.requested_by, approval.requested_at = by, timezone.now()
    approval.expires_at = approval.requested_at + timedelta(days=purpose.open_days)
    approval.reason, approval.payload = masked(approval.reason), masked(approval.payload)
    approval.full_clean()
    purpose.check(approval)
    approval.save()
    record("approval.asked", approval, by=by, detail=_told(approval) | {"payload": approval.payload})
    deciders = [user for user in holders(purpose.decides, approval.unit) if may_decide(user, approval)]
    notify(deciders, AWAITED, href=_address(approval), who=by.name, purpose=approval.purpose)
    return approval


@transaction.atomic
def approve(approval: Approval, *, by: User, comment: str = "") -> Approval:
    """Let it happen: decision and effect are one transaction."""
    locked = _decide(approval, ApprovalState.APPROVED, by, comment)
    if not _may_ask(locked.requested_by, purpose_of(locked), locked):
        raise ValidationError(_("The person who asked no longer has the right to."))
    purpose_of(locked).apply(locked)
    return locked


@transaction.atomic
def refuse(approval: Approval, *, by: User, comment: str) -> Approval:
    """Say no; the reason is told to who asked."""
    if not comment.strip():
        raise ValidationError({"comment": _("Say why.")})
    return _decide(approval, ApprovalState.REFUSED, by, comment)


@transaction.atomic
def withdraw(approval: Approval, *, by: User) -> Approval:
    """Take back what one has asked for."""
    locked = _open(approval)
    if locked.requested_by_id != by.pk:
        raise PermissionDenied
    locked.state = ApprovalState.WITHDRAWN
    locked.save(update_fields=["state"])
    record("approval.withdrawn", locked, by=by, detail=_told(locked))
    return locked


@transaction.atomic
def expire_overdue() -> int:
    """Close requests nobody has decided in time; returns how many."""
    overdue = Approval.objects.filter(state=ApprovalState.ASKED, expires_at__lte=timezone.now())
    found = list(overdue.select_for_update())
    for approval in found:
        approval.state = ApprovalState.EXPIRED
        approval.save(update_fields=["state"])
        record("approval.expired", approval, by="timetable", detail=_told(approval))
        _tell_requester(approval)
    return len(found)


def _decide(approval: Approval, state: ApprovalState, by: User, comment: str) -> Approval:
    locked = _open(approval)
    if not may_decide(by, locked):
        raise PermissionDenied
    locked.state, locked.comment = state, masked(comment.strip())
    locked.decided_by, locked.decided_at = by, timezone.now()
    locked.full_clean()
    locked.save(update_fields=["state", "comment", "decided_by", "decided_at"])
    record(f"approval.{state}", locked, by=by, detail=_told(locked) | {"comment": locked.comment})
    _tell_requester(locked)
    return locked


def _open(approval: Approval) -> Approval:
    """The request, locked; a ValidationError when it is no longer open."""
    locked = Approval.objects.select_for_update().get(pk=approval.pk)
    if locked.state != ApprovalState.ASKED or locked.expires_at <= timezone.now():
        raise ValidationError(_("This request is no longer open."), code="closed")
    return locked


def _may_ask(user: User, purpose: Purpose, approval: Approval) -> bool:
    return user.is_active and (purpose.asks is None or holds_at(user, purpose.asks, approval.unit))


def _told(approval: Approval) -> dict[str, str]:
    beneficiary = str(approval.beneficiary or "")
    return {
        "purpose": approval.purpose,
        "unit": str(approval.unit_id),
        "for": beneficiary,
        "why": approval.reason,
    }


def _address(approval: Approval) -> str:
    return reverse("work:approval", args=[approval.pk])


def _tell_requester(approval: Approval) -> None:
    words = {"purpose": approval.purpose, "state": approval.state}
    notify([approval.requested_by], DECIDED, href=_address(approval), **words)


@transaction.atomic
def notify(users: Iterable[User], kind: str, *, href: str = "", **words: str) -> None:
    """Tell these users; the number in their top bar rises."""
    wanted = User.objects.filter(pk__in=[user.pk for user in users]).order_by("pk")
    told = list(wanted.select_for_update(no_key=True).values_list("pk", flat=True))  # in order: no deadlock
    Notice.objects.bulk_create(Notice(recipient_id=pk, kind=kind, words=words, href=href) for pk in told)
    User.objects.filter(pk__in=told).update(unread=F("unread") + 1)


@transaction.atomic
def mark_read(user: User, *, href: str = "") -> None:
    """Note that the user has read their notices: all of them, or those that lead to `href`."""
    User.objects.select_for_update().get(pk=user.pk)
    unread = Notice.objects.filter(recipient=user, read_at=None)
    (unread.filter(href=href) if href else unread).update(read_at=timezone.now())
    user.unread = Notice.objects.filter(recipient=user, read_at=None).count()
    user.save(update_fields=["unread"])
