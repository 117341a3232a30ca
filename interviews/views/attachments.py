"""Papers and pictures of a talk: put to it, opened, taken off a draft."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission
from interviews.forms import AttachmentForm
from interviews.models import Talk
from interviews.queries import own_draft_attachments, visible_attachments
from interviews.services import attaching
from interviews.views.writing import added


@require_POST
@never_cache
@requires(Permission.RECORD_TALKS)
def attach(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put a paper to a draft of one's own or to a signed talk one reads."""

    def write(talk: Talk, data: dict) -> None:
        name, content, kind = data["paper"]
        attaching.attach(talk, name, content, content_type=kind, by=request.user)

    return added(request, pk, "attachment", AttachmentForm(request.POST, request.FILES), write)


@require_GET
@never_cache
@requires(Permission.VIEW_TALKS)
def attachment(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The paper, for readers of the talk."""
    found = get_object_or_404(visible_attachments(request.user), pk=pk)
    name, content = attaching.read_attachment(found, by=request.user)
    response = HttpResponse(content, content_type=found.content_type)
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_POST
@requires(Permission.RECORD_TALKS)
def detach(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a paper off a draft of one's own."""
    found = get_object_or_404(own_draft_attachments(request.user), pk=pk)
    attaching.detach(found, by=request.user)
    messages.success(request, _("The attachment is taken off."))
    return redirect("interviews:talk", pk=found.talk_id)
