"""Check-in: the organizer's screen with a code that changes every minute, the phones of the people, passes on paper."""

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts.access import public, requires
from accounts.choices import Permission
from audit.services import record
from common import scope
from training.choices import EventState
from training.models import Enrolment, Session
from training.queries import editable_sessions
from training.services.checking_in import GOOD, Answer, Kept, check_in_by_number, check_in_by_pass
from training.services.codes import EARLY, code_of, enrolment_of, pass_key, step_at
from training.views.pages import page, scannable
from training.words import span_words

OUTCOMES = {True: "ok", False: "fail"}


class NumberForm(forms.Form):
    """Who somebody is: the name and the number they were given."""

    name = forms.CharField(
        label=_("Name"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    number = forms.CharField(
        label=_("Check-in number"), max_length=6, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )


class CodeForm(forms.Form):
    """The code on the screen; with the second and the signature where the phone kept it."""

    code = forms.CharField(
        label=_("Code on the screen"),
        max_length=12,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )
    scanned = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=0, max_value=2**40)
    signature = forms.CharField(required=False, widget=forms.HiddenInput, max_length=64)

    def kept(self) -> Kept | None:
        """What the phone kept; None for a code typed just now."""
        scanned, signature = self.cleaned_data.get("scanned"), self.cleaned_data.get("signature")
        return Kept(scanned, signature) if scanned is not None and signature else None


@require_GET
@never_cache
@requires(Permission.EDIT_TRAINING)
def screen(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The code of a session, large, for the wall."""
    session = get_object_or_404(editable_sessions(request.user).exclude(event__state=EventState.DRAFT), pk=pk)
    record("check_in.shown", session, by=request.user, detail={"event": session.event.name})
    context = {
        "session": session,
        "event": session.event,
        "when": span_words(session),
        **shown(request, session),
    }
    return render(request, "training/screen.html", context)


@require_GET
@never_cache
@requires(Permission.EDIT_TRAINING)
def code(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The code of this minute, fetched again and again by the screen."""
    session = get_object_or_404(editable_sessions(request.user).exclude(event__state=EventState.DRAFT), pk=pk)
    return render(
        request,
        "training/_code.html",
        {"session": session, "event": session.event, **shown(request, session)},
    )


def shown(request: HttpRequest, session: Session) -> dict:
    """The code as letters and as a picture, how many are there; nothing before and after the session."""
    now = timezone.now()
    is_open = session.starts_at - EARLY <= now <= session.ends_at and session.event.phones_allowed
    counts = {"there": session.attendances.count(), "seats": session.event.seats_taken}
    if not is_open:
        return {"is_open": False, **counts}
    text = code_of(session.pk, step_at(now))
    address = request.build_absolute_uri(reverse("training:check_in", args=[session.pk, text]))
    picture = scannable(address, text)
    return {"is_open": True, "code": f"{text[:4]} {text[4:]}", "picture": picture, **counts}


@never_cache
@page
@public
def check_in(request: HttpRequest, pk: UUID, code: str) -> HttpResponse:
    """What a scanned code opens: name and check-in number, then a clear answer. Nothing is told of anybody before that."""
    form = NumberForm(request.POST if request.method == "POST" else None)
    answer = None
    if form.is_valid():
        said = form.cleaned_data
        place = request.META.get("REMOTE_ADDR", "")
        answer = check_in_by_number(pk, code, name=said["name"], number=said["number"], address=place)
    return render(request, "training/check_in.html", {"form": form, **told(answer)})


@never_cache
@page
@public
def own_pass(request: HttpRequest, token: str) -> HttpResponse:
    """The page of one person for one event: type the code; a phone without network keeps it and sends it later."""
    found = enrolment_of(token)
    form = CodeForm(request.POST if request.method == "POST" else None)
    answer = None
    if found is not None and form.is_valid():
        answer = check_in_by_pass(found, form.cleaned_data["code"], form.kept())
    if request.headers.get("Accept", "").startswith("application/json"):
        answer = answer or Answer.UNKNOWN
        return JsonResponse({"answer": answer, "words": answer.label, "good": answer in GOOD})
    if found is None:
        answer = Answer.NOT_ENROLLED
    context = {
        "form": form,
        "key": pass_key(found) if found else "",
        "about": event_of(found),
        **told(answer),
    }
    return render(request, "training/pass.html", context)


def event_of(enrolment: UUID | None) -> dict | None:
    """Name and sessions of the event a pass is for; nothing of the person."""
    with scope.everything():
        row = Enrolment.objects.filter(pk=enrolment).select_related("event").first()
        if row is None:
            return None
        sessions = [(one.name, span_words(one)) for one in row.event.sessions.all()]
        return {"name": row.event.name, "sessions": sessions}


def told(answer: Answer | None) -> dict:
    """An answer for a page."""
    if answer is None:
        return {}
    return {"answer": answer.label, "outcome": OUTCOMES[answer in GOOD], "good": answer in GOOD}
