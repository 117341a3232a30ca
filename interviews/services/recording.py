"""Writing a talk down, signing it, and adding to what is signed."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from cadres.models import Cadre
from common.workdays import add_working_days
from interviews.choices import COVERED_BY_BEING_TOLD_OF, REPLY_WORKING_DAYS, TalkKind, TalkState
from interviews.models import Addendum, Covered, Reader, Subject, Talk
from interviews.queries import own_drafts, readable_talks, recordable_cadres
from interviews.sealing import Body, open_body, seal_addendum, seal_body

CONTENT = ("minutes", "thinking", "bearing", "performance", "summary")


@dataclass(frozen=True, slots=True)
class Company:
    """Who was talked about, and who is named to read it."""

    subjects: Iterable[Cadre] = field(default_factory=tuple)
    readers: Iterable[User] = field(default_factory=tuple)


@transaction.atomic
def save_draft(talk: Talk, body: Body, company: Company, *, version: int, by: User) -> Talk:
    """Keep a draft, new or changed; ValidationError with code `stale` when somebody saved it since `version`."""
    if talk._state.adding:
        talk.recorded_by = by
    else:
        _require_version(talk, version)
    _require_recordable(talk, company, by)
    seal_body(talk, body)
    talk.version = version + 1
    talk.full_clean()
    talk.save()
    _keep_company(talk, company)
    record("talk.saved", talk, by=by, detail={"cadre": str(talk.cadre_id)})
    return talk


def _require_version(talk: Talk, version: int) -> None:
    kept = Talk.objects.select_for_update().get(pk=talk.pk)
    if kept.state != TalkState.DRAFT:
        raise ValidationError(_("This talk is signed: only an addendum can correct it."), code="signed")
    if kept.version != version:
        raise ValidationError(_("Somebody saved this draft in the meantime."), code="stale")


def _require_recordable(talk: Talk, company: Company, by: User) -> None:
    """People of the user's units only, and nobody twice."""
    mine = recordable_cadres(by)
    if talk.cadre_id and not mine.filter(pk=talk.cadre_id).exists():
        raise ValidationError({"cadre": _("This person is not yours to record.")})
    told = {one.pk for one in company.subjects}
    if talk.cadre_id in told:
        raise ValidationError({"subjects": _("The person talked with is not among those talked about.")})
    if mine.filter(pk__in=told).count() != len(told):
        raise ValidationError({"subjects": _("Not all of these people are yours to record.")})


def _keep_company(talk: Talk, company: Company) -> None:
    talk.subjects.all().delete()
    talk.readers.all().delete()
    Subject.objects.bulk_create(Subject(talk=talk, cadre=one) for one in company.subjects)
    Reader.objects.bulk_create(Reader(talk=talk, user=one) for one in company.readers)


@transaction.atomic
def save_and_sign(talk: Talk, body: Body, company: Company, *, version: int, by: User) -> Talk:
    """Both at once; what is refused is not kept either."""
    return sign(save_draft(talk, body, company, version=version, by=by), by=by)


@transaction.atomic
def discard(talk: Talk, *, by: User) -> None:
    """Throw a draft away."""
    found = _draft(talk, by)
    record("talk.discarded", found, by=by, detail={"cadre": str(found.cadre_id)})
    found.delete()


@transaction.atomic
def sign(talk: Talk, *, by: User) -> Talk:
    """Sign a draft as it stands: from then on it counts, and nothing of it changes."""
    found = _draft(talk, by)
    subjects = [one.cadre_id for one in found.subjects.all()]
    _require_whole(found, open_body(found), subjects)
    if TalkKind.INQUIRY in found.kinds:
        found.reply_due_on = add_working_days(found.held_on, REPLY_WORKING_DAYS)
    found.state, found.signed_at = TalkState.SIGNED, timezone.now()
    found.full_clean()
    found.save()
    Covered.objects.bulk_create(covered_by(found, subjects))
    kinds = [str(kind) for kind in found.kinds]
    record("talk.signed", found, by=by, detail={"cadre": str(found.cadre_id), "kinds": kinds})
    return found


def covered_by(talk: Talk, subjects: Iterable[object]) -> list[Covered]:
    """A routine interview covers those it asks about, every other kind the person talked with."""
    told_of = list(subjects)
    return [
        Covered(talk=talk, cadre_id=pk, kind=kind, held_on=talk.held_on, interviewer_id=talk.interviewer_id)
        for kind in talk.kinds
        for pk in (told_of if kind in COVERED_BY_BEING_TOLD_OF else [talk.cadre_id])
    ]


def _require_whole(talk: Talk, body: Body, subjects: list) -> None:
    """What a signed talk says at least."""
    if not any(getattr(body, name).strip() for name in CONTENT):
        raise ValidationError({"minutes": _("Write down what was said before you sign.")})
    if TalkKind.ROUTINE in talk.kinds and not subjects and not talk.team_id:
        raise ValidationError({"subjects": _("A routine interview says whom or which team it asks about.")})


def _draft(talk: Talk, by: User) -> Talk:
    """The draft, locked; PermissionDenied when it is not this user's."""
    if not own_drafts(by).filter(pk=talk.pk).exists():
        raise PermissionDenied
    return Talk.objects.select_for_update().get(pk=talk.pk)


@transaction.atomic
def add_addendum(talk: Talk, text: str, *, by: User) -> Addendum:
    """Correct or complete a signed talk; what stands there stays."""
    require_reader(talk, by)
    if talk.state != TalkState.SIGNED:
        raise ValidationError(_("A draft is changed, not added to."))
    addendum = Addendum(talk=talk, written_by=by)
    seal_addendum(addendum, _words(text, "text"))
    addendum.full_clean()
    addendum.save()
    record("talk.added_to", talk, by=by, detail={"addendum": str(addendum.pk)})
    return addendum


@transaction.atomic
def note_reply(talk: Talk, *, on: object, by: User) -> Talk:
    """Note the day on which the written reply to an inquiry came."""
    require_reader(talk, by)
    found = Talk.objects.select_for_update().get(pk=talk.pk)
    if found.reply_due_on is None:
        raise ValidationError(_("This talk asks for no reply."))
    if found.replied_on:
        raise ValidationError({"replied_on": _("The reply has been noted already.")})
    found.replied_on = on
    found.full_clean()
    found.save(update_fields=["replied_on", "updated_at"])
    record("talk.replied", found, by=by, detail={"on": on.isoformat()})
    return found


def require_reader(talk: Talk, by: User) -> None:
    """PermissionDenied unless the words of this talk are this user's to read."""
    if not readable_talks(by).filter(pk=talk.pk).exists():
        raise PermissionDenied


def _words(text: str, name: str) -> str:
    if not text.strip():
        raise ValidationError({name: _("Write something.")})
    return text.strip()
