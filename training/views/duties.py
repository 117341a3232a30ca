"""Who still lacks what of the training that is their duty: the list, its sheet, the local number of online hours."""

import io
from collections.abc import Iterator

from django.contrib import messages
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.queries import reaches_everybody, units_for
from audit.services import record
from cadres.models import Cadre
from cadres.queries import LISTED, exportable_cadres, search
from cadres.reading import kept_back
from cadres.views.edit import attempt, page, section, sent
from common.clock import today
from common.listing import Column, Filter, Listing
from common.sheets import SHEET_TYPE, SheetOut, write_workbook
from training.duties import (
    DUTIES,
    MET,
    NOTHING,
    STANDINGS,
    Asked,
    Standing,
    bound_cadres,
    in_standing,
    last_full_year,
    short_of_online,
    standings,
    with_duty,
)
from training.growth_forms import OnlineDutyForm
from training.models import OnlineDuty
from training.services.duties import set_online_duty
from training.views.filling import form_page
from units.queries import within

COLUMNS = (
    Column("name", gettext_lazy("Name"), sort=("name_search",), fixed=True),
    Column("unit", gettext_lazy("Unit"), sort=("home_unit__path", "home_order")),
    Column("duty", gettext_lazy("Duty")),
    Column("state", pgettext_lazy("duty", "Standing")),
    Column("done", gettext_lazy("Done"), right=True),
    Column("left", gettext_lazy("Left"), right=True),
    Column("online", gettext_lazy("Online hours"), right=True),
    Column("due", gettext_lazy("After promotion, until")),
)
PLACE = ("home_unit__path", "home_order", "id")
LOOKS = {MET: "ok", NOTHING: "miss"}
WIDTHS = (10, 26, 30, 14, 10, 10, 10, 10, 12, 14)
MOST_ROWS = 100_000


@require_GET
@requires(Permission.VIEW_TRAINING)
def duties(request: HttpRequest) -> HttpResponse:
    """People with their duty of the year that is looked at."""
    listing, rows, asked = listed(request)
    listing.fill(rows, PLACE, lambda ids: with_duty(named().filter(pk__in=ids)))
    listing.page.rows = [line(one) for one in standings(listing.page.rows, asked)]
    context = {
        "listing": listing,
        **listing.numbers(rows, PLACE),
        "row_template": "training/_duty_row.html",
        "empty_template": "training/_no_duty.html",
        "year_words": _("Year %(year)d, five years up to %(day)s")
        % {"year": asked.year, "day": f"{asked.until:%Y.%m.%d}"},
        "online": OnlineDuty.objects.filter(year=asked.year).first(),
        "sheet_url": f"{reverse('training:duty_sheet')}?{request.GET.urlencode()}"
        if permits(request.user, Permission.EXPORT_CADRES)
        else "",
        "may_set": reaches_everybody(request.user, Permission.EDIT_TRAINING),
    }
    return render(request, "training/duties.html", context)


def listed(request: HttpRequest) -> tuple[Listing, QuerySet[Cadre], Asked]:
    """The list as the address asks for it."""
    units = units_for(request.user, Permission.VIEW_TRAINING)
    last = last_full_year()
    whole, running = _("%(year)d, the last full year"), _("%(year)d so far")
    years = ((str(last), whole % {"year": last}), (str(last + 1), running % {"year": last + 1}))
    filters = [
        Filter("year", gettext_lazy("Year"), years, kind="one"),
        Filter("unit", gettext_lazy("Unit"), tuple((str(one.pk), str(one)) for one in units)),
        Filter("duty", gettext_lazy("Duty"), DUTIES, kind="one"),
        Filter("state", pgettext_lazy("duty", "Standing"), STANDINGS),
        Filter("online", gettext_lazy("Short of online hours"), kind="flag"),
    ]
    listing = Listing(request, columns=COLUMNS, filters=filters)
    asked = Asked(int(next(iter(listing.chosen("year")), last)))
    return listing, narrowed(request, listing, asked), asked


