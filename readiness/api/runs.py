"""Starting a computation of all results; its progress is a run like any other."""

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.choices import Permission
from common.api.idempotency import once
from common.api.parameters import refuse_unknown_fields
from common.api.views import ConventionView
from jobs.api import RunSerializer
from jobs.models import Run
from readiness.services import start_full


class ReadinessRunViewSet(ConventionView):
    """Full computations."""

    access = Permission.RUN_READINESS
    resource = "readiness"
    queryset = Run.objects.none()
    serializer_class = RunSerializer

    @extend_schema(request=None, responses={202: RunSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Start one: 202 with the run and its address."""
        refuse_unknown_fields(RunSerializer(), request.data)
        run = start_full(by=request.user)
        place = request.build_absolute_uri(reverse("api-run-detail", args=[run.pk]))
        data = RunSerializer(run, context=self.get_serializer_context()).data
        return Response(data, status=202, headers={"Location": place})
