"""Addresses of placements."""

from django.urls import path

from placements.views import deeds, listing, placement, returns, seasons, stretches

app_name = "placements"
urlpatterns = [
    path("", listing.placements, name="list"),
    path("sheet/", listing.sheet, name="sheet"),
    path("people/", listing.people, name="people"),
    path("new/", placement.new, name="new"),
    path("returns/", returns.returns, name="returns"),
    path("seasons/", seasons.seasons, name="seasons"),
    path("seasons/new/", seasons.new, name="new_season"),
    path("seasons/<uuid:pk>/", seasons.season, name="season"),
    path("seasons/<uuid:pk>/change/", seasons.change, name="change_season"),
    path("stretches/", stretches.stretches, name="stretches"),
    path("stretches/new/", stretches.new, name="new_stretch"),
    path("stretches/<uuid:pk>/", stretches.stretch, name="stretch"),
    path("stretches/<uuid:pk>/change/", stretches.change, name="change_stretch"),
    path("stretches/<uuid:pk>/<slug:key>/", stretches.step, name="stretch_step"),
    path("service-periods/<uuid:pk>/new/", stretches.add_lock, name="add_lock"),
    path("<uuid:pk>/", placement.placement, name="one"),
    path("<uuid:pk>/change/", placement.change, name="change"),
    path("<uuid:pk>/<slug:key>/", deeds.deed, name="deed"),
]
