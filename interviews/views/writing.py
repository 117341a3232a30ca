"""Writing a talk down, signing it, and what is added afterwards."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import requires
from accounts.choices import Permission
from accounts.queries import units_for
from common.clock import today
from common.forms import add_errors
from interviews.forms import AddendumForm, PromiseForm, ReplyForm, SettleForm, TalkForm
from interviews.models import Promise, Talk
from interviews.queries import open_promises, own_drafts
from interviews.sealing import PARTS
from interviews.services import following, recording
from interviews.services.reading import read_promise, read_talk
from interviews.views.talks import BODY_LINES, found_talk, talk_page

page = require_http_methods(["GET", "HEAD", "POST"])
SIGN = "sign"


@page
@never_cache
@requires(Permission.RECORD_TALKS)
def new(request: HttpRequest) -> HttpResponse:
    """A new talk; `cadre`, `kind` and `on` of the address fill the form."""
    asked = request.GET
    initial = {
        "cadre": asked.get("cadre"), "kinds": asked.getlist("kind"), "held_on": asked.get("on") or today(),
        "interviewer": request.user.pk, "version": 0,
    }  # fmt: skip
    return write_down(request, Talk(), initial, reverse("interviews:list"))


@page
@never_cache
@requires(Permission.RECORD_TALKS)
def edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A draft of one's own; a stale one is shown beside, and nothing typed is lost."""
    found = get_object_or_404(own_drafts(request.user), pk=pk)
    return write_down(request, found, kept_in(request, found), reverse("interviews:talk", args=[pk]))


def kept_in(request: HttpRequest, draft: Talk) -> dict[str, Any]:
    """What a draft says now, as the form has it."""
    body = read_talk(draft, by=request.user, how="draft").body
    company = {
        "subjects": [str(one.cadre_id) for one in draft.subjects.all()],
        "readers": [str(one.user_id) for one in draft.readers.all()],
    }
    return {name: getattr(body, name) for name in PARTS} | company | {"version": draft.version}


def write_down(request: HttpRequest, draft: Talk, initial: dict[str, Any], back_url: str) -> HttpResponse:
    """The form of a talk."""
    units = units_for(request.user, Permission.RECORD_TALKS)
    data = request.POST if request.method == "POST" else None
    form = TalkForm(data, instance=draft, initial=initial, user=request.user, units=units)
    stale = None
    if data is not None and form.is_valid():
        try:
            saved = _keep(request, form)
        except ValidationError as error:
            stale = beside(form, draft, initial) if getattr(error, "code", "") == "stale" else None
            if stale is None:
                add_errors(form, error)
        else:
            return redirect("interviews:talk", pk=saved.pk)
    context = {"form": form, "stale": stale, "back_url": back_url, "sections": sections(),
               "draft_key": f"talk-{draft.pk if not draft._state.adding else 'new'}"}  # fmt: skip
    status = 422 if form.is_bound and (form.errors or stale) else 200
    return render(request, "interviews/form.html", context, status=status)


def _keep(request: HttpRequest, form: TalkForm) -> Talk:
    """Keep the draft, or keep and sign it."""
    signs = request.POST.get("do") == SIGN
    write = recording.save_and_sign if signs else recording.save_draft
    saved = write(
        form.instance, form.body, form.company, version=form.cleaned_data["version"], by=request.user
    )
    messages.success(request, _("The talk is signed.") if signs else _("The draft is kept."))
    return saved


def beside(form: TalkForm, draft: Talk, now: dict[str, Any]) -> dict[str, Any]:
    """What stands in the draft now beside what was typed; saving again takes what was typed."""
    rows = [
        {"label": label, "before": "", "theirs": now[name], "yours": form.data.get(name, "")}
        for name, label in BODY_LINES
        if now[name].strip() != form.data.get(name, "").strip()
    ]
    form.data = form.data.copy()
    form.data["version"] = str(now["version"])
    return {
        "who": _("Somebody"),
        "when": f"{timezone.localtime(draft.updated_at):%Y.%m.%d %H:%M}",
        "rows": rows,
    }


