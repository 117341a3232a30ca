"""Addresses of readiness."""

from django.urls import path

from readiness.views import board, changes, contest, gaps, receipt, replaying, runs
from readiness.views import path as shortest

app_name = "readiness"
urlpatterns = [
    path("", board.board, name="board"),
    path("figures/", board.figures, name="figures"),
    path("gaps/", gaps.gaps, name="gaps"),
    path("gaps/figures/", gaps.figures, name="gap_figures"),
    path("changes/", changes.changes, name="changes"),
    path("contests/<uuid:pk>/proof/", contest.proof, name="proof"),
    path("runs/", runs.runs, name="runs"),
    path("runs/start/", runs.start, name="start"),
    path("runs/<uuid:pk>/cancel/", runs.cancel, name="cancel"),
    path("<uuid:pk>/<slug:step>/", receipt.receipt, name="receipt"),
    path("<uuid:pk>/<slug:step>/replay/", replaying.replayed, name="replay"),
    path("<uuid:pk>/<slug:step>/keep/", replaying.keep, name="keep"),
    path("<uuid:pk>/<slug:step>/contest/<slug:rule>/", contest.question, name="contest"),
    path("<uuid:pk>/<slug:step>/path/", shortest.path, name="path"),
    path("<uuid:pk>/<slug:step>/path/enrol/", shortest.enrol_in_all, name="enrol"),
]
