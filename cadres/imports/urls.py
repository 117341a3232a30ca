"""Addresses of the imports."""

from django.urls import path

from cadres.views import comparisons, imports

app_name = "imports"
urlpatterns = [
    path("", imports.batches, name="list"),
    path("new/<str:kind>/", imports.upload, name="new"),
    path("changes/template.xlsx", imports.template, name="template"),
    path("comparisons/", comparisons.comparisons, name="comparisons"),
    path("comparisons/new/", comparisons.compare, name="compare"),
    path("comparisons/<uuid:pk>/", comparisons.comparison, name="comparison"),
    path("comparisons/<uuid:pk>/lines.xlsx", comparisons.sheet, name="comparison_sheet"),
    path("comparisons/<uuid:pk>/<int:number>/", comparisons.compared, name="compared"),
    path("forms/<uuid:pk>.lrmx", imports.form_file, name="form_file"),
    path("<uuid:pk>/", imports.batch, name="batch"),
    path("<uuid:pk>/columns/", imports.columns, name="columns"),
    path("<uuid:pk>/rows.xlsx", imports.failed_rows, name="failed_rows"),
    path("<uuid:pk>/mended/", imports.mended, name="mended"),
    path("<uuid:pk>/check/", imports.check_again, name="check"),
    path("<uuid:pk>/commit/", imports.commit, name="commit"),
]
