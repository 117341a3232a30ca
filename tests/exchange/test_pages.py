"""Pages and endpoints of webhooks: kept by the system administrator, the secret shown once."""

import json
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.choices import Role
from accounts.services import issue_token
from accounts.services.tokens import Terms
from audit.models import Entry
from config.given import hosts_of
from exchange import services
from exchange.choices import DeliveryState, HookState
from exchange.models import Delivery, Webhook
from tests.counting import statements_of

pytestmark = pytest.mark.django_db
URL = "https://hook.example/in"
LIST = "/webhooks/"
API = "/api/v1/webhooks/"


@pytest.fixture(autouse=True)
def _listed(settings):
    settings.WEBHOOK_HOSTS = hosts_of("hook.example")


@pytest.fixture
def admin(house):
    return house.user(Role.SYSTEM_ADMIN)


@pytest.fixture
def browser(house, admin):
    return house.signed_in(admin)


def fields(house, **more) -> dict:
    return {"name": "mirror", "url": URL, "unit": house.here.pk, "resources": ["cadres"]} | more


def made(house, admin, **more) -> Webhook:
    hook = Webhook(**({"name": "mirror", "url": URL, "unit": house.here, "resources": ["units"]} | more))
    hook.secret = services.add_webhook(hook, by=admin)
    return hook


def message(hook: Webhook, number: int, state: str = DeliveryState.PARKED) -> Delivery:
    now = timezone.now()
    return Delivery.objects.create(
        webhook=hook, resource="units", object_id=uuid4(), number=number, changed_at=now, next_at=now, state=state
    )  # fmt: skip


def test_the_secret_is_shown_once_and_opens_nothing_in_the_database(house, browser):
    answer = browser.post(f"{LIST}new/", fields(house))
    hook = Webhook.objects.get()
    (secret,) = services.secrets_of(hook)
    assert secret in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    for path in (LIST, f"{LIST}{hook.pk}/", f"{LIST}{hook.pk}/edit/"):
        assert secret not in browser.get(path).content.decode()
    assert secret not in json.dumps(list(Entry.objects.values_list("detail", flat=True)))
    again = browser.post(f"{LIST}{hook.pk}/secret/").content.decode()
    assert services.secrets_of(Webhook.objects.get())[0] in again
    assert secret not in again


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"url": "https://elsewhere.example/"}, "url"),
        ({"url": "http://127.0.0.1/"}, "url"),
        ({"url": "https://hook.example\x00/"}, "url"),
        ({"resources": []}, "resources"),
        ({"resources": ["people"]}, "resources"),
        ({"unit": ""}, "unit"),
        ({"name": "x" * 61}, "name"),
    ],
)
def test_what_does_not_fit_is_refused_beside_its_field(house, browser, more, field):
    answer = browser.post(f"{LIST}new/", fields(house, **more))
    assert (answer.status_code, set(answer.context["form"].errors)) == (422, {field})
    assert not Webhook.objects.exists()


def test_another_address_is_kept_with_what_it_was(house, browser, admin):
    hook = made(house, admin)
    assert browser.post(f"{LIST}{hook.pk}/edit/", fields(house, url=f"{URL}/2")).status_code == 302
    assert Webhook.objects.get().url == f"{URL}/2"
    detail = Entry.objects.get(action="webhook.changed").detail
    assert (detail["before"]["url"], detail["after"]["url"]) == (URL, f"{URL}/2")
    refused = browser.post(f"{LIST}{hook.pk}/edit/", fields(house, url="https://10.0.0.1/"))
    assert (refused.status_code, Webhook.objects.get().url) == (422, f"{URL}/2")


