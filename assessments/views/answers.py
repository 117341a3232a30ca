"""What people say to their grades: feedback, reviews and appeals."""

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from assessments.choices import Ground
from assessments.forms.assessing import AnswerForm
from assessments.forms.people import TextForm
from assessments.models import Answer
from assessments.queries import kept_cadres, visible_answers
from assessments.services import answers as services
from assessments.views.pages import dotted, form_page, part, person, sent, write_page
from cadres.queries import entrusted_cadres

VIEW = Permission.VIEW_ASSESSMENTS


@require_GET
@requires(VIEW)
def answers(request: HttpRequest) -> HttpResponse:
    """What is not answered first."""
    rows = [
        [person(row.cadre), row.get_kind_display(), about(row), dotted(row.told_on), dotted(row.made_on), row.text,
         settled(row)]
        for row in visible_answers(request.user).order_by("answered_on", "-made_on", "pk")
    ]  # fmt: skip
    head = [
        _("Name"),
        _("What it is"),
        _("About"),
        _("Told on"),
        _("Made on"),
        _("What the person says"),
        _("Answer"),
    ]
    none = _(
        "Nothing yet. Feedback may be given on every grade; the law gives a review only to who is graded incompetent, demoted,"
        " removed or sanctioned."
    )
    more = {"add_url": reverse("assessments:new_answer"), "add_label": _("Record")}
    context = {"parts": [part(_("Feedback and reviews"), head, rows, none, **more)]}
    return render(request, "assessments/answers.html", context)


def about(row: Answer) -> str:
    """The grade or the measure."""
    grade = f"{row.line.round.year}: {row.line.get_grade_display()}" if row.line else ""
    return grade or str(row.get_ground_display())


def settled(row: Answer) -> dict | str:
    """The answer, or the way to give it."""
    url = reverse("assessments:settle_answer", args=[row.pk])
    return (
        f"{dotted(row.answered_on)} {row.answer}" if row.answered_on else {"text": _("Answer"), "href": url}
    )


@form_page
@requires(VIEW)
def new_answer(request: HttpRequest) -> HttpResponse:
    """What somebody said; supervision records what concerns a sanction, who keeps assessments all else."""
    kept = kept_cadres(request.user)
    supervised = entrusted_cadres(request.user, Permission.VIEW_SUPERVISION)
    form = AnswerForm(**sent(request), people=kept | supervised)
    if not supervised.exists():
        form.fields["ground"].choices = [
            c for c in form.fields["ground"].choices if c[0] != Ground.SANCTIONED
        ]
    law = _("A review within 30 days of being told, an appeal within 15 days of the answer to it.")
    sections = [(_("What it is"), "cadre kind ground year", ""), (_("Content"), "told_on made_on text", law)]
    back = reverse("assessments:answers"), _("Feedback and reviews")
    return write_page(request, form, services.add_answer, heading=_("Record"), back=back, sections=sections)


@form_page
@requires(VIEW)
def settle_answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What was answered."""
    row = get_object_or_404(visible_answers(request.user), pk=pk)
    back = reverse("assessments:answers"), _("Feedback and reviews")
    heading = _("Answer to %(name)s") % {"name": row.cadre.name}
    deed = partial(services.settle_answer, row)
    return write_page(request, TextForm(**sent(request)), deed, heading=heading, back=back)
