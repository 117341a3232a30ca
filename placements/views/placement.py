"""One placement: its page, planning and changing it."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from audit.services import record
from cadres.models import Cadre
from common.clock import today
from common.forms import add_errors
from placements import services
from placements.choices import Direction, Stage
from placements.forms import PlacementForm, RefineForm
from placements.models import Placement
from placements.queries import (
    clashes,
    open_locks,
    own_placements,
    own_seasons,
    placeable_cadres,
    returning,
    told,
    visible_locks,
    visible_placements,
    with_changes,
)
from placements.views.deeds import deeds_of
from placements.words import (
    LOOKS,
    dotted,
    home_words,
    host_words,
    landing_words,
    left_words,
    outcome_words,
    person_words,
    standing_words,
    tag_words,
    term_words,
)
from units.models import Unit

page = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@requires(Permission.VIEW_CADRES)
def placement(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Everything about a placement, and what may be done with it now."""
    found = get_object_or_404(with_changes(told(visible_placements(request.user), today())), pk=pk)
    record("placements.read", found, by=request.user, detail={"cadre": str(found.cadre_id or "")})
    mine = own_placements(request.user).filter(pk=pk).exists()
    context = {
        "placement": found,
        "name": person_words(found),
        "place": f"{host_words(found)} {found.title}",
        "outcome": LOOKS[found.standing],
        "standing": standing_words(found),
        "left": left_words(found.valid, today()) if found.stage == Stage.PLACED else "",
        "facts": facts_of(found),
        "landing": landing_words(found) if found.is_home else "",
        "result": outcome_words(found) if found.is_home else "",
        "appraisals": found.appraisals.all(),
        "changes": found.changes.all(),
        "deeds": deeds_of(found) if mine else [],
        "locks": visible_locks(request.user).filter(pk__in=open_locks(found.cadre, today()))
        if found.cadre
        else [],
        **warnings(request, found, today()),
    }
    return render(request, "placements/one.html", context)


def facts_of(found: Placement) -> list[tuple[str, str]]:
    """The plain facts, in the order of the form."""
    return [
        (_("Home unit"), home_words(found)),
        (_("Direction"), str(found.get_direction_display())),
        (pgettext("placement", "Batch"), str(found.get_batch_display())),
        (_("Legal nature"), str(found.get_nature_display())),
        (_("Host"), host_words(found)),
        (_("Post at the host"), found.title),
        (_("Term"), term_words(found.valid)),
        (_("Field of work"), str(found.field or "")),
        (_("Borders crossed"), tag_words(found)),
        (_("Mentor"), found.mentor),
        (_("Document"), found.document_no),
        (_("Season"), str(found.season or "")),
    ]


def warnings(request: HttpRequest, found: Placement, day: date) -> dict[str, Any]:
    """What must not be overlooked: no landing post, two for one post, a secondment gone from the file."""
    if not found.is_home:
        return {}
    near = returning(own_placements(request.user).filter(pk=found.pk), day).exists()
    rivals = [row for group in clashes(visible_placements(request.user)) if found in group for row in group]
    others = [person_words(one) for one in rivals if one.pk != found.pk]
    decided = found.stage in (Stage.PLACED, Stage.SETTLED)
    return {
        "lands_nowhere": near and not found.landing_title,
        "rivals": _(", ").join(others),
        "is_transfer": found.nature == "transfer" and decided,
        "left_file": decided and found.cadre and found.nature != "transfer" and not found.appointment_id,
    }


@page
@requires(Permission.MANAGE_PLACEMENTS)
def new(request: HttpRequest) -> HttpResponse:
    """Plan a placement; the address may name the cadre and the season."""
    form = PlacementForm(
        request.POST if request.method == "POST" else None,
        initial=initial_of(request),
        **choices_for(request),
    )
    if form.is_valid():
        try:
            made = services.plan(form.instance, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The placement is planned."))
            return redirect("placements:one", pk=made.pk)
    return form_page(request, form, heading=_("Plan a placement"), back_url=reverse("placements:list"))


def initial_of(request: HttpRequest) -> dict[str, Any]:
    """What the address says."""
    given = {key: request.GET[key] for key in ("cadre", "season", "batch") if request.GET.get(key)}
    return {"direction": Direction.WITHIN, **given}


def choices_for(request: HttpRequest) -> dict[str, Any]:
    """Whom, where and in which season this user may place."""
    return {
        "cadres": placeable_cadres(request.user),
        "units": Unit.objects.order_by("path"),
        "seasons": own_seasons(request.user),
    }


@page
@requires(Permission.MANAGE_PLACEMENTS)
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change a plan; of a decided placement what its document does not fix."""
    found = get_object_or_404(own_placements(request.user).select_related("cadre__home_unit"), pk=pk)
    form = change_form(request, found)
    if form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            services.change_placement(found, version=version, by=request.user, **form.values())
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The placement has been changed."))
            return redirect("placements:one", pk=pk)
    return form_page(
        request,
        form,
        heading=_("Change the placement"),
        back_url=reverse("placements:one", args=[pk]),
        found=found,
    )


def change_form(request: HttpRequest, found: Placement) -> PlacementForm | RefineForm:
    """The whole plan while it is one."""
    sent = request.POST if request.method == "POST" else None
    if found.stage == Stage.PLANNED:
        return PlacementForm(sent, instance=found, **choices_for(request))
    return RefineForm(sent, instance=found, seasons=own_seasons(request.user))


SECTIONS = (
    ("who", "direction cadre guest_name guest_unit guest_post"),
    ("plan", "season batch nature tags field"),
    ("where", "host_unit host_text title start end"),
    ("growth", "mentor aims"),
)


def section_words() -> dict[str, tuple[str, str]]:
    """Title and help of the sections of the form."""
    guest = _("Of a guest only name, home unit and post are kept: no file is opened.")
    nature = _("With a secondment the person still belongs to the home unit; a transfer is a new post.")
    return {
        "who": (_("Who"), guest),
        "plan": (_("Which batch"), nature),
        "where": (
            _("Where and for how long"),
            _("The home unit is kept, and the post there as the file has it."),
        ),
        "growth": (_("What is to be learned"), ""),
    }


def form_page(
    request: HttpRequest, form: Any, *, heading: str, back_url: str, found: Placement | None = None
) -> HttpResponse:
    """The page of a form; 422 when it was refused."""
    words = section_words()
    sections = [
        {"title": words[key][0], "help": words[key][1], "names": kept}
        for key, names in SECTIONS
        if (kept := " ".join(name for name in names.split() if name in form.fields))
    ]
    context = {
        "form": form,
        "heading": heading,
        "sub": person_words(found) if found else "",
        "sections": sections,
        "back_url": back_url,
        "list_url": reverse("placements:list"),
        "list_word": _("Placements"),
        "locks": locks_words(request, form),
    }
    return render(request, "placements/form.html", context, status=422 if form.is_bound else 200)


def locks_words(request: HttpRequest, form: Any) -> list[str]:
    """Service periods that bind the chosen cadre today."""
    chosen = form["cadre"].value() if "cadre" in form.fields else None
    try:
        known = placeable_cadres(request.user).filter(pk=chosen).first() if chosen else None
    except ValidationError:
        known = None
    return lock_lines(known) if known else []


def lock_lines(cadre: Cadre) -> list[str]:
    """Each service period with its last day and how sure its length is."""
    words = _("%(kind)s: until %(day)s (%(source)s)")
    return [
        words % {"kind": lock.kind, "day": dotted(lock.until), "source": lock.kind.source}
        for lock in open_locks(cadre, today())
    ]
