"""Figures and tasks in words."""

from datetime import timedelta

from django.template.defaultfilters import date, filesizeformat
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from jobs.models import Run
from jobs.registry import KINDS
from operations.queries import Health
from operations.timetable import Entry

MINUTE, HOUR, DAY = 60, 3600, 86400
OLD_QUEUE, OLD_BACKUP, OLD_SEAL = 5 * MINUTE, 26 * HOUR, 2 * MINUTE
LITTLE = 0.1  # of the disk
TASKS = {
    "audit.seal_late": gettext_lazy("Seal late entries of the trail"),
    "audit.lodge": gettext_lazy("Lodge the head of the trail outside"),
    "work.verify_trail": gettext_lazy("Verify the audit trail"),
    "cadres.relations": gettext_lazy("Begin and end the sight of host units"),
    "readiness.nightly": gettext_lazy("Recompute whom the new day concerns"),
    "readiness.weekly": gettext_lazy("Recompute everybody"),
    "deadlines.nightly": gettext_lazy("Refresh all deadlines"),
    "deadlines.announce": gettext_lazy("Tell of new deadlines"),
    "training.remind": gettext_lazy("Remind of tomorrow's training"),
    "talent_pools.nightly": gettext_lazy("Check members of talent pools"),
    "succession.nightly": gettext_lazy("Check lists of successors"),
    "accounts.clear": gettext_lazy("Remove sessions that are over"),
    "work.expire": gettext_lazy("Close undecided requests"),
    "cadres.expire_exports": gettext_lazy("Remove exports nobody has taken"),
    "dashboards.keep_figures": gettext_lazy("Keep the figures of the overview for the month"),
    "portraits.nightly": gettext_lazy("Compute the responsibility index"),
    "exchange.forget": gettext_lazy("Remove messages to webhooks of long ago"),
}
RUNS = {
    "readiness.full": gettext_lazy("Full comparison"),
    "deadlines.refresh": gettext_lazy("Refresh all deadlines"),
    "cadres.import_check": gettext_lazy("Check of an import"),
    "cadres.import_commit": gettext_lazy("Import"),
    "cadres.export": gettext_lazy("Export of a list"),
    "promotions.batch": gettext_lazy("Rank batch"),
    "rulemaking.simulation": gettext_lazy("Simulation of a draft"),
    "cadres.compare_forms": gettext_lazy("Comparison of forms with files"),
    "reports.issue_forms": gettext_lazy("Appointment forms"),
    "overview.keep": gettext_lazy("Figures of the overview for the month"),
    "portraits.index": gettext_lazy("Responsibility index"),
    "exchange.deliver": gettext_lazy("Messages to webhooks"),
}


def long(seconds: float) -> str:
    """Two days, five hours, three minutes, forty seconds: the largest that fits."""
    n = int(seconds)
    if n < 2 * MINUTE:
        return ngettext("%(n)d second", "%(n)d seconds", n) % {"n": n}
    if n < 2 * HOUR:
        return ngettext("%(n)d minute", "%(n)d minutes", n // MINUTE) % {"n": n // MINUTE}
    if n < 2 * DAY:
        return ngettext("%(n)d hour", "%(n)d hours", n // HOUR) % {"n": n // HOUR}
    return ngettext("%(n)d day", "%(n)d days", n // DAY) % {"n": n // DAY}


def tiles(found: Health) -> list[dict]:
    """Six tiles: queue, given up, backup, trail, disk, database."""
    return [queue(found), given_up(found), backup(found), trail(found), disk(found), database(found)]


def queue(found: Health) -> dict:
    """What waits, since when; a word when workers or Redis seem to be away."""
    late = found.oldest is not None and found.oldest > OLD_QUEUE
    warnings = [_("The oldest has waited for %(long)s.") % {"long": long(found.oldest)}] if late else []
    warnings += [] if found.redis else [_("Redis does not answer: work waits until it is back.")]
    notes = [_("%(n)s under way") % {"n": number_format(found.running)}]
    return tile("queue", _("Parts that wait"), number_format(found.waiting), notes, warnings)


def given_up(found: Health) -> dict:
    """Parts tried three times in vain."""
    notes = [_("%(n)s runs failed within a day") % {"n": number_format(found.failed)}]
    return tile("parked", _("Parts given up"), number_format(found.parked), notes, [])


def backup(found: Health) -> dict:
    """How old the last archive is."""
    if found.backup is None:
        return tile("backup", _("Last backup"), _("never"), [], [_("No backup was ever made here.")])
    old = [_("Older than a day: look at its timer.")] if found.backup > OLD_BACKUP else []
    return tile("backup", _("Last backup"), _("%(long)s ago") % {"long": long(found.backup)}, [], old)


def trail(found: Health) -> dict:
    """What the sealer has still to do."""
    value = long(found.unsealed) if found.unsealed is not None else _("all sealed")
    late = found.unsealed is not None and found.unsealed > OLD_SEAL
    return tile(
        "trail", _("Trail not yet sealed"), value, [], [_("The sealer does not come round.")] if late else []
    )


def disk(found: Health) -> dict:
    """Free space where the product lies."""
    notes = [_("of %(size)s on this host") % {"size": filesizeformat(found.disk)}]
    little = [_("Less than a tenth is free.")] if found.free < found.disk * LITTLE else []
    return tile("disk", _("Free disk"), filesizeformat(found.free), notes, little)


def database(found: Health) -> dict:
    """How large it is, and how many are connected."""
    notes = [_("%(n)s connections") % {"n": number_format(found.connections)}]
    return tile("database", _("Database"), filesizeformat(found.database), notes, [])


def tile(key: str, label: str, value: str, notes: list[str], warnings: list[str]) -> dict:
    """What components/tile.html shows."""
    return {"key": key, "label": label, "value": value, "notes": notes, "warning": " ".join(warnings)}


def task_line(entry: Entry) -> dict:
    """A row of the timetable."""
    outcome = entry.outcome
    state, word = "na", _("not yet")
    if outcome:
        state, word = ("fail", _("failed")) if outcome.error else ("ok", _("ended well"))
    if entry.overdue:
        state, word = "miss", _("overdue")
    return {
        "name": TASKS.get(entry.task, entry.task),
        "state": state,
        "word": word,
        "ended": moment(outcome and outcome.ended_at),
        "good": moment(outcome and outcome.good_at),
        "took": long(took(outcome).total_seconds()) if outcome else "",
        "error": outcome.error if outcome else "",
    }


def took(outcome: object) -> timedelta:
    """How long it took."""
    return outcome.ended_at - outcome.began_at


def moment(when: object) -> str:
    """Day and minute, empty for never."""
    return date(timezone.localtime(when), "Y-m-d H:i") if when else ""


def run_line(run: Run) -> dict:
    """A failed run with what was given up; the kind of error only, as its words may name somebody."""
    kind = KINDS.get(run.kind)
    return {
        "name": RUNS.get(run.kind, run.kind),
        "failed": moment(run.finished_at),
        "parts": number_format(run.parked),
        "error": run.error.split(":")[0],
        "retry_url": reverse("operations:retry", args=[run.pk]) if kind and kind.again else "",
    }
