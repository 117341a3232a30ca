"""Addresses of reports."""

from django.urls import path

from reports.statistics import kept
from reports.statistics import views as statistics

app_name = "reports"
urlpatterns = [
    path("statistics/", statistics.statistics, name="statistics"),
    path("statistics/sheet.xlsx", statistics.sheet, name="statistics_sheet"),
    path("statistics/kept/", kept.snapshots, name="snapshots"),
    path("statistics/keep/", kept.take, name="take_snapshot"),
    path("statistics/kept/<uuid:pk>/", kept.snapshot, name="snapshot"),
    path("statistics/kept/<uuid:pk>/remove/", kept.remove, name="remove_snapshot"),
    path("statistics/kept/<uuid:pk>/against/<uuid:other>/", kept.compare, name="compare_snapshots"),
    path("statistics/bands/", kept.age_splits, name="age_splits"),
    path("statistics/bands/<uuid:pk>/remove/", kept.remove_split, name="remove_age_split"),
]
