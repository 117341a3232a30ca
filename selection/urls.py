"""Addresses of selection."""

from django.urls import path

from selection.views import lists, query

app_name = "selection"
urlpatterns = [
    path("", query.query, name="query"),
    path("figures/", query.figures, name="figures"),
    path("part/", query.part, name="part"),
    path("save/", query.save, name="save"),
    path("print/", query.printed, name="print"),
    path("export/", query.export, name="export"),
    path("saved/<uuid:pk>/delete/", query.forget, name="forget"),
    path("lists/", lists.lists, name="lists"),
    path("lists/new/", lists.new, name="new_list"),
    path("lists/<uuid:pk>/", lists.one, name="list"),
    path("lists/<uuid:pk>/print/", lists.printed, name="list_print"),
    path("lists/<uuid:pk>/export/", lists.sheet, name="list_sheet"),
    path("candidates/<uuid:pk>/", lists.candidate, name="candidate"),
    path("candidates/<uuid:pk>/check/", lists.check, name="check"),
]
