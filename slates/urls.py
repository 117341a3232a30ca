"""Addresses of slates."""

from django.urls import path

from slates.views import deeds, listing, packs, sheet, slate

app_name = "slates"
urlpatterns = [
    path("", listing.slates, name="list"),
    path("new/", deeds.new, name="new"),
    path("papers/", packs.packs, name="packs"),
    path("papers/new/", packs.new_pack, name="new_pack"),
    path("papers/<uuid:pk>/", packs.pack, name="pack"),
    path("papers/<uuid:pk>/verify/", packs.verify, name="verify_pack"),
    path("papers/<uuid:pk>/file/", packs.pack_file, name="pack_file"),
    path("<uuid:pk>/", slate.slate, name="slate"),
    path("<uuid:pk>/blind/", slate.blind, name="blind"),
    path("<uuid:pk>/sheet/", sheet.sheet, name="sheet"),
    path("<uuid:pk>/change/", deeds.change, name="change"),
    path("<uuid:pk>/passed-over/<uuid:cadre>/", deeds.passed_over, name="passed_over"),
    path("<uuid:pk>/outcome/", deeds.outcome, name="outcome"),
]
