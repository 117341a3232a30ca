"""Addresses of promotions."""

from django.urls import path, re_path

from promotions.views import batch, batches, numbers, sheet

app_name = "promotions"
urlpatterns = [
    path("", batches.batches, name="list"),
    path("new/", batches.new, name="new"),
    path("numbers/", numbers.numbers, name="numbers"),
    path("<uuid:pk>/", batch.batch, name="batch"),
    path("<uuid:pk>/sheet/", sheet.sheet, name="sheet"),
    path("<uuid:pk>/compute/", batch.compute, name="compute"),
    path("<uuid:pk>/freeze/", batch.freeze, name="freeze"),
    path("<uuid:pk>/remove/", batch.remove, name="remove"),
    re_path(r"^(?P<pk>[0-9a-f-]{36})/(?P<kind>exclude|reserve|clear)/$", batch.mark, name="mark"),
    path("<uuid:pk>/<uuid:line_pk>/", batch.line, name="line"),
]
