"""How pages word a sanction and the period it has effect."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accountability.choices import Standing
from accountability.models import Sanction
from accountability.periods import Period

LOOKS = {
    Standing.EXEMPTED: "na",
    Standing.NO_PERIOD: "na",
    Standing.RUNNING: "fail",
    Standing.UNCLOSED: "judge",
    Standing.AFFECTS: "judge",
    Standing.ENDED: "ok",
}


def dotted(day: date | None) -> str:
    """2026.03.01; empty for no day."""
    return f"{day:%Y.%m.%d}" if day else ""


def until_words(sanction: Sanction) -> str:
    """The last day of effect, or that there is none."""
    if not sanction.kind_now.blocks:
        return ""
    return dotted(sanction.effect_until) or _("for ever")


def left_words(sanction: Sanction, day: date) -> str:
    """How many days it still has effect."""
    if sanction.effect_until is None:
        return ""
    left = (sanction.effect_until - day).days + 1
    return ngettext("%(n)d day left", "%(n)d days left", left) % {"n": left}


def standing_words(sanction: Sanction) -> str:
    """How it stands; of a sanction read with its standing."""
    return str(Standing(sanction.standing).label)


def kind_words(sanction: Sanction) -> str:
    """The kind decided on, and what it is reduced to."""
    if sanction.reduced_to is None:
        return str(sanction.kind)
    return _("%(decided)s, reduced to %(reduced)s") % {
        "decided": sanction.kind,
        "reduced": sanction.reduced_to,
    }


def months_words(months: int) -> str:
    """A number of months."""
    return ngettext("%(n)d month", "%(n)d months", months) % {"n": months}


def period_lines(sanction: Sanction, period: Period) -> list[tuple[str, str]]:
    """How the last day of effect came about, step by step."""
    kind = sanction.kind_now
    lines = [(_("Family"), str(kind.get_family_display())), (_("Begins"), _("%(day)s, the day of the decision") % {
        "day": dotted(sanction.decided_on)
    })]  # fmt: skip
    if period.until is None:
        return [*lines, (_("Period"), _("for ever"))]
    by = _("fixed by the decision: taken as it is") if period.is_fixed else kind.source
    lines.append(
        (_("Period"), f"{months_words(period.months)} ({by})" if by else months_words(period.months))
    )
    lines.append((_("Taken alone, to"), dotted(period.alone_until)))
    lines.append((_("What remained of the old"), carried_words(period)))
    if period.capped:
        lines.append((_("Cut at"), _("48 months, the most of administrative sanctions")))
    return [*lines, (_("Last day of effect"), dotted(period.until))]


def carried_words(period: Period) -> str:
    """The days added, and from which sanction."""
    if period.older is None:
        return _("nothing")
    days = ngettext("%(n)d day", "%(n)d days", period.carried) % {"n": period.carried}
    told = {"days": days, "kind": period.older.kind_now, "document": period.older.document_no}
    return _("%(days)s of %(kind)s, %(document)s") % told
