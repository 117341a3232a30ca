"""Logs hold no number of a person: one formatter for web, worker and beat masks whatever looks like one."""

import json
import logging
import os
from datetime import UTC, datetime

from audit.masking import masked
from common.tracing import UNDER_WAY

PRODUCTION = "production"
DEFAULTS = {PRODUCTION: "json"}
LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class MaskedFormatter(logging.Formatter):
    """A line, with its traceback, as the trail would keep it."""

    def format(self, record: logging.LogRecord) -> str:
        """The whole text: a number may stand in the message of an error as well."""
        return masked(super().format(record))


class JsonFormatter(MaskedFormatter):
    """One JSON object a line, as collectors of logs read them, with the request or task it belongs to."""

    def format(self, record: logging.LogRecord) -> str:
        """time, level, logger, under_way (number of a request or task), text, and fault with its traceback."""
        told = {
            "time": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "under_way": UNDER_WAY.get(),
            "text": masked(record.getMessage()),
        }
        if record.exc_info:
            told["fault"] = masked(self.formatException(record.exc_info))
        return json.dumps(told, ensure_ascii=False)


def is_json() -> bool:
    """Whether lines are JSON: LOG_FORMAT says text or json; json by default in production."""
    return (
        os.environ.get("LOG_FORMAT") or DEFAULTS.get(os.environ.get("DEPLOYMENT", PRODUCTION), "text")
    ) == "json"


def formatter() -> logging.Formatter:
    """The one of this installation."""
    return JsonFormatter() if is_json() else MaskedFormatter(LINE)


def mask(logger: logging.Logger) -> None:
    """Let what a framework has set up for a logger write masked lines."""
    for handler in logger.handlers:
        handler.setFormatter(formatter())
