"""The vacancy forecast: a chart by month, the chains of a month, teams that lose head and deputy; the same as a sheet."""

import io
from urllib.parse import urlencode

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import units_for
from audit.services import record
from cadres.exports import who_and_when
from cadres.reading import kept_back
from common.clock import today
from common.listing import day_of
from common.sheets import SHEET_TYPE, SheetOut, write_workbook
from succession.choices import Cause, How
from succession.desk import CHOICES, Desk, Told, month_said, months_of
from succession.forecasting import Chain, Month
from succession.words import level_words, months_words
from talent_pools.forms import is_id

MOST = 40  # chains on the page
NOTHING = Month()
LOOKS = {How.NAMED: "ok", How.READY: "soon", How.NOBODY: "fail"}


def desk_of(request: HttpRequest, permission: Permission = Permission.VIEW_POOLS) -> Desk:
    """What the address asks for; a unit for which the reader has not the permission is not found."""
    units = units_for(request.user, permission)
    wanted = request.GET.get("unit", "")
    unit = get_object_or_404(units, pk=wanted if is_id(wanted) else None) if wanted else None
    desk = Desk(request.user, unit, months_of(request.GET.get("months", "")), permission=permission)
    desk.at = month_said(request.GET.get("at", ""), day_of, desk.since, desk.until)
    return desk


@require_GET
@requires(Permission.VIEW_POOLS)
def forecast(request: HttpRequest) -> HttpResponse:
    """Of the whole scope, or of one unit with all below it."""
    desk = desk_of(request)
    if (step := request.GET.get("step", "")).isdigit():  # where the slider stands: 0 is the whole period
        return redirect(address(desk, at=slid(desk, int(step))))
    shown = desk.looked_at[:MOST]
    told = desk.told([*shown, *(chain for rows in desk.both.values() for chain in rows)])
    record(
        "succession.forecast_read",
        by=request.user,
        detail={"asked": request.GET.dict(), "chains": len(shown)},
    )
    context = {
        "desk": desk,
        "months_choices": [(number, months_words(number)) for number in CHOICES],
        "units_to_choose": units_for(request.user, Permission.VIEW_POOLS).order_by("path"),
        "step": desk.calendar.index(desk.at) + 1 if desk.at else 0,
        "chart": chart_of(desk),
        "head": [_("Month"), _("Posts that open"), _("Opened below by filling"), _("No ready successor")],
        "table": [row_of(desk, day) for day in desk.calendar],
        "rows": [row for row in map(row_of_month(desk), desk.calendar) if row["opened"]],
        "chains": [chain_words(one, told) for one in shown],
        "more": max(0, len(desk.looked_at) - MOST),
        "both": [both_words(key, rows, told) for key, rows in desk.both.items()],
        "opened": len(desk.chains),
        "nobody": sum(one.open_end for one in desk.chains),
        "may_take": permits(request.user, Permission.DECIDE_POOLS),
        "sheet_url": f"{reverse('succession:forecast_sheet')}?{request.GET.urlencode()}",
    }
    return render(request, "succession/forecast.html", context)


def slid(desk: Desk, step: int) -> str:
    """The month the slider stands on; empty for all."""
    return f"{desk.calendar[step - 1]:%Y-%m}" if 0 < step <= desk.months else ""


def address(desk: Desk, at: str = "") -> str:
    """This forecast, at a month."""
    said = {"unit": desk.unit.pk if desk.unit else "", "months": desk.months, "at": at}
    return (
        f"{reverse('succession:forecast')}?{urlencode({key: value for key, value in said.items() if value})}"
    )


def row_of(desk: Desk, day: object) -> list[object]:
    """One month behind the chart."""
    month = desk.by_month.get(day, NOTHING)
    return [f"{day:%Y.%m}", month.opened, month.below, month.nobody]


def row_of_month(desk: Desk) -> object:
    """How a month stands in the table: its numbers, its causes in words, where it is looked at."""

    def row(day: object) -> dict:
        month = desk.by_month.get(day, NOTHING)
        causes = [f"{Cause(key).label} {number}" for key, number in sorted(month.causes.items())]
        return {
            "label": f"{day:%Y.%m}",
            "href": address(desk, at=f"{day:%Y-%m}"),
            "opened": month.opened,
            "causes": pgettext("between causes", ", ").join(causes),
            "below": month.below,
            "nobody": month.nobody,
            "current": day == desk.at,
        }

    return row


