"""Addresses of the cadre files."""

from django.urls import path

from cadres.views import (
    edit,
    exports,
    photo,
    record,
    records,
    roster,
    roster_export,
    roster_figures,
    sensitive,
)

app_name = "cadres"
urlpatterns = [
    path("", roster.roster, name="roster"),
    path("figures/", roster_figures.figures, name="figures"),
    path("export.xlsx", roster_export.export, name="export"),
    path("exports/", exports.exports, name="exports"),
    path("exports/new/", exports.ask, name="ask_export"),
    path("exports/<uuid:pk>/", exports.export, name="one_export"),
    path("exports/<uuid:pk>/take/", exports.take, name="take_export"),
    path("new/", edit.add, name="add"),
    path("by-number/", sensitive.by_number, name="by_number"),
    path("<uuid:pk>/", record.record, name="record"),
    path("<uuid:pk>/photo/", photo.photo, name="photo"),
    path("<uuid:pk>/photo/change/", photo.change, name="change_photo"),
    path("<uuid:pk>/reveal/", sensitive.reveal, name="reveal"),
    path("<uuid:pk>/edit/", edit.basics, name="edit"),
    *[
        path(f"<uuid:pk>/{kind}/new/", records.add, {"kind": kind}, name=name)
        for kind, name in records.ROUTES.items()
    ],
    path("<uuid:pk>/<str:kind>/<uuid:record>/", records.change, name="change_record"),
    path("<uuid:pk>/<str:kind>/<uuid:record>/remove/", records.remove, name="remove_record"),
    path("<uuid:pk>/<slug:tab>/", record.record, name="part"),
]
