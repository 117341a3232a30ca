"""Addresses of supervision."""

from django.urls import path

from accountability.views import listing, sanctions

app_name = "accountability"
urlpatterns = [
    path("people/", listing.people, name="people"),
    path("sanctions/", listing.sanctions, name="sanctions"),
    path("sanctions/new/", sanctions.impose, name="impose"),
    path("sanctions/<uuid:pk>/", sanctions.sanction, name="sanction"),
    path("sanctions/<uuid:pk>/<slug:key>/", sanctions.deed, name="sanction_deed"),
]
