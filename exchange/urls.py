"""Addresses of webhooks."""

from django.urls import path

from exchange import views

app_name = "exchange"
urlpatterns = [
    path("", views.webhooks, name="webhooks"),
    path("new/", views.add, name="add"),
    path("<uuid:pk>/", views.webhook, name="webhook"),
    path("<uuid:pk>/edit/", views.edit, name="edit"),
    path("<uuid:pk>/secret/", views.secret, name="secret"),
    path("<uuid:pk>/on/", views.switch_on, name="switch_on"),
    path("<uuid:pk>/off/", views.switch_off, name="switch_off"),
    path("deliveries/<uuid:pk>/again/", views.again, name="again"),
]
