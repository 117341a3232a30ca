"""Themed activities: role models, the eight lines, who took part and what was found."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_GET, require_POST

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import reaches_everybody
from cadres.models import Cadre
from cadres.views.edit import attempt, page, section, sent
from common.listing import Column, Filter, Listing
from training.choices import TAKING_PART, EventKind, Found, ModelKind, ThemeStyle
from training.growth import editable_models, visible_findings, visible_models
from training.growth_forms import FindingsForm, LinesForm, ModelForm, StyleForm, TieForm
from training.models import Event, LineFinding, Theme, ThemeLine
from training.queries import editable_events, trained_cadres, visible_enrolments, visible_events
from training.services import themes as services
from training.views.filling import form_page

MODELS = (
    Column("name", gettext_lazy("Name"), fixed=True),
    Column("kind", pgettext_lazy("role model", "Kind"), sort=("kind",)),
    Column("where", gettext_lazy("Unit or organization")),
    Column("deeds", gettext_lazy("Deeds")),
    Column("source", gettext_lazy("Source")),
    Column("named", gettext_lazy("Named on"), sort=("named_on",)),
)
NEWEST = ("-named_on", "id")
TONES = {Found.OUTSTANDING: "ok", Found.SOUND: "soon", Found.TO_WORK_ON: "judge"}


@require_GET
@requires(Permission.VIEW_TRAINING)
def theme(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What an activity is built around, with its role models or the findings on the eight lines."""
    event = get_object_or_404(visible_events(request.user).filter(kind=EventKind.THEMED), pk=pk)
    found = Theme.objects.filter(event=event).first()
    context = {
        "event": event,
        "theme": found,
        "may_plan": editable_events(request.user).filter(pk=pk).exists(),
        "form": StyleForm(initial={"style": found and found.style}),
        **told_of(request, event, found),
    }
    return render(request, "training/theme.html", context)


