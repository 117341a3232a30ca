"""Field notes: on a phone, kept there while there is no network; or at the desk, from the record sheet."""

from functools import partial
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from assessments.choices import NoteKind
from assessments.force_queries import own_visits, people_of, visible_notes
from assessments.forms.task_forces import FieldNoteForm, SentNoteForm
from assessments.models import Visit
from assessments.services.field_notes import add_field_note
from assessments.views.pages import form_page, paper, sent, write_page
from audit.services import record
from common.forms import add_errors

JOIN = Permission.JOIN_TASK_FORCES


@form_page
@never_cache
@requires(JOIN)
def phone(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The page for the spot. A POST is one note, answered as JSON: taken, or why not; a repeated one counts once."""
    one = get_object_or_404(own_visits(request.user), pk=pk)
    if request.method == "POST":
        return take(request, one)
    notes = visible_notes(request.user).filter(visit=one, observer=request.user).prefetch_related("photos")
    context = {
        "visit": one,
        "kinds": NoteKind.choices,
        "people": [(row.pk, row.name) for row in people_of(one.force, request.user)],
        "notes": notes.order_by("-seen_at"),
        "back_url": reverse("assessments:visit", args=[pk]),
    }
    return render(request, "assessments/field_phone.html", context)


def take(request: HttpRequest, one: Visit) -> JsonResponse:
    """One note of a phone."""
    form = SentNoteForm(**sent(request), people=people_of(one.force, request.user))
    if form.is_valid():
        try:
            row = add_field_note(one, **form.cleaned_data, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            return JsonResponse({"key": str(row.key), "words": _("Arrived.")}, status=201)
    words = " ".join(line for lines in form.errors.values() for line in lines)
    return JsonResponse({"words": words}, status=422)


@form_page
@requires(JOIN)
def at_desk(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One note, entered from the record sheet."""
    one = get_object_or_404(own_visits(request.user).filter(started_at__isnull=False), pk=pk)
    initial = {"seen_at": timezone.localtime()}
    form = FieldNoteForm(**sent(request), people=people_of(one.force, request.user), initial=initial)
    back = reverse("assessments:visit", args=[pk]), one.place
    sections = [(_("Field note"), "kind cadre seen_at text photos", _("At most four photos, JPEG or PNG."))]
    deed = partial(add_field_note, one)
    return write_page(request, form, deed, heading=_("Enter a field note"), back=back, sections=sections)


@require_GET
@requires(JOIN)
def photo(request: HttpRequest, pk: UUID, note_pk: UUID, order: int) -> HttpResponse:
    """A photo, to be saved."""
    note = get_object_or_404(visible_notes(request.user).filter(visit=pk), pk=note_pk)
    shot = get_object_or_404(note.photos, order=order)
    record("visit.read", note.visit, by=request.user)
    return paper(shot.file_id)
