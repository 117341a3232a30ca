"""Enacting a draft: the page of the second person."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from common.forms import add_errors
from readiness.views.book import own
from readiness.views.words import dotted
from rulemaking import enacting
from rulemaking.forms import EnactForm
from rulemaking.queries import visible_drafts
from rulemaking.texts import parsed
from rulemaking.views.drafts import base_version, text_of


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.ENACT_RULES)
def enact(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Confirm rules one by one and give the draft its version; 403 for who wrote in it."""
    found = get_object_or_404(visible_drafts(request.user).filter(stage="draft"), pk=pk)
    if not enacting.may_enact(found, request.user):
        raise PermissionDenied
    form = EnactForm(request.POST or None, rules=parsed(found.text)["rules"], changed=changed_rules(found))
    if form.is_valid():
        try:
            made = enacting.enact(found, confirmed=form.cleaned_data["rules"], by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            words = _("Version %(version)s is enacted, in force from %(day)s.")
            messages.success(request, words % {"version": made.version, "day": dotted(made.from_day)})
            return redirect("rulemaking:draft", pk=pk)
    context = {
        "form": form,
        "names": "rules agreed",
        "heading": _("Enact the draft"),
        "help": _("In force from %(day)s. What was, keeps its version.") % {"day": dotted(found.from_day)},
        "sub": own(found.title_zh, found.title_en),
        "back_url": reverse("rulemaking:draft", args=[pk]),
        "save_words": _("Enact"),
    }
    return render(request, "rulemaking/form.html", context, status=422 if form.errors else 200)


def changed_rules(found: object) -> list[str]:
    """The rules that say something else than in the version the draft started from."""
    one, _faults = text_of(found)
    base = base_version(found)
    before = {rule.id: rule for rule in base.rules} if base else {}
    rules = one.rules if one else ()
    return [
        rule.id
        for rule in rules
        if rule.id not in before or not enacting.says_the_same(before[rule.id], rule)
    ]
