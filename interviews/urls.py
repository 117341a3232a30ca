"""Addresses of talks."""

from django.urls import path

from interviews.views import attachments, coverage, occasions, paper, plans, promises, talks, writing

app_name = "interviews"
urlpatterns = [
    path("", talks.talks, name="list"),
    path("new/", writing.new, name="new"),
    path("find/", talks.find, name="find"),
    path("plans/", plans.plans, name="plans"),
    path("plans/new/", plans.new_plan, name="new_plan"),
    path("plans/<uuid:pk>/", plans.edit_plan, name="edit_plan"),
    path("coverage/", coverage.coverage, name="coverage"),
    path("coverage/figures/", coverage.figures, name="coverage_figures"),
    path("coverage/people/", coverage.people, name="people"),
    path("promises/", promises.promises, name="promises"),
    path("promises/<uuid:pk>/", writing.settle, name="settle"),
    path("occasions/", occasions.occasions, name="occasions"),
    path("occasions/new/", occasions.new_occasion, name="new_occasion"),
    path("occasions/<uuid:pk>/drop/", occasions.drop, name="drop_occasion"),
    path("attachments/<uuid:pk>/", attachments.attachment, name="attachment"),
    path("attachments/<uuid:pk>/remove/", attachments.detach, name="detach"),
    path("<uuid:pk>/", talks.talk, name="talk"),
    path("<uuid:pk>/print/", paper.printed, name="print"),
    path("<uuid:pk>/document/", paper.document, name="document"),
    path("<uuid:pk>/edit/", writing.edit, name="edit"),
    path("<uuid:pk>/sign/", writing.sign, name="sign"),
    path("<uuid:pk>/discard/", writing.discard, name="discard"),
    path("<uuid:pk>/addenda/", writing.addendum, name="addendum"),
    path("<uuid:pk>/attachments/", attachments.attach, name="attach"),
    path("<uuid:pk>/promises/", writing.promise, name="promise"),
    path("<uuid:pk>/reply/", writing.reply, name="reply"),
]
