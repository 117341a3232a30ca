"""Signing in (of allauth, only what is used is mounted), and the views of lists a user keeps."""

from allauth.account import views
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount.providers.openid_connect import views as single
from django.urls import path

from accounts import own_views
from accounts.access import View, public, requires
from accounts.choices import Permission
from accounts.views import invitations, security, sign_in


def own(view: View) -> View:
    """For whoever is signed in, also before a second factor is enrolled."""
    return requires(Permission.SIGNED_IN, while_enrolling=True)(view)


urlpatterns = [
    path("login/", public(views.login), name="account_login"),
    path("logout/", public(views.logout), name="account_logout"),
    path("invitation/<str:secret>/", invitations.invitation, name="invitation"),
    path("password/", own(views.password_change), name="account_change_password"),
    path("confirm/", own(views.reauthenticate), name="account_reauthenticate"),
    path("code/", public(mfa.authenticate), name="mfa_authenticate"),
    path("confirm/code/", own(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("confirm/passkey/", own(passkeys.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("passkey/login/", public(passkeys.login_webauthn), name="mfa_login_webauthn"),
    path("factors/", security.security, name="mfa_index"),
    path("factors/app/", own(sign_in.EnrolApp.as_view()), name="mfa_activate_totp"),
    path("factors/app/remove/", own(sign_in.RemoveApp.as_view()), name="mfa_deactivate_totp"),
    path("factors/passkeys/add/", own(sign_in.EnrolPasskey.as_view()), name="mfa_add_webauthn"),
    path(
        "factors/passkeys/<int:pk>/remove/", own(sign_in.RemovePasskey.as_view()), name="mfa_remove_webauthn"
    ),
    path("factors/codes/", own(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("factors/codes/new/", own(recovery.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("oidc/<str:provider_id>/login/", public(single.login), name="openid_connect_login"),
    path("oidc/<str:provider_id>/login/callback/", public(single.callback), name="openid_connect_callback"),
    path("oidc/linked/", security.security, name="socialaccount_connections"),
    path("views/new/", own_views.save, name="save_view"),
    path("views/<uuid:pk>/", own_views.rename, name="rename_view"),
    path("views/<uuid:pk>/delete/", own_views.delete, name="delete_view"),
]
