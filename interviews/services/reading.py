"""Looking at what was said: every look is recorded, or nothing is shown."""

from dataclasses import dataclass

from django.db import transaction

from accounts.models import User
from audit.services import record
from interviews.models import Addendum, Attachment, Promise, Talk
from interviews.sealing import Body, open_addendum, open_attachment_name, open_body, open_promise, open_result
from interviews.services.recording import require_reader


@dataclass(frozen=True, slots=True)
class Read:
    """The words of a talk, its addenda, promises and attachments, each with its text or name."""

    body: Body
    addenda: list[tuple[Addendum, str]]
    promises: list[tuple[Promise, str, str]]
    attachments: list[tuple[Attachment, str]]


@transaction.atomic
def read_talk(talk: Talk, *, by: User, how: str) -> Read:
    """Open a talk for who may read it; `how` (page, paper, document, draft) goes into the trail."""
    require_reader(talk, by)
    record("talk.read", talk, by=by, detail={"how": how})
    addenda = [(one, open_addendum(one)) for one in talk.addenda.select_related("talk", "written_by")]
    promises = [
        (one, open_promise(one), open_result(one)) for one in talk.promises.select_related("talk", "owner")
    ]
    papers = talk.attachments.select_related("talk", "added_by").defer("content_sealed")
    attachments = [(one, open_attachment_name(one)) for one in papers]
    return Read(open_body(talk), addenda, promises, attachments)


@transaction.atomic
def read_promise(promise: Promise, *, by: User) -> str:
    """What was promised, for who sees to it or reads the talk."""
    record("promise.read", promise, by=by)
    return open_promise(promise)
