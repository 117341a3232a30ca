"""One membership: what it rests on, what the rules say beside what was decided, and everything that happened."""

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from assessments.force_queries import visible_pages
from assessments.models import FieldNote
from audit.services import record
from common.clock import today
from common.language import in_language
from readiness.choices import Outcome
from readiness.queries import facts_of
from readiness.views.words import found_words, needed_words
from talent_pools.choices import Decision, Item, Kind, State
from talent_pools.entry import rule_set_of
from talent_pools.models import Membership, Proposal
from talent_pools.queries import (
    decidable_proposals,
    latest_findings,
    own_memberships,
    own_proposals,
    visible_memberships,
    visible_proposals,
)
from talent_pools.views.people import rows_of
from talent_pools.words import DECISION_LOOKS, SAID_LOOKS, VOTE_LOOKS, number_of, proposal_words

RULE_LOOKS = {
    Outcome.PASS: "ok", Outcome.FAIL: "fail", Outcome.REVIEW: "judge", Outcome.INCOMPLETE: "miss", Outcome.NA: "na",
}  # fmt: skip
PREFERRED = ("preferences",)  # measures granted: told, never counted
NEARNESS = ("nearness", "expertise")


@require_GET
@requires(Permission.VIEW_POOLS)
def member(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The page of a membership."""
    found = get_object_or_404(visible_memberships(request.user).select_related("unit", "nominated_by"), pk=pk)
    record(
        "pool.member_read",
        found.cadre,
        by=request.user,
        detail={"pool": found.pool.key},
        address=request.META["REMOTE_ADDR"],
    )
    may_edit = own_memberships(request.user).filter(pk=pk).exists()
    context = {
        "one": found,
        "row": rows_of(request.user, [found])[0],
        "record_url": reverse("cadres:record", args=[found.cadre_id]),
        "rules": rule_lines(found) if found.told else [],
        "preferred": facts_of([found.cadre_id], today(), names=PREFERRED)[found.cadre_id],
        "rules_version": number_of(found.suggestion.get("version", "")),
        "checks": check_lines(found),
        "ballots": ballot_lines(found),
        "plans": found.plans.all(),
        "reviews": found.reviews.all(),
        "proposals": proposal_lines(request, found),
        "others": other_stays(request, found),
        "evidence": evidence_of(request, found),
        **deeds(found, may_edit=may_edit),
    }
    return render(request, "talent_pools/member.html", context)


def evidence_of(request: HttpRequest, one: Membership) -> dict | None:
    """The report of the task force it rests on, and how many notes that rests on; only that there is one, where the
    reader may not open it."""
    if one.page_id is None:
        return None
    page = visible_pages(request.user).filter(pk=one.page_id).first()
    if page is None:
        return {"words": _("a source the reader may not open")}
    force = page.report.force_id
    seen = FieldNote.objects.filter(visit__force=force, cadre=one.cadre_id).count()
    words = ngettext("%(n)d field note about the person", "%(n)d field notes about the person", seen) % {
        "n": seen
    }
    return {"words": words, "href": reverse("assessments:force_report", args=[force]), "report": page.report}


def deeds(one: Membership, *, may_edit: bool) -> dict[str, bool]:
    """What may be done with it now."""
    nominated = may_edit and one.state == State.NOMINATED
    member = may_edit and one.state == State.MEMBER
    return {
        "may_check": may_edit and one.is_open,
        "may_vote": nominated,
        "may_plan": member,
        "may_move": member and not one.proposals.filter(decision=Decision.OPEN).exists(),
    }


def rule_lines(one: Membership) -> list[dict]:
    """Every rule of the pool once, for the nearest step that asks it, with what was found."""
    book, steps = rule_set_of(one.pool.key), one.suggestion.get("steps", {})
    rules = {rule.id: rule for rule in book.rules}
    lines: dict[tuple, dict] = {}
    for step in book.steps:
        for line in steps.get(step, {"lines": ()})["lines"]:
            needed = str(line.get("needed"))
            lines.setdefault((line["rule"], needed), line_of(rules[line["rule"]], line, step))
    return list(lines.values())


def line_of(rule: object, line: dict, step: str) -> dict:
    """One line in words."""
    return {
        "look": RULE_LOOKS[line["outcome"]],
        "word": Outcome(line["outcome"]).label,
        "rule": rule.id,
        "title": in_language(rule.title_zh, rule.title_en),
        "source": rule.source.doc,
        **words_of(rule, line, step),
    }


def words_of(rule: object, line: dict, step: str) -> dict[str, str]:
    """Found and needed: of what a pool knows by itself in its own words, else in those of the engine."""
    params = rule.params[step]
    if params.get("fact") not in NEARNESS:
        day = today()
        return {"found": found_words(rule.check, line, day), "needed": needed_words(rule.check, line, day)}
    level = (line.get("found") or {}).get("level")
    if params["fact"] == "expertise":
        return {"found": _("%(n)d recorded") % {"n": level or 0}, "needed": _("at least one")}
    if params["column"] == "sure":
        words = {1: _("nothing to be judged"), 0: _("something is to be judged")}
        return {"found": words.get(level, _("not known")), "needed": words[1]}
    return {"found": distance(level, one=None), "needed": distance(params["at_least"], one=True)}


def distance(level: int | None, *, one: object) -> str:
    """How near the next leadership step is; `one`: as it is needed."""
    words = {
        3: _("held, or within the near horizon"),
        2: _("within the mid-term horizon"),
        1: _("later") if one is None else _("any next step"),
        0: _("no next leadership step applies"),
    }
    return words.get(level, _("data missing"))


def check_lines(one: Membership) -> list[dict]:
    """The four checks with what stands, and how often each was looked into."""
    found = latest_findings(one)
    return [
        {
            "label": label,
            "finding": found.get(item),
            "look": SAID_LOOKS[found[item].said] if item in found else "na",
        }
        for item, label in Item.choices
    ]


def ballot_lines(one: Membership) -> list[dict]:
    """The ballots, meeting by meeting."""
    return [{"one": ballot, "look": VOTE_LOOKS[ballot.vote]} for ballot in one.ballots.all()]


def proposal_lines(request: HttpRequest, one: Membership) -> list[dict]:
    """What was proposed and decided, the latest first, with what the reader may do about it."""
    rows = visible_proposals(request.user).filter(membership=one)
    mine, deciding = (
        set(found.filter(membership=one, decision=Decision.OPEN).values_list("pk", flat=True))
        for found in (own_proposals(request.user), decidable_proposals(request.user))
    )
    return [
        proposed(row) | {"may_withdraw": row.pk in mine, "may_decide": row.pk in deciding} for row in rows
    ]


def proposed(one: Proposal) -> dict:
    """One proposal in words, with the file as it was when it was decided."""
    kept = one.snapshot
    then = _(", ").join(part for part in (kept.get("unit", ""), *kept.get("posts", ())) if part)
    return {
        "one": one,
        "kind": Kind(one.kind).label,
        "words": proposal_words(one),
        "look": DECISION_LOOKS[one.decision],
        "then": then,
    }


def other_stays(request: HttpRequest, one: Membership) -> Iterable[dict]:
    """The other pools of the person, of today and of the past."""
    rows = visible_memberships(request.user).filter(cadre=one.cadre_id).exclude(pk=one.pk)
    return rows_of(request.user, list(rows))
