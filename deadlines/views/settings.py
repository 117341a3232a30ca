"""Lead times, and the year of the department: for who may set them."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import requires
from accounts.choices import Permission
from common.clock import today
from common.expiries import Lead, registry
from common.forms import add_errors
from deadlines import services
from deadlines.choices import LeadUnit
from deadlines.forms import LeadForm, YearItemForm
from deadlines.leads import leads_in_force
from deadlines.models import LeadTime, YearItem
from deadlines.queries import visible_year
from deadlines.year import months_words

page = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@requires(Permission.MANAGE_DEADLINES)
def settings(request: HttpRequest) -> HttpResponse:
    """Every kind with its lead time, every item of the year with who sees to it."""
    own = set(LeadTime.objects.values_list("kind", flat=True))
    leads = leads_in_force()
    kinds = [
        {
            "kind": kind,
            "lead": lead_words(leads[key]),
            "is_own": key in own,
            "url": reverse("deadlines:lead", args=[key]),
            "actions": _(", then ").join(map(str, kind.actions)),
        }
        for key, kind in sorted(registry.items())
    ]
    items = [
        {"item": item, "months": months_words(item), "url": reverse("deadlines:item", args=[item.pk])}
        for item in visible_year(request.user, today().year)
    ]
    return render(request, "deadlines/settings.html", {"kinds": kinds, "items": items})


def lead_words(lead: Lead) -> str:
    """A lead time in words."""
    amounts = _(", ").join(map(str, lead.amounts))
    return _("%(amounts)s %(unit)s before") % {"amounts": amounts, "unit": LeadUnit(lead.unit).label}


@page
@requires(Permission.MANAGE_DEADLINES)
def lead(request: HttpRequest, kind: str) -> HttpResponse:
    """The lead time of one kind."""
    if kind not in registry:
        raise Http404
    form = LeadForm(request.POST or None, initial=LeadForm.of(leads_in_force()[kind]))
    if form.is_valid() and attempt(form, services.set_lead, kind, by=request.user, **form.cleaned_data):
        messages.success(request, _("Set. The deadlines follow within seconds."))
        return redirect("deadlines:settings")
    help_text = _("Several numbers with commas between them tell several times, the longest first: 12, 6.")
    sections = [("amounts unit", registry[kind].name, help_text)]
    return form_page(request, form, sections, heading=_("Lead time"))


@page
@requires(Permission.MANAGE_DEADLINES)
def add_item(request: HttpRequest) -> HttpResponse:
    """A new item of the year."""
    return item_page(request, YearItem(month_from=1, month_to=1), _("Add to the year"))


@page
@requires(Permission.MANAGE_DEADLINES)
def item(request: HttpRequest, pk: UUID) -> HttpResponse:
    """An item of the year to change, or to take out from here."""
    found = get_object_or_404(visible_year(request.user, today().year), pk=pk)
    return item_page(request, found, _("Change the year"), reverse("deadlines:remove_item", args=[pk]))


def item_page(request: HttpRequest, found: YearItem, heading: str, remove_url: str = "") -> HttpResponse:
    """The form of an item."""
    form = YearItemForm(request.POST or None, instance=found)
    if form.is_valid() and attempt(form, services.save_item, form.instance, by=request.user):
        messages.success(request, _("Saved."))
        return redirect("deadlines:settings")
    sections = [
        ("title_zh title_en", _("What"), ""),
        ("month_from month_to", _("When"), ""),
        ("owner owner_role", _("Who sees to it"), _("A person, or everybody who holds a role.")),
    ]
    return form_page(request, form, sections, heading=heading, remove_url=remove_url)


def attempt(form: object, act: object, *args: object, **fields: object) -> bool:
    """Whether the service took it; what stands against it is told in the form."""
    try:
        act(*args, **fields)
    except ValidationError as error:
        add_errors(form, error)
        return False
    return True


def form_page(request: HttpRequest, form: object, sections: list, **more: object) -> HttpResponse:
    """A form of these pages."""
    context = {"form": form, "sections": sections, "back_url": reverse("deadlines:settings"), **more}
    return render(request, "deadlines/form.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.MANAGE_DEADLINES)
def remove_item(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take an item out of the year."""
    services.remove_item(get_object_or_404(visible_year(request.user, today().year), pk=pk), by=request.user)
    messages.success(request, _("Taken out of the year."))
    return redirect("deadlines:settings")


@require_POST
@requires(Permission.VIEW_CADRES)
def mark_item(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note an item of this year as done, or as not done."""
    found = get_object_or_404(visible_year(request.user, today().year), pk=pk)
    services.mark_item(found, today().year, done=request.POST.get("done") == "1", by=request.user)
    return redirect("dashboards:home")
