"""Addresses of the cadre files."""

from django.urls import path

from cadres.views import edit, photo, record, roster, roster_export

app_name = "cadres"
urlpatterns = [
    path("", roster.roster, name="roster"),
    path("export.xlsx", roster_export.export, name="export"),
    path("new/", edit.add, name="add"),
    path("<uuid:pk>/", record.record, name="record"),
    path("<uuid:pk>/photo/", photo.photo, name="photo"),
    path("<uuid:pk>/photo/change/", photo.change, name="change_photo"),
    path("<uuid:pk>/edit/", edit.basics, name="edit"),
    path("<uuid:pk>/posts/new/", edit.add_appointment, name="add_appointment"),
    path("<uuid:pk>/ranks/new/", edit.add_rank, name="add_rank"),
    path("<uuid:pk>/appraisals/new/", edit.add_appraisal, name="add_appraisal"),
    path("<uuid:pk>/<slug:tab>/", record.record, name="part"),
]
