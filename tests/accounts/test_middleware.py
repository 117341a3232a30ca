"""From where a request comes is what our own proxy says, and nobody else."""

import pytest
from django.test import RequestFactory

from accounts.middleware import ClientAddressMiddleware


@pytest.mark.parametrize(
    ("peer", "said", "taken"),
    [
        ("127.0.0.1", "10.1.2.3", "10.1.2.3"),
        ("127.0.0.1", "6.6.6.6, 10.1.2.3", "10.1.2.3"),
        ("127.0.0.1", "nonsense", "127.0.0.1"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("10.9.9.9", "10.1.2.3", "10.9.9.9"),
        ("", "10.1.2.3", ""),
    ],
)
def test_only_a_proxy_of_ours_is_believed(settings, peer, said, taken):
    settings.TRUSTED_PROXIES = ["127.0.0.0/8"]
    request = RequestFactory().get("/", REMOTE_ADDR=peer, HTTP_X_FORWARDED_FOR=said)
    assert ClientAddressMiddleware(lambda request: request.META["REMOTE_ADDR"])(request) == taken
