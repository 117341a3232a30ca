"""Addresses of accounts, roles and one's own security."""

from django.urls import path

from accounts.views import roles, security, trail, users

app_name = "accounts"
urlpatterns = [
    path("users/", users.users, name="users"),
    path("users/new/", users.add, name="add_user"),
    path("users/<uuid:pk>/", users.user, name="user"),
    path("users/<uuid:pk>/invite/", users.send_invitation, name="invite"),
    path("users/<uuid:pk>/close/", users.close, name="close"),
    path("users/<uuid:pk>/reopen/", users.reopen, name="reopen"),
    path("users/<uuid:pk>/sign-out/", users.sign_out, name="sign_out"),
    path("grants/<uuid:pk>/revoke/", users.revoke, name="revoke"),
    path("roles/", roles.roles, name="roles"),
    path("roles/<slug:code>/", roles.role, name="role"),
    path("audit/", trail.audit, name="audit"),
    path("audit/export/", trail.audit_export, name="audit_export"),
    path("audit/<str:kind>/<str:key>/", trail.timeline, name="timeline"),
    path("security/", security.security, name="security"),
    path("security/delegations/<uuid:pk>/revoke/", security.revoke, name="revoke_delegation"),
    path("security/sessions/end/", security.sign_out_elsewhere, name="end_other_sessions"),
    path("security/sessions/end-all/", security.sign_out_everywhere, name="end_all_sessions"),
    path("security/tokens/new/", security.new_token, name="new_token"),
    path("security/tokens/<str:key>/end/", security.end_token, name="end_token"),
    path("security/unlink/", security.unlink, name="unlink"),
]
