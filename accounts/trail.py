"""The trail in plain words: who did what to what, and what is told of it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from urllib.parse import quote

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.acts import ACTS, words_of
from accounts.choices import Role
from accounts.models import User
from audit.models import Entry
from units.models import Unit

GROUPS: dict[str, tuple[Promise, tuple[str, ...]]] = {
    "reads": (
        gettext_lazy("looks"),
        (
            "cadre.read", "cadre.revealed", "cadre.searched_by_number", "cadres.listed", "readiness.explained",
            "readiness.listed", "readiness.what_if", "batch.read", "batch.line_read", "placements.read", "stretches.read",
            "readiness.proof_read", "sanctions.read", "tolerance.read", "stepdown.read", "reads.used_up", "reads.beyond",
            "cadre.compared", "forms.compared",
        ),
    ),
    "taken_out": (
        gettext_lazy("taken out"),
        (
            "cadres.exported", "form.exported", "batch.taken_out", "placements.exported", "import.rows_downloaded",
            "trail.exported",
            *(act for act in ACTS if act.startswith("export.")),
        ),
    ),
    "refused": (gettext_lazy("refused"), ("access.refused", "sign_in.failed", "sign_in.blocked", "token.blocked")),
    "sign_ins": (
        gettext_lazy("sign-ins"),
        (
            "sign_in", "sign_out", "sign_in.failed", "sign_in.blocked", "sessions.ended", "second_factor.added",
            "second_factor.removed",
        ),
    ),
    "rights": (
        gettext_lazy("accounts and rights"),
        tuple(act for act in ACTS if act.partition(".")[0] in {"account", "role", "approval", "token"}),
    ),
    "trail": (gettext_lazy("the trail itself"), ("trail.read", "trail.exported", "trail.lodged", "trail.verified")),
}  # fmt: skip
SUBJECTS: dict[str, Promise] = {
    "accounts.user": gettext_lazy("account"),
    "cadres.cadre": gettext_lazy("cadre file"),
    "cadres.importbatch": gettext_lazy("import"),
    "cadres.formcomparison": gettext_lazy("comparison of forms"),
    "cadres.listexport": gettext_lazy("export of a list"),
    "files.storedfile": gettext_lazy("document"),
    "jobs.run": gettext_lazy("background run"),
    "units.unit": gettext_lazy("unit"),
    "work.approval": gettext_lazy("request"),
}
TOLD: dict[str, Promise] = {
    "reason": gettext_lazy("why"),
    "purpose": gettext_lazy("what for"),
    "part": gettext_lazy("part"),
    "parts": gettext_lazy("parts"),
    "rows": gettext_lazy("rows"),
    "rows_asked": gettext_lazy("rows asked for"),
    "number": gettext_lazy("number"),
    "recipient": gettext_lazy("recipient and use"),
    "columns": gettext_lazy("columns"),
    "cause": gettext_lazy("why"),
    "path": gettext_lazy("address"),
    "status": gettext_lazy("answer"),
    "method": gettext_lazy("method"),
    "name": gettext_lazy("name"),
    "kind": gettext_lazy("kind"),
    "unit": gettext_lazy("unit"),
    "role": gettext_lazy("role"),
    "shown": gettext_lazy("shown"),
    "asked": gettext_lazy("asked"),
    "conditions": gettext_lazy("conditions"),
    "found": gettext_lazy("found"),
    "broken": gettext_lazy("broken"),
    "head": gettext_lazy("head"),
    "seal": gettext_lazy("seal"),
    "items": gettext_lazy("parts"),
    "document": gettext_lazy("document"),
    "import": gettext_lazy("import"),
    "for": gettext_lazy("for"),
    "why": gettext_lazy("why"),
    "from": gettext_lazy("since"),
    "until": gettext_lazy("until"),
    "approved_by": gettext_lazy("approved by"),
    "payload": gettext_lazy("asked"),
    "key": gettext_lazy("number"),
    "cadres": gettext_lazy("cadre file"),
}
VALUES: dict[str, Promise] = {
    "overview": gettext_lazy("Overview"),
    "resume": gettext_lazy("Résumé"),
    "service": gettext_lazy("Posts and ranks"),
    "appraisals": gettext_lazy("Appraisals"),
    "education": gettext_lazy("Education"),
    "awards": gettext_lazy("Awards"),
    "readers": gettext_lazy("Who looked"),
    "id_number": gettext_lazy("ID number"),
    "phone": gettext_lazy("telephone"),
    "address": gettext_lazy("home address"),
    "health": gettext_lazy("health"),
    "family": gettext_lazy("family"),
    "verify": gettext_lazy("verify the file"),
    "contact": gettext_lazy("reach the person"),
    "papers": gettext_lazy("fill in papers"),
    "inquiry": gettext_lazy("answer an inquiry"),
    "other": gettext_lazy("other"),
    "meeting": gettext_lazy("papers for a meeting"),
    "report": gettext_lazy("report to a higher office"),
    "check": gettext_lazy("check against files"),
    "study": gettext_lazy("statistics and study of the team"),
    "export.right_lost": gettext_lazy("the right was lost"),
    "export.too_large": gettext_lazy("larger than 20 MB"),
    "export.failed": gettext_lazy("an error"),
    "role.grant": gettext_lazy("Grant a role"),
    "True": gettext_lazy("yes"),
    "False": gettext_lazy("no"),
    **dict(Role.choices),
}
ID_SHOWN, MOST_SHOWN = 8, 160
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Said:
    """An entry as a page or sheet writes it."""

    number: int
    at: datetime
    actor: str
    actor_url: str
    role: str
    act: str
    about: str
    about_url: str
    told: list[tuple[str, str]] = field(default_factory=list)
    address: str = ""

    @property
    def detail(self) -> str:
        """What is told of it, in one line."""
        return _("; ").join(
            _("%(key)s: %(value)s") % {"key": key, "value": value} for key, value in self.told
        )


def said_of(entries: Iterable[Entry]) -> list[Said]:
    """Entries in words; the names of accounts and units in two queries."""
    entries = list(entries)
    names = names_in(entries)
    return [
        Said(
            entry.pk,
            entry.at,
            entry.actor,
            timeline_url("people", str(entry.actor_id)) if entry.actor_id else "",
            entry.role,
            str(words_of(entry.action)),
            about(entry, names),
            timeline_url(entry.subject_type, entry.subject_id) if entry.subject_type else "",
            list(told_by(entry, names)),
            entry.address,
        )
        for entry in entries
    ]


def names_in(entries: Iterable[Entry]) -> dict[str, str]:
    """Names of the accounts and units that entries speak of, by id."""
    people = {entry.subject_id for entry in entries if entry.subject_type == "accounts.user"}
    units = {str(entry.detail.get("unit")) for entry in entries}
    units = {unit for unit in units if ID.fullmatch(unit)}
    found = [
        *User.objects.filter(pk__in=people).values_list("pk", "name"),
        *Unit.objects.filter(pk__in=units).values_list("pk", "name"),
    ]
    return {str(pk): name for pk, name in found}


def timeline_url(kind: str, key: str) -> str:
    """Where everything somebody did, or everything done to something, is told."""
    return reverse("accounts:timeline", args=[kind, quote(key, safe="")])


def about(entry: Entry, names: Mapping[str, str]) -> str:
    """What the act was done to; people on file by the end of their id, as the trail tells no personnel data."""
    if not entry.subject_type:
        return ""
    return f"{kind_of(entry.subject_type)} {names.get(entry.subject_id) or entry.subject_id[-ID_SHOWN:]}"


def kind_of(subject_type: str) -> str:
    """The kind of thing an act was done to."""
    return str(SUBJECTS.get(subject_type, _("record")))


def told_by(entry: Entry, names: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """What an entry tells, as (label, value); of a change each field with what it was before."""
    detail = dict(entry.detail)
    before, after = detail.pop("before", None), detail.pop("after", None)
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for name in after:
            yield label_of(entry.subject_type, name), f"{plain(before.get(name))} → {plain(after[name])}"
    for key, value in detail.items():
        if value not in ("", None, [], {}):
            yield str(TOLD.get(key, key)), names.get(str(value)) or plain(value)


def label_of(subject_type: str, name: str) -> str:
    """A field in the words of its model."""
    try:
        return str(apps.get_model(subject_type)._meta.get_field(name).verbose_name)
    except (LookupError, ValueError, FieldDoesNotExist):
        return name


def plain(value: object) -> str:
    """A value as a line shows it, cut where it is long."""
    if isinstance(value, Mapping):
        text = _(", ").join(f"{TOLD.get(key, key)} {plain(one)}" for key, one in value.items())
    elif isinstance(value, list):
        text = _(", ").join(plain(one) for one in value)
    else:
        text = "—" if value in ("", None, "None") else str(VALUES.get(str(value), value))
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"


def narrowed(
    entries: QuerySet[Entry], *, words: str, groups: Iterable[str], since: date | None, until: date | None
) -> QuerySet[Entry]:
    """Those by an actor with these words in the name, of these groups of acts, from one day to another."""
    for word in words.split():
        entries = entries.filter(actor__icontains=word)
    if wanted := [act for group in groups for act in GROUPS[group][1]]:
        entries = entries.filter(action__in=wanted)
    if since:
        entries = entries.filter(at__date__gte=since)
    return entries.filter(at__date__lte=until) if until else entries
