"""Looking at files: every look is recorded, counted against the reader's day, and too many are told to others."""

from collections.abc import Iterable

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.choices import Permission
from accounts.models import ApiToken, User
from accounts.queries import holders_anywhere
from accounts.services import count_reads
from audit.services import record
from cadres.choices import SensitivePart
from cadres.models import Cadre
from cadres.queries import by_id_number, revealable_cadres, visible_cadres
from cadres.services import checked_number, open_family, open_value
from work.services import notify

FILES, REVEALS, TOKEN = "files", "reveals", "token"
Shown = list[tuple[str, str]]


@transaction.atomic
def note_read(cadre: Cadre, *, by: User, **detail: object) -> None:
    """One look at a file: its parts one after the other are one look for the budget."""
    record("cadre.read", cadre, by=by, detail=detail)
    total = count_reads(by, FILES, subject=cadre.pk)
    _tell_when_used_up(by, FILES, total, step=1)


@transaction.atomic
def note_rows(token: ApiToken, rows: int) -> bool:
    """Rows a program was given; False when they are beyond the token's budget of the day, and must not be given."""
    total = count_reads(token.user, f"{TOKEN} {token.token_key}", number=rows)
    _tell_when_used_up(token.user, TOKEN, total, step=rows)
    return total <= settings.READ_BUDGETS[TOKEN]


@transaction.atomic
def reveal(cadre: Cadre, parts: Iterable[str], *, purpose: str, reason: str, by: User) -> Shown:
    """Sensitive parts in clear, as (label, value): who looked at which and why is recorded, or nothing is shown."""
    if not revealable_cadres(by).filter(pk=cadre.pk).exists():
        raise PermissionDenied
    wanted = [part for part in SensitivePart if part in set(parts)]
    total = count_reads(by, REVEALS)
    if total > settings.READ_BUDGETS[REVEALS]:
        message = _("You have used the day's %(most)d reveals. The security administrator has been told.")
        raise ValidationError(message % {"most": settings.READ_BUDGETS[REVEALS]}, code="used_up")
    _tell_when_used_up(by, REVEALS, total, step=1)
    detail = {"parts": [str(part.value) for part in wanted], "purpose": purpose, "reason": reason}
    record("cadre.revealed", cadre, by=by, detail=detail)
    return [line for part in wanted for line in _lines(cadre, part)]


def find_by_number(number: str, *, by: User) -> Cadre | None:
    """The file in the reader's scope with this ID number; the trail keeps that one was looked for, not which."""
    found = by_id_number(visible_cadres(by), checked_number(number)).first()
    record("cadre.searched_by_number", found, by=by, detail={"found": found is not None})
    return found


def _lines(cadre: Cadre, part: SensitivePart) -> Shown:
    if part != SensitivePart.FAMILY:
        return [(str(part.label), open_value(cadre, part))]
    members = cadre.family.all()
    return [(member.relation, " · ".join(filter(None, open_family(member).values()))) for member in members]


def _tell_when_used_up(user: User, kind: str, total: int, *, step: int) -> None:
    """Once a day: the administrators of security and audit are told, and the trail."""
    most = settings.READ_BUDGETS[kind]
    if not total - step < most <= total:
        return
    record("reads.used_up", user, by=user, detail={"kind": kind, "budget": most})
    told = holders_anywhere(Permission.GRANT_ROLES, Permission.VIEW_AUDIT).exclude(pk=user.pk)
    notify(told, f"reads.{kind}", who=user.name, most=str(most))