def chart_of(desk: Desk) -> dict:
    """Posts that open and what filling them opens, stacked; those without a ready successor as a line."""
    rows = [row_of(desk, day) for day in desk.calendar]
    hrefs = [address(desk, at=f"{day:%Y-%m}") for day in desk.calendar]
    kinds = (
        (_("Posts that open"), 1, {"type": "bar", "stack": "posts", "itemStyle": {"color": "--chart-1"}}),
        (
            _("Opened below by filling"),
            2,
            {"type": "bar", "stack": "posts", "itemStyle": {"color": "--ink-3"}},
        ),
        (
            _("No ready successor"),
            3,
            {"type": "line", "symbol": "circle", "itemStyle": {"color": "--chart-2"}},
        ),
    )
    return {
        "legend": {},
        "tooltip": {"trigger": "axis"},
        "grid": {"left": 40, "right": 20, "top": 20, "bottom": 56},
        "xAxis": {"type": "category", "data": [row[0] for row in rows]},
        "yAxis": {"type": "value", "minInterval": 1},
        "series": [
            {
                "name": name,
                **look,
                "data": [{"value": row[at], "href": href} for row, href in zip(rows, hrefs, strict=True)],
            }
            for name, at, look in kinds
        ],
    }


def chain_words(chain: Chain, told: Told) -> dict:
    """A chain with its links from the top down."""
    return {
        "on": chain.on,
        "due": chain.due if chain.due < chain.on else None,
        "cause": Cause(chain.cause).label,
        "open_end": chain.open_end,
        "links": [
            {
                "post": told.post(link.seat.key),
                "level": level_words(link.seat.level),
                "leaves": told.person(link.leaves),
                "follows": told.person(link.follows),
                "how": How(link.how).label,
                "look": LOOKS[link.how],
            }
            for link in chain.links
        ],
    }


def both_words(key: tuple[str, tuple[int, int]], rows: list[Chain], told: Told) -> dict:
    """A team that loses head and deputy in one half-year."""
    team, (year, half) = key
    words = _("first half of %(year)d") if half == 1 else _("second half of %(year)d")
    return {
        "team": told.team(team),
        "half": words % {"year": year},
        "posts": [f"{told.titles[one.links[0].seat.key][1]} {one.on:%Y.%m}" for one in rows],
    }


@require_GET
@requires(Permission.DECIDE_POOLS)
def forecast_sheet(request: HttpRequest) -> HttpResponseBase:
    """What the page is made of, as .xlsx: a line for each link of each chain."""
    desk = desk_of(request, Permission.DECIDE_POOLS)
    chains = desk.looked_at
    told = desk.told(chains)
    if refusal := kept_back(request.user, len(told.people)):
        messages.error(request, refusal)
        return redirect(address(desk))
    detail = {"asked": request.GET.dict(), "chains": len(chains)}
    record("succession.exported", by=request.user, detail=detail)
    mark = " · ".join(who_and_when(request.user, timezone.now()))
    lines = (line for number, chain in enumerate(chains, start=1) for line in lines_of(number, chain, told))
    title = _("Vacancy forecast")
    heads = [
        _("Chain"), _("Month"), _("Cause"), _("Post"), _("Level"), pgettext("vacancy", "Leaves"), pgettext("vacancy", "Follows"),
        pgettext("vacancy", "How"),
    ]  # fmt: skip
    stream = io.BytesIO()
    under = _("earliest, other conditions unchanged")
    write_workbook(stream, [SheetOut(title, heads, lines, [title, f"{under} · {mark}"], mark=mark)])
    stream.seek(0)
    name = f"{title}-{today():%Y%m%d}.xlsx"
    return FileResponse(stream, as_attachment=True, filename=name, content_type=SHEET_TYPE)


def lines_of(number: int, chain: Chain, told: Told) -> list[list[object]]:
    """The links of a chain, one a line."""
    words = chain_words(chain, told)
    return [
        [
            number, f"{chain.on:%Y.%m}", str(words["cause"]), link["post"], link["level"], link["leaves"], link["follows"],
            str(link["how"]),
        ]
        for link in words["links"]
    ]  # fmt: skip
