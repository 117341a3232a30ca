"""Addresses of succession."""

from django.urls import path

from succession.views import acts, forecast, listing, post

app_name = "succession"
urlpatterns = [
    path("", listing.posts, name="posts"),
    path("forecast/", forecast.forecast, name="forecast"),
    path("forecast/sheet/", forecast.forecast_sheet, name="forecast_sheet"),
    path("people/", acts.people, name="people"),
    path("posts/<uuid:pk>/", post.post, name="post"),
    path("posts/<uuid:pk>/name/", acts.name, name="name"),
    path("posts/<uuid:pk>/confirm/", acts.confirm, name="confirm"),
    path("posts/<uuid:pk>/close/", acts.close, name="close"),
    path("successors/<uuid:pk>/place/", acts.place, name="place"),
    path("successors/<uuid:pk>/remove/", acts.remove, name="remove"),
]
