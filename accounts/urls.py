"""Sign-in and sign-out: of allauth, only what is used is mounted."""

from allauth.account import views
from django.urls import path

from accounts.access import public

urlpatterns = [
    path("login/", public(views.login), name="account_login"),
    path("logout/", public(views.logout), name="account_logout"),
]
