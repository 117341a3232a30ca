"""The page of one cadre: header, parts of the file as tabs, and beside them what should happen next."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from cadres import words
from cadres.choices import Identity, ManagementState
from cadres.models import Appointment, Appraisal, Award, Cadre, Education, Matter, RankPeriod, ResumeLine
from cadres.queries import editable_cadres, entrusted_cadres, revealable_cadres, visible_cadres
from cadres.reading import note_read
from cadres.services import open_value
from cadres.views import tabs
from common.clock import today
from common.dates import PartialDate
from common.identity import mask_identity_number
from common.record_parts import panels_for

CIVIL = {Identity.CIVIL_SERVANT, Identity.REF_MANAGED}


@dataclass(frozen=True)
class File:
    """A cadre with the dated rows every part of the page reads, each table read once."""

    cadre: Cadre
    appointments: list[Appointment]
    ranks: list[RankPeriod]
    educations: list[Education]
    appraisals: list[Appraisal]
    resume: list[ResumeLine]
    on: date
    may_edit: bool

    @property
    def post(self) -> Appointment | None:
        """The present main post."""
        return next((row for row in self.appointments if row.is_main and holds(row, self.on)), None)

    @property
    def rank(self) -> RankPeriod | None:
        """The present rank or staff grade."""
        return next((row for row in self.ranks if holds(row, self.on)), None)


def holds(row: Appointment | RankPeriod, on: date) -> bool:
    """Whether a period covers a day."""
    return row.valid.lower <= on and (row.valid.upper is None or on < row.valid.upper)


def cadres_for(request: HttpRequest) -> QuerySet[Cadre]:
    """What this user may open, each with what of it is open to them, `matter_open` and `award_count`."""
    user, here = request.user, {"cadre": OuterRef("pk")}
    awards = Award.objects.filter(**here).order_by().values("cadre").annotate(n=Count("pk")).values("n")
    return (
        visible_cadres(user)
        .select_related("home_unit", "photo")
        .defer("photo__sealed", "photo__data_key")
        .annotate(
            may_edit=Exists(editable_cadres(user).filter(pk=OuterRef("pk"))),
            may_reveal=Exists(revealable_cadres(user).filter(pk=OuterRef("pk"))),
            may_see_readers=Exists(entrusted_cadres(user, Permission.VIEW_READERS).filter(pk=OuterRef("pk"))),
            matter_open=Exists(open_matters(user, today()).filter(**here)),
            award_count=Coalesce(Subquery(awards), 0),
        )
    )


def open_matters(user: User, on: date) -> QuerySet[Matter]:
    """Matters that this user may know of, open and not exempted."""
    known = Matter.objects.filter(cadre__in=entrusted_cadres(user, Permission.VIEW_CADRES))
    still_open = Q(closed_on=None) | Q(closed_on__gt=on)
    return known.filter(still_open, exempted_on=None, opened_on__lte=on)


@require_GET
@requires(Permission.VIEW_CADRES)
def record(request: HttpRequest, pk: UUID, tab: str = "overview") -> HttpResponse:
    """One part of a file; every look is written into the trail."""
    cadre = get_object_or_404(cadres_for(request), pk=pk)
    parts = tabs.open_tabs(request, cadre)
    if tab not in parts:
        raise Http404
    note_read(cadre, by=request.user, part=tab)
    file = load(cadre)
    context = {
        "record": header(file),
        "actions": actions(request, file),
        "tab_items": tab_items(file, parts, tab),
        "todos": todos(file),
        "side_parts": panels_for(request, cadre.pk),
        "roster_url": reverse("cadres:roster"),
        "unit_name": str(cadre.home_unit),
        "unit_url": f"{reverse('cadres:roster')}?unit={cadre.home_unit_id}",
        **parts[tab].context(request, file),
        "tab_template": parts[tab].template,
    }
    return render(request, "cadres/record.html", context)


def load(cadre: Cadre) -> File:
    """Read the rows of a file, one query a table."""
    return File(
        cadre,
        list(cadre.appointments.select_related("unit")),
        list(cadre.ranks.all()),
        list(cadre.educations.all()),
        list(cadre.appraisals.all()),
        list(cadre.resume_lines.all()),
        today(),
        cadre.may_edit,
    )


def header(file: File) -> dict:
    """What components/record_header.html draws."""
    cadre, post, rank = file.cadre, file.post, words.rank_word(file.rank)
    return {
        "name": cadre.name,
        "about": words.about(cadre, file.on),
        "post": f"{words.unit_of(post)} {post.title}" if post else cadre.post_text or str(cadre.home_unit),
        "rank": rank if not post or rank != post.title else "",
        "photo_url": photo_url(cadre),
        "photo_edit_url": reverse("cadres:change_photo", args=[cadre.pk]) if file.may_edit else "",
        "tags": flags(file),
        "facts": facts(file),
    }


def photo_url(cadre: Cadre) -> str:
    """The address of the picture, another one for each picture; empty when there is none in sight."""
    return f"{reverse('cadres:photo', args=[cadre.pk])}?v={cadre.photo_id}" if cadre.photo else ""


def flags(file: File) -> list[dict]:
    """Facts that everybody who opens the file must see; nothing of a matter but that it is open."""
    cadre, found = file.cadre, []
    if cadre.management_state != ManagementState.SERVING:
        found.append({"label": cadre.get_management_state_display(), "icon": "archive", "kind": "line"})
    if any(row.kind == "secondment" and holds(row, file.on) for row in file.appointments):
        found.append({"label": _("on secondment"), "icon": "arrows-exchange", "kind": ""})
    if file.post and file.post.probation_until and file.post.probation_until >= file.on:
        found.append({"label": _("on probation"), "icon": "hourglass", "kind": ""})
    if cadre.matter_open:
        found.append({"label": _("open matter"), "icon": "lock", "kind": "miss"})
    return found


def facts(file: File) -> list[tuple[str, str]]:
    """The twelve facts of the header."""
    cadre, post, rank = file.cadre, file.post, file.rank
    level_since = level_start(file)
    rows = [
        (_("Born"), short(cadre.birth)),
        (_("Started work"), short(cadre.work_started)),
        (_("Joined the Party"), short(cadre.party_joined) or cadre.party_text),
        (_("Identity"), cadre.get_identity_display() if cadre.identity else ""),
        (_("Level"), words.level_of(post)),
        (_("In post since"), words.month(post.valid.lower, post.start_precision) if post else ""),
        (_("At this level since"), words.month(level_since)),
        (_("In rank since"), words.month(rank.valid.lower, rank.start_precision) if rank else ""),
        (_("Education"), words.education_words(file.educations)),
        (_("Native place"), cadre.native_place),
        (_("Ethnic group"), words.code_name("GB3304", cadre.ethnic_group)),
        (_("Speciality"), cadre.speciality),
    ]
    return [*rows, (_("ID number"), masked(cadre))] if file.may_edit else rows


def masked(cadre: Cadre) -> str:
    """The ID number as it may stand on a screen."""
    return re.sub(r"\*+", "****", mask_identity_number(open_value(cadre, "id_number")))


def short(value: PartialDate | None) -> str:
    """A recorded date by its month."""
    return value.dotted if value else ""


def level_start(file: File) -> date | None:
    """Since when the present own level was held without a break, over several main posts."""
    own = file.post and (file.post.person_level or file.post.level)
    if not own:
        return None
    start = file.post.valid.lower
    for row in sorted(file.appointments, key=lambda row: row.valid.lower, reverse=True):
        if row.is_main and (row.person_level or row.level) == own and row.valid.upper == start:
            start = row.valid.lower
    return start


def actions(request: HttpRequest, file: File) -> str:
    """Buttons of the header: the form on paper and as a file, and editing, for those who may."""
    pk = file.cadre.pk
    may_issue = file.cadre.may_reveal and permits(request.user, Permission.EXPORT_CADRES)
    context = {
        "paper_url": f"{reverse('reports:new_forms')}?cadre={pk}" if may_issue else "",
        "form_url": reverse("imports:form_file", args=[pk]) if file.cadre.may_reveal else "",
        "reveal_url": reverse("cadres:reveal", args=[pk]) if file.cadre.may_reveal else "",
        "edit_url": reverse("cadres:edit", args=[pk]) if file.may_edit else "",
    }
    return render_to_string("cadres/_actions.html", context) if any(context.values()) else ""


def tab_items(file: File, parts: Mapping[str, tabs.Tab], current: str) -> list[dict]:
    """The parts of the file this user may open, with how many entries each has."""
    cadre, counts = file.cadre, tabs.counts(file.cadre, file)
    return [
        {
            "label": tab.label,
            "href": reverse("cadres:part", args=[cadre.pk, key]),
            "count": counts.get(key),
            "current": key == current,
        }
        for key, tab in parts.items()
    ]


def todos(file: File) -> list[dict]:
    """What this file itself asks for: gaps that block a comparison. What has a day is said by `deadlines`."""
    found = [identity_missing(file), post_missing(file), rank_missing(file), dates_missing(file)]
    return [item for item in found if item]


def item(what: str, why: str, route: str, file: File, *, icon: str = "file-alert") -> dict:
    """One line of what is next, with its action for those who may edit."""
    todo = {"icon": icon, "outcome": "miss", "what": what, "why": why}
    if file.may_edit:
        todo |= {"action": _("Complete"), "href": reverse(route, args=[file.cadre.pk])}
    return todo


def identity_missing(file: File) -> dict | None:
    """Nobody knows which ladder applies."""
    if file.cadre.identity:
        return None
    return item(
        _("Record the identity"), _("Without it nobody knows which conditions apply"), "cadres:edit", file
    )


def post_missing(file: File) -> dict | None:
    """Somebody in service without a present post."""
    if file.post or file.cadre.management_state != ManagementState.SERVING:
        return None
    why = _("No present post with its date is recorded")
    return item(_("Record the post"), why, "cadres:add_appointment", file)


def rank_missing(file: File) -> dict | None:
    """A civil servant in service without a rank."""
    if (
        file.cadre.identity not in CIVIL
        or file.rank
        or file.cadre.management_state != ManagementState.SERVING
    ):
        return None
    return item(
        _("Record the rank"), _("A civil servant without a rank cannot be compared"), "cadres:add_rank", file
    )


def dates_missing(file: File) -> dict | None:
    """Birth or start of work is not recorded."""
    cadre = file.cadre
    if cadre.birth and cadre.work_started:
        return None
    return item(_("Complete the dates"), _("Birth or start of work is not recorded"), "cadres:edit", file)
