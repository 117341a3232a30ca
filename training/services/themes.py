"""Themed activities: what they are built around, role models, the eight lines and what they showed."""

from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import reaches_everybody
from audit.masking import masked
from audit.services import record
from cadres.models import Cadre
from training.choices import TAKING_PART, EventKind, ThemeStyle
from training.models import Enrolment, Event, LineFinding, RoleModel, Theme, ThemeLine
from training.services.planning import require_event, require_unit
from training.services.specialities import refuse_coming, require_person

Findings = Mapping[ThemeLine, tuple[str, str]]  # what each line showed, and a note


@transaction.atomic
def set_theme(event: Event, style: str, *, by: User) -> Theme:
    """Say what a themed activity is built around; not any more once a line has shown something."""
    require_event(event, by)
    if event.kind != EventKind.THEMED:
        raise ValidationError(_("Only a themed activity is built around something."))
    theme = Theme.objects.filter(event=event).first() or Theme(event=event)
    if theme.style == ThemeStyle.LINES != style and event.findings.exists():
        raise ValidationError(_("Findings on the eight lines are recorded: they stay."))
    theme.style = style
    theme.full_clean()
    theme.save()
    record("theme.set", event, by=by, detail={"style": style})
    return theme


@transaction.atomic
def save_model(model: RoleModel, *, by: User) -> RoleModel:
    """Keep a role model, new or changed: a cadre entrusted to the user, or an outsider."""
    require_unit(model.unit, by)
    if model.cadre_id:
        require_person(model.cadre, by)
    refuse_coming(model.named_on, "named_on")
    model.deeds = masked(model.deeds)
    model.full_clean()
    model.save()
    record("role_model.saved", model, by=by, detail={"kind": model.kind, "name": str(model)})
    return model


@transaction.atomic
def tie_models(event: Event, models: Iterable[RoleModel], *, by: User) -> None:
    """The role models of an activity, instead of those before."""
    require_event(event, by)
    if not Theme.objects.filter(event=event, style=ThemeStyle.MODELS).exists():
        raise ValidationError(_("The activity is not built around role models."))
    event.role_models.set(models)
    record("role_models.tied", event, by=by, detail={"models": [str(one.pk) for one in models]})


@transaction.atomic
def reword_lines(texts: Mapping[ThemeLine, tuple[str, str]], *, by: User) -> None:
    """The wording of the eight lines, for the whole house."""
    if not reaches_everybody(by, Permission.EDIT_TRAINING):
        raise ValidationError(_("Only who plans training for the whole house words the lines."))
    for line, (chinese, english) in texts.items():
        line.text_zh, line.text_en = chinese, english
        line.full_clean()
        line.save()
    record("theme_lines.reworded", by=by, detail={"lines": [line.text_zh for line in texts]})


@transaction.atomic
def record_findings(event: Event, cadre: Cadre, findings: Findings, *, by: User) -> list[LineFinding]:
    """What the lines showed of somebody who takes part, instead of what stood there; an empty word takes a line out."""
    require_event(event, by)
    require_person(cadre, by)
    if not Theme.objects.filter(event=event, style=ThemeStyle.LINES).exists():
        raise ValidationError(_("The activity is not built around the eight lines."))
    if not Enrolment.objects.filter(event=event, cadre=cadre, state__in=TAKING_PART).exists():
        raise ValidationError(_("This person does not take part."))
    there = {row.line_id: row for row in LineFinding.objects.filter(event=event, cadre=cadre)}
    kept = [
        _finding(there.get(line.pk) or LineFinding(event=event, cadre=cadre, line=line), found, note)
        for line, (found, note) in findings.items()
        if found
    ]
    gone = [there[line.pk].pk for line, (found, _note) in findings.items() if not found and line.pk in there]
    LineFinding.objects.filter(pk__in=gone).delete()
    detail = {"cadre": str(cadre.pk), "lines": {str(row.line_id): row.found for row in kept}}
    record("theme.found", event, by=by, detail=detail)
    return kept


def _finding(row: LineFinding, found: str, note: str) -> LineFinding:
    row.found, row.note = found, masked(note)
    row.full_clean()
    row.save()
    return row
