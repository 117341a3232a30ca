"""The record sheet of a talk: on paper and as a document, for its readers."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from common.uploads import DOCX_TYPE
from interviews.models import Talk
from interviews.record_sheet import record_sheet
from interviews.services.reading import Read, read_talk
from interviews.views.talks import body_lines, found_talk, people_of, row_of


def readable_talk(request: HttpRequest, pk: UUID) -> Talk:
    """A talk whose words this user reads; any other is not found."""
    found = found_talk(request, pk)
    if not found.may_read:
        raise Http404
    return found


def facts_of(talk: Talk) -> list[tuple[str, str]]:
    """Who, when, where, on what."""
    row = row_of(talk)
    about = _(", ").join([one.name for one in people_of(talk)] + ([str(talk.team)] if talk.team else []))
    return [
        (_("Name"), talk.cadre.name),
        (_("Unit"), str(talk.cadre.home_unit)),
        (_("Kinds of talk"), row["kinds"]),
        (_("Day"), f"{talk.held_on:%Y.%m.%d}"),
        (_("Interviewer"), talk.interviewer.name),
        (_("Accompanied by"), talk.companion),
        (_("Place of the talk"), talk.place),
        (_("Confidentiality"), str(row["level"][1])),
        (_("Topics"), row["topics"]),
        (_("People talked about"), about),
    ]


def words_of(read: Read) -> list[tuple[str, str]]:
    """What was said, what was promised, what was added."""
    promised = [f"{what}（{one.owner.name}，{one.due_on:%Y.%m.%d}）" for one, what, _result in read.promises]
    added = [
        f"{timezone.localtime(one.written_at):%Y.%m.%d} {one.written_by.name}：{text}"
        for one, text in read.addenda
    ]
    more = [(_("Promises"), "\n".join(promised)), (_("Addenda"), "\n".join(added))]
    return [(str(label), text) for label, text in [*body_lines(read), *more] if text]


@require_GET
@never_cache
@requires(Permission.VIEW_TALKS)
def printed(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The sheet as a page to be printed."""
    talk = readable_talk(request, pk)
    read = read_talk(talk, by=request.user, how="paper")
    record("talk.printed", talk, by=request.user)
    context = {"talk": talk, "facts": facts_of(talk), "lines": words_of(read)}
    return render(request, "interviews/print.html", context)


@require_GET
@never_cache
@requires(Permission.VIEW_TALKS)
def document(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same as .docx."""
    talk = readable_talk(request, pk)
    read = read_talk(talk, by=request.user, how="document")
    title, signers = _("Record of a talk"), [_("Interviewer"), _("Written down by"), _("Person talked with")]
    content = record_sheet(title, facts_of(talk), words_of(read), signers, at=timezone.now())
    name = f"{title}-{talk.cadre.name}-{talk.held_on:%Y%m%d}.docx"
    answer = HttpResponse(content, content_type=DOCX_TYPE)
    answer.headers["Content-Disposition"] = content_disposition_header(True, name)
    return answer
