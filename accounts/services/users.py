"""Accounts: opened by invitation, closed and opened again."""

import hashlib
import secrets
from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Invitation, User
from accounts.services.sessions import end_sessions
from accounts.services.tokens import revoke_tokens
from audit.services import record

INVITATION_LASTS = timedelta(hours=48)


@transaction.atomic
def add_user(username: str, password: str | None, *, name: str, by: object, department: str = "") -> User:
    """A new account that holds no role yet; without a password its person sets one by invitation."""
    user = User.objects.create_user(username, password, name=name, department=department)
    record("account.added", user, by=by)
    return user


@transaction.atomic
def close_account(user: User, *, by: object) -> None:
    """Nobody signs in with it any more, and whoever is signed in is out at once; tokens and links end for good."""
    if user == by:
        raise ValidationError(_("Nobody closes their own account."))
    user.is_active = False
    user.save(update_fields=["is_active"])
    _cut_off(user, by)
    record("account.closed", user, by=by)


@transaction.atomic
def reopen_account(user: User, *, by: object) -> None:
    """Let its person sign in again, with the roles still in force."""
    user.is_active = True
    user.save(update_fields=["is_active"])
    record("account.reopened", user, by=by)


@transaction.atomic
def invite(user: User, *, by: object) -> str:
    """A new link for the person of an account; older ones are void. The secret is kept nowhere."""
    if not user.is_active:
        raise ValidationError(_("This account is closed."))
    if user.has_usable_password() and not has_second_factor(user):
        raise ValidationError(
            _(
                "This account has no second factor: whoever had a new link could take it over. Let it be reset first."
            )
        )
    _void_invitations(user)
    secret = secrets.token_urlsafe(32)
    inviter = by if isinstance(by, User) else None
    expires = timezone.now() + INVITATION_LASTS
    Invitation.objects.create(user=user, digest=_digest(secret), invited_by=inviter, expires_at=expires)
    record("account.invited", user, by=by, detail={"expires": expires.isoformat()})
    return secret


def open_invitation(secret: str) -> Invitation | None:
    """The invitation a link stands for, while it can be used."""
    usable = Invitation.objects.filter(used_at=None, void_at=None, expires_at__gt=timezone.now())
    return usable.select_related("user").filter(digest=_digest(secret), user__is_active=True).first()


@transaction.atomic
def accept_invitation(secret: str, password: str) -> User:
    """Set the password, once; whoever was signed in with the old one is out."""
    Invitation.objects.select_for_update().filter(digest=_digest(secret)).first()
    invitation = open_invitation(secret)
    if invitation is None:
        raise ValidationError(
            _("This link has been used, or its time is over. Ask for a new one."), code="void"
        )
    invitation.used_at = timezone.now()
    invitation.save(update_fields=["used_at"])
    change_password(invitation.user, password, by=invitation.user)
    return invitation.user


@transaction.atomic
def change_password(user: User, password: str, *, by: object) -> None:
    """A new password; every session, token and link that hangs on the old one ends."""
    validate_password(password, user)
    user.set_password(password)
    user.save(update_fields=["password"])
    _cut_off(user, by)
    record("account.password_changed", user, by=by)


@transaction.atomic
def reset_account(user: User, *, by: object) -> None:
    """Take password and second factor away; the person comes back by invitation."""
    user.set_unusable_password()
    user.save(update_fields=["password"])
    Authenticator.objects.filter(user=user).delete()
    _cut_off(user, by)
    record("account.reset", user, by=by)


def has_second_factor(user: User) -> bool:
    """Whether an authenticator app or a passkey is enrolled."""
    factors = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return Authenticator.objects.filter(user=user, type__in=factors).exists()


def _cut_off(user: User, by: object) -> None:
    end_sessions(user, by=by)
    revoke_tokens(user, by=by)
    _void_invitations(user)


def _void_invitations(user: User) -> None:
    user.invitations.filter(used_at=None, void_at=None).update(void_at=timezone.now())


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
