"""Annual rounds: the list, the page on which a round is graded, checked and decided."""

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from assessments.checks import Quota, checks_of, quota_of
from assessments.forms.assessing import ApprovalForm, CommitForm, RoundForm
from assessments.forms.people import DayForm
from assessments.models import Round, RoundLine
from assessments.queries import kept_rounds, visible_lines, visible_rounds
from assessments.services import rounds as services
from assessments.views.pages import act, dotted, form_page, kept_units, part, sent, write_page
from assessments.words import check_words, weight_words
from audit.services import record
from cadres.choices import Grade
from cadres.queries import entrusted_cadres
from cadres.views.edit import attempt
from common.clock import today

VIEW, EDIT = Permission.VIEW_ASSESSMENTS, Permission.EDIT_ASSESSMENTS


@require_GET
@requires(VIEW)
def rounds(request: HttpRequest) -> HttpResponse:
    """Rounds in sight, the latest year first."""
    counts = {"people": Count("lines"), "excellent": Count("lines", filter=Q(lines__grade=Grade.EXCELLENT))}
    rows = [
        [{"text": str(one.unit), "href": reverse("assessments:round", args=[one.pk])}, one.year, one.people, one.excellent,
         f"{one.share} %", state(one), dotted(one.decided_on), one.document_no]
        for one in visible_rounds(request.user).annotate(**counts)
    ]  # fmt: skip
    head = [
        _("Unit"),
        _("Year"),
        _("People"),
        _("Excellent"),
        _("Share of excellent"),
        _("How it stands"),
        _("Decided on"),
        _("Document"),
    ]
    none = _(
        "No round yet. A round takes everybody of a unit for one year, checks the quota and writes the grades into the files."
    )
    url = reverse("assessments:new_round")
    more = {"add_url": url, "add_label": _("New round")} if permits(request.user, EDIT) else {}
    return render(
        request,
        "assessments/rounds.html",
        {"parts": [part(_("Annual appraisal rounds"), head, rows, none, **more)]},
    )


def state(one: Round) -> dict:
    """Being decided or decided."""
    return {"status": one.get_state_display(), "outcome": "soon" if one.is_draft else "ok"}


@form_page
@requires(EDIT)
def new_round(request: HttpRequest) -> HttpResponse:
    """A round of a unit and a year; everybody in service is in it from the start."""
    form = RoundForm(**sent(request), units=kept_units(request.user), initial={"year": today().year - 1})
    words = _(
        "Everybody of the unit and below it who is appraised as a civil servant. Staff of institutions and enterprises have"
        " rules of their own."
    )
    sections = [(_("Whose grades, of which year"), "unit year approval_no", words)]
    back = reverse("assessments:rounds"), _("Annual appraisal rounds")
    return write_page(
        request, form, services.start_round, heading=_("New round"), back=back, sections=sections
    )


