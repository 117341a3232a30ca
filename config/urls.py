"""Every address of the product, by app."""

from django.urls import include, path
from django.views.i18n import set_language

from accounts.access import public
from config import health
from operations.views import metrics

urlpatterns = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("metrics", metrics, name="metrics"),
    path("operations/", include("operations.urls")),
    path("webhooks/", include("exchange.urls")),
    path("i18n/setlang/", public(set_language), name="set_language"),
    path("accounts/", include("accounts.urls.sign_in")),
    path("", include("accounts.urls.administration")),
    path("work/", include("work.urls")),
    path("imports/", include("cadres.imports.urls")),
    path("", include("dashboards.urls")),
    path("api/", include("config.api")),
    path("cadres/", include("cadres.urls")),
    path("readiness/", include("readiness.urls")),
    path("reports/", include("reports.urls")),
    path("selection/", include("selection.urls")),
    path("training/", include("training.urls")),
    path("interviews/", include("interviews.urls")),
    path("measures/", include("measures.urls")),
    path("promotions/", include("promotions.urls")),
    path("placements/", include("placements.urls")),
    path("pools/", include("talent_pools.urls")),
    path("rules/", include("rulemaking.urls")),
    path("succession/", include("succession.urls")),
    path("teams/", include("teams.urls")),
    path("portraits/", include("portraits.urls")),
    path("slates/", include("slates.urls")),
    path("accountability/", include("accountability.urls")),
    path("deadlines/", include("deadlines.urls")),
    path("assessments/", include("assessments.urls")),
]
