"""Production refuses to start half-configured, and its cookies go over TLS only."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

SOUND = {"DEPLOYMENT": "production", "DEBUG": "0", "SECRET_KEY": "k" * 50}


def start(**changes: str) -> str:
    """What loading the settings says; "" when they load."""
    environment = {**os.environ, **SOUND, **changes}
    command = [sys.executable, "-c", "import config.settings"]
    done = subprocess.run(command, env=environment, cwd=settings.BASE_DIR, capture_output=True, text=True)
    return done.stderr.strip().rpartition("\n")[2]


def test_sound_production_settings_load():
    assert start() == ""


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"DEBUG": "1"}, "DEBUG=1 is refused in production."),
        ({"SECRET_KEY": "short"}, "SECRET_KEY is a default or too short"),
        ({"MASTER_KEY": ""}, "MASTER_KEY is not set"),
        ({"MASTER_KEY": "c2hvcnQ="}, "MASTER_KEY is not 32 bytes in base64."),
        ({"BLIND_INDEX_KEY": "k" * 50}, "BLIND_INDEX_KEY is not 32 bytes in base64."),
        ({"BLIND_INDEX_KEY": os.environ["MASTER_KEY"]}, "MASTER_KEY and BLIND_INDEX_KEY are the same"),
        ({"DATABASE_URL": ""}, "DATABASE_URL is not set"),
        ({"DEPLOYMENT": "prodution"}, "it is demo, production or test"),
    ],
)
def test_unsound_settings_are_refused_in_plain_words(changes, reason):
    assert reason in start(**changes)


COOKIES = (
    "import json, config.settings as s; from django.conf import global_settings as g;"
    "print(json.dumps({name: getattr(s, name, getattr(g, name, None)) for name in %r}))"
)
HARDENED = {
    "SESSION_COOKIE_NAME": "__Host-session",
    "SESSION_COOKIE_SECURE": True,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "SESSION_COOKIE_DOMAIN": None,  # with the two below: what the prefix __Host- asks for
    "SESSION_COOKIE_PATH": "/",
    "CSRF_COOKIE_NAME": "__Host-csrf",
    "CSRF_COOKIE_SECURE": True,
    "CSRF_COOKIE_SAMESITE": "Lax",
    "CSRF_COOKIE_DOMAIN": None,
    "CSRF_COOKIE_PATH": "/",
    "LANGUAGE_COOKIE_SECURE": True,
    "LANGUAGE_COOKIE_HTTPONLY": True,
    "LANGUAGE_COOKIE_SAMESITE": "Lax",
    "SECURE_HSTS_SECONDS": 365 * 24 * 3600,
    "SECURE_PROXY_SSL_HEADER": ["HTTP_X_FORWARDED_PROTO", "https"],
    "DEBUG": False,
}


def test_cookies_of_production_are_sent_over_tls_to_this_host_alone():
    command = [sys.executable, "-c", COOKIES % [*HARDENED]]
    environment = {**os.environ, **SOUND}
    done = subprocess.run(command, env=environment, cwd=settings.BASE_DIR, capture_output=True, check=True)
    assert json.loads(done.stdout) == HARDENED
