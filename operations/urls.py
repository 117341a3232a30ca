"""Addresses of whoever keeps the product running."""

from django.urls import path

from operations import views

app_name = "operations"
urlpatterns = [
    path("", views.page, name="page"),
    path("runs/<uuid:pk>/retry/", views.retry, name="retry"),
]
