"""Every REST route. The conventions are in common/api."""

from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.routers import SimpleRouter

from accounts.api import ScopedUnitViewSet
from accounts.choices import Permission
from cadres.api import CadreViewSet
from common.api.views import UnknownAddress
from jobs.api import RunViewSet

router = SimpleRouter()
router.register("units", ScopedUnitViewSet, basename="api-unit")
router.register("cadres", CadreViewSet, basename="api-cadre")
router.register("runs", RunViewSet, basename="api-run")


class SchemaView(SpectacularAPIView):
    """The OpenAPI description."""

    access = Permission.SIGNED_IN


class DocumentationView(SpectacularSwaggerSplitView):
    """The description to be read and tried, from local assets, its script apart from the page."""

    access = Permission.SIGNED_IN
    url_name = "api-schema"


urlpatterns = [
    path("v1/", include(router.urls)),
    path("v1/schema/", SchemaView.as_view(), name="api-schema"),
    path("v1/docs/", DocumentationView.as_view(), name="api-docs"),
    re_path("", UnknownAddress.as_view(), name="api-unknown"),
]