def test_off_and_on(house, browser, admin):
    hook = made(house, admin)
    browser.post(f"{LIST}{hook.pk}/off/")
    assert Webhook.objects.get().state == HookState.OFF
    browser.post(f"{LIST}{hook.pk}/on/")
    assert Webhook.objects.get().state == HookState.ON
    assert list(Entry.objects.filter(action__startswith="webhook.switched").values_list("action", flat=True)) == [
        "webhook.switched_off", "webhook.switched_on",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("state", "then"),
    [
        (DeliveryState.PARKED, DeliveryState.WAITING),
        (DeliveryState.DELIVERED, DeliveryState.WAITING),
        (DeliveryState.UNDER_WAY, DeliveryState.UNDER_WAY),
    ],
)
def test_a_message_is_sent_again_by_its_button(house, browser, admin, state, then):
    delivery = message(made(house, admin), 1, state)
    browser.post(f"{LIST}deliveries/{delivery.pk}/again/")
    delivery.refresh_from_db()
    assert delivery.state == then
    assert Entry.objects.filter(action="webhook.redelivered").exists() == (state != then)


def test_messages_are_found_by_state_and_object(house, browser, admin):
    hook = made(house, admin)
    parked, arrived = message(hook, 1), message(hook, 2, DeliveryState.DELIVERED)
    page = f"{LIST}{hook.pk}/"
    for query, found in [
        ("", {parked, arrived}),
        ("?state=parked", {parked}),
        (f"?q={arrived.object_id}", {arrived}),
        ("?q=nothing", set()),
    ]:
        rows = browser.get(page + query).context["listing"].page.rows
        assert {row["delivery"] for row in rows} == found


def test_pages_cost_the_same_with_one_row_and_with_three(house, browser, admin):
    hook = made(house, admin)
    message(hook, 1)
    pages = [LIST, f"{LIST}{hook.pk}/"]
    before = [statements_of(browser, page) for page in pages]
    for n in (2, 3):
        made(house, admin, name=f"mirror {n}", unit=house.below)
        message(hook, n)
    assert [statements_of(browser, page) for page in pages] == before


def post(client, path, data):
    headers = {"Idempotency-Key": str(uuid4())}
    return client.post(path, data, content_type="application/json", headers=headers)


def test_over_rest_one_is_kept_changed_and_told_of(house, browser):
    asked = {"name": "mirror", "url": URL, "unit_id": str(house.here.pk), "resources": ["cadres"]}
    answer = post(browser, API, asked)
    assert answer.status_code == 201, answer.content
    assert "secret" not in answer.json()
    one = f"{API}{answer.json()['id']}/"
    secret = browser.post(f"{one}secret/").json()["secret"]
    assert secret in services.secrets_of(Webhook.objects.get())
    etag = browser.get(one)["ETag"]
    off = browser.patch(one, {"is_on": False}, content_type="application/json", headers={"If-Match": etag})
    assert (off.status_code, off.json()["state"]) == (200, "off")
    late = browser.patch(one, {"name": "x"}, content_type="application/json", headers={"If-Match": etag})
    assert late.status_code == 412
    delivery = message(Webhook.objects.get(), 1)
    (listed,) = browser.get(f"{one}deliveries/?state=parked").json()["results"]
    assert (listed["message_id"], listed["place"]) == (delivery.message_id, 1)
    again = post(browser, f"/api/v1/webhook-deliveries/{delivery.pk}/again/", {})
    assert (again.status_code, again.json()["state"]) == (202, "waiting")


@pytest.mark.parametrize(
    ("more", "field"),
    [({"url": "http://169.254.169.254/"}, "url"), ({"resources": ["people"]}, "resources.0"), ({"state": "on"}, "state")],
)  # fmt: skip
def test_over_rest_what_does_not_fit_is_named(house, browser, more, field):
    asked = {"name": "mirror", "url": URL, "unit_id": str(house.here.pk), "resources": ["cadres"]} | more
    answer = post(browser, API, asked)
    assert (answer.status_code, list(answer.json()["errors"])) == (400, [field])


def test_a_token_keeps_webhooks_with_its_scope_only(client, house, admin):
    hook = made(house, admin)
    for scope, status in [("webhooks:read", 200), ("runs:read", 403)]:
        secret = issue_token(admin, days=9, by="test", terms=Terms(scopes=[scope]))[1]
        said = {"Authorization": f"Token {secret}"}
        assert client.get(API, headers=said).status_code == status
        assert client.post(f"{API}{hook.pk}/secret/", headers=said).status_code == 403


def test_addresses_are_there(house):
    assert reverse("exchange:webhooks") == LIST
