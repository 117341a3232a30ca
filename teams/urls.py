"""Addresses of the team sandbox."""

from django.urls import path

from teams.views import compare, listing, moves, proposal, relations, sandbox, settings

app_name = "teams"
urlpatterns = [
    path("", listing.scenarios, name="scenarios"),
    path("new/", moves.new, name="new"),
    path("people/", moves.people, name="people"),
    path("compare/", compare.compare, name="compare"),
    path("rules/", settings.rules_page, name="rules"),
    path("rules/target/", settings.new_target, name="new_target"),
    path("rules/target/<uuid:pk>/", settings.change_target, name="change_target"),
    path("rules/target/<uuid:pk>/drop/", settings.drop, name="drop_target"),
    path("rules/place/", settings.new_place, name="new_place"),
    path("rules/place/<uuid:pk>/", settings.change_place, name="change_place"),
    path("<uuid:pk>/", sandbox.scenario, name="scenario"),
    path("<uuid:pk>/edit/", moves.edit, name="edit"),
    path("<uuid:pk>/copy/", moves.copy, name="copy"),
    path("<uuid:pk>/close/", moves.shut, name="close"),
    path("<uuid:pk>/in/", moves.incoming, name="move_in"),
    path("<uuid:pk>/relations/", relations.relations, name="relations"),
    path("<uuid:pk>/proposal/", proposal.proposal, name="proposal"),
    path("<uuid:pk>/sheet/", proposal.sheet, name="sheet"),
    path("seats/<uuid:pk>/", moves.seat, name="seat"),
    path("seats/<uuid:pk>/out/", moves.out, name="move_out"),
    path("seats/<uuid:pk>/back/", moves.back, name="bring_back"),
]
