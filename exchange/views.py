"""Pages of webhooks: whom we tell of changes, and what became of it."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import requires
from accounts.choices import Permission
from accounts.queries import units_for
from common.forms import add_errors
from common.listing import Column, Filter, Listing
from exchange import services
from exchange.choices import DeliveryState, HookState
from exchange.forms import WebhookForm
from exchange.models import Delivery, Webhook
from exchange.queries import visible_deliveries, visible_webhooks
from exchange.words import delivery_line, hook_line

COLUMNS = (
    Column("message", gettext_lazy("Message"), fixed=True),
    Column("resource", gettext_lazy("Told of")),
    Column("changed", gettext_lazy("Changed at")),
    Column("state", gettext_lazy("State")),
    Column("attempts", gettext_lazy("Attempts"), right=True),
    Column("tried", gettext_lazy("Last attempt")),
    Column("fault", gettext_lazy("What was wrong")),
    Column("again", gettext_lazy("Send again"), fixed=True),
)
NEWEST = ("-id",)
keeps = requires(Permission.MANAGE_WEBHOOKS)


@require_GET
@keeps
def webhooks(request: HttpRequest) -> HttpResponse:
    """All of them."""
    rows = [hook_line(hook) for hook in visible_webhooks(request.user)]
    return render(request, "exchange/webhooks.html", {"rows": rows})


@require_GET
@keeps
def webhook(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One, with its messages."""
    hook = get_object_or_404(visible_webhooks(request.user), pk=pk)
    state = Filter("state", _("State"), tuple(DeliveryState.choices))
    listing = Listing(request, columns=COLUMNS, filters=[state])
    rows = hook.deliveries.all()
    if listing.query:
        rows = rows.filter(object_id__in=[found]) if (found := id_in(listing.query)) else rows.none()
    if states := listing.chosen("state"):
        rows = rows.filter(state__in=states)
    listing.fill(rows, NEWEST, lambda ids: Delivery.objects.filter(pk__in=ids))
    listing.page.rows = [delivery_line(one) for one in listing.page.rows]
    context = {
        "listing": listing,
        **listing.numbers(rows, NEWEST),
        **hook_line(hook),
        "is_on": hook.state == HookState.ON,
        "row_template": "exchange/_delivery_row.html",
        "search_words": _("Id of the object"),
    }
    return render(request, "exchange/webhook.html", context)


def id_in(text: str) -> UUID | None:
    """The id that was typed; None for anything else."""
    try:
        return UUID(text)
    except ValueError:
        return None


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@keeps
def add(request: HttpRequest) -> HttpResponse:
    """A new one; its secret is on the answering page and nowhere else."""
    form = WebhookForm(request.POST or None, units=units_for(request.user, Permission.MANAGE_WEBHOOKS))
    if form.is_valid():
        try:
            shown = services.add_webhook(form.instance, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            return render(request, "exchange/secret.html", {"hook": form.instance, "secret": shown})
    return filled(request, form, _("New webhook"), reverse("exchange:webhooks"))


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Another address, unit or kinds."""
    hook = get_object_or_404(visible_webhooks(request.user), pk=pk)
    stored = Webhook.objects.get(pk=hook.pk)  # the form writes into the one it is given
    units = units_for(request.user, Permission.MANAGE_WEBHOOKS)
    form = WebhookForm(request.POST or None, instance=hook, units=units)
    if form.is_valid():
        try:
            services.change_webhook(stored, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("exchange:webhook", pk=pk)
    return filled(request, form, stored.name, reverse("exchange:webhook", args=[pk]))


def filled(request: HttpRequest, form: WebhookForm, heading: str, back_url: str) -> HttpResponse:
    """The page of the form."""
    context = {"form": form, "heading": heading, "back_url": back_url}
    return render(request, "exchange/form.html", context, status=422 if form.errors else 200)


@require_POST
@never_cache
@keeps
def secret(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A new secret, on this page and nowhere else."""
    hook = get_object_or_404(visible_webhooks(request.user), pk=pk)
    shown = services.renew_secret(hook, by=request.user)
    return render(request, "exchange/secret.html", {"hook": hook, "secret": shown, "renewed": True})


@require_POST
@keeps
def switch_on(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Send to it from now on, and what has changed since."""
    return switched(request, pk, on=True)


@require_POST
@keeps
def switch_off(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Send nothing more to it."""
    return switched(request, pk, on=False)


def switched(request: HttpRequest, pk: UUID, *, on: bool) -> HttpResponse:
    """On or off."""
    hook = get_object_or_404(visible_webhooks(request.user), pk=pk)
    services.switch(hook, on=on, by=request.user)
    messages.success(request, _("The webhook is on.") if on else _("The webhook is off."))
    return redirect("exchange:webhook", pk=pk)


@require_POST
@keeps
def again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Send a message again under its own id."""
    delivery = get_object_or_404(visible_deliveries(request.user), pk=pk)
    if services.redeliver(delivery, by=request.user):
        messages.success(request, _("The message is sent again."))
    else:
        messages.info(request, _("The message is on its way already."))
    return redirect("exchange:webhook", pk=delivery.webhook_id)
