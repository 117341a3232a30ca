"""How allauth behaves here: accounts by invitation only, attempts counted, secrets sealed, no e-mail."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from accounts import throttle
from accounts.models import User
from accounts.second_factor import is_fresh
from accounts.services import change_password
from accounts.sessions import ADDRESS, AGENT
from audit.services import record
from common import crypto

SEALED_FOR = "mfa"


class ClosedAdapter(DefaultAccountAdapter):
    """Accounts are made by invitation only."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _("The sign-in name or the password is wrong."),
        "incorrect_password": _("The password is wrong."),
        "enter_current_password": _("The password is wrong."),
        "too_many_login_attempts": _(
            "Too many attempts. Wait five minutes, or ask the system administrator."
        ),
        "rate_limited": _("Too many attempts. Wait five minutes, or ask the system administrator."),
    }

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """The user of a name and password. A closed account, a wrong password and an unknown name are answered alike."""
        name, address = credentials.get("username", ""), self.get_client_ip(request)
        if not throttle.may_try_to_sign_in(name, address):
            record("sign_in.blocked", by="unknown", detail={"name": known_name(name)})
            raise self.validation_error("too_many_login_attempts")
        user = authenticate(request, **credentials)
        if user is None:
            record("sign_in.failed", by="unknown", detail={"name": known_name(name)})
        else:
            throttle.signed_in(name, address)
        return user

    def login(self, request: HttpRequest, user: User) -> None:
        """Sign in; the session is told from where."""
        super().login(request, user)
        request.session[ADDRESS] = self.get_client_ip(request)
        request.session[AGENT] = self.get_http_user_agent(request)[:200]
        record("sign_in", user, by=user)

    def logout(self, request: HttpRequest) -> None:
        """Sign out."""
        if request.user.is_authenticated:
            record("sign_out", request.user, by=request.user)
        super().logout(request)

    def set_password(self, user: User, password: str) -> None:
        """Through our service, which ends whatever hangs on the old one."""
        change_password(user, password, by=user)

    def respond_user_inactive(self, request: HttpRequest, _user: User) -> HttpResponse:
        """By passkey or single sign-on into a closed account."""
        messages.error(request, _("This account is closed."))
        return redirect("account_login")

    def get_client_ip(self, request: HttpRequest) -> str:
        """As accounts.middleware has found it, proxies considered."""
        return request.META.get("REMOTE_ADDR", "")

    def get_reauthentication_methods(self, user: User) -> list[dict]:
        """The second factor where one is enrolled; the password does only where none is."""
        methods = super().get_reauthentication_methods(user)
        return [method for method in methods if method["id"] != "reauthenticate"] or methods

    def is_reauthentication_required(self, **_kwargs: Any) -> bool:
        """Signing in counts like confirming, for the same five minutes."""
        return not is_fresh(context.request)


def known_name(name: str) -> str:
    """The name typed, if there is such an account: what else people type there may be a password."""
    return name if User.objects.filter(username=name).exists() else "?"


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets of authenticator apps and recovery codes are sealed in the database."""

    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": _("The code is wrong.")}

    def encrypt(self, text: str) -> str:
        """Under the master key."""
        return crypto.seal_text(text, SEALED_FOR)

    def decrypt(self, encrypted_text: str) -> str:
        """The counterpart."""
        return crypto.open_text(encrypted_text, SEALED_FOR)

    def generate_authenticator_name(self, user: User, _type: str) -> str:
        """A first name for a passkey."""
        count = Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).count()
        return _("Passkey %(number)d") % {"number": count + 1}

    def get_totp_issuer(self) -> str:
        """What the app shows above the code."""
        return settings.ORGANIZATION_NAME or "cadre"


class LinkedAdapter(DefaultSocialAccountAdapter):
    """Single sign-on finds accounts that their person has linked before; it makes none."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Linking is recorded, and nothing the other server tells is kept but who it is."""
        sociallogin.account.extra_data = {}
        if sociallogin.account.pk:
            sociallogin.account.save(update_fields=["extra_data"])
        if sociallogin.state.get("process") == "connect":
            record("account.linked", request.user, by=request.user)

    def is_open_for_signup(self, _request: HttpRequest, _sociallogin: object) -> bool:
        return False
