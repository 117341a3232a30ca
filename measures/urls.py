"""Addresses of action plans and of measures for cadres."""

from django.urls import path

from measures.views import grants, items, pages, plans, policies, progress, sheets

app_name = "measures"
urlpatterns = [
    path("plans/", plans.plans, name="plans"),
    path("plans/new/", plans.new_plan, name="new_plan"),
    path("plans/<uuid:pk>/", items.plan, name="plan"),
    path("plans/<uuid:pk>/change/", plans.change_plan, name="change_plan"),
    path("plans/<uuid:pk>/items/new/", items.new_item, name="new_item"),
    path("plans/<uuid:pk>/bring/", sheets.bring, name="bring_sheet"),
    path("plans/<uuid:pk>/sheet/", sheets.taken_out, name="plan_sheet"),
    path("sheets/<uuid:pk>/", sheets.sheet, name="sheet"),
    path("themes/new/", plans.new_theme, name="new_theme"),
    path("themes/<uuid:pk>/", plans.change_theme, name="change_theme"),
    path("items/<uuid:pk>/", items.item, name="item"),
    path("items/<uuid:pk>/change/", items.change_item, name="change_item"),
    path("items/<uuid:pk>/report/", progress.report, name="report"),
    path("items/<uuid:pk>/extend/", progress.extend, name="extend"),
    path("items/<uuid:pk>/milestone/", progress.milestone, name="milestone"),
    path("items/<uuid:pk>/finish/", progress.finish, name="finish"),
    path("items/<uuid:pk>/reopen/", progress.reopen, name="reopen"),
    path("milestones/<uuid:pk>/reached/", progress.reach, name="reach"),
    path("reports/<uuid:pk>/proof/", progress.proof, name="proof"),
    path("", policies.measures, name="measures"),
    path("never/", policies.never, name="never"),
    path("documents/new/", policies.new_document, name="new_document"),
    path("documents/<uuid:pk>/measures/new/", policies.new_measure, name="new_measure"),
    path("<uuid:pk>/", policies.measure, name="measure"),
    path("<uuid:pk>/change/", policies.change_measure, name="change_measure"),
    path("<uuid:pk>/ask/", grants.ask, name="ask"),
    path("grants/<uuid:pk>/", grants.grant, name="grant"),
    path("grants/<uuid:pk>/revoke/", grants.revoke, name="revoke"),
    path("people/", pages.people, name="people"),
]
