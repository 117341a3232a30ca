"""What was promised in a talk, and what came of it."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.clock import today
from interviews.choices import PromiseState
from interviews.models import Promise, Talk
from interviews.queries import open_promises
from interviews.sealing import seal_promise, seal_result
from interviews.services.recording import require_reader


@transaction.atomic
def promise(talk: Talk, what: str, *, owner: User, due_on: date, by: User) -> Promise:
    """Note a promise of a talk: what, who sees to it, until when."""
    require_reader(talk, by)
    if not what.strip():
        raise ValidationError({"what": _("Say what was promised.")})
    if due_on < talk.held_on:
        raise ValidationError({"due_on": _("This is before the talk.")})
    made = Promise(talk=talk, cadre_id=talk.cadre_id, owner=owner, due_on=due_on)
    seal_promise(made, what.strip())
    made.full_clean()
    made.save()
    record("promise.made", made, by=by, detail={"talk": str(talk.pk), "owner": str(owner.pk)})
    return made


@transaction.atomic
def settle(found: Promise, result: str, *, state: str, by: User) -> Promise:
    """Say what came of a promise; it is settled once."""
    if not open_promises(by).filter(pk=found.pk).exists():
        raise PermissionDenied
    if state not in (PromiseState.DONE, PromiseState.DROPPED):
        raise ValidationError({"state": _("Say whether it was kept.")})
    if not result.strip():
        raise ValidationError({"result": _("Say what came of it.")})
    locked = Promise.objects.select_for_update(of=("self",)).select_related("talk").get(pk=found.pk)
    if locked.state != PromiseState.OPEN:
        raise ValidationError(_("This is settled already."))
    seal_result(locked, result.strip())
    locked.state, locked.settled_on = state, today()
    locked.full_clean()
    locked.save()
    record("promise.settled", locked, by=by, detail={"state": state})
    return locked
