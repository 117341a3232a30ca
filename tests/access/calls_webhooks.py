"""How the addresses of webhooks are called."""

from django.urls import reverse

from tests.access.calls import Call, Case, api, to
from tests.access.world_webhooks import URL

FIELDS = {"name": "Canary-new", "url": URL, "resources": ["units"]}


def form(case: Case) -> dict:
    """A webhook of one's unit."""
    return FIELDS | {"unit": case.world.house.here.pk}


def order(case: Case) -> Call:
    """The same over REST."""
    unit = str(case.target("unit").pk)
    return api(reverse("api-webhook-list"), FIELDS | {"unit_id": unit})


def patch(case: Case) -> Call:
    """Another name, under its ETag."""
    path = reverse("api-webhook-detail", args=[case.target("webhook").pk])
    etag = case.client.get(path).headers.get("ETag", '"none"')
    return api(path, {"name": "another"}, **{"If-Match": etag})


HOOK_CALLS = {
    ("exchange:add", "POST"): lambda case: Call(
        reverse("exchange:add"), FIELDS | {"unit": case.target("unit").pk}
    ),
    ("exchange:edit", "POST"): to("exchange:edit", "webhook", form),
    ("exchange:secret", "POST"): to("exchange:secret", "webhook", {}),
    ("exchange:switch_on", "POST"): to("exchange:switch_on", "webhook", {}),
    ("exchange:switch_off", "POST"): to("exchange:switch_off", "webhook", {}),
    ("exchange:again", "POST"): to("exchange:again", "webhook_delivery", {}),
    ("api-webhook-list", "POST"): order,
    ("api-webhook-detail", "PATCH"): patch,
    ("api-webhook-secret", "POST"): lambda case: api(
        reverse("api-webhook-secret", args=[case.target("webhook").pk]), {}
    ),
    ("api-delivery-again", "POST"): lambda case: api(
        reverse("api-delivery-again", args=[case.target("webhook_delivery").pk]), {}
    ),
}
