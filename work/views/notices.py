"""One's notices."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission
from work import services
from work.choices import ApprovalState
from work.models import Notice
from work.queries import visible_notices
from work.registry import PURPOSES, SENTENCES

NOTICES_A_PAGE = 50


@require_GET
@requires(Permission.SIGNED_IN)
def notices(request: HttpRequest) -> HttpResponse:
    """The newest first."""
    page = Paginator(visible_notices(request.user), NOTICES_A_PAGE).get_page(request.GET.get("page"))
    rows = [(notice, sentence(notice)) for notice in page]
    return render(request, "work/notices.html", {"rows": rows, "page": page})


def sentence(notice: Notice) -> str:
    """What a notice says, in the language of the reader."""
    words = dict(notice.words)
    if words.get("purpose") in PURPOSES:
        words["purpose"] = PURPOSES[words["purpose"]].label
    if words.get("state") in ApprovalState.values:
        words["state"] = ApprovalState(words["state"]).label
    return str(SENTENCES.get(notice.kind, _("Something has happened."))) % words


@require_POST
@requires(Permission.SIGNED_IN)
def read(request: HttpRequest) -> HttpResponse:
    """Note that all of them have been read."""
    services.mark_read(request.user)
    return redirect("work:notices")
