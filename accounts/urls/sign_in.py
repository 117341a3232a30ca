"""Sign-in and sign-out (of allauth, only what is used is mounted), and the views of lists a user keeps."""

from allauth.account import views
from django.urls import path

from accounts import own_views
from accounts.access import public

urlpatterns = [
    path("login/", public(views.login), name="account_login"),
    path("logout/", public(views.logout), name="account_logout"),
    path("views/new/", own_views.save, name="save_view"),
    path("views/<uuid:pk>/", own_views.rename, name="rename_view"),
    path("views/<uuid:pk>/delete/", own_views.delete, name="delete_view"),
]
