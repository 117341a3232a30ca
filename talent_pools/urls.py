"""Addresses of pools."""

from django.urls import path

from talent_pools.views import acts, analysis, board, listing, member, settings, sheet

app_name = "talent_pools"
urlpatterns = [
    path("", board.board, name="board"),
    path("members/", listing.members, name="members"),
    path("members/sheet/", sheet.sheet, name="sheet"),
    path("analysis/", analysis.analysis, name="analysis"),
    path("rules/", settings.rules, name="rules"),
    path("rules/<uuid:pk>/", settings.set_pool, name="set_pool"),
    path("targets/<uuid:pk>/", settings.set_target, name="set_target"),
    path("people/", acts.people, name="people"),
    path("nominate/", acts.nominate, name="nominate"),
    path("task-forces/", acts.proposed_by_forces, name="proposed_by_forces"),
    path("members/<uuid:pk>/", member.member, name="member"),
    *[path(f"members/<uuid:pk>/{kind}/", acts.add, {"kind": kind}, name=kind) for kind in acts.DEEDS],
    path("members/<uuid:pk>/move/", acts.move, name="move"),
    path("members/<uuid:pk>/leave/", acts.leave, name="leave"),
    path("proposals/<uuid:pk>/", acts.decide, name="decide"),
    path("proposals/<uuid:pk>/withdraw/", acts.withdraw, name="withdraw"),
]
