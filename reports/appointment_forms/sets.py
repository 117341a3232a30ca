"""Sets of forms: prepared, issued, taken out. What is issued is frozen with every byte of it."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holds_at, top_units_for
from audit.services import record
from cadres.models import Cadre
from cadres.reading import note_read, note_taken_out
from common import crypto
from jobs.models import Run
from jobs.progress import progress_of
from jobs.services import start_run
from reports.appointment_forms.content import Boxes
from reports.appointment_forms.drafting import Drafted, drafted
from reports.appointment_forms.editions import editions
from reports.appointment_forms.measuring import Line
from reports.appointment_forms.queries import issuable_cadres
from reports.appointment_forms.warnings import read_warnings
from reports.models import FormSet, PersonForm
from reports.models.form_sets import DEFAULT_REASON, SetState
from units.models import Unit
from work.choices import ApprovalState
from work.models import Approval
from work.services import ask, notify

MAKE, PURPOSE, READY, FAILED = "reports.issue_forms", "reports.issue_forms", "forms.ready", "forms.failed"
AT_ONCE = 10  # issued within the request; more is a job
MOST = 500  # people in one set


@dataclass(frozen=True, slots=True)
class Terms:
    """What a set proposes for one person."""

    cadre: Cadre
    proposed: str = ""
    removed: str = ""
    reason: str = DEFAULT_REASON


@transaction.atomic
def prepare_set(group: FormSet, terms: Sequence[Terms], *, by: User) -> FormSet:
    """Keep a new set, or a draft changed, with these people in this order; their warnings are worked out."""
    _require_people(terms, by)
    if not group._state.adding:
        _require_draft(group)
    group.unit = unit_over([one.cadre for one in terms], by)
    if group._state.adding:
        group.made_by = by
    if group.edition not in editions():
        raise ValidationError({"edition": _("There is no such edition.")})
    group.full_clean()
    group.save()
    group.forms.all().delete()
    for order, one in enumerate(terms):
        form = PersonForm(
            form_set=group, cadre=one.cadre, order=order, data_key=crypto.new_data_key(), proposed=one.proposed,
            removed=one.removed, reason=one.reason,
        )  # fmt: skip
        form.full_clean(validate_constraints=False)  # before it is set: a form cannot hold everything
        form.warnings = [warned.kept() for warned in drafted(form).warnings]
        form.save()
    record("forms.prepared", group, by=by, detail=told(group) | {"people": len(terms)})
    return group


def _require_people(terms: Sequence[Terms], by: User) -> None:
    if not terms:
        raise ValidationError(_("Choose at least one person."))
    if len(terms) > MOST:
        raise ValidationError(_("One set holds at most %(most)d people.") % {"most": MOST})
    ids = {one.cadre.pk for one in terms}
    if issuable_cadres(by).filter(pk__in=ids).count() != len(terms):
        raise PermissionDenied


def unit_over(cadres: Iterable[Cadre], user: User) -> Unit:
    """The one unit of the user's roles all these people belong to; ValidationError when there is none."""
    paths = [cadre.home_unit.path for cadre in cadres]
    needed = Permission.REVEAL_SENSITIVE, Permission.EXPORT_CADRES
    tops = [unit for permission in needed for unit in top_units_for(user, permission)]
    held = [unit for unit in tops if all(holds_at(user, permission, unit) for permission in needed)]
    found = next((unit for unit in held if all(path.startswith(unit.path) for path in paths)), None)
    if found is None:
        raise ValidationError(
            _("These people belong to several branches your roles cover: make a set for each branch.")
        )
    return found


def _require_draft(group: FormSet) -> FormSet:
    locked = (
        FormSet.objects.select_for_update(of=("self",)).select_related("run", "approval").get(pk=group.pk)
    )
    if locked.state != SetState.DRAFT:
        raise ValidationError(_("This set is no longer being prepared: it can not be changed."))
    return locked


@transaction.atomic
def discard_set(group: FormSet, *, by: User) -> None:
    """Throw a draft away."""
    _require_draft(group)
    record("forms.discarded", group, by=by, detail=told(group))
    group.delete()


def takes_two_people(group: FormSet) -> bool:
    """Whether so many forms are issued only when a second person agrees."""
    return group.forms.count() > settings.FORMS_AT_ONCE


@transaction.atomic
def issue(group: FormSet, *, by: User) -> FormSet:
    """Freeze all forms: at once when there are few, else by a job; PermissionDenied when one is out of reach."""
    locked = _require_draft(group)
    if takes_two_people(locked):
        raise ValidationError(_("So many forms take two people: ask for the approval."), code="two_people")
    _require_people([Terms(form.cadre) for form in _forms(locked)], by)
    if locked.forms.count() <= AT_ONCE:
        freeze_all(locked, by=by)
    else:
        _start(locked, by)
    return locked


@transaction.atomic
def ask_to_issue(group: FormSet, *, reason: str, by: User) -> Approval:
    """Lay a large set before a second person."""
    locked = _require_draft(group)
    _require_people([Terms(form.cadre) for form in _forms(locked)], by)
    payload = {"title": locked.title, "people": locked.forms.count(), "purpose": str(locked.purpose)}
    asked = Approval(
        purpose=PURPOSE, subject_type="accounts.user", subject_id=str(by.pk), unit=locked.unit, payload=payload,
        reason=reason,
    )  # fmt: skip
    locked.approval = ask(asked, by=by)
    locked.save(update_fields=["approval"])
    record("forms.asked", locked, by=by, detail=told(locked) | payload)
    return locked.approval


