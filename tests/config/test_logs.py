"""Web, worker and beat write no number of a person, whoever has set up their loggers."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

NUMBER = "999999198505070017"
DJANGO = "import django, logging; django.setup(); logger = logging.getLogger('django.request')"
CELERY = "import logging, config; from config.celery import app; app.log.setup(); logger = logging.getLogger('jobs')"
GUNICORN = (
    "import runpy; from gunicorn.config import Config; "
    "logger = runpy.run_path('config/gunicorn.py')['MaskedLogger'](Config()).error_log"
)
SAYS = (
    f"\ntry:\n    raise ValueError('canary {NUMBER}')\n"
    f"except ValueError:\n    logger.exception('at /cadres/?q=%s', {NUMBER!r})"
)


@pytest.mark.parametrize("begin", [DJANGO, CELERY, GUNICORN], ids=["django", "celery", "gunicorn"])
def test_a_number_in_a_line_or_its_traceback_is_masked(begin):
    command = [sys.executable, "-c", begin + SAYS]
    said = subprocess.run(command, cwd=settings.BASE_DIR, capture_output=True, text=True, check=True).stderr
    assert (said.count("canary 999*************17"), said.count("q=999***"), NUMBER in said) == (1, 1, False)


@pytest.mark.parametrize("begin", [DJANGO, CELERY, GUNICORN], ids=["django", "celery", "gunicorn"])
def test_in_json_a_line_is_an_object_and_as_silent(begin):
    command = [sys.executable, "-c", begin + SAYS]
    environment = os.environ | {"LOG_FORMAT": "json"}
    done = subprocess.run(
        command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=True
    )
    (line,) = (json.loads(one) for one in done.stderr.splitlines() if one.startswith("{"))
    assert line["level"] == "ERROR"
    assert "canary 999*************17" in line["fault"]
    assert "q=999***" in line["text"]
    assert NUMBER not in done.stderr
