"""The receiver of the documentation takes in what the product has signed, once, while it is fresh; nothing else."""

import base64
import json

import pytest

from exchange.signing import headers_of, new_secret, signature
from tests.exchange.receiving import example

SECRET, NOW = new_secret(), 1_764_300_000
BODY = b'{"type":"cadre.changed"}'
receiving = example()


def signed(
    message_id: str = "msg_1", second: int = NOW, body: bytes = BODY, secrets=(SECRET,)
) -> dict[str, str]:
    return headers_of(message_id, second, body, secrets)


@pytest.fixture
def taken() -> list:
    return []


@pytest.fixture
def receiver(taken):
    return receiving.Receiver(SECRET, taken.append, clock=lambda: NOW)


def test_what_is_sound_fresh_and_new_is_taken_in(receiver, taken):
    receiver.receive(signed(), BODY)
    receiver.receive(signed("msg_2", NOW - 299), BODY)
    assert taken == [json.loads(BODY)] * 2


def test_the_signature_is_that_of_standard_webhooks():
    """The vector of the specification's own libraries."""
    secret, body = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", b'{"test": 2432232314}'
    assert (
        signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body)
        == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    )


ALTERED = {
    "body": lambda headers, body: (headers, body.replace(b"cadre", b"units")),
    "a blank more": lambda headers, body: (headers, body + b" "),
    "id": lambda headers, body: (headers | {"webhook-id": "msg_2"}, body),
    "time": lambda headers, body: (headers | {"webhook-timestamp": str(NOW + 1)}, body),
    "signature": lambda headers, body: (headers | {"webhook-signature": "v1," + base64.b64encode(bytes(32)).decode()}, body),
    "no signature": lambda headers, body: (headers | {"webhook-signature": ""}, body),
    "no base64": lambda headers, body: (headers | {"webhook-signature": "v1,äö"}, body),
    "another scheme": lambda headers, body: (headers | {"webhook-signature": f"v9,{headers['webhook-signature'][3:]}"}, body),
    "no id": lambda headers, body: ({k: v for k, v in headers.items() if k != "webhook-id"}, body),
    "no time": lambda headers, body: (headers | {"webhook-timestamp": "soon"}, body),
}  # fmt: skip


@pytest.mark.parametrize("how", ALTERED)
def test_what_was_altered_is_refused(receiver, taken, how):
    headers, body = ALTERED[how](signed(), BODY)
    with pytest.raises(receiving.RefusedError) as refused:
        receiver.receive(headers, body)
    assert (type(refused.value), taken) == (receiving.RefusedError, [])


def test_another_senders_secret_is_refused(receiver, taken):
    with pytest.raises(receiving.RefusedError):
        receiver.receive(signed(secrets=[new_secret()]), BODY)
    assert taken == []


@pytest.mark.parametrize("second", [NOW - 301, NOW + 301, NOW - 86400, 0])
def test_what_is_old_or_from_the_future_is_refused_though_it_is_sound(receiver, taken, second):
    with pytest.raises(receiving.RefusedError, match="too old"):
        receiver.receive(signed(second=second), BODY)
    assert taken == []


def test_what_is_sent_a_second_time_is_not_taken_in_again(receiver, taken):
    receiver.receive(signed(), BODY)
    for headers in (signed(), signed(second=NOW + 60)):
        with pytest.raises(receiving.RepeatedError):
            receiver.receive(headers, BODY)
    assert len(taken) == 1


def test_what_could_not_be_taken_in_may_come_again(taken):
    def stumble(message: dict) -> None:
        taken.append(message)
        if len(taken) == 1:
            raise OSError("the mirror is away")

    receiver = receiving.Receiver(SECRET, stumble, clock=lambda: NOW)
    with pytest.raises(OSError, match="away"):
        receiver.receive(signed(), BODY)
    receiver.receive(signed(), BODY)
    assert len(taken) == 2


def test_either_secret_will_do_while_one_takes_the_place_of_the_other(taken):
    new = new_secret()
    for number, secret in enumerate((SECRET, new)):
        receiving.Receiver(secret, taken.append, clock=lambda: NOW).receive(
            signed(f"msg_{number}", secrets=[new, SECRET]), BODY
        )
    assert len(taken) == 2


def test_secrets_are_long_and_never_the_same():
    first, second = new_secret(), new_secret()
    assert first != second
    assert len(base64.b64decode(first.removeprefix("whsec_"))) == 32