def sections() -> list[dict[str, str]]:
    """The parts of the form."""
    return [
        {"title": _("Who and when"), "names": "cadre kinds held_on place interviewer companion", "help": ""},
        {"title": _("What it was about"), "names": "topics subjects team", "help": ""},
        {
            "title": _("Words of the talk"),
            "names": "minutes thinking bearing performance summary",
            "help": _(
                "Sealed: read by the interviewer, who writes it down, named readers and, unless confidential, the HR chief."
            ),
        },
        {"title": _("Body and mind"), "names": "mood needs care help", "help": _("Sealed as well.")},
        {"title": _("Who may read it"), "names": "level readers", "help": ""},
    ]


@require_POST
@requires(Permission.RECORD_TALKS)
def sign(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Sign a draft of one's own."""
    found = get_object_or_404(own_drafts(request.user), pk=pk)
    try:
        recording.sign(found, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("interviews:edit", pk=pk)
    messages.success(request, _("The talk is signed."))
    return redirect("interviews:talk", pk=pk)


@require_POST
@requires(Permission.RECORD_TALKS)
def discard(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Throw a draft of one's own away."""
    found = get_object_or_404(own_drafts(request.user), pk=pk)
    recording.discard(found, by=request.user)
    messages.success(request, _("The draft is thrown away."))
    return redirect("interviews:list")


@require_POST
@never_cache
@requires(Permission.RECORD_TALKS)
def addendum(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Add to a signed talk."""
    return added(request, pk, "addendum", AddendumForm(request.POST),
                  lambda talk, data: recording.add_addendum(talk, data["text"], by=request.user))  # fmt: skip


@require_POST
@never_cache
@requires(Permission.RECORD_TALKS)
def reply(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note that the reply to an inquiry came."""
    return added(request, pk, "reply", ReplyForm(request.POST),
                  lambda talk, data: recording.note_reply(talk, on=data["replied_on"], by=request.user))  # fmt: skip


@require_POST
@never_cache
@requires(Permission.RECORD_TALKS)
def promise(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note what was promised."""
    return added(request, pk, "promise", PromiseForm(request.POST), lambda talk, data: following.promise(
        talk, data["what"], owner=data["owner"], due_on=data["due_on"], by=request.user))  # fmt: skip


def added(
    request: HttpRequest,
    pk: UUID,
    name: str,
    form: forms.Form,
    write: Callable[[Talk, dict[str, Any]], object],
) -> HttpResponse:
    """A form of the page of a talk, for its readers: written, or shown again there with what is wrong."""
    found = found_talk(request, pk)
    if not found.may_read:
        return get_object_or_404(Talk.objects.none(), pk=pk)
    if form.is_valid():
        try:
            write(found, form.cleaned_data)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("Recorded."))
            return redirect("interviews:talk", pk=pk)
    return talk_page(request, found, **{name: form})


@page
@never_cache
@requires(Permission.VIEW_TALKS)
def settle(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A promise one sees to or reads of: what it is, and what came of it."""
    found = get_object_or_404(open_promises(request.user), pk=pk)
    form = SettleForm(request.POST or None)
    if form.is_valid() and _settled(request, found, form):
        messages.success(request, _("Recorded."))
        return redirect("interviews:promises")
    what = read_promise(found, by=request.user)
    context = {"promise": found, "what": what, "form": form, "back_url": reverse("interviews:promises")}
    return render(request, "interviews/settle.html", context, status=422 if form.errors else 200)


def _settled(request: HttpRequest, found: Promise, form: SettleForm) -> bool:
    try:
        following.settle(
            found, form.cleaned_data["result"], state=form.cleaned_data["state"], by=request.user
        )
    except ValidationError as error:
        add_errors(form, error)
        return False
    return True
