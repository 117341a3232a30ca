"""Democratic ratings: entered from the counted sheet, shown so that nobody can be read out of them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from assessments.ballots import Shares, published
from assessments.choices import Vote
from assessments.forms.assessing import RatingForm
from assessments.queries import visible_ratings
from assessments.services.ratings import add_rating
from assessments.views.pages import dotted, form_page, part, person, sent, write_page
from audit.services import record

VIEW, EDIT = Permission.VIEW_ASSESSMENTS, Permission.EDIT_ASSESSMENTS


@require_GET
@requires(VIEW)
def ratings(request: HttpRequest) -> HttpResponse:
    """Ratings in sight, the latest first."""
    rows = [
        [person(row.cadre), {"text": row.occasion, "href": reverse("assessments:rating", args=[row.pk])},
         dotted(row.held_on)]
        for row in visible_ratings(request.user)
    ]  # fmt: skip
    head = [_("Name"), _("Occasion"), _("Held on")]
    none = _("No rating yet. The counts of the paper ballots are entered by group.")
    url = reverse("assessments:new_rating")
    more = {"add_url": url, "add_label": _("Enter a counted sheet")} if permits(request.user, EDIT) else {}
    context = {"parts": [part(_("Democratic ratings"), head, rows, none, **more)]}
    return render(request, "assessments/ratings.html", context)


@form_page
@requires(EDIT)
def new_rating(request: HttpRequest) -> HttpResponse:
    """The counted sheet."""
    form = RatingForm(**sent(request), user=request.user)
    words = _("The words add up to the valid ballots, the weights of all groups to 100 %.")
    sections = [
        (_("Rating"), "cadre occasion held_on least", ""),
        *[(_("Group %(number)d") % {"number": number}, names, words) for names, number in form.sections()],
    ]
    back = reverse("assessments:ratings"), _("Democratic ratings")
    return write_page(
        request, form, add_rating, heading=_("Enter a counted sheet"), back=back, sections=sections
    )


@require_GET
@requires(VIEW)
def rating(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What may be shown of a rating."""
    row = get_object_or_404(visible_ratings(request.user), pk=pk)
    record("rating.read", row, by=request.user, detail={"cadre": str(row.cadre_id)})
    shown = published(row)
    lines = [cells(shares.name, shares) for shares in shown.groups]
    if shown.whole:
        lines.append(cells(_("Weighted") if shown.weighted else _("All ballots together"), shown.whole))
    head = [_("Group"), _("Valid ballots"), *(str(vote.label) for vote in Vote)]
    none = _("There are too few ballots: nothing is shown.")
    context = {
        "rating": row,
        "person": person(row.cadre),
        "facts": [(_("Held on"), dotted(row.held_on)), (_("Smallest group shown"), str(row.least))],
        "narrowed": not shown.weighted,
        "parts": [part(_("Result"), head, lines, none)],
    }
    return render(request, "assessments/rating.html", context)


def cells(name: str, shares: Shares) -> list:
    """One line: count and per cent of each word."""
    words = [
        f"{shares.counts[vote]} ({shares.percent[vote]} %)" if shares.counts else f"{shares.percent[vote]} %"
        for vote in Vote
    ]
    return [name, shares.valid if shares.valid is not None else "", *words]
