"""Addresses of the life of rules."""

from django.urls import path

from rulemaking.views import book, drafts, edit, enacting, simulations

app_name = "rulemaking"
urlpatterns = [
    path("", book.book, name="book"),
    path("paper/", book.paper, name="paper"),
    path("sets/<slug:key>/", book.rule_set, name="set"),
    path("sets/<slug:key>/draft/", drafts.start, name="start"),
    path("sets/<slug:key>/overlay/", drafts.overlay, name="overlay"),
    path("drafts/<uuid:pk>/", drafts.draft, name="draft"),
    path("drafts/<uuid:pk>/drop/", drafts.drop, name="drop"),
    path("drafts/<uuid:pk>/simulate/", simulations.simulate, name="simulate"),
    path("drafts/<uuid:pk>/enact/", enacting.enact, name="enact"),
    path("simulations/<uuid:pk>/", simulations.simulation, name="simulation"),
    path("simulations/<uuid:pk>/share/", simulations.share, name="share"),
    path("drafts/<uuid:pk>/text/", edit.text, name="text"),
    path("drafts/<uuid:pk>/head/", edit.head, name="head"),
    path("drafts/<uuid:pk>/rules/<str:rule_id>/", edit.rule, name="rule"),
]
