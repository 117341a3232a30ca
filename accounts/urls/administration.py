"""Addresses of accounts, roles and one's own security."""

from django.urls import path

from accounts.views import roles, security, users

app_name = "accounts"
urlpatterns = [
    path("users/", users.users, name="users"),
    path("users/<uuid:pk>/", users.user, name="user"),
    path("grants/<uuid:pk>/revoke/", users.revoke, name="revoke"),
    path("roles/", roles.roles, name="roles"),
    path("roles/<slug:code>/", roles.role, name="role"),
    path("security/", security.security, name="security"),
    path("security/delegations/<uuid:pk>/revoke/", security.revoke, name="revoke_delegation"),
]
