"""Addresses of talks."""

from django.urls import path

from interviews.views import promises, talks, writing

app_name = "interviews"
urlpatterns = [
    path("", talks.talks, name="list"),
    path("new/", writing.new, name="new"),
    path("find/", talks.find, name="find"),
    path("promises/", promises.promises, name="promises"),
    path("promises/<uuid:pk>/", writing.settle, name="settle"),
    path("<uuid:pk>/", talks.talk, name="talk"),
    path("<uuid:pk>/edit/", writing.edit, name="edit"),
    path("<uuid:pk>/sign/", writing.sign, name="sign"),
    path("<uuid:pk>/discard/", writing.discard, name="discard"),
    path("<uuid:pk>/addenda/", writing.addendum, name="addendum"),
    path("<uuid:pk>/promises/", writing.promise, name="promise"),
    path("<uuid:pk>/reply/", writing.reply, name="reply"),
]
