"""Forms of signing in: allauth's, in our words, with attempts counted and codes taken once."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import throttle
from accounts.models import User
from accounts.second_factor import take_code
from accounts.throttle import Limit


def refuse_too_many(limit: Limit, user: User) -> None:
    """Count an attempt of a user who is known already."""
    if not throttle.passes(limit, user.pk):
        raise get_adapter().validation_error("too_many_login_attempts")


def plain(form: forms.Form, **labels: object) -> None:
    """Our labels, and no placeholder that repeats them."""
    for name, label in labels.items():
        form.fields[name].label = label
        form.fields[name].widget.attrs.pop("placeholder", None)
        form.fields[name].help_text = ""


class SignInForm(LoginForm):
    """Name and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plain(self, login=_("Sign-in name"), password=_("Password"))


class PasswordForm(ChangePasswordForm):
    """A new password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = self.fields["password1"].help_text
        words = {
            "oldpassword": _("Present password"),
            "password1": _("New password"),
            "password2": _("New password again"),
        }
        plain(self, **words)
        self.fields["password1"].help_text = rules

    def clean_oldpassword(self) -> str:
        """Somebody at an open screen does not guess it."""
        refuse_too_many(Limit.CONFIRM, self.user)
        return super().clean_oldpassword()


class ConfirmForm(ReauthenticateForm):
    """The password once more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plain(self, password=_("Password"))

    def clean_password(self) -> str:
        refuse_too_many(Limit.CONFIRM, self.user)
        return super().clean_password()


class OneTimeCodeForm(forms.Form):
    """What both forms of a code share: attempts are counted, a code is taken once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plain(self, code=_("Code of the authenticator app, or a recovery code"))
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "autofocus": True}

    def clean_code(self) -> str:
        refuse_too_many(Limit.CODE, self.user)
        code = super().clean_code()
        if not take_code(self.authenticator, code):
            raise forms.ValidationError(_("This code has been used already: wait for the next one."))
        throttle.forget(Limit.CODE, self.user.pk)
        return code


class CodeForm(OneTimeCodeForm, AuthenticateForm):
    """The second step of signing in."""


class ConfirmCodeForm(OneTimeCodeForm, ReauthenticateByCodeForm):
    """The second factor once more."""


class EnrolForm(ActivateTOTPForm):
    """The first code of a new authenticator app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plain(self, code=_("Code the app shows now"))
        self.fields["code"].widget.attrs["inputmode"] = "numeric"

    def clean_code(self) -> str:
        refuse_too_many(Limit.CODE, self.user)
        return super().clean_code()


class EnrolPasskeyForm(AddWebAuthnForm):
    """A passkey and what it is called."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plain(
            self, name=_("Name of the passkey"), passwordless=_("Sign in with it alone, without the password")
        )
