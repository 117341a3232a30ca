"""The calendar of events: a month as a table and as a list, with who is enrolled in two things at one time."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from common.clock import today
from common.reach import read_day
from training.calendar import clashes, next_month, previous_month, sessions_of_month, weeks_of
from training.words import span_words


@require_GET
@requires(Permission.VIEW_TRAINING)
def month(request: HttpRequest) -> HttpResponse:
    """The sessions of a month."""
    shown = month_asked(request)
    sessions = sessions_of_month(request.user, shown)
    context = {
        "month": shown,
        "words": _("%(year)d-%(month)02d") % {"year": shown.year, "month": shown.month},
        "days": [_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun")],
        "weeks": [
            [{"day": day, "inside": day.month == shown.month, "is_today": day == today(), "sessions": rows} for day, rows in week]
            for week in weeks_of(shown, sessions)
        ],
        "rows": [{"session": one, "when": span_words(one)} for one in sessions],
        "clashes": clashes(request.user, sessions),
        "before_url": address(previous_month(shown)),
        "after_url": address(next_month(shown)),
    }  # fmt: skip
    return render(request, "training/calendar.html", context)


def month_asked(request: HttpRequest) -> date:
    """The month of the address; this one for anything that is none."""
    try:
        return read_day(f"{request.GET.get('month', '')}-01")
    except ValueError:
        return today().replace(day=1)


def address(shown: date) -> str:
    """The page of a month."""
    return f"{reverse('training:calendar')}?month={shown:%Y-%m}"