@require_GET
@requires(VIEW)
def round_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The people of a round with their grades; what must be looked at before it is decided."""
    one = get_object_or_404(visible_rounds(request.user), pk=pk)
    keeps = kept_rounds(request.user).filter(pk=pk).exists()
    record("round.read", one, by=request.user, detail={"year": one.year})
    return render(request, "assessments/round.html", page_context(request.user, one, keeps=keeps))


def page_context(user: User, one: Round, *, keeps: bool, commit_form: CommitForm | None = None) -> dict:
    """What the page shows; checks for who keeps the round, and while it may still change."""
    lines = list(visible_lines(user, one).order_by("cadre__home_unit__path", "cadre__home_order", "pk"))
    everybody = list(RoundLine.objects.filter(round=one).select_related("cadre"))
    editing = keeps and one.is_draft
    hidden = len(everybody) - len(lines)
    return {
        "round": one,
        "lines": lines,
        "editing": editing,
        "grades": [("", "—"), *Grade.choices],
        "quota": quota_words(one, quota_of(one, everybody)),
        "checks": checks(user, one, lines, everybody) if editing else [],
        "hidden": hidden_words(hidden),
        "may_commit": editing and not hidden,
        "may_tell": keeps and not one.is_draft,
        "commit_form": commit_form or CommitForm(initial={"decided_on": today()}),
        "approval_form": ApprovalForm(initial={"approval_no": one.approval_no}),
    }


def quota_words(one: Round, quota: Quota) -> str:
    """How many may be excellent, of whom, and how many are."""
    numbers = {"base": quota.base, "share": one.share, "most": quota.most, "excellent": quota.excellent}
    return _("%(excellent)d excellent; at most %(most)d (%(share)d %% of %(base)d counted)") % numbers


def hidden_words(number: int) -> str:
    """That the user and kin are in it, and nothing else of them."""
    words = ngettext(
        "%(n)d person of this round is not shown to you: yourself or a relative. A colleague grades and decides it.",
        "%(n)d persons of this round are not shown to you: yourself or relatives. A colleague grades and decides it.",
        number,
    )
    return words % {"n": number} if number else ""


def checks(
    user: User, one: Round, shown: Sequence[RoundLine], everybody: Sequence[RoundLine]
) -> list[dict[str, Any]]:
    """Every check in words; of persons the user does not see nothing but that there is one."""
    seen = {line.pk for line in shown}
    ids = [line.cadre_id for line in shown]
    details = set(
        entrusted_cadres(user, Permission.VIEW_SUPERVISION).filter(pk__in=ids).values_list("pk", flat=True)
    )
    return [
        {
            "rule": check.rule,
            "weight": weight_words(check.weight),
            "name": check.line.cadre.name if check.line else "",
            "pk": check.line.pk if check.line else "",
            "words": check_words(check, in_detail=bool(check.line and check.line.cadre_id in details)),
        }
        for check in checks_of(one, everybody)
        if check.line is None or check.line.pk in seen
    ]


@require_POST
@requires(EDIT)
def grade(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """The grades of the people shown, and who counts for the quota."""
    one = get_object_or_404(kept_rounds(request.user), pk=pk)
    lines = list(visible_lines(request.user, one).values_list("pk", flat=True))
    grades = {
        line: request.POST.get(f"grade_{line}", "") for line in lines if f"grade_{line}" in request.POST
    }
    counted = {line: f"counted_{line}" in request.POST for line in grades}
    deed = partial(services.grade_lines, one, grades, counted, by=request.user)
    return act(
        request, deed, _("The grades are kept; look at the checks."), reverse("assessments:round", args=[pk])
    )


@require_POST
@requires(EDIT)
def approve(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """The approval for 25 %."""
    one = get_object_or_404(kept_rounds(request.user), pk=pk)
    number = request.POST.get("approval_no", "")[:80]
    deed = partial(services.set_approval, one, number, by=request.user)
    return act(request, deed, _("Recorded."), reverse("assessments:round", args=[pk]))


@require_POST
@requires(EDIT)
def commit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Decide the round; what was typed stays when it is refused."""
    one = get_object_or_404(kept_rounds(request.user), pk=pk)
    form = CommitForm(request.POST)
    if form.is_valid():
        done = attempt(form, partial(services.commit, one, **form.cleaned_data, by=request.user))
        if done:
            return redirect("assessments:round", pk=pk)
    context = page_context(request.user, one, keeps=True, commit_form=form)
    return render(request, "assessments/round.html", context, status=422)


@require_POST
@requires(EDIT)
def remove(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Throw a round away that is not decided."""
    one = get_object_or_404(kept_rounds(request.user), pk=pk)
    deed = partial(services.remove_round, one, by=request.user)
    return act(request, lambda: deed() or True, _("The round is gone."), reverse("assessments:rounds"))


@form_page
@requires(EDIT)
def tell(request: HttpRequest, pk: UUID, line_pk: UUID) -> HttpResponse:
    """The day a person was told."""
    one = get_object_or_404(kept_rounds(request.user), pk=pk)
    line = get_object_or_404(visible_lines(request.user, one), pk=line_pk)
    heading = _("%(name)s: told on") % {"name": line.cadre.name}
    back = reverse("assessments:round", args=[pk]), str(one)
    deed = partial(services.tell, line)
    return write_page(request, DayForm(**sent(request)), deed, heading=heading, back=back)
