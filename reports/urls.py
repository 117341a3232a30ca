"""Addresses of reports."""

from django.urls import path

from reports.appointment_forms import preparing
from reports.appointment_forms import views as forms
from reports.quotas import views as quotas
from reports.retirements import views as retirements
from reports.rosters import views as rosters
from reports.statistics import kept
from reports.statistics import views as statistics

app_name = "reports"
urlpatterns = [
    path("forms/", forms.form_sets, name="form_sets"),
    path("forms/new/", preparing.new_forms, name="new_forms"),
    path("forms/<uuid:pk>/", forms.form_set, name="form_set"),
    path("forms/<uuid:pk>/change/", preparing.change_forms, name="change_forms"),
    path("forms/<uuid:pk>/issue/", forms.issue_forms, name="issue_forms"),
    path("forms/<uuid:pk>/discard/", forms.discard_forms, name="discard_forms"),
    path("forms/<uuid:pk>/<uuid:form>/", forms.preview, name="preview_form"),
    path("forms/<uuid:pk>/<slug:kind>/", forms.take_forms, name="take_forms"),
    path("forms/<uuid:pk>/<uuid:form>/<slug:kind>/", forms.take_form, name="take_form"),
    path("rosters/", rosters.rosters, name="rosters"),
    path("posts/", quotas.posts, name="posts"),
    path("posts/sheet.xlsx", quotas.sheet, name="posts_sheet"),
    path("retirements/", retirements.retirements, name="retirements"),
    path("rosters/layouts/new/", rosters.add_layout, name="add_layout"),
    path("rosters/layouts/<uuid:pk>/", rosters.change_layout, name="change_layout"),
    path("rosters/layouts/<uuid:pk>/remove/", rosters.remove_layout, name="remove_layout"),
    path("rosters/<str:key>/", rosters.roster, name="roster"),
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
