"""Who needs a second factor, whether this session has shown one, and how long ago."""

import time

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import decrypt
from django.conf import settings
from django.http import HttpRequest

from accounts.models import User
from accounts.queries import held
from accounts.services.users import has_second_factor

FRESH = 5 * 60  # seconds
FACTOR, FIRST = ("mfa",), ("password", "socialaccount")  # allauth's names of the ways to sign in


def is_needed(user: User) -> bool:
    """Whether some role the user holds today asks for one."""
    return settings.SECOND_FACTOR_ENFORCED and any(grant.role.second_factor for grant in held(user))


def was_shown(request: HttpRequest) -> bool:
    """Whether this session has passed one, at sign-in or by enrolling."""
    return _last(request, FACTOR) > 0


def is_half_signed_in(request: HttpRequest) -> bool:
    """Signed in by password alone although a role asks for more: only enrolling is open."""
    return request.user.is_authenticated and is_needed(request.user) and not was_shown(request)


def is_fresh(request: HttpRequest) -> bool:
    """Whether the second factor was shown within five minutes; without one enrolled, the password."""
    methods = FACTOR if has_second_factor(request.user) else FIRST
    return time.time() - _last(request, methods) < FRESH


def note_enrolled(request: HttpRequest, kind: str) -> None:
    """Enrolling shows the factor."""
    record_authentication(request, request.user, FACTOR[0], type=kind)


def _last(request: HttpRequest, methods: tuple[str, ...]) -> float:
    """When the session has passed one of the methods last, in seconds; 0 for never."""
    records = get_authentication_records(request, request.user)
    return max((record["at"] for record in records if record["method"] in methods), default=0.0)


def take_code(authenticator: Authenticator, code: str) -> bool:
    """Use up a code of an authenticator app that has been found right; False when it, or a later one, was used before."""
    if authenticator.type != Authenticator.Type.TOTP:
        return True  # recovery codes are struck off by allauth
    locked = Authenticator.objects.select_for_update().get(pk=authenticator.pk)
    secret, typed = decrypt(locked.data["secret"]), normalize_user_code(code)
    fitting = [
        step
        for step in yield_hotp_counters_from_time()
        if format_hotp_value(hotp_value(secret, step)) == typed
    ]
    if max(fitting, default=0) <= locked.data.get("last_step", 0):
        return False
    locked.data["last_step"] = max(fitting)
    locked.save(update_fields=["data"])
    return True
