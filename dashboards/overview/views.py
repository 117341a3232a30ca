"""The overview: its frame, its parts (fetched when the page is there), and the numbers as a sheet."""

import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from cadres.exports import who_and_when
from common.clock import today
from common.sheets import SHEET_TYPE, SheetOut, write_workbook
from common.tiles import Asked
from common.uploads import DOCX_TYPE
from dashboards.models import KeptFigures
from dashboards.overview import briefing as papers
from dashboards.overview import by_unit, people, pictures
from dashboards.overview.asking import Counted, asked_of, counted, groups_for, unit_asked
from dashboards.queries import kept_before
from readiness.queries import freshness
from readiness.views.freshness import late_words
from units.models import Unit


@dataclass(frozen=True, slots=True)
class Picture:
    """A part of the page below the tiles: what it asks for, who may see it, how wide it stands."""

    title: Promise
    permission: Permission
    context: Callable[[Asked], Mapping[str, Any]]
    wide: bool = False
    names: bool = False  # whether it names people


PICTURES = {
    "ages": Picture(gettext_lazy("Age, sex and level"), Permission.VIEW_CADRES, people.ages),
    "pools": Picture(gettext_lazy("Pools by horizon"), Permission.VIEW_POOLS, pictures.reserve),
    "changes": Picture(
        gettext_lazy("Answers changed this week"), Permission.VIEW_READINESS, pictures.changed, names=True
    ),
    "projects": Picture(
        gettext_lazy("Projects and their nodes"), Permission.VIEW_ASSESSMENTS, pictures.attracted
    ),
    "talks": Picture(
        gettext_lazy("Talks by unit and month"), Permission.VIEW_TALK_COVERAGE, by_unit.talks, wide=True
    ),
    "units": Picture(gettext_lazy("Unit by unit"), Permission.VIEW_CADRES, by_unit.table, wide=True),
}


def asked_by(request: HttpRequest) -> tuple[Asked, Unit | None]:
    """The question of an address; 404 for a unit that is not the reader's."""
    try:
        unit = unit_asked(request.user, request.GET.get("unit"))
    except (Unit.DoesNotExist, ValueError) as error:
        raise Http404 from error
    return asked_of(request.user, unit), unit


@require_GET
@requires(Permission.VIEW_CADRES)
def overview(request: HttpRequest) -> HttpResponse:
    """The frame: unit, day, whether the night went well; the parts follow."""
    asked, unit = asked_by(request)
    told(request, "overview.read", unit)
    context = frame(request, asked, unit)
    context["units"] = units_for(request.user, Permission.VIEW_CADRES).order_by("path")
    return render(request, "dashboards/overview/page.html", context)


def frame(request: HttpRequest, asked: Asked, unit: Unit | None) -> dict[str, Any]:
    """What page, screen and briefing say of themselves, and the parts the reader may fetch."""
    fresh = freshness(asked.day) if permits(request.user, Permission.VIEW_READINESS) else None
    return {
        "unit": unit,
        "day": asked.day,
        "groups": groups_for(request.user),
        "pictures": [(key, one) for key, one in PICTURES.items() if permits(request.user, one.permission)],
        "asked": f"?unit={unit.pk}" if unit else "",
        "late": late_words(fresh) if fresh else [],
        "kept": kept_before(asked),
        "last_run": fresh.good if fresh else None,
    }


@require_GET
@requires(Permission.VIEW_CADRES)
def numbers(request: HttpRequest, group: str) -> HttpResponse:
    """The tiles of one group."""
    if group not in dict(groups_for(request.user)):
        raise Http404
    asked, _unit = asked_by(request)
    context = {"tiles": counted(asked, group), "day": asked.day, "kept": kept_before(asked)}
    return render(request, "dashboards/overview/tiles.html", context)


@require_GET
@requires(Permission.VIEW_CADRES)
def picture(request: HttpRequest, key: str) -> HttpResponse:
    """One part below the tiles."""
    shown = PICTURES.get(key)
    if shown is None or not permits(request.user, shown.permission):
        raise Http404
    asked, _unit = asked_by(request)
    context = {"title": shown.title, "key": key, **shown.context(asked)}
    return render(request, f"dashboards/overview/{key}.html", context)


