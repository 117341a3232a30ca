"""Addresses of the pages across apps."""

from django.urls import path

from dashboards import views

app_name = "dashboards"
urlpatterns = [path("gallery/", views.gallery, name="gallery")]