def narrowed(request: HttpRequest, listing: Listing, asked: Asked) -> QuerySet[Cadre]:
    """What the conditions leave."""
    rows = search(bound_cadres(request.user), listing.query)
    if units := listing.chosen("unit"):
        rows = rows.filter(home_unit__in=within(units))
    states, kinds = listing.chosen("state"), listing.chosen("duty")
    if states or kinds:
        rows = with_duty(rows)
    if kinds:
        rows = rows.filter(duty__in=kinds)
    if states:
        rows = in_standing(rows, states, asked)
    return short_of_online(rows, asked) if listing.chosen("online") else rows


def named() -> QuerySet[Cadre]:
    """Cadres with what a line says of them."""
    return Cadre.objects.select_related("home_unit").only(*LISTED)


def line(one: Standing) -> dict:
    """A row of the list."""
    return {
        "standing": one,
        "look": LOOKS.get(one.state, "fail"),
        "state": dict(STANDINGS)[one.state],
        "duty": dict(DUTIES)[one.duty],
        "late": bool(one.due_on and one.due_on < today() and not one.is_met),
    }


@require_GET
@requires(Permission.EXPORT_CADRES)
def sheet(request: HttpRequest) -> HttpResponseBase:
    """The people the list finds and the user may take out, as .xlsx; a long one is the chief's."""
    listing, rows, asked = listed(request)
    found = rows.filter(pk__in=exportable_cadres(request.user).values("pk")).values("pk")
    people = list(with_duty(named().filter(pk__in=found)).order_by(*listing.ordering(PLACE))[:MOST_ROWS])
    if refusal := kept_back(request.user, len(people)):
        messages.error(request, refusal)
        return redirect(f"{reverse('training:duties')}?{request.GET.urlencode()}")
    mark = " · ".join([request.user.name[:40], f"{timezone.localtime():%Y.%m.%d %H:%M}"])
    titles = [
        _("Duty of training"),
        _("Year %(year)d, five years up to %(day)s") % {"year": asked.year, "day": f"{asked.until:%Y.%m.%d}"},
    ]
    headers = [
        _("Name"), _("Unit"), _("Duty"), pgettext("duty", "Standing"), _("Hours"), _("Days"), _("Hours left"), _("or days left"),
        _("Online hours"), _("After promotion, until"),
    ]  # fmt: skip
    cells = cells_of(standings(people, asked))
    stream = io.BytesIO()
    write_workbook(stream, [SheetOut(_("Duties"), headers, cells, titles=titles, widths=WIDTHS, mark=mark)])
    record(
        "duties.taken_out", by=request.user, detail={"rows": len(people), "conditions": listing.parameters}
    )
    name = f"{_('Duty of training')}-{asked.year}.xlsx"
    return FileResponse(
        io.BytesIO(stream.getvalue()), as_attachment=True, filename=name, content_type=SHEET_TYPE
    )


def cells_of(found: list[Standing]) -> Iterator[list[object]]:
    """One row each."""
    for one in found:
        left, days_left = one.left
        yield [
            one.cadre.name, str(one.cadre.home_unit), str(dict(DUTIES)[one.duty]), str(dict(STANDINGS)[one.state]),
            float(one.hours), float(one.days), float(left), float(days_left), float(one.online), one.due_on,
        ]  # fmt: skip


@page
@requires(Permission.EDIT_TRAINING)
def online(request: HttpRequest) -> HttpResponse:
    """The online hours of a year."""
    form = OnlineDutyForm(sent(request), initial={"year": today().year})
    if form.is_valid() and attempt(form, lambda: set_online_duty(form.instance, by=request.user)):
        messages.success(request, _("Saved."))
        return redirect("training:duties")
    help = _(
        "There is no national number: enter the one of your city or district with its notice, for the whole house."
    )
    heading, url = _("Online hours of a year"), reverse("training:duties")
    sections = [section(heading, "year hours document_no", help)]
    return form_page(
        request, form, sections, heading=heading, room=_("Duty of training"), room_url=url, back_url=url
    )
