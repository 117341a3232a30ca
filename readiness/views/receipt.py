"""The receipt: why a result is what it is, line by line, today or as of another day; made to be printed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from cadres import words as cadre_words
from cadres.models import Cadre, Matter
from cadres.queries import editable_cadres, with_present_service
from common.clock import today
from readiness.choices import Decided, Ladder, Outcome, Status
from readiness.evaluate import Evaluation
from readiness.live import rule_book
from readiness.masking import (
    Sight,
    Sights,
    changes_to_tell,
    masked_lines,
    matter_rules,
    shown_earliest,
    sights_of,
)
from readiness.models import Result, StatusChange
from readiness.queries import compared_cadres
from readiness.services import explain, explain_without_matters
from readiness.views import foresight, lines
from readiness.views.book import own, step_name, steps
from readiness.views.cards import counts
from readiness.views.contest import contests_of
from readiness.views.lanes import outcome_of
from readiness.views.words import dotted

FIRST_YEAR, LAST_YEAR = 1990, 2099


@dataclass(frozen=True)
class Sheet:
    """A result as this user may see it, with whom and what it is about."""

    cadre: Cadre
    step: str
    as_of: date
    result: Any
    lines: list[Mapping[str, Any]]
    shown_on: date | None
    sight: Sight
    matters: frozenset[str]

    @property
    def withheld(self) -> bool:
        """Whether there is a date that this user may not see."""
        return self.result.earliest_on is not None and self.shown_on is None

    @property
    def outcome(self) -> str:
        """Colour and icon of the overall status."""
        return outcome_of(self.result.status, self.shown_on, self.as_of)


@require_GET
@requires(Permission.VIEW_READINESS)
def receipt(request: HttpRequest, pk: UUID, step: str) -> HttpResponse:
    """The receipt of one cadre and one step."""
    people = with_present_service(compared_cadres(request.user), today())
    cadre = get_object_or_404(people, pk=pk)
    sheet = sheet_of(request, cadre, step, as_of_asked(request))
    detail = {"step": step, "as_of": sheet.as_of.isoformat()}
    record("readiness.explained", cadre, by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
    may_edit = editable_cadres(request.user).filter(pk=pk).exists()
    context = {
        "person": person(sheet, may_edit),
        **overall(sheet),
        **table(request, sheet),
        **dates(request, sheet),
        **paper(request, sheet),
        "board_url": f"{reverse('readiness:board')}?ladder={sheet.result.ladder}",
        "step_name": step_name(step),
        "replay_url": reverse("readiness:replay", args=[pk, step]),
        "keep_url": reverse("readiness:keep", args=[pk, step]),
        "path_url": path_url(sheet),
        "would_change": foresight.would_change(sheet.lines, cadre, sheet.shown_on, may_edit=may_edit),
        "log": foresight.log(changes_of(request, sheet), sheet.sight, sheet.matters),
        "contests": contests_of(request.user, cadre, step),
        "other_steps": other_steps(request, sheet),
        "exemptions": exemptions(sheet),
    }
    return render(request, "readiness/receipt.html", context)


def as_of_asked(request: HttpRequest) -> date:
    """The day in the address; a text that is none is named, and today is shown."""
    wanted = request.GET.get("as_of", "").strip()
    if not wanted:
        return today()
    try:
        day = datetime.strptime(wanted, "%Y-%m-%d").date()  # noqa: DTZ007  a day has no time zone
    except ValueError:
        day = None
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        messages.error(request, _("“%(text)s” is not a date; today is shown.") % {"text": wanted})
        return today()
    return day


def sheet_of(request: HttpRequest, cadre: Cadre, step: str, as_of: date) -> Sheet:
    """The stored result of today, or one computed for another day; a step that does not apply is not found."""
    sight, matters = sights_of(request.user).of(cadre.home_unit_id), matter_rules(rule_book())
    if as_of == today():
        result = Result.objects.filter(cadre=cadre, step=step).first()
    else:
        result = next((one for one in computed(request, cadre, as_of, sight) if one.step == step), None)
    if result is None:
        raise Http404(_("This step does not apply to this person on that day."))
    shown_on = shown_earliest(result.earliest_on, result.lines, sight, matters)
    return Sheet(
        cadre, step, as_of, result, masked_lines(result.lines, sight, matters), shown_on, sight, matters
    )


def computed(request: HttpRequest, cadre: Cadre, as_of: date, sight: Sight) -> list[Evaluation]:
    """Another day; who may not see the date of a matter could find it by trying days, so sees none of them."""
    if sight != Sight.EXISTENCE:
        return explain(cadre, as_of=as_of)
    messages.info(request, _("Open matters are left out of what you see of another day."))
    return explain_without_matters(cadre, as_of=as_of)


def person(sheet: Sheet, may_edit: bool) -> dict:
    """The head of the receipt."""
    cadre = sheet.cadre
    post = next((row for row in cadre.present_posts if row.is_main), None)
    rank = cadre_words.rank_word(next(iter(cadre.present_ranks), None))
    level = cadre_words.level_of(post)
    identity = cadre.get_identity_display() if cadre.identity else ""
    post_words = (
        f"{cadre_words.unit_of(post)} {post.title}" if post else cadre.post_text or str(cadre.home_unit)
    )
    leads = sheet.result.ladder == Ladder.LEADERSHIP
    return {
        "name": cadre.name,
        "url": reverse("cadres:record", args=[cadre.pk]),
        "about": _(", ").join(
            str(part) for part in (cadre_words.about(cadre, sheet.as_of), identity) if part
        ),
        "post": post_words,
        "stands": (level or rank if leads else rank or level) or _("no post or rank"),
        "edit_url": reverse("cadres:edit", args=[cadre.pk]) if may_edit else "",
    }


def overall(sheet: Sheet) -> dict:
    """The overall status, the earliest date, or why there is none."""
    step = steps().get(sheet.step)
    left = (sheet.shown_on - sheet.as_of).days if sheet.shown_on else 0
    return {
        "outcome": sheet.outcome,
        "word": Status(sheet.result.status).label,
        "overall_why": overall_why(sheet),
        "earliest": dotted(sheet.shown_on),
        "earliest_in": ngettext("in %(n)d day", "in %(n)d days", left) % {"n": left},
        "no_date": no_date(sheet),
        "decided_by": Decided(step.decided).label if step else "",
    }


def overall_why(sheet: Sheet) -> str:
    """How many conditions stand in the way."""
    wanted = {
        Status.NOT_YET: {Outcome.FAIL},
        Status.INCOMPLETE: {Outcome.INCOMPLETE},
        Status.JUDGEMENT: {Outcome.REVIEW, Outcome.FAIL},
    }.get(sheet.result.status, set())
    number = sum(line["outcome"] in wanted and counts(line) for line in sheet.lines)
    return (
        ngettext("%(n)d condition decides", "%(n)d conditions decide", number) % {"n": number}
        if number
        else ""
    )


def no_date(sheet: Sheet) -> str:
    """What stands in the place of a date."""
    if sheet.withheld:
        return _("open matter")
    return {
        Status.HELD: _("held now"),
        Status.NOT_YET: _("no date: something must be done first"),
        Status.INCOMPLETE: _("after the data are completed"),
        Status.JUDGEMENT: _("a person has to judge"),
    }.get(sheet.result.status, "—")


def path_url(sheet: Sheet) -> str:
    """The shortest path, of an answer of today that is not yet ready."""
    if sheet.as_of != today() or sheet.result.status in (Status.HELD, Status.NA):
        return ""
    return reverse("readiness:path", args=[sheet.cadre.pk, sheet.step])


def table(request: HttpRequest, sheet: Sheet) -> dict:
    """The rows, and the two ways to look at them."""
    only_open = request.GET.get("only") == "open"
    asked = lines.Asked(sheet.cadre, sheet.step, sheet.as_of, sheet.sight == Sight.DETAIL)
    here = address(request, sheet, sheet.as_of)
    return {
        "groups": lines.groups(sheet.lines, asked, only_open=only_open),
        "lines_summary": lines.summary(sheet.lines),
        "only_open": only_open,
        "all_url": here,
        "open_url": f"{here}{'&' if '?' in here else '?'}only=open",
        "footer": footer(sheet),
    }


def footer(sheet: Sheet) -> str:
    """The rule sets the result was computed by, each with its version and who confirmed it."""
    used = [one for one in rule_book().sets if one.name in sheet.result.version]
    names = [
        _("%(set)s, version %(version)s (%(state)s)") % {
            "set": own(one.title_zh, one.title_en),
            "version": one.version,
            "state": _("confirmed by %(who)s") % {"who": one.confirmed_by} if one.confirmed_by else _("reference, unconfirmed"),
        }
        for one in used
    ]  # fmt: skip
    return _("Rules: %(names)s") % {"names": _("; ").join(names)} if names else ""


def dates(request: HttpRequest, sheet: Sheet) -> dict:
    """The picker of the day: today, the end of this year, any other."""
    end = date(today().year, 12, 31)
    return {
        "as_of_shown": dotted(sheet.as_of) if sheet.as_of != today() else "",
        "as_of_value": sheet.as_of.isoformat(),
        "today_url": address(request, sheet, today()),
        "dates": [{"label": dotted(end), "url": address(request, sheet, end), "current": sheet.as_of == end}],
    }


def address(request: HttpRequest, sheet: Sheet, day: date) -> str:
    """This receipt as of a day."""
    return request.path if day == today() else f"{request.path}?as_of={day.isoformat()}"


def paper(request: HttpRequest, sheet: Sheet) -> dict:
    """What only the printed sheet carries."""
    now = f"{timezone.localtime():%Y.%m.%d %H:%M}"
    return {
        "organization": getattr(settings, "ORGANIZATION_NAME", "") or str(sheet.cadre.home_unit),
        "number": _("No. %(number)s") % {"number": f"{sheet.as_of:%Y%m%d}-{str(sheet.cadre.pk)[-6:]}-{sheet.step}"},
        "as_of_words": _("As of %(day)s") % {"day": dotted(sheet.as_of)},
        "signers": [_("Prepared by"), _("Head of the cadre section"), _("Head of the department")],
        "small_print": _(
            "Made from the rules and records named above, for reference. Printed by %(who)s, %(when)s. "
            "It holds personal data: keep and destroy it as prescribed."
        ) % {"who": request.user.name, "when": now},
    }  # fmt: skip


def exemptions(sheet: Sheet) -> list[str]:
    """The decisions by which matters were exempted on that day, for who may read of matters in detail."""
    if sheet.sight != Sight.DETAIL:
        return []
    found = Matter.objects.filter(cadre=sheet.cadre, exempted_on__lte=sheet.as_of).order_by(
        "exempted_on", "id"
    )
    return list(found.values_list("exemption_document_no", flat=True))


def changes_of(request: HttpRequest, sheet: Sheet) -> list[StatusChange]:
    """The latest changes of the step, as far as this user is told."""
    found = StatusChange.objects.filter(cadre=sheet.cadre, step=sheet.step)
    told = changes_to_tell(found, sights_of(request.user), sheet.matters)
    return list(told.select_related("attribution")[:12])


def other_steps(request: HttpRequest, sheet: Sheet) -> list[dict]:
    """The other stored results of the person."""
    others = Result.objects.filter(cadre=sheet.cadre).exclude(step=sheet.step).select_related("cadre")
    return step_lines(others, sights_of(request.user))


def step_lines(results: Iterable[Result], sights: Sights) -> list[dict]:
    """Stored results of a person, read with the cadre, as lines beside a page."""
    matters = matter_rules(rule_book())
    on, found = today(), []
    for result in sorted(results, key=lambda one: (one.ladder, one.step)):
        sight = sights.of(result.cadre.home_unit_id)
        shown_on = shown_earliest(result.earliest_on, result.lines, sight, matters)
        found.append(
            {
                "href": reverse("readiness:receipt", args=[result.cadre_id, result.step]),
                "ladder": "" if result.ladder == Ladder.NONE else Ladder(result.ladder).label,
                "step": step_name(result.step),
                "outcome": outcome_of(result.status, shown_on, on),
                "word": Status(result.status).label,
                "earliest": dotted(shown_on),
            }
        )
    return found
