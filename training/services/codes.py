"""Codes that an organizer's screen shows for a minute, and passes that tell whose phone it is. All signed, none stored."""

import base64
import hmac
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.utils.crypto import constant_time_compare, salted_hmac

from training.models import Enrolment, Session

STEP = 60  # seconds a code is shown
STILL_GOOD = 1  # steps for which a code that was just replaced is taken
EARLY = timedelta(minutes=30)  # before a session begins
GRACE = timedelta(hours=24)  # after its end, for what a phone without network sends later
CLOCK_ERROR = 3  # steps by which the clock of a phone may be wrong
BYTES = 5
PASS = "training.pass"  # noqa: S105  the name of a signature


def step_at(moment: datetime) -> int:
    """The number of the minute."""
    return int(moment.timestamp()) // STEP


def moment_of(step: int) -> datetime:
    """When a step began."""
    return datetime.fromtimestamp(step * STEP, UTC)


def code_of(session: UUID, step: int) -> str:
    """Eight letters and digits for a session in one minute; nobody makes them without the key of the house."""
    digest = salted_hmac("training.code", f"{session}:{step}", algorithm="sha256").digest()
    return base64.b32encode(digest[:BYTES]).decode()


def steps_of(session: Session, until: datetime) -> Iterator[int]:
    """The minutes in which a session was open for check-in, the latest first."""
    last = min(until, session.ends_at)
    return iter(range(step_at(last), step_at(session.starts_at - EARLY) - 1, -1))


def step_of(session: Session, code: str, now: datetime) -> int | None:
    """The minute of which a code of this session is; None when it is none of its codes so far."""
    wanted = clean(code)
    return next((step for step in steps_of(session, now) if code_of(session.pk, step) == wanted), None)


def is_fresh(step: int, now: datetime) -> bool:
    """Whether a code of this minute is on the screen, or was a moment ago."""
    return 0 <= step_at(now) - step <= STILL_GOOD


def clean(code: str) -> str:
    """As typed by thumb: spaces and small letters do not matter, nor 0 for O, 1 for I and 8 for B."""
    return code.strip().upper().replace(" ", "").replace("-", "").translate(str.maketrans("018", "OIB"))


def pass_of(enrolment: Enrolment) -> str:
    """What an address carries to tell whose phone it is."""
    return Signer(salt=PASS).sign(enrolment.pk.hex)


def enrolment_of(text: str) -> UUID | None:
    """The enrolment a pass is for; None when nobody of the house has signed it."""
    try:
        return UUID(Signer(salt=PASS).unsign(text))
    except (BadSignature, ValueError):
        return None


def pass_key(enrolment: UUID) -> str:
    """With this a phone signs what it keeps while there is no network."""
    return salted_hmac("training.pass-key", str(enrolment), algorithm="sha256").hexdigest()


def is_kept_scan(enrolment: UUID, code: str, scanned: int, signature: str) -> bool:
    """Whether the phone of this pass has signed this code at this second, and not another one or later."""
    key = bytes.fromhex(pass_key(enrolment))
    right = hmac.new(key, f"{code}|{scanned}".encode(), "sha256").hexdigest()
    return constant_time_compare(right, signature)


def agrees(step: int, scanned: int) -> bool:
    """Whether the phone's clock said about the minute of the code."""
    return abs(scanned // STEP - step) <= CLOCK_ERROR