HEAD = (
    gettext_lazy("Figure"), gettext_lazy("Number of what"), gettext_lazy("Counted"), gettext_lazy("Among"), "%",
    gettext_lazy("What is counted"), gettext_lazy("Source"), gettext_lazy("At the last count kept"),
    gettext_lazy("Change since then"),
)  # fmt: skip


def sheet_rows(found: Iterable[Counted]) -> list[list]:
    """Every number with its tile, what it was at the last count kept, and how it has changed."""
    return [
        [
            str(one.tile.label), str(number.label), number.value, number.of, number.share,
            str(one.tile.definition), str(one.tile.source), number.before, number.change,
        ]
        for one in found
        for number in one.numbers
    ]  # fmt: skip


@require_GET
@requires(Permission.VIEW_CADRES)
def sheet(request: HttpRequest) -> FileResponse:
    """The numbers of the tiles as .xlsx: counts, no names."""
    asked, unit = asked_by(request)
    found = counted(asked)
    mark = who_and_when(request.user, timezone.now())
    title = _("Overview of the team")
    lines = [
        str(unit or _("The whole scope")),
        _("As of %(day)s") % {"day": f"{asked.day:%Y.%m.%d}"},
        *kept_words(kept_before(asked)),
        " · ".join(mark),
    ]
    page = SheetOut(
        title[:31],
        [str(one) for one in HEAD],
        sheet_rows(found),
        titles=[title, *lines],
        widths=[26, 34, 10, 10, 10, 60, 50, 12, 12],
        mark=mark[0],
    )
    stream = io.BytesIO()
    write_workbook(stream, [page])
    told(request, "overview.exported", unit)
    name = f"{title}-{today():%Y%m%d}.xlsx"
    return FileResponse(
        io.BytesIO(stream.getvalue()), as_attachment=True, filename=name, content_type=SHEET_TYPE
    )


def kept_words(kept: KeptFigures | None) -> list[str]:
    """With what the numbers are compared, as a line; none without anything kept."""
    if kept is None:
        return []
    when = f"{timezone.localtime(kept.counted_at):%Y.%m.%d %H:%M}"
    return [_("Compared with the numbers counted on %(when)s") % {"when": when}]


@require_GET
@requires(Permission.VIEW_CADRES)
def screen(request: HttpRequest) -> HttpResponse:
    """The same for the wall of a meeting room: large, dark, counted anew by itself; no person is named."""
    asked, unit = asked_by(request)
    told(request, "overview.read", unit)
    context = frame(request, asked, unit) | {"theme": "dark"}
    context["pictures"] = [(key, one) for key, one in context["pictures"] if not PICTURES[key].names]
    return render(request, "dashboards/overview/screen.html", context)


@require_GET
@requires(Permission.VIEW_CADRES)
def briefing(request: HttpRequest) -> FileResponse:
    """The numbers as .docx, to be read before a meeting."""
    asked, unit = asked_by(request)
    shown = frame(request, asked, unit)
    notes = [str(one) for one in shown["late"]]
    if good := shown["last_run"]:
        when = f"{timezone.localtime(good.finished_at):%Y.%m.%d %H:%M}"
        notes.insert(0, _("Answers of the comparison computed %(when)s") % {"when": when})
    notes += kept_words(shown["kept"])
    place = str(unit or _("The whole scope"))
    content = papers.briefing(asked, place, notes, at=timezone.now(), by=request.user.name)
    told(request, "overview.briefed", unit)
    name = f"{_('Briefing on the team')}-{asked.day:%Y%m%d}.docx"
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=name, content_type=DOCX_TYPE)


def told(request: HttpRequest, act: str, unit: Unit | None) -> None:
    """Enter in the trail who looked at the numbers of which unit."""
    detail = {"unit": str(unit.pk) if unit else ""}
    record(act, by=request.user, detail=detail, address=request.META["REMOTE_ADDR"])
