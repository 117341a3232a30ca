"""Questioning a fact from a line of a receipt: which, what it should be, why; the effect is shown before it is asked."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from cadres.models import Cadre
from common.forms import add_errors
from common.uploads import FileRefused, paper_type
from common.widgets import DateField
from files.models import LARGEST
from files.services import content_of
from readiness.contesting import (
    PURPOSE,
    Correction,
    Effect,
    Paper,
    contest,
    effect_of,
    proof_of,
    questionable,
)
from readiness.correcting import Questioned, fact_named
from readiness.queries import compared_cadres
from readiness.views.book import rule_title, step_name
from readiness.views.words import STATUS_LOOKS, status_word
from work.models import Approval
from work.queries import visible_approvals


class ContestForm(forms.Form):
    """What the fact should be, and why."""

    reason = forms.CharField(
        label=gettext_lazy("Reason, with the document that proves it"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    proof = forms.FileField(
        label=gettext_lazy("Proof as a file"),
        required=False,
        help_text=gettext_lazy(
            "PDF or picture, up to 20 MB; choose it when you ask, after looking at the effect."
        ),
    )

    def __init__(self, *args: Any, fact: Questioned, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label = _("Should be")
        if fact.choices:
            value: forms.Field = forms.ChoiceField(label=label, choices=fact.choices, required=False)
        elif fact.partial:
            value = forms.CharField(label=label, required=False, help_text=_("1996, 1996-03 or 1996-03-15"))
        else:
            value = forms.CharField(label=label, widget=DateField())
        value.initial = fact.value
        self.fields = {"value": value, **self.fields}

    def clean_proof(self) -> Paper | None:
        """Name, bytes and kind; what is neither a PDF nor a picture is refused."""
        sent = self.cleaned_data["proof"]
        if sent is None:
            return None
        content = sent.read()
        try:
            return sent.name, content, paper_type(content, LARGEST)
        except FileRefused as refused:
            raise ValidationError(str(refused)) from refused


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.VIEW_READINESS)
def question(request: HttpRequest, pk: UUID, step: str, rule: str) -> HttpResponse:
    """The facts of a line; of the chosen one the form, the effect, and the request."""
    cadre = get_object_or_404(compared_cadres(request.user), pk=pk)
    facts = questionable(cadre, step, rule)
    if not facts:
        raise Http404
    wanted = request.POST.get("fact") or request.GET.get("fact") or facts[0].key
    fact = fact_named(facts, wanted)
    if fact is None:
        raise Http404
    form = ContestForm(request.POST or None, request.FILES or None, fact=fact)
    effect: Effect = {}
    if form.is_valid():
        try:
            effect = tried(request, cadre, fact, form)
            if "preview" not in request.POST:
                return asked(request, cadre, (step, rule), fact, form)
        except ValidationError as error:
            add_errors(form, error)
    context = {
        "cadre": cadre,
        "form": form,
        "fact": fact,
        "stands": fact.words(fact.value),
        "facts": [{"label": one.label, "url": f"{request.path}?fact={one.key}", "current": one == fact} for one in facts],
        "effect": effect_rows(effect),
        "rule": rule_title(rule),
        "step_name": step_name(step),
        "receipt_url": reverse("readiness:receipt", args=[pk, step]),
        "board_url": reverse("readiness:board"),
    }  # fmt: skip
    return render(request, "readiness/contest.html", context, status=422 if form.errors else 200)


def tried(request: HttpRequest, cadre: Cadre, fact: Questioned, form: ContestForm) -> Effect:
    """The effect of the value; nothing is kept."""
    value = fact.read(form.cleaned_data["value"])
    return effect_of(cadre, fact.key, value, by=request.user)


def asked(
    request: HttpRequest, cadre: Cadre, place: tuple[str, str], fact: Questioned, form: ContestForm
) -> HttpResponse:
    """Lay it before whoever keeps the file."""
    told = form.cleaned_data
    held = Correction(fact.key, told["value"], told["reason"], told["proof"])
    made = contest(cadre, place, held, by=request.user)
    messages.success(request, _("Asked: whoever keeps the file decides within fourteen days."))
    return redirect("work:approval", pk=made.pk)


@require_GET
@never_cache
@requires(Permission.VIEW_READINESS)
def proof(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The paper of a question, for who asked and who decides."""
    asked_for = get_object_or_404(visible_approvals(request.user).filter(purpose=PURPOSE), pk=pk)
    file = proof_of(asked_for, by=request.user)
    if file is None:
        raise Http404
    response = HttpResponse(content_of(file), content_type=file.content_type)
    response["Content-Disposition"] = content_disposition_header(True, file.name)
    response["X-Content-Type-Options"] = "nosniff"
    return response


def papers_of(approval: Approval) -> list[tuple[str, str, str]]:
    """The proof of a question: label, name, address."""
    told = approval.payload.get("proof")
    return (
        [(_("Proof as a file"), told["name"], reverse("readiness:proof", args=[approval.pk]))] if told else []
    )


def effect_rows(effect: Effect) -> list[dict]:
    """Every step with its status on either side."""
    return [
        {
            "step": step_name(step),
            "before": {"look": STATUS_LOOKS[before], "words": status_word(before)},
            "after": {"look": STATUS_LOOKS[after], "words": status_word(after)},
            "differs": before != after,
        }
        for step, (before, after) in effect.items()
    ]


def lines_of(approval: Approval) -> list[tuple[str, str]]:
    """A request in words: whose, which line, from what to what, with which effect."""
    told = approval.payload
    cadre = Cadre.objects.filter(pk=approval.subject_id).first()
    said = [
        (_("Questioned of"), str(cadre.name) if cadre else "—"),
        (_("Receipt line"), _("%(step)s: %(rule)s") % {"step": step_name(told["step"]), "rule": rule_title(told["rule"])}),
        (_("Questioned fact"), told["label"]),
        (_("Stands there"), told["was_words"]),
        (_("Should be"), told["value_words"]),
    ]  # fmt: skip
    effects = [
        (_("Effect on %(step)s") % {"step": step_name(step)}, moved(status_word(before), status_word(after)))
        for step, (before, after) in told["effect"].items()
    ]
    return said + effects


def moved(before: str, after: str) -> str:
    """From one to the other."""
    return _("%(before)s → %(after)s") % {"before": before, "after": after}


def contests_of(user: User, cadre: Cadre, step: str) -> list[dict]:
    """What was questioned of the step and what became of it, the newest first; the proof for who may read it."""
    asked = Approval.objects.filter(purpose=PURPOSE, subject_id=str(cadre.pk), payload__step=step)
    found = list(asked[:10])
    proven = [one.pk for one in found if "proof" in one.payload]
    readable = (
        set(visible_approvals(user).filter(pk__in=proven).values_list("pk", flat=True)) if proven else ()
    )
    return [
        {
            "when": f"{timezone.localtime(one.requested_at):%Y.%m.%d}",
            "what": one.payload["label"],
            "values": moved(one.payload["was_words"], one.payload["value_words"]),
            "state": one.get_state_display(),
            "papers": papers_of(one) if one.pk in readable else [],
        }
        for one in found
    ]
