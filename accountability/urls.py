"""Addresses of supervision."""

from django.urls import path

from accountability.views import cases, listing, sanctions, tolerance

app_name = "accountability"
urlpatterns = [
    path("people/", listing.people, name="people"),
    path("sanctions/", listing.sanctions, name="sanctions"),
    path("sanctions/new/", sanctions.impose, name="impose"),
    path("sanctions/<uuid:pk>/", sanctions.sanction, name="sanction"),
    path("sanctions/<uuid:pk>/<slug:key>/", sanctions.deed, name="sanction_deed"),
    path("tolerance/", cases.cases, name="cases"),
    path("tolerance/new/", tolerance.new, name="new_case"),
    path("tolerance/<uuid:pk>/", cases.case, name="case"),
    path("tolerance/<uuid:pk>/<slug:key>/", tolerance.step, name="case_step"),
    path("tolerance/<uuid:pk>/corrections/<uuid:correction>/", tolerance.finish, name="finish_correction"),
]
