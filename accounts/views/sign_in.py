"""allauth's pages of the second factor, with what they lack here: the trail, and that enrolling shows the factor."""

import time

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpResponse
from django.urls import reverse, reverse_lazy

from accounts.second_factor import note_enrolled
from audit.services import record


class EnrolApp(ActivateTOTPView):
    """Enrol an authenticator app. The code that proves it is used up with it."""

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Enrol."""
        response = super().form_valid(form)
        user = self.request.user
        app = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
        app.data["last_step"] = int(time.time()) // app_settings.TOTP_PERIOD + app_settings.TOTP_TOLERANCE
        app.save(update_fields=["data"])
        note_enrolled(self.request, Authenticator.Type.TOTP)
        record("second_factor.added", user, by=user, detail={"kind": "app"})
        return response


class RemoveApp(DeactivateTOTPView):
    """Take an authenticator app away."""

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Remove."""
        record("second_factor.removed", self.request.user, by=self.request.user, detail={"kind": "app"})
        return super().form_valid(form)


class EnrolPasskey(AddWebAuthnView):
    """Enrol a passkey or a security key."""

    def get_success_url(self) -> str:
        """To the recovery codes when they are new, else back."""
        return reverse("mfa_view_recovery_codes" if self.did_generate_recovery_codes else "accounts:security")

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Enrol."""
        response = super().form_valid(form)
        note_enrolled(self.request, Authenticator.Type.WEBAUTHN)
        record("second_factor.added", self.request.user, by=self.request.user, detail={"kind": "passkey"})
        return response


class RemovePasskey(RemoveWebAuthnView):
    """Take a passkey away."""

    success_url = reverse_lazy("accounts:security")

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Remove."""
        record("second_factor.removed", self.request.user, by=self.request.user, detail={"kind": "passkey"})
        return super().form_valid(form)