def apply_approval(approval: Approval) -> Run:
    """Issue what was agreed to, as who asked for it."""
    group = FormSet.objects.select_for_update(of=("self",)).filter(approval=approval).first()
    if group is None:
        raise ValidationError(_("You may not look at the files of this unit."))
    return _start(group, approval.requested_by)


def _start(group: FormSet, by: User) -> Run:
    group.run = start_run(MAKE, [({"form_set": str(group.pk)}, group.forms.count())], by=by, unit=group.unit)
    group.save(update_fields=["run"])
    return group.run


def make(group: FormSet) -> dict:
    """Issue a set as a job: all of it or nothing, its progress seen meanwhile."""
    by = group.run.started_by
    _require_people([Terms(form.cadre) for form in _forms(group)], by)
    with progress_of(group.run_id) as show:
        freeze_all(group, by=by, show=show)
    notify([by], READY, href=address_of(group), number=group.number)
    return {"forms": group.forms.count(), "not_whole": not_whole(group)}


def not_whole(group: FormSet) -> list[str]:
    """Whose form does not show everything, and in which box; the report of a run is shown to who started it."""
    return [
        f"{form.cadre.name}: {warned}"
        for form in group.forms.select_related("cadre").defer("boxes_sealed", "lrmx_sealed", "docx_sealed")
        for warned in read_warnings(form.warnings)
        if warned.is_grave
    ]


def address_of(group: FormSet) -> str:
    """Its page."""
    return reverse("reports:form_set", args=[group.pk])


def freeze_all(group: FormSet, *, by: User, show: Callable[[float], None] = lambda share: None) -> None:
    """Keep every form of a set as the file is now; `show` is told the share that is done."""
    forms = _forms(group)
    group.issued_at = timezone.now()
    for done, form in enumerate(forms, start=1):
        form.form_set = group
        freeze(form, by=by)
        show(done / len(forms))
    group.save(update_fields=["issued_at"])
    record("forms.issued", group, by=by, detail=told(group) | {"people": len(forms)})


def _forms(group: FormSet) -> list[PersonForm]:
    return list(group.forms.select_related("cadre__home_unit", "cadre__photo", "cadre__form_file"))


def freeze(form: PersonForm, *, by: User) -> None:
    """Keep one form, sealed, as the file is now."""
    made = drafted(form)
    group = form.form_set
    boxes = {box: [asdict(line) for line in lines] for box, lines in made.boxes.items()}
    form.boxes_sealed = _seal(form, "boxes", json.dumps(boxes, ensure_ascii=False).encode())
    form.lrmx_sealed = _seal(form, "lrmx", made.lrmx)
    form.docx_sealed = _seal(form, "docx", made.docx(group.title, group.issued_at))
    form.warnings = [warned.kept() for warned in made.warnings]
    form.frozen_at = group.issued_at
    form.save()
    record("form.issued", form.cadre, by=by, detail=told(group))


def frozen(form: PersonForm) -> Drafted:
    """An issued form as it was when it was issued. The caller records the look."""
    kept = json.loads(_open(form, "boxes"))
    boxes: Boxes = {box: [Line(**line) for line in lines] for box, lines in kept.items()}
    return Drafted(editions()[form.form_set.edition], lrmx_of(form), boxes, None, ())


def lrmx_of(form: PersonForm) -> bytes:
    """The .lrmx of an issued form. The caller records the look."""
    return _open(form, "lrmx")


def docx_of(form: PersonForm) -> bytes:
    """The .docx of an issued form. The caller records the look."""
    return _open(form, "docx")


def _seal(form: PersonForm, part: str, content: bytes) -> bytes:
    return crypto.seal(form.data_key, content, f"reports_personform.{part}:{form.pk}")


def _open(form: PersonForm, part: str) -> bytes:
    sealed = getattr(form, f"{part}_sealed")
    return crypto.open_sealed(form.data_key, sealed, f"reports_personform.{part}:{form.pk}")


@transaction.atomic
def note_taken(group: FormSet, forms: Sequence[PersonForm], kind: str, *, by: User) -> None:
    """Somebody takes forms out: each file's trail says so, and they count for the day unless two people agreed."""
    agreed = group.approval is not None and group.approval.state == ApprovalState.APPROVED
    if not agreed and not note_taken_out(by, len(forms)):
        raise ValidationError(_("Today's lists and forms taken out alone are used up."))
    for form in forms:
        record("form.taken", form.cadre, by=by, detail=told(group) | {"kind": kind})
    record("forms.taken", group, by=by, detail=told(group) | {"kind": kind, "people": len(forms)})


def note_shown(form: PersonForm, *, by: User) -> None:
    """Somebody looks at a form on the screen: a look at the file, counted for the day like any other."""
    note_read(form.cadre, by=by, part="form")
    record("form.shown", form.cadre, by=by, detail=told(form.form_set))


def tell_failure(run: Run) -> None:
    """Who asked learns that the set was not issued; it is a draft again."""
    group = FormSet.objects.select_related("unit").get(run=run)
    record("forms.failed", group, by="worker", detail=told(group))
    notify([run.started_by], FAILED, href=address_of(group), number=group.number)


def told(group: FormSet) -> dict:
    """What the trail says of a set at every step."""
    return {
        "number": group.number, "title": group.title, "unit": str(group.unit_id), "purpose": str(group.purpose),
        "edition": group.edition,
    }  # fmt: skip


def words_of(approval: Approval) -> list[tuple[str, str]]:
    """What is asked for, line by line."""
    asked = approval.payload
    return [
        (_("Decision or matter"), asked["title"]),
        (_("People"), str(asked["people"])),
        (_("For the unit and all below it"), str(approval.unit)),
    ]
