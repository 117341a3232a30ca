"""Lists taken out: a small one at once; a large one is asked for, made when approved, and taken once."""

import io
from collections.abc import Callable, Iterator, Sequence

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext, override
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holds_at, permissions_of
from audit.services import record
from cadres.choices import ExportPurpose
from cadres.layouts import LAYOUT, asked_layout, columns_of, layout_words, layout_workbook, reveal_for
from cadres.models import Cadre, ListExport
from cadres.queries import exportable_cadres
from cadres.roster import DEFAULT_ORDER, day_asked, roster_listing
from cadres.roster_rows import listed, rows_of
from cadres.roster_sheet import list_sheet
from common.listing import Address, Listing
from common.record_parts import roster_columns
from common.sheets import SHEET_TYPE, write_workbook
from files.models import LARGEST
from files.services import content_of, keep
from jobs.models import Run
from jobs.progress import progress_of
from jobs.registry import FutileError
from jobs.services import start_run
from units.models import Unit
from work.models import Approval
from work.services import ask, notify

PURPOSE, MAKE = "cadres.export", "cadres.export"
READY = "export.ready"
CAUSES = {
    "RightLostError": "export.right_lost",
    "TooLargeError": "export.too_large",
    "GrownError": "export.grown",
}  # others: export.failed
PEOPLE_AT_ONCE = 500
NAME_IN_MARK = 40
GROWN = 1.05  # so much more than was agreed to is another list
Lines = Iterator[Sequence[object]]


class TooLargeError(FutileError):
    """The workbook is larger than a file may be."""


class GrownError(FutileError):
    """The list holds clearly more people than the second person agreed to."""


class GoneError(Exception):
    """The file was taken, has run out, or was never made."""


def given_at_once(listing: Listing, total: int) -> bool:
    """Whether one person takes the list out alone: found by some condition, and not many."""
    return bool(listing.conditions) and total <= settings.EXPORT_AT_ONCE


def leave_out_confidential(listing: Listing, user: User) -> str:
    """Take the columns out that this user may not take out alone; what the sheet says of it, or nothing."""
    if Permission.APPROVE_EXPORTS in permissions_of(user):
        return ""
    kept_back = {extra.key for extra in roster_columns() if extra.confidential} & set(listing.shown)
    listing.columns = tuple(column for column in listing.columns if column.key not in kept_back)
    return (
        _("Without the comparison of ranks, which is taken out with an approval only.") if kept_back else ""
    )


@transaction.atomic
def ask_for_export(
    listing: Listing, *, unit: Unit, purpose: str, recipient: str, reason: str, by: User
) -> ListExport:
    """Lay a list of a unit and all below it before a second person: conditions, columns, what for, for whom."""
    _listing, found = roster_listing(by, Address(listing.path, listing.question), exportable_cadres(by, unit))
    payload = {
        "purpose": purpose, "recipient": recipient, "rows": found.count(), "language": get_language(),
        "path": listing.path, "question": listing.question, LAYOUT: asked_layout(listing, by),
    }  # fmt: skip
    asked = Approval(
        purpose=PURPOSE, subject_type="accounts.user", subject_id=str(by.pk), unit=unit, payload=payload,
        reason=reason,
    )  # fmt: skip
    export = ListExport(approval=ask(asked, by=by), unit=unit)
    export.full_clean()
    export.save()
    record("export.asked", export, by=by, detail=told(export))
    return export


def check(approval: Approval) -> None:
    """A list of nobody needs no second person."""
    if not approval.payload["rows"]:
        raise ValidationError(_("This list holds nobody you may take out."))


@transaction.atomic
def start(approval: Approval) -> Run:
    """Have it made, as its asker, whose rights and units are looked at anew when it is."""
    export = ListExport.objects.select_related("approval__requested_by").filter(approval=approval).first()
    if export is None:
        raise ValidationError(_("You may not look at the files of this unit."))
    size = approval.payload["rows"]
    payloads = [({"export": str(export.pk)}, size)]
    export.run = start_run(MAKE, payloads, by=export.asked_by, unit=export.unit)
    export.save(update_fields=["run"])
    record("export.approved", export, by=approval.decided_by, detail=told(export))
    return export.run


