"""Looking at files: every look is recorded, counted against the reader's day, and too many are told to others."""

from collections.abc import Iterable

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.choices import Permission
from accounts.models import ApiToken, User
from accounts.queries import holders_anywhere, permissions_of
from accounts.services import count_reads
from audit.services import record
from cadres.choices import SensitivePart
from cadres.models import Cadre
from cadres.queries import by_id_number, revealable_cadres
from cadres.services import checked_number, open_family, open_value
from work.services import notify

FILES, REVEALS, SEARCHES, TOKEN, EXPORTED = "files", "reveals", "searches", "token", "exported"
Shown = list[tuple[str, str]]


@transaction.atomic(savepoint=False)
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
def note_taken_out(by: User, people: int) -> bool:
    """People in a list taken out alone; False when they are beyond the day's budget, and the list must be asked for."""
    total = count_reads(by, EXPORTED, number=people)
    _tell_when_used_up(by, EXPORTED, total, step=people)
    return total <= settings.READ_BUDGETS[EXPORTED]


def kept_back(by: User, people: int) -> str:
    """Why one person does not take a list of so many out; empty when they do. Whoever decides on exports takes any."""
    most = settings.READ_BUDGETS[EXPORTED]
    takes_any = Permission.APPROVE_EXPORTS in permissions_of(by)
    if people > most and not takes_any:
        words = _("More than %(most)d people are on this list: narrow it, or let the HR chief take it.")
        return str(words % {"most": most})
    if note_taken_out(by, people) or takes_any:
        return ""
    return str(_("Today's lists taken out alone are used up: let the HR chief take this sheet."))


def reveal(cadre: Cadre, parts: Iterable[str], *, purpose: str, reason: str, by: User) -> Shown:
    """Sensitive parts in clear, as (label, value): who looked at which and why is recorded, or nothing is shown."""
    if not revealable_cadres(by).filter(pk=cadre.pk).exists():
        raise PermissionDenied
    wanted = [part for part in SensitivePart if part in set(parts)]
    _spend(
        by, REVEALS, _("You have used the day's %(most)d reveals. The security administrator has been told.")
    )
    detail = {"parts": [str(part.value) for part in wanted], "purpose": purpose, "reason": reason}
    record("cadre.revealed", cadre, by=by, detail=detail)
    return [line for part in wanted for line in _lines(cadre, part)]


def find_by_number(number: str, *, by: User) -> Cadre | None:
    """The file with this ID number, of those whose number the reader may look at; the trail keeps no number."""
    number = checked_number(number)
    _spend(
        by,
        SEARCHES,
        _("You have used the day's %(most)d searches. The security administrator has been told."),
    )
    found = by_id_number(revealable_cadres(by), number).first()
    record("cadre.searched_by_number", found, by=by, detail={"found": found is not None})
    return found


def _spend(user: User, kind: str, refusal: Promise) -> None:
    """One of the day's budget; when nothing is left of it that is recorded, and a ValidationError with this sentence."""
    most = settings.READ_BUDGETS[kind]
    with transaction.atomic():
        total = count_reads(user, kind)
        if total > most:
            record("reads.beyond", user, by=user, detail={"kind": kind, "budget": most})
        else:
            _tell_when_used_up(user, kind, total, step=1)
    if total > most:
        raise ValidationError(refusal % {"most": most}, code="used_up")


def _lines(cadre: Cadre, part: SensitivePart) -> Shown:
    if part != SensitivePart.FAMILY:
        return [(str(part.label), open_value(cadre, part))]
    members = cadre.family.all()
    return [(member.relation, _about(open_family(member))) for member in members]


def _about(told: dict[str, str]) -> str:
    """A family member in one line, in the order of the paper form."""
    return " · ".join(filter(None, (told.get(key, "") for key in ("name", "birth", "politics", "work"))))


def _tell_when_used_up(user: User, kind: str, total: int, *, step: int) -> None:
    """Once a day: the administrators of security and audit are told, and the trail."""
    most = settings.READ_BUDGETS[kind]
    if not total - step < most <= total:
        return
    record("reads.used_up", user, by=user, detail={"kind": kind, "budget": most})
    told = holders_anywhere(Permission.GRANT_ROLES, Permission.VIEW_AUDIT).exclude(pk=user.pk)
    notify(told, f"reads.{kind}", who=user.name, most=str(most))
