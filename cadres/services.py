"""Every change to a cadre's file."""

import json
from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F, Model
from django.utils.translation import gettext_lazy as _
from psycopg2.errors import ExclusionViolation
from psycopg2.extras import DateRange

from audit.services import record
from cadres.hosts import refresh_hosts
from cadres.models import Appointment, Appraisal, Cadre, FamilyMember, RankPeriod
from cadres.queries import by_id_number
from common import crypto, identity, pinyin, scope
from common.clock import today
from common.uploads import FileRefused, picture_type
from files.models import StoredFile
from files.services import keep
from units.models import Unit

LARGEST_PHOTO = 2_000_000
SEALED = ("id_number", "phone", "address", "health")


@transaction.atomic
def add_cadre(
    name: str, *, home_unit: Unit, by: object, sealed: dict[str, str] | None = None, **fields: Any
) -> Cadre:
    """A new file; `sealed` may hold id_number, phone, address and health in clear."""
    cadre = Cadre(name=name, home_unit=home_unit, **fields)
    prepare(cadre, sealed or {})
    _save_new(cadre)
    record("cadre.added", cadre, by=by, detail={"unit": str(home_unit.pk)})
    return cadre


def _save_new(cadre: Cadre) -> None:
    """Save; a number that is taken is answered alike, whether the other file is in the user's sight or not."""
    taken = _("A file with this ID number cannot be opened here. If the number is right, ask the HR chief.")
    if _is_kept_under_the_key_before(cadre):
        raise ValidationError({"id_number": taken})
    try:
        with transaction.atomic():
            save_valid(cadre, exclude=["id_number_index"])
    except IntegrityError as error:
        if "id_number_index" not in str(error):
            raise
        raise ValidationError({"id_number": taken}) from error


def _is_kept_under_the_key_before(cadre: Cadre) -> bool:
    """Whether a file has this number while indexes are being rebuilt: the unique index sees one key only."""
    if not settings.BLIND_INDEX_KEY_OLD or not cadre.id_number_sealed:
        return False
    with scope.everything():
        return by_id_number(Cadre.objects.all(), open_value(cadre, "id_number")).exists()


def prepare(cadre: Cadre, sealed: dict[str, str]) -> None:
    """Give an unsaved cadre its data key, search words and sealed values."""
    cadre.data_key = crypto.new_data_key()
    cadre.name_search = pinyin.search_text(cadre.name)
    for field, value in sealed.items():
        seal_value(cadre, field, value)


def seal_value(cadre: Cadre, field: str, value: str) -> None:
    """Put a sensitive value into the cadre, encrypted; an ID number gets its index for search as well."""
    if field == "id_number" and value:
        value = checked_number(value)
        cadre.id_number_index = crypto.blind_index(value, "id_number")
    sealed = crypto.seal(cadre.data_key, value.encode(), place_of(cadre, field)) if value else None
    setattr(cadre, f"{field}_sealed", sealed)


def checked_number(value: str) -> str:
    """The ID number in its one form; a ValidationError that does not repeat it."""
    try:
        return identity.read_identity_number(value).number
    except identity.IdentityFault as fault:
        raise ValidationError({"id_number": str(fault)}) from fault


def open_value(cadre: Cadre, field: str) -> str:
    """A sensitive value in clear; "" when there is none. The caller records the look."""
    sealed = getattr(cadre, f"{field}_sealed")
    return crypto.open_sealed(cadre.data_key, sealed, place_of(cadre, field)).decode() if sealed else ""


def place_of(cadre: Cadre, field: str) -> str:
    return f"cadres_cadre.{field}:{cadre.pk}"


