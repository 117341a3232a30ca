"""What expires in the next twelve months, by kind: a part of the home page that is fetched when it is there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from common.clock import today
from deadlines.work_list import coming


@require_GET
@requires(Permission.VIEW_CADRES)
def by_kind(request: HttpRequest) -> HttpResponse:
    """Counts with links to the list."""
    return render(request, "deadlines/_coming.html", {"rows": coming(request.user, today())})
