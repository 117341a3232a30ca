"""Addresses of what waits for people."""

from django.urls import path

from work.views import approvals, notices, requests

app_name = "work"
urlpatterns = [
    path("approvals/", approvals.approvals, name="approvals"),
    path("approvals/<uuid:pk>/", approvals.approval, name="approval"),
    path("approvals/<uuid:pk>/approve/", approvals.approve, name="approve"),
    path("approvals/<uuid:pk>/refuse/", approvals.refuse, name="refuse"),
    path("approvals/<uuid:pk>/withdraw/", approvals.withdraw, name="withdraw"),
    path("notices/", notices.notices, name="notices"),
    path("notices/read/", notices.read, name="read_notices"),
    path("users/<uuid:pk>/roles/new/", requests.grant, name="ask_grant"),
    path("users/<uuid:pk>/reset/", requests.reset, name="reset"),
    path("grants/<uuid:pk>/delegate/", requests.delegate, name="delegate"),
    path("roles/new/", requests.add_role, name="add_role"),
    path("roles/<slug:code>/change/", requests.change_role, name="change_role"),
]