@transaction.atomic
def change_cadre(cadre: Cadre, *, version: int, by: object, **fields: Any) -> Cadre:
    """Change these fields, unless somebody else changed the file since `version`."""
    locked = Cadre.objects.select_for_update().get(pk=cadre.pk)
    if locked.version != version:
        raise ValidationError(
            _("Somebody else has changed this file meanwhile: look at it again."), code="stale"
        )
    before = {name: str(getattr(locked, name)) for name in fields}
    for name, value in fields.items():
        setattr(locked, name, value)
    locked.name_search = pinyin.search_text(locked.name)
    locked.version = F("version") + 1
    save_valid(locked, exclude=["version"])
    locked.refresh_from_db()
    after = {name: str(getattr(locked, name)) for name in fields}
    record("cadre.changed", locked, by=by, detail={"before": before, "after": after})
    return locked


@transaction.atomic
def set_photo(cadre: Cadre, content: bytes, *, by: object) -> Cadre:
    """Put a picture (JPEG or PNG, at most 2 MB) into the file; the one before stays in its history."""
    try:
        media_type = picture_type(content, LARGEST_PHOTO)
    except FileRefused as refused:
        raise ValidationError({"photo": str(refused)}) from refused
    name = f"{cadre.name}.{media_type.rpartition('/')[2]}"
    kept = keep(name, content, content_type=media_type, unit=cadre.home_unit, by=by)
    record("cadre.photo_set", cadre, by=by, detail={"file": str(kept.pk)})
    return _point_to_photo(cadre, kept)


@transaction.atomic
def remove_photo(cadre: Cadre, *, by: object) -> Cadre:
    """Take the picture out of the file; it stays in its history."""
    record("cadre.photo_removed", cadre, by=by, detail={"file": str(cadre.photo_id)})
    return _point_to_photo(cadre, None)


def _point_to_photo(cadre: Cadre, photo: StoredFile | None) -> Cadre:
    locked = Cadre.objects.select_for_update().get(pk=cadre.pk)
    locked.photo, locked.version = photo, F("version") + 1
    locked.save(update_fields=["photo", "version", "updated_at"])
    return locked


@transaction.atomic
def add_appointment(cadre: Cadre, *, by: object, valid: DateRange, **fields: Any) -> Appointment:
    """A post from `valid` on; an open main post before it ends where the new one begins."""
    if fields.get("is_main", True):
        _end_open(cadre.appointments.filter(is_main=True), valid.lower)
    return _add(Appointment(cadre=cadre, valid=valid, **fields), "appointment.added", by)


@transaction.atomic
def add_rank(cadre: Cadre, *, by: object, valid: DateRange, **fields: Any) -> RankPeriod:
    """A rank from `valid` on; an open one of the same scale ends where the new one begins."""
    _end_open(cadre.ranks.filter(scale=fields.get("scale", "civil")), valid.lower)
    return _add(RankPeriod(cadre=cadre, valid=valid, **fields), "rank.added", by)


@transaction.atomic
def end_service(row: Appointment | RankPeriod, on: date, *, document_no: str, by: object) -> Model:
    """End a post or a rank: `on` is the first day it is held no more; its document is kept on the row."""
    valid = DateRange(row.valid.lower, on)
    return change_record(row, by=by, valid=valid, removal_document_no=document_no)


@transaction.atomic
def confirm_appointment(row: Appointment, on: date, *, document_no: str, by: object) -> Model:
    """Confirm in a post somebody on probation; the document is kept on the row."""
    return change_record(row, by=by, confirmed_on=on, confirmation_document_no=document_no)


@transaction.atomic
def set_grade(cadre: Cadre, year: int, *, by: object, **fields: Any) -> Appraisal:
    """The grade of a year, new or corrected (the history keeps what stood before)."""
    row = Appraisal.objects.filter(cadre=cadre, year=year).first() or Appraisal(cadre=cadre, year=year)
    for name, value in with_word(row, fields).items():
        setattr(row, name, value)
    row.decided_assumed = row.decided_assumed and "decided_on" not in fields
    refuse_future(row)
    return _add(row, "appraisal.set", by)


def refuse_future(row: Appraisal) -> None:
    """No grade is decided in the future."""
    if row.decided_on and row.decided_on > today():
        raise ValidationError({"decided_on": _("A grade can not have been decided in the future.")})


