"""Addresses of the pages across apps."""

from django.urls import path

from dashboards import views
from dashboards.overview import views as overview

app_name = "dashboards"
urlpatterns = [
    path("", views.home, name="home"),
    path("gallery/", views.gallery, name="gallery"),
    path("overview/", overview.overview, name="overview"),
    path("overview/sheet/", overview.sheet, name="overview_sheet"),
    path("overview/screen/", overview.screen, name="overview_screen"),
    path("overview/briefing/", overview.briefing, name="overview_briefing"),
    path("overview/numbers/<slug:group>/", overview.numbers, name="overview_numbers"),
    path("overview/pictures/<slug:key>/", overview.picture, name="overview_picture"),
]