@require_POST
@requires(Permission.EDIT_TRAINING)
def set_theme(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what it is built around."""
    event = get_object_or_404(editable_events(request.user).filter(kind=EventKind.THEMED), pk=pk)
    form = StyleForm(request.POST)
    if form.is_valid():
        attempt(form, lambda: services.set_theme(event, form.cleaned_data["style"], by=request.user))
    tell_faults(request, form)
    return redirect("training:theme", pk=pk)


def tell_faults(request: HttpRequest, form: StyleForm | TieForm) -> None:
    """What was refused, on the page that follows."""
    for lines in form.errors.values():
        messages.error(request, " ".join(lines))


def told_of(request: HttpRequest, event: Event, found: Theme | None) -> dict:
    """The role models, or the eight lines with who took part; and who took part in either case."""
    people = visible_enrolments(request.user).filter(event=event, state__in=TAKING_PART)
    people = people.order_by("cadre__home_unit__path", "cadre__home_order", "id")
    if found is None or found.style == ThemeStyle.MODELS:
        tied = visible_models(request.user).filter(activities=event)
        tie = TieForm(models=visible_models(request.user), initial={"models": [one.pk for one in tied]})
        return {"models": tied, "people": people, "tie": tie}
    lines = list(ThemeLine.objects.all())
    findings: dict[UUID, dict[UUID, LineFinding]] = {}
    for row in visible_findings(request.user).filter(event=event):
        findings.setdefault(row.cadre_id, {})[row.line_id] = row
    own = set(trained_cadres(request.user).filter(enrolments__event=event).values_list("pk", flat=True))
    rows = [
        {
            "cadre": one.cadre,
            "may_record": one.cadre_id in own,
            "marks": [mark(findings.get(one.cadre_id, {}).get(line.pk)) for line in lines],
        }
        for one in people
    ]
    return {
        "lines": lines,
        "rows": rows,
        "may_word": reaches_everybody(request.user, Permission.EDIT_TRAINING),
    }


def mark(row: LineFinding | None) -> dict | None:
    """A finding as a cell."""
    return row and {"tone": TONES[row.found], "word": row.get_found_display(), "note": row.note}


@require_POST
@requires(Permission.EDIT_TRAINING)
def tie_models(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The role models of an activity."""
    event = get_object_or_404(editable_events(request.user), pk=pk)
    form = TieForm(request.POST, models=visible_models(request.user))
    if form.is_valid():
        attempt(form, lambda: services.tie_models(event, form.cleaned_data["models"], by=request.user))
    tell_faults(request, form)
    return redirect("training:theme", pk=pk)


@page
@requires(Permission.EDIT_TRAINING)
def findings(request: HttpRequest, pk: UUID, cadre_pk: UUID) -> HttpResponse:
    """What the eight lines showed of one person."""
    event = get_object_or_404(editable_events(request.user), pk=pk)
    cadre = get_object_or_404(trained_cadres(request.user).filter(enrolments__event=event), pk=cadre_pk)
    lines = list(ThemeLine.objects.all())
    there = {row.line_id: row for row in LineFinding.objects.filter(event=event, cadre=cadre)}
    form = FindingsForm(sent(request), lines=lines, there=there)
    if form.is_valid() and write_findings(request, form, event, cadre):
        return redirect("training:theme", pk=pk)
    sections = [
        section(str(line), f"found_{line.pk} note_{line.pk}", line.get_side_display()) for line in lines
    ]
    context = {"heading": _("Findings on the eight lines"), "about": cadre.name, "room": event.name,
               "room_url": reverse("training:theme", args=[pk]), "back_url": reverse("training:theme", args=[pk])}  # fmt: skip
    return form_page(request, form, sections, **context)


def write_findings(request: HttpRequest, form: FindingsForm, event: Event, cadre: Cadre) -> bool:
    """The service call of the page above."""
    attempt(form, lambda: services.record_findings(event, cadre, form.findings(), by=request.user))
    return not form.errors


@page
@requires(Permission.EDIT_TRAINING)
def lines(request: HttpRequest) -> HttpResponse:
    """The wording of the eight lines."""
    found = list(ThemeLine.objects.all())
    form = LinesForm(sent(request), lines=found)
    if form.is_valid():
        attempt(form, lambda: services.reword_lines(form.texts(), by=request.user))
        if not form.errors:
            messages.success(request, _("Saved."))
            return redirect("training:lines")
    sections = [
        section(f"{one.get_side_display()} {one.number}", f"text_zh_{one.pk} text_en_{one.pk}")
        for one in found
    ]
    url = reverse("training:models")
    return form_page(
        request,
        form,
        sections,
        heading=_("The eight lines"),
        room=_("Role models"),
        room_url=url,
        back_url=url,
    )


@require_GET
@requires(Permission.VIEW_TRAINING)
def models(request: HttpRequest) -> HttpResponse:
    """The role models of one's units."""
    kinds = Filter("kind", pgettext_lazy("role model", "Kind"), tuple(ModelKind.choices))
    listing = Listing(request, columns=MODELS, filters=[kinds])
    rows = visible_models(request.user)
    if chosen := listing.chosen("kind"):
        rows = rows.filter(kind__in=chosen)
    if listing.query:
        rows = rows.filter(outsider__contains=listing.query) | rows.filter(
            cadre__name__contains=listing.query
        )
    loaded = visible_models(request.user).select_related("cadre__home_unit")
    listing.fill(rows, NEWEST, lambda ids: loaded.filter(pk__in=ids))
    context = {
        "listing": listing, **listing.numbers(rows, NEWEST), "row_template": "training/_model_row.html",
        "empty_template": "training/_no_model.html", "may_plan": permits(request.user, Permission.EDIT_TRAINING),
    }  # fmt: skip
    return render(request, "training/models.html", context)


@require_GET
@requires(Permission.VIEW_TRAINING)
def model(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One role model with the activities about them."""
    found = get_object_or_404(visible_models(request.user).select_related("cadre__home_unit"), pk=pk)
    context = {
        "model": found,
        "events": visible_events(request.user).filter(role_models=found),
        "may_plan": editable_models(request.user).filter(pk=pk).exists(),
    }
    return render(request, "training/model.html", context)


@page
@requires(Permission.EDIT_TRAINING)
def new_model(request: HttpRequest) -> HttpResponse:
    """Name a role model."""
    return model_page(
        request,
        ModelForm(sent(request), user=request.user, initial=request.GET.dict()),
        _("Name a role model"),
    )


@page
@requires(Permission.EDIT_TRAINING)
def change_model(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Correct what is said of a role model."""
    found = get_object_or_404(editable_models(request.user), pk=pk)
    return model_page(
        request, ModelForm(sent(request), user=request.user, instance=found), _("Change a role model")
    )


def model_page(request: HttpRequest, form: ModelForm, heading: str) -> HttpResponse:
    """The form of both."""
    if form.is_valid():
        saved = attempt(form, lambda: services.save_model(form.instance, by=request.user))
        if saved:
            return redirect("training:model", pk=saved.pk)
    sections = [
        section(
            _("Who"),
            "kind cadre outsider organization",
            _("A cadre of the house, or somebody from outside by name."),
        ),
        section(_("Deeds"), "deeds source named_on"),
        section(_("Where it holds"), "unit", _("The unit that names the role model.")),
    ]
    url = reverse("training:models")
    return form_page(
        request, form, sections, heading=heading, room=_("Role models"), room_url=url, back_url=url
    )
