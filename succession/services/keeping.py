"""Naming successors for a post in their order, taking them off, confirming the list, giving a post up."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _

from accounts.models import User
from audit.masking import masked
from audit.services import record
from cadres.choices import ManagementState
from common.clock import today
from readiness.models import Result
from succession.choices import Source
from succession.models import Post, Successor
from succession.queries import nameable_cadres, own_posts, own_successors, visible_successors
from succession.services.checking import holders_now
from succession.standing import confirm_as, standings, standings_of, step_of
from talent_pools.choices import State


@transaction.atomic
def name_successor(successor: Successor, *, by: User) -> Successor:
    """Put an unsaved successor at the end of the list of a post; ValidationError naming the field."""
    post = _locked(successor.post, by)
    if not nameable_cadres(by).filter(pk=successor.cadre_id).exists():
        raise PermissionDenied
    _refuse_unfit(successor, post)
    last = post.successors.filter(removed_on=None).aggregate(last=Max("place"))["last"] or 0
    successor.place, successor.named_by, successor.named_on = last + 1, by, today()
    successor.reason = masked(successor.reason)
    confirm_as(successor, post.level, standings([successor.cadre_id], today())[successor.cadre_id])
    successor.full_clean()
    successor.save()
    record("successor.named", successor.cadre, by=by, detail=_told(successor))
    return successor


def _refuse_unfit(successor: Successor, post: Post) -> None:
    cadre = successor.cadre
    if cadre.management_state != ManagementState.SERVING:
        raise ValidationError({"cadre": _("Only people in service follow on a post.")})
    if cadre.pk in holders_now([post], today()).get(post.pk, ()):
        raise ValidationError({"cadre": _("This person holds the post.")})
    stay = successor.membership
    if successor.source == Source.POOL:
        if stay is None or stay.cadre_id != cadre.pk or stay.state != State.MEMBER:
            raise ValidationError({"membership": _("Name a pool this person is in.")})
    elif not Result.objects.filter(cadre=cadre, step=step_of(post.level)).exists():
        raise ValidationError(
            {"source": _("There is no comparison of this person with the level of the post.")}
        )


@transaction.atomic
def move_successor(successor: Successor, place: int, *, by: User) -> Successor:
    """Put somebody at another place among those of the list whom `by` sees, from 1; those between make room."""
    locked = _locked_successor(successor, by)
    _locked(locked.post, by)
    rows = list(locked.post.successors.filter(removed_on=None).order_by("place", "pk"))
    seen = set(visible_successors(by).filter(post=locked.post).values_list("pk", flat=True))
    if not 1 <= place <= len(seen):
        raise ValidationError({"place": _("A place from 1 to %(last)d.") % {"last": len(seen)}})
    others = [one for one in rows if one.pk != locked.pk]
    shown = [one for one in others if one.pk in seen]
    others.insert(others.index(shown[place - 1]) if place <= len(shown) else len(others), locked)
    for number, one in enumerate(others, start=1):
        one.place = number
    Successor.objects.bulk_update(others, ["place"])
    record("successor.moved", locked.cadre, by=by, detail=_told(locked))
    return locked


@transaction.atomic
def remove_successor(successor: Successor, *, because: str, by: User) -> Successor:
    """Take somebody off the list with the reason; the entry stays on record."""
    locked = _locked_successor(successor, by)
    locked.removed_on, locked.removed_by, locked.removed_because = today(), by, masked(because.strip())
    locked.full_clean()
    locked.save(update_fields=["removed_on", "removed_by", "removed_because"])
    below = Successor.objects.filter(post=locked.post_id, removed_on=None, place__gt=locked.place)
    below.update(place=F("place") - 1)
    record("successor.removed", locked.cadre, by=by, detail=_told(locked) | {"why": locked.removed_because})
    return locked


@transaction.atomic
def confirm_list(post: Post, *, by: User) -> Post:
    """Note that a person has looked at the list today: what has changed up to now is known."""
    locked = _locked(post, by)
    rows = list(locked.successors.filter(removed_on=None))
    now = standings_of(rows, today())
    for one in rows:
        confirm_as(one, locked.level, now[one.cadre_id])
    Successor.objects.bulk_update(rows, ["post_then", "status_then", "changes"])
    locked.holders = holders_now([locked], today()).get(locked.pk, [])
    locked.change, locked.confirmed_on, locked.confirmed_by = "", today(), by
    locked.save(update_fields=["holders", "change", "confirmed_on", "confirmed_by"])
    record("succession.confirmed", locked, by=by, detail={"post": str(locked)})
    return locked


@transaction.atomic
def close_post(post: Post, *, because: str, by: User) -> Post:
    """Give up a post that nobody holds, with the reason."""
    locked = _locked(post, by)
    if holders_now([locked], today()).get(locked.pk):
        raise ValidationError(_("Somebody holds this post: end the appointment in the file first."))
    locked.closed_on, locked.closed_because = today(), masked(because.strip())
    locked.full_clean()
    locked.save(update_fields=["closed_on", "closed_because"])
    record(
        "succession.post_closed", locked, by=by, detail={"post": str(locked), "why": locked.closed_because}
    )
    return locked


def _locked(post: Post, by: User) -> Post:
    if not own_posts(by).filter(pk=post.pk).exists():
        raise PermissionDenied
    return Post.objects.select_for_update(of=("self",)).select_related("unit").get(pk=post.pk)


def _locked_successor(successor: Successor, by: User) -> Successor:
    if not own_successors(by).filter(pk=successor.pk).exists():
        raise PermissionDenied
    found = Successor.objects.select_for_update(of=("self",)).select_related("post__unit", "cadre")
    return found.get(pk=successor.pk)


def _told(one: Successor) -> dict[str, str]:
    return {"post": str(one.post_id), "place": str(one.place), "source": one.source, "why": one.reason}