def listing_of(approval: Approval, cadres: QuerySet[Cadre]) -> tuple[Listing, QuerySet[Cadre]]:
    """The list as it was asked for, of what its asker may see now."""
    asked = Address(approval.payload["path"], approval.payload["question"])
    return roster_listing(approval.requested_by, asked, cadres)


def make(export: ListExport) -> dict:
    """Write the workbook and keep it until it is taken; done by a worker with the asker's reach."""
    by, now = export.asked_by, timezone.now()
    with override(export.approval.payload["language"]), progress_of(export.run_id) as show:
        listing, found = listing_of(export.approval, exportable_cadres(by, export.unit))
        if (now_found := found.count()) > GROWN * export.approval.payload["rows"]:
            raise GrownError(f"{now_found} people instead of {export.approval.payload['rows']}")
        total = export.run.total
        content, rows = made_workbook(
            export, listing, found, mark_of(export, now), lambda done: show(min(1, done / total))
        )
        name = file_name(export.number)
    if len(content) > LARGEST:
        raise TooLargeError(f"{len(content)} bytes, {rows} people")
    export.file = keep(name, content, content_type=SHEET_TYPE, unit=export.unit, by=by)
    export.rows, export.made_at, export.expires_at = rows, now, now + settings.EXPORT_KEPT
    export.full_clean()
    export.save(update_fields=["file", "rows", "made_at", "expires_at"])
    record("export.made", export, by=by, detail=told(export) | {"rows": rows, "size": len(content)})
    until = f"{timezone.localtime(export.expires_at):%Y.%m.%d %H:%M}"
    notify([by], READY, href=address_of(export), number=export.number, until=until)
    return {"rows": rows}


def made_workbook(
    export: ListExport, listing: Listing, found: QuerySet[Cadre], mark: str, show: Callable[[int], None]
) -> tuple[bytes, int]:
    """The .xlsx as it was agreed to: the plain list, or in the layout as it was when it was asked for."""
    by, asked = export.asked_by, export.approval.payload
    if layout := asked.get(LAYOUT):
        reveal = reveal_for(by, asked, export.number)
        return layout_workbook(by, listing, found, layout, mark, reveal=reveal, show=show)
    return workbook_of(listing, lines_of(by, listing, found, show), mark)


def lines_of(
    user: User, listing: Listing, found: QuerySet[Cadre], show: Callable[[int], None] = lambda done: None
) -> Lines:
    """The cells of everybody found, in the order of the list, some hundred people at a time."""
    on = day_asked(listing)
    ids = list(found.order_by(*listing.ordering(DEFAULT_ORDER)).values_list("pk", flat=True))
    for start_at in range(0, len(ids), PEOPLE_AT_ONCE):
        part = ids[start_at : start_at + PEOPLE_AT_ONCE]
        people = {cadre.pk: cadre for cadre in listed(part, on)}
        for row in rows_of(user, [people[pk] for pk in part if pk in people], listing.shown, on):
            yield [cell_text(key, value) for key, value in row["cells"]]
        show(start_at + len(part))


def cell_text(key: str, value: object) -> object:
    """A cell as the page words it; an age is a number."""
    if key == "grades":
        return _(", ").join(mark["title"] for mark in value)
    if isinstance(value, dict):
        return str(value["label"])
    return int(value) if key == "age" and value else value or ""


def workbook_of(listing: Listing, lines: Lines, mark: str) -> tuple[bytes, int]:
    """The .xlsx, and how many people it holds; the mark stands above the table and on every printed page."""
    stream = io.BytesIO()
    titles = [_("Roster"), _("As of %(day)s") % {"day": f"{day_asked(listing):%Y.%m.%d}"}]
    if listing.conditions:
        titles.append(_("Conditions: %(words)s") % {"words": listing.conditions})
    rows = write_workbook(stream, [list_sheet(listing, lines, [*titles, mark], mark)])
    return stream.getvalue(), rows


def mark_of(export: ListExport, at: object) -> str:
    """Who took it out, when, what for, under which number."""
    purpose = ExportPurpose(export.approval.payload["purpose"]).label
    return " · ".join([*who_and_when(export.asked_by, at), str(purpose), export.number])


