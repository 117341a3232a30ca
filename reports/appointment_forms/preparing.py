"""Pages on which a set of forms is put together."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import User
from cadres.models import Cadre
from cadres.queries import in_house_order
from common.clock import today
from common.forms import add_errors
from reports.appointment_forms import sets
from reports.appointment_forms.asking import SetForm, TermsForm
from reports.appointment_forms.editions import edition_on
from reports.appointment_forms.queries import issuable_cadres, visible_form_sets, visible_forms
from reports.models import FormSet
from reports.models.form_sets import SetState

page = require_http_methods(["GET", "HEAD", "POST"])
SAVE = "save"


@page
@requires(Permission.REVEAL_SENSITIVE)
def new_forms(request: HttpRequest) -> HttpResponse:
    """Forms for the people chosen in a list (POST `ids`) or for one (`?cadre=`): what is proposed for whom."""
    asked = request.POST.getlist("ids") or request.GET.getlist("cadre")
    people = chosen(request.user, asked)
    left_out = len(set(asked)) - len(people)
    if left_out and SAVE not in request.POST:
        words = ngettext(
            "%(n)d of the people chosen is left out: you may not take out that form.",
            "%(n)d of the people chosen are left out: you may not take out their forms.",
            left_out,
        )
        messages.warning(request, words % {"n": left_out})
    return form_page(request, FormSet(), people, {})


@page
@requires(Permission.REVEAL_SENSITIVE)
def change_forms(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same for a draft."""
    group = get_object_or_404(visible_form_sets(request.user), pk=pk)
    if group.state != SetState.DRAFT:
        messages.info(request, _("This set is no longer being prepared: it can not be changed."))
        return redirect("reports:form_set", pk=pk)
    held = {form.cadre_id: form for form in group.forms.all()}
    if visible_forms(request.user).filter(form_set=group).count() < len(held):
        messages.info(request, _("Some people of this set are not yours to change: whoever made it does."))
        return redirect("reports:form_set", pk=pk)
    ids = request.POST.getlist("ids") if request.method == "POST" else held
    terms = {
        key: {"proposed": form.proposed, "removed": form.removed, "reason": form.reason}
        for key, form in held.items()
    }
    return form_page(request, group, chosen(request.user, ids), terms)


def chosen(user: User, ids: Iterable[object]) -> list[Cadre]:
    """Those of these people whose forms the user may issue, in house order."""
    known = set()
    for one in ids:
        try:
            known.add(UUID(str(one)))
        except ValueError:
            continue
    return list(in_house_order(issuable_cadres(user).filter(pk__in=known)).select_related("home_unit"))


def form_page(request: HttpRequest, group: FormSet, people: Sequence[Cadre], terms: dict) -> HttpResponse:
    """The page, or the set it made."""
    saving = request.method == "POST" and SAVE in request.POST
    data = request.POST if saving else None
    form = SetForm(data, instance=group, initial={} if group.made_by_id else first_values(request.user))
    rows = [TermsForm(data, cadre=cadre, initial=terms.get(cadre.pk, {})) for cadre in people]
    if saving and form.is_valid() and all(row.is_valid() for row in rows):
        try:
            made = sets.prepare_set(group, [row.terms() for row in rows], by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("Saved. Look at the warnings and the preview, then issue the forms."))
            return redirect("reports:form_set", pk=made.pk)
    is_new = group.made_by_id is None
    back = reverse("reports:form_sets") if is_new else reverse("reports:form_set", args=[group.pk])
    context = {
        "form": form,
        "rows": rows,
        "back_url": back,
        "is_new": is_new,
        "roster_url": reverse("cadres:roster"),
    }
    faulty = form.errors or any(row.errors for row in rows if row.is_bound)
    return render(request, "reports/forms/prepare.html", context, status=400 if faulty else 200)


def first_values(user: User) -> dict:
    """What a new set begins with: today, the newest edition, and who reported last."""
    last = visible_form_sets(user).exclude(reporting_unit="").first()
    return {
        "age_at": today(),
        "filled_on": today(),
        "edition": edition_on(today()).key,
        "filled_by": user.name,
        "reporting_unit": last.reporting_unit if last else "",
    }
