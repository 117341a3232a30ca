"""Every address of the product, by app."""

from django.urls import include, path

from config import health

urlpatterns = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("accounts/", include("accounts.urls.sign_in")),
    path("", include("accounts.urls.administration")),
    path("work/", include("work.urls")),
    path("imports/", include("cadres.imports.urls")),
    path("", include("dashboards.urls")),
    path("api/", include("config.api")),
    path("cadres/", include("cadres.urls")),
    path("readiness/", include("readiness.urls")),
]
