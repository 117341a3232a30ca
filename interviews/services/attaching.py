"""Papers and pictures of a talk: put to it, taken off a draft, opened by its readers."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from interviews.choices import TalkState
from interviews.models import Attachment, Talk
from interviews.queries import own_drafts
from interviews.sealing import open_attachment, open_attachment_name, seal_attachment
from interviews.services.recording import require_reader

MOST = 20
LONGEST_NAME = 200


@transaction.atomic
def attach(talk: Talk, name: str, content: bytes, *, content_type: str, by: User) -> Attachment:
    """Put a paper to a talk; what is put to a signed one stays. ValidationError beyond MOST."""
    require_reader(talk, by)
    locked = Talk.objects.select_for_update().get(pk=talk.pk)
    if locked.attachments.count() >= MOST:
        raise ValidationError({"paper": _("A talk has at most %(most)s attachments.") % {"most": MOST}})
    made = Attachment(talk=locked, content_type=content_type, added_by=by)
    seal_attachment(made, name[-LONGEST_NAME:], content)
    made.full_clean()
    made.save()
    record("talk.attached", locked, by=by, detail={"attachment": str(made.pk), "size": made.size})
    return made


@transaction.atomic
def detach(attachment: Attachment, *, by: User) -> None:
    """Take a paper off a draft of one's own."""
    talk = Talk.objects.select_for_update().get(pk=attachment.talk_id)
    if talk.state != TalkState.DRAFT or not own_drafts(by).filter(pk=talk.pk).exists():
        raise PermissionDenied
    record("talk.detached", talk, by=by, detail={"attachment": str(attachment.pk)})
    attachment.delete()


@transaction.atomic
def read_attachment(attachment: Attachment, *, by: User) -> tuple[str, bytes]:
    """Name and bytes, for who may read the talk; the look is recorded."""
    require_reader(attachment.talk, by)
    record(
        "talk.read", attachment.talk, by=by, detail={"how": "attachment", "attachment": str(attachment.pk)}
    )
    return open_attachment_name(attachment), open_attachment(attachment)
