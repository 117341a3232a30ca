"""Drafts: started from a set in force, read as a text with what differs, given up."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from common.forms import add_errors
from readiness.live import rule_book
from readiness.rules import RuleSet
from readiness.views.book import own
from rulemaking import services
from rulemaking.checking import read_checked
from rulemaking.enacting import may_enact
from rulemaking.forms import OverlayForm, StartForm
from rulemaking.models import Draft
from rulemaking.queries import visible_drafts, visible_simulations
from rulemaking.views.book import read_as_text
from rulemaking.words import differences


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.DRAFT_RULES)
def start(request: HttpRequest, key: str) -> HttpResponse:
    """A draft of the next version of a set."""
    one = base_of(key)
    form = StartForm(request.POST or None)
    return made(
        request,
        form,
        one,
        _("Draft the next version"),
        lambda data: services.start_draft(key, **data, by=request.user),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.DRAFT_RULES)
def overlay(request: HttpRequest, key: str) -> HttpResponse:
    """A draft of a local document that tightens rules of a set."""
    one = base_of(key)
    form = OverlayForm(request.POST or None, base=one)

    def deed(data: dict) -> Draft:
        paper = {name: data[name] for name in ("document", "number")}
        about = {name: data[name] for name in ("reason", "from_day")}
        return services.start_overlay(key, data["rules"], paper=paper, **about, by=request.user)

    return made(request, form, one, _("Draft a stricter local rule"), deed)


def base_of(key: str) -> RuleSet:
    """The set in force under the key, 404 when there is none."""
    one = services.set_in_force(key)
    if one is None:
        raise Http404
    return one


def made(
    request: HttpRequest, form: Form, one: RuleSet, heading: str, deed: Callable[[dict], Draft]
) -> HttpResponse:
    """Start a draft as the form says, or show the form."""
    if form.is_valid():
        try:
            return redirect("rulemaking:draft", pk=deed(form.cleaned_data).pk)
        except ValidationError as error:
            add_errors(form, error)
    context = {
        "form": form,
        "names": " ".join(form.fields),
        "heading": heading,
        "sub": own(one.title_zh, one.title_en),
        "back_url": reverse("rulemaking:set", args=[one.key]),
        "save_words": _("Start the draft"),
    }
    return render(request, "rulemaking/form.html", context, status=422 if form.errors else 200)


@require_GET
@requires(Permission.VIEW_READINESS)
def draft(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A draft as a text, and what it says otherwise than the version it started from."""
    found = get_object_or_404(visible_drafts(request.user), pk=pk)
    one, faults = text_of(found)
    context = {
        "draft": found,
        "faults": faults,
        "base": found.base.partition("@")[2],
        "differences": list(differences(base_version(found), one)) if one else [],
        **(read_as_text(one) if one else {}),
        "title": own(found.title_zh, found.title_en),
        "may_enact": may_enact(found, request.user) and found.is_open,
        "simulations": visible_simulations(request.user).filter(draft=found),
        "may_write": permits(request.user, Permission.DRAFT_RULES) and found.is_open,
    }
    return render(request, "rulemaking/draft.html", context)


def text_of(found: Draft) -> tuple[RuleSet | None, list[str]]:
    """The set of a draft; a text that no longer fits beside the others is none, and says why."""
    try:
        return read_checked(found.text, found.key), []
    except ValidationError as error:
        return None, error.messages


def base_version(found: Draft) -> RuleSet | None:
    """The version a draft started from; an overlay's new one has none."""
    return next((one for one in rule_book().sets if one.name == found.base), None)


@require_POST
@requires(Permission.DRAFT_RULES)
def drop(request: HttpRequest, pk: UUID) -> HttpResponseRedirect:
    """Give a draft up."""
    found = get_object_or_404(visible_drafts(request.user), pk=pk)
    return done(
        request, found, lambda: services.drop_draft(found, by=request.user), _("The draft is given up.")
    )


def done(request: HttpRequest, found: Draft, deed: Callable[[], object], words: str) -> HttpResponseRedirect:
    """Do it, say so or why not, and show the draft."""
    try:
        deed()
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, words)
    return redirect("rulemaking:draft", pk=found.pk)
