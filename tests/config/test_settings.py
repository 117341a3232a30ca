"""Production refuses to start half-configured."""

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
