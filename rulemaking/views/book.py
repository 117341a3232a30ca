"""The rule book: the sets in force on a day, and each of them as a text with its articles."""

import io
from datetime import date

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from audit.services import record
from common.clock import today
from common.reach import read_day
from readiness.live import rule_book
from readiness.rules import RuleSet
from readiness.views.book import own, step_name
from readiness.views.words import dotted
from rulemaking.paper import rule_book_paper
from rulemaking.queries import visible_drafts
from rulemaking.words import article, identities, speaks

DRAFTS = 30
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def day_asked(request: HttpRequest) -> date:
    """The day of the address, today without one; 404 for what is none."""
    try:
        return read_day(request.GET.get("as_of") or today().isoformat())
    except ValueError as error:
        raise Http404 from error


@require_GET
@requires(Permission.VIEW_READINESS)
def book(request: HttpRequest) -> HttpResponse:
    """What is in force on a day, what comes, and the drafts."""
    day = day_asked(request)
    sets = sorted(rule_book().sets, key=lambda one: (one.order, one.key, one.from_day))
    coming = [one for one in sets if one.from_day > day]
    context = {
        "as_of": day,
        "as_of_shown": dotted(day) if day != today() else "",
        "sets": [set_row(one) for one in sets if one.in_force(day)],
        "coming": [set_row(one) for one in coming],
        "drafts": [draft_row(one) for one in visible_drafts(request.user)[:DRAFTS]],
        "paper_url": f"{reverse('rulemaking:paper')}?as_of={day.isoformat()}",
    }
    return render(request, "rulemaking/book.html", context)


def set_row(one: RuleSet) -> dict:
    """A set as a line of the table."""
    return {
        "set": one,
        "title": own(one.title_zh, one.title_en),
        "for_whom": identities(one.identity),
        "speaks": speaks(one),
        "state": state_words(one),
        "rules": len(one.rules),
    }


def state_words(one: RuleSet) -> str:
    """Whether somebody confirmed the set."""
    if one.confirmed_by:
        return _("confirmed by %(who)s") % {"who": one.confirmed_by}
    number = sum(bool(rule.confirmed_by) for rule in one.rules)
    if number:
        return _("%(n)d of %(all)d rules confirmed") % {"n": number, "all": len(one.rules)}
    return _("reference, unconfirmed")


def draft_row(one: object) -> dict:
    """A draft as a line of the table."""
    return {"draft": one, "title": own(one.title_zh, one.title_en), "from": dotted(one.from_day)}


@require_GET
@requires(Permission.VIEW_READINESS)
def rule_set(request: HttpRequest, key: str) -> HttpResponse:
    """One version of a set as a text: that in force on the day unless another is named."""
    versions = sorted((one for one in rule_book().sets if one.key == key), key=lambda one: one.from_day)
    one = version_of(request, versions)
    is_current = one.in_force(today())
    context = {
        **read_as_text(one),
        "versions": [{"set": v, "speaks": speaks(v), "current": v is one} for v in reversed(versions)],
        "may_draft": permits(request.user, Permission.DRAFT_RULES) and is_current,
        "may_overlay": permits(request.user, Permission.DRAFT_RULES) and is_current and one.overlay is None,
    }
    return render(request, "rulemaking/set.html", context)


def version_of(request: HttpRequest, versions: list[RuleSet]) -> RuleSet:
    """The version of the address, else the one of the day, else the last; 404 when there is none."""
    wanted, day = request.GET.get("version", ""), day_asked(request)
    fitting = [one for one in versions if (one.version == wanted if wanted else one.in_force(day))]
    found = fitting or ([] if wanted else versions)
    if not found:
        raise Http404
    return found[-1]


def read_as_text(one: RuleSet) -> dict:
    """A set as its page reads it."""
    return {
        "set": one,
        "title": own(one.title_zh, one.title_en),
        "for_whom": identities(one.identity),
        "steps": _(", ").join(step_name(step) for step in one.steps),
        "speaks": speaks(one),
        "state": state_words(one),
        "articles": [article(rule, number) for number, rule in enumerate(one.rules, 1)],
    }


@require_GET
@requires(Permission.VIEW_READINESS)
def paper(request: HttpRequest) -> FileResponse:
    """The rule book of a day as a Word file, to be signed."""
    day = day_asked(request)
    sets = sorted(
        (one for one in rule_book().sets if one.in_force(day)), key=lambda one: (one.order, one.key)
    )
    names = {"versions": [one.name for one in sets], "as_of": day.isoformat()}
    record("rules.exported", by=request.user, detail=names)
    made = timezone.localtime()
    under = _("Rules in force on %(day)s; made on %(made)s by %(who)s") % {
        "day": dotted(day), "made": f"{made:%Y.%m.%d %H:%M}", "who": request.user.name,
    }  # fmt: skip
    signers = [_("Prepared by"), _("Head of the department"), _("Inspected by")]
    content = rule_book_paper(sets, title=_("Rule book"), under=under, signers=signers, at=made)
    name = _("rule book %(day)s.docx") % {"day": f"{day:%Y%m%d}"}
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=name, content_type=WORD)