@transaction.atomic
def add_record(row: Model, *, by: object) -> Model:
    """Any other dated record of a cadre: education, award, verification, declaration, matter."""
    return _add(row, f"{row._meta.model_name}.added", by)


@transaction.atomic
def change_record(row: Model, *, by: object, **fields: Any) -> Model:
    """Correct a dated record; the history keeps what stood before."""
    locked = type(row).objects.select_for_update(of=("self",)).get(pk=row.pk)
    before = {name: str(getattr(locked, name)) for name in fields}
    is_grade = isinstance(locked, Appraisal)
    if is_grade and fields.get("decided_on", locked.decided_on) != locked.decided_on:
        locked.decided_assumed = False
    for name, value in (with_word(locked, fields) if is_grade else fields).items():
        setattr(locked, name, value)
    if is_grade:
        refuse_future(locked)
    save_valid(locked)
    _settle_hosts(locked)
    after = {name: str(getattr(locked, name)) for name in before}
    detail = {"record": str(locked.pk), "before": before, "after": after}
    record(f"{locked._meta.model_name}.changed", locked.cadre, by=by, detail=detail)
    return locked


def with_word(row: Appraisal, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of a grade; another grade does not keep the word of the one before."""
    same = fields.get("grade", row.grade) == row.grade
    return fields if same else {"word": "", **fields}


@transaction.atomic
def remove_record(row: Model, *, by: object) -> None:
    """Take a dated record out of a file; the history keeps it."""
    detail = {"record": str(row.pk), "was": str(row)}
    record(f"{row._meta.model_name}.removed", row.cadre, by=by, detail=detail)
    row.delete()
    _settle_hosts(row)


@transaction.atomic
def add_family_member(
    cadre: Cadre, relation: str, *, by: object, relative: Cadre | None = None, **told: str
) -> FamilyMember:
    """A family member, with the own file if there is one; what is told (name, birth, politics, work) is sealed."""
    member = FamilyMember(cadre=cadre, relation=relation, relative=relative, order=cadre.family.count())
    member.sealed = seal_family(member, told)
    return _add(member, "familymember.added", by)


def seal_family(member: FamilyMember, told: dict[str, str]) -> bytes:
    """The sealed form of what is told of a family member; needs the member's cadre."""
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    return crypto.seal(member.cadre.data_key, text.encode(), f"cadres_familymember.sealed:{member.pk}")


def open_family(member: FamilyMember) -> dict[str, str]:
    """What is told of a family member, in clear. The caller records the look."""
    place = f"cadres_familymember.sealed:{member.pk}"
    return json.loads(crypto.open_sealed(member.cadre.data_key, member.sealed, place))


def _end_open(rows: Any, day: date | None) -> None:
    """End the open row at `day`, unless it begins on or after it (then the constraint speaks)."""
    for row in rows.filter(valid__endswith=None, valid__startswith__lt=day):
        row.valid = DateRange(row.valid.lower, day)
        row.save(update_fields=["valid"])


def _add(row: Any, action: str, by: object) -> Any:
    save_valid(row)
    _settle_hosts(row)
    document = {"document": row.document_no} if getattr(row, "document_no", "") else {}
    record(action, row.cadre, by=by, detail={"record": str(row.pk)} | document)
    return row


def _settle_hosts(row: Model) -> None:
    """A secondment shows the file to the host unit, from its first day to its last."""
    if isinstance(row, Appointment):
        refresh_hosts([row.cadre_id], on=today())


def save_valid(row: Model, exclude: list[str] | None = None) -> None:
    """Check everything the forms and the database would, then save; what only a trigger sees is refused in words too."""
    row.full_clean(exclude=exclude)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        if not isinstance(error.__cause__, ExclusionViolation):
            raise
        raise ValidationError(
            _("This time overlaps something else of the same person, such as another placement.")
        ) from error
