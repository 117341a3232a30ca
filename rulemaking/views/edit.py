"""Changing a draft: its head, one rule, or the whole text; what cannot be kept is told with its line."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from common.forms import add_errors
from readiness.views.book import own
from rulemaking import services
from rulemaking.forms import HeadForm, RuleForm, TextForm
from rulemaking.models import Draft
from rulemaking.queries import visible_drafts
from rulemaking.texts import parsed


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.DRAFT_RULES)
def text(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The text as a whole."""
    found = draft_of(request, pk)
    form = TextForm(request.POST or None, initial={"text": found.text})
    return edited(
        request, found, form, _("Text of the rule set"),
        lambda: services.save_text(found, form.cleaned_data["text"], by=request.user),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.DRAFT_RULES)
def head(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Titles, first day, for whom and for which steps."""
    found = draft_of(request, pk)
    data = parsed(found.text)
    form = HeadForm(request.POST or None, data_of=data, steps=steps_of(found, data))
    return edited(
        request, found, form, _("Head of the rule set"),
        lambda: services.save_parts(found, form.changes(), by=request.user),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.DRAFT_RULES)
def rule(request: HttpRequest, pk: UUID, rule_id: str) -> HttpResponse:
    """One rule of the set."""
    found = draft_of(request, pk)
    data = parsed(found.text)
    wanted = next((one for one in data["rules"] if one["id"] == rule_id), None)
    if wanted is None:
        raise Http404
    form = RuleForm(request.POST or None, rule=wanted, steps=data["steps"])
    return edited(
        request, found, form, f"{rule_id} {own(wanted['title_zh'], wanted['title_en'])}",
        lambda: services.save_rule(found, rule_id, form.changes(), by=request.user),
    )  # fmt: skip


def draft_of(request: HttpRequest, pk: UUID) -> Draft:
    """An open draft, 404 for any other."""
    return get_object_or_404(visible_drafts(request.user).filter(stage="draft"), pk=pk)


def steps_of(found: Draft, data: dict) -> list[str]:
    """The steps a set may serve: its own, and those of the version it started from."""
    base = services.set_in_force(found.key)
    return list(dict.fromkeys([*(base.steps if base else ()), *data["steps"]]))


def edited(
    request: HttpRequest, found: Draft, form: Form, heading: str, deed: Callable[[], Draft]
) -> HttpResponse:
    """Save what the form says, or show what is wrong with it; nothing typed is lost."""
    back = reverse("rulemaking:draft", args=[found.pk])
    if form.is_valid():
        try:
            deed()
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The draft is saved."))
            return redirect(back)
    context = {
        "form": form, "names": " ".join(form.fields), "heading": heading, "sub": own(found.title_zh, found.title_en),
        "back_url": back, "save_words": _("Save the draft"), "columns": 1 if list(form.fields) == ["text"] else 2,
    }  # fmt: skip
    return render(request, "rulemaking/form.html", context, status=422 if form.errors else 200)
