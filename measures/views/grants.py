"""Asking for a measure for somebody, the grant, taking it back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from cadres.views.edit import attempt, section, sent
from measures.choices import Answer, GrantState
from measures.conditions import words_of
from measures.models import Grant
from measures.policy_forms import GrantForm, RevokeForm
from measures.queries import backed_cadres, editable_grants, visible_grants, visible_measures
from measures.services import granting
from measures.views.pages import form_page, page

STANDINGS = {
    GrantState.ASKED: "judge",
    GrantState.GRANTED: "ok",
    GrantState.DECLINED: "na",
    GrantState.REVOKED: "fail",
}
ANSWERS = {Answer.MET: "ok", Answer.NOT_MET: "fail", Answer.UNKNOWN: "miss", Answer.JUDGED: "judge"}


@page
@requires(Permission.EDIT_MEASURES)
def ask(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask for a measure for somebody; the conditions are checked, somebody else decides."""
    measure = get_object_or_404(visible_measures(request.user), pk=pk)
    made = Grant(measure=measure, asked_by=request.user)
    form = GrantForm(sent(request), request.FILES or None, instance=made, people=backed_cadres(request.user))
    if form.is_valid():
        paper = form.cleaned_data["paper"]
        kept = attempt(form, lambda: granting.ask_grant(form.instance, paper, by=request.user))
        if kept:
            messages.success(request, _("The measure is asked for: somebody else decides."))
            return redirect("measures:grant", pk=kept.pk)
    sections = [
        section(_("Who is to have it"), "cadre reason"),
        section(
            _("Evidence"), "evidence paper amount", _("Conditions that no record answers are judged by it.")
        ),
    ]
    back_url = reverse("measures:measure", args=[pk])
    labels = {"heading": _("Measure for a cadre"), "back_url": back_url, "back_label": _("Measure")}
    return form_page(request, form, sections, about=measure.text, **labels)


@require_GET
@requires(Permission.VIEW_MEASURES)
def grant(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One grant: who, why, what the conditions said, who decided."""
    one = get_object_or_404(visible_grants(request.user), pk=pk)
    record("grant.read", one, by=request.user, detail={"cadre": str(one.cadre_id)})
    context = {
        "grant": one,
        "state": (STANDINGS[one.standing], GrantState(one.standing).label),
        "checks": [check_words(check) for check in one.checks],
        "may_revoke": one.state == GrantState.GRANTED
        and editable_grants(request.user).filter(pk=pk).exists(),
    }
    return render(request, "measures/grant.html", context)


def check_words(check: dict) -> dict:
    """A condition as it was found when the grant was asked for."""
    answer = Answer(check["answer"])
    return {
        "words": words_of(check["kind"], check["amount"], check["text"]),
        "answer": (ANSWERS[answer], answer.label),
        "found": check["found"],
    }


@page
@requires(Permission.EDIT_MEASURES)
def revoke(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a grant back, with the reason."""
    one = get_object_or_404(editable_grants(request.user).filter(state=GrantState.GRANTED), pk=pk)
    form = RevokeForm(sent(request))
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        if attempt(form, lambda: granting.revoke(one, reason=reason, by=request.user)):
            messages.success(request, _("The grant is revoked."))
            return redirect("measures:grant", pk=pk)
    labels = {"back_url": reverse("measures:grant", args=[pk]), "back_label": one.cadre.name}
    labels["about"] = f"{one.measure.text} · {one.reason}"
    return form_page(request, form, [section(_("Revoke"), "reason")], heading=_("Revoke the grant"), **labels)
