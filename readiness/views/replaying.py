"""A past answer again, as it was known then, with the corrected records of today beside it; receipts that were kept."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from common.clock import today
from common.listing import day_of
from common.reach import is_in_reach
from readiness.choices import Outcome, Status
from readiness.evaluate import Evaluation
from readiness.known import moment_text
from readiness.live import rule_book
from readiness.masking import Sight, masked_lines, matter_rules, may_tell_matters, shown_earliest, sights_of
from readiness.models import KeptReceipt
from readiness.queries import compared_cadres, kept_receipts
from readiness.replay import Replay, digest_of, keep_receipt, now_known, replay, replay_without_matters
from readiness.views.book import rule_title, step_name
from readiness.views.lines import LOOKS as LINE_LOOKS
from readiness.views.reasons import value_words
from readiness.views.receipt import as_of_asked
from readiness.views.words import STATUS_LOOKS, dotted


@require_GET
@requires(Permission.VIEW_READINESS)
def replayed(request: HttpRequest, pk: UUID, step: str) -> HttpResponse:
    """One step as of a day, by what was known at a moment and by what is known now."""
    cadre = get_object_or_404(compared_cadres(request.user), pk=pk)
    day, moment = as_of_asked(request), known_at_asked(request)
    sight = sights_of(request.user).of(cadre.home_unit_id)
    tells = may_tell_matters(cadre, sight)
    then, now = (told(cadre, day, at, tells) for at in (moment, now_known()))
    detail = {"step": step, "as_of": day.isoformat(), "known_at": moment_text(moment)}
    record("readiness.replayed", cadre, by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
    matters = matter_rules(then.book) | matter_rules(rule_book())
    sides = [side(one.step(step), day, sight, matters) for one in (then, now)]
    context = {
        "cadre": cadre,
        "step_name": step_name(step),
        "receipt_url": reverse("readiness:receipt", args=[pk, step]),
        "board_url": reverse("readiness:board"),
        "as_of": day,
        "known_at": f"{timezone.localtime(moment):%Y-%m-%dT%H:%M:%S}",
        "known_words": f"{timezone.localtime(moment):%Y.%m.%d %H:%M:%S}",
        "then": sides[0],
        "now": sides[1],
        "rows": rows(*sides),
        "without_matters": not tells,
        **proof(request, then, step, tells=tells),
        "kept": kept_rows(request, cadre, step),
        "keep_url": reverse("readiness:keep", args=[pk, step]),
    }
    return render(request, "readiness/replay.html", context)


@require_POST
@requires(Permission.VIEW_READINESS)
def keep(request: HttpRequest, pk: UUID, step: str) -> HttpResponseRedirect:
    """Keep the answer of today to the byte."""
    cadre = get_object_or_404(compared_cadres(request.user), pk=pk)
    try:
        kept = keep_receipt(cadre, step, as_of=today(), by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("readiness:receipt", pk=pk, step=step)
    messages.success(
        request, _("The receipt is kept: it can be shown again as it is now, whatever is corrected later.")
    )
    return redirect(kept_url(kept))


def told(cadre: Cadre, day: date, moment: datetime, tells: bool) -> Replay:
    """The replay, with matters or as if there were none."""
    return (replay if tells else replay_without_matters)(cadre, day, moment)


def known_at_asked(request: HttpRequest) -> datetime:
    """The moment in the address; a day means its end, nothing or what lies ahead means now."""
    text, now = request.GET.get("known_at", "").strip(), now_known()
    if not text:
        return now
    moment = moment_of(text)
    if moment is None:
        messages.error(request, _("“%(text)s” is not a moment; what is known now is shown.") % {"text": text})
        return now
    return min(moment, now)


def moment_of(text: str) -> datetime | None:
    """A moment, local where no zone is named, or the end of a day; None for anything else."""
    if day := day_of(text):
        return timezone.make_aware(datetime.combine(day + timedelta(days=1), time())) - timedelta(
            microseconds=1
        )
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    if found is None or not is_in_reach(found):
        return None
    return timezone.make_aware(found) if timezone.is_naive(found) else found


def side(one: Evaluation | None, day: date, sight: Sight, matters: frozenset[str]) -> dict[str, Any]:
    """One of the two answers as the reader may see it."""
    if one is None:
        return {
            "applies": False,
            "lines": {},
            "look": "na",
            "words": _("step does not apply"),
            "earliest": "",
        }
    earliest = shown_earliest(one.earliest_on, one.lines, sight, matters)
    lines = {line["rule"]: line for line in masked_lines(one.lines, sight, matters)}
    cells = {
        rule: {
            "look": LINE_LOOKS[Outcome(line["outcome"])],
            "word": str(Outcome(line["outcome"]).label),
            "text": value_words(line, day),
            "line": line,
        }
        for rule, line in lines.items()
    }
    words = str(Status(one.status).label)
    return {
        "applies": True, "lines": cells, "look": STATUS_LOOKS[one.status], "words": words,
        "earliest": dotted(earliest), "version": one.version,
    }  # fmt: skip


def rows(then: Mapping[str, Any], now: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Rule by rule both answers, and whether they differ."""
    found = []
    for rule in dict.fromkeys([*then["lines"], *now["lines"]]):
        was, is_now = then["lines"].get(rule), now["lines"].get(rule)
        differs = (was and was["line"]) != (is_now and is_now["line"])
        found.append({"rule": rule_title(rule), "then": was, "now": is_now, "differs": differs})
    return found


def proof(request: HttpRequest, then: Replay, step: str, *, tells: bool) -> dict[str, Any]:
    """The fingerprint of the replayed answer, and the kept receipt it is compared with; none without the matters."""
    text = then.text(step) if tells else ""
    mine = kept_receipts(request.user).filter(
        cadre=then.cadre, step=step, as_of=then.as_of, known_at=then.known_at
    )
    kept = mine.first() if tells else None
    return {
        "digest": digest_of(text) if text else "",
        "compared": kept,
        "identical": kept is not None and kept.text == text,
    }


def kept_rows(request: HttpRequest, cadre: Cadre, step: str) -> list[dict[str, str]]:
    """The kept receipts of the step, the newest first."""
    found = kept_receipts(request.user).filter(cadre=cadre, step=step)[:20]
    return [
        {
            "url": kept_url(one),
            "words": _("As of %(day)s, kept %(when)s by %(who)s") % {
                "day": dotted(one.as_of),
                "when": f"{timezone.localtime(one.known_at):%Y.%m.%d %H:%M}",
                "who": one.kept_by,
            },
        }
        for one in found
    ]  # fmt: skip


def kept_url(kept: KeptReceipt) -> str:
    """The replay that is compared with it."""
    page = reverse("readiness:replay", args=[kept.cadre_id, kept.step])
    moment = moment_text(kept.known_at).replace("+", "%2B")
    return f"{page}?as_of={kept.as_of.isoformat()}&known_at={moment}"
