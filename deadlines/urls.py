"""Addresses of deadlines."""

from django.urls import path

from deadlines.views import coming, listing, settings, settling

app_name = "deadlines"
urlpatterns = [
    path("", listing.deadlines, name="list"),
    path("figures/", listing.figures, name="figures"),
    path("coming/", coming.by_kind, name="coming"),
    path("of/<uuid:pk>/", coming.beside, name="beside"),
    path("settings/", settings.settings, name="settings"),
    path("settings/leads/<slug:kind>/", settings.lead, name="lead"),
    path("settings/year/new/", settings.add_item, name="add_item"),
    path("settings/year/<uuid:pk>/", settings.item, name="item"),
    path("settings/year/<uuid:pk>/remove/", settings.remove_item, name="remove_item"),
    path("year/<uuid:pk>/", settings.mark_item, name="mark_item"),
    path("<uuid:pk>/", settling.settle, name="settle"),
    path("<uuid:pk>/reopen/", settling.reopen, name="reopen"),
]