def who_and_when(user: User, at: object) -> list[str]:
    """The first half of every mark."""
    return [user.name[:NAME_IN_MARK], f"{timezone.localtime(at):%Y.%m.%d %H:%M}"]


def file_name(number: str) -> str:
    """Of a workbook."""
    return f"{_('Roster')}-{number}.xlsx"


@transaction.atomic
def take(export: ListExport, *, by: User) -> tuple[str, bytes]:
    """Name and bytes, to the asker alone and once: the file is removed with the same step. GoneError after that."""
    locked = ListExport.objects.select_for_update(of=("self",)).select_related(
        "approval__requested_by", "file"
    )
    export = locked.get(pk=export.pk)
    if export.asked_by.pk != by.pk or not holds_at(by, Permission.EXPORT_CADRES, export.unit):
        raise PermissionDenied
    if export.file is None or export.expires_at <= timezone.now():
        raise GoneError
    name, content = export.file.name, content_of(export.file)
    export.taken_at = timezone.now()
    _remove_file(export)
    record("export.taken", export, by=by, detail=told(export) | {"rows": export.rows})
    return name, content


@transaction.atomic
def expire_overdue() -> int:
    """Remove the files nobody has taken in time; returns how many."""
    overdue = ListExport.objects.filter(expires_at__lte=timezone.now(), file__isnull=False)
    found = list(
        overdue.select_for_update(of=("self",), skip_locked=True).select_related(
            "approval__requested_by", "file"
        )
    )
    for export in found:
        _remove_file(export)
        record("export.expired", export, by="timetable", detail=told(export) | {"rows": export.rows})
    return len(found)


def _remove_file(export: ListExport) -> None:
    file, export.file = export.file, None
    export.save(update_fields=["file", "taken_at"])
    file.delete()


def tell_failure(run: Run) -> None:
    """The asker learns that the list was not made, and why; whoever holds the right no more gets no link."""
    export = ListExport.objects.select_related("approval__requested_by", "unit").get(run=run)
    cause = cause_of(run)
    record("export.failed", export, by="worker", detail=told(export) | {"cause": cause})
    may_look = holds_at(export.asked_by, Permission.EXPORT_CADRES, export.unit)
    notify([export.asked_by], cause, href=address_of(export) if may_look else "", number=export.number)


def cause_of(run: Run) -> str:
    """Kind of the notice that says why a run has failed."""
    return CAUSES.get(run.error.split(":")[0].rpartition(".")[2], "export.failed")


def address_of(export: ListExport) -> str:
    """Its page."""
    return reverse("cadres:one_export", args=[export.pk])


def told(export: ListExport) -> dict:
    """What the trail says of an export at every step."""
    asked = export.approval.payload
    conditions = dict(asked["question"])
    columns, layout = conditions.pop("cols"), asked.get(LAYOUT)
    return {
        "number": export.number, "unit": str(export.unit_id), "purpose": asked["purpose"],
        "recipient": asked["recipient"], "why": export.approval.reason, "rows_asked": asked["rows"],
        "conditions": conditions,
        "columns": columns_of(layout) if layout else columns,
        **({LAYOUT: layout["name_zh"]} if layout else {}),
    }  # fmt: skip


def words_of(approval: Approval) -> list[tuple[str, str]]:
    """What is asked for, line by line."""
    listing, _found = listing_of(approval, Cadre.objects.none())
    asked = approval.payload
    return [
        (_("Taken out for"), str(ExportPurpose(asked["purpose"]).label)),
        (_("Recipient and use"), asked["recipient"]),
        (_("For the unit and all below it"), str(approval.unit)),
        *listing_words(listing, asked["rows"], asked.get(LAYOUT)),
    ]


def listing_words(listing: Listing, rows: int, layout: dict | None = None) -> list[tuple[str, str]]:
    """How many people a list holds, by which conditions, with which columns or in which layout."""
    columns = _(", ").join(str(head["column"].label) for head in listing.headers)
    people = ngettext("%(rows)d person", "%(rows)d people", rows) % {"rows": rows}
    return [
        (_("People"), people),
        (_("Conditions"), listing.conditions or _("none: everybody in service")),
        *(layout_words(layout) if layout else [(_("Columns"), columns)]),
    ]
