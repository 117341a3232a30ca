"""People who sign in as in life: with a name, a password, and what their telephone shows."""

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client

from accounts.models import User

PASSWORD = "an invented password"
LOGIN, CODE = "/accounts/login/", "/accounts/code/"


def sign_in(client: Client, user: User, password: str = PASSWORD, **more: str):
    """The first step, from REMOTE_ADDR if given."""
    return client.post(LOGIN, {"login": user.username, "password": password}, **more)


def enrol_app(user: User) -> str:
    """An authenticator app for the user; returns its key."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def code_of(secret: str, step: int = 0) -> str:
    """What the app shows now, or so many half minutes later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + step))


def raw_secret(user: User) -> str:
    """What the database holds of the app's key."""
    return Authenticator.objects.get(user=user, type="totp").data["secret"]
