"""What a second person may be asked for, and the sentences of notices: declared by the apps.

`<app>/approvals.py` and `<app>/notices.py` are found at start.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.functional import Promise

from accounts.choices import Permission
from work.models import Approval

Act = Callable[[Approval], object]
Lines = Callable[[Approval], list[tuple[str, str]]]
Papers = Callable[[Approval], list[tuple[str, str, str]]]


@dataclass(frozen=True)
class Purpose:
    """One thing that takes two people.

    `asks`: the permission, at the request's unit, of who may ask; None: anybody signed in. `decides`: of the second
    person. `check` raises ValidationError when it could not be done; `apply` does it, once, within the decision.
    `lines`: the request in words, as (label, value). `papers`: what was handed in with it, as (label, name, address).
    """

    key: str
    label: Promise
    asks: Permission | None
    decides: Permission
    check: Act
    apply: Act
    lines: Lines
    open_days: int = 14
    papers: Papers = lambda _approval: []


PURPOSES: dict[str, Purpose] = {}
SENTENCES: dict[str, Promise] = {}


def declare(purpose: Purpose) -> None:
    """Register a purpose; a second one of the same key is a mistake in the code."""
    if PURPOSES.setdefault(purpose.key, purpose) is not purpose:
        raise ValueError(f"purpose {purpose.key} is declared twice")


def declare_notice(kind: str, sentence: Promise) -> None:
    """Register the sentence of a kind of notice; it may name words, as in `%(who)s`."""
    SENTENCES[kind] = sentence


def purpose_of(approval: Approval) -> Purpose:
    """The purpose of a request, also of one whose app is gone: then a sentence says so."""
    if approval.purpose not in PURPOSES:
        raise ValidationError(f"no such purpose: {approval.purpose}")
    return PURPOSES[approval.purpose]
